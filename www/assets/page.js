// @ts-check
/** The explorer: what the address says reaches the charts, and what the reader makes of them stands in the address. */

import { readAddress, writeAddress } from "./address.js";
import { whenNothingElse } from "./idle.js";
import { keepOffline } from "./offline.js";
import { speak } from "./page-language.js";
import { PageLayers } from "./page-layers.js";
import { beginPage, isOfTalk } from "./talk-or-charts.js";

/** @typedef {import("./address.js").State} State */
/** @typedef {import("./address.js").Place} Place */
/** @typedef {HTMLElement & { state: State, describe: () => string, toSVG: () => Promise<string>, toPNG: () => Promise<Blob>, toCSV: () => Promise<string> }} ChartElement */

/** What changes with every move of a hand or letter typed: going back does not go through each. */
const PASSING = new Set(["focus", "growth", "price", "guess", "q"]);

/** @type {Map<string, ChartElement>} by the place on the page, which has the name of the chart that opens there */
const charts = new Map();
/** @type {Map<string, State>} as they open */
const first = new Map();
for (const chart of /** @type {NodeListOf<ChartElement>} */ (document.querySelectorAll("xiongguan-chart"))) {
  const opening = Object.fromEntries(["chart", "indicators"].map((key) => [key, chart.getAttribute(key) ?? ""]).filter(([, value]) => value));
  charts.set(opening.chart, chart);
  first.set(opening.chart, opening);
}

/** The places where a table stands that came with the address. @type {Set<string>} */
const restored = new Set();

/** @type {Place} */
let place = located();
/** @type {PageLayers} */
let layers;

beginPage(() => {
  layers = new PageLayers({ charts, place: () => place, turn, asked });
  show(place.charts.size > 0);
  whenIdle(wake);
  for (const [slot, chart] of charts) {
    chart.addEventListener("change", () => changed(slot, chart.state));
  }
  addEventListener("popstate", ({ state }) => {
    place = located();
    // Going back and forth the browser scrolls by itself; a line typed into the address leads to its chart.
    show(!state?.known);
  });
});
document.querySelector(".theme")?.addEventListener("click", () => {
  const own = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const wanted = (place.surroundings.theme ?? own) === "dark" ? "light" : "dark";
  dress({ ...place.surroundings, theme: wanted === own ? "auto" : wanted });
});
document.addEventListener("click", (event) => {
  const { target, button, altKey, ctrlKey, metaKey, shiftKey } = event;
  const link = target instanceof Element ? /** @type {HTMLAnchorElement | null} */ (target.closest('a[href^="#"]')) : null;
  if (!link || button !== 0 || altKey || ctrlKey || metaKey || shiftKey || isOfTalk(link.hash)) {
    return;
  }
  event.preventDefault();
  const asked = link.dataset.ask;
  const section = document.getElementById(link.hash.slice(1));
  if (section) {
    section.scrollIntoView();
    section.focus({ preventScroll: true });
  } else if (asked) {
    layers.ask(asked, link);
  } else {
    follow(link);
  }
});

/** @returns {Place} where the address leads; what no place is named after belongs to the first chart, which says what it does not understand */
function located() {
  const { charts: found, ...rest } = readAddress(location.hash);
  const [beginning] = charts.keys();
  return { ...rest, charts: new Map([...found].map(([slot, state]) => [charts.has(slot) ? slot : beginning, state])) };
}

/** @param {HTMLAnchorElement} link to a state; it keeps what it does not speak of */
function follow(link) {
  const wanted = readAddress(link.hash);
  if (link.dataset.language) {
    dress({ ...place.surroundings, lang: link.dataset.language });
  } else {
    turn(wanted.charts);
  }
}

/**
 * Who comes here comes for the charts: what answers is fetched as soon as nothing else is to be done, and then what it takes to come back without a line.
 * One after the other: a hand that comes meanwhile waits for one chart at most.
 */
async function wake() {
  const Chart = /** @type {{ wake: (chart: Element) => Promise<void> } | undefined} */ (/** @type {unknown} */ (customElements.get("xiongguan-chart")));
  for (const chart of charts.values()) {
    await Chart?.wake(chart);
    await new Promise((resolve) => whenNothingElse(() => resolve(undefined)));
  }
  keepOffline();
}

/** @param {State} surroundings language and theme */
function dress({ lang, theme }) {
  const middle = document.elementsFromPoint(innerWidth / 2, innerHeight / 2);
  const held = middle.find((element) => element.matches("xiongguan-chart, .question, .head, .end"));
  const before = held?.getBoundingClientRect().top ?? 0;
  go({ ...place, surroundings: { ...(lang === "en" && { lang }), ...(theme && theme !== "auto" && { theme }) } }, false);
  // Texts above are longer or shorter now; what is being looked at stays where it is.
  scrollBy({ top: (held?.getBoundingClientRect().top ?? 0) - before, behavior: "instant" });
}

