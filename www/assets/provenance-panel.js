// @ts-check
/** Where a number comes from: its printed words, or its calculation, and so on down to what is printed. */

import { copyText } from "./figures-taking.js";
import { Layer, dress, pageLanguage, signButton, stopsIn, tagOf } from "./layer.js";
import { PANEL_TEXTS } from "./layer-texts.js";
import { made } from "./made.js";
import { calculation, quotation, subject, usedNumber } from "./provenance-parts.js";
import { readState } from "./state-string.js";

/** @typedef {import("./provenance-parts.js").Provenance} Provenance */
/**
 * @typedef {object} Listener
 * @property {(key: string) => Promise<Provenance | null>} ask
 * @property {(state: string) => void} toChart
 * @property {(key: string) => void} toTable
 * @property {(key: string | null) => void} opened
 */

/** Narrower it is never made, in CSS pixels. */
const LEAST = 300;
/** How long it is told that something was copied, in milliseconds. */
const TOLD_FOR = 2000;

export class ProvenancePanel {
  #listener;
  #layer = new Layer("provenance", { place: () => this.#place(), closed: () => this.#closed() });
  #heading = made("h2", { id: "provenance-title", tabIndex: -1 });
  #head = made("div", { className: "layer-head" });
  #body = made("div", { className: "origin" });
  #said = made("p", { className: "unseen", role: "status" });
  #language = pageLanguage();
  /** @type {HTMLElement | undefined} */
  #asker;
  /** @type {{ key: string, answer: Provenance | null } | undefined} what is shown */
  #shown;
  /** What was asked before, on the way here. @type {Provenance[]} */
  #trail = [];
  /** Answers that are overtaken by another question are not shown. */
  #question = 0;
  #styled = dress("provenance", new URL("./provenance-panel.css", import.meta.url));

  /** @param {Listener} listener */
  constructor(listener) {
    this.#listener = listener;
    this.#layer.element.setAttribute("aria-labelledby", this.#heading.id);
    // Said when it has come into the page, not before.
    this.#layer.inside.append(this.#head, this.#body, this.#said);
  }

  /** @returns {string | null} the datum whose origin is shown */
  get key() {
    return this.#shown?.key ?? null;
  }

  /**
   * @param {string} key
   * @param {HTMLElement} [asker] the number that asks, which stays lit
   */
  async open(key, asker) {
    const replaced = this.#asker && !this.#asker.isConnected;
    this.#light(asker);
    if (key === this.key && replaced) {
      this.#layer.show(asker);
      return;
    }
    const before = this.#trail.at(-1)?.key === key ? this.#trail.slice(0, -1) : [];
    await this.#ask(key, before);
  }

  close() {
    this.#question += 1;
    this.#layer.close();
  }

