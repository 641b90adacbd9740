// @ts-check
/** Where a tooltip goes: inside the chart's box, off the datum it speaks of. */

/** @typedef {{ width: number, height: number }} Size */
/** @typedef {{ left: number, top: number, right: number, bottom: number }} Bounds */
/** @typedef {{ left: number, top: number }} Place */

/** Between the datum and its tooltip, in CSS pixels. */
const GAP = 8;
/** Between the tooltip and the edge of the box, in CSS pixels. */
const MARGIN = 4;

/**
 * Above, below, right and left of the datum are tried in this order; where the tooltip fits nowhere beside it, it goes
 * where it covers least.
 * @param {Size} box
 * @param {Bounds} datum
 * @param {Size} tooltip
 * @returns {Place}
 */
export function placeTooltip(box, datum, tooltip) {
  const centred = {
    left: (datum.left + datum.right - tooltip.width) / 2,
    top: (datum.top + datum.bottom - tooltip.height) / 2,
  };
  const places = [
    { left: centred.left, top: datum.top - GAP - tooltip.height },
    { left: centred.left, top: datum.bottom + GAP },
    { left: datum.right + GAP, top: centred.top },
    { left: datum.left - GAP - tooltip.width, top: centred.top },
  ].map(({ left, top }) => ({
    left: clamp(left, box.width - tooltip.width),
    top: clamp(top, box.height - tooltip.height),
  }));
  let best = places[0];
  for (const place of places) {
    if (covered(place, tooltip, datum) < covered(best, tooltip, datum)) {
      best = place;
    }
  }
  return best;
}

/**
 * @param {number} value
 * @param {number} room what is left of the box beside the tooltip
 * @returns {number}
 */
function clamp(value, room) {
  return Math.max(Math.min(value, room - MARGIN), Math.min(MARGIN, Math.max(room, 0)));
}

/**
 * @param {Place} place
 * @param {Size} tooltip
 * @param {Bounds} datum
 * @returns {number} how much of the datum the tooltip hides there, in square pixels
 */
function covered(place, tooltip, datum) {
  const across = Math.min(place.left + tooltip.width, datum.right) - Math.max(place.left, datum.left);
  const down = Math.min(place.top + tooltip.height, datum.bottom) - Math.max(place.top, datum.top);
  return Math.max(across, 0) * Math.max(down, 0);
}
