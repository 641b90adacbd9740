// @ts-check
/** The answer beside a datum, as lines of text. */

import { placeTooltip } from "./place-tooltip.js";
import { wear } from "./sheets.js";

const RULES = `
  .tooltip {
    position: absolute; inset: 0 auto auto 0; box-sizing: border-box; inline-size: max-content; max-inline-size: min(320px * var(--page-scale, 1), 100% - 8px);
    padding: 8px 12px; color: var(--ink); background: var(--paper); border: 1px solid var(--hair); border-radius: 4px;
    box-shadow: 0 8px 24px #1D25301f; pointer-events: none; user-select: none; overflow-wrap: anywhere;
  }
  .tooltip.pinned { border-color: var(--muted); pointer-events: auto; user-select: text; cursor: auto; }
  .tooltip > * { zoom: var(--page-scale, 1); }
  .tooltip p { margin: 0; font-size: 12px; line-height: 18px; color: var(--muted); }
  .tooltip .title { font-size: 14px; line-height: 22px; color: var(--ink); }
  .tooltip .value { font-size: 16px; line-height: 26px; font-weight: 700; color: var(--ink); }
  .tooltip .formula { color: var(--ink); }
  .steps { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 8px; }
  .steps button {
    min-block-size: 28px; padding: 0 8px; font: inherit; font-size: 12px; line-height: 18px; color: var(--ink); background: none;
    border: 1px solid var(--hair); border-radius: 4px; cursor: pointer;
  }
  .steps button:focus-visible { outline: 2px solid var(--reported); outline-offset: 1px; }
  @container (max-width: 359px) {
    .tooltip { padding: 6px 10px; }
    .tooltip p { line-height: 15.5px; }
    .tooltip .title { line-height: 18px; }
    .tooltip .value { line-height: 22px; }
    .steps { margin-block-start: 4px; }
    .steps button { min-block-size: 24px; }
  }
  @media (pointer: coarse) { .steps button { min-block-size: 44px; padding: 0 10px; } }
  @media print { .chart .tooltip { display: none; } }
  @media (forced-colors: active) { .tooltip { border-color: CanvasText; } }
`;

/** @typedef {{ role: "title" | "value" | "kind" | "formula" | "source" | "note", text: string }} Line */
/** @typedef {import("./place-tooltip.js").Bounds & { key: string, pinned: boolean, lines: Line[], steps: string[] }} Answer what each step is called, empty for one that is not offered */

export class Tooltip {
  #element = document.createElement("div");
  #text = document.createElement("div");
  #steps = document.createElement("div");
  #asks;

  /**
   * @param {ShadowRoot} root
   * @param {HTMLElement} box where it is shown and what it stays inside of
   * @param {() => void} toTable
   * @param {() => ((key: string) => void) | undefined} asks what the page does when the reader asks where a value comes from, if it offers that
   */
  constructor(root, box, toTable, asks) {
    this.#asks = asks;
    wear(root, RULES);
    this.#element.className = "tooltip";
    this.#element.hidden = true;
    this.#steps.className = "steps";
    this.#steps.append(makeStep(() => copy(this.#text)), makeStep(toTable));
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
    if (this.#steps.childElementCount < 3 && this.#asks()) {
      this.#steps.append(makeStep(() => this.#asks()?.(element.dataset.key ?? "")));
    }
    [...this.#steps.children].forEach((button, index) => {
      button.textContent = steps[index] ?? "";
      button.toggleAttribute("hidden", !steps[index]);
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
 * @param {() => void} step
 * @returns {HTMLButtonElement} a step that can be taken with an answer
 */
function makeStep(step) {
  const button = document.createElement("button");
  button.type = "button";
  button.addEventListener("click", step);
  return button;
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
