// @ts-check
/** How scripts come by the files of the site in the one file: they are in it, and have been unpacked by `unpacking.js`. */

export const isOneFile = true;

/** @type {Map<string, Uint8Array<ArrayBuffer>>} */
const files = /** @type {any} */ (document.getElementById("packed")).files;
const TYPES = new Map([["wasm", "application/wasm"]]);

/**
 * @param {URL | string} address of a file as it would be beside this page
 * @returns {Promise<Response>}
 */
export async function fileAt(address) {
  const path = String(address).slice(new URL(".", import.meta.url).href.length);
  const bytes = files.get(path);
  const type = TYPES.get(path.split(".").pop() ?? "");
  return bytes ? new Response(bytes, { headers: type ? { "content-type": type } : {} }) : new Response(null, { status: 404 });
}
