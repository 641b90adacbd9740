// @ts-check
/** The explorer: what the address asks for reaches the charts, and every link keeps the rest of it. */

import { readState, writeState } from "./state-string.js";

/** @typedef {HTMLElement & { state: Record<string, string> }} ChartElement */

const TITLES = {
  zh: "雄关数据：嘉峪关市政府工作报告里的十年",
  en: "Xiongguan Data: ten years in the Jiayuguan government work report",
};

/** @type {NodeListOf<ChartElement>} */
const charts = document.querySelectorAll("xiongguan-chart");
const firstStates = new Map([...charts].map((chart) => [chart, attributesOf(chart)]));
let shown = "";

apply();
// Who comes here comes for the charts: what answers is fetched as soon as they stand.
const Chart = /** @type {{ wake: (chart: Element) => void } | undefined} */ (/** @type {unknown} */ (customElements.get("xiongguan-chart")));
charts.forEach((chart) => Chart?.wake(chart));
addEventListener("hashchange", apply);
for (const chart of charts) {
  chart.addEventListener("change", () => {
    const { lang, theme, ...asked } = chart.state;
    shown = writeState(asked);
    history.replaceState(null, "", `#${writeState(chart.state)}`);
    pointLinks(asked, { ...(lang && { lang }), ...(theme && { theme }) }, chart);
  });
}

for (const button of document.querySelectorAll(".take button")) {
  button.addEventListener("click", async () => {
    const chart = button.closest(".question")?.querySelector("xiongguan-chart");
    const { openEmbedHelp } = await import("./embed-help.js");
    openEmbedHelp(/** @type {import("./embed-help.js").ChartElement} */ (chart));
  });
}

/** Brings the page to what the address says. */
function apply() {
  const { lang, theme, ...asked } = readState(location.hash.slice(1));
  const language = lang === "en" ? "en" : "zh";
  const surroundings = { ...(language === "en" && { lang: "en" }), ...(theme && { theme }) };
  document.documentElement.lang = language === "en" ? "en" : "zh-CN";
  document.documentElement.dataset.theme = theme ?? "auto";
  document.title = TITLES[language];

  const wanted = Object.keys(asked).length > 0 ? chartFor(asked.chart) : undefined;
  for (const [chart, first] of firstStates) {
    chart.state = { ...first, ...(chart === wanted && asked), ...surroundings };
  }
  const moved = writeState(asked) !== shown;
  shown = writeState(asked);
  if (wanted && moved) {
    wanted.scrollIntoView({ block: "center" });
  }
  pointLinks(asked, surroundings, wanted);
}

/**
 * @param {string | undefined} name
 * @returns {ChartElement} the chart of that name, or the first, which says what it does not understand
 */
function chartFor(name) {
  return [...charts].find((chart) => chart.getAttribute("chart") === name) ?? charts[0];
}

/**
 * @param {Record<string, string>} asked
 * @param {Record<string, string>} surroundings language and theme, as far as they are not the default
 * @param {ChartElement | undefined} wanted
 */
function pointLinks(asked, surroundings, wanted) {
  const { theme } = surroundings;
  for (const link of links("a.wordmark")) {
    lead(link, surroundings);
  }
  for (const link of links("a[data-language]")) {
    const language = link.dataset.language ?? "zh";
    lead(link, { ...asked, lang: language, ...(theme && { theme }) });
    mark(link, language === (surroundings.lang ?? "zh"));
  }
  for (const link of links(".links a")) {
    const { chart, indicators } = readState(link.hash.slice(1));
    lead(link, { chart, indicators, ...surroundings });
    const present = chartFor(chart) === wanted ? asked.indicators : undefined;
    mark(link, indicators === (present ?? firstStates.get(chartFor(chart))?.indicators));
  }
}

/**
 * @param {HTMLAnchorElement} link
 * @param {Record<string, string>} state
 */
function lead(link, state) {
  link.setAttribute("href", `#${writeState(state)}`);
}

/**
 * @param {HTMLAnchorElement} link
 * @param {boolean} present
 */
function mark(link, present) {
  if (present) {
    link.setAttribute("aria-current", "true");
  } else {
    link.removeAttribute("aria-current");
  }
}

/**
 * @param {string} selector
 * @returns {NodeListOf<HTMLAnchorElement>}
 */
function links(selector) {
  return document.querySelectorAll(selector);
}

/**
 * @param {Element} chart
 * @returns {Record<string, string>} the state that the page gives it
 */
function attributesOf(chart) {
  const keys = ["chart", "indicators"].filter((key) => chart.hasAttribute(key));
  return Object.fromEntries(keys.map((key) => [key, chart.getAttribute(key) ?? ""]));
}
