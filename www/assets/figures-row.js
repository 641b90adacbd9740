// @ts-check
/** One value as a row of the table of figures. */

import { drawMark, makeMark } from "./marks.js";

/**
 * @typedef {object} Row
 * @property {string} key
 * @property {string} name
 * @property {string} what
 * @property {string} period
 * @property {string} value
 * @property {string} number
 * @property {string} unit
 * @property {import("./marks.js").Mark} mark
 * @property {string} kind
 * @property {string} interval
 * @property {import("./tooltip.js").Line[]} source
 * @property {string} theme
 * @property {string} role
 */
/** @typedef {{ copy: string, chart: string, interval: string, ask: string }} RowWords */

/** @type {HTMLTableRowElement | undefined} what is the same in every row, copied for each because that is fastest */
let pattern;

/**
 * @param {Row} row
 * @param {RowWords} words
 * @param {boolean} drawn whether some chart draws it
 * @param {boolean} askable whether its value can be asked where it comes from
 * @returns {HTMLTableRowElement}
 */
export function makeRow(row, words, drawn, askable) {
  pattern ??= makePattern();
  const element = /** @type {HTMLTableRowElement} */ (pattern.cloneNode(true));
  element.dataset.key = row.key;
  const [name, value, period, source, role, taking] = element.cells;
  const [button, what] = name.children;
  button.textContent = row.name;
  what.textContent = row.what;
  const [sign, worded, kind] = value.children;
  drawMark(sign, row.mark);
  const subject = `${row.name} ${row.what} ${row.period}`;
  if (askable) {
    const ask = makeButton("askable", "ask");
    ask.textContent = row.value;
    ask.setAttribute("aria-label", `${row.value} ${words.ask} ${subject}`);
    worded.append(ask);
  } else {
    worded.textContent = row.value;
  }
  // What cannot be derived has no value but that.
  kind.textContent = row.kind === row.value ? "" : row.kind;
  if (row.interval) {
    kind.append(part("span", "interval", ` · ${words.interval} ${row.interval}`));
  }
  period.textContent = row.period;
  source.append(...row.source.map(({ role: className, text }) => part("p", className, text)));
  role.append(part("p", "theme", row.theme), part("p", "role", row.role));
  const [copy, chart] = taking.children;
  copy.textContent = words.copy;
  copy.setAttribute("aria-label", `${words.copy} ${subject}`);
  if (drawn) {
    chart.textContent = words.chart;
    chart.setAttribute("aria-label", `${words.chart} ${subject}`);
  } else {
    chart.remove();
  }
  return element;
}

/**
 * A table that is laid out as blocks on a phone is no table to some screen readers unless it says so.
 * @returns {HTMLTableRowElement}
 */
function makePattern() {
  const row = part("tr", "");
  row.setAttribute("role", "row");
  for (const className of ["name", "value", "period", "source", "part", "taking"]) {
    const cell = part(className === "name" ? "th" : "td", className);
    cell.setAttribute("role", className === "name" ? "rowheader" : "cell");
    row.append(cell);
  }
  const [name, value, , , , taking] = row.cells;
  name.scope = "row";
  name.append(makeButton("choose", "choose"), part("span", "what"));
  value.append(makeMark(), part("strong", "worded"), part("span", "kind"));
  taking.append(makeButton("copy", "copy"), makeButton("open", "open"));
  return row;
}

/**
 * @param {string} className
 * @param {string} does
 */
function makeButton(className, does) {
  const button = part("button", className);
  button.type = "button";
  button.tabIndex = -1;
  button.dataset.does = does;
  return button;
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} className
 * @param {string} [text]
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function part(tag, className, text = "") {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
