// @ts-check
/** The deck's address: what fills the wall, and how fast the talk goes on by itself, which is the page's own. */

/** Browsers let an address be changed a hundred times in half a minute. */
const REST = 300;
/** How many seconds a step may stand while the talk goes on by itself. */
const LEAST = 0.2;
const MOST = 3600;
export const USUAL = 12;

export class Address {
  #state = "";
  /** @type {number | undefined} */
  #auto;
  #timer = 0;
  /** When it was last written, by the page's clock. */
  #written = -REST;

  constructor() {
    // Whoever reloads comes back to this step, however fast it came.
    addEventListener("pagehide", () => this.#put());
  }

  /** @returns {number | undefined} seconds a step, where the talk goes on by itself */
  get auto() {
    return this.#auto;
  }

  set auto(seconds) {
    this.#auto = seconds;
    this.#putSoon();
  }

  /** @returns {string} what fills the wall, as a state string */
  read() {
    const pairs = location.hash.slice(1).split("&");
    const isOwn = (/** @type {string} */ pair) => /^auto(=|$)/.test(pair);
    this.#auto = secondsOf(pairs.find(isOwn)?.slice("auto=".length));
    this.#state = pairs.filter((pair) => !isOwn(pair)).join("&");
    clearTimeout(this.#timer);
    return this.#state;
  }

  /** @param {string} state */
  write(state) {
    if (state !== this.#state) {
      this.#state = state;
      this.#putSoon();
    }
  }

  /** @param {(state: string) => void} listener told when somebody writes another address */
  listen(listener) {
    addEventListener("hashchange", () => listener(this.read()));
  }

  #putSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#put(), Math.max(0, this.#written + REST - performance.now()));
  }

  #put() {
    clearTimeout(this.#timer);
    this.#written = performance.now();
    const hash = `#${this.#state}${this.#auto === undefined ? "" : `&auto=${this.#auto}`}`;
    if (location.hash !== hash) {
      history.replaceState(null, "", hash);
    }
  }
}

/**
 * @param {string | undefined} text
 * @returns {number | undefined}
 */
function secondsOf(text) {
  if (text === undefined) {
    return undefined;
  }
  const seconds = Number(text || NaN);
  if (seconds >= LEAST && seconds <= MOST) {
    return seconds;
  }
  console.warn(`xiongguan: address: found auto=${text}, expected ${LEAST} to ${MOST} seconds`);
  return USUAL;
}
