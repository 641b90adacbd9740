// @ts-check
/** The frame of the element: the place it keeps, and what it says where nothing else stands. */

import { sheetOf } from "./sheets.js";

/** Without a picture inside, the element keeps a place of its own. */
const FREE = `
  :host { display: block; container-type: inline-size; }
  .box { position: relative; block-size: 100%; min-block-size: 0; overflow: clip; }
  .box::before { content: ""; display: block; block-size: 560px; }
  @container (min-width: 560px) { .box::before { block-size: auto; aspect-ratio: 8 / 5; } }
  slot { display: block; position: absolute; inset: 0; }
  .sorry { position: absolute; inset: 0; margin: 0; padding: 16px; font-size: 14px; line-height: 22px; }
  :host([hidden]), [hidden] { display: none; }
`;
/** With one, nothing inside may be laid out otherwise than before this script ran. */
const PICTURED = `
  :host { display: block; }
  .box { position: relative; inline-size: 100%; }
  :host([hidden]), [hidden]:not(slot) { display: none; }
  ::slotted(img) { max-inline-size: 100%; block-size: auto; }
`;

/** What is said where nothing else stands. */
const SORRY = {
  zh: ["图表没有画出来。", "数据表与出处"],
  en: ["The chart could not be drawn.", "Table and sources"],
};

/**
 * @param {ShadowRoot} root
 * @param {boolean} pictured whether a picture inside gives the place
 */
export function frame(root, pictured) {
  const own = [FREE, PICTURED].map((rules) => sheetOf(root, rules));
  const others = root.adoptedStyleSheets.filter((sheet) => !own.includes(sheet));
  const sheet = own[pictured ? 1 : 0];
  root.adoptedStyleSheets = sheet ? [sheet, ...others] : others;
}

/**
 * Says that there is no chart, and where its data are, where nothing inside the element says what there is instead.
 * @param {HTMLElement} element
 * @param {HTMLElement} box
 * @param {"zh" | "en"} language
 */
export function apologise(element, box, language) {
  if (element.childElementCount > 0 || element.textContent?.trim()) {
    return;
  }
  const [words, name] = SORRY[language];
  const line = document.createElement("p");
  const link = document.createElement("a");
  line.className = "sorry";
  link.href = new URL(`../index.html#chart=figures&lang=${language}`, import.meta.url).href;
  link.textContent = name;
  line.append(`${words} `, link);
  box.append(line);
}
