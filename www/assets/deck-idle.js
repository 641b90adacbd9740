// @ts-check
/** Where no hand has moved for a while, the pointer and what is there for the hand are not seen. */

import { watchInput } from "./deck-input.js";

/** Milliseconds. */
const PATIENCE = 5000;

/** @param {HTMLElement} element */
export function hideIdlePointer(element) {
  const hide = () => element.classList.add("idle");
  let timer = 0;
  watchInput((byHand) => {
    if (byHand) {
      element.classList.remove("idle");
      clearTimeout(timer);
      timer = setTimeout(hide, PATIENCE);
    }
  });
  hide();
}
