// @ts-check
/** Which charts are near enough to be fetched and drawn, so that they stand when the reader gets there. */

/** How far outside the viewport. */
const NEAR = "100% 0px";

/** @type {WeakMap<Element, () => void>} */
const waiting = new WeakMap();
const watcher = new IntersectionObserver(
  (entries) => entries.forEach(({ isIntersecting, target }) => isIntersecting && approach(target)),
  { rootMargin: NEAR },
);
// On paper everything is near.
addEventListener("beforeprint", () => document.querySelectorAll("xiongguan-chart").forEach(approach));

/**
 * @param {Element} chart
 * @param {() => void} begin what is done once, when it comes near
 */
export function waitUntilNear(chart, begin) {
  waiting.set(chart, begin);
  watcher.observe(chart);
}

/** @param {Element} chart that is taken for near now, if it waits */
export function approach(chart) {
  const begin = waiting.get(chart);
  stopWaiting(chart);
  begin?.();
}

/** @param {Element} chart */
export function stopWaiting(chart) {
  waiting.delete(chart);
  watcher.unobserve(chart);
}

/**
 * @param {Element} chart
 * @returns {boolean}
 */
export function isWaiting(chart) {
  return waiting.has(chart);
}
