// @ts-check
/** How scripts come by the other files of the site. In the one file that opens without it, `packed-files.js` stands in its place. @copied */

/** Whether this page is the one file, which has no other files beside it and no address that others could name. */
export const isOneFile = false;

/**
 * @param {URL | string} address of a file of the site
 * @returns {Promise<Response>}
 */
export function fileAt(address) {
  return fetch(address);
}
