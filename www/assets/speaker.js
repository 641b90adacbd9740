// @ts-check
/** The speaker's window: shows what the wall shows and more, and hands every key on to the wall. */

import { SPEAKER } from "./deck-asking-texts.js";
import { actionOf, isTyping } from "./deck-keys.js";
import { DeckFinder } from "./deck-finder.js";
import { startDeck } from "./deck-module.js";
import { printDeck, readyPrint } from "./deck-print.js";
import { OtherWindow } from "./other-window.js";
import { SPEAKER_NAME, WALL_NAME, addressOfSpeaker, addressOfTalk, addressOfWall } from "./speaker-address.js";
import { SpeakerView } from "./speaker-view.js";
import { wearStyle } from "./style-sheet.js";
import { TalkClock } from "./talk-clock.js";

/** @typedef {import("./deck-keys.js").Action} Action */
/** @typedef {import("./deck-types.js").DeckEvent} DeckEvent */
/** @typedef {import("./deck-types.js").OnTheWall} OnTheWall */

/** What still works without a wall. @type {Partial<Record<Action, DeckEvent>>} */
const ALONE = {
  next: { type: "next" },
  back: { type: "back" },
  first: { type: "step", number: 1 },
  last: { type: "step", number: Infinity },
  leave: { type: "return" },
  chart: { type: "turn" },
};
/** What a window may be asked for only by a hand on it, which then is passed on. */
const FULL = new Set(["full", "start"]);
/** So long the wall's window may take to answer, in milliseconds, as when it is loaded anew. */
const PATIENCE = 6000;
/** Browsers let an address be changed only so often: the last of several that follow each other is kept. */
const REST = 300;

class Speaker {
  #deck;
  #clock = new TalkClock();
  #wall = new OtherWindow(WALL_NAME, SPEAKER_NAME, (kind, content) => this.#hear(kind, content));
  #view;
  #finder;
  /** @type {OnTheWall} */
  #shown;
  #surface = { width: 1280, height: 720, cover: "" };
  /** When the wall last was in order, or was opened, or this window: it is given a while to answer. */
  #begun = Date.now();
  #blocked = false;
  /** @type {import("./speaker-view.js").Trouble} */
  #trouble = "";
  /** What the wall is to be told once it is found. @type {[string, import("./other-window.js").Content][]} */
  #waiting = [];
  /** Until the address is written. */
  #timer = 0;

