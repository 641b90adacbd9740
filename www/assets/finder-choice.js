// @ts-check
/** One thing that was found, with its figure at once. */

import { made } from "./made.js";
import { makeMark } from "./marks.js";

/** @typedef {import("./chart-types.js").Found} Found */

/**
 * @param {Found} found
 * @param {number} index
 */
export function choice({ key, mark, name, context, value }, index) {
  const element = made("div", { id: `finder-choice-${index}`, className: "choice" }, [
    makeMark(mark),
    made("span", { className: "name", textContent: name }),
    made("strong", { textContent: value }),
    made("span", { className: "context", textContent: context }),
  ]);
  element.setAttribute("role", "option");
  element.setAttribute("aria-selected", "false");
  element.dataset.key = key;
  return element;
}
