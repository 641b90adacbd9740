// @ts-check
/** Buttons for whoever has no keys: there while a hand moves. */

import { signOf } from "./deck-signs.js";
import { textsOf } from "./deck-texts.js";
import { made } from "./made.js";

const ACTIONS = /** @type {const} */ (["back", "next", "jump", "overview", "help"]);

/** @param {import("./deck-page.js").DeckPage} page */
export function showBar(page) {
  const buttons = ACTIONS.map((action) => {
    const button = made("button", { type: "button" }, [signOf(action)]);
    button.addEventListener("click", () => page.act(action));
    return { action, button };
  });
  const bar = made("nav", { className: "hand-bar" }, buttons.map(({ button }) => button));
  // The keys stay the wall's, whatever a hand presses.
  bar.addEventListener("pointerdown", (event) => event.preventDefault());
  bar.addEventListener("mousedown", (event) => event.preventDefault());
  page.element.append(bar);

  let spoken = "";
  const name = (/** @type {import("./deck-types.js").OnTheWall} */ { lang }) => {
    if (lang !== spoken) {
      spoken = lang;
      const texts = textsOf(lang);
      bar.setAttribute("aria-label", texts.tools);
      buttons.forEach(({ action, button }) => button.setAttribute("aria-label", texts[action]));
    }
  };
  page.wall.listen(name);
  name(page.wall.shown);
}