  /** @param {import("./deck-types.js").Deck} deck */
  constructor(deck) {
    this.#deck = deck;
    this.#view = new SpeakerView(deck, {
      pause: () => this.#time(() => (this.#clock.isRunning ? this.#clock.stop() : this.#clock.start())),
      reset: () => this.#time(() => this.#clock.reset()),
      print: () => printDeck(true),
      reopen: () => this.#reopen(),
    });
    this.#finder = new DeckFinder({ find: (text) => deck.find(text), language: () => this.#shown.lang, show: (event) => this.#ask(event) });
    deck.send({ type: "motion", on: true });
    this.#shown = deck.send({ type: "set", text: addressOfTalk() });
    document.body.replaceChildren(this.#view.element, this.#finder.element);
    readyPrint(deck, () => this.#shown.lang);
    this.#follow();
    addEventListener("keydown", (event) => this.#press(event));
    addEventListener("hashchange", () => this.#go({ type: "set", text: addressOfTalk() }));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#follow());
    this.#beat();
    setInterval(() => this.#beat(), 1000);
  }

  /** Once a second: the time, and a word to the wall, which a reloaded one finds this window by. */
  #beat() {
    this.#wall.say("hello", { clock: this.#clock.reading });
    this.#tell();
  }

  /** The time, and what is amiss with the wall's window. */
  #tell() {
    this.#view.tick(this.#clock.passed, this.#clock.isRunning);
    if (this.#wall.isHeard) {
      this.#begun = Date.now();
      this.#blocked = false;
    }
    const isLate = Date.now() - this.#begun > PATIENCE;
    const isClosed = this.#wall.isClosed || (isLate && !this.#wall.isOpen);
    this.#trouble = this.#blocked ? "blocked" : isClosed ? "closed" : isLate ? "silent" : "";
    this.#view.warn(this.#trouble);
  }

  /**
   * @param {string} kind
   * @param {import("./other-window.js").Content} content as it came: nothing in it is taken for granted
   */
  #hear(kind, { address, width, height, cover, clock }) {
    this.#clock.take(clock);
    if (kind === "shown" && typeof address === "string" && isLength(width) && isLength(height)) {
      this.#surface = { width, height, cover: String(cover) };
      this.#go({ type: "set", text: address });
      this.#tell();
      this.#waiting.splice(0).forEach(([kind, content]) => this.#wall.say(kind, content));
    }
  }

  /** @param {DeckEvent} event */
  #go(event) {
    this.#shown = this.#deck.send(event);
    this.#follow();
  }

  /** Shows what is on the wall, and keeps it in the address. */
  #follow() {
    const { width, height } = this.#surface;
    this.#deck.send({ type: "scheme", on: matchMedia("(prefers-color-scheme: dark)").matches });
    this.#shown = this.#deck.send({ type: "resize", width, height });
    const { address, lang, scheme } = this.#shown;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => history.replaceState(null, "", addressOfSpeaker(address)), REST);
    document.documentElement.lang = lang === "en" ? "en" : "zh-CN";
    document.documentElement.dataset.theme = scheme;
    document.title = SPEAKER[lang].title;
    this.#view.show(this.#shown, this.#surface);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (isTyping(event)) {
      return;
    }
    const own = event.altKey || event.ctrlKey || event.metaKey ? undefined : this.#own(event.code);
    const action = actionOf(event);
    if (own) {
      own();
    } else if (action) {
      // What is held down goes on only where it changes by little: not through the talk.
      if (!event.repeat || /more|less/i.test(action)) {
        this.#act(action);
      }
    } else {
      return;
    }
    event.preventDefault();
  }

  /** @param {string} code */
  #own(code) {
    /** @type {Record<string, () => void>} */
    const own = {
      BracketLeft: () => this.#view.resizeNotes(-1),
      BracketRight: () => this.#view.resizeNotes(1),
      KeyK: () => this.#time(() => (this.#clock.isRunning ? this.#clock.stop() : this.#clock.start())),
      KeyR: () => this.#time(() => this.#clock.reset()),
      KeyG: () => this.#finder.open(),
    };
    if (code === "KeyS" && this.#trouble) {
      return () => this.#reopen();
    }
    return own[code];
  }

  /** @param {Action} action */
  #act(action) {
    if (!this.#finder.isOpen || !this.#finder.takes(action)) {
      this.#tellWall("act", { action }, ALONE[action]);
    }
  }

  /** @param {DeckEvent} event an answer or a step */
  #ask(event) {
    const { type, ...asked } = event;
    this.#tellWall(type, asked, event);
  }

  /**
   * @param {string} kind
   * @param {import("./other-window.js").Content} content
   * @param {DeckEvent} [alone] what comes of it here, where there is no wall
   */
  #tellWall(kind, content, alone) {
    if (this.#wall.isOpen) {
      this.#wall.say(kind, content, FULL.has(String(content.action)) ? "fullscreen" : undefined);
    } else if (!this.#trouble) {
      // This window was loaded anew, and the wall has not found it yet.
      this.#waiting.push([kind, content]);
    } else if (alone) {
      this.#go(alone);
    }
  }

  /** @param {() => void} change of the clock */
  #time(change) {
    change();
    this.#beat();
  }

  #reopen() {
    this.#blocked = !this.#wall.open(addressOfWall(this.#shown.address));
    this.#begun = Date.now();
    this.#beat();
  }
}

/** Turns this document into the speaker's window. */
export async function openSpeaker() {
  const [deck] = await Promise.all([startDeck(), wearStyle("speaker", new URL("./speaker.css", import.meta.url))]);
  window.name = SPEAKER_NAME;
  new Speaker(deck);
}

/**
 * @param {unknown} length
 * @returns {length is number}
 */
function isLength(length) {
  return typeof length === "number" && length >= 1 && length < 1e5;
}
