// @ts-check
/**
 * The explorer's address: the state of each chart that is not as it opens, one state string each with a semicolon
 * between, the chart in hand first. With the first stand language, theme and whichever datum is asked about.
 */

import { readState, writeState } from "./state-string.js";

/** @typedef {Record<string, string>} State */
/**
 * @typedef {object} Place what an address says
 * @property {State} surroundings language and theme, as far as they are not the default
 * @property {string} ask the datum that is asked about, by key; empty for none
 * @property {Map<string, State>} charts the states by the place on the page, the one in hand first
 */

/**
 * @param {string} hash
 * @returns {Place}
 */
export function readAddress(hash) {
  /** @type {Place} */
  const place = { surroundings: {}, ask: "", charts: new Map() };
  for (const [index, part] of hash.replace(/^#/, "").split(";").entries()) {
    const { in: within, ask, lang, theme, ...state } = readState(part);
    if (index === 0) {
      place.ask = ask ?? "";
      place.surroundings = { ...(lang === "en" && { lang }), ...(theme && theme !== "auto" && { theme }) };
    }
    if (Object.keys(state).length > 0) {
      place.charts.set(within ?? state.chart ?? "trends", state);
    }
  }
  return place;
}

/**
 * @param {Place} place
 * @returns {string} with its number sign
 */
export function writeAddress({ surroundings, ask, charts }) {
  const parts = [...charts].map(([slot, state]) => ({ ...state, ...(slot !== (state.chart ?? "trends") && { in: slot }) }));
  const [first = {}, ...others] = parts;
  const whole = { ...first, ...(ask && { ask }), ...surroundings };
  return `#${[whole, ...others].map(writeState).join(";")}`;
}
