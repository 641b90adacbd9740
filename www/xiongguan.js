// @ts-check
/**
 * The element `<xiongguan-chart>`. This file is all that stands in a page before a chart comes near the viewport:
 * it keeps the place, shows what stands inside the element, and fetches everything else at once when it is time.
 */

import { stateOf, STATE_KEYS } from "./assets/attributes.js";
import { Beginning, startRest } from "./assets/beginning.js";
import { apologise, frame } from "./assets/element-frame.js";
import { hostStyleOf } from "./assets/host-style.js";
import { LiveChart } from "./assets/live-chart.js";
import { ChartError, endMachinery, isWhole, memoryBytes, startFirst } from "./assets/module.js";
import { approach, isWaiting, stopWaiting, waitUntilNear } from "./assets/near.js";
import { plainState } from "./assets/plain-state.js";
import { pictureOf } from "./assets/still-name.js";
import { warn } from "./assets/warnings.js";

/** The charts that stand. @type {Set<XiongguanChart>} */
const standing = new Set();

class XiongguanChart extends HTMLElement {
  static observedAttributes = [...STATE_KEYS, "src"];

  /** What a page does when a reader asks where a value comes from; without it no chart offers that. @type {((chart: XiongguanChart, key: string) => void) | undefined} */
  static onAsk;

  /** @returns {number} the WebAssembly memory of the page's shared instance; 0 before the first chart came near */
  static get memoryBytes() {
    return memoryBytes();
  }

  /**
   * Has a chart answer as soon as it stands; else it fetches what that takes when a reader turns to it.
   * @param {XiongguanChart} chart
   */
  static async wake(chart) {
    await chart.#wake();
  }

  /**
   * Asks a chart what it can answer, once it can.
   * @template Answer
   * @param {XiongguanChart} chart
   * @param {(chart: import("./assets/chart-types.js").Chart) => Answer} ask
   * @returns {Promise<Awaited<Answer>>}
   */
  static async inquire(chart, ask) {
    return chart.#asked((live) => live.inquire(ask));
  }

  /**
   * Does to a chart what the reader asks for elsewhere on the page.
   * @param {XiongguanChart} chart
   * @param {{ type: string, name?: string, on?: boolean }} event
   */
  static async send(chart, event) {
    await chart.#asked((live) => live.tell(event));
  }

