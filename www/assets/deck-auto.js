// @ts-check
/** The talk plays by itself, for days: it waits for whoever is there, and goes on a minute after nobody is. */

import { USUAL } from "./deck-address.js";
import { watchInput } from "./deck-input.js";
import { signOf } from "./deck-signs.js";
import { textsOf } from "./deck-texts.js";
import { made } from "./made.js";

/** Milliseconds after the last sign of somebody. */
const PAUSE = 60_000;

class AutoPlay {
  #page;
  #address;
  #sign = made("div", { className: "playing", hidden: true }, [signOf("playing"), signOf("paused")]);
  #timer = 0;
  #paused = false;
  /** What keeps the screen awake, once it is there. @type {Promise<WakeLockSentinel | undefined>} */
  #lock = Promise.resolve(undefined);

  /**
   * @param {import("./deck-page.js").DeckPage} page
   * @param {import("./deck-address.js").Address} address
   */
  constructor(page, address) {
    this.#page = page;
    this.#address = address;
    this.#sign.setAttribute("role", "img");
    page.element.append(this.#sign);
  }

  /** Plays or stops, as the address says. */
  follow() {
    this.#paused = false;
    this.#wait();
    this.stayAwake();
  }

  turn() {
    this.#address.auto = this.#address.auto === undefined ? USUAL : undefined;
    this.follow();
  }

  pause() {
    if (this.#address.auto !== undefined) {
      this.#paused = true;
      this.#wait();
    }
  }

  /** The screen sleeps only where nothing plays. A lock ends whenever the page is out of sight. */
  stayAwake() {
    this.#lock = this.#lock.then(async (lock) => {
      await lock?.release();
      const plays = this.#address.auto !== undefined && document.visibilityState === "visible";
      // It may be refused, as on an empty battery.
      return plays ? navigator.wakeLock?.request("screen").catch(() => undefined) : undefined;
    });
  }

  #wait() {
    const { auto } = this.#address;
    clearTimeout(this.#timer);
    this.#sign.hidden = auto === undefined;
    if (auto !== undefined) {
      const state = this.#paused ? "paused" : "playing";
      this.#sign.dataset.state = state;
      this.#sign.setAttribute("aria-label", textsOf(this.#page.wall.shown.lang)[state]);
      this.#timer = setTimeout(() => this.#goOn(), this.#paused ? PAUSE : auto * 1000);
    }
  }

  #goOn() {
    const { wall } = this.#page;
    if (this.#paused) {
      this.#paused = false;
      // Whoever was there has left it so.
      this.#page.clear();
    }
    const { step, count, away } = wall.shown;
    wall.send(step === count && !away ? { type: "step", number: 1 } : { type: "next" });
    this.#wait();
  }
}

/**
 * @param {import("./deck-page.js").DeckPage} page
 * @param {import("./deck-address.js").Address} address
 */
export function offerAutoPlay(page, address) {
  const play = new AutoPlay(page, address);
  watchInput(() => play.pause());
  page.watch(() => play.pause());
  page.offer("auto", () => play.turn());
  address.listen(() => play.follow());
  document.addEventListener("visibilitychange", () => play.stayAwake());
  play.follow();
}
