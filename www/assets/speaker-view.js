// @ts-check
/** What the speaker sees: the wall, what comes next, the notes, the time. */

import { SPEAKER } from "./deck-asking-texts.js";
import { made } from "./made.js";
import { NotesSize } from "./notes-size.js";

/** @typedef {import("./deck-types.js").Deck} Deck */
/** @typedef {import("./deck-types.js").OnTheWall} OnTheWall */
/** @typedef {{ width: number, height: number, cover: string }} Surface the wall's size in CSS pixels, and what covers it */
/** @typedef {"" | "closed" | "silent" | "blocked"} Trouble with the wall's window */

export class SpeakerView {
  #deck;
  #now = made("canvas");
  #next = made("canvas");
  #cover = made("span", { className: "cover" });
  #nowLabel = made("h2");
  #nextLabel = made("h2");
  #nextTitle = made("p", { className: "title" });
  #nextPart = made("section", { className: "next" }, [this.#nextLabel, made("div", { className: "screen" }, [this.#next]), this.#nextTitle]);
  #notesLabel = made("h2");
  #notes = made("div", { className: "notes", tabIndex: -1 });
  #place = made("strong", { className: "place" });
  #state = made("span", { className: "state", role: "status" });
  #passed = made("strong", { className: "passed" });
  #passedLabel = made("span");
  #clock = made("strong");
  #clockLabel = made("span");
  #trouble = made("p", { className: "trouble", role: "alert", hidden: true });
  #troubleText = made("span");
  #keys = made("footer", { className: "keys" });
  #size = new NotesSize(this.#notes);
  /** What is drawn: only something else is drawn anew. */
  #drawn = "";
  /** @type {Record<"pause" | "reset" | "smaller" | "larger" | "print" | "reopen", HTMLButtonElement>} */
  #buttons;

