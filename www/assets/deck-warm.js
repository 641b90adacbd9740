// @ts-check
/** Draws each step once while nobody waits: what is drawn for the first time the browser has to compile first. */

import { whenNothingElse } from "./idle.js";
import { made } from "./made.js";

/** So small that it costs nothing to paint; CSS pixels. */
const SIZE = { width: 64, height: 36 };

/** @param {import("./wall.js").Wall} wall */
export function warmUp({ deck, shown: { step, count } }) {
  const canvas = made("canvas", SIZE);
  const next = (/** @type {number} */ done) => {
    if (done < count) {
      deck.paintStep(canvas, ((step + done) % count) + 1, innerWidth, innerHeight);
      whenNothingElse(() => next(done + 1));
    }
  };
  whenNothingElse(() => next(0));
}
