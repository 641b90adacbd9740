// @ts-check
/**
 * The element `<xiongguan-chart>`. This file is all that stands in a page before a chart comes near the viewport:
 * it keeps the place, shows what stands inside the element, and fetches everything else at once when it is time.
 */

/** @typedef {import("./assets/live-chart.js").LiveChart} LiveChart */
/** @typedef {import("./assets/chart-types.js").ChartClass} ChartClass */
/** @typedef {{ LiveChart: typeof import("./assets/live-chart.js").LiveChart, Chart: ChartClass, exports: WebAssembly.Exports }} Machinery */

const STATE_KEYS = [
  "chart",
  "indicators",
  "scale",
  "growth",
  "price",
  "guess",
  "open",
  "focus",
  "domain",
  "q",
  "sort",
  "lang",
  "theme",
  "step",
];

/** Single words that HTML gives a meaning on every element; any other single word is meant for the chart. */
const HTML_ATTRIBUTES = new Set(
  (
    "accesskey autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint exportparts height hidden id " +
    "inert inputmode is itemid itemprop itemref itemscope itemtype loading nonce part popover role slot spellcheck src style " +
    "tabindex title translate width writingsuggestions"
  ).split(" "),
);

/** A state of nothing else is drawn by the early part of the module alone: `LATE` in `src/cli/split` says what is not in it. */
const EARLY_KEYS = new Set(["chart", "lang", "theme"]);

/** What a page says of a chart's colours and fonts. */
const HOST_STYLE = ["paper", "ink", "accent", "font"];

/** How far outside the viewport a chart is fetched and drawn, so that it stands when the reader gets there. */
const NEAR = "100% 0px";

/** Without a picture inside, the element keeps a place of its own. */
const FREE = `
  :host { display: block; container-type: inline-size; }
  .box { position: relative; block-size: 100%; min-block-size: 0; overflow: clip; }
  .box::before { content: ""; display: block; block-size: 560px; }
  @container (min-width: 560px) { .box::before { block-size: auto; aspect-ratio: 8 / 5; } }
  slot { display: block; position: absolute; inset: 0; }
  .sorry { position: absolute; inset: 0; margin: 0; padding: 16px; font-size: 14px; line-height: 22px; }
  :host([hidden]), [hidden] { display: none; }
`;
/** With one, nothing inside may be laid out otherwise than before this script ran. */
const PICTURED = `
  :host { display: block; }
  .box { position: relative; inline-size: 100%; }
  :host([hidden]), [hidden]:not(slot) { display: none; }
  ::slotted(img) { max-inline-size: 100%; block-size: auto; }
`;

/** Sheets belong to the document they are made in. @type {WeakMap<Document, Map<string, CSSStyleSheet>>} */
const sheets = new WeakMap();

/**
 * @param {Window & typeof globalThis} view
 * @param {string} rules
 * @returns {CSSStyleSheet}
 */
function sheetOf({ document, CSSStyleSheet }, rules) {
  const known = sheets.get(document) ?? new Map();
  sheets.set(document, known);
  if (!known.has(rules)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    known.set(rules, sheet);
  }
  return known.get(rules);
}

/** What is said where nothing else stands. */
const SORRY = {
  zh: ["图表没有画出来。", "数据表与出处"],
  en: ["The chart could not be drawn.", "Table and sources"],
};

/** What went wrong, in a form that pages can tell apart by `code`. */
class ChartError extends Error {
  /**
   * @param {"core-load" | "core-compile" | "core-blocked" | "core-failed"} code
   * @param {unknown} cause
   */
  constructor(code, cause) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.code = code;
  }
}

/** @type {Promise<Machinery> | undefined} */
let machinery;
/** @type {WebAssembly.Memory | undefined} */
let memory;

/** @returns {Promise<Machinery>} the one instance that all charts of the page share */
function startMachinery() {
  machinery ??= fetchMachinery();
  return machinery;
}

/** @type {Promise<Machinery> | undefined} */
let whole;
let isWhole = false;
let someStandEarly = false;

/** @returns {Promise<Machinery>} the same instance, when it can do everything */
function startWhole() {
  whole ??= fetchRest();
  return whole;
}

/**
 * @param {Record<string, string>} state
 * @returns {boolean} whether a chart of that state can stand before the late part of the module is there
 */
function standsEarly(state) {
  return (state.chart ?? "trends") === "trends" && Object.keys(state).every((key) => EARLY_KEYS.has(key));
}

/** @returns {Promise<Machinery>} */
async function fetchRest() {
  if (someStandEarly) {
    // The rest does not compete with what that chart waits for.
    await startMachinery();
  }
  const fetched = fetchModule(new URL("./assets/core_late.wasm", import.meta.url));
  const [machinery, bytes] = await Promise.all([
    startMachinery(),
    fetched
      .then((response) => response.arrayBuffer())
      .catch((cause) => {
        throw new ChartError("core-load", cause);
      }),
  ]);
  try {
    // It puts its functions into the table of those that are there.
    await WebAssembly.instantiate(bytes, { early: machinery.exports });
    isWhole = true;
  } catch (cause) {
    throw notCompiled(cause);
  }
  return machinery;
}

