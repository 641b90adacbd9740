// @ts-check
/** The talk on a wall: keys, clicker and hands become events, what comes back is shown. */

import { Address } from "./deck-address.js";
import { answerQuestions } from "./deck-asking.js";
import { offerAutoPlay } from "./deck-auto.js";
import { showBar } from "./deck-bar.js";
import { offerBlank } from "./deck-blank.js";
import { offerFullScreen } from "./deck-full.js";
import { offerHelp } from "./deck-help.js";
import { hideIdlePointer } from "./deck-idle.js";
import { listenToKeys } from "./deck-keyboard.js";
import { startDeck } from "./deck-module.js";
import { offerOverview } from "./deck-overview.js";
import { DeckPage } from "./deck-page.js";
import { listenToPointer } from "./deck-pointer.js";
import { offerSpotlight } from "./deck-spotlight.js";
import { speakOf } from "./deck-voice.js";
import { warmUp } from "./deck-warm.js";
import { isSpeaker } from "./speaker-address.js";
import { openSpeaker } from "./speaker.js";
import { wearStyle } from "./style-sheet.js";
import { Wall } from "./wall.js";

/** Turns this document into the deck. */
export async function openDeck() {
  if (isSpeaker()) {
    return openSpeaker();
  }
  const [deck] = await Promise.all([startDeck(), wearStyle("deck", new URL("./deck.css", import.meta.url))]);
  const wall = new Wall(deck);
  const page = new DeckPage(wall);
  const address = new Address();
  wall.send({ type: "set", text: address.read() });

  // What lies over the wall lies over what stands before it here.
  showBar(page);
  offerAutoPlay(page, address);
  offerFullScreen(page);
  offerSpotlight(page);
  offerOverview(page);
  offerHelp(page);
  offerBlank(page);
  speakOf(page);
  hideIdlePointer(page.element);

  document.body.replaceChildren(page.element);
  wall.start();
  wall.listen((shown) => tell(shown, address));
  address.listen((text) => wall.send({ type: "set", text }));
  listenToKeys(page);
  listenToPointer(page);
  wall.element.focus();
  tell(wall.shown, address);
  answerQuestions(page);
  warmUp(wall);
  return page;
}

/**
 * @param {import("./deck-types.js").OnTheWall} shown
 * @param {Address} address
 */
function tell({ address: state, lang, scheme, title }, address) {
  // What fills the wall stands in the address, so that whatever happens comes back to it.
  address.write(state);
  document.documentElement.lang = lang === "en" ? "en" : "zh-CN";
  document.documentElement.dataset.theme = scheme;
  document.title = title;
}
