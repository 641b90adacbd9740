// @ts-check
/** The heads of the table of figures: each says its column and sorts by it. */

import { part } from "./figures-row.js";

/** @typedef {{ label: string, press: string, sorted: "ascending" | "descending" | null }} Head */

/** What the last column holds, which sorts nothing. */
const TAKING = { zh: "操作", en: "Actions" };

export class FiguresHead {
  element = part("thead", "");

  /**
   * @param {string[]} columns the class of each
   * @param {(order: string) => void} choose
   */
  constructor(columns, choose) {
    const row = part("tr", "");
    row.setAttribute("role", "row");
    for (const className of columns) {
      const head = part("th", className);
      head.scope = "col";
      head.setAttribute("role", "columnheader");
      head.append(className === "taking" ? part("span", "unseen") : part("button", ""));
      row.append(head);
    }
    this.element.setAttribute("role", "rowgroup");
    this.element.append(row);
    this.element.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (button?.dataset.press !== undefined) {
        choose(button.dataset.press);
      }
    });
  }

  /**
   * @param {Head[]} heads
   * @param {"zh" | "en"} lang
   */
  show(heads, lang) {
    [...this.element.rows[0].cells].forEach((cell, index) => {
      const inside = /** @type {HTMLElement} */ (cell.firstElementChild);
      const head = heads[index];
      inside.textContent = head?.label ?? TAKING[lang];
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
