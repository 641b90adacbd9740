// @ts-check
/** What stands above the table of figures: search, filters, order, the way back and the file. */

import { part } from "./figures-row.js";

/** @typedef {{ value: string, label: string, chosen: boolean }} Choice */
/** @typedef {{ name: string, label: string, form: string, text: string, choices: Choice[] }} Control */
/**
 * @typedef {object} Listener
 * @property {(name: string, value: string) => void} choose
 * @property {() => void} download
 * @property {() => void} back
 */

const WORDS = {
  zh: { back: "← 回到图", more: "筛选、排序", download: "下载CSV" },
  en: { back: "← Back", more: "Filter, sort", download: "Download CSV" },
};

export class FiguresTools {
  element = part("div", "tools");
  #listener;
  #back = part("button", "back");
  /** On a phone, filters and order stay out of the way until they are asked for. */
  #more = part("button", "more");
  #download = part("button", "download");
  /** @type {Map<string, { label: HTMLElement, field: HTMLInputElement | HTMLSelectElement }>} by state key */
  #fields = new Map();

  /** @param {Listener} listener */
  constructor(listener) {
    this.#listener = listener;
    for (const button of [this.#back, this.#more, this.#download]) {
      button.type = "button";
    }
    this.#more.setAttribute("aria-expanded", "false");
    this.#more.addEventListener("click", () => {
      const open = this.#more.getAttribute("aria-expanded") === "true";
      this.#more.setAttribute("aria-expanded", String(!open));
    });
    this.#back.addEventListener("click", () => listener.back());
    this.#download.addEventListener("click", () => listener.download());
    this.element.append(this.#back, this.#more, this.#download);
  }

  /**
   * @param {Control[]} controls
   * @param {"zh" | "en"} lang
   * @param {boolean} back whether there is a chart to go back to
   */
  show(controls, lang, back) {
    this.#back.textContent = WORDS[lang].back;
    this.#back.hidden = !back;
    this.#more.textContent = WORDS[lang].more;
    this.#download.textContent = WORDS[lang].download;
    for (const control of controls) {
      const { label, field } = this.#fields.get(control.name) ?? this.#add(control);
      label.textContent = control.label;
      if (field instanceof HTMLInputElement) {
        field.placeholder = control.label;
      }
      if (field instanceof HTMLSelectElement) {
        choices(field, control.choices);
      } else if (!field.matches(":focus")) {
        // What is being typed is the reader's, and may be ahead of what was answered.
        field.value = control.text;
      }
    }
  }

  enter() {
    this.#fields.get("q")?.field.focus({ preventScroll: true });
  }

  /** @param {Control} control */
  #add({ name, form }) {
    const around = part("label", name === "q" ? "search" : name === "sort" ? "order" : "filter");
    const label = part("span", "");
    const field = form === "choices" ? part("select", "") : part("input", "");
    const pass = () => this.#listener.choose(name, field.value);
    if (field instanceof HTMLInputElement) {
      field.type = "search";
      field.autocomplete = "off";
      field.spellcheck = false;
      // While an input method composes, the letters are not yet the reader's words.
      field.addEventListener("input", (event) => {
        if (!(event instanceof InputEvent && event.isComposing)) {
          pass();
        }
      });
      field.addEventListener("compositionend", pass);
    } else {
      field.addEventListener("change", pass);
    }
    around.append(label, field);
    (name === "q" ? this.#more : this.#download).before(around);
    const made = { label, field };
    this.#fields.set(name, made);
    return made;
  }
}

/**
 * @param {HTMLSelectElement} field
 * @param {Choice[]} list
 */
function choices(field, list) {
  const present = [...field.options];
  const same = list.length === present.length && list.every(({ label }, index) => present[index].text === label);
  if (!same) {
    field.replaceChildren(...list.map(({ value, label }) => new Option(label, value)));
  }
  field.value = list.find(({ chosen }) => chosen)?.value ?? "";
}
