// @ts-check
/** The marks of the charts, small, beside words: what is reported, expected, derived, aimed at or supposed. @copied */

/** @typedef {"reported" | "expected" | "derived" | "floor" | "target" | "ceiling" | "supposed" | "underivable" | "chain" | "reading"} Mark */

const SVG = "http://www.w3.org/2000/svg";

/** The shapes of each, by the class that gives them their colour. @type {Record<Mark, [string, string, Record<string, string>][]>} */
const SHAPES = {
  reported: [["circle", "filled", { r: "5" }]],
  expected: [
    ["circle", "ring", { r: "7.7" }],
    ["circle", "filled", { r: "4.5" }],
  ],
  derived: [["circle", "hollow", { r: "5.5" }]],
  floor: [["path", "edge", { d: "M-7-4V4H7V-4" }]],
  target: [["path", "edge", { d: "M-7 0H7" }]],
  ceiling: [["path", "edge", { d: "M-7 4V-4H7V4" }]],
  supposed: [["path", "what-if", { d: "M0-6L6 0L0 6L-6 0Z" }]],
  underivable: [],
  chain: [["path", "edge", { d: "M-6-6H6V6H-6Z" }]],
  reading: [["circle", "hollow", { r: "5.5" }]],
};

/**
 * @param {Mark} [mark]
 * @returns {SVGSVGElement} the mark, or the place for one
 */
export function makeMark(mark) {
  const sign = document.createElementNS(SVG, "svg");
  sign.setAttribute("class", "sign");
  sign.setAttribute("viewBox", "-10 -10 20 20");
  sign.setAttribute("aria-hidden", "true");
  if (mark) {
    drawMark(sign, mark);
  }
  return sign;
}

/**
 * @param {Element} sign
 * @param {Mark} mark
 */
export function drawMark(sign, mark) {
  sign.append(
    ...SHAPES[mark].map(([tag, className, shape]) => {
      const element = document.createElementNS(SVG, tag);
      element.setAttribute("class", className);
      for (const [name, value] of Object.entries(shape)) {
        element.setAttribute(name, value);
      }
      return element;
    }),
  );
}
