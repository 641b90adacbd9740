// @ts-check
/** The picture of the site that a chart can begin with. */

import { isDarkAround } from "./surroundings.js";

/** The address of a picture of the site, be it one that is not read yet: of which chart, and in which form. */
const PICTURE = /(?:^|\/)charts\/([a-z0-9-]+\.(?:zh|en))(\.narrow|\.wide)?(\.dark)?\.svg$/;
const THEMES = ["auto", "light", "dark", "contrast"];

/**
 * @param {HTMLImageElement} image
 * @returns {string} where it comes from or, while it is on its way, will come from
 */
function addressOf(image) {
  const sources = image.parentElement?.localName === "picture" ? [...image.parentElement.querySelectorAll("source")] : [];
  const fitting = sources.find(({ media }) => !media || matchMedia(media).matches);
  return image.currentSrc || fitting?.srcset || image.src;
}

/**
 * @param {HTMLImageElement | null} image
 * @returns {string[]} chart and language, form, and whether it is dark
 */
function takeApart(image) {
  return PICTURE.exec(image ? addressOf(image).split(/[?#]/)[0] : "") ?? [];
}

/**
 * @param {HTMLImageElement} image
 * @returns {boolean} whether it is a picture of the site in dark colours
 */
export function isDark(image) {
  return takeApart(image)[3] !== undefined;
}

/**
 * @param {HTMLElement} element
 * @param {Record<string, string>} state
 * @returns {HTMLImageElement | null} of the pictures inside it the one in the chart's language, or else the first; none if that is broken, or the page has no place for it though it has one for the chart
 */
export function pictureOf(element, { lang = "zh" }) {
  const images = [...element.querySelectorAll("img")];
  const found = images.find((image) => image.closest("xiongguan-chart [lang]")?.getAttribute("lang")?.startsWith(lang)) ?? images[0];
  const broken = found?.complete && found.naturalWidth === 0 && found.currentSrc;
  const left = found?.getClientRects().length === 0 && element.getClientRects().length > 0;
  return found && !broken && !left ? found : null;
}

/**
 * @param {HTMLImageElement | null} image
 * @returns {Promise<void>} when it has come, or will not: one that has no box stays where it is
 */
export async function arrival(image) {
  if (image && !image.complete && image.getClientRects().length > 0) {
    // The chart is near, though its picture may not be near enough yet for the browser.
    image.loading = "eager";
    await new Promise((resolve) => ["load", "error"].forEach((type) => image.addEventListener(type, resolve, { once: true })));
  }
}

/**
 * @param {HTMLElement} element
 * @param {Record<string, string>} state
 * @param {HTMLImageElement | null} image
 * @returns {boolean} whether that picture has the colours the chart would have
 */
export function hasColours(element, { theme = "auto" }, image) {
  const wanted = theme === "auto" && isDarkAround(element) ? "dark" : theme;
  return image !== null && theme !== "contrast" && (wanted === "dark") === isDark(image);
}

/**
 * @param {Record<string, string>} state
 * @param {HTMLImageElement | null} image
 * @returns {string | undefined} the name of the picture to begin with, if what stands inside the element is that picture
 */
export function stillOf({ chart = "trends", indicators, lang = "zh", theme = "auto", ...others }, image) {
  const [, found, form = ""] = takeApart(image);
  const asked = `${indicators ? `${chart}-${indicators}` : chart}.${lang}`;
  const plain = Object.keys(others).length === 0 && THEMES.includes(theme);
  return plain && found === asked ? `${found}${form}` : undefined;
}
