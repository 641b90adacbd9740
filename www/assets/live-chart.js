// @ts-check
/** A chart that answers: passes on what happens, shows what comes back, decides nothing. */

import { AskedLater } from "./asked-later.js";
import { colour, dress, makeParts, name } from "./chart-parts.js";
import { listenToHand } from "./hand.js";
import { HostPicture } from "./host-picture.js";
import { HostStyle } from "./host-style.js";
import { readState, writeState } from "./state-string.js";
import { StillChart } from "./still-chart.js";
import { isDarkAround, isStillWanted, measureRoom, watchPreference, watchPrint, watchRoom } from "./surroundings.js";
import { warn } from "./warnings.js";

/** @typedef {import("./chart-types.js").Answer} Answer */
/** @typedef {import("./chart-types.js").Chart} Chart */
/** @typedef {import("./chart-types.js").Listener} Listener */
/** @typedef {import("./chart-types.js").Still} Still */

export class LiveChart {
  #element;
  #box;
  #listener;
  /** @type {Chart | undefined} */
  #alive;
  /** What is shown before that. @type {StillChart | undefined} */
  #still;
  #parts = makeParts();
  /** @type {import("./surroundings.js").Room} */
  #room = { width: 0, height: 0, ratio: 1, deviceWidth: 0, deviceHeight: 0 };
  #theme = "auto";
  /** @type {"dark" | "contrast" | ""} */
  #colours = "";
  /** @type {HostPicture | undefined} */
  #instead;
  #inPlaceOf = { x: 0, y: 0 };
  #hostStyle = new HostStyle();
  #due = { picture: false, overlay: false };
  #frame = 0;
  /** @type {Answer["tooltip"]} */
  #shown = null;
  /** @type {(() => void)[]} */
  #ends = [];
  #closed = false;
  #moving = false;
  /** @type {import("./answers.js").Answers | undefined} */
  #answers;
  #answering = false;
  #later = new AskedLater();
  /** The chart is seen, in the place of what stood there before. */
  #seen = false;
  #onPaper = false;
  #painted = false;

  /**
   * @param {{ make: (state: string) => Chart } | { still: Still, paints: boolean }} first what makes the chart, or the picture it begins with and whether that can be painted
   * @param {HTMLElement} element
   * @param {HTMLElement} box
   * @param {Record<string, string>} state
   * @param {Listener} listener
   */
  constructor(first, element, box, state, listener) {
    this.#element = element;
    this.#box = box;
    this.#listener = listener;
    if ("still" in first) {
      this.#still = new StillChart(first.still, state, first.paints);
    } else {
      this.#alive = first.make(writeState(state));
    }
  }

  /** @returns {Chart | StillChart} what is shown */
  get #chart() {
    return /** @type {Chart | StillChart} */ (this.#alive ?? this.#still);
  }

  /** @returns {Chart} itself, which whoever answers has */
  get #living() {
    return /** @type {Chart} */ (this.#alive);
  }

  /** Draws for the first time, before anything of it is seen. Throws if it cannot. */
  start() {
    const { chart, overlay } = this.#parts;
    dress(/** @type {ShadowRoot} */ (this.#element.shadowRoot));
    this.#ends.push(
      () => this.#instead?.close(),
      () => this.#answers?.close(),
      () => chart.remove(),
    );
    this.#tellScheme();
    this.#instead?.lay();
    this.#fill(measureRoom(chart));
    this.#listen();
    this.#ends.push(
      watchRoom(overlay, (room) => this.#guarded(() => this.#fill(room))),
      watchPreference(() => this.#guarded(() => this.#tellScheme())),
      watchPrint((on) =>
        this.#guarded(() => {
          this.#onPaper = on;
          this.#send({ type: "print", on });
          // A printer does not wait for the next frame.
          this.#paint();
        }),
      ),
    );
  }