  /**
   * @param {Deck} deck
   * @param {{ pause: () => void, reset: () => void, print: () => void, reopen: () => void }} does
   */
  constructor(deck, does) {
    this.#deck = deck;
    this.#buttons = {
      pause: button(does.pause, "K"),
      reset: button(does.reset, "R"),
      smaller: button(() => this.#size.step(-1), "["),
      larger: button(() => this.#size.step(1), "]"),
      print: button(does.print),
      reopen: button(does.reopen, "S"),
    };
    const { pause, reset, smaller, larger, print, reopen } = this.#buttons;
    this.#trouble.append(this.#troubleText, reopen);
    this.element = made("div", { className: "speaker", role: "main" }, [
      made("header", {}, [
        made("p", { className: "time" }, [this.#passedLabel, this.#passed, pause, reset]),
        made("p", { className: "time" }, [this.#clockLabel, this.#clock]),
        this.#state,
        this.#place,
      ]),
      this.#trouble,
      made("section", { className: "now" }, [this.#nowLabel, made("div", { className: "screen" }, [this.#now, this.#cover])]),
      this.#nextPart,
      made("section", { className: "said" }, [made("div", { className: "head" }, [this.#notesLabel, print, smaller, larger]), this.#notes]),
      this.#keys,
    ]);
    for (const canvas of [this.#now, this.#next]) {
      new ResizeObserver(() => this.#paint()).observe(canvas);
    }
  }

  /** @param {1 | -1} by */
  resizeNotes(by) {
    this.#size.step(by);
  }

  /** @param {OnTheWall} shown @param {Surface} surface */
  show(shown, surface) {
    const texts = SPEAKER[shown.lang];
    this.#shown = shown;
    this.#surface = surface;
    const { pause, reset, smaller, larger, print, reopen } = this.#buttons;
    for (const [element, text] of /** @type {const} */ ([
      [this.#nowLabel, texts.now], [this.#nextLabel, texts.next], [this.#notesLabel, texts.notes], [this.#passedLabel, texts.passed],
      [this.#clockLabel, texts.clock], [reset, texts.reset], [smaller, "A−"], [larger, "A+"], [print, texts.print], [reopen, texts.reopen], [this.#keys, texts.keys],
    ])) {
      write(element, text);
    }
    smaller.ariaLabel = texts.smaller;
    larger.ariaLabel = texts.larger;
    pause.dataset.texts = `${texts.pause}\n${texts.goOn}`;
    const { lang, step, count, away, supposed, title } = shown;
    write(this.#place, `${step} / ${count}`);
    const covers = /** @type {Record<string, string>} */ ({ black: texts.black, white: texts.white });
    const cover = covers[surface.cover] ?? "";
    write(this.#cover, cover);
    this.#cover.dataset.cover = surface.cover;
    write(this.#state, [cover, away ? texts.away(title) : supposed ? texts.supposed : ""].filter(Boolean).join(" · "));
    const next = this.#nextStep;
    write(this.#nextLabel, away ? texts.back(step) : texts.next);
    this.#nextPart.classList.toggle("end", next === 0);
    write(this.#nextTitle, next ? this.#deck.title(next) : texts.end);
    const notes = this.#deck.notes(step);
    if (this.#notes.dataset.of !== `${lang} ${step}`) {
      this.#notes.dataset.of = `${lang} ${step}`;
      this.#notes.replaceChildren(...(notes || texts.nothing).split("\n").map((textContent) => made("p", { textContent })));
      this.#notes.classList.toggle("none", !notes);
      this.#notes.scrollTop = 0;
    }
    this.#paint();
  }

  /** @param {Trouble} trouble */
  warn(trouble) {
    const texts = SPEAKER[this.#shown?.lang ?? "zh"];
    this.#trouble.hidden = trouble === "";
    write(this.#troubleText, trouble === "" ? "" : texts[trouble]);
  }

  /** @param {number} passed in milliseconds @param {boolean} isRunning */
  tick(passed, isRunning) {
    const seconds = Math.floor(passed / 1000);
    const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
    const hours = Math.floor(seconds / 3600);
    write(this.#passed, `${hours > 0 ? `${hours}:` : ""}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`);
    this.#passed.classList.toggle("stands", !isRunning);
    const now = new Date();
    write(this.#clock, `${two(now.getHours())}:${two(now.getMinutes())}`);
    const { pause } = this.#buttons;
    write(pause, (pause.dataset.texts ?? "").split("\n")[isRunning ? 0 : 1] ?? "");
  }

  /** @type {OnTheWall | undefined} */
  #shown;
  /** @type {Surface} */
  #surface = { width: 1280, height: 720, cover: "" };

  /** Where the next key leads: from an answer back into the talk. 0 for nowhere. */
  get #nextStep() {
    const { step, count, away } = /** @type {OnTheWall} */ (this.#shown);
    return away ? step : step < count ? step + 1 : 0;
  }

  #paint() {
    if (!this.#shown) {
      return;
    }
    const { width, height } = this.#surface;
    const next = this.#nextStep;
    const drawn = JSON.stringify([this.#shown.address, this.#shown.scheme, next, width, height, devicePixelRatio, this.#now.clientWidth, this.#next.clientWidth]);
    if (drawn === this.#drawn) {
      return;
    }
    this.#drawn = drawn;
    this.element.style.setProperty("--aspect", String(width / height));
    for (const canvas of [this.#now, this.#next]) {
      canvas.width = Math.round(canvas.clientWidth * devicePixelRatio);
      canvas.height = Math.round((canvas.width * height) / width);
    }
    if (this.#now.width > 0) {
      this.#deck.paint(this.#now, this.#now.width / width);
    }
    if (next && this.#next.width > 0) {
      this.#deck.paintStep(this.#next, next, width, height);
    }
  }
}

/**
 * @param {() => void} does
 * @param {string} [key]
 */
function button(does, key) {
  const element = made("button", { type: "button" });
  if (key) {
    element.setAttribute("aria-keyshortcuts", key);
  }
  // The keys stay the deck's.
  element.addEventListener("mousedown", (event) => event.preventDefault());
  element.addEventListener("click", does);
  return element;
}

/**
 * @param {HTMLElement} element
 * @param {string} text
 */
function write(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}
