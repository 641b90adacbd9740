// @ts-check
/** What a screen reader says of the wall: its title, what is seen of it, and whatever changes. */

import { textsOf } from "./deck-texts.js";
import { made } from "./made.js";

/** The description is for who stays at a step, not for every step on the way; milliseconds. */
const REST = 500;

/** @param {import("./deck-page.js").DeckPage} page */
export function speakOf({ wall, element }) {
  const spoken = made("p", { className: "unseen" });
  spoken.setAttribute("aria-live", "polite");
  const about = made("p", { id: "about-the-wall", hidden: true });
  wall.element.setAttribute("aria-describedby", about.id);
  element.append(spoken, about);
  let timer = 0;
  let told = "";

  /** @param {import("./deck-types.js").OnTheWall} shown */
  const tell = ({ title, step, count, lang, walking, said, away }) => {
    const place = textsOf(lang).place(step, count);
    const words = walking && said ? said : away ? title : `${title} ${place}`;
    if (spoken.textContent !== words) {
      spoken.textContent = words;
    }
    if (told !== `${place} ${title}`) {
      told = `${place} ${title}`;
      wall.element.setAttribute("aria-label", title);
      clearTimeout(timer);
      timer = setTimeout(() => (about.textContent = away ? "" : wall.deck.describe(step)), REST);
    }
  };
  wall.listen(tell);
  tell(wall.shown);
}
