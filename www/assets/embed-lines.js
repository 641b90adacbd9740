// @ts-check
/**
 * The lines that put a chart into another page. They come from templates that Rust wrote, the same that fill the pages of
 * the site; here they get the state on the screen, the chart's words and the address.
 */

import { writeState } from "./state-string.js";

/** @typedef {"light" | "dark" | "auto"} Surroundings what the page is like that the chart goes into */
/**
 * @typedef {object} Templates
 * @property {string} element
 * @property {string} reserved
 * @property {string} style
 * @property {string} frame
 * @property {Record<Surroundings, string>} picture
 * @property {Record<Surroundings, string>} image
 * @property {Record<string, string>} link
 * @property {Record<string, Record<string, string>>} tables by the beginning of a picture's name and by language
 */
/**
 * @typedef {object} Lines
 * @property {string} element
 * @property {string} frame
 * @property {string} image the picture alone; empty where none shows this state
 * @property {string} address of the picture
 * @property {string} name of a file that holds this state
 */

/** What is part of a picture's name, or changes nothing on the picture. */
const OF_EVERY_PICTURE = new Set(["chart", "lang", "theme", "focus"]);

/**
 * @param {Templates} templates
 * @param {Record<string, string>} shown the chart's state
 * @param {string} description the chart in words
 * @param {Surroundings} surroundings
 * @returns {Lines}
 */
export function writeLines(templates, shown, description, surroundings) {
  const lang = shown.lang === "en" ? "en" : "zh";
  const { theme: _theme, step: _step, role, ...rest } = shown;
  const theme = surroundings === "auto" ? undefined : surroundings;
  // An element has no attribute of that name for the chart, because HTML has one; the address of a frame can say it.
  /** @type {Record<string, string>} */
  const attributes = { chart: "trends", ...rest, lang, ...(theme && { theme }) };
  // A frame is light unless told otherwise, whatever the page around it is.
  /** @type {Record<string, string>} */
  const state = { ...attributes, ...(role && { role }), theme: surroundings };

  const road = state.chart === "trajectory";
  const chart = road ? `trajectory-${state.indicators || "gdp"}` : state.chart;
  const tables = templates.tables[chart];
  const asked = Object.keys(state).filter((key) => !OF_EVERY_PICTURE.has(key) && !(road && key === "indicators"));
  const pictured = tables !== undefined && asked.length === 0;

  const site = escaped(new URL(".", location.href).href);
  const name = `${chart}.${lang}`;
  const words = { site, name, description: escaped(description), style: templates.style };
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`);
  const image = pictured ? fill(templates.image[surroundings], words) : "";
  return {
    element: fill(templates.element, {
      attributes: written.join(" ") + (pictured ? "" : templates.reserved),
      inside: pictured ? fill(templates.picture[surroundings], words) : "",
      site,
      table: escaped(tables?.[lang] ?? writeState({ chart: "figures", lang })),
      link: templates.link[lang],
    }),
    frame: fill(templates.frame, { site, state: escaped(writeState(state)), title: escaped(firstSentence(description)) }),
    image,
    address: image && new URL(`charts/${name}${surroundings === "dark" ? ".dark" : ""}.svg`, location.href).href,
    name,
  };
}

/**
 * @param {string} description
 * @returns {string} the finding, which every description begins with
 */
export function firstSentence(description) {
  return description.split(/。|\. /, 1)[0];
}

/**
 * @param {string} template
 * @param {Record<string, string>} values
 */
function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
