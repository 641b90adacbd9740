// @ts-check
/** What is asked of a chart before it can answer, kept until then. */

/** @typedef {{ event: import("./chart-types.js").ChartEvent, byReader: boolean }} Asked */

/** What a chart takes before: how it is shown, not what is asked of it. */
const TAKEN_EARLY = new Set(["resize", "scheme", "motion", "print"]);
/** Of these only the last counts, and nothing is held yet. */
const REPLACED = new Map([
  ["point", "pointer"],
  ["leave", "pointer"],
  ["grab", "hold"],
  ["drop", "hold"],
  ["set", "state"],
]);

export class AskedLater {
  /** @type {Asked[]} */
  #waiting = [];

  /**
   * @param {Asked} asked
   * @returns {boolean} whether it was kept
   */
  keep(asked) {
    const { type } = asked.event;
    if (TAKEN_EARLY.has(type)) {
      return false;
    }
    const kind = REPLACED.get(type);
    this.#waiting = this.#waiting.filter(({ event }) => !kind || REPLACED.get(event.type) !== kind);
    if (kind !== "hold") {
      this.#waiting.push(asked);
    }
    return true;
  }

  /** @returns {boolean} whether another state has been asked for */
  get hasState() {
    return this.#waiting.some(({ event }) => event.type === "set");
  }

  /** @returns {Asked[]} all of it, which is then no longer kept */
  take() {
    return this.#waiting.splice(0);
  }
}
