// @ts-check
/** The table of figures: shows the rows it is given and passes on what the reader asks for. Fetched when first asked for. */

import { dress } from "./figures-dress.js";
import { makeRow, part } from "./figures-row.js";
import { cite, copyText, saveFile, writeCsv } from "./figures-taking.js";
import { FiguresTools } from "./figures-tools.js";

/** @typedef {import("./figures-row.js").Row} Row */
/** @typedef {{ label: string, press: string, sorted: "ascending" | "descending" | null }} Head */
/**
 * @typedef {object} Table
 * @property {"zh" | "en"} lang
 * @property {string} caption
 * @property {Head[]} heads
 * @property {Row[]} rows
 * @property {string} empty
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
 * @property {() => void} back
 */

const WORDS = {
  zh: { copy: "复制", copied: "已复制", failed: "没能复制", chart: "看图", interval: "区间", taking: "操作" },
  en: { copy: "Copy", copied: "Copied", failed: "Not copied", chart: "Chart", interval: "interval", taking: "Actions" },
};

/** The columns, as they stand side by side. */
const COLUMNS = ["name", "value", "period", "source", "part", "taking"];

/** How long a button says what came of it, milliseconds. */
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
  #heads = part("tr", "");
  #body = part("tbody", "");
  #empty = part("p", "empty");
  #credit = part("p", "credit");
  /** @type {Map<string, HTMLTableRowElement>} rows once made, by key; what they say changes only with the language */
  #made = new Map();
  /** @type {Table | undefined} */
  #table;
  /** @type {HTMLTableRowElement | undefined} the one row whose buttons the Tab key reaches */
  #reached;
  /** @type {string | undefined} */
  #focus;

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
    this.#build();
    this.#listen();
    dress(/** @type {Document | ShadowRoot} */ (box.getRootNode()));
    box.append(this.#element);
  }

  /**
   * @param {Table} table
   * @param {Options} options
   */
  show(table, { title, controls, drawn, focus = null, back = false, scheme = "light" }) {
    const { lang, rows } = table;
    if (lang !== this.#table?.lang) {
      this.#made.clear();
      this.#focus = undefined;
    }
    this.#table = table;
    this.#element.className = `figures ${scheme}`;
    this.#element.lang = lang === "en" ? "en" : "zh-CN";
    this.#element.setAttribute("aria-label", title);
    this.#title.textContent = title;
    this.#tools.show(controls, lang, back);
    this.#count.textContent = table.caption;
    this.#caption.textContent = `${title} ${table.caption}`;
    this.#empty.textContent = table.empty;
    this.#empty.hidden = rows.length > 0;
    this.#credit.textContent = table.source;
    this.#showHeads(table.heads, WORDS[lang].taking);
    const known = new Set(drawn);
    this.#body.replaceChildren(...rows.map((row) => this.#row(row, known.has(row.key))));
    this.#reach(this.#reached?.isConnected ? this.#reached : this.#body.rows[0]);
    if (focus && focus !== this.#focus) {
      this.focusRow(focus);
    } else if (!focus) {
      this.#mark(undefined);
    }
    this.#focus = focus ?? undefined;
  }

  /**
   * Marks the row of a datum and brings it into sight, without moving the page around.
   * @param {string} key
   */
  focusRow(key) {
    const row = this.#made.get(key);
    if (!row?.isConnected) {
      return;
    }
    this.#mark(row);
    this.#reach(row);
    const stacked = getComputedStyle(this.#scroll).overflowY === "visible";
    const scroller = stacked ? this.#sheet : this.#scroll;
    const head = stacked ? 0 : this.#heads.getBoundingClientRect().height;
    const [seen, wanted] = [scroller.getBoundingClientRect(), row.getBoundingClientRect()];
    if (wanted.top < seen.top + head || wanted.bottom > seen.bottom) {
      scroller.scrollTop += wanted.top - seen.top - head - Math.max(0, (seen.height - head - wanted.height) / 3);
    }
  }

  /** Puts the keyboard's focus where a reader begins: at the row in focus, else at the search. */
  enter() {
    const row = this.#body.querySelector("tr[aria-current] .choose");
    if (row instanceof HTMLElement) {
      row.focus({ preventScroll: true });
    } else {
      this.#tools.enter();
    }
  }

  /** Gives the place back. */
  close() {
    this.#element.remove();
  }

  #build() {
    const table = part("table", "");
    const columns = part("colgroup", "");
    columns.append(...COLUMNS.map((name) => part("col", name)));
    const head = part("thead", "");
    head.append(this.#heads);
    table.append(this.#caption, columns, head, this.#body);
    for (const [element, role] of /** @type {[HTMLElement, string][]} */ ([
      [table, "table"],
      [head, "rowgroup"],
      [this.#body, "rowgroup"],
      [this.#heads, "row"],
    ])) {
      element.setAttribute("role", role);
    }
    this.#count.setAttribute("role", "status");
    this.#scroll.append(table, this.#empty);
    this.#sheet.append(this.#title, this.#tools.element, this.#count, this.#scroll, this.#credit);
    this.#element.append(this.#sheet);
  }

  #listen() {
    this.#heads.addEventListener("click", (event) => {
      const press = pressed(event)?.dataset.press;
      if (press !== undefined) {
        this.#listener.choose("sort", press);
      }
    });
    this.#body.addEventListener("click", (event) => {
      const button = pressed(event);
      const row = button?.closest("tr");
      if (button && row) {
        this.#do(button, row);
      }
    });
    this.#body.addEventListener("focusin", (event) => {
      const row = event.target instanceof Element ? event.target.closest("tr") : null;
      this.#reach(row ?? undefined);
    });
    this.#body.addEventListener("keydown", (event) => this.#walk(event));
    this.#element.addEventListener("keydown", (event) => {
      // In a field it clears the field, or ends what an input method has begun.
      if (event.code === "Escape" && !(event.target instanceof HTMLInputElement)) {
        this.#listener.back();
      }
    });
  }

  /**
   * @param {HTMLElement} button
   * @param {HTMLTableRowElement} element
   */
  #do(button, element) {
    const row = this.#table?.rows.find(({ key }) => key === element.dataset.key);
    if (!row || !this.#table) {
      return;
    }
    switch (button.dataset.does) {
      case "choose":
        this.#mark(element);
        this.#focus = row.key;
        this.#listener.focus(row.key);
        break;
      case "open":
        this.#listener.open(row.key);
        break;
      case "copy":
        this.#copy(button, cite(row, this.#table.source, this.#table.lang), WORDS[this.#table.lang]);
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

  /**
   * The arrow keys go from row to row, at the same button where the next row has it.
   * @param {KeyboardEvent} event
   */
  #walk(event) {
    const { code, target, altKey, ctrlKey, metaKey } = event;
    const row = target instanceof Element ? target.closest("tr") : null;
    if (!row || !(target instanceof HTMLElement) || altKey || ctrlKey || metaKey) {
      return;
    }
    const rows = this.#body.rows;
    const steps = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling, Home: rows[0], End: rows[rows.length - 1] };
    const next = steps[/** @type {keyof typeof steps} */ (code)];
    if (next) {
      const same = next.querySelector(`[data-does="${target.dataset.does}"]`) ?? next.querySelector(".choose");
      /** @type {HTMLElement | null} */ (same)?.focus();
      event.preventDefault();
    }
  }

  /** @param {HTMLTableRowElement | undefined} row */
  #mark(row) {
    this.#body.querySelector("tr[aria-current]")?.removeAttribute("aria-current");
    row?.setAttribute("aria-current", "true");
  }

  /** @param {HTMLTableRowElement | undefined} row */
  #reach(row) {
    if (row === this.#reached) {
      return;
    }
    for (const [old, index] of /** @type {[HTMLElement | undefined, number][]} */ ([
      [this.#reached, -1],
      [row, 0],
    ])) {
      for (const button of old?.querySelectorAll("button") ?? []) {
        button.tabIndex = index;
      }
    }
    this.#reached = row;
  }

  /**
   * @param {Row} row
   * @param {boolean} drawn
   */
  #row(row, drawn) {
    let element = this.#made.get(row.key);
    if (!element) {
      element = makeRow(row, WORDS[this.#table?.lang ?? "zh"], drawn);
      this.#made.set(row.key, element);
    }
    return element;
  }

  /**
   * @param {Head[]} heads
   * @param {string} taking
   */
  #showHeads(heads, taking) {
    if (!this.#heads.childElementCount) {
      for (const className of COLUMNS) {
        const head = part("th", className);
        head.scope = "col";
        head.setAttribute("role", "columnheader");
        const inside = className === "taking" ? part("span", "unseen") : part("button", "");
        head.append(inside);
        this.#heads.append(head);
      }
    }
    [...this.#heads.cells].forEach((cell, index) => {
      const inside = /** @type {HTMLElement} */ (cell.firstElementChild);
      const head = heads[index];
      inside.textContent = head?.label ?? taking;
      if (head) {
        inside.dataset.press = head.press;
      }
      if (head?.sorted) {
        cell.setAttribute("aria-sort", head.sorted);
      } else {
        cell.removeAttribute("aria-sort");
      }
    });
  }
}

/**
 * @param {Event} event
 * @returns {HTMLButtonElement | null}
 */
function pressed({ target }) {
  return target instanceof Element ? target.closest("button") : null;
}