/** @returns {Promise<Machinery>} */
async function fetchMachinery() {
  const [{ LiveChart }, core, module] = await Promise.all([
    import("./assets/live-chart.js"),
    import("./assets/core.js"),
    fetchModule(new URL("./assets/core_bg.wasm", import.meta.url)),
  ]).catch((cause) => {
    throw new ChartError("core-load", cause);
  });
  try {
    // Of another type than its own it is compiled all the same, only later; the bindings would complain.
    const typed = module.headers.get("content-type") === "application/wasm";
    const exports = await core.default({ module_or_path: typed ? module : await module.arrayBuffer() });
    memory = exports.memory;
    return { LiveChart, Chart: core.Chart, exports };
  } catch (cause) {
    throw notCompiled(cause);
  }
}

/**
 * @param {URL} address
 * @returns {Promise<Response>}
 */
async function fetchModule(address) {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`${address} was answered with ${response.status}`);
  }
  if (response.headers.get("content-type")?.startsWith("text/html")) {
    throw new Error(`${address} was answered with a page`);
  }
  return response;
}

/**
 * @param {unknown} cause
 * @returns {ChartError}
 */
function notCompiled(cause) {
  try {
    // The smallest module there is: where even that is not compiled, the page forbids it.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return new ChartError("core-blocked", cause);
  }
  return new ChartError("core-compile", cause);
}

/** The charts that stand. @type {Set<XiongguanChart>} */
const standing = new Set();

/**
 * A state as it may come from anybody, with all that is no text left out and named.
 * @param {unknown} given
 * @returns {Record<string, string> | undefined} nothing if it is no object
 */
function plainState(given) {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    warn(`state: found ${given === null ? "null" : Array.isArray(given) ? "an array" : typeof given}, expected an object`);
    return undefined;
  }
  /** @type {[string, string][]} */
  const entries = [];
  /** @type {string[]} */
  const refused = [];
  for (const key of Object.keys(given)) {
    try {
      const found = /** @type {Record<string, unknown>} */ (given)[key];
      const value = Array.isArray(found) ? found.join() : found;
      if (["string", "number", "boolean"].includes(typeof value)) {
        entries.push([key, String(value)]);
      } else if (value !== undefined && value !== null) {
        refused.push(key);
      }
    } catch {
      refused.push(key);
    }
  }
  if (refused.length > 0) {
    warn(`state: found no text as ${refused.join(", ").slice(0, 80)}`);
  }
  return Object.fromEntries(entries);
}

/** @param {string} words */
function warn(words) {
  console.warn(`xiongguan-chart: ${words}`);
}

/** @type {WeakMap<Element, () => void>} */
const whenNear = new WeakMap();
const watcher = new IntersectionObserver(
  (entries) => entries.forEach(({ isIntersecting, target }) => isIntersecting && whenNear.get(target)?.()),
  { rootMargin: NEAR },
);
// On paper everything is near.
addEventListener("beforeprint", () => document.querySelectorAll("xiongguan-chart").forEach((chart) => whenNear.get(chart)?.()));

class XiongguanChart extends HTMLElement {
  static observedAttributes = STATE_KEYS;

  /** @returns {number} the WebAssembly memory of the page's shared instance; 0 before the first chart came near */
  static get memoryBytes() {
    return memory?.buffer.byteLength ?? 0;
  }

  /**
   * Has a chart answer as soon as it stands; else it fetches what that takes when a reader turns to it.
   * @param {unknown} chart
   */
  static wake(chart) {
    if (chart instanceof XiongguanChart) {
      chart.#wake();
    }
  }

  /** @type {HTMLElement} */
  #box;
  /** @type {HTMLSlotElement} */
  #fallback;
  /** The picture in whose place the chart stands. @type {HTMLImageElement | null} */
  #image = null;
  #inside = new MutationObserver(() => this.#adapt());
  /** @type {Record<string, string>} */
  #state = {};
  /** @type {LiveChart | undefined} */
  #live;
  /** @type {ChartError | undefined} */
  #error;
  #known = false;
  #started = false;
  #ready = false;
  #awake = false;
  /** Told when the chart is ready or has failed. @type {(() => void)[]} */
  #waiting = [];

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    this.#box = document.createElement("div");
    this.#box.className = "box";
    this.#fallback = document.createElement("slot");
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
    if (this.getAttribute("loading") === "eager") {
      this.#begin();
    } else {
      whenNear.set(this, () => this.#approach());
      watcher.observe(this);
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
      whenNear.delete(this);
      watcher.unobserve(this);
      this.#inside.disconnect();
      this.#takeDown();
    }
  }

