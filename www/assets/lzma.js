// @ts-check
// Not a module: it stands in the one file before `unpacking.js`, which calls it.
/**
 * Unpacks LZMA as `src/cli/site/standalone/lzma.rs` packs it: what a byte may be depends on three bits of the one before,
 * nothing on its place. The format is that of the LZMA SDK's specification.
 * @param {Uint8Array} packed
 * @param {number} size of what is unpacked
 * @returns {Uint8Array<ArrayBuffer>} of just that size; where `packed` is damaged, anything
 */
const unlzma = (packed, size) => {
  const unpacked = new Uint8Array(size);

  // Where in the array of odds each question stands; most are asked in each of twelve states.
  const IS_MATCH = 0;
  const IS_KNOWN = 12;
  const IS_OLDER = 24;
  const IS_THIRD_OR_FOURTH = 36;
  const IS_FOURTH = 48;
  const IS_LONG = 60;
  const SLOTS = 72;
  const MIDDLE_BITS = SLOTS + 4 * 64;
  const LOW_BITS = MIDDLE_BITS + 128;
  const LENGTHS = LOW_BITS + 16;
  const KNOWN_LENGTHS = LENGTHS + 274;
  const LITERALS = KNOWN_LENGTHS + 274;
  /** How likely each answer is no, of 2048. */
  const odds = new Uint16Array(LITERALS + 8 * 768).fill(1024);

  /** The range, and where in it the code lies. */
  const coder = new Uint32Array([0xffffffff, (packed[1] << 24) | (packed[2] << 16) | (packed[3] << 8) | packed[4]]);
  let next = 5;
  /** Bits, the highest first, behind those found, until it is so much. */
  const tree = (/** @type {number} */ at, /** @type {number} */ found, /** @type {number} */ end) => {
    let range = coder[0];
    let code = coder[1];
    while (found < end) {
      const place = at + found;
      const chance = odds[place];
      const bound = Math.imul(range >>> 11, chance) >>> 0;
      found <<= 1;
      if (code < bound) {
        range = bound;
        odds[place] = chance + ((2048 - chance) >> 5);
      } else {
        range = (range - bound) >>> 0;
        code = (code - bound) >>> 0;
        odds[place] = chance - (chance >> 5);
        found |= 1;
      }
      if (range < 0x1000000) {
        range = (range << 8) >>> 0;
        code = ((code << 8) | packed[next++]) >>> 0;
      }
    }
    coder[0] = range;
    coder[1] = code;
    return found;
  };
  const number = (/** @type {number} */ at, /** @type {number} */ bits) => tree(at, 1, 1 << bits) - (1 << bits);
  const bit = (/** @type {number} */ at) => tree(at - 1, 1, 2) - 2;
  /** So many bits, the lowest first. */
  const reversed = (/** @type {number} */ at, /** @type {number} */ bits) => {
    let found = 0;
    for (let place = 0, node = 1; place < bits; place++) {
      const one = bit(at + node);
      node = (node << 1) | one;
      found |= one << place;
    }
    return found;
  };
  /** So many bits, each as likely as not. */
  const even = (/** @type {number} */ bits) => {
    let found = 0;
    for (let left = bits; left > 0; left--) {
      coder[0] >>>= 1;
      const one = Number(coder[1] >= coder[0]);
      coder[1] -= one * coder[0];
      found = (found << 1) | one;
      if (coder[0] < 0x1000000) {
        coder[0] <<= 8;
        coder[1] = (coder[1] << 8) | packed[next++];
      }
    }
    return found;
  };
  const lengthOf = (/** @type {number} */ at) =>
    bit(at) === 0 ? 2 + number(at + 2, 3) : bit(at + 1) === 0 ? 10 + number(at + 10, 3) : 18 + number(at + 18, 8);
  const distanceOf = (/** @type {number} */ length) => {
    const slot = number(SLOTS + 64 * Math.min(length - 2, 3), 6);
    if (slot < 4) {
      return slot;
    }
    const bits = (slot >> 1) - 1;
    const high = (2 | (slot & 1)) << bits;
    return high + (slot < 14 ? reversed(MIDDLE_BITS + high - slot, bits) : (even(bits - 4) << 4) + reversed(LOW_BITS, 4));
  };
  const literalAt = (/** @type {number} */ end, /** @type {number} */ state, /** @type {number} */ distance) => {
    const at = LITERALS + 768 * (end > 0 ? unpacked[end - 1] >> 5 : 0);
    let found = 1;
    // After a match it is another byte than would have gone on with it.
    for (let other = unpacked[end - distance - 1], same = state >= 7; same && found < 256; other <<= 1) {
      const one = (other >> 7) & 1;
      found = (found << 1) | bit(at + ((1 + one) << 8) + found);
      same = (found & 1) === one;
    }
    return tree(at, found, 256);
  };

  let state = 0;
  /** The latest distances, less one. */
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let end = 0; end < size; ) {
    if (bit(IS_MATCH + state) === 0) {
      unpacked[end] = literalAt(end, state, first);
      end++;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let length;
    if (bit(IS_KNOWN + state) === 0) {
      [second, third, fourth] = [first, second, third];
      length = lengthOf(LENGTHS);
      first = distanceOf(length);
      state = state < 7 ? 7 : 10;
    } else {
      let isOne = false;
      if (bit(IS_OLDER + state) === 0) {
        isOne = bit(IS_LONG + state) === 0;
      } else if (bit(IS_THIRD_OR_FOURTH + state) === 0) {
        [first, second] = [second, first];
      } else if (bit(IS_FOURTH + state) === 0) {
        [first, second, third] = [third, first, second];
      } else {
        [first, second, third, fourth] = [fourth, first, second, third];
      }
      length = isOne ? 1 : lengthOf(KNOWN_LENGTHS);
      state = state < 7 ? (isOne ? 9 : 8) : 11;
    }
    for (const until = Math.min(end + length, size); end < until; end++) {
      unpacked[end] = unpacked[end - first - 1];
    }
  }
  return unpacked;
};
