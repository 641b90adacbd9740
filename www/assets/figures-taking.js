// @ts-check
/** What a reader takes along from the table of figures: a text, or all that is shown as a file. */

/** @typedef {import("./figures-row.js").Row} Row */

/** Without it spreadsheets take the text for another encoding. */
const BYTE_ORDER_MARK = "\uFEFF";

/** The columns of the file: what each is called, and what of a row it gives. */
const COLUMNS = {
  zh: ["编号", "指标", "说明", "时间", "数值", "数字", "单位", "性质", "区间", "出处或算式", "主题", "类别"],
  en: ["id", "indicator", "what", "period", "value", "number", "unit", "kind", "interval", "source", "theme", "category"],
};

/** @type {((row: Row) => string)[]} */
const CELLS = [
  (row) => row.key,
  (row) => row.name,
  (row) => row.what,
  (row) => row.period,
  (row) => row.value,
  (row) => row.number,
  (row) => row.unit,
  (row) => row.kind,
  (row) => row.interval,
  (row) => row.source.map(({ text }) => text).join(" | "),
  (row) => row.theme,
  (row) => row.role,
];

/**
 * @param {Row[]} rows
 * @param {"zh" | "en"} lang
 * @returns {string}
 */
export function writeCsv(rows, lang) {
  const lines = [COLUMNS[lang], ...rows.map((row) => CELLS.map((cell) => cell(row)))];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(quote).join(",")}\r\n`).join("");
}

/**
 * Each value as an object, with the names of its parts in English whatever the language of the words.
 * @param {Row[]} rows
 * @returns {string}
 */
export function writeJson(rows) {
  const objects = rows.map((row) => ({
    ...Object.fromEntries(COLUMNS.en.map((name, index) => [name, CELLS[index](row)])),
    number: row.number === "" ? null : Number(row.number),
    source: row.source.map(({ text }) => text),
  }));
  return `${JSON.stringify(objects, null, 2)}\n`;
}

/** @param {string} cell */
function quote(cell) {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * @param {string | Blob} content
 * @param {string} name
 * @param {string} [type]
 */
export function saveFile(content, name, type = "text/csv;charset=utf-8") {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address only after this task.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/**
 * @param {string} text
 * @param {HTMLElement} place where a field may stand for a moment
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copyText(text, place) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByField(text, place);
  }
}

/**
 * Where the clipboard is closed to scripts, as in some frames and on plain http, a selected field can still be copied.
 * @param {string} text
 * @param {HTMLElement} place
 */
function copyByField(text, place) {
  const root = /** @type {Document | ShadowRoot} */ (place.getRootNode());
  const before = root.activeElement;
  const field = document.createElement("textarea");
  field.className = "unseen";
  field.value = text;
  place.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) {
    before.focus({ preventScroll: true });
  }
  return copied;
}
