// @ts-check
/** What a chart that answers has beside the drawing: the answer to a datum, the controls, the table. */

import { ChartLayers } from "./chart-layers.js";
import { Tooltip } from "./tooltip.js";

/** @typedef {import("./chart-types.js").Answer} Answer */

export class Answers {
  #tooltip;
  #layers;

  /**
   * @param {ShadowRoot} root
   * @param {import("./chart-parts.js").Parts} parts
   * @param {import("./chart-layers.js").Send} send
   * @param {Pick<import("./chart-types.js").Listener, "failed" | "asks">} listener
   */
  constructor(root, parts, send, { failed, asks }) {
    this.#tooltip = new Tooltip(root, parts.chart, () => send({ type: "key", name: "KeyT" }), asks);
    this.#layers = new ChartLayers(root, parts, send, failed, asks);
  }

  /**
   * @param {Answer} answer
   * @param {import("./chart-types.js").Chart} chart
   * @param {"dark" | "contrast" | ""} colours
   */
  show(answer, chart, colours) {
    this.#layers.show(answer, chart, colours);
  }

  /**
   * Beside its datum, once that is painted.
   * @param {Answer["tooltip"]} answer
   * @param {import("./place-tooltip.js").Size} room
   */
  place(answer, room) {
    this.#tooltip.show(answer, room);
  }

  close() {
    this.#layers.close();
  }
}
