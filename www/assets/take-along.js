// @ts-check
/** What is taken along from a chart: a picture or its data as a file. */

import { writeCsv } from "./figures-taking.js";

/**
 * @typedef {object} Chart
 * @property {() => import("./figures-row.js").Row[]} rows
 * @property {(canvas: HTMLCanvasElement, scale: number) => void} paintStill
 */

/**
 * @param {Chart} chart
 * @param {HTMLElement} place where a canvas may stand for a moment, for the direction and language of its words
 * @param {number} scale device pixels to a CSS pixel
 * @returns {Promise<Blob>}
 */
export async function takePicture(chart, place, scale) {
  const canvas = document.createElement("canvas");
  canvas.hidden = true;
  place.append(canvas);
  try {
    chart.paintStill(canvas, scale);
  } finally {
    canvas.remove();
  }
  const picture = await new Promise((/** @type {(blob: Blob | null) => void} */ resolve) => canvas.toBlob(resolve));
  if (!picture) {
    throw new Error("the browser made no picture of the canvas");
  }
  return picture;
}

/**
 * @param {Chart} chart
 * @param {"zh" | "en"} language
 * @returns {string} what the chart shows as comma-separated values, each with its wording, interval, formula and place
 */
export function takeData(chart, language) {
  return writeCsv(chart.rows(), language);
}
