// @ts-check
/** What each key asks for, by its code: a Chinese input method does not swallow codes, and clickers send them. */

/** @typedef {"next" | "back" | "first" | "last" | "full" | "start" | "black" | "white" | "jump" | "overview" | "speaker" | "spotlight" | "auto" | "help" | "leave" | "theme" | "language" | "counter" | "more" | "less" | "muchMore" | "muchLess" | "walk" | "walkBack" | "enter" | "chart" | "print" | "printNotes"} Action */

/** @type {Record<string, Action>} */
const PLAIN = {
  ArrowRight: "next",
  ArrowDown: "next",
  Space: "next",
  PageDown: "next",
  KeyN: "next",
  ArrowLeft: "back",
  ArrowUp: "back",
  PageUp: "back",
  KeyP: "back",
  Home: "first",
  End: "last",
  KeyF: "full",
  F5: "start",
  KeyB: "black",
  Period: "black",
  NumpadDecimal: "black",
  KeyV: "black",
  Slash: "black",
  KeyW: "white",
  KeyG: "jump",
  KeyO: "overview",
  KeyS: "speaker",
  KeyL: "spotlight",
  KeyA: "auto",
  Escape: "leave",
  KeyT: "theme",
  KeyY: "language",
  KeyC: "counter",
  Equal: "more",
  NumpadAdd: "more",
  Minus: "less",
  NumpadSubtract: "less",
  Tab: "walk",
  Enter: "enter",
  NumpadEnter: "enter",
  KeyX: "chart",
  KeyH: "help",
};

/** @type {Record<string, Action>} with Shift */
const SHIFTED = {
  Space: "back",
  Tab: "walkBack",
  Slash: "help",
  Equal: "muchMore",
  Minus: "muchLess",
};

/**
 * @param {KeyboardEvent} event
 * @returns {Action | undefined} what it asks for; nothing where it is no key of the deck's
 */
export function actionOf(event) {
  const { code, key, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (altKey || ctrlKey || metaKey) {
    return undefined;
  }
  // Where it stands differs from keyboard to keyboard.
  if (key === "?" || key === "？") {
    return "help";
  }
  // Some clickers send the letter alone.
  const name = code || (key === "." ? "Period" : key.length === 1 ? `Key${key.toUpperCase()}` : key);
  // The block of digits has arrows and pages too, told by the key alone.
  return (shiftKey && SHIFTED[name]) || PLAIN[name] || PLAIN[key];
}

/**
 * @param {Event} event
 * @returns {boolean} whether somebody is typing, and no key is the deck's
 */
export function isTyping({ target }) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
