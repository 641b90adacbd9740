// @ts-check
/** A question from the audience: a line over the wall, under it what may be meant, and Enter shows it. */

import { FINDER } from "./deck-asking-texts.js";
import { whenNothingElse } from "./idle.js";
import { made } from "./made.js";
import { wearStyle } from "./style-sheet.js";

/** @typedef {import("./deck-types.js").DeckChoice} DeckChoice */
/** @typedef {import("./deck-types.js").DeckEvent} DeckEvent */
/**
 * @typedef {object} Asked
 * @property {(text: string) => DeckChoice[]} find
 * @property {() => "zh" | "en"} language
 * @property {(event: DeckEvent) => void} show
 */

export class DeckFinder {
  #asked;
  #field = made("input", { type: "text", autocomplete: "off", spellcheck: false, enterKeyHint: "go" });
  #label = made("label");
  #choices = made("div", { id: "asking-choices", className: "choices" });
  #none = made("p", { className: "none" });
  #hint = made("p", { className: "hint" });
  #said = made("p", { className: "said", role: "status" });
  /** @type {DeckChoice[]} */
  #found = [];
  #chosen = -1;
  /** Where the keys were before. @type {Element | null} */
  #asker = null;

  /** @param {Asked} asked */
  constructor(asked) {
    this.#asked = asked;
    const line = made("div", { className: "line" }, [this.#label, this.#field]);
    const sheet = made("div", { className: "sheet" }, [line, this.#choices, this.#none, this.#hint, this.#said]);
    this.element = made("div", { className: "asking", hidden: true }, [sheet]);
    this.element.setAttribute("role", "dialog");
    this.element.setAttribute("aria-modal", "true");
    this.#field.id = "asking-field";
    this.#label.htmlFor = this.#field.id;
    this.#choices.setAttribute("role", "listbox");
    for (const [name, value] of Object.entries({ "role": "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.#choices.id })) {
      this.#field.setAttribute(name, value);
    }
    this.styled = wearStyle("deck-asking", new URL("./deck-asking.css", import.meta.url));
    this.#listen();
    // The first question takes longest: nobody is to wait for that.
    whenNothingElse(() => asked.find(""));
  }

  get isOpen() {
    return !this.element.hidden;
  }

  open() {
    const texts = FINDER[this.#asked.language()];
    if (!this.isOpen) {
      this.#asker = document.activeElement;
    }
    this.element.lang = this.#asked.language() === "en" ? "en" : "zh-CN";
    this.#label.textContent = texts.ask;
    this.element.setAttribute("aria-label", texts.title);
    this.#field.setAttribute("aria-label", texts.title);
    this.#choices.setAttribute("aria-label", texts.results);
    this.#field.value = "";
    this.element.hidden = false;
    this.#search();
    this.#field.focus();
  }

  close() {
    if (this.isOpen) {
      this.element.hidden = true;
      this.#field.blur();
      if (this.#asker instanceof HTMLElement) {
        this.#asker.focus({ preventScroll: true });
      }
    }
  }

  /**
   * Whatever else is asked for, by another window or with the focus elsewhere, the talk goes on.
   * @param {string} action
   */
  takes(action) {
    if (action === "jump") {
      this.#field.focus();
      return true;
    }
    this.close();
    return action === "leave";
  }

  #listen() {
    this.#field.addEventListener("input", () => this.#search());
    this.#field.addEventListener("keydown", (event) => this.#press(event));
    // The field keeps the focus.
    this.element.addEventListener("mousedown", (event) => event.target !== this.#field && event.preventDefault());
    this.#choices.addEventListener("pointermove", ({ target }) => this.#choose(this.#indexOf(target)));
    this.#choices.addEventListener("click", ({ target }) => this.#show(this.#indexOf(target)));
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    // What ends the composition of a character is meant for the input method.
    if (event.isComposing || event.keyCode === 229) {
      return;
    }
    const { length } = this.#found;
    if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.#show(this.#chosen);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.#choose(length > 0 ? (this.#chosen + (event.key === "ArrowDown" ? 1 : length - 1)) % length : -1);
    } else if (event.key === "Tab") {
      // There is nowhere else to go while this lies over the wall.
      event.preventDefault();
    }
  }

  #search() {
    const texts = FINDER[this.#asked.language()];
    const text = this.#text;
    this.#found = text ? this.#asked.find(text) : [];
    this.#choices.replaceChildren(...this.#found.map((choice, index) => this.#row(choice, index)));
    this.#none.textContent = text && this.#found.length === 0 ? texts.none(text) : "";
    this.#hint.textContent = this.#found.length > 0 ? texts.keys : texts.hint;
    this.#fit();
    const { length } = this.#found;
    this.#said.textContent = length > 0 ? texts.count(length) : this.#none.textContent;
    this.#field.setAttribute("aria-expanded", String(length > 0));
    this.#choose(length > 0 ? 0 : -1);
  }

  /** On a narrow wall the last ones may not find room: what cannot be read is not offered. */
  #fit() {
    while (this.#found.length > 1 && this.#choices.scrollHeight > this.#choices.clientHeight + 1) {
      this.#choices.lastChild?.remove();
      this.#found.pop();
    }
  }

  /** What is typed so far; an input method parts the syllables of what it is to compose. */
  get #text() {
    return this.#field.value.replaceAll("'", "").trim();
  }

  /**
   * @param {DeckChoice} choice
   * @param {number} index
   */
  #row({ step, name, context, value }, index) {
    const texts = FINDER[this.#asked.language()];
    const row = made("div", { id: `asking-choice-${index}`, className: "choice" }, [
      made("span", { className: "what" }, [
        made("span", { className: "name", textContent: name }),
        // More than one is kept within a line, and none where it breaks.
        "   ",
        made("span", { className: "context", textContent: step > 0 ? "" : context }),
      ]),
      made("strong", { textContent: step > 0 ? texts.step(step) : value }),
    ]);
    row.setAttribute("role", "option");
    return row;
  }

  /** @param {number} index */
  #choose(index) {
    this.#chosen = index;
    [...this.#choices.children].forEach((row, place) => row.setAttribute("aria-selected", String(place === index)));
    const row = this.#choices.children[index];
    if (row) {
      this.#field.setAttribute("aria-activedescendant", row.id);
    } else {
      this.#field.removeAttribute("aria-activedescendant");
    }
  }

  /** @param {EventTarget | null} target */
  #indexOf(target) {
    const row = target instanceof Element ? target.closest("[role=option]") : null;
    return row ? [...this.#choices.children].indexOf(row) : this.#chosen;
  }

  /** @param {number} index */
  #show(index) {
    const choice = this.#found[index];
    if (choice) {
      const { step, key } = choice;
      const text = this.#text;
      this.close();
      this.#asked.show(step > 0 ? { type: "step", number: step } : { type: "answer", name: key, text });
    }
  }
}
