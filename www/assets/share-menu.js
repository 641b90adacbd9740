// @ts-check
/** The menu of what can be shared or taken along of a chart as it stands. */

import { copyText, saveFile, writeJson } from "./figures-taking.js";
import { Layer, dress, pageLanguage, placeBeside, tagOf } from "./layer.js";
import { SHARE_TEXTS } from "./layer-texts.js";
import { made } from "./made.js";

/** @typedef {"zh" | "en"} Language */
/** @typedef {HTMLElement & { state: Record<string, string>, toSVG: () => Promise<string>, toPNG: () => Promise<Blob>, toCSV: () => Promise<string> }} ChartElement */
/** @typedef {{ rows: () => import("./figures-row.js").Row[] }} Inside */
/** @typedef {{ inquire: (chart: Element, ask: (chart: Inside) => any) => Promise<any> }} ChartClass */
/**
 * @typedef {object} Listener
 * @property {() => string} link
 * @property {() => string} title
 * @property {() => Promise<string | null>} cite the datum in focus with its source
 * @property {() => void} embed
 * @property {() => void} print
 */

/** @type {ShareMenu | undefined} */
let menu;

/**
 * Opens the menu at its button, or closes it if it is open there.
 * @param {HTMLElement} button
 * @param {ChartElement} chart
 * @param {Listener} listener
 * @returns {Promise<{ close: () => void, follow: (language: Language) => void }>}
 */
export async function openShareMenu(button, chart, listener) {
  menu ??= new ShareMenu();
  await menu.open(button, chart, listener);
  return menu;
}

class ShareMenu {
  #layer = new Layer("share", { place: () => this.#button && placeBeside(this.#layer.element, this.#button), closed: () => this.#closed() });
  #menu = made("div");
  #said = made("p", { className: "unseen", role: "status" });
  #styled = dress("share", new URL("./share-menu.css", import.meta.url));
  #language = pageLanguage();
  /** @type {HTMLElement | undefined} */
  #button;
  /** @type {{ chart: ChartElement, listener: Listener, cited: string | null } | undefined} */
  #subject;

  constructor() {
    this.#menu.setAttribute("role", "menu");
    this.#menu.addEventListener("keydown", (event) => this.#press(event));
    this.#layer.inside.append(this.#menu, this.#said);
    document.addEventListener("pointerdown", ({ target }) => {
      const isOutside = target instanceof Node && !this.#layer.element.contains(target) && !this.#button?.contains(target);
      if (this.#layer.isShown && !this.#layer.isModal && isOutside) {
        this.close();
      }
    });
  }

  /**
   * @param {HTMLElement} button
   * @param {ChartElement} chart
   * @param {Listener} listener
   */
  async open(button, chart, listener) {
    const again = this.#button === button;
    this.close();
    if (again) {
      return;
    }
    this.#button = button;
    button.setAttribute("aria-expanded", "true");
    this.#language = pageLanguage();
    const [cited] = await Promise.all([listener.cite().catch(() => null), this.#styled]);
    if (this.#button !== button) {
      return;
    }
    this.#subject = { chart, listener, cited };
    this.#write();
    this.#layer.show(button);
    this.#items[0]?.focus({ preventScroll: true });
  }

  close() {
    if (this.#layer.isShown) {
      this.#layer.close();
    } else {
      this.#closed();
    }
  }

  /**
   * Says everything anew in that language.
   * @param {Language} language
   */
  follow(language) {
    this.#language = language;
    if (this.#layer.isShown && this.#button) {
      const place = this.#items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
      this.#write();
      this.#layer.show(this.#button);
      this.#items[place]?.focus({ preventScroll: true });
    }
  }

  #closed() {
    this.#button?.setAttribute("aria-expanded", "false");
    this.#button = undefined;
    this.#subject = undefined;
    this.#said.textContent = "";
  }

  /** @returns {HTMLElement[]} */
  get #items() {
    return [...this.#menu.querySelectorAll("button")];
  }

  #write() {
    const texts = SHARE_TEXTS[this.#language];
    const subject = this.#subject;
    if (!subject) {
      return;
    }
    const { chart, listener, cited } = subject;
    this.#layer.element.lang = tagOf(this.#language);
    this.#layer.element.setAttribute("aria-label", texts.title);
    this.#menu.setAttribute("aria-label", texts.title);
    this.#menu.replaceChildren(
      group(texts.share, [
        this.#item("link", texts.link, texts.linkHint, (says) => this.#copy(listener.link(), says)),
        ...(cited === null ? [] : [this.#item("cite", texts.cite, "", (says) => this.#copy(cited, says))]),
        ...("share" in navigator ? [this.#item("system", texts.system, "", (says) => this.#share(listener, says))] : []),
      ]),
      group(texts.take, [
        this.#formats(texts.picture, {
          PNG: async (name) => saveFile(await chart.toPNG(), name, "image/png"),
          SVG: async (name) => saveFile(await chart.toSVG(), name, "image/svg+xml"),
        }),
        this.#formats(texts.data, {
          CSV: async (name) => saveFile(await chart.toCSV(), name),
          JSON: async (name) => saveFile(writeJson(await rowsOf(chart)), name, "application/json"),
        }),
        this.#item("embed", texts.embed, texts.embedHint, () => this.#leave(listener.embed)),
        this.#item("print", texts.print, "", () => this.#leave(listener.print)),
      ]),
    );
  }

