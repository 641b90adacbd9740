// @ts-check
/** What the presenter asks of a talk on a wall, whoever asks: a key, a button, a finger, another window. */

import { made } from "./made.js";

/** @typedef {import("./deck-keys.js").Action} Action */
/** @typedef {import("./wall.js").Wall} Wall */
/** @typedef {() => boolean | void} Does false where the key that asked is to be left to the browser */

/**
 * @typedef {object} Level what lies over the wall: the topmost that is open takes the keys first
 * @property {boolean} isOpen
 * @property {() => void} close
 * @property {(action: Action, code: string) => boolean} takes whether an action, or the key of that code, is its own
 * @property {boolean} [isHeld] whether a key that is held down goes on acting there
 * @property {boolean} [follows] whether it follows the finger, which then turns no step
 */

const THEMES = /** @type {const} */ (["light", "contrast", "dark"]);

export class DeckPage {
  #wall;
  /** The topmost first. @type {Level[]} */
  #levels = [];
  /** @type {Partial<Record<Action, Does>>} */
  #actions;
  /** @type {(() => void)[]} */
  #watchers = [];
  #counter = true;

  /** @param {Wall} wall */
  constructor(wall) {
    this.#wall = wall;
    this.element = made("div", { className: "deck" }, [wall.element]);
    const send = (/** @type {string} */ type, /** @type {Record<string, unknown>} */ more = {}) => () => void wall.send({ type, ...more });
    this.#actions = {
      next: send("next"),
      back: send("back"),
      first: send("step", { number: 1 }),
      last: send("step", { number: wall.deck.count() }),
      leave: () => this.#leave(),
      theme: () => this.#turnTheme(),
      language: () => void wall.send({ type: "language", name: wall.shown.lang === "zh" ? "en" : "zh" }),
      counter: () => void wall.send({ type: "counter", on: (this.#counter = !this.#counter) }),
      more: send("suppose", { number: 1 }),
      less: send("suppose", { number: -1 }),
      muchMore: send("suppose", { number: 10 }),
      muchLess: send("suppose", { number: -10 }),
      // After the last value the key leads out of the wall.
      walk: () => wall.send({ type: "walk" }).walking,
      walkBack: () => wall.send({ type: "walk", on: true }).walking,
      enter: send("enter"),
      chart: send("turn"),
    };
  }

  get wall() {
    return this.#wall;
  }

  /** @returns {Level | undefined} the topmost that is open */
  get level() {
    return this.#levels.find(({ isOpen }) => isOpen);
  }

  /** @param {Level} level lies over all that were given before */
  layOver(level) {
    this.#levels.unshift(level);
  }

  /**
   * @param {Action} action
   * @param {Does} does
   */
  offer(action, does) {
    this.#actions[action] = does;
  }

  /** @param {() => void} watcher told of whatever is asked for, before it is done */
  watch(watcher) {
    this.#watchers.push(watcher);
  }

  /**
   * @param {Action} action
   * @param {string} [code] the key that asks for it, if one does
   * @returns {boolean} false where the key is to be left to the browser
   */
  act(action, code = "") {
    this.#watchers.forEach((told) => told());
    return this.level?.takes(action, code) || this.#actions[action]?.() !== false;
  }

  /** Closes whatever lies over the wall. */
  clear() {
    for (let { level } = this; level; { level } = this) {
      level.close();
    }
  }

  /** One level up: from what lies over the wall, from a value, an answer, a supposition; where nothing is left, to all steps. */
  #leave() {
    const { level } = this;
    const { walking, away, supposed } = this.#wall.shown;
    if (level) {
      level.close();
    } else if (walking || away || supposed) {
      this.#wall.send({ type: "return" });
    } else {
      this.#actions.overview?.();
    }
  }

  #turnTheme() {
    const { theme, scheme } = this.#wall.shown;
    const place = THEMES.indexOf(theme === "auto" ? scheme : theme);
    this.#wall.send({ type: "theme", name: THEMES[(place + 1) % THEMES.length] });
  }
}
