// @ts-check
/** What can be set by hand, shown as form controls under the chart. What there is to set, the chart says. */

import { wear } from "./sheets.js";
import { readFile } from "./own-file.js";

/** @typedef {{ value: string, label: string, chosen: boolean }} Choice */
/**
 * @typedef {object} Control
 * @property {string} name
 * @property {string} label
 * @property {"range" | "choices" | "text" | "file"} form
 * @property {number} value
 * @property {number} least
 * @property {number} most
 * @property {number} step
 * @property {string} text
 * @property {Choice[]} choices
 * @property {string[]} said
 */
/**
 * @typedef {object} Listener
 * @property {(name: string, value: string) => void} choose
 * @property {(text: string, encoding: string) => void} file
 * @property {() => void} close
 */
/** @typedef {{ element: HTMLElement, update: (control: Control) => void }} Widget */

const RULES = `
  .controls {
    position: relative; z-index: 1; box-sizing: border-box; zoom: var(--page-scale, 1); display: flex; flex-wrap: wrap; gap: 12px 32px;
    /* In line with the chart's words, whose margin is wider from 760 pixels on. */
    padding: 12px clamp(16px, (100% - 760px) * 99, 100% / 28) 20px;
    background: var(--paper); border-top: 1px solid var(--hair);
  }
  .controls[hidden] { display: none; }
  .controls fieldset { min-inline-size: 0; margin: 0; padding: 0; border: 0; }
  .controls legend, .controls label { padding: 0; font-size: 12px; line-height: 20px; color: var(--muted); }
  .controls .choices { display: flex; flex-wrap: wrap; gap: 4px 8px; }
  .controls button, .controls input { font: inherit; color: inherit; }
  .controls button {
    min-block-size: 32px; padding: 0 10px; color: var(--ink); background: none; border: 1px solid var(--hair); border-radius: 4px; cursor: pointer;
  }
  .controls button:hover { border-color: var(--muted); }
  .controls button[aria-pressed="true"] { font-weight: 700; border-color: var(--ink); box-shadow: inset 0 -2px var(--ink); }
  .controls :focus-visible { outline: 2px solid var(--reported); outline-offset: 2px; }
  .controls .range { display: grid; grid-template-columns: minmax(120px, 220px) 5em; gap: 0 12px; align-items: center; }
  .controls .range label { grid-column: 1 / 3; }
  .controls input[type="range"] { inline-size: 100%; block-size: 32px; margin: 0; accent-color: var(--supposed); }
  .controls input[type="number"], .controls input[type="search"] {
    box-sizing: border-box; inline-size: 100%; min-block-size: 32px; padding: 0 6px; background: none; border: 1px solid var(--hair); border-radius: 4px;
  }
  .controls .said { margin: 4px 0 0; max-inline-size: 44em; font-size: 12px; line-height: 20px; color: var(--muted); }
  .controls .said p { margin: 0; }
  .controls .close { position: absolute; inset: 8px 8px auto auto; }
  @media (pointer: coarse) { .controls button, .controls input[type="number"] { min-block-size: 44px; } .controls input[type="range"] { block-size: 44px; } }
`;

export class Controls {
  #element = document.createElement("section");
  #close = document.createElement("button");
  #listener;
  /** @type {Map<string, Widget>} */
  #widgets = new Map();

