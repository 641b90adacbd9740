// @ts-check
/** What lies over the explorer or opens beside it when asked for: search, provenance, sharing, embedding. Each is fetched when it is first wanted. */

import { readAddress, writeAddress } from "./address.js";

/** @typedef {import("./address.js").State} State */
/** @typedef {import("./address.js").Place} Place */
/** @typedef {import("./page.js").ChartElement} ChartElement */
/** @typedef {import("./chart-types.js").Chart} Chart */
/**
 * @typedef {object} Page
 * @property {Map<string, ChartElement>} charts by the place on the page
 * @property {() => Place} place where the reader is
 * @property {(wanted: Map<string, State>) => void} turn to some charts in these states, where the keyboard goes on
 * @property {(key: string) => void} asked a datum is asked about now, or none
 */
/**
 * @typedef {object} Element the class of the charts' element
 * @property {<Answer>(chart: ChartElement, ask: (chart: Chart) => Answer) => Promise<Awaited<Answer>>} inquire
 * @property {(chart: ChartElement, event: object) => Promise<void>} send
 * @property {((chart: ChartElement, key: string) => void) | undefined} onAsk
 */

export class PageLayers {
  #page;
  #element = /** @type {Element} */ (/** @type {unknown} */ (customElements.get("xiongguan-chart")));
  /** @type {Promise<import("./provenance-panel.js").ProvenancePanel> | undefined} */
  #panel;
  /** @type {Promise<import("./finder.js").Finder> | undefined} */
  #finder;
  #field = /** @type {HTMLInputElement} */ (document.querySelector("#find"));

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
    this.#element.onAsk = (chart, key) => this.ask(key, chart);
    this.#field.addEventListener("focus", () => this.#find());
    document.querySelector(".find-open")?.addEventListener("click", async () => (await this.#find()).openFull());
    addEventListener("keydown", (event) => this.#seekField(event));
    for (const [slot, chart] of page.charts) {
      const section = chart.closest(".question");
      for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (section?.querySelectorAll("button[data-does]") ?? [])) {
        button.addEventListener("click", () => this.#do(button.dataset.does ?? "", slot, chart, button));
      }
    }
  }

  /** Brings what is open to where the reader is now. */
  async follow() {
    for (const chart of this.#page.charts.values()) {
      const asTable = chart.state.chart === "figures" && chart.getAttribute("chart") !== "figures";
      chart.closest(".question")?.classList.toggle("as-table", asTable);
    }
    this.#finder?.then((finder) => finder.follow());
    const { ask } = this.#page.place();
    if (ask || this.#panel) {
      const panel = await this.#provenance();
      panel.follow(this.#language);
      // By now the reader may have gone on.
      const { ask: wanted } = this.#page.place();
      if (wanted !== (panel.key ?? "")) {
        await (wanted ? panel.open(wanted) : panel.close());
      }
    }
  }

  /**
   * @param {string} key of a datum
   * @param {HTMLElement} asker where the reader asks
   */
  async ask(key, asker) {
    const panel = await this.#provenance();
    await panel.open(key, asker);
  }

  /** @returns {"zh" | "en"} */
  get #language() {
    return this.#page.place().surroundings.lang === "en" ? "en" : "zh";
  }

  /** @returns {ChartElement} the chart in hand, which knows what is supposed in it */
  get #inHand() {
    const [slot] = this.#page.place().charts.keys();
    return /** @type {ChartElement} */ (this.#page.charts.get(slot) ?? this.#page.charts.values().next().value);
  }

  #provenance() {
    this.#panel ??= import("./provenance-panel.js").then(
      ({ ProvenancePanel }) =>
        new ProvenancePanel({
          ask: (key) => this.#element.inquire(this.#inHand, (chart) => chart.provenance(key)),
          toChart: (state) => this.#open(state),
          toTable: (key) => this.#open(`chart=figures&focus=${key}`),
          opened: (key) => this.#page.asked(key ?? ""),
        }),
    );
    return this.#panel;
  }

  #find() {
    this.#finder ??= import("./finder.js").then(
      ({ Finder }) =>
        new Finder(this.#field, {
          find: (text) => this.#element.inquire(this.#inHand, (chart) => chart.find(text)),
          open: ({ state }) => this.#open(state),
          language: () => this.#language,
        }),
    );
    return this.#finder;
  }

  /**
   * The stroke key leads to the search from anywhere but from where one types.
   * @param {KeyboardEvent} event
   */
  #seekField(event) {
    const { code, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented, isComposing } = event;
    // In a chart's own field too: there the target is hidden from the page.
    const [target] = event.composedPath();
    const types = target instanceof HTMLElement && target.matches("input:not([type=range]), textarea, select");
    if (code !== "Slash" || altKey || ctrlKey || metaKey || shiftKey || defaultPrevented || isComposing || types || document.querySelector(":modal")) {
      return;
    }
    event.preventDefault();
    if (this.#field.checkVisibility()) {
      this.#field.focus();
      this.#field.select();
    } else {
      this.#find().then((finder) => finder.openFull());
    }
  }

  /** @param {string} state of a chart to turn to */
  #open(state) {
    this.#page.turn(readAddress(state).charts);
  }

  /**
   * @param {string} does
   * @param {string} slot
   * @param {ChartElement} chart
   * @param {HTMLElement} button
   */
  async #do(does, slot, chart, button) {
    switch (does) {
      case "table":
        await this.#element.send(chart, { type: "key", name: "KeyT" });
        break;
      case "controls":
        await this.#element.send(chart, { type: "controls", on: true });
        break;
      case "ask": {
        const key = await this.#element.inquire(chart, (living) => living.subject());
        if (key) {
          await this.ask(key, button);
        }
        break;
      }
      case "share":
        await this.#share(slot, chart, button);
        break;
    }
  }

  /**
   * @param {string} slot
   * @param {ChartElement} chart
   * @param {HTMLElement} button
   */
  async #share(slot, chart, button) {
    const { openShareMenu } = await import("./share-menu.js");
    const { lang: _lang, theme: _theme, ...state } = chart.state;
    const { surroundings } = this.#page.place();
    await openShareMenu(button, chart, {
      link: () => new URL(writeAddress({ surroundings, ask: "", charts: new Map([[slot, state]]) }), location.href).href,
      title: () => chart.describe().split(/[。.](?:\s|$)/u)[0],
      cite: () =>
        this.#element.inquire(chart, (living) => {
          const key = living.subject();
          return key ? (living.provenance(key)?.copy ?? null) : null;
        }),
      embed: async () => {
        const { openEmbedHelp } = await import("./embed-help.js");
        await openEmbedHelp(chart);
      },
      print: () => printAlone(/** @type {HTMLElement} */ (button.closest(".question"))),
    });
  }
}

/**
 * Prints one question without the rest of the page.
 * @param {HTMLElement} section
 */
function printAlone(section) {
  const root = document.documentElement;
  root.classList.add("prints-one");
  section.classList.add("printed");
  addEventListener(
    "afterprint",
    () => {
      root.classList.remove("prints-one");
      section.classList.remove("printed");
    },
    { once: true },
  );
  print();
}
