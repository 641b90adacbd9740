// @ts-check
/** Finds an indicator, a firm or a project: as a list under the field, on a phone over the whole screen. */

import { choice } from "./finder-choice.js";
import { Layer, dress, drawSign, signButton, tagOf } from "./layer.js";
import { FINDER_TEXTS } from "./layer-texts.js";
import { made } from "./made.js";

/** @typedef {import("./finder-choice.js").Found} Found */
/**
 * @typedef {object} Listener
 * @property {(text: string) => Promise<Found[]>} find
 * @property {(found: Found) => void} open
 * @property {() => "zh" | "en"} language
 */

/** Between the list and the window's edge, in CSS pixels. */
const MARGIN = 16;

export class Finder {
  #field;
  #listener;
  #choices = made("div", { id: "finder-choices", className: "choices" });
  #none = made("p", { className: "none" });
  #foot = made("p", { className: "finder-foot" });
  #said = made("p", { className: "unseen", role: "status" });
  #list = made("div", { className: "finder-list", hidden: true }, [this.#choices, this.#none, this.#foot]);
  /** Where the field stands on the page while it is in the full screen. */
  #place = document.createComment("");
  #full = new Layer("finder-full", { closed: () => this.#putBack() });
  #styled = dress("finder", new URL("./finder.css", import.meta.url));
  /** @type {Found[]} */
  #found = [];
  #chosen = -1;
  /** A late answer never takes the place of a newer one. */
  #question = 0;
  #composing = false;

