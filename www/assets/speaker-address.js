// @ts-check
/** The two windows of a talk: what they are called, and where they are. The speaker's has the wall's address with a key that only the page reads. */

export const SPEAKER_NAME = "xiongguan-speaker";
export const WALL_NAME = "xiongguan-wall";

const KEY = /(^|&)speaker\b[^&]*/g;

/** @returns {boolean} whether this is the speaker's window */
export function isSpeaker() {
  return /[#&]speaker\b/.test(location.hash);
}

/** @returns {string} where the talk is, without what only the page reads */
export function addressOfTalk() {
  return location.hash.slice(1).replace(KEY, "");
}

/** @param {string} address where the talk is */
export function addressOfSpeaker(address) {
  return `${pageAddress()}#${address}&speaker`;
}

/** @param {string} address where the talk is */
export function addressOfWall(address) {
  return `${pageAddress()}#${address}`;
}

function pageAddress() {
  return location.href.replace(/#.*$/, "");
}
