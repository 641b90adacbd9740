// @ts-check
/** A chart that answers: passes on what happens, shows what comes back, decides nothing. */

import { dress, makeParts, name } from "./chart-parts.js";
import { readState, writeState } from "./state-string.js";
import { isDarkAround, measureRoom, watchPreference, watchRoom } from "./surroundings.js";
import { Tooltip } from "./tooltip.js";

/**
 * @typedef {object} Answer
 * @property {string} state
 * @property {"zh" | "en"} lang
 * @property {string[]} warnings
 * @property {boolean} picture
 * @property {boolean} overlay
 * @property {boolean} handled
 * @property {boolean} pointing
 * @property {import("./tooltip.js").Answer | null} tooltip
 * @property {string} spoken
 */

/**
 * @typedef {object} Chart
 * @property {(event: object) => Answer} send
 * @property {(canvas: HTMLCanvasElement, ratio: number) => void} paint
 * @property {(canvas: HTMLCanvasElement, ratio: number) => void} paintOverlay
 * @property {() => string} title
 * @property {() => string} describe
 * @property {() => void} free
 */
/** @typedef {new (state: string) => Chart} ChartClass */
/** @typedef {{ changed: (state: Record<string, string>) => void, failed: (cause: unknown) => void }} Listener */

export class LiveChart {
  #element;
  #box;
  #listener;
  #chart;
  #parts = makeParts();
  #tooltip = new Tooltip(this.#parts.chart);
  /** @type {import("./surroundings.js").Room} */
  #room = { width: 0, height: 0, ratio: 1, deviceWidth: 0, deviceHeight: 0 };
  #theme = "auto";
  #due = { picture: false, overlay: false };
  #frame = 0;
  /** @type {Answer["tooltip"]} */
  #shown = null;
  /** @type {(() => void)[]} */
  #ends = [];
  #closed = false;

  /**
   * @param {ChartClass} Chart
   * @param {HTMLElement} element
   * @param {HTMLElement} box
   * @param {Record<string, string>} state
   * @param {Listener} listener
   */
  constructor(Chart, element, box, state, listener) {
    this.#element = element;
    this.#box = box;
    this.#listener = listener;
    this.#chart = new Chart(writeState(state));
  }

  /** Draws for the first time, before anything of it is seen. Throws if it cannot. */
  start() {
    const { chart, overlay } = this.#parts;
    if (this.#element.shadowRoot) {
      dress(this.#element.shadowRoot);
    }
    this.#box.append(chart);
    this.#ends.push(() => chart.remove());
    this.#tellScheme();
    this.#fill(measureRoom(this.#box));
    this.#listen();
    this.#ends.push(
      watchRoom(overlay, (room) => this.#guarded(() => this.#fill(room))),
      watchPreference(() => this.#guarded(() => this.#tellScheme())),
    );
  }

  /** @param {Record<string, string>} state */
  show(state) {
    this.#guarded(() => {
      this.#send({ type: "set", state: writeState(state) });
      this.#tellScheme();
    });
  }

  /** @returns {string} */
  describe() {
    return this.#chart.describe();
  }

  /** Gives the place back to what stood there before. */
  close() {
    this.#closed = true;
    cancelAnimationFrame(this.#frame);
    for (const end of this.#ends) {
      end();
    }
    try {
      this.#chart.free();
    } catch {
      // A chart that failed in the middle of a call is still held by that call.
    }
  }

  #listen() {
    const { chart, overlay } = this.#parts;
    /** @param {PointerEvent | MouseEvent} event */
    const place = (event) => ({ x: event.offsetX, y: event.offsetY, coarse: this.#isCoarse(event) });
    /** @type {(target: HTMLElement, type: string, handle: (event: any) => void) => void} */
    const on = (target, type, handle) => {
      target.addEventListener(type, (event) => this.#guarded(() => handle(event)));
    };
    on(overlay, "pointermove", (event) => this.#send({ type: "point", ...place(event) }));
    on(overlay, "click", (event) => this.#send({ type: "press", ...place(event) }));
    on(overlay, "pointercancel", () => this.#send({ type: "leave" }));
    on(overlay, "pointerleave", (event) => {
      // A finger that is lifted leaves too, and what it found is still to be read.
      if (!this.#isCoarse(event)) {
        this.#send({ type: "leave" });
      }
    });
    on(chart, "keydown", (event) => this.#key(event));
    on(chart, "blur", () => this.#send({ type: "blur" }));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { altKey, ctrlKey, metaKey, shiftKey, code } = event;
    if (!(altKey || ctrlKey || metaKey || shiftKey) && this.#send({ type: "key", code }).handled) {
      event.preventDefault();
    }
  }

  /** @param {PointerEvent | MouseEvent} event */
  #isCoarse(event) {
    return event instanceof PointerEvent && event.pointerType === "touch";
  }

  #tellScheme() {
    const dark = isDarkAround(this.#element);
    this.#send({ type: "scheme", dark });
    this.#parts.chart.classList.toggle("dark", this.#theme === "auto" ? dark : this.#theme === "dark");
  }

  /**
   * Sizing a canvas empties it, so it is painted again before anybody sees it.
   * @param {import("./surroundings.js").Room} room
   */
  #fill(room) {
    const { picture, overlay } = this.#parts;
    const { width, height, deviceWidth, deviceHeight } = room;
    if (
      Object.entries(room).every(([side, length]) => this.#room[/** @type {keyof typeof room} */ (side)] === length)
    ) {
      return;
    }
    this.#room = room;
    for (const canvas of [picture, overlay]) {
      canvas.width = deviceWidth;
      canvas.height = deviceHeight;
    }
    this.#send({ type: "resize", width, height });
    this.#due = { picture: true, overlay: true };
    this.#paint();
  }

  /**
   * @param {object} event
   * @returns {Answer}
   */
  #send(event) {
    const answer = this.#chart.send(event);
    for (const warning of answer.warnings) {
      console.warn(`xiongguan-chart: ${warning}`);
    }
    const state = readState(answer.state);
    this.#theme = state.theme ?? "auto";
    this.#listener.changed(state);
    if (answer.picture) {
      name(this.#parts, answer.lang, this.#chart.title(), this.#chart.describe());
    }
    if (answer.spoken) {
      this.#parts.spoken.textContent = answer.spoken;
    }
    this.#parts.chart.classList.toggle("pointing", answer.pointing);
    this.#shown = answer.tooltip;
    this.#due.picture ||= answer.picture;
    this.#due.overlay ||= answer.overlay;
    this.#frame ||= requestAnimationFrame(() => this.#guarded(() => this.#paint()));
    return answer;
  }

  #paint() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const { picture, overlay } = this.#parts;
    const { ratio, deviceWidth, deviceHeight } = this.#room;
    if (deviceWidth > 0 && deviceHeight > 0) {
      if (this.#due.picture) {
        this.#chart.paint(picture, ratio);
      }
      if (this.#due.overlay) {
        this.#chart.paintOverlay(overlay, ratio);
      }
      this.#due = { picture: false, overlay: false };
    }
    this.#tooltip.show(this.#shown, this.#room);
  }

  /** @param {() => void} action */
  #guarded(action) {
    if (this.#closed) {
      return;
    }
    try {
      action();
    } catch (cause) {
      this.#listener.failed(cause);
    }
  }
}
