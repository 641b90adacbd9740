// @ts-check
/** Every key and what it does; whoever has none presses the line. */

import { Cover } from "./deck-cover.js";
import { signOf } from "./deck-signs.js";
import { textsOf } from "./deck-texts.js";
import { made } from "./made.js";

/** @typedef {import("./deck-keys.js").Action} Action */
/** @typedef {import("./deck-texts.js").HelpLine} HelpLine */

/** What it stays open for, so that one sees what it does; blank and full screen go over it. @type {Set<Action>} */
const KEPT_FOR = new Set(["theme", "language", "full", "start", "black", "white", "leave"]);

/** @param {import("./deck-page.js").DeckPage} page */
export function offerHelp(page) {
  const cover = new Cover(page, made("div", { className: "cover help" }));
  const { element } = cover;
  element.setAttribute("role", "dialog");
  element.setAttribute("aria-modal", "true");

  const close = () => cover.close();
  let written = "";
  const write = () => {
    const { lang } = page.wall.shown;
    if (written !== lang) {
      written = lang;
      const texts = textsOf(lang);
      element.setAttribute("aria-label", texts.help);
      const closer = made("button", { type: "button", className: "close", onclick: close, ariaLabel: texts.close }, [signOf("close")]);
      const head = made("header", {}, [made("h2", { textContent: texts.help }), closer]);
      const half = Math.ceil(texts.lines.length / 2);
      const lists = [texts.lines.slice(0, half), texts.lines.slice(half)].map((lines) => made("ul", {}, lines.map(lineOf)));
      element.replaceChildren(head, made("div", { className: "lists" }, lists));
    }
  };
  /** @param {HelpLine} line */
  const lineOf = ([keys, says, action]) => {
    const parts = [made("span", { className: "keys" }, keys.map((key) => made("kbd", { textContent: key }))), made("span", { textContent: says })];
    const line = action ? made("button", { type: "button", onclick: () => page.act(action) }, parts) : made("div", {}, parts);
    return made("li", {}, [line]);
  };

  page.offer("help", () => {
    write();
    cover.open();
  });
  page.wall.listen(() => cover.isOpen && write());
  page.layOver({
    get isOpen() {
      return cover.isOpen;
    },
    close,
    takes(action) {
      if (!KEPT_FOR.has(action)) {
        close();
      }
      return action === "help";
    },
  });
}