  /** What the page has said of it before it was here to listen. */
  #read() {
    for (const { name, value } of this.attributes) {
      if (/^[a-z]+$/.test(name) && !HTML_ATTRIBUTES.has(name)) {
        this.#state[name] = value;
      }
    }
    if (Object.hasOwn(this, "state")) {
      const { state } = this;
      // @ts-ignore: of the object, in the way of the class's own.
      delete this.state;
      this.state = state;
    }
  }

  /** Finds the picture that gives the chart its place; what is broken gives none. */
  #adapt() {
    const found = this.querySelector("img");
    const image = found?.complete && found.naturalWidth === 0 && found.currentSrc ? null : found;
    const view = this.ownerDocument.defaultView;
    const root = this.shadowRoot;
    if (!view || !root || (image === this.#image && root.adoptedStyleSheets.length > 0)) {
      return;
    }
    this.#image = image;
    const [free, pictured] = [FREE, PICTURED].map((rules) => sheetOf(view, rules));
    const others = root.adoptedStyleSheets.filter((sheet) => sheet !== free && sheet !== pictured);
    root.adoptedStyleSheets = [image ? pictured : free, ...others];
    this.#fallback.hidden = this.#ready && !image;
    this.#live?.takePlaceOf(image, this.#ready);
  }

  /**
   * @param {string} name
   * @param {string | null} _before
   * @param {string | null} value
   */
  attributeChangedCallback(name, _before, value) {
    if (this.#known) {
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
    if (this.#live && !isWhole && standsEarly(plain)) {
      // It cannot go to another state yet, but one of that state can take its place.
      this.#standAnew();
    } else {
      this.#live?.show(plain);
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
    return this.#asked((live) => live.svg());
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
    whenNear.get(this)?.();
    while (!this.#error && !(this.#ready && isWhole && this.#live)) {
      await (this.#ready ? this.#wake() : new Promise((resolve) => this.#waiting.push(() => resolve(undefined))));
    }
    if (this.#error || !this.#live) {
      throw this.#error;
    }
    this.#live.answer();
    try {
      return await ask(this.#live);
    } catch (error) {
      this.#fail(error);
      throw this.#error;
    }
  }

  #approach() {
    whenNear.delete(this);
    watcher.unobserve(this);
    this.#begin();
  }

  async #begin() {
    try {
      someStandEarly ||= standsEarly(this.#state);
      const machinery = await (standsEarly(this.#state) ? startMachinery() : startWhole());
      if (!standsEarly(this.#state)) {
        // Meanwhile it may have been asked for something else.
        await startWhole();
      }
      // Or it may have been removed, or removed, put back and begun anew.
      if (!this.#started || this.#live) {
        return;
      }
      this.#stand(machinery);
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#ready = true;
    this.#fallback.hidden = !this.#image;
    this.#live?.cover();
    this.dispatchEvent(new CustomEvent("ready"));
    this.#tell();
    const style = getComputedStyle(this);
    if (this.#awake || HOST_STYLE.some((name) => style.getPropertyValue(`--xg-${name}`))) {
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
      await startWhole();
      live.answer();
    } catch (error) {
      if (this.#live) {
        this.#fail(error);
      }
    }
  }

  /** @param {Machinery} machinery */
  #stand({ LiveChart, Chart }) {
    this.#box.querySelector(".sorry")?.remove();
    standing.add(this);
    this.#live = new LiveChart(Chart, this, this.#box, this.#state, {
      changed: (state, byReader) => this.#changed(state, byReader),
      wanted: () => this.#wake(),
      failed: (cause) => this.#fail(cause),
    });
    this.#live.takePlaceOf(this.#image, this.#ready);
    this.#live.start();
    if (isWhole) {
      this.#live.answer();
    }
  }

  async #standAnew() {
    const before = this.#live;
    try {
      const machinery = await startMachinery();
      if (this.#live && this.#live === before) {
        before.close();
        this.#stand(machinery);
        this.#live.cover();
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
    this.#apologise();
    const { code, message } = error;
    console.error(`xiongguan-chart: ${code}: ${message}`);
    this.dispatchEvent(new CustomEvent("error", { detail: { code, message } }));
    this.#tell();
    if (error.cause instanceof WebAssembly.RuntimeError) {
      // The instance has ended, and with it every chart of the page.
      machinery = whole = Promise.reject(error);
      machinery.catch(() => {});
      standing.forEach((chart) => chart.#fail(error));
    }
  }

  /** Says that there is no chart, where nothing inside the element says what there is instead. */
  #apologise() {
    if (this.childElementCount > 0 || this.textContent?.trim()) {
      return;
    }
    const language = this.#state.lang === "en" ? "en" : "zh";
    const [words, name] = SORRY[language];
    const line = document.createElement("p");
    const link = document.createElement("a");
    line.className = "sorry";
    link.href = new URL(`./index.html#chart=figures&lang=${language}`, import.meta.url).href;
    link.textContent = name;
    line.append(`${words} `, link);
    this.#box.append(line);
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
    startMachinery().catch(() => {});
  }
  customElements.define("xiongguan-chart", XiongguanChart);
}
