// @ts-check
/** The talk on paper: one step a page, or each with its notes. The pages are there only while the browser prints. */

import { PRINT } from "./deck-asking-texts.js";
import { made } from "./made.js";
import { wearStyle } from "./style-sheet.js";

/** @typedef {import("./deck-types.js").Deck} Deck */

/** A page of 13⅓ × 7½ inches, in CSS pixels. */
const WIDTH = 1280;
const HEIGHT = 720;

let withNotes = false;

/** @param {boolean} notes whether they come with each step */
export function printDeck(notes) {
  withNotes = notes;
  print();
}

/**
 * @param {Deck} deck
 * @param {() => "zh" | "en"} language
 */
export function readyPrint(deck, language) {
  wearStyle("deck-print", new URL("./deck-print.css", import.meta.url));
  /** @type {HTMLElement | undefined} */
  let pages;
  addEventListener("beforeprint", () => {
    pages?.remove();
    pages = made("div", { className: `paper ${withNotes ? "handout" : "slides"}` }, allPages(deck, language()));
    document.body.append(pages);
  });
  addEventListener("afterprint", () => pages?.remove());
}

/**
 * @param {Deck} deck
 * @param {"zh" | "en"} language
 */
function allPages(deck, language) {
  const count = deck.count();
  return Array.from({ length: count }, (_, index) => {
    const step = index + 1;
    const page = made("section", {}, [pictureOf(deck, step)]);
    if (withNotes) {
      const notes = deck.notes(step).split("\n").map((textContent) => made("p", { textContent }));
      page.append(...notes, made("footer", { textContent: PRINT[language].step(step, count) }));
    }
    return page;
  });
}

/**
 * Part of the page, and so there at once, as no image file is.
 * @param {Deck} deck
 * @param {number} step
 */
function pictureOf(deck, step) {
  const { documentElement } = new DOMParser().parseFromString(deck.svg(step, WIDTH, HEIGHT), "image/svg+xml");
  const picture = document.importNode(documentElement, true);
  // Names by number hold within one document only.
  picture.querySelectorAll("title, desc").forEach((part) => part.remove());
  picture.removeAttribute("aria-labelledby");
  picture.setAttribute("aria-label", `${deck.title(step)} ${deck.describe(step)}`);
  return picture;
}
