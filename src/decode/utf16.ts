/** Pairs looked at: the beginning of a page is markup, which is ASCII. */
const SAMPLE_PAIRS = 2_048;
/** In UTF-16, an ASCII character has one zero byte; even Chinese pages have spaces, digits and line breaks. */
const MIN_ZERO_SHARE = 0.05;
/** A third of the Chinese characters are two ASCII bytes; a page of single bytes with stray zeros is nearly all so. */
const MAX_ASCII_SHARE = 0.5;

/**
 * Tells UTF-16 without a byte-order mark by its zero bytes: nearly all on one side of the pairs, none on the other.
 * Null for anything else.
 */
export function utf16WithoutMark(bytes: Uint8Array): "UTF-16LE" | "UTF-16BE" | null {
  const pairs = Math.min(SAMPLE_PAIRS, Math.floor(bytes.length / 2));
  if (pairs < 2) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  let bothAscii = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    const even = bytes[at] ?? 0;
    const odd = bytes[at + 1] ?? 0;
    if (even === 0) evenZeros += 1;
    if (odd === 0) oddZeros += 1;
    if (isPrintable(even) && isPrintable(odd)) bothAscii += 1;
  }
  if (bothAscii > pairs * MAX_ASCII_SHARE) return null;
  const needed = Math.max(2, pairs * MIN_ZERO_SHARE);
  if (oddZeros >= needed && evenZeros * 20 < oddZeros) return "UTF-16LE";
  if (evenZeros >= needed && oddZeros * 20 < evenZeros) return "UTF-16BE";
  return null;
}

function isPrintable(byte: number): boolean {
  return byte >= 0x20 && byte < 0x7f;
}
