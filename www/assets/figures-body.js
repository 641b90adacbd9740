// @ts-check
/** The rows of the table of figures: a few at a time, so that the first stand at once; one of them in focus. */

import { makeRow, part } from "./figures-row.js";

/** @typedef {import("./figures-row.js").Row} Row */
/** @typedef {import("./figures-row.js").RowWords} RowWords */

/** How many rows are added between two frames: what fills a box, and a slow phone lays out in time. */
const AT_ONCE = 12;

export class FiguresBody {
  element = part("tbody", "");
  #place;
  #askable;
  /** @type {RowWords | undefined} */
  #words;
  /** @type {Set<string>} */
  #drawn = new Set();
  /** @type {Row[]} */
  #shown = [];
  /** @type {Row[]} those of them that are yet to be added */
  #rest = [];
  #frame = 0;
  /** @type {Map<string, HTMLTableRowElement>} rows once made, by key; what they say changes only with the language */
  #made = new Map();
  /** @type {HTMLTableRowElement | undefined} the one row whose buttons the Tab key reaches */
  #reached;
  /** @type {string | null} the datum in focus, by key */
  #focus = null;
  /** Whether its row is yet to be brought into sight. */
  #sought = false;

  /**
   * @param {(does: string, key: string, button: HTMLElement) => void} pressed
   * @param {() => { scroller: HTMLElement, covered: number }} place
   * @param {boolean} askable whether a value can be asked where it comes from
   */
  constructor(pressed, place, askable) {
    this.#place = place;
    this.#askable = askable;
    const body = this.element;
    body.setAttribute("role", "rowgroup");
    body.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      const key = button?.closest("tr")?.dataset.key;
      if (!button || key === undefined) {
        return;
      }
      if (button.dataset.does === "choose") {
        this.#focus = key;
        this.#mark();
      }
      pressed(button.dataset.does ?? "", key, button);
    });
    body.addEventListener("focusin", ({ target }) => {
      this.#reach(target instanceof Element ? (target.closest("tr") ?? undefined) : undefined);
    });
    body.addEventListener("keydown", (event) => this.#walk(event));
  }

  /**
   * @param {Row[]} rows
   * @param {RowWords} words
   * @param {Set<string>} drawn the keys of what some chart draws
   * @param {string | null} focus
   */
  show(rows, words, drawn, focus) {
    const spoken = words === this.#words;
    if (!spoken) {
      this.#made.clear();
    }
    const same = spoken && rows.length === this.#shown.length && rows.every(({ key }, index) => key === this.#shown[index].key);
    this.#words = words;
    this.#drawn = drawn;
    if (focus !== this.#focus || !spoken) {
      this.#focus = focus;
      this.#sought = focus !== null;
    }
    if (!same) {
      this.#shown = rows;
      this.#rest = [...rows];
      this.element.replaceChildren();
      this.#place().scroller.scrollTop = 0;
      this.#add();
      this.#reach(this.element.rows[0]);
    }
    this.#mark();
    this.#seek();
  }

  /** @param {string} key */
  focusRow(key) {
    this.#focus = key;
    this.#sought = true;
    this.#mark();
    this.#seek();
  }

  /** @returns {boolean} whether there is a row in focus, which has the keyboard's now */
  enter() {
    const row = this.#inFocus();
    row?.querySelector("button")?.focus({ preventScroll: true });
    return row !== undefined;
  }

  close() {
    cancelAnimationFrame(this.#frame);
  }

  #add() {
    cancelAnimationFrame(this.#frame);
    const next = this.#rest.splice(0, AT_ONCE);
    this.element.append(...next.map((row) => this.#row(row)));
    if (this.#rest.length > 0) {
      this.#frame = requestAnimationFrame(() => {
        this.#add();
        this.#mark();
        this.#seek();
      });
    }
  }

  /** @param {Row} row */
  #row(row) {
    const made = this.#made.get(row.key) ?? makeRow(row, /** @type {RowWords} */ (this.#words), this.#drawn.has(row.key), this.#askable);
    this.#made.set(row.key, made);
    return made;
  }

  /** @returns {HTMLTableRowElement | undefined} */
  #inFocus() {
    const row = this.#focus === null ? undefined : this.#made.get(this.#focus);
    return row?.isConnected ? row : undefined;
  }

  #mark() {
    const row = this.#inFocus();
    const before = this.element.querySelector("tr[aria-current]");
    if (before !== (row ?? null)) {
      before?.removeAttribute("aria-current");
      row?.setAttribute("aria-current", "true");
    }
  }

  /** Brings the row in focus into sight as soon as it stands, by its own scroller and not the page's. */
  #seek() {
    const row = this.#inFocus();
    if (!this.#sought || !row) {
      return;
    }
    const { scroller, covered } = this.#place();
    const [seen, wanted] = [scroller.getBoundingClientRect(), row.getBoundingClientRect()];
    const above = seen.top + covered;
    // The rows below are still to come, without which it cannot be scrolled far enough.
    this.#sought = this.#rest.length > 0 && scroller.scrollHeight - scroller.scrollTop < 2 * seen.height;
    if (wanted.top < above || wanted.bottom > seen.bottom) {
      const shown = scroller.offsetHeight / seen.height;
      scroller.scrollTop += (wanted.top - above - Math.max(0, (seen.bottom - above - wanted.height) / 3)) * shown;
    }
    this.#reach(row);
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
    const rows = this.element.rows;
    const steps = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling, Home: rows[0], End: rows[rows.length - 1] };
    const next = steps[/** @type {keyof typeof steps} */ (code)];
    if (next) {
      const same = next.querySelector(`[data-does="${target.dataset.does}"]`) ?? next.querySelector("button");
      /** @type {HTMLElement | null} */ (same)?.focus();
      event.preventDefault();
    }
  }

  /** @param {HTMLTableRowElement | undefined} row */
  #reach(row) {
    if (row === this.#reached) {
      return;
    }
    for (const button of this.#reached?.querySelectorAll("button") ?? []) {
      button.tabIndex = -1;
    }
    for (const button of row?.querySelectorAll("button") ?? []) {
      button.tabIndex = 0;
    }
    this.#reached = row;
  }
}
