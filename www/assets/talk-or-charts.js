// @ts-check
/** What an address opens: with a step the talk, else the charts. The one file is both; on the site the talk has a page of its own. */

import { isOneFile } from "./files.js";

/**
 * @param {string} hash
 * @returns {boolean} whether it leads to a step of the talk
 */
export function isOfTalk(hash) {
  return /[#&]step=/.test(hash);
}

/** @param {() => void} openCharts */
export function beginPage(openCharts) {
  const isTalk = isOfTalk(location.hash);
  for (const type of ["popstate", "hashchange", "pagehide"]) {
    addEventListener(type, (event) => {
      if (isOfTalk(location.hash) !== isTalk) {
        // From one to the other the page begins anew, and what is open does not see the other's address as its own.
        event.stopImmediatePropagation();
        if (type !== "pagehide") {
          location.reload();
        }
      }
    });
  }
  if (!isTalk) {
    openCharts();
  } else if (isOneFile) {
    openTalk().catch((cause) => {
      console.error(cause);
      openCharts();
    }).finally(() => document.documentElement.classList.remove("talk"));
  } else {
    location.replace(`present.html${location.hash}`);
  }
}

async function openTalk() {
  const ofCharts = new Set(document.adoptedStyleSheets);
  const { openDeck } = await import("./deck.js");
  await openDeck();
  // The deck has brought its own.
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !ofCharts.has(sheet));
}
