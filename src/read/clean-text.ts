import { unitAt } from "./code-unit.js";

/*
 * The one place where text from outside is cleaned: every text of a block, a field or a ledger has been through it.
 * One scan from left to right, so that the time is linear in the length whatever the input; no regular expression
 * ever sees more than one character.
 */

/** What white space becomes: `single`: one space a run, none at the ends; `lines`: as it stands, breaks as \n. */
type Spacing = "single" | "lines";

const SPACE_CODE = 0x20;
const ZWNJ = 0x200c;
const ZWJ = 0x200d;
const REPLACEMENT = 0xfffd;
const BLACK_FLAG = 0x1f3f4;
const KEYCAP = 0x20e3;
const KEYCAP_BASE = /[\d#*]/;
const TEXT_STYLE = 0xfe0e;
const EMOJI_STYLE = 0xfe0f;
const BENGALI_VIRAMA = 0x9cd;
/** Longest run of tag characters in a flag (Unicode's region subtags have at most six, and the end mark). */
const MAX_FLAG_TAGS = 8;
/** UAX #15's Stream-Safe Text Format: no more than 30 marks on one letter; more make normalising quadratic. */
const MAX_MARKS = 30;

const SPACE = /[\p{Zs}\t\n\v\f\r\u0085\u2028\u2029]/u;
const MARK = /\p{M}/u;
/** Characters without a glyph: controls, Unicode's default ignorables, annotation anchors, noncharacters. */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u{fff9}-\u{fffc}]/u;
const VARIATION = /\p{Variation_Selector}/u;
const PICTOGRAPH = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;
/** What may carry a variation selector besides pictographs (Unicode's StandardizedVariants and the IVD). */
const HAS_VARIANTS = /[\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Phags_Pa}\p{Sm}]/u;
/**
 * Letters of scripts whose spelling uses the joiners (Unicode Standard ch. 9, 12, 13, 16; RFC 5892 A.1-2):
 * Persian "می‌خواهم" is misspelt without ZWNJ; Sinhala and Malayalam conjuncts and chillus fall apart without ZWJ.
 */
const JOINING = [
  "Arabic Syriac Mandaic Nko Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada",
  "Malayalam Sinhala Khmer Myanmar Tibetan Balinese Javanese",
];
/** Made for the first joiner: to read so many scripts takes as long as a short page. */
let joining: RegExp | null = null;
const LETTER = /\p{L}/u;

/**
 * One line of clean text: Unicode NFC; white space (no-break and all other spaces, tabs, line and paragraph breaks)
 * single and none at the ends; no control, zero-width or direction characters, soft hyphens, byte-order marks or
 * noncharacters; lone surrogates as U+FFFD. Quotation marks and dashes stay as the author set them.
 *
 * Joiners (U+200C, U+200D), variation selectors and tag characters stay where they are part of a spelling or an
 * emoji, and only there: elsewhere they are invisible noise. More than 30 marks on one letter are cut to 30.
 * Cleaning twice changes nothing. Time is linear.
 */
export function cleanText(raw: string): string {
  return cleanAsItStands(raw) ?? new Cleaner(raw, "single").run();
}

/** The text without the white space around it, where that is all there is to clean; most texts are such. */
function cleanAsItStands(raw: string): string | null {
  let start = 0;
  let end = raw.length;
  while (start < end && isAsciiSpace(unitAt(raw, start))) start += 1;
  while (end > start && isAsciiSpace(unitAt(raw, end - 1))) end -= 1;
  for (let i = start; i < end; i += 1) {
    if (isPlain(unitAt(raw, i))) continue;
    // The last character is no space, so that there is one behind.
    if (unitAt(raw, i) !== SPACE_CODE || !isPlain(unitAt(raw, i + 1))) return null;
    i += 1;
  }
  return raw.slice(start, end);
}

/**
 * Clean text of several lines (code, verse): as {@link cleanText}, but line breaks (as \n), tabs and runs of spaces
 * stay; spaces at the end of a line and empty lines at both ends go.
 */
export function cleanMultiline(raw: string): string {
  const lines = new Cleaner(raw, "lines")
    .run()
    .split("\n")
    .map((line) => line.trimEnd());
  let first = 0;
  let end = lines.length;
  while (first < end && lines[first] === "") first += 1;
  while (end > first && lines[end - 1] === "") end -= 1;
  return lines.slice(first, end).join("\n");
}

class Cleaner {
  readonly #raw: string;
  readonly #spacing: Spacing;
  #out = "";
  /** The last character written, and 0 at the start and after white space. */
  #last = 0;
  /** The last of them that is not a mark. */
  #base = 0;
  #marks = 0;
  #spacePending = false;
  #plain = true;

  constructor(raw: string, spacing: Spacing) {
    this.#raw = raw;
    this.#spacing = spacing;
  }

  run(): string {
    const raw = this.#raw;
    const { length } = raw;
    let i = 0;
    while (i < length) {
      const end = endOfPlain(raw, i, length);
      if (end > i) {
        this.#write(raw.slice(i, end), unitAt(raw, end - 1));
        i = end;
        continue;
      }
      const code = codePointAt(raw, i);
      i += this.#take(code, i);
    }
    return this.#plain ? this.#out : this.#out.normalize("NFC");
  }

