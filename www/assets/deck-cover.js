// @ts-check
/** What covers the wall: it has the focus as long as it is open, and nothing else is there for anybody. */

export class Cover {
  #page;
  /** What is no more to be reached while this is open. @type {HTMLElement[]} */
  #hushed = [];
  /** What had the focus. @type {Element | null} */
  #before = null;

  /**
   * @param {import("./deck-page.js").DeckPage} page
   * @param {HTMLElement} element
   */
  constructor(page, element) {
    this.#page = page;
    this.element = element;
    element.hidden = true;
    element.tabIndex = -1;
    page.element.append(element);
  }

  get isOpen() {
    return !this.element.hidden;
  }

  open() {
    if (this.isOpen) {
      return;
    }
    const others = /** @type {HTMLElement[]} */ ([...this.#page.element.children]);
    this.#before = document.activeElement;
    // What is opened later lies over this.
    this.#hushed = others.filter((other) => !other.hidden && !other.inert);
    this.#hushed.forEach((other) => (other.inert = true));
    this.element.hidden = false;
    this.element.focus();
  }

  close() {
    if (!this.isOpen) {
      return;
    }
    this.element.hidden = true;
    this.#hushed.forEach((other) => (other.inert = false));
    const before = this.#before;
    const back = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : this.#page.wall.element;
    back.focus();
  }
}
