// @ts-check
/** What stands beside a chart or in its place when it asks for that: its controls, and the table. Each is fetched when it is first wanted. */

/** @typedef {import("./chart-types.js").Answer} Answer */
/** @typedef {(event: { type: string, name?: string, text?: string, on?: boolean }) => void} Send */

/** What the button that closes the controls is called. */
const CLOSE = { zh: "关闭", en: "Close" };

export class ChartLayers {
  #root;
  #parts;
  #send;
  #failed;
  #asks;
  #closed = false;
  /** @type {import("./controls.js").Controls | undefined} */
  #controls;
  /** @type {Answer["controls"]} */
  #wanted = null;
  /** @type {import("./table-mode.js").TableMode | undefined} */
  #table;
  #asTable = false;
  #tabled = "";

  /**
   * @param {ShadowRoot} root
   * @param {import("./chart-parts.js").Parts} parts
   * @param {Send} send
   * @param {(cause: unknown) => void} failed
   * @param {import("./chart-types.js").Listener["asks"]} asks
   */
  constructor(root, parts, send, failed, asks) {
    this.#root = root;
    this.#parts = parts;
    this.#send = send;
    this.#failed = failed;
    this.#asks = asks;
  }

  /**
   * @param {Answer} answer
   * @param {import("./chart-types.js").Chart} chart
   * @param {"dark" | "contrast" | ""} colours
   */
  show(answer, chart, colours) {
    this.#showControls(answer, colours).catch(this.#failed);
    this.#showTable(answer, chart, colours).catch(this.#failed);
  }

  close() {
    this.#closed = true;
    this.#controls?.remove();
  }

  /**
   * @param {Answer} answer
   * @param {"dark" | "contrast" | ""} colours
   */
  async #showControls({ controls, lang }, colours) {
    this.#wanted = controls;
    if (!controls) {
      if (this.#controls?.isOpen) {
        this.#controls.hide();
        this.#parts.chart.focus({ preventScroll: true });
      }
      return;
    }
    if (!this.#controls) {
      const { Controls } = await import("./controls.js");
      if (this.#closed) {
        return;
      }
      this.#controls ??= new Controls(this.#root, {
        choose: (name, text) => this.#send({ type: "choose", name, text }),
        file: (text, encoding) => this.#send({ type: "file", text, name: encoding }),
        close: () => this.#send({ type: "controls", on: false }),
      });
    }
    // By now they may have been closed, or have changed.
    if (this.#wanted && !this.#closed) {
      const opened = !this.#controls.isOpen;
      this.#controls.show(this.#wanted, CLOSE[lang], colours);
      if (opened) {
        this.#controls.focus();
      }
    }
  }

  /**
   * @param {Answer} answer
   * @param {import("./chart-types.js").Chart} chart
   * @param {"dark" | "contrast" | ""} colours
   */
  async #showTable({ table, state, changed }, chart, colours) {
    const { picture, overlay } = this.#parts;
    const asked = Boolean(this.#root.activeElement);
    this.#asTable = table;
    picture.hidden = table;
    overlay.hidden = table;
    if (!table) {
      const left = this.#table;
      if (left) {
        // What is taken away loses the focus, and that is an event too.
        this.#table = undefined;
        left.close();
        if (asked) {
          this.#parts.chart.focus({ preventScroll: true });
        }
      }
      return;
    }
    const { TableMode } = await import("./table-mode.js");
    // By now the reader may be back at the chart.
    if (this.#asTable && !this.#closed) {
      const entered = this.#table;
      this.#table ??= new TableMode(chart, this.#parts.chart, this.#send, this.#asks());
      if (!entered || changed || state !== this.#tabled) {
        this.#table.show(state, colours, asked);
      }
      this.#tabled = state;
    }
  }
}