  /** Takes the character at `i`, and says how many UTF-16 units were taken. */
  #take(code: number, i: number): number {
    if (isAsciiSpace(code)) return this.#space(code, i);
    const units = code > 0xffff ? 2 : 1;
    const character = String.fromCodePoint(code);
    if (SPACE.test(character)) return this.#space(code, i);
    if (INVISIBLE.test(character)) {
      const flag = this.#last === BLACK_FLAG ? flagTags(this.#raw, i) : "";
      if (flag !== "") {
        this.#write(flag, 0xe007f);
        return flag.length;
      }
      if (this.#carriesMeaning(code, i + units)) this.#write(character, code, MARK.test(character));
      return units;
    }
    this.#plain = false;
    if (!MARK.test(character)) {
      this.#write(character, code);
      return units;
    }
    // A few marks become two by normalising.
    const marks = this.#marks + character.normalize("NFC").length / units;
    if (marks <= MAX_MARKS) {
      this.#write(character, code, true);
      this.#marks = marks;
    }
    return units;
  }

  #space(code: number, i: number): number {
    if (this.#spacing === "single") {
      this.#spacePending = true;
      this.#last = this.#base = 0;
      return 1;
    }
    const crlf = code === 0x0d && this.#raw.charCodeAt(i + 1) === 0x0a;
    const isBreak = (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
    this.#write(isBreak ? "\n" : code === 0x09 ? "\t" : " ", 0);
    return crlf ? 2 : 1;
  }

  #write(text: string, last: number, isMark = false): void {
    if (this.#spacePending) {
      if (this.#out !== "") this.#out += " ";
      this.#spacePending = false;
    }
    this.#out += text;
    this.#last = last;
    if (!isMark) this.#base = last;
    this.#marks = 0;
  }

  /**
   * Whether an invisible character is part of a spelling or an emoji where it stands. The letter before it is asked
   * and not the mark: normalising may reorder marks, and the answer must be the same the second time.
   */
  #carriesMeaning(code: number, after: number): boolean {
    if (this.#last === 0) return false;
    const before = String.fromCodePoint(this.#last);
    const next = codePointAt(this.#raw, after);
    if (code === ZWJ) {
      // Malayalam's older chillus and the Persian abbreviation "ه‍" end in it.
      if (isJoiningLetter(this.#base)) return true;
      const isPictograph = this.#last === EMOJI_STYLE || PICTOGRAPH.test(before);
      return isPictograph && PICTOGRAPH.test(String.fromCodePoint(next));
    }
    if (code === ZWNJ) {
      // Bengali writes "র‌্য" with it before the virama.
      const letter = next === BENGALI_VIRAMA ? codePointAt(this.#raw, after + 1) : next;
      return isJoiningLetter(this.#base) && isJoiningLetter(letter);
    }
    if (!VARIATION.test(String.fromCodePoint(code)) || MARK.test(before)) return false;
    if (code === TEXT_STYLE || code === EMOJI_STYLE) {
      return PICTOGRAPH.test(before) || (next === KEYCAP && KEYCAP_BASE.test(before));
    }
    return HAS_VARIANTS.test(before);
  }
}

function isAsciiSpace(unit: number): boolean {
  return unit === SPACE_CODE || (unit >= 0x09 && unit <= 0x0d);
}

/** Visible, one UTF-16 unit, and left alone by NFC: ASCII, Latin, Cyrillic, kana, Han, Hangul, common punctuation. */
function isPlain(unit: number): boolean {
  if (unit < 0x300) return (unit > 0x20 && unit < 0x7f) || (unit > 0xa0 && unit !== 0xad);
  if (unit < 0x2010) return (unit >= 0x400 && unit < 0x483) || (unit >= 0x48a && unit < 0x530);
  if (unit < 0x3000) return unit < 0x2028;
  if (unit < 0x4e00) return (unit > 0x3000 && unit < 0x302a) || (unit > 0x3040 && unit < 0x3097);
  return unit < 0xa000 || (unit >= 0xac00 && unit < 0xd7a4);
}

/** Where the run of characters that need no look ends. */
function endOfPlain(raw: string, from: number, length: number): number {
  let i = from;
  while (i < length && isPlain(unitAt(raw, i))) i += 1;
  return i;
}

function isJoiningLetter(code: number): boolean {
  const character = String.fromCodePoint(code);
  joining ??= joiningLetters();
  return joining.test(character) && LETTER.test(character);
}

function joiningLetters(): RegExp {
  const scripts = JOINING.join(" ").split(" ");
  return new RegExp(`[${scripts.map((script) => `\\p{Script_Extensions=${script}}`).join("")}]`, "u");
}

/** The code point at `i`; U+FFFD for a lone surrogate. */
function codePointAt(text: string, i: number): number {
  const code = text.codePointAt(i) ?? REPLACEMENT;
  return code >= 0xd800 && code <= 0xdfff ? REPLACEMENT : code;
}

/** The tag characters at `i` that make a flag of the black flag before them (England's), or "". */
function flagTags(text: string, i: number): string {
  let end = i;
  for (let count = 0; count < MAX_FLAG_TAGS; count += 1) {
    const code = codePointAt(text, end);
    if (code < 0xe0020 || code > 0xe007f) return "";
    end += 2;
    if (code === 0xe007f) return count === 0 ? "" : text.slice(i, end);
  }
  return "";
}
