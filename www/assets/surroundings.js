// @ts-check
/** What a chart is told of the page around it: how much room it has, in device pixels too, and whether it is dark there. */

/**
 * @typedef {object} Room
 * @property {number} width CSS pixels
 * @property {number} height CSS pixels
 * @property {number} ratio device pixels to a CSS pixel
 * @property {number} deviceWidth whole device pixels
 * @property {number} deviceHeight whole device pixels
 */

/**
 * @param {HTMLElement} element
 * @returns {Room}
 */
export function measureRoom(element) {
  const { width, height } = element.getBoundingClientRect();
  return room(width, height);
}

/**
 * @param {number} width
 * @param {number} height
 * @param {ResizeObserverSize} [exact] the size in device pixels, where the browser tells it
 * @returns {Room}
 */
function room(width, height, exact) {
  const ratio = devicePixelRatio;
  const deviceWidth = snapped(width * ratio, exact?.inlineSize);
  const deviceHeight = snapped(height * ratio, exact?.blockSize);
  return { width: deviceWidth / ratio, height: deviceHeight / ratio, ratio, deviceWidth, deviceHeight };
}

/**
 * The exact size differs from the computed one by the snapping of a box to device pixels, at most one pixel.
 * Where it differs by more, it was counted with another pixel ratio (as under emulation) and is of no use.
 * @param {number} computed
 * @param {number | undefined} exact
 * @returns {number}
 */
function snapped(computed, exact) {
  return exact !== undefined && Math.abs(exact - computed) <= 1 ? exact : Math.round(computed);
}

/**
 * @param {HTMLElement} element
 * @param {(room: Room) => void} changed
 * @returns {() => void} ends the watching
 */
export function watchRoom(element, changed) {
  const observer = new ResizeObserver(([entry]) => {
    if (entry) {
      const { width, height } = entry.contentRect;
      changed(room(width, height, entry.devicePixelContentBoxSize?.[0]));
    }
  });
  try {
    observer.observe(element, { box: "device-pixel-content-box" });
  } catch {
    // WebKit does not know this box.
    observer.observe(element);
  }
  const forgetRatio = watchRatio(() => changed(measureRoom(element)));
  return () => {
    observer.disconnect();
    forgetRatio();
  };
}

/**
 * A query for the present ratio says only that it is no longer so; then the next ratio needs a query of its own.
 * @param {() => void} changed
 * @returns {() => void} ends the watching
 */
function watchRatio(changed) {
  /** @type {MediaQueryList} */
  let query;
  const again = () => {
    arm();
    changed();
  };
  const arm = () => {
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener("change", again, { once: true });
  };
  arm();
  return () => query.removeEventListener("change", again);
}

const darkWanted = matchMedia("(prefers-color-scheme: dark)");
const forced = matchMedia("(forced-colors: active)");
const stillWanted = matchMedia("(prefers-reduced-motion: reduce)");

/** @returns {boolean} whether the reader asks that nothing move */
export function isStillWanted() {
  return stillWanted.matches;
}

/**
 * A page that never said it has a dark form stays light whatever the reader's system prefers.
 * @param {Element} element
 * @returns {boolean}
 */
export function isDarkAround(element) {
  if (forced.matches) {
    return darkWanted.matches;
  }
  const schemes = getComputedStyle(element).colorScheme.split(" ");
  return schemes.includes("dark") && (darkWanted.matches || !schemes.includes("light"));
}

/**
 * @param {() => void} changed
 * @returns {() => void} ends the watching
 */
export function watchPreference(changed) {
  const queries = [darkWanted, forced, stillWanted];
  queries.forEach((query) => query.addEventListener("change", changed));
  return () => queries.forEach((query) => query.removeEventListener("change", changed));
}

/**
 * @param {(printing: boolean) => void} changed
 * @returns {() => void} ends the watching
 */
export function watchPrint(changed) {
  const before = () => changed(true);
  const after = () => changed(false);
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return () => {
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
  };
}
