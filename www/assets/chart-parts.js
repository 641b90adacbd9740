// @ts-check
/** The parts of a live chart in its element: what is drawn on, what is focused, what is read out. */

import { OWN_FONTS } from "./fonts.js";
import { wear } from "./sheets.js";

const RULES = `
  /* Nothing of what a page sets for its own words is to reach a chart's, but whether it is seen at all. */
  .chart, .controls { all: initial; display: block; visibility: inherit; color-scheme: inherit; direction: ltr; -webkit-text-size-adjust: 100%; }
  .chart, .controls {
    --paper: #fff; --ink: #1D2530; --muted: #5B6470; --hair: #D9D6CE; --reported: #1F4E79; --derived: #456F9B; --target: #9A5B00; --supposed: #B3003C;
    font: 14px/22px ${OWN_FONTS};
    font-variant-numeric: tabular-nums lining-nums; text-autospace: normal; line-break: strict; text-align: start; color: var(--ink);
  }
  .chart { position: absolute; inset: 0; container-type: inline-size; }
  /* Never seen, but noticed when the page around turns dark or light or gets other colours. */
  .chart { column-rule-color: Canvas; transition: column-rule-color 1ms; }
  .chart { transition: column-rule-color 1ms, --xg-paper 1ms allow-discrete, --xg-ink 1ms allow-discrete, --xg-accent 1ms allow-discrete, --xg-font 1ms allow-discrete; }
  .dark {
    --paper: #1B222B; --ink: #E8E6E1; --muted: #A3ABB6; --hair: #343B46; --reported: #7FB3E6; --derived: #93B4D3; --target: #E2A24C; --supposed: #FF7F9F;
  }
  .contrast {
    --paper: #fff; --ink: #000; --muted: #333A42; --hair: #A8A59D; --reported: #0B3A66; --derived: #2C5A8C; --target: #7A4500; --supposed: #9A0033;
  }
  .chart:focus { outline: none; }
  .chart:focus-visible { outline: 2px solid var(--reported); outline-offset: -2px; }
  canvas { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; }
  .overlay { touch-action: pan-y; -webkit-tap-highlight-color: transparent; }
  .pointing .overlay { cursor: pointer; }
  .held .overlay { cursor: grabbing; }
  .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .chart [hidden] { display: none; }
  @media print {
    canvas { object-fit: contain; object-position: 0 0; }
    /* It keeps its size, by which the picture is drawn. */
    .chart .overlay { visibility: hidden; }
    .controls.controls { display: none; }
    .chart:has(.figures) { position: static; inline-size: auto !important; block-size: auto !important; }
    .box:has(.figures) { block-size: auto; overflow: visible; }
    .box:has(.figures)::before, .box:has(.figures) slot { display: none; }
  }
`;

/** What a screen reader calls the thing in focus, by language. */
const ROLE_NAMES = { zh: "图表", en: "chart" };

/**
 * @typedef {object} Parts
 * @property {HTMLElement} chart the one tab stop
 * @property {HTMLCanvasElement} picture
 * @property {HTMLCanvasElement} overlay what changes with pointing, above the picture
 * @property {HTMLElement} description
 * @property {HTMLElement} spoken
 */

/** @returns {Parts} */
export function makeParts() {
  const chart = part("div", "chart");
  const picture = part("canvas", "picture");
  const overlay = part("canvas", "overlay");
  const description = part("div", "unseen");
  const spoken = part("div", "unseen");
  chart.tabIndex = 0;
  // Only so do screen readers hand the arrow keys on.
  chart.setAttribute("role", "application");
  chart.setAttribute("aria-describedby", "description");
  description.id = "description";
  description.hidden = true;
  spoken.setAttribute("aria-live", "polite");
  chart.append(picture, overlay, description, spoken);
  return { chart, picture, overlay, description, spoken };
}

/**
 * @param {Parts} parts
 * @param {"zh" | "en"} language
 * @param {string} title
 * @param {string} description
 */
export function name({ chart, description: described }, language, title, description) {
  chart.lang = language === "en" ? "en" : "zh-CN";
  chart.setAttribute("aria-roledescription", ROLE_NAMES[language]);
  chart.setAttribute("aria-label", title);
  described.textContent = description;
}

/**
 * @param {Parts} parts
 * @param {"dark" | "contrast" | ""} theme
 */
export function colour({ chart }, theme) {
  chart.classList.toggle("dark", theme === "dark");
  chart.classList.toggle("contrast", theme === "contrast");
}

/** @param {ShadowRoot} root */
export function dress(root) {
  wear(root, RULES);
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} className
 * @returns {HTMLElementTagNameMap[Tag]}
 */
function part(tag, className) {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
