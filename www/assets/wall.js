// @ts-check
/** The wall itself: two canvases over the whole window, painted as the deck says. */

import { made } from "./made.js";
import { watchRoom } from "./surroundings.js";

/** @typedef {import("./deck-types.js").OnTheWall} OnTheWall */
/** @typedef {import("./deck-types.js").DeckEvent} DeckEvent */

export class Wall {
  #deck;
  #picture = made("canvas", { className: "picture" });
  #overlay = made("canvas", { className: "overlay" });
  #ratio = 1;
  #frame = 0;
  #due = { picture: false, overlay: false };
  #moving = false;
  /** The next frame is the first of a way, where all is still as it stands on the canvas. */
  #begins = false;
  /** @type {((shown: OnTheWall) => void)[]} */
  #listeners = [];
  /** What fills the wall. @type {OnTheWall | undefined} */
  #shown;

  /** @param {import("./deck-types.js").Deck} deck */
  constructor(deck) {
    this.#deck = deck;
    this.element = made("div", { className: "wall", tabIndex: 0 }, [this.#picture, this.#overlay]);
    // Nothing is seen through it, so that the browser has nothing to blend.
    this.#picture.getContext("2d", { alpha: false });
    // Only so do screen readers hand the keys on.
    this.element.setAttribute("role", "application");
  }

  get deck() {
    return this.#deck;
  }

  /** @returns {OnTheWall} */
  get shown() {
    return /** @type {OnTheWall} */ (this.#shown);
  }

  /** Begins, once it stands in the page. */
  start() {
    watchRoom(this.element, ({ width, height, ratio, deviceWidth, deviceHeight }) => {
      this.#ratio = ratio;
      for (const canvas of [this.#picture, this.#overlay]) {
        canvas.width = deviceWidth;
        canvas.height = deviceHeight;
      }
      this.#due = { picture: true, overlay: true };
      this.send({ type: "resize", width, height });
      // A canvas that got another size is empty: it is never seen so.
      this.#paint();
    });
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const reduced = matchMedia("(prefers-reduced-motion: reduce)");
    const tell = () => {
      this.send({ type: "scheme", on: dark.matches });
      this.send({ type: "motion", on: reduced.matches });
    };
    dark.addEventListener("change", tell);
    reduced.addEventListener("change", tell);
    tell();
  }

  /** @param {(shown: OnTheWall) => void} listener told of whatever is shown anew */
  listen(listener) {
    this.#listeners.push(listener);
  }

  /**
   * @param {DeckEvent} event
   * @returns {OnTheWall}
   */
  send(event) {
    const shown = this.#deck.send(event);
    this.#shown = shown;
    this.#due.picture ||= shown.picture;
    this.#due.overlay ||= shown.overlay;
    this.#moving = shown.moving;
    this.#begins = shown.moving && shown.picture;
    shown.warnings.forEach((warning) => console.warn(`xiongguan: ${warning}`));
    if ((this.#due.picture || this.#due.overlay || this.#moving) && this.#frame === 0) {
      this.#frame = requestAnimationFrame((now) => this.#goOn(now));
    }
    this.#listeners.forEach((listener) => listener(shown));
    return shown;
  }

  /** @param {number} now */
  #goOn(now) {
    this.#frame = 0;
    if (this.#moving) {
      this.#moving = this.#deck.goOn(now);
      // It has the way itself to be found already, and is the longest of all.
      this.#due.picture = !this.#begins;
      this.#begins = false;
      this.#due.overlay ||= !this.#moving;
    }
    this.#paint();
    if (this.#moving) {
      this.#frame = requestAnimationFrame((later) => this.#goOn(later));
    }
  }

  #paint() {
    if (this.#picture.width === 0 || this.#picture.height === 0) {
      return;
    }
    if (this.#due.picture) {
      this.#deck.paint(this.#picture, this.#ratio);
    }
    // Where nothing is pointed at, there is nothing to lay over each frame.
    const { pointing, walking } = this.shown;
    this.#overlay.hidden = this.#moving || !(pointing || walking);
    if (this.#due.overlay && !this.#overlay.hidden) {
      this.#deck.paintOverlay(this.#overlay, this.#ratio);
    }
    this.#due = { picture: false, overlay: false };
  }
}
