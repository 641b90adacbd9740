// @ts-check
/** Fetches what a talk on a wall takes: the compiled module and the talk itself. */

import { fileAt } from "./files.js";
import { fetchPart, startLate } from "./module.js";

/** @returns {Promise<import("./deck-types.js").Deck>} */
export async function startDeck() {
  const [machinery, story] = await Promise.all([
    startLate(),
    fetchStory(),
    fetchPart(new URL("./core_deck.wasm", import.meta.url)),
  ]);
  return new machinery.Deck(story);
}

/** @returns {Promise<Uint8Array>} */
async function fetchStory() {
  const address = new URL("./story.bin", import.meta.url);
  const response = await fileAt(address);
  if (!response.ok) {
    throw new Error(`${address} was answered with ${response.status}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}
