// @ts-check
/** The page of the deck begins. */

import { openDeck } from "./deck.js";
import { keepOffline } from "./offline.js";

openDeck().then(keepOffline);
