// @ts-check
/**
 * What lies over the page once it is asked for: where there is room beside what asked for it, with the page as usable
 * as before; on a phone a sheet from below with a veil. Focus goes back to where it came from.
 */

import { made } from "./made.js";
import { wearStyle } from "./style-sheet.js";

/** Where the page has one column. */
const phone = matchMedia("(max-width: 44.99em)");
/** How far a sheet is pulled until it goes, in CSS pixels. */
const PULL = 80;
/** Between what is placed and the window's edge, or what asked for it. */
const GAP = 8;

const SVG = "http://www.w3.org/2000/svg";
const SIGNS = { close: "M2 2l12 12M14 2L2 14", back: "M10 2L4 8l6 6", find: "M12 7A5 5 0 1 1 2 7A5 5 0 0 1 12 7M11 11l4 4" };

/** @typedef {"zh" | "en"} Language */
/**
 * @typedef {object} Told
 * @property {() => void} [place] lays it out where there is room, when it is shown and when the window changes; what has no such form closes
 * @property {() => void} closed
 */

export class Layer {
  element = made("dialog");
  /** What it shows. */
  inside = made("div", { className: "inside" });
  /** @type {HTMLElement | undefined} */
  #asker;
  #told;
  #shown = false;

  /**
   * @param {string} name its class
   * @param {Told} told
   */
  constructor(name, told) {
    this.#told = told;
    const { element } = this;
    element.className = `layer ${name}`;
    element.append(made("div", { className: "grip" }), this.inside);
    // A modal one is closed by the browser too: by Esc, by the back gesture of a phone.
    element.addEventListener("close", () => this.#shown && !element.open && this.#end(true));
    element.addEventListener("click", ({ target }) => target === element && phone.matches && this.close());
    pullDown(element, () => this.close());
    phone.addEventListener("change", () => this.#shown && this.#turn());
    addEventListener("resize", () => this.#shown && !phone.matches && this.#told.place?.());
    document.addEventListener("keydown", (event) => this.#listen(event));
    document.body.append(element);
  }

  /** @returns {boolean} */
  get isShown() {
    return this.#shown;
  }

  /** @returns {boolean} whether nothing but it can be reached */
  get isModal() {
    return phone.matches;
  }

  /** @returns {boolean} */
  get hasFocus() {
    return this.element.contains(document.activeElement);
  }

  /** @param {HTMLElement | undefined} asker what was pressed, and what the focus goes back to */
  show(asker) {
    this.#asker = asker;
    if (!this.#shown) {
      this.#shown = true;
      this.#open();
    } else if (!phone.matches) {
      this.#told.place?.();
    }
  }

  /** @param {boolean} [back] whether the focus goes back to what asked */
  close(back = true) {
    if (this.#shown) {
      this.#end(back);
    }
  }

  /** @param {boolean} back */
  #end(back) {
    const returns = back && (this.hasFocus || phone.matches || document.activeElement === document.body);
    this.#shown = false;
    this.element.close();
    if (returns && this.#asker?.isConnected) {
      this.#asker.focus({ preventScroll: true });
    }
    this.#told.closed();
  }

  #open() {
    const { element } = this;
    element.removeAttribute("style");
    if (phone.matches) {
      element.showModal();
    } else {
      // Its own way of opening moves the focus, and with it the page.
      element.open = true;
      this.#told.place?.();
    }
  }

  /** The window has become that of a phone, or is one no more. */
  #turn() {
    if (!phone.matches && !this.#told.place) {
      this.close();
      return;
    }
    const focused = this.hasFocus ? document.activeElement : null;
    this.element.close();
    this.#open();
    if (focused instanceof HTMLElement) {
      focused.focus({ preventScroll: true });
    }
  }

  /** @param {KeyboardEvent} event */
  #listen(event) {
    if (!this.#shown || phone.matches || event.defaultPrevented || event.isComposing) {
      return;
    }
    if (event.code === "Escape") {
      event.preventDefault();
      this.close();
    } else if (event.code === "Tab" && this.hasFocus) {
      this.#leave(event);
    }
  }

