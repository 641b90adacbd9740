// @ts-check
/** The table of figures: shows the rows it is given and passes on what the reader asks for. Fetched when first asked for. */

import { FiguresBody } from "./figures-body.js";
import { dress } from "./figures-dress.js";
import { FiguresHead } from "./figures-head.js";
import { part } from "./figures-row.js";
import { copyText, saveFile, writeCsv } from "./figures-taking.js";
import { FiguresTools } from "./figures-tools.js";

/** @typedef {import("./figures-row.js").Row} Row */
/**
 * @typedef {object} Table
 * @property {"zh" | "en"} lang
 * @property {string} caption
 * @property {import("./figures-head.js").Head[]} heads
 * @property {Row[]} rows
 * @property {string} empty what is said instead of rows
 * @property {string} source
 */
/**
 * @typedef {object} Options
 * @property {string} title the finding
 * @property {import("./figures-tools.js").Control[]} controls
 * @property {Iterable<string>} drawn the keys of what some chart draws
 * @property {string | null} [focus] the datum in focus, by key
 * @property {boolean} [back] whether the reader came from a chart
 * @property {"light" | "dark" | "contrast"} [scheme]
 */
/**
 * @typedef {object} Listener
 * @property {(name: string, value: string) => void} choose sets a key of the state
 * @property {(key: string) => void} open goes to the chart that draws the datum
 * @property {(key: string) => void} focus puts the datum in focus
 * @property {(key: string) => string} cite the value with where it is printed or how it follows
 * @property {((key: string) => void) | undefined} ask says where a value comes from, if that is offered
 * @property {() => void} back
 */

const WORDS = {
  zh: { copy: "复制", copied: "已复制", failed: "没能复制", chart: "看图", interval: "区间", ask: "从哪儿来" },
  en: { copy: "Copy", copied: "Copied", failed: "Not copied", chart: "Chart", interval: "interval", ask: "where from" },
};

/** The columns, as they stand side by side. */
const COLUMNS = ["name", "value", "period", "source", "part", "taking"];

/** How long it is said what came of copying, milliseconds. */
const TOLD_FOR = 2000;

export class FiguresTable {
  #listener;
  #element = part("section", "figures");
  #sheet = part("div", "sheet");
  #title = part("p", "title");
  #tools;
  #count = part("p", "count");
  #scroll = part("div", "scroll");
  #caption = part("caption", "unseen");
  #head;
  #body;
  #empty = part("p", "empty");
  #credit = part("p", "credit");
  /** @type {Table | undefined} */
  #table;

  /**
   * @param {HTMLElement} box what it fills
   * @param {Listener} listener
   */
  constructor(box, listener) {
    this.#listener = listener;
    this.#tools = new FiguresTools({
      choose: (name, value) => listener.choose(name, value),
      download: () => this.#download(),
      back: () => listener.back(),
    });
    this.#head = new FiguresHead(COLUMNS, (order) => listener.choose("sort", order));
    this.#body = new FiguresBody((does, key, button) => this.#do(does, key, button), () => this.#place(), listener.ask !== undefined);
    this.#build();
    dress(/** @type {ShadowRoot} */ (box.getRootNode()));
    box.append(this.#element);
  }

  /**
   * @param {Table} table
   * @param {Options} options
   */
  show(table, { title, controls, drawn, focus = null, back = false, scheme = "light" }) {
    const { lang, rows } = table;
    this.#table = table;
    this.#element.className = `figures ${scheme}`;
    this.#element.lang = lang === "en" ? "en" : "zh-CN";
    this.#title.textContent = title;
    this.#tools.show(controls, lang, back);
    this.#count.textContent = table.caption;
    this.#caption.textContent = `${title} ${table.caption}`;
    this.#empty.textContent = table.empty;
    this.#empty.hidden = rows.length > 0;
    this.#credit.textContent = table.source;
    this.#head.show(table.heads, lang);
    this.#body.show(rows, WORDS[lang], new Set(drawn), focus);
  }

  /**
   * Marks the row of a datum and brings it into sight, without moving the page around.
   * @param {string} key
   */
  focusRow(key) {
    this.#body.focusRow(key);
  }

  /** Puts the keyboard's focus where a reader begins: at the row in focus, else at the search. */
  enter() {
    if (!this.#body.enter()) {
      this.#tools.enter();
    }
  }

  /** Gives the place back. */
  close() {
    this.#body.close();
    this.#element.remove();
  }

  #build() {
    const table = part("table", "");
    const columns = part("colgroup", "");
    columns.append(...COLUMNS.map((name) => part("col", name)));
    table.append(this.#caption, columns, this.#head.element, this.#body.element);
    // Laid out as blocks on a phone, it is no table to some screen readers unless it says so.
    table.setAttribute("role", "table");
    this.#count.setAttribute("role", "status");
    this.#scroll.append(table, this.#empty);
    this.#sheet.append(this.#title, this.#tools.element, this.#count, this.#scroll, this.#credit);
    this.#element.append(this.#sheet);
    this.#element.tabIndex = -1;
    this.#element.addEventListener("keydown", ({ code, target }) => {
      // In a field it clears the field, or ends what an input method has begun.
      if (code === "Escape" && !(target instanceof HTMLInputElement)) {
        this.#listener.back();
      }
    });
  }

  /** @returns {{ scroller: HTMLElement, covered: number }} what scrolls the rows, and how much of it the heads cover */
  #place() {
    const stacked = getComputedStyle(this.#scroll).overflowY === "visible";
    return stacked
      ? { scroller: this.#sheet, covered: 0 }
      : { scroller: this.#scroll, covered: this.#head.element.getBoundingClientRect().height };
  }

  /**
   * @param {string} does
   * @param {string} key
   * @param {HTMLElement} button
   */
  #do(does, key, button) {
    if (does === "copy" && this.#table) {
      this.#copy(button, this.#listener.cite(key), WORDS[this.#table.lang]);
    } else if (does === "open") {
      this.#listener.open(key);
    } else if (does === "ask") {
      this.#listener.ask?.(key);
    } else {
      this.#listener.focus(key);
    }
  }

  /**
   * @param {HTMLElement} button
   * @param {string} text
   * @param {typeof WORDS.zh} words
   */
  async #copy(button, text, words) {
    const told = (await copyText(text, this.#element)) ? words.copied : words.failed;
    button.textContent = told;
    this.#count.textContent = told;
    setTimeout(() => {
      button.textContent = words.copy;
      this.#count.textContent = this.#table?.caption ?? "";
    }, TOLD_FOR);
  }

  #download() {
    if (this.#table) {
      saveFile(writeCsv(this.#table.rows, this.#table.lang), "xiongguan-figures.csv");
    }
  }
}
