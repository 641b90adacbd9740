// @ts-check
/** What the deck does when somebody asks, and for the one who speaks: the finder, the speaker's window, the talk on paper. */

import { DeckFinder } from "./deck-finder.js";
import { printDeck, readyPrint } from "./deck-print.js";
import { SpeakerOfWall } from "./deck-speaker.js";

/** @typedef {import("./deck-speaker.js").Page} SpokenPage */
/** @typedef {SpokenPage & { layOver: (level: DeckFinder) => void }} Page */

/** @param {Page} page the wall, which stands */
export function answerQuestions(page) {
  const { wall } = page;
  const finder = new DeckFinder({
    find: (text) => wall.deck.find(text),
    language: () => wall.shown.lang,
    show: (event) => wall.send(event),
  });
  document.body.append(finder.element);
  page.layOver(finder);
  page.offer("jump", () => finder.open());
  page.offer("print", () => printDeck(false));
  page.offer("printNotes", () => printDeck(true));
  new SpeakerOfWall(page);
  readyPrint(wall.deck, () => wall.shown.lang);
}
