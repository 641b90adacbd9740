// @ts-check
/** Style sheets of what is fetched only when a reader asks for it. */

import { fileAt } from "./files.js";

/** @type {Map<string, Promise<void>>} */
const worn = new Map();

/**
 * @param {string} name what it dresses
 * @param {URL} address
 * @returns {Promise<void>} when the page wears it, or cannot have it now
 */
export function wearStyle(name, address) {
  const wearing = worn.get(name) ?? wear(address).catch(() => {
    // The next time the line may be up again.
    worn.delete(name);
  });
  worn.set(name, wearing);
  return wearing;
}

/** @param {URL} address */
async function wear(address) {
  const sheet = new CSSStyleSheet();
  // It takes its place at once: of two the later asked for prevails, whichever comes first.
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  try {
    const answer = await fileAt(address);
    if (!answer.ok) {
      throw new Error(`${address} was answered with ${answer.status}`);
    }
    sheet.replaceSync(await answer.text());
  } catch (cause) {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    throw cause;
  }
}
