// @ts-check
/** Signs drawn in lines, for what there is no room to say. */

const SVG = "http://www.w3.org/2000/svg";

export const SIGNS = {
  back: "M15 4L7 12L15 20",
  next: "M9 4L17 12L9 20",
  jump: "M17 10.5A6.5 6.5 0 1 1 4 10.5A6.5 6.5 0 0 1 17 10.5M15.5 15.5L21 21",
  overview: "M4 4H10V10H4ZM14 4H20V10H14ZM4 14H10V20H4ZM14 14H20V20H14Z",
  help: "M4 6H20M4 12H20M4 18H20",
  close: "M5 5L19 19M19 5L5 19",
  playing: "M7 4L20 12L7 20Z",
  paused: "M8 4V20M16 4V20",
};

/**
 * @param {keyof typeof SIGNS} name
 * @returns {SVGSVGElement}
 */
export function signOf(name) {
  const sign = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  sign.setAttribute("viewBox", "0 0 24 24");
  sign.setAttribute("aria-hidden", "true");
  path.setAttribute("d", SIGNS[name]);
  sign.append(path);
  return sign;
}