  #box = document.createElement("div");
  #fallback = document.createElement("slot");
  /** The picture in whose place the chart stands. @type {HTMLImageElement | null} */
  #image = null;
  #inside = new MutationObserver(() => this.#adapt());
  /** The page may have a place for the picture at one width and none at another. */
  #outside = new ResizeObserver(() => this.#adapt());
  /** @type {Record<string, string>} */
  #state = {};
  /** @type {import("./assets/module.js").Own | undefined} */
  #own;
  /** @type {LiveChart | undefined} */
  #live;
  /** @type {ChartError | undefined} */
  #error;
  #known = false;
  #started = false;
  #ready = false;
  #awake = false;
  #beginning = new Beginning(this, () => ({ state: this.#state, image: this.#image, own: this.#own }));
  /** Told when the chart is ready or has failed. @type {(() => void)[]} */
  #waiting = [];

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    this.#box.className = "box";
    this.#box.append(this.#fallback);
    root.append(this.#box);
    for (const type of ["load", "error"]) {
      // Neither bubbles.
      this.addEventListener(type, ({ target }) => target instanceof Node && target !== this && this.#adapt(), true);
    }
  }

  connectedCallback() {
    if (this.#started || !this.ownerDocument.defaultView) {
      return;
    }
    this.#started = true;
    this.#error = undefined;
    if (!this.#known) {
      this.#known = true;
      this.#read();
    }
    this.#adapt();
    this.#inside.observe(this, { childList: true, subtree: true });
    this.#outside.observe(this);
    if (this.getAttribute("loading") === "eager") {
      this.#begin();
    } else {
      waitUntilNear(this, () => this.#begin());
    }
  }

  disconnectedCallback() {
    // A move within the page disconnects and connects again at once; only what stays away is taken down.
    queueMicrotask(() => !this.isConnected && this.#end());
  }

  adoptedCallback() {
    this.#end();
  }

  #end() {
    if (this.#started) {
      this.#started = false;
      stopWaiting(this);
      this.#inside.disconnect();
      this.#outside.disconnect();
      this.#takeDown();
    }
  }

  /** What the page has said of it before it was here to listen. */
  #read() {
    this.#state = { ...this.#state, ...stateOf(this) };
    const address = this.getAttribute("src");
    this.#own ??= address ? { address } : undefined;
    for (const name of /** @type {const} */ (["state", "data"])) {
      if (Object.hasOwn(this, name)) {
        const value = /** @type {any} */ (this[name]);
        // Of the object, in the way of the class's own.
        delete (/** @type {any} */ (this)[name]);
        this[name] = value;
      }
    }
  }

  /** Finds the picture that gives the chart its place. */
  #adapt() {
    const image = pictureOf(this, this.#state);
    const root = this.shadowRoot;
    if (!this.#started || !this.ownerDocument.defaultView || !root || (image === this.#image && root.adoptedStyleSheets.length > 0)) {
      return;
    }
    this.#image = image;
    frame(root, image !== null);
    this.#fallback.hidden = this.#ready && !image;
    this.#live?.takePlaceOf(image);
  }

  /**
   * @param {string} name
   * @param {string | null} _before
   * @param {string | null} value
   */
  attributeChangedCallback(name, _before, value) {
    if (this.#known && name === "src") {
      this.#drawFrom(value ? { address: value } : undefined);
    } else if (this.#known) {
      const { [name]: _replaced, ...others } = this.#state;
      this.state = value === null ? others : { ...others, [name]: value };
    }
  }

  /** @returns {Record<string, string>} what the chart shows, by state key */
  get state() {
    return { ...this.#state };
  }

  /** @param {Record<string, string>} state */
  set state(state) {
    const plain = plainState(state);
    if (!plain) {
      return;
    }
    this.#state = plain;
    this.#adapt();
    // Laid out anew, the chart that stands has told its own.
    this.#state = plain;
    if (this.#live && this.#beginning.isEarly) {
      // It cannot go to another state yet, but one of that state can take its place.
      this.#standAnew();
    } else {
      this.#live?.show(plain);
    }
  }

  /** @returns {unknown} somebody's own dataset, as it was given; null for the report's */
  get data() {
    return this.#own && "object" in this.#own ? this.#own.object : null;
  }

  /** @param {unknown} object */
  set data(object) {
    this.#drawFrom(object === null || object === undefined ? undefined : { object });
  }

  /** @param {import("./assets/module.js").Own | undefined} own */
  #drawFrom(own) {
    this.#own = own;
    // Not begun yet, it begins with these data.
    if (this.#started && !isWaiting(this)) {
      this.#takeDown();
      this.#error = undefined;
      this.#begin();
    }
  }

  /** @returns {string} the chart in words; empty before it is ready */
  describe() {
    if (this.#error) {
      throw this.#error;
    }
    return this.#live?.describe() ?? "";
  }

  /** @returns {Promise<string>} the chart as an SVG document */
  async toSVG() {
    return this.#asked((live) => live.inquire((chart) => chart.svg()));
  }

  /**
   * @param {{ scale?: number }} [options] device pixels to a CSS pixel, 2 unless told
   * @returns {Promise<Blob>} the chart as a PNG
   */
  async toPNG(options) {
    return this.#asked((live) => live.picture(Number(options?.scale ?? 2)));
  }

  /** @returns {Promise<string>} what it shows as comma-separated values, with wording, interval, formula and place */
  async toCSV() {
    return this.#asked((live) => live.data());
  }

  /**
   * @template Answer
   * @param {(live: LiveChart) => Answer} ask
   * @returns {Promise<Awaited<Answer>>} what the chart answers, once it can
   */
  async #asked(ask) {
    approach(this);
    while (!this.#error && !(this.#ready && isWhole() && this.#live)) {
      await (this.#ready && this.#live ? this.#wake() : new Promise((resolve) => this.#waiting.push(() => resolve(undefined))));
    }
    if (this.#error || !this.#live) {
      throw this.#error;
    }
    this.#live.answer(await startRest(), this.#state);
    try {
      return await ask(this.#live);
    } catch (error) {
      this.#fail(error);
      throw this.#error;
    }
  }

  async #begin() {
    try {
      const first = await this.#beginning.find();
      // Meanwhile it may have been removed, or removed, put back and begun anew.
      if (!this.#started || this.#live) {
        return;
      }
      this.#stand(first);
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#ready = true;
    this.#fallback.hidden = !this.#image;
    /** @type {LiveChart | undefined} */ (this.#live)?.cover();
    this.dispatchEvent(new CustomEvent("ready"));
    this.#tell();
    if (this.#awake || hostStyleOf(this)) {
      this.#wake();
    }
  }

  /** Has it answer, now or once it stands. */
  async #wake() {
    this.#awake = true;
    const live = this.#live;
    if (!this.#ready || !live) {
      return;
    }
    try {
      live.answer(await startRest(), this.#state);
    } catch (error) {
      if (this.#live) {
        this.#fail(error);
      }
    }
  }

  /** @param {import("./assets/beginning.js").First} first */
  #stand(first) {
    this.#box.querySelector(".sorry")?.remove();
    standing.add(this);
    this.#live = new LiveChart(first, this, this.#box, this.#state, {
      changed: (state, byReader) => this.#changed(state, byReader),
      wanted: () => this.#wake(),
      unfit: () => queueMicrotask(() => this.#refit()),
      failed: (cause) => this.#fail(cause),
      asks: () => XiongguanChart.onAsk && ((key) => XiongguanChart.onAsk?.(this, key)),
    });
    this.#live.takePlaceOf(this.#image);
    this.#live.start();
    this.#awake ||= isWhole();
  }

  /** Its place has another shape than the picture: another picture may have it, else only the chart itself. */
  async #refit() {
    this.#live?.close();
    this.#live = undefined;
    this.#beginning.forget();
    await this.#standAnew();
    this.#tell();
  }