  /**
   * It stands at the end of the page: past its last stop the keyboard goes on from what asked for it.
   * @param {KeyboardEvent} event
   */
  #leave(event) {
    const stops = stopsIn(this.element);
    const place = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (!this.#asker?.isConnected || (event.shiftKey ? place > 0 : place >= 0 && place < stops.length - 1)) {
      return;
    }
    if (!event.shiftKey && place < 0 && stops.length > 0) {
      return;
    }
    this.#asker.focus({ preventScroll: true });
    if (event.shiftKey) {
      event.preventDefault();
    }
  }
}

/**
 * @param {string} name
 * @param {URL} address what a layer of that name wears over what all wear
 * @returns {Promise<unknown>} when it can be shown
 */
export function dress(name, address) {
  return Promise.all([wearStyle("layer", new URL("./layer.css", import.meta.url)), wearStyle(name, address)]);
}

/** @returns {Language} the language the page is read in */
export function pageLanguage() {
  return document.documentElement.lang.startsWith("en") ? "en" : "zh";
}

/**
 * @param {Language} language
 * @returns {string} as a page says it
 */
export function tagOf(language) {
  return language === "en" ? "en" : "zh-CN";
}

/**
 * @param {HTMLElement} element
 * @returns {HTMLElement[]} where the keyboard stops in it, in order
 */
export function stopsIn(element) {
  /** @type {NodeListOf<HTMLElement>} */
  const all = element.querySelectorAll("button, summary, a[href], input");
  return [...all].filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility());
}

/**
 * Puts what is open beside what asked for it: under it, or over it where there is more room; its right edge in line.
 * @param {HTMLElement} element laid out from the page's own corner
 * @param {HTMLElement} asker
 */
export function placeBeside(element, asker) {
  const { top, bottom, right } = asker.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  element.style.maxBlockSize = "none";
  const { offsetWidth, offsetHeight } = element;
  const below = clientHeight - bottom - 2 * GAP;
  const above = top - 2 * GAP;
  const upward = offsetHeight > below && above > below;
  const height = Math.min(offsetHeight, Math.max(upward ? above : below, 0));
  const left = Math.max(GAP, Math.min(right - offsetWidth, clientWidth - offsetWidth - GAP));
  element.style.maxBlockSize = `${height}px`;
  element.style.left = `${left + scrollX}px`;
  element.style.top = `${(upward ? top - GAP - height : bottom + GAP) + scrollY}px`;
}

/**
 * @param {"close" | "back"} name
 * @param {string} label
 * @param {() => void} onclick
 * @param {string} [text] what is to be read beside the sign
 */
export function signButton(name, label, onclick, text = "") {
  return made("button", { type: "button", className: name, ariaLabel: label, onclick }, [drawSign(name), text]);
}

/** @param {keyof typeof SIGNS} name */
export function drawSign(name) {
  const sign = document.createElementNS(SVG, "svg");
  const line = document.createElementNS(SVG, "path");
  sign.setAttribute("class", "line-sign");
  sign.setAttribute("viewBox", "0 0 16 16");
  sign.setAttribute("aria-hidden", "true");
  line.setAttribute("d", SIGNS[name]);
  sign.append(line);
  return sign;
}

/**
 * A finger takes the sheet by its upper edge and pulls it down.
 * @param {HTMLElement} element
 * @param {() => void} close
 */
function pullDown(element, close) {
  let from = 0;
  let held = -1;
  const isEdge = (/** @type {EventTarget | null} */ target) => target instanceof Element && target.closest(".grip, .layer-head") && !target.closest("button");
  element.addEventListener("pointerdown", ({ target, pointerId, clientY, isPrimary }) => {
    if (phone.matches && isPrimary && isEdge(target)) {
      held = pointerId;
      from = clientY;
      element.setPointerCapture(pointerId);
    }
  });
  element.addEventListener("pointermove", ({ pointerId, clientY }) => {
    if (pointerId === held) {
      element.style.translate = `0 ${Math.max(clientY - from, 0)}px`;
    }
  });
  for (const type of /** @type {const} */ (["pointerup", "pointercancel"])) {
    element.addEventListener(type, ({ pointerId, clientY }) => {
      if (pointerId === held) {
        held = -1;
        element.style.translate = "";
        if (type === "pointerup" && clientY - from > PULL) {
          close();
        }
      }
    });
  }
}
