// @ts-check
/** The colours and fonts a page gives a chart, by custom properties; fetched only where it gives some. */

import { OWN_FONTS } from "./fonts.js";

/**
 * @typedef {object} Chart
 * @property {(paper: string, ink: string, accent: string, fonts: string) => { colours: [string, string][], warnings: string[] }} dress
 */

/** What is measured to see whether a font is wider than a chart has room for. */
const SAMPLE = "0123456789% Gross domestic product, billion yuan 地区生产总值";
/** How much wider than those a font may run. */
const WIDEST = 1.06;

/**
 * The chart draws in them with its next event; what is laid over it has them at once.
 * @param {HTMLElement} element
 * @param {Chart} chart
 * @param {import("./chart-parts.js").Parts} parts
 * @returns {Promise<string[]>} what was not taken, and why
 */
export async function dressAsHost(element, chart, parts) {
  const style = getComputedStyle(element);
  /** @param {string} name */
  const read = (name) => style.getPropertyValue(`--xg-${name}`).trim();
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (!context) {
    return [];
  }
  const [paper, ink, accent] = ["paper", "ink", "accent"].map((name) => asPixel(context, read(name)));
  const { fonts, warnings } = await usable(context, read("font"));
  if (!parts.chart.isConnected) {
    return [];
  }
  const dressed = chart.dress(paper, ink, accent, fonts);
  for (const [name, value] of dressed.colours) {
    parts.chart.style.setProperty(`--${name}`, paper || ink || accent ? value : "");
  }
  parts.chart.style.fontFamily = fonts && `${fonts}, ${OWN_FONTS}`;
  return [...warnings, ...dressed.warnings];
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
 * @returns {Promise<{ fonts: string, warnings: string[] }>} the fonts, if the words of a chart have room in them
 */
async function usable(context, fonts) {
  if (!fonts) {
    return { fonts, warnings: [] };
  }
  if (!CSS.supports("font-family", fonts)) {
    return { fonts: "", warnings: ["--xg-font: found no list of fonts, expected one"] };
  }
  await document.fonts.load(`14px ${fonts}`, SAMPLE).catch(() => {});
  /** @param {string} family */
  const width = (family) => {
    context.font = `14px ${family}`;
    return context.measureText(SAMPLE).width;
  };
  if (width(`${fonts},${OWN_FONTS}`) > WIDEST * width(OWN_FONTS)) {
    return { fonts: "", warnings: ["--xg-font: found a font that is too wide for the charts"] };
  }
  return { fonts, warnings: [] };
}
