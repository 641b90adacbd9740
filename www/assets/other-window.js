// @ts-check
/**
 * The other of the two windows of a talk, the wall's or the speaker's. Either may be closed, reloaded and opened again: whichever
 * was opened by the other knows it as its opener, and says so until the other has found it again.
 */

/** Two windows of one file have no address in common that a message could be bound to; there only the window itself is checked. */
const TARGET = /^https?:/.test(location.origin) ? location.origin : "*";
const KIND = "xiongguan:";
/** Without a word for so long, in milliseconds, the other does not answer. */
const PATIENCE = 2200;

/** @typedef {Record<string, unknown>} Content */

export class OtherWindow {
  #name;
  /** @type {Window | null} */
  #other = null;
  #heard = 0;

  /**
   * @param {string} name the other window's
   * @param {string} own this window's, by which it knows that the other opened it
   * @param {(kind: string, content: Content) => void} hear
   */
  constructor(name, own, hear) {
    this.#name = name;
    if (window.name === own) {
      this.#other = window.opener;
    }
    addEventListener("message", ({ source, origin, data }) => {
      const isKnown = source !== null && (source === this.#other || isRelated(source));
      if (isKnown && (TARGET === "*" || origin === TARGET) && typeof data?.type === "string" && data.type.startsWith(KIND)) {
        this.#other = /** @type {Window} */ (source);
        this.#heard = Date.now();
        hear(data.type.slice(KIND.length), data);
      }
    });
  }

  /** Whether it is known to have been closed. */
  get isClosed() {
    return this.#other?.closed === true;
  }

  /** Whether it stands open, as far as one can know. */
  get isOpen() {
    return this.#other !== null && !this.#other.closed;
  }

  /** Whether it has answered lately. */
  get isHeard() {
    return this.isOpen && Date.now() - this.#heard < PATIENCE;
  }

  /**
   * @param {string} address
   * @param {string} [features]
   * @returns {boolean} whether the browser let it open
   */
  open(address, features) {
    this.#heard = 0;
    this.#other = window.open(address, this.#name, features);
    return this.#other !== null;
  }

  focus() {
    this.#other?.focus();
  }

  /**
   * @param {string} kind
   * @param {Content} [content]
   * @param {string} [permission] of this window's that the other may use once for what it is asked
   */
  say(kind, content = {}, permission) {
    if (this.isOpen) {
      const delegate = permission && TARGET !== "*" ? { delegate: permission } : {};
      this.#other?.postMessage({ ...content, type: KIND + kind }, /** @type {WindowPostMessageOptions} */ ({ targetOrigin: TARGET, ...delegate }));
    }
  }
}

/**
 * @param {MessageEventSource} source
 * @returns {boolean} whether one of the two opened the other
 */
function isRelated(source) {
  return source === window.opener || ("opener" in source && source.opener === window);
}
