// @ts-check
/** The picture of the site that a chart can begin with. */

/** The address of a picture of the site: of which chart, and in which form. */
const PICTURE = /\/charts\/([a-z0-9-]+\.(?:zh|en))(\.narrow)?(?:\.dark)?\.svg$/;
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
 * @param {Record<string, string>} state
 * @param {HTMLImageElement | null} image
 * @returns {string | undefined} the name of the picture to begin with, if what stands inside the element is that picture
 */
export function stillOf({ chart = "trends", indicators, lang = "zh", theme = "auto", ...others }, image) {
  const [, found, narrow = ""] = PICTURE.exec(image ? addressOf(image).split(/[?#]/)[0] : "") ?? [];
  const asked = `${indicators ? `${chart}-${indicators}` : chart}.${lang}`;
  const plain = Object.keys(others).length === 0 && THEMES.includes(theme);
  return plain && found === asked ? `${found}${narrow}` : undefined;
}