  /** @param {HTMLImageElement | null} image the picture in whose place it stands; without one it fills its box */
  takePlaceOf(image) {
    this.#instead?.close();
    this.#instead = undefined;
    const { chart } = this.#parts;
    // Before what stands under it, as the keyboard goes.
    this.#box.prepend(chart);
    if (image) {
      const changed = () => {
        this.#fill(measureRoom(chart));
        this.#settle();
      };
      this.#instead = new HostPicture(image, this.#box, chart, () => this.#guarded(changed));
      if (this.#seen) {
        this.#instead.lay();
        this.#settle();
      }
    } else if (this.#still && !this.#still.paints) {
      // It was to be seen as the page's picture, and now there is none.
      this.#listener.unfit();
    }
  }

  /** The chart is seen, and what it stands for need not be. */
  cover() {
    this.#seen = true;
    this.#settle();
  }

  /** @returns {boolean} whether the page's own picture is the very one that would be drawn over it, or all there is as yet */
  get #isPictured() {
    if (!this.#still || !this.#instead) {
      return false;
    }
    if (this.#instead.isIn(this.#onPaper ? "" : this.#colours)) {
      return true;
    }
    if (!this.#still.paints) {
      this.#listener.wanted();
    }
    return !this.#still.paints;
  }

  /** Shows the drawing or, as long as it is the same, the picture that the page has already. */
  #settle() {
    const pictured = this.#isPictured;
    if (pictured === this.#painted) {
      this.#due = { picture: true, overlay: true };
      this.#paint();
    }
    if (this.#seen) {
      this.#instead?.retire(pictured);
    }
  }

  /**
   * Answers from now on, and what has been asked before.
   * @param {import("./module.js").Whole} whole
   * @param {Record<string, string>} state
   */
  answer({ Chart, Answers }, state) {
    const root = this.#element.shadowRoot;
    if (this.#answering || !root) {
      return;
    }
    this.#guarded(() => {
      const send = (/** @type {import("./chart-types.js").ChartEvent} */ event) => this.#guarded(() => this.#send(event));
      this.#answers = new Answers(root, this.#parts, send, this.#listener);
      if (!this.#alive) {
        this.#comeAlive(new Chart(writeState(state)));
      }
      this.#answering = true;
      for (const { event, byReader } of this.#later.take()) {
        this.#send(event, byReader);
      }
      this.#tellScheme();
    });
  }

  /**
   * Takes the place of the picture, which looks alike. Painted once it has its size, not before.
   * @param {Chart} chart
   */
  #comeAlive(chart) {
    this.#alive = chart;
    this.#still?.free();
    this.#still = undefined;
    const { width, height } = this.#room;
    this.#sendScheme();
    this.#send({ type: "resize", width, height, ...this.#inPlaceOf });
    this.#settle();
  }

  /** @param {Record<string, string>} state */
  show(state) {
    this.#guarded(() => {
      this.#send({ type: "set", text: writeState(state) }, false);
      this.#tellScheme();
    });
  }

  /** @returns {string} */
  describe() {
    return this.#chart.describe();
  }

  /**
   * @template Answer
   * @param {(chart: Chart) => Answer} ask
   * @returns {Answer} what the chart itself answers
   */
  inquire(ask) {
    return ask(this.#living);
  }

  /** @param {import("./chart-types.js").ChartEvent} event of the reader's, from elsewhere on the page */
  tell(event) {
    this.#guarded(() => this.#send(event));
  }

  /**
   * @param {number} scale
   * @returns {Promise<Blob>}
   */
  async picture(scale) {
    const { takePicture } = await import("./take-along.js");
    return takePicture(this.#living, this.#parts.chart, scale);
  }

  /** @returns {Promise<string>} comma-separated values */
  async data() {
    const { takeData } = await import("./take-along.js");
    return takeData(this.#living, this.#parts.chart.lang === "en" ? "en" : "zh");
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
    /** @type {(handle: (event: any) => void) => (event: Event) => void} */
    const guarded = (handle) => (event) => this.#guarded(() => handle(event));
    listenToHand(chart, overlay, (event) => this.#send(event), guarded);
    chart.addEventListener("focusin", () => this.#listener.wanted());
    chart.addEventListener("transitionrun", (event) => event.target === chart && this.#guarded(() => this.#tellScheme()));
  }

  #tellScheme() {
    this.#sendScheme();
    this.#settle();
    this.#tellHostStyle();
  }

  #sendScheme() {
    const dark = isDarkAround(this.#element);
    this.#send({ type: "scheme", on: dark });
    this.#send({ type: "motion", on: isStillWanted() });
    const asked = this.#theme === "auto" && dark ? "dark" : this.#theme;
    this.#colours = asked === "dark" || asked === "contrast" ? asked : "";
    colour(this.#parts, this.#colours);
  }

  async #tellHostStyle() {
    if (!this.#answering || !this.#hostStyle.changes(this.#element, this.#colours)) {
      return;
    }
    const { dressAsHost } = await import("./host-colours.js");
    const dressed = await dressAsHost(this.#element, this.#living, this.#parts).catch((cause) => this.#listener.failed(cause));
    this.#guarded(() => {
      warn(...(dressed ?? []));
      this.#send({ type: "scheme", on: isDarkAround(this.#element) }, false);
      this.#due = { picture: true, overlay: true };
    });
  }

  /**
   * Sizing a canvas empties it, so it is painted again before anybody sees it.
   * @param {import("./surroundings.js").Room} room
   */
  #fill(room) {
    const { picture, overlay } = this.#parts;
    const { width, height, deviceWidth, deviceHeight } = room;
    const inPlaceOf = this.#instead?.size ?? { x: 0, y: 0 };
    if (JSON.stringify([room, inPlaceOf]) === JSON.stringify([this.#room, this.#inPlaceOf])) {
      return;
    }
    this.#room = room;
    this.#inPlaceOf = inPlaceOf;
    picture.width = overlay.width = deviceWidth;
    picture.height = overlay.height = deviceHeight;
    this.#send({ type: "resize", width, height, ...inPlaceOf });
    this.#due = { picture: true, overlay: true };
    this.#paint();
  }

  /**
   * @param {import("./chart-types.js").ChartEvent} event
   * @param {boolean} byReader whether it comes from the reader, not from the page
   * @returns {{ held: boolean, handled: boolean }}
   */
  #send(event, byReader = true) {
    if (!this.#answering && this.#later.keep({ event, byReader })) {
      this.#listener.wanted();
      return { held: false, handled: false };
    }
    const answer = this.#chart.send(event);
    if (answer.unfit) {
      this.#listener.unfit();
      return answer;
    }
    warn(...answer.warnings);
    const state = readState(answer.state);
    this.#theme = state.theme ?? "auto";
    // A picture has one state, whatever the element has been asked for meanwhile.
    if (this.#alive && !this.#later.hasState) {
      this.#listener.changed(state, byReader);
    }
    if (answer.changed) {
      name(this.#parts, answer.lang, this.#chart.title(), this.#chart.describe());
    }
    if (answer.spoken) {
      this.#parts.spoken.textContent = answer.spoken;
    }
    this.#parts.chart.classList.toggle("pointing", answer.pointing);
    this.#parts.chart.classList.toggle("held", answer.held);
    this.#moving = answer.moving;
    this.#shown = answer.tooltip;
    this.#answers?.show(answer, this.#living, this.#colours);
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
    if (this.#isPictured) {
      if (this.#painted) {
        // So it is emptied.
        picture.width = deviceWidth;
        this.#painted = false;
      }
    } else if (deviceWidth > 0 && deviceHeight > 0) {
      this.#painted = true;
      if (this.#due.picture) {
        this.#chart.paint(picture, ratio);
      }
      // Before it answers nothing is asked about.
      if (this.#due.overlay && this.#answering) {
        this.#living.paintOverlay(overlay, ratio);
      }
      this.#due = { picture: false, overlay: false };
    }
    this.#answers?.place(this.#shown, this.#room);
    if (this.#moving) {
      this.#frame = requestAnimationFrame((now) =>
        this.#guarded(() => {
          this.#frame = 0;
          this.#send({ type: "frame", number: now }, false);
          this.#paint();
        }),
      );
    }
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
