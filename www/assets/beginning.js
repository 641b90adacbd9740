// @ts-check
/** What a chart begins with: the least that shows it as it stands. */

import { fetchStill, isWhole, readOwn, startDrawing, startFirst, startPainting, startWhole } from "./module.js";
import { arrival, hasColours, stillOf } from "./still-name.js";

/** @typedef {{ state: Record<string, string>, image: HTMLImageElement | null, own: import("./module.js").Own | undefined }} Asked */
/** @typedef {ConstructorParameters<typeof import("./live-chart.js").LiveChart>[0]} First */

/** A state of nothing else can stand before the last part of the module is there: `src/cli/split` says what comes with it. */
const EARLY_KEYS = new Set(["chart", "lang", "theme"]);

let someStandEarly = false;

/**
 * @param {Record<string, string>} state
 * @returns {boolean} whether a chart of that state can be laid out before the last part of the module is there
 */
function standsEarly(state) {
  return (state.chart ?? "trends") === "trends" && Object.keys(state).every((key) => EARLY_KEYS.has(key));
}

/** @returns {Promise<import("./module.js").Whole>} all of the module, which does not compete with what another chart waits for */
export function startRest() {
  return startWhole(someStandEarly);
}

export class Beginning {
  #element;
  #asked;
  /** The picture that is missing, or has not the shape of its place. @type {string | undefined} */
  #unfit;

  /**
   * @param {HTMLElement} element
   * @param {() => Asked} asked what it is to show now
   */
  constructor(element, asked) {
    this.#element = element;
    this.#asked = asked;
  }

  /** The place has another shape than the picture had: another picture may have it, else only the chart itself. */
  forget() {
    this.#unfit = undefined;
  }

  /** @returns {boolean} whether what is asked for can stand though the module is not there as a whole */
  get isEarly() {
    return !isWhole() && (standsEarly(this.#asked().state) || this.#still !== undefined);
  }

  /** @returns {string | undefined} the picture of the site it can begin with */
  get #still() {
    const { state, image, own } = this.#asked();
    const name = stillOf(state, image);
    return name === this.#unfit || isWhole() || own ? undefined : name;
  }

  /** @returns {Promise<First>} what it begins with, though it be asked for something else meanwhile */
  async find() {
    for (;;) {
      const { own } = this.#asked();
      const still = this.#still;
      const found = own ? await this.#ofOwn(own) : still ? await this.#ofStill(still) : await this.#ofReport();
      if (found) {
        return found;
      }
    }
  }

  /**
   * @param {import("./module.js").Own} own
   * @returns {Promise<First | undefined>}
   */
  async #ofOwn(own) {
    const make = await readOwn(own);
    return own === this.#asked().own ? { make } : undefined;
  }

  /**
   * @param {string} name
   * @returns {Promise<First | undefined>}
   */
  async #ofStill(name) {
    const { state, image } = this.#asked();
    const paints = !hasColours(this.#element, state, image);
    const [{ Still }, bytes] = await Promise.all([
      paints ? startPainting() : startFirst(),
      fetchStill(name),
      arrival(image),
    ]);
    const { width = 0, height = 0 } = image?.getBoundingClientRect() ?? {};
    const still = bytes && new Still(bytes);
    if (!still?.fits(width, height)) {
      this.#unfit = name;
    } else if (this.#still === name) {
      return { still, paints };
    }
    still?.free();
    return undefined;
  }

  /** @returns {Promise<First | undefined>} */
  async #ofReport() {
    const early = standsEarly(this.#asked().state);
    someStandEarly ||= early;
    const { Chart } = await (early ? startDrawing() : startRest());
    const { state, own } = this.#asked();
    return !own && (isWhole() || standsEarly(state)) ? { make: (text) => new Chart(text) } : undefined;
  }
}
