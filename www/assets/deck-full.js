// @ts-check
/** Full screen: F goes there and back, F5, which clickers send to start, only there. */

/** @param {import("./deck-page.js").DeckPage} page */
export function offerFullScreen(page) {
  page.offer("start", enter);
  page.offer("full", () => {
    if (document.fullscreenElement) {
      void document.exitFullscreen();
    } else {
      enter();
    }
  });
}

function enter() {
  if (!document.fullscreenElement) {
    // A phone may have none, and a page that frames this one may forbid it.
    document.documentElement.requestFullscreen?.({ navigationUI: "hide" }).catch(() => {});
  }
}
