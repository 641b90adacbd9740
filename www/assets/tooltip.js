// @ts-check
/** The answer beside a datum, as lines of text. */

import { placeTooltip } from "./place-tooltip.js";

/** @typedef {{ role: "title" | "value" | "kind" | "formula" | "source" | "note", text: string }} Line */
/** @typedef {import("./place-tooltip.js").Bounds & { key: string, pinned: boolean, lines: Line[], steps: string[] }} Answer */

export class Tooltip {
  #element = document.createElement("div");
  #text = document.createElement("div");
  #steps = document.createElement("div");

  /**
   * @param {HTMLElement} box where it is shown and what it stays inside of
   * @param {() => void} toTable
   */
  constructor(box, toTable) {
    this.#element.className = "tooltip";
    this.#element.hidden = true;
    this.#steps.className = "steps";
    const steps = [() => copy(this.#text), toTable];
    this.#steps.append(
      ...steps.map((step) => {
        const button = document.createElement("button");
        button.type = "button";
        button.addEventListener("click", step);
        return button;
      }),
    );
    this.#element.append(this.#text, this.#steps);
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
    const { pinned, lines, steps } = answer;
    element.dataset.key = answer.key;
    element.classList.toggle("pinned", pinned);
    // What it says is spoken through the live region, once and whole; what stays can be read again.
    element.setAttribute("aria-hidden", String(!pinned));
    this.#write(lines);
    this.#steps.hidden = steps.length === 0;
    [...this.#steps.children].forEach((button, index) => {
      button.textContent = steps[index] ?? "";
      button.toggleAttribute("hidden", steps[index] === undefined);
    });
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
    const present = [...this.#text.children];
    if (lines.length === present.length && lines.every(({ text }, index) => present[index].textContent === text)) {
      return;
    }
    this.#text.replaceChildren(
      ...lines.map(({ role, text }) => {
        const line = document.createElement("p");
        line.className = role;
        line.textContent = text;
        return line;
      }),
    );
  }
}

/**
 * Copies what stands there; where the page may not, it is selected, so that the reader can.
 * @param {HTMLElement} element
 */
async function copy(element) {
  const lines = [...element.children].map(({ textContent }) => textContent);
  try {
    await navigator.clipboard.writeText(lines.join("\n"));
  } catch {
    getSelection()?.selectAllChildren(element);
  }
}
