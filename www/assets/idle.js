// @ts-check
/** What can wait until nothing else is to be done. @copied */

/** @param {() => void} action */
export function whenNothingElse(action) {
  if ("requestIdleCallback" in globalThis) {
    requestIdleCallback(action, { timeout: 2000 });
  } else {
    setTimeout(action);
  }
}
