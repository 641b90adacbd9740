// @ts-check
/** How large the notes are, as the speaker likes them. */

const PLACE = "xiongguan-notes";
/** In hundredths of the usual size. */
const SIZES = [70, 85, 100, 120, 145, 175, 210];
const USUAL = SIZES.indexOf(100);

export class NotesSize {
  #element;
  #place = USUAL;

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
    try {
      this.#place = SIZES.indexOf(Number(sessionStorage.getItem(PLACE) ?? 100));
    } catch {
      // Where nothing is kept, they begin at their usual size.
    }
    this.step(0);
  }

  /** @param {-1 | 0 | 1} by */
  step(by) {
    const place = this.#place < 0 ? USUAL : this.#place;
    this.#place = Math.min(SIZES.length - 1, Math.max(0, place + by));
    const size = SIZES[this.#place] ?? 100;
    this.#element.style.setProperty("--size", String(size / 100));
    try {
      sessionStorage.setItem(PLACE, String(size));
    } catch {
      // It lasts until the window is reloaded.
    }
  }
}
