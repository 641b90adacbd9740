// @ts-check
/** The colours and fonts a page gives a chart, by custom properties; fetched only where it gives some. */

import { OWN_FONTS } from "./fonts.js";

/** @typedef {{ paper: string, ink: string, accent: string, fonts: string, warnings: string[] }} HostStyle */

/** What is measured to see whether a font is wider than a chart has room for. */
const SAMPLE = "0123456789% Gross domestic product, billion yuan 地区生产总值";
/** How much wider than those a font may run. */
const WIDEST = 1.06;

/**
 * @param {HTMLElement} element
 * @returns {Promise<HostStyle>} what it asks for, colours as `#rrggbb` however they were written
 */
export async function readHostStyle(element) {
  const style = getComputedStyle(element);
  /** @param {string} name */
  const read = (name) => style.getPropertyValue(`--xg-${name}`).trim();
  /** @type {string[]} */
  const warnings = [];
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (!context) {
    return { paper: "", ink: "", accent: "", fonts: "", warnings };
  }
  const [paper, ink, accent] = ["paper", "ink", "accent"].map((name) => asPixel(context, read(name)));
  const fonts = await usable(context, read("font"), warnings);
  return { paper, ink, accent, fonts, warnings };
}

/**
 * @param {OffscreenCanvasRenderingContext2D} context
 * @param {string} written
 * @returns {string} the colour as it is seen; what is none stays as it is, and is refused with a word of why
 */
function asPixel(context, written) {
  if (!CSS.supports("color", written)) {
    return written && written.slice(0, 40);
  }
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = written;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, opacity] = context.getImageData(0, 0, 1, 1).data;
  return opacity === 255 ? `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}` : written;
}

/**
 * @param {OffscreenCanvasRenderingContext2D} context
 * @param {string} fonts
 * @param {string[]} warnings
 * @returns {Promise<string>} the fonts, if the words of a chart have room in them
 */
async function usable(context, fonts, warnings) {
  if (!fonts) {
    return "";
  }
  if (!CSS.supports("font-family", fonts)) {
    warnings.push("--xg-font: found no list of fonts, expected one");
    return "";
  }
  await document.fonts.load(`14px ${fonts}`, SAMPLE).catch(() => {});
  /** @param {string} family */
  const width = (family) => {
    context.font = `14px ${family}`;
    return context.measureText(SAMPLE).width;
  };
  if (width(`${fonts},${OWN_FONTS}`) > WIDEST * width(OWN_FONTS)) {
    warnings.push("--xg-font: found a font that is too wide for the charts");
    return "";
  }
  return fonts;
}