/** @param {Map<string, State>} wanted the states of some charts; of none, all as they open */
function turn(wanted) {
  const others = wanted.size > 0 ? [...place.charts].filter(([slot]) => !wanted.has(slot)) : [];
  go({ ...place, ask: "", charts: new Map([...wanted, ...others]) }, wanted.size > 0);
  const [sought] = wanted.keys();
  if (sought) {
    enter(sought);
  } else {
    scrollTo({ top: 0 });
  }
}

/**
 * Another place, to which going back leads from the next.
 * @param {Place} next
 * @param {boolean} seek whether the chart in hand is brought into sight
 */
function go(next, seek) {
  place = { ...next, charts: new Map([...next.charts].filter(([slot, state]) => !isFirst(slot, state))) };
  // A link to a chart as it opens names no state of it, and leads there all the same.
  const [sought] = next.charts.keys();
  note(true);
  show(false);
  if (seek) {
    seekChart(sought);
  }
}

/**
 * @param {string} slot
 * @param {State} whole
 */
function changed(slot, whole) {
  const { lang: _lang, theme: _theme, ...state } = whole;
  const before = place.charts.get(slot) ?? first.get(slot) ?? {};
  if (state.chart !== slot && state.chart !== "figures") {
    leave(slot, before, state);
    return;
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(state)].filter((key) => before[key] !== state[key]));
  const others = [...place.charts].filter(([other]) => other !== slot);
  place = { ...place, charts: new Map(isFirst(slot, state) ? others : [[slot, state], ...others]) };
  note([...keys].some((key) => !PASSING.has(key)));
  layers.follow();
}

/**
 * Out of a table: to the chart it stood in the place of, or to that of a row, where that chart is.
 * @param {string} slot
 * @param {State} before
 * @param {State} state
 */
function leave(slot, before, state) {
  const opening = first.get(slot) ?? {};
  // A table that came with the address has left no chart: going back it knows only the first of all.
  const back = restored.delete(slot) && isSame(state, { chart: "trends", ...(before.focus && { focus: before.focus }) });
  const others = [...place.charts].filter(([other]) => other !== slot && other !== state.chart);
  go({ ...place, charts: new Map(back ? [[slot, opening], ...others] : [[state.chart, state], ...others]) }, !back);
}

/**
 * @param {string} key of the datum that is asked about now, or empty
 */
function asked(key) {
  const opened = place.ask === "" && key !== "";
  const closed = place.ask !== "" && key === "";
  place = { ...place, ask: key };
  if (closed && history.state?.asked) {
    // What leads elsewhere closes it first, and has gone on by then.
    queueMicrotask(() => place.ask === "" && history.state?.asked && history.back());
  } else {
    note(opened, { asked: opened || (history.state?.asked ?? false) });
  }
}

/**
 * Writes down where the reader is.
 * @param {boolean} anew whether going back leads to where the reader was
 * @param {Record<string, unknown>} [more]
 */
function note(anew, more = {}) {
  const address = writeAddress(place);
  const state = { known: true, ...more };
  if (anew && address !== (location.hash || "#")) {
    history.pushState(state, "", address);
  } else {
    history.replaceState(state, "", address === "#" ? location.pathname + location.search : address);
  }
}

/**
 * Brings the page to its place.
 * @param {boolean} seek whether the chart in hand is brought into sight
 */
function show(seek) {
  speak(place.surroundings);
  for (const [slot, chart] of charts) {
    const wanted = { ...(place.charts.get(slot) ?? first.get(slot)), ...place.surroundings };
    // What stays as it is keeps what is open in it.
    if (!isSame(chart.state, wanted)) {
      chart.state = wanted;
      restored.delete(slot);
      if (wanted.chart === "figures" && slot !== "figures") {
        restored.add(slot);
      }
    }
  }
  const [inHand] = place.charts.keys();
  if (seek && inHand) {
    seekChart(inHand);
  }
  layers.follow();
}

/** @param {string} slot */
function seekChart(slot) {
  charts.get(slot)?.scrollIntoView({ block: "center" });
}

/**
 * Has the keyboard go on in a chart: at the row in focus where it is a table; beside it as long as it is not there.
 * @param {string} slot
 */
function enter(slot) {
  const chart = charts.get(slot);
  const root = chart?.shadowRoot;
  const place = ["tr[aria-current] button", ".figures", ".chart"].map((selector) => root?.querySelector(selector)).find(Boolean);
  /** @type {HTMLElement | null | undefined} */ (place ?? chart?.closest(".question"))?.focus({ preventScroll: true });
}

/**
 * @param {string} slot
 * @param {State} state
 */
function isFirst(slot, state) {
  return isSame(state, first.get(slot) ?? {});
}

/**
 * @param {State} one
 * @param {State} other
 */
function isSame(one, other) {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

/** @param {() => void} action to be done then, when the page has come */
function whenIdle(action) {
  if (document.readyState === "complete") {
    whenNothingElse(action);
  } else {
    addEventListener("load", () => whenNothingElse(action), { once: true });
  }
}
