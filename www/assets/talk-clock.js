// @ts-check
/** How long the talk has gone on: kept in both windows, so that either may be reloaded or closed. What was changed last holds. */

const PLACE = "xiongguan-clock";

/**
 * @typedef {object} Reading in milliseconds
 * @property {number} before what had passed when it was last started
 * @property {number} since when that was; 0 while it stands
 * @property {number} changed when it was last started, stopped or reset; 0 for never
 */

export class TalkClock {
  #reading = read() ?? { before: 0, since: 0, changed: 0 };

  /** @returns {Reading} */
  get reading() {
    return this.#reading;
  }

  get isRunning() {
    return this.#reading.since > 0;
  }

  get isNew() {
    return this.#reading.changed === 0;
  }

  /** In milliseconds. */
  get passed() {
    const { before, since } = this.#reading;
    return before + (since > 0 ? Math.max(0, Date.now() - since) : 0);
  }

  start() {
    if (!this.isRunning) {
      this.#set({ before: this.passed, since: Date.now() });
    }
  }

  stop() {
    this.#set({ before: this.passed, since: 0 });
  }

  /** Back to nothing; it goes on if it was going. */
  reset() {
    this.#set({ before: 0, since: this.isRunning ? Date.now() : 0 });
  }

  /** @param {unknown} other the reading of the other window, whatever it may be */
  take(other) {
    if (isReading(other) && other.changed > this.#reading.changed) {
      const { before, since, changed } = other;
      this.#keep({ before, since, changed });
    }
  }

  /** @param {{ before: number, since: number }} reading */
  #set(reading) {
    this.#keep({ ...reading, changed: Date.now() });
  }

  /** @param {Reading} reading */
  #keep(reading) {
    this.#reading = reading;
    try {
      sessionStorage.setItem(PLACE, JSON.stringify(reading));
    } catch {
      // Where nothing may be kept, the other window still knows it.
    }
  }
}

/** @returns {Reading | undefined} */
function read() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(PLACE) ?? "null");
    return isReading(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {unknown} reading
 * @returns {reading is Reading}
 */
function isReading(reading) {
  const { before, since, changed } = /** @type {Partial<Reading>} */ (reading ?? {});
  return [before, since, changed].every((number) => Number.isFinite(number) && Number(number) >= 0);
}
