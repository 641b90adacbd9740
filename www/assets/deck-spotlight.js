// @ts-check
/** Everything darker but a circle around the pointer or the finger. It is moved as it is, and nothing is painted anew. */

import { made } from "./made.js";

/** @param {import("./deck-page.js").DeckPage} page */
export function offerSpotlight(page) {
  const light = made("div", { className: "spotlight", hidden: true });
  let place = { x: innerWidth / 2, y: innerHeight / 2 };
  const lead = () => {
    light.style.transform = `translate(${place.x}px, ${place.y}px)`;
  };
  const follow = (/** @type {PointerEvent} */ { clientX, clientY }) => {
    place = { x: clientX, y: clientY };
    if (!light.hidden) {
      lead();
    }
  };
  page.element.append(light);
  for (const type of /** @type {const} */ (["pointermove", "pointerdown"])) {
    addEventListener(type, follow, { capture: true, passive: true });
  }
  const level = {
    get isOpen() {
      return !light.hidden;
    },
    follows: true,
    close: () => void (light.hidden = true),
    takes: () => false,
  };
  page.layOver(level);
  page.offer("spotlight", () => {
    light.hidden = !light.hidden;
    lead();
  });
}
