// @ts-check
/** The deck's keys and the clicker's, wherever the focus is, but for what somebody types. */

import { actionOf, isTyping } from "./deck-keys.js";

/** What goes on while a key is held down. A step does not: a button held too long must not run through the talk. */
const HELD = new Set(["more", "less", "muchMore", "muchLess", "walk", "walkBack"]);

/** @param {import("./deck-page.js").DeckPage} page */
export function listenToKeys(page) {
  addEventListener("keydown", (event) => {
    const action = isTyping(event) || isOwn(event) ? undefined : actionOf(event);
    if (!action) {
      return;
    }
    const acts = !event.repeat || HELD.has(action) || page.level?.isHeld;
    if (!acts || page.act(action, event.code)) {
      event.preventDefault();
    }
  });
  // The keys are at a value only while they are at the wall.
  page.wall.element.addEventListener("blur", () => {
    if (page.wall.shown.walking) {
      page.wall.send({ type: "return" });
    }
  });
}

/**
 * @param {KeyboardEvent} event
 * @returns {boolean} whether a key is that of the button that has the focus, or leads on from it
 */
function isOwn({ target, code }) {
  if (!(target instanceof HTMLElement) || target.matches("body, .wall")) {
    return false;
  }
  return code === "Tab" || (target.matches("button, a") && /^(Space|Enter|NumpadEnter)$/.test(code));
}
