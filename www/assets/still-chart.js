// @ts-check
/** A chart's picture as the site carries it, in the place of the chart until a reader turns to it. Takes how it is shown, and answers nothing. */

import { writeState } from "./state-string.js";

export class StillChart {
  #still;
  #state;
  #dark = false;
  #printed = false;
  #seen = false;

  /**
   * @param {import("./chart-types.js").Still} still
   * @param {Record<string, string>} state
   * @param {boolean} paints whether it can be painted in other colours than the page's picture has
   */
  constructor(still, state, paints) {
    this.#still = still;
    this.#state = state;
    this.paints = paints;
  }

  /**
   * @param {{ type: string, on?: boolean, width?: number, height?: number }} event
   * @returns {import("./chart-types.js").Answer}
   */
  send({ type, on = false, width = 0, height = 0 }) {
    if (type === "scheme") {
      this.#dark = on;
    } else if (type === "print") {
      this.#printed = on;
    }
    const { chart = "trends", indicators, lang, theme = "auto" } = this.#state;
    if (this.paints) {
      this.#still.colour(this.#printed ? "light" : theme, this.#dark);
    }
    const changed = !this.#seen;
    this.#seen = true;
    return {
      state: writeState({
        chart,
        ...(indicators && { indicators }),
        ...(lang === "en" && { lang }),
        ...(theme !== "auto" && { theme }),
      }),
      lang: lang === "en" ? "en" : "zh",
      warnings: [],
      picture: true,
      changed,
      overlay: false,
      moving: false,
      table: false,
      handled: false,
      pointing: false,
      held: false,
      tooltip: null,
      controls: null,
      spoken: "",
      unfit: type === "resize" && !this.#still.fits(width, height),
    };
  }

  /** @param {HTMLCanvasElement} canvas */
  paint(canvas) {
    this.#still.paint(canvas);
  }

  title() {
    return this.#still.title();
  }

  describe() {
    return this.#still.describe();
  }

  free() {
    this.#still.free();
  }
}
