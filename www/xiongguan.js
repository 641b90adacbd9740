// @ts-check
/**
 * The element `<xiongguan-chart>`. This file is all that stands in a page before a chart comes near the viewport:
 * it keeps the place, shows what stands inside the element, and fetches everything else at once when it is time.
 */

/** @typedef {import("./assets/live-chart.js").LiveChart} LiveChart */
/** @typedef {import("./assets/live-chart.js").ChartClass} ChartClass */
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

/** How far outside the viewport a chart is fetched and drawn, so that it stands when the reader gets there. */
const NEAR = "100% 0px";

const frameSheet = new CSSStyleSheet();
frameSheet.replaceSync(`
  :host { display: block; container-type: inline-size; }
  .box { position: relative; block-size: 100%; min-block-size: 0; overflow: clip; }
  .box::before { content: ""; display: block; block-size: 560px; }
  @container (min-width: 560px) { .box::before { block-size: auto; aspect-ratio: 8 / 5; } }
  slot { display: block; position: absolute; inset: 0; }
  :host([hidden]), [hidden] { display: none; }
  ::slotted(img) { max-inline-size: 100%; block-size: auto; }
`);

/** What went wrong, in a form that pages can tell apart by `code`. */
class ChartError extends Error {
  /**
   * @param {"core-load" | "core-compile" | "core-failed"} code
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
    throw new ChartError("core-compile", cause);
  }
  return machinery;
}

/** @returns {Promise<Machinery>} */
async function fetchMachinery() {
  const [{ LiveChart }, core, module, drawing] = await Promise.all([
    import("./assets/live-chart.js"),
    import("./assets/core.js"),
    fetchModule(new URL("./assets/core_bg.wasm", import.meta.url)),
    fetchModule(new URL("./assets/core_chart.wasm", import.meta.url)).then((response) => response.arrayBuffer()),
  ]).catch((cause) => {
    throw new ChartError("core-load", cause);
  });
  try {
    const exports = await core.default({ module_or_path: module });
    await WebAssembly.instantiate(drawing, { early: exports });
    memory = exports.memory;
    return { LiveChart, Chart: core.Chart, exports };
  } catch (cause) {
    throw new ChartError("core-compile", cause);
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
  return response;
}

/** @type {WeakMap<Element, () => void>} */
const whenNear = new WeakMap();
const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) {
        watcher.unobserve(target);
        whenNear.get(target)?.();
      }
    }
  },
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

  /** @type {HTMLElement} */
  #box;
  /** @type {HTMLSlotElement} */
  #fallback;
  /** @type {Record<string, string>} */
  #state = {};
  /** @type {LiveChart | undefined} */
  #live;
  #started = false;
  #ready = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [frameSheet];
    this.#box = document.createElement("div");
    this.#box.className = "box";
    this.#fallback = document.createElement("slot");
    this.#box.append(this.#fallback);
    root.append(this.#box);
  }

  connectedCallback() {
    if (this.#started) {
      return;
    }
    this.#started = true;
    for (const { name, value } of this.attributes) {
      if (/^[a-z]+$/.test(name) && !HTML_ATTRIBUTES.has(name)) {
        this.#state[name] = value;
      }
    }
    if (this.getAttribute("loading") === "eager") {
      this.#begin();
    } else {
      whenNear.set(this, () => this.#begin());
      watcher.observe(this);
    }
  }

  disconnectedCallback() {
    // A move within the page disconnects and connects again at once; only what stays away is taken down.
    queueMicrotask(() => {
      if (!this.isConnected && this.#started) {
        watcher.unobserve(this);
        this.#takeDown();
        this.#started = false;
      }
    });
  }

  /**
   * @param {string} name
   * @param {string | null} _before
   * @param {string | null} value
   */
  attributeChangedCallback(name, _before, value) {
    if (!this.#started) {
      return;
    }
    const { [name]: _replaced, ...others } = this.#state;
    this.state = value === null ? others : { ...others, [name]: value };
  }

  /** @returns {Record<string, string>} what the chart shows, by state key */
  get state() {
    return { ...this.#state };
  }

  /** @param {Record<string, string>} state */
  set state(state) {
    this.#state = { ...state };
    if (this.#live && !isWhole && standsEarly(state)) {
      // It cannot go to another state yet, but one of that state can take its place.
      this.#standAnew();
    } else {
      this.#live?.show(this.#state);
    }
  }

  /** @returns {string} the chart in words; empty before it is ready */
  describe() {
    return this.#live?.describe() ?? "";
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
      if (!this.isConnected || this.#live) {
        return;
      }
      this.#stand(machinery);
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#fallback.hidden = true;
    this.#ready = true;
    this.dispatchEvent(new CustomEvent("ready"));
    try {
      await startWhole();
      this.#live?.answer();
    } catch (error) {
      if (this.#live) {
        this.#fail(error);
      }
    }
  }

  /** @param {Machinery} machinery */
  #stand({ LiveChart, Chart }) {
    this.#live = new LiveChart(Chart, this, this.#box, this.#state, {
      changed: (state, byReader) => this.#changed(state, byReader),
      failed: (cause) => this.#fail(cause),
    });
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

  /** @param {unknown} error */
  #fail(error) {
    const { code, message } = error instanceof ChartError ? error : new ChartError("core-failed", error);
    this.#takeDown();
    console.error(`xiongguan-chart: ${code}: ${message}`);
    this.dispatchEvent(new CustomEvent("error", { detail: { code, message } }));
  }

  #takeDown() {
    this.#ready = false;
    this.#live?.close();
    this.#live = undefined;
    this.#fallback.hidden = false;
  }
}

if (document.querySelector('xiongguan-chart[loading="eager"]')) {
  // A failure is reported by each element that waits for it.
  startMachinery().catch(() => {});
}
customElements.define("xiongguan-chart", XiongguanChart);
