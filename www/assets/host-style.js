// @ts-check
/** What a page says of its charts' colours and fonts. */

const NAMES = ["paper", "ink", "accent", "font"];

/**
 * @param {HTMLElement} element
 * @returns {string} all of it, with what it means in those surroundings; empty where the page says nothing
 */
export function hostStyleOf(element) {
  const style = getComputedStyle(element);
  const given = NAMES.map((name) => style.getPropertyValue(`--xg-${name}`));
  return given.join("") && [...given, style.colorScheme].join(";");
}

/** What a page has said last, so that it is taken only once. */
export class HostStyle {
  #told = "";

  /**
   * @param {HTMLElement} element
   * @param {string} colours the theme it is for
   * @returns {boolean} whether the page says something else than before
   */
  changes(element, colours) {
    const said = hostStyleOf(element);
    const told = said && `${said};${colours}`;
    const changes = told !== this.#told;
    this.#told = told;
    return changes;
  }
}
