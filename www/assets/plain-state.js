// @ts-check
/** States as they may come from anybody. */

import { warn } from "./warnings.js";

/**
 * @param {unknown} given
 * @returns {Record<string, string> | undefined} the state with all that is no text left out and named; nothing if it is no object
 */
export function plainState(given) {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    warn(`state: found ${given === null ? "null" : Array.isArray(given) ? "an array" : typeof given}, expected an object`);
    return undefined;
  }
  /** @type {[string, string][]} */
  const entries = [];
  /** @type {string[]} */
  const refused = [];
  for (const key of Object.keys(given)) {
    try {
      const found = /** @type {Record<string, unknown>} */ (given)[key];
      const value = Array.isArray(found) ? found.join() : found;
      if (["string", "number", "boolean"].includes(typeof value)) {
        entries.push([key, String(value)]);
      } else if (value !== undefined && value !== null) {
        refused.push(key);
      }
    } catch {
      refused.push(key);
    }
  }
  if (refused.length > 0) {
    warn(`state: found no text as ${refused.join(", ").slice(0, 80)}`);
  }
  return Object.fromEntries(entries);
}
