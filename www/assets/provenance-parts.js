// @ts-check
/** The parts of an answer to where a number comes from. */

import { made } from "./made.js";
import { makeMark } from "./marks.js";

/** @typedef {import("./chart-types.js").Provenance} Provenance */
/** @typedef {Provenance["formula"][number]} Piece */
/** @typedef {Provenance["inputs"][number]} Input */
/** @typedef {Provenance["citations"][number]} Citation */
/** @typedef {typeof import("./layer-texts.js").PANEL_TEXTS["zh"]} Texts */

/**
 * @param {Provenance} answer
 * @param {Texts} texts
 * @returns {HTMLElement} what the number is
 */
export function subject({ mark, value, kind, name, interval }, texts) {
  const worded = made("strong", { textContent: value || kind });
  worded.classList.toggle("long", worded.textContent.length > 16);
  const about = [value ? kind : "", interval].filter(Boolean).join(texts.between);
  return made("div", { className: "subject" }, [
    made("div", { className: "worded" }, [makeMark(mark ?? undefined), worded]),
    made("p", { className: "name", textContent: name }),
    ...(about ? [made("p", { className: "interval", textContent: about })] : []),
  ]);
}

/**
 * @param {{ formula: Piece[], in_names: Piece[] }} answer
 * @returns {HTMLElement} the calculation with its numbers, then with their names
 */
export function calculation({ formula, in_names: inNames }) {
  const lines = [made("p", {}, written(formula))];
  if (inNames.length > 0) {
    lines.push(made("p", { className: "in-names" }, written(inNames)));
  }
  return made("div", { className: "formula" }, lines);
}

/** @param {Piece[]} pieces */
function written(pieces) {
  return pieces.map(({ text, raised }) => (raised ? made("sup", { textContent: text }) : text));
}

/**
 * The printed words, in the language they are printed in.
 * @param {Citation} citation
 */
export function quotation({ before, figure, after, place, reading }) {
  return made("div", { className: "quotation" }, [
    made("q", { lang: "zh-CN" }, [before, made("mark", { textContent: figure }), after]),
    ...[place, reading].filter(Boolean).map((textContent) => made("p", { textContent })),
  ]);
}

/**
 * A number that was used, closed until it is asked for in turn.
 * @param {Input} input
 * @param {boolean} open
 * @param {() => Promise<Provenance | null>} ask
 * @param {Texts} texts
 * @param {() => void} go goes to where it comes from
 */
export function usedNumber(input, open, ask, texts, go) {
  const answer = made("div", { className: "answer" });
  const element = made("details", {}, [
    made("summary", {}, [makeMark(input.mark), made("span", { textContent: input.label }), made("strong", { textContent: input.value })]),
    answer,
  ]);
  element.dataset.key = input.key;
  let asked = false;
  const fill = async () => {
    if (!asked) {
      asked = true;
      answer.replaceChildren(...answered(await ask(), input, texts, go));
      asked = answer.querySelector(".missing") === null;
    }
  };
  element.addEventListener("toggle", () => element.open && fill());
  element.open = open;
  return element;
}

/**
 * @param {Provenance | null} found
 * @param {Input} input
 * @param {Texts} texts
 * @param {() => void} go
 * @returns {HTMLElement[]}
 */
function answered(found, input, texts, go) {
  if (!found) {
    return [made("p", { className: "missing", textContent: texts.missing })];
  }
  /** @type {HTMLElement[]} */
  const parts = found.citations.map(quotation);
  if (found.formula.length > 0) {
    parts.push(calculation({ formula: found.formula, in_names: [] }));
  }
  if (found.inputs.length > 0) {
    const label = `${texts.onward} ${input.value}`;
    parts.push(made("button", { type: "button", className: "onward", textContent: texts.onward, ariaLabel: label, onclick: go }));
  } else if (parts.length === 0) {
    parts.push(...found.notes.map((textContent) => made("p", { textContent })));
  }
  return parts;
}
