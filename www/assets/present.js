// @ts-check
/** The page of the deck begins. */

import { openDeck } from "./deck.js";

openDeck();
