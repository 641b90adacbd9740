// @ts-check
/** What the wall does for the speaker's window: opens it, tells it what is shown, does what is asked there. */

import { NOTICE } from "./deck-asking-texts.js";
import { made } from "./made.js";
import { OtherWindow } from "./other-window.js";
import { SPEAKER_NAME, WALL_NAME, addressOfSpeaker } from "./speaker-address.js";
import { TalkClock } from "./talk-clock.js";

/** @typedef {import("./deck-keys.js").Action} Action */
/** @typedef {import("./wall.js").Wall} Wall */
/**
 * @typedef {object} Page
 * @property {Wall} wall
 * @property {(action: Action) => void} act
 * @property {(action: Action, does: () => void) => void} offer
 */

const FEATURES = "popup,width=1180,height=760";
/** So long a new window may take to greet, in milliseconds: it compiles the charts anew. */
const PATIENCE = 15_000;

export class SpeakerOfWall {
  #page;
  #clock = new TalkClock();
  #first;
  #other;
  #told = "";
  #notice = made("p", { className: "notice", role: "alert", hidden: true });

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
    const { wall } = page;
    this.#first = wall.shown.step;
    this.#other = new OtherWindow(SPEAKER_NAME, WALL_NAME, (kind, content) => this.#hear(kind, content));
    document.body.append(this.#notice);
    page.offer("speaker", () => this.open());
    wall.listen(({ step }) => {
      if (this.#clock.isNew && step !== this.#first) {
        this.#clock.start();
      }
      this.#tell();
    });
    new MutationObserver(() => this.#tell()).observe(document.body, { subtree: true, attributeFilter: ["hidden", "data-colour"] });
    // Where the other window opened this one, only this one knows of it; it greets until it is answered.
    setInterval(() => this.#other.isHeard || this.#tell(true), 1000);
    addEventListener("keydown", () => (this.#notice.hidden = true), { capture: true });
    addEventListener("pointerdown", () => (this.#notice.hidden = true), { capture: true });
  }

  open() {
    if (this.#other.isOpen) {
      this.#other.focus();
      return;
    }
    if (this.#clock.isNew) {
      this.#clock.start();
    }
    if (!this.#other.open(addressOfSpeaker(this.#page.wall.shown.address), FEATURES)) {
      this.#warn("blocked");
      return;
    }
    setTimeout(() => this.#other.isOpen && !this.#other.isHeard && this.#warn("mute"), PATIENCE);
  }

  /** @param {"blocked" | "mute"} what */
  #warn(what) {
    const { lang } = this.#page.wall.shown;
    this.#notice.lang = lang === "en" ? "en" : "zh-CN";
    this.#notice.textContent = NOTICE[lang][what];
    this.#notice.hidden = false;
  }

  /** @param {boolean} [again] although nothing has changed */
  #tell(again = false) {
    if (!this.#other.isOpen) {
      return;
    }
    const { shown, element } = this.#page.wall;
    const content = {
      address: shown.address,
      scheme: shown.scheme,
      width: element.clientWidth,
      height: element.clientHeight,
      cover: /** @type {HTMLElement | null} */ (document.querySelector(".blank:not([hidden])"))?.dataset.colour ?? "",
      clock: this.#clock.reading,
    };
    const text = JSON.stringify(content);
    if (again || text !== this.#told) {
      this.#told = text;
      this.#other.say("shown", content);
    }
  }

  /**
   * @param {string} kind
   * @param {import("./other-window.js").Content} content as it came: nothing in it is taken for granted
   */
  #hear(kind, { action, name, text, number, clock }) {
    this.#clock.take(clock);
    if (kind === "hello") {
      this.#tell(true);
    } else if (kind === "act" && typeof action === "string" && !(action in {})) {
      this.#page.act(/** @type {Action} */ (action));
    } else if (kind === "answer" && typeof name === "string" && typeof text === "string") {
      this.#page.wall.send({ type: "answer", name, text: text.slice(0, 100) });
    } else if (kind === "step" && Number.isFinite(number)) {
      this.#page.wall.send({ type: "step", number: Number(number) });
    }
  }
}
