/** Where a number belongs in a table of open addressing: what the tables of runs of words have in common. */

/** Of Knuth's multiplicative hashing: the golden ratio's share of 2^32. */
const SPREADING = 0x9e3779b1;

/** How many bits number the slots for so many entries: at most half full, so that a search ends after a step or two. */
export function slotBits(most: number): number {
  return Math.max(4, Math.ceil(Math.log2(most + 1)) + 1);
}

/** The slot at which the search for a number begins. */
export function firstSlot(number: number, bits: number): number {
  return Math.imul(number, SPREADING) >>> (32 - bits);
}
