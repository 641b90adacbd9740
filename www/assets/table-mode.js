// @ts-check
/** A chart shown as a table: fetched when a reader first asks for it. */

import { FiguresTable } from "./figures-table.js";

/**
 * @typedef {object} Chart
 * @property {() => any} table
 * @property {() => string[]} homes
 * @property {(key: string) => { copy: string } | null} provenance
 */

/** What some chart draws is the same on the whole page, and takes a while to find out. @type {string[] | undefined} */
let drawn;

export class TableMode {
  #chart;
  #table;
  #shown = "";

  /**
   * @param {Chart} chart
   * @param {HTMLElement} box what the table fills
   * @param {(event: import("./chart-types.js").ChartEvent) => void} send
   * @param {((key: string) => void) | undefined} ask what the page does when the reader asks where a value comes from
   */
  constructor(chart, box, send, ask) {
    this.#chart = chart;
    this.#table = new FiguresTable(box, {
      choose: (name, text) => send({ type: "choose", name, text }),
      open: (name) => send({ type: "open", name }),
      focus: (name) => send({ type: "focus", name }),
      cite: (key) => chart.provenance(key)?.copy ?? "",
      ask,
      back: () => send({ type: "key", name: "KeyT" }),
    });
  }

  /**
   * @param {string} state what the table shows, apart from the row in focus
   * @param {"dark" | "contrast" | ""} colours
   * @param {boolean} asked whether the reader is here, and not somewhere else on the page
   */
  show(state, colours, asked) {
    drawn ??= this.#chart.homes();
    const { table, ...options } = this.#chart.table();
    const first = this.#shown === "";
    this.#shown = state;
    this.#table.show(table, { ...options, drawn, scheme: colours || "light" });
    if (first && asked) {
      this.#table.enter();
    }
  }

  close() {
    this.#table.close();
  }
}
