// @ts-check
/** All steps at once, as pictures: one is chosen by arrows or by hand, and the talk goes on there. */

import { Cover } from "./deck-cover.js";
import { signOf } from "./deck-signs.js";
import { textsOf } from "./deck-texts.js";
import { made } from "./made.js";

/** @typedef {import("./deck-keys.js").Action} Action */

/** What goes over it. @type {Set<Action>} */
const OVER = new Set(["black", "white", "full", "start", "theme", "language", "help", "leave"]);
/** The least width of a picture, as a part of the window's: with more steps the pictures are scrolled. */
const LEAST = 1 / 7;

class Overview {
  #page;
  #cover;
  #title = made("h2");
  #steps = made("div", { className: "all-steps" });
  #close = made("button", { type: "button", className: "close", onclick: () => this.close() }, [signOf("close")]);
  /** The pictures still to be painted, the last first. @type {(() => void)[]} */
  #unpainted = [];
  #frame = 0;
  /** The step that is chosen, from 1. */
  #chosen = 1;
  #columns = 1;
  /** What the pictures were painted for. */
  #painted = "";

  /** @param {import("./deck-page.js").DeckPage} page */
  constructor(page) {
    this.#page = page;
    const head = made("header", {}, [this.#title, this.#close]);
    this.#cover = new Cover(page, made("div", { className: "cover overview" }, [head, this.#steps]));
    this.#cover.element.setAttribute("role", "dialog");
    this.#cover.element.setAttribute("aria-modal", "true");
  }

  isHeld = true;

  get isOpen() {
    return this.#cover.isOpen;
  }

  open() {
    this.#chosen = this.#page.wall.shown.step;
    this.#cover.open();
    this.lay();
  }

  close() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#painted = "";
    this.#unpainted = [];
    // So many canvases are not kept for a next time.
    this.#steps.replaceChildren();
    this.#cover.close();
  }

  /**
   * @param {Action} action
   * @param {string} code
   */
  takes(action, code) {
    if (OVER.has(action)) {
      return false;
    }
    const way = this.#wayOf(action, code);
    if (way !== undefined) {
      this.#choose(this.#chosen + way);
    } else if (action === "enter" || code === "Space") {
      this.#go(this.#chosen);
    } else {
      this.close();
      return action === "overview";
    }
    return true;
  }

  /** Lays out all steps, where what they are painted for has changed. */
  lay() {
    if (!this.isOpen) {
      return;
    }
    const { lang, scheme, step, count } = this.#page.wall.shown;
    const asked = [lang, scheme, step, count, innerWidth, innerHeight, devicePixelRatio].join();
    if (asked === this.#painted) {
      return;
    }
    this.#painted = asked;
    const texts = textsOf(lang);
    this.#cover.element.setAttribute("aria-label", texts.overview);
    this.#close.setAttribute("aria-label", texts.close);
    this.#title.textContent = texts.overview;
    const { width, columns } = roomFor(count, this.#steps);
    this.#columns = columns;
    this.#steps.style.gridTemplateColumns = `repeat(${columns}, ${width}px)`;
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const pictures = numbers.map((number) => this.#picture(number, width));
    this.#steps.replaceChildren(...pictures.map(({ button }) => button));
    this.#unpainted = pictures.map(({ paint }) => paint).reverse();
    this.#choose(this.#chosen);
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#paint());
  }

  /**
   * @param {number} number
   * @param {number} width
   */
  #picture(number, width) {
    const { deck, shown } = this.#page.wall;
    const size = { width: Math.round(width * devicePixelRatio), height: Math.round(((width * innerHeight) / innerWidth) * devicePixelRatio) };
    const canvas = made("canvas", size);
    const button = made("button", { type: "button" }, [canvas, made("span", { textContent: String(number) })]);
    if (number === shown.step) {
      button.setAttribute("aria-current", "step");
    }
    button.addEventListener("click", () => this.#go(number));
    const name = () => {
      const title = deck.title(number);
      button.setAttribute("aria-label", `${number} ${title}`);
      return title;
    };
    button.addEventListener("focus", () => {
      this.#chosen = number;
      this.#title.replaceChildren(made("small", { textContent: String(number) }), name());
    });
    const paint = () => {
      name();
      deck.paintStep(canvas, number, innerWidth, innerHeight);
    };
    return { button, paint };
  }

  /** One a frame, so that the keys are never waited for. */
  #paint() {
    this.#unpainted.pop()?.();
    this.#frame = this.#unpainted.length > 0 ? requestAnimationFrame(() => this.#paint()) : 0;
  }

  /**
   * @param {Action} action
   * @param {string} code
   * @returns {number | undefined} how many steps further it leads
   */
  #wayOf(action, code) {
    const { count } = this.#page.wall.shown;
    const rows = { ArrowDown: this.#columns, ArrowUp: -this.#columns }[code];
    const way = { next: 1, back: -1, first: -count, last: count }[String(action)];
    return code === "Space" ? undefined : (rows ?? way);
  }

  /** @param {number} number */
  #choose(number) {
    const last = this.#steps.childElementCount;
    const button = this.#steps.children[Math.min(Math.max(number, 1), last) - 1];
    if (button instanceof HTMLElement) {
      button.focus();
      button.scrollIntoView({ block: "nearest" });
    }
  }

  /** @param {number} number */
  #go(number) {
    this.close();
    this.#page.wall.send({ type: "step", number });
  }
}

/**
 * @param {number} count
 * @param {HTMLElement} element
 * @returns {{ columns: number, width: number }} how all pictures are largest with nothing to scroll, or as small as can be
 */
function roomFor(count, element) {
  const style = getComputedStyle(element);
  const [across, down] = [parseFloat(style.columnGap), parseFloat(style.rowGap)];
  const room = { width: inside(element.clientWidth, style.paddingLeft), height: inside(element.clientHeight, style.paddingTop) };
  const shape = innerHeight / innerWidth;
  const choices = Array.from({ length: count }, (_, index) => {
    const columns = index + 1;
    const rows = Math.ceil(count / columns);
    const width = (room.width - index * across) / columns;
    const height = (room.height - (rows - 1) * down) / rows;
    return { columns, width: Math.floor(Math.min(width, height / shape)) };
  });
  const best = choices.reduce((one, other) => (other.width > one.width ? other : one));
  const least = Math.floor(LEAST * room.width);
  const columns = Math.floor((room.width + across) / (least + across));
  return best.width < least ? { columns, width: least } : best;
}

/**
 * @param {number} length
 * @param {string} padding
 */
function inside(length, padding) {
  return length - 2 * parseFloat(padding);
}

/** @param {import("./deck-page.js").DeckPage} page */
export function offerOverview(page) {
  const overview = new Overview(page);
  page.layOver(overview);
  page.offer("overview", () => overview.open());
  page.wall.listen(() => overview.lay());
}