  async #standAnew() {
    const before = this.#live;
    try {
      const first = await this.#beginning.find();
      if (this.#started && this.#live === before) {
        before?.close();
        this.#stand(first);
        this.#live?.cover();
        if (this.#awake) {
          this.#wake();
        }
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  /**
   * @param {Record<string, string>} state
   * @param {boolean} byReader
   */
  #changed(state, byReader) {
    const same = JSON.stringify(state) === JSON.stringify(this.#state);
    this.#state = state;
    if (byReader && !same && this.#ready) {
      this.dispatchEvent(new CustomEvent("change", { detail: this.state }));
    }
  }

  /** @param {unknown} cause */
  #fail(cause) {
    if (this.#error || !this.#started) {
      return;
    }
    const error = cause instanceof ChartError ? cause : new ChartError("core-failed", cause);
    this.#error = error;
    this.#takeDown();
    apologise(this, this.#box, this.#state.lang === "en" ? "en" : "zh");
    const { code, message } = error;
    console.error(`xiongguan-chart: ${code}: ${message}`);
    this.dispatchEvent(new CustomEvent("error", { detail: { code, message } }));
    this.#tell();
    if (error.cause instanceof WebAssembly.RuntimeError) {
      endMachinery(error);
      standing.forEach((chart) => chart.#fail(error));
    }
  }

  #tell() {
    this.#waiting.splice(0).forEach((tell) => tell());
  }

  #takeDown() {
    standing.delete(this);
    this.#ready = false;
    this.#live?.close();
    this.#live = undefined;
    this.#fallback.hidden = false;
  }
}

if (customElements.get("xiongguan-chart")) {
  warn("found another version of the script on this page, which was here first and draws the charts");
} else {
  if (document.querySelector('xiongguan-chart[loading="eager"]')) {
    // A failure is reported by each element that waits for it.
    startFirst().catch(() => {});
  }
  customElements.define("xiongguan-chart", XiongguanChart);
}
