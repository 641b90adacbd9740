// @ts-check
/** The page of the deck begins. */

import { apologise } from "./deck-sorry.js";
import { keepOffline } from "./offline.js";

// What does not arrive, or is too new for this browser, is told too.
import("./deck.js")
  .then(({ openDeck }) => openDeck())
  .then(() => keepOffline())
  .catch(apologise);