  /**
   * @param {ShadowRoot} root
   * @param {Listener} listener
   */
  constructor(root, listener) {
    this.#listener = listener;
    this.#element.className = "controls";
    this.#element.hidden = true;
    this.#close.className = "close";
    this.#close.type = "button";
    this.#close.textContent = "✕";
    this.#close.addEventListener("click", () => listener.close());
    this.#element.addEventListener("keydown", (event) => {
      if (event.code === "Escape") {
        event.preventDefault();
        listener.close();
      }
    });
    wear(root, RULES);
    root.append(this.#element);
  }

  /** @returns {boolean} whether they are open */
  get isOpen() {
    return !this.#element.hidden;
  }

  /**
   * What stays is kept as it is, so that a slider that is being dragged is not taken out of the hand.
   * @param {Control[]} controls
   * @param {string} closeLabel
   * @param {string} className the class that carries the colours
   */
  show(controls, closeLabel, className) {
    const kept = new Map(
      controls.map((control) => {
        const key = `${control.name} ${control.form}`;
        return [key, this.#widgets.get(key) ?? this.#make(control)];
      }),
    );
    const elements = [...kept.values()].map(({ element }) => element);
    if (elements.length !== this.#widgets.size || [...kept.keys()].some((key) => !this.#widgets.has(key))) {
      this.#element.replaceChildren(...elements, this.#close);
    }
    this.#widgets = kept;
    controls.forEach((control) => kept.get(`${control.name} ${control.form}`)?.update(control));
    this.#close.setAttribute("aria-label", closeLabel);
    this.#element.className = `controls ${className}`;
    this.#element.hidden = false;
  }

  /** Puts the keyboard's focus there, and all of them in sight. */
  focus() {
    /** @type {HTMLElement | null} */ (this.#element.querySelector("button, input"))?.focus({ preventScroll: true });
    this.#element.scrollIntoView({ block: "nearest" });
  }

  hide() {
    this.#element.hidden = true;
  }

  remove() {
    this.#element.remove();
  }

  /**
   * @param {Control} control
   * @returns {Widget}
   */
  #make({ name, form }) {
    /** @param {string} value */
    const choose = (value) => this.#listener.choose(name, value);
    switch (form) {
      case "range":
        return makeRange(choose);
      case "text":
        return makeText(choose);
      case "file":
        return makeFile((text, encoding) => this.#listener.file(text, encoding));
      default:
        return makeChoices(choose);
    }
  }
}

/**
 * @param {(value: string) => void} choose
 * @returns {Widget}
 */
function makeChoices(choose) {
  const element = document.createElement("fieldset");
  const legend = document.createElement("legend");
  const row = document.createElement("div");
  row.className = "choices";
  element.append(legend, row);
  return {
    element,
    update({ label, choices }) {
      legend.textContent = label;
      while (row.children.length > choices.length) {
        row.lastElementChild?.remove();
      }
      choices.forEach((choice, index) => {
        const button = /** @type {HTMLButtonElement} */ (row.children[index] ?? row.appendChild(document.createElement("button")));
        button.type = "button";
        button.textContent = choice.label;
        button.setAttribute("aria-pressed", String(choice.chosen));
        button.onclick = () => choose(choice.value);
      });
    },
  };
}

/**
 * @param {(value: string) => void} choose
 * @returns {Widget}
 */
function makeRange(choose) {
  const element = document.createElement("div");
  element.className = "range";
  const label = document.createElement("label");
  const slider = input("range");
  const typed = input("number");
  element.append(label, slider, typed);
  slider.addEventListener("input", () => choose(slider.value));
  typed.addEventListener("input", () => typed.validity.valid && typed.value && choose(typed.value));
  return {
    element,
    update({ label: words, least, most, step, value, text }) {
      label.textContent = words;
      for (const one of [slider, typed]) {
        one.step = String(step);
        one.setAttribute("aria-label", words);
      }
      slider.min = String(least);
      slider.max = String(most);
      slider.value = String(value);
      slider.setAttribute("aria-valuetext", text);
      // What is being typed is left alone.
      if (!typed.matches(":focus") || Number(typed.value) !== value) {
        typed.value = String(value);
      }
    },
  };
}

/**
 * @param {(value: string) => void} choose
 * @returns {Widget}
 */
function makeText(choose) {
  const element = document.createElement("label");
  const words = document.createElement("span");
  const field = input("search");
  element.append(words, field);
  field.addEventListener("input", () => choose(field.value));
  return {
    element,
    update({ label, text }) {
      words.textContent = label;
      if (!field.matches(":focus")) {
        field.value = text;
      }
    },
  };
}

/**
 * @param {(text: string, encoding: string) => void} take
 * @returns {Widget}
 */
function makeFile(take) {
  const element = document.createElement("div");
  const label = document.createElement("label");
  const words = document.createElement("span");
  const field = input("file");
  const said = document.createElement("div");
  field.accept = ".csv,text/csv,text/plain";
  said.className = "said";
  said.setAttribute("role", "status");
  label.append(words, document.createElement("br"), field);
  element.append(label, said);
  field.addEventListener("change", async () => {
    const file = field.files?.[0];
    if (file) {
      const { text, encoding } = await readFile(file);
      take(text, encoding);
      field.value = "";
    }
  });
  return {
    element,
    update({ label: name, said: lines }) {
      words.textContent = name;
      said.replaceChildren(
        ...lines.map((line) => {
          const item = document.createElement("p");
          item.textContent = line;
          return item;
        }),
      );
    },
  };
}

/**
 * @param {string} type
 * @returns {HTMLInputElement}
 */
function input(type) {
  const element = document.createElement("input");
  element.type = type;
  return element;
}
