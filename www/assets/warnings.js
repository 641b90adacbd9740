// @ts-check
/** What is told on the console, in few words: what comes from anybody may be wrong in a thousand places. @copied */

/** The most warnings that are told at once. */
const MOST = 3;

/** @param {string[]} warnings */
export function warn(...warnings) {
  const more = warnings.length - MOST;
  const told = [...warnings.slice(0, MOST), ...(more > 0 ? [`${more} more of that kind`] : [])];
  told.forEach((warning) => console.warn(`xiongguan-chart: ${warning}`));
}
