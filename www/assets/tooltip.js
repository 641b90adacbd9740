// @ts-check
/** The answer beside a datum, as lines of text. */

import { placeTooltip } from "./place-tooltip.js";

/** @typedef {{ role: "title" | "value" | "kind" | "formula" | "source" | "note", text: string }} Line */
/** @typedef {import("./place-tooltip.js").Bounds & { key: string, pinned: boolean, lines: Line[] }} Answer */

export class Tooltip {
  /** @type {HTMLElement} */
  #element;

  /** @param {HTMLElement} box where it is shown and what it stays inside of */
  constructor(box) {
    this.#element = document.createElement("div");
    this.#element.className = "tooltip";
    this.#element.hidden = true;
    // What it says is spoken through the live region, once and whole.
    this.#element.setAttribute("aria-hidden", "true");
    box.append(this.#element);
  }

  /**
   * @param {Answer | null} answer
   * @param {import("./place-tooltip.js").Size} box
   */
  show(answer, box) {
    const element = this.#element;
    if (!answer) {
      element.hidden = true;
      return;
    }
    element.dataset.key = answer.key;
    element.classList.toggle("pinned", answer.pinned);
    this.#write(answer.lines);
    element.hidden = false;
    element.style.translate = "0 0";
    const { width, height } = element.getBoundingClientRect();
    const { left, top } = placeTooltip(box, answer, { width, height });
    element.style.translate = `${left}px ${top}px`;
  }

  /**
   * Text that is already there is left alone, so that what a reader has selected stays selected.
   * @param {Line[]} lines
   */
  #write(lines) {
    const present = [...this.#element.children];
    if (lines.length === present.length && lines.every(({ text }, index) => present[index].textContent === text)) {
      return;
    }
    this.#element.replaceChildren(
      ...lines.map(({ role, text }) => {
        const line = document.createElement("p");
        line.className = role;
        line.textContent = text;
        return line;
      }),
    );
  }
}
