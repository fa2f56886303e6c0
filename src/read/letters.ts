/*
 * What a character is, asked one by one where a text is scanned: a table that is filled as characters are met, since
 * a regular expression of Unicode properties costs more on each of them than all else that a scan does.
 */

export const LETTER = 1;
export const MARK = 2;
/** `\p{N}`: digits, Roman numerals, fractions. */
export const NUMBER = 4;
/** `\p{Nd}`. */
export const DIGIT = 8;
export const UPPER = 16;
export const LOWER = 32;
/** The table knows the character, which may be none of the above. */
const KNOWN = 128;

const CLASSES: readonly (readonly [number, RegExp])[] = [
  [LETTER, /\p{L}/u],
  [MARK, /\p{M}/u],
  [NUMBER, /\p{N}/u],
  [DIGIT, /\p{Nd}/u],
  [UPPER, /\p{Lu}/u],
  [LOWER, /\p{Ll}/u],
];
/** By UTF-16 unit. */
const kinds = new Uint8Array(0x1_0000);

/**
 * The kinds of a code point, as bits; none of them for half a surrogate pair and for what lies behind the end of a text
 * (NaN). To be asked bit by bit: another one says that the table knows the character.
 */
export function kindOf(code: number): number {
  const known = kinds[code];
  if (known !== undefined && known !== 0) return known;
  return code >= 0 ? learn(code) : 0;
}

function learn(code: number): number {
  const character = String.fromCodePoint(code);
  let kind = KNOWN;
  for (const [bit, pattern] of CLASSES) if (pattern.test(character)) kind |= bit;
  if (code < kinds.length) kinds[code] = kind;
  return kind;
}
