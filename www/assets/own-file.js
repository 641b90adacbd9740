// @ts-check
/** A file of the reader's own as text. It is read here and goes nowhere else. */

/** More than any table the chart takes; of a larger file the rest is not even read. */
const MOST_BYTES = 4 << 20;

/**
 * Spreadsheets in China still write GBK; what is not UTF-8 is tried as that.
 * @param {Blob} file
 * @returns {Promise<{ text: string, encoding: string }>} the encoding only where it is not UTF-8
 */
export async function readFile(file) {
  const bytes = await file.slice(0, MOST_BYTES).arrayBuffer();
  try {
    return { text: decode(bytes, "utf-8", file.size <= MOST_BYTES), encoding: "" };
  } catch {
    return { text: decode(bytes, "gbk", false), encoding: "GBK" };
  }
}

/**
 * @param {ArrayBuffer} bytes
 * @param {string} encoding
 * @param {boolean} fatal whether what does not fit the encoding is an error
 * @returns {string}
 */
function decode(bytes, encoding, fatal) {
  return new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes);
}
