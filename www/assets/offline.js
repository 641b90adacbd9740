// @ts-check
/** Has the browser keep the site for when there is no line. */

import { isOneFile } from "./files.js";

/**
 * Call it once the page has what it needs itself: what is kept comes over the same line.
 * @returns {Promise<boolean>} whether the site is kept now; it cannot be everywhere
 */
export async function keepOffline() {
  const isPage = location.protocol.startsWith("http") && self === top;
  if (isOneFile || !isPage || !isSecureContext || !("serviceWorker" in navigator)) {
    return false;
  }
  try {
    const address = new URL("../sw.js", import.meta.url);
    const { active, installing, waiting } = await navigator.serviceWorker.register(address, { updateViaCache: "none" });
    const coming = installing ?? waiting;
    return active !== null || (coming !== null && (await becomesActive(coming)));
  } catch {
    // A private window, or a full disk: the page goes on as it is.
    return false;
  }
}

/**
 * @param {ServiceWorker} worker
 * @returns {Promise<boolean>}
 */
function becomesActive(worker) {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === "activated" || worker.state === "redundant") {
        resolve(worker.state === "activated");
      }
    };
    worker.addEventListener("statechange", look);
    look();
  });
}
