// @ts-check
/** The wall black or white, while the hall is to look at the speaker. Only the keys that did it, and Escape, undo it. */

import { Cover } from "./deck-cover.js";
import { textsOf } from "./deck-texts.js";
import { made } from "./made.js";

/** @param {import("./deck-page.js").DeckPage} page */
export function offerBlank(page) {
  const cover = new Cover(page, made("div", { className: "blank" }));
  const { element } = cover;
  element.setAttribute("role", "button");

  const blank = (/** @type {"black" | "white"} */ colour) => () => {
    element.dataset.colour = colour;
    element.setAttribute("aria-label", textsOf(page.wall.shown.lang)[colour]);
    cover.open();
  };
  page.offer("black", blank("black"));
  page.offer("white", blank("white"));
  element.addEventListener("click", () => cover.close());
  page.layOver({
    get isOpen() {
      return cover.isOpen;
    },
    close: () => cover.close(),
    takes(action) {
      if (action === "black" || action === "white") {
        cover.close();
      }
      return action !== "leave";
    },
  });
}