  /**
   * Says everything anew in that language, at the same place.
   * @param {"zh" | "en"} language
   */
  async follow(language) {
    this.#language = language;
    const { key } = this;
    if (key === null) {
      return;
    }
    this.#question += 1;
    const question = this.#question;
    const [answer, ...trail] = await Promise.all([key, ...this.#trail.map((known) => known.key)].map((known) => this.#answer(known)));
    if (question !== this.#question) {
      return;
    }
    const { element } = this.#layer;
    const focus = stopsIn(element).indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const open = [...element.querySelectorAll("details")].map((details) => details.open);
    const scrolled = this.#layer.inside.scrollTop;
    this.#trail = trail.filter((known) => known !== null);
    this.#shown = { key, answer };
    this.#write(open);
    this.#layer.inside.scrollTop = scrolled;
    if (focus >= 0) {
      stopsIn(element)[focus]?.focus({ preventScroll: true });
    }
  }

  /**
   * @param {string} key
   * @param {Provenance[]} trail
   */
  async #ask(key, trail) {
    this.#question += 1;
    const question = this.#question;
    const [answer] = await Promise.all([this.#answer(key), this.#styled]);
    if (question !== this.#question) {
      return;
    }
    this.#trail = trail;
    this.#shown = { key, answer };
    this.#write();
    this.#layer.show(this.#asker);
    this.#layer.inside.scrollTop = 0;
    this.#heading.focus({ preventScroll: true });
    this.#said.textContent = answer ? `${answer.value || answer.kind} ${answer.name}` : "";
    this.#listener.opened(key);
  }

  /**
   * @param {string} key
   * @returns {Promise<Provenance | null>} nothing also where the chart that is asked has failed, which says so itself
   */
  async #answer(key) {
    try {
      return await this.#listener.ask(key);
    } catch {
      return null;
    }
  }

  /** @param {boolean[]} [open] which of the numbers used are open; the first unless told */
  #write(open) {
    const texts = PANEL_TEXTS[this.#language];
    const answer = this.#shown?.answer;
    const before = this.#trail.at(-1);
    this.#layer.element.lang = tagOf(this.#language);
    this.#heading.textContent = texts.title;
    const back = before && signButton("back", texts.back(before.value || before.name), () => this.#ask(before.key, this.#trail.slice(0, -1)), before.value);
    this.#head.replaceChildren(this.#heading, ...(back ? [back] : []), signButton("close", texts.close, () => this.close()));
    this.#body.replaceChildren(...(answer ? this.#parts(answer, open) : [made("p", { className: "missing", textContent: texts.missing }), this.#actions()]));
  }

  /**
   * @param {Provenance} answer
   * @param {boolean[]} [open]
   */
  #parts(answer, open) {
    const texts = PANEL_TEXTS[this.#language];
    const { citations, formula, inputs, notes } = answer;
    const used = inputs.map((input, index) =>
      usedNumber(input, open?.[index] ?? index === 0, () => this.#answer(input.key), texts, () => this.#ask(input.key, [...this.#trail, answer])),
    );
    return [
      subject(answer, texts),
      ...part(texts.formula, formula.length > 0 ? [calculation(answer)] : []),
      ...part(texts.inputs(inputs.length), used),
      ...part(texts.printed, citations.map(quotation)),
      ...part(texts.notes, notes.map((textContent) => made("p", { className: "note", textContent }))),
      this.#actions(answer),
    ];
  }

  /** @param {Provenance} [answer] */
  #actions(answer) {
    const texts = PANEL_TEXTS[this.#language];
    const actions = made("div", { className: "actions" });
    const add = (/** @type {string} */ textContent, /** @type {(button: HTMLElement) => void} */ does) => {
      const button = made("button", { type: "button", textContent, onclick: () => does(button) });
      actions.append(button);
    };
    if (answer) {
      add(texts.copy, (button) => this.#copy(button, answer.copy));
    }
    if (answer?.state && readState(answer.state).chart !== "figures") {
      add(texts.chart, () => this.#go(() => this.#listener.toChart(answer.state)));
    }
    const { key } = this;
    if (key !== null) {
      add(texts.table, () => this.#go(() => this.#listener.toTable(key)));
    }
    return actions;
  }

  /**
   * On a phone it would cover what it leads to.
   * @param {() => void} lead
   */
  #go(lead) {
    if (this.#layer.isModal) {
      this.#layer.close(false);
    }
    lead();
  }

  /**
   * @param {HTMLElement} button
   * @param {string} text
   */
  async #copy(button, text) {
    const texts = PANEL_TEXTS[this.#language];
    const told = (await copyText(text, this.#body)) ? texts.copied : texts.uncopied;
    button.textContent = told;
    this.#said.textContent = told;
    setTimeout(() => (button.textContent = texts.copy), TOLD_FOR);
  }

  /** @param {HTMLElement} [asker] */
  #light(asker) {
    this.#asker?.removeAttribute("data-asked");
    this.#asker = asker;
    asker?.setAttribute("data-asked", "");
  }

  #closed() {
    this.#light();
    this.#shown = undefined;
    this.#trail = [];
    this.#said.textContent = "";
    this.#listener.opened(null);
  }

  /** At the right; at the left, or narrower, where it would cover what asks. */
  #place() {
    const { element } = this.#layer;
    element.style.width = "";
    element.classList.remove("left");
    const box = this.#asker?.getBoundingClientRect();
    if (!box || box.width === 0) {
      return;
    }
    const { clientWidth } = document.documentElement;
    const free = { right: clientWidth - box.right, left: box.left };
    const isLeft = free.right < element.offsetWidth && free.left > free.right;
    element.classList.toggle("left", isLeft);
    const room = isLeft ? free.left : free.right;
    if (room < element.offsetWidth && room >= LEAST) {
      element.style.width = `${room}px`;
    }
  }
}

/**
 * @param {string} title
 * @param {HTMLElement[]} children
 * @returns {HTMLElement[]} nothing where there is nothing to say
 */
function part(title, children) {
  return children.length > 0 ? [made("section", {}, [made("h3", { textContent: title }), ...children])] : [];
}
