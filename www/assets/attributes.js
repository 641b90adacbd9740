// @ts-check
/** Which attributes of the element say what its chart shows. */

export const STATE_KEYS = [
  "chart",
  "indicators",
  "scale",
  "growth",
  "price",
  "guess",
  "open",
  "focus",
  "domain",
  "q",
  "sort",
  "lang",
  "theme",
  "step",
];

/** Single words that HTML gives a meaning on every element; any other single word is meant for the chart. */
const HTML_ATTRIBUTES = new Set(
  (
    "accesskey autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint exportparts height hidden id " +
    "inert inputmode is itemid itemprop itemref itemscope itemtype loading nonce part popover role slot spellcheck src style " +
    "tabindex title translate width writingsuggestions"
  ).split(" "),
);

/**
 * @param {Element} element
 * @returns {Record<string, string>} the state they give, with words that no chart knows, of which it is to be warned
 */
export function stateOf(element) {
  const asked = [...element.attributes].filter(({ name }) => /^[a-z]+$/.test(name) && !HTML_ATTRIBUTES.has(name));
  return Object.fromEntries(asked.map(({ name, value }) => [name, value]));
}