  /**
   * @param {HTMLInputElement} field
   * @param {Listener} listener
   */
  constructor(field, listener) {
    this.#field = field;
    this.#listener = listener;
    for (const [name, value] of Object.entries({ "role": "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.#choices.id, "autocomplete": "off", "spellcheck": "false" })) {
      field.setAttribute(name, value);
    }
    this.#choices.setAttribute("role", "listbox");
    field.parentElement?.classList.add("finder-place");
    field.after(this.#list, this.#said);
    this.#listen();
    this.#write();
    if (document.activeElement === field) {
      // What was typed while this was on its way is looked for too.
      this.#search();
    }
  }

  /** Over the whole screen, as on a phone. */
  async openFull() {
    await this.#styled;
    if (!this.#full.isModal) {
      this.#field.focus();
      return;
    }
    const asker = document.activeElement;
    this.#field.replaceWith(this.#place);
    const close = signButton("close", this.#texts.close, () => this.#full.close());
    this.#full.inside.replaceChildren(made("div", { className: "layer-head" }, [drawSign("find"), this.#field, close]), this.#list, this.#said);
    this.#full.show(asker instanceof HTMLElement ? asker : undefined);
    this.#show(this.#field.value.trim() !== "");
    this.#field.focus();
    this.#search();
  }

  /** Closes the list, and the full screen. */
  close() {
    this.#question += 1;
    this.#show(false);
    this.#full.close();
  }

  /** Says everything anew in the language that the page has now. */
  follow() {
    if (this.#list.lang === tagOf(this.#listener.language())) {
      return;
    }
    this.#write();
    if (!this.#list.hidden) {
      this.#search();
    }
  }

  get #texts() {
    return FINDER_TEXTS[this.#listener.language()];
  }

  #listen() {
    const field = this.#field;
    field.addEventListener("compositionstart", () => (this.#composing = true));
    field.addEventListener("compositionend", () => {
      this.#composing = false;
      this.#search();
    });
    field.addEventListener("input", (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) {
        this.#search();
      }
    });
    field.addEventListener("focus", () => this.#search());
    field.addEventListener("blur", () => !this.#full.isShown && this.#show(false));
    field.addEventListener("keydown", (event) => this.#press(event));
    // The field keeps the focus.
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#choices.addEventListener("pointermove", ({ target }) => this.#choose(this.#indexOf(target), false));
    this.#choices.addEventListener("click", ({ target }) => this.#open(this.#indexOf(target)));
    addEventListener("resize", () => this.#fit());
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    // What ends the composition of a character is meant for the input method.
    if (event.isComposing || this.#composing || event.keyCode === 229 || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const { length } = this.#found;
    const isOpen = !this.#list.hidden && length > 0;
    if (event.code === "Escape") {
      this.#stepBack(event);
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.#open(this.#chosen);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (isOpen) {
        this.#choose((this.#chosen + (event.key === "ArrowDown" ? 1 : length - 1)) % length, true);
      } else {
        this.#search();
      }
    }
  }

  /**
   * First the list goes, then what was typed, then the field.
   * @param {KeyboardEvent} event
   */
  #stepBack(event) {
    event.preventDefault();
    if (!this.#list.hidden && !this.#full.isShown) {
      this.#question += 1;
      this.#show(false);
    } else if (this.#field.value) {
      this.#field.value = "";
      this.#search();
    } else if (this.#full.isShown) {
      this.close();
    } else {
      this.#field.blur();
    }
  }

  async #search() {
    const text = this.#field.value.trim();
    this.#question += 1;
    const question = this.#question;
    if (!text) {
      this.#found = [];
      this.#show(false);
      return;
    }
    /** @type {Found[] | undefined} */
    let found;
    try {
      [found] = await Promise.all([this.#listener.find(text), this.#styled]);
    } catch {
      // The chart that is asked says itself what failed.
    }
    if (question === this.#question) {
      this.#found = found ?? [];
      this.#fill(text, found ? this.#texts.none(text) + this.#texts.tries : this.#texts.failed);
    }
  }

  /**
   * @param {string} text
   * @param {string} instead what is said where nothing was found
   */
  #fill(text, instead) {
    const { length } = this.#found;
    this.#choices.replaceChildren(...this.#found.map(choice));
    this.#choices.hidden = length === 0;
    this.#none.textContent = length > 0 ? "" : instead;
    this.#said.textContent = length > 0 ? this.#texts.count(length) : instead;
    this.#show(this.#full.isShown || document.activeElement === this.#field);
    this.#choose(length > 0 ? 0 : -1, true);
  }

  /** @param {boolean} on */
  #show(on) {
    this.#list.hidden = !on && !this.#full.isShown;
    if (!on) {
      this.#choices.replaceChildren();
      this.#choices.hidden = true;
      this.#none.textContent = "";
      this.#said.textContent = "";
      this.#found = [];
      this.#choose(-1, false);
    }
    this.#field.setAttribute("aria-expanded", String(this.#found.length > 0));
    this.#fit();
  }

  /**
   * @param {number} index
   * @param {boolean} reveal whether it is brought into sight
   */
  #choose(index, reveal) {
    const { children } = this.#choices;
    children[this.#chosen]?.setAttribute("aria-selected", "false");
    this.#chosen = children[index] ? index : -1;
    const chosen = children[this.#chosen];
    chosen?.setAttribute("aria-selected", "true");
    if (chosen) {
      this.#field.setAttribute("aria-activedescendant", chosen.id);
    } else {
      this.#field.removeAttribute("aria-activedescendant");
    }
    if (reveal) {
      chosen?.scrollIntoView({ block: "nearest" });
    }
  }

  /** @param {EventTarget | null} target */
  #indexOf(target) {
    const chosen = target instanceof Element ? target.closest("[role=option]") : null;
    return chosen ? [...this.#choices.children].indexOf(chosen) : this.#chosen;
  }

  /** @param {number} index */
  #open(index) {
    const found = this.#found[index];
    if (found) {
      this.close();
      this.#listener.open(found);
    }
  }

  /** The list stays within the window and, where it can, within the bar. */
  #fit() {
    this.#list.removeAttribute("style");
    if (this.#list.hidden || this.#full.isShown) {
      return;
    }
    const { right, top } = this.#list.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const bar = this.#field.closest("header")?.getBoundingClientRect().right ?? clientWidth;
    this.#list.style.translate = `${Math.min(0, Math.min(clientWidth - MARGIN, bar) - right)}px 0`;
    this.#list.style.maxBlockSize = `${Math.max(clientHeight - MARGIN - top, 200)}px`;
  }

  #putBack() {
    this.#place.replaceWith(this.#field);
    this.#field.after(this.#list, this.#said);
    this.#show(false);
  }

  #write() {
    const language = this.#listener.language();
    const { title, results, keys, hint } = this.#texts;
    this.#full.element.setAttribute("aria-label", title);
    this.#full.inside.querySelector(".close")?.setAttribute("aria-label", this.#texts.close);
    this.#choices.setAttribute("aria-label", results);
    this.#list.lang = this.#said.lang = this.#full.element.lang = tagOf(language);
    this.#foot.replaceChildren(made("span", { className: "keys", textContent: keys }), hint);
  }
}
