// @ts-check
/** The one grammar of states, `chart=trajectory&indicators=gdp`, as an object and back. @copied */

/**
 * @param {Record<string, string>} state
 * @returns {string}
 */
export function writeState(state) {
  return Object.entries(state)
    .map(([key, value]) => `${encode(key)}=${encode(value)}`)
    .join("&");
}

/**
 * @param {string} text
 * @returns {Record<string, string>}
 */
export function readState(text) {
  // A plus sign stands for itself here, not for a space as in forms.
  return Object.fromEntries(new URLSearchParams(text.replaceAll("+", "%2B")));
}

/**
 * Lists stay readable: a comma needs no encoding in the fragment of an address.
 * @param {string} text
 * @returns {string}
 */
function encode(text) {
  // Half a character cannot be encoded.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD")).replaceAll("%2C", ",");
}