  /**
   * @param {string} name what it does
   * @param {string} label
   * @param {string} hint
   * @param {(says: (what: string) => void) => void} act
   */
  #item(name, label, hint, act) {
    const small = made("small", { textContent: hint });
    const button = made("button", { type: "button", tabIndex: -1 }, [made("span", { textContent: label }), small]);
    button.setAttribute("role", "menuitem");
    button.dataset.does = name;
    button.onclick = () => act(this.#sayer(small, label));
    return button;
  }

  /**
   * A line of files to choose from, each an item of its own.
   * @param {string} label
   * @param {Record<string, (name: string) => Promise<void>>} formats
   */
  #formats(label, formats) {
    const texts = SHARE_TEXTS[this.#language];
    const told = made("small", { className: "told" });
    const buttons = Object.entries(formats).map(([format, save]) => {
      const button = made("button", { type: "button", tabIndex: -1, textContent: format, ariaLabel: `${label} ${format}` });
      button.setAttribute("role", "menuitem");
      button.dataset.does = format.toLowerCase();
      button.onclick = () => this.#save(format.toLowerCase(), save, this.#sayer(told, `${label} ${format}`));
      return button;
    });
    const title = made("span", { textContent: label, ariaHidden: "true" });
    return made("div", { className: "formats" }, [title, told, ...buttons]);
  }

  /**
   * Says in its place what came of it, and aloud.
   * @param {HTMLElement} place
   * @param {string} label
   * @returns {(what: string) => void}
   */
  #sayer(place, label) {
    const texts = SHARE_TEXTS[this.#language];
    return (what) => {
      place.textContent = what;
      place.classList.add("fresh");
      this.#said.textContent = texts.of(what, label);
    };
  }

  /**
   * @param {string} text
   * @param {(what: string) => void} says
   */
  async #copy(text, says) {
    const texts = SHARE_TEXTS[this.#language];
    says((await copyText(text, this.#layer.inside)) ? texts.copied : texts.uncopied);
  }

  /**
   * @param {Listener} listener
   * @param {(what: string) => void} says
   */
  async #share(listener, says) {
    try {
      await navigator.share({ title: listener.title(), url: listener.link() });
      this.close();
    } catch (error) {
      // Who thinks better of it needs not be told.
      if (!(error instanceof DOMException && error.name === "AbortError")) {
        says(SHARE_TEXTS[this.#language].unshared);
      }
    }
  }

  /**
   * @param {string} ending
   * @param {(name: string) => Promise<void>} save
   * @param {(what: string) => void} says
   */
  async #save(ending, save, says) {
    const texts = SHARE_TEXTS[this.#language];
    const { chart = "trends", lang = "zh" } = this.#subject?.chart.state ?? {};
    says(texts.working);
    try {
      await save(`xiongguan-${chart}.${lang}.${ending}`);
      says(texts.saved);
    } catch {
      says(texts.unsaved);
    }
  }

  /** @param {() => void} lead what comes in the place of the menu */
  #leave(lead) {
    this.close();
    lead();
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const items = this.#items;
    const place = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const { length } = items;
    const next = { ArrowDown: place + 1, ArrowRight: place + 1, ArrowUp: place - 1, ArrowLeft: place - 1, Home: 0, End: length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      items[(next + length) % length]?.focus();
    } else if (event.key === "Tab") {
      // From the button on, as if the menu had not been there.
      this.close();
    }
  }
}

/** @param {ChartElement} chart */
async function rowsOf(chart) {
  const Chart = /** @type {ChartClass | undefined} */ (/** @type {unknown} */ (customElements.get(chart.localName)));
  return (await Chart?.inquire(chart, (inside) => inside.rows())) ?? [];
}

/**
 * @param {string} title
 * @param {HTMLElement[]} items
 */
function group(title, items) {
  const element = made("div", { className: "group" }, [made("p", { textContent: title, ariaHidden: "true" }), ...items]);
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", title);
  return element;
}
