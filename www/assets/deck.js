// @ts-check
/** The talk on a wall: keys, clicker and hands become events, what comes back is shown. */

import { answerQuestions } from "./deck-asking.js";
import { actionOf, isTyping } from "./deck-keys.js";
import { startDeck } from "./deck-module.js";
import { openSpeaker } from "./speaker.js";
import { isSpeaker } from "./speaker-address.js";
import { wearStyle } from "./style-sheet.js";
import { Wall } from "./wall.js";

/** @typedef {import("./deck-keys.js").Action} Action */
/** @typedef {import("./deck-types.js").OnTheWall} OnTheWall */

/**
 * @typedef {object} Level what lies over the wall: the topmost that is open takes the keys first
 * @property {boolean} isOpen
 * @property {() => void} close
 * @property {(action: Action) => boolean} takes whether an action is its own
 */

const THEMES = /** @type {const} */ (["light", "contrast", "dark"]);

export class DeckPage {
  #wall;
  /** The topmost first. @type {Level[]} */
  #levels = [];
  /** @type {Partial<Record<Action, () => void>>} */
  #actions;
  #counter = true;

  /** @param {Wall} wall */
  constructor(wall) {
    this.#wall = wall;
    const send = (/** @type {string} */ type, /** @type {Record<string, unknown>} */ more = {}) => () => wall.send({ type, ...more });
    this.#actions = {
      next: send("next"),
      back: send("back"),
      first: send("step", { number: 1 }),
      last: send("step", { number: wall.deck.count() }),
      leave: () => this.#leave(),
      theme: () => this.#turnTheme(),
      language: () => wall.send({ type: "language", name: wall.shown.lang === "zh" ? "en" : "zh" }),
      counter: () => wall.send({ type: "counter", on: (this.#counter = !this.#counter) }),
      more: send("suppose", { number: 1 }),
      less: send("suppose", { number: -1 }),
      muchMore: send("suppose", { number: 10 }),
      muchLess: send("suppose", { number: -10 }),
      walk: send("walk"),
      walkBack: send("walk", { on: true }),
      enter: send("enter"),
      chart: send("turn"),
    };
  }

  get wall() {
    return this.#wall;
  }

  /** @param {Level} level lies over all that were given before */
  layOver(level) {
    this.#levels.unshift(level);
  }

  /**
   * @param {Action} action
   * @param {() => void} does
   */
  offer(action, does) {
    this.#actions[action] = does;
  }

  /** @param {Action} action whatever asks for it: a key, a button, another window */
  act(action) {
    const level = this.#levels.find(({ isOpen }) => isOpen);
    if (!level?.takes(action)) {
      this.#actions[action]?.();
    }
  }

  /** One level up: from what lies over the wall, from an answer, from a supposition. */
  #leave() {
    const level = this.#levels.find(({ isOpen }) => isOpen);
    if (level) {
      level.close();
    } else {
      this.#wall.send({ type: "return" });
    }
  }

  #turnTheme() {
    const { theme, scheme } = this.#wall.shown;
    const place = THEMES.indexOf(theme === "auto" ? scheme : theme);
    this.#wall.send({ type: "theme", name: THEMES[(place + 1) % THEMES.length] });
  }
}

/** Turns this document into the deck. */
export async function openDeck() {
  if (isSpeaker()) {
    return openSpeaker();
  }
  const [deck] = await Promise.all([startDeck(), wearStyle("deck", new URL("./deck.css", import.meta.url))]);
  const wall = new Wall(deck);
  const page = new DeckPage(wall);
  wall.send({ type: "set", text: location.hash.slice(1) });
  document.body.replaceChildren(wall.element);
  wall.start();
  wall.listen(tell);
  addEventListener("hashchange", () => wall.send({ type: "set", text: location.hash.slice(1) }));
  addEventListener("keydown", (event) => {
    const action = isTyping(event) ? undefined : actionOf(event);
    if (action) {
      event.preventDefault();
      page.act(action);
    }
  });
  tell(wall.shown);
  answerQuestions(page);
  return page;
}

/** @param {OnTheWall} shown what fills the wall stands in the address, so that whatever happens comes back to it */
function tell({ address, lang, scheme, title }) {
  if (location.hash !== `#${address}`) {
    history.replaceState(null, "", `#${address}`);
  }
  document.documentElement.lang = lang === "en" ? "en" : "zh-CN";
  document.documentElement.dataset.theme = scheme;
  document.title = title;
}
