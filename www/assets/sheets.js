// @ts-check
/** Style sheets for shadow roots. They belong to the document they are made in, so each document has its own. @copied */

/** @type {WeakMap<Document, Map<string, CSSStyleSheet>>} */
const sheets = new WeakMap();

/**
 * @param {ShadowRoot} root
 * @param {string} rules
 * @returns {CSSStyleSheet | undefined} the sheet of these rules; none in a document that nobody sees
 */
export function sheetOf({ ownerDocument }, rules) {
  const view = ownerDocument.defaultView;
  if (!view) {
    return undefined;
  }
  const known = sheets.get(ownerDocument) ?? new Map();
  sheets.set(ownerDocument, known);
  if (!known.has(rules)) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(rules);
    known.set(rules, sheet);
  }
  return known.get(rules);
}

/**
 * @param {ShadowRoot} root
 * @param {string} rules
 */
export function wear(root, rules) {
  const sheet = sheetOf(root, rules);
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}
