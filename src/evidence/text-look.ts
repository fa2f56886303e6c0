import { unitAt } from "../read/code-unit.js";

/*
 * What a text looks like, character by character. Every block of a page is looked at, so one scan counts what several
 * searches would, and what it did not see spares the searches that need it.
 */

const DIGIT = 1;
const COMMA = 2;
const END = 3;
const BAR = 4;
const AT_SIGN = 5;
const COLON = 6;
const SPACE = 7;

/** What kind each UTF-16 unit is of; nought for most. */
const KINDS = kindsOf([
  [DIGIT, "0123456789"],
  // Latin, Arabic, Chinese and Japanese.
  [COMMA, ",،、，"],
  [END, ".!?。！？"],
  [BAR, "|›»•·"],
  [AT_SIGN, "@"],
  [COLON, ":"],
  [SPACE, "\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff"],
  [SPACE, "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"],
]);

function kindsOf(rows: readonly (readonly [number, string])[]): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (const [kind, characters] of rows)
    for (let at = 0; at < characters.length; at += 1) kinds[characters.charCodeAt(at)] = kind;
  return kinds;
}

function kindOf(code: number): number {
  return KINDS[code] ?? 0;
}

function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** So much of a text tells whether it is in capitals. */
const CAPITALS_REACH = 120;

/** Looks at one text after the other: its answers are about the one that was read last. */
export class Characters {
  #text = "";
  #atSign = false;
  #colon = false;
  digits = 0;
  commas = 0;
  /** Sentence ends with text behind them. */
  sentences = 0;
  /** A bar or a bullet stands before a space. */
  bars = false;

  read(text: string): void {
    const { length } = text;
    let [digits, commas, sentences, before] = [0, 0, 0, 0];
    let [bars, atSign, colon] = [false, false, false];
    for (let at = 0; at < length; at += 1) {
      const kind = kindOf(unitAt(text, at));
      if (kind === SPACE) {
        if (before === END) sentences += 1;
        else if (before === BAR) bars = true;
      } else if (kind === DIGIT) digits += 1;
      else if (kind === COMMA) commas += 1;
      else if (kind === AT_SIGN) atSign = true;
      else if (kind === COLON) colon = true;
      before = kind;
    }
    this.#text = text;
    this.#atSign = atSign;
    this.#colon = colon;
    this.digits = digits;
    this.commas = commas;
    this.sentences = sentences;
    this.bars = bars;
  }

  endsWithColon(): boolean {
    return ":：".includes(this.#fromEnd(1));
  }

  isQuestion(): boolean {
    const last = this.#fromEnd(1);
    return "?？؟".includes(last) || ('"”’»'.includes(last) && "?？؟".includes(this.#fromEnd(2)));
  }

  isCapitals(): boolean {
    const text = this.#text;
    const reach = Math.min(text.length, CAPITALS_REACH);
    for (let at = 0; at < reach; at += 1) if (isSmall(unitAt(text, at))) return false;
    const letters = text.slice(0, CAPITALS_REACH).replace(/\P{L}+/gu, "");
    return letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  }

  holdsAddress(): boolean {
    return this.#atSign || (this.#colon && /https?:/.test(this.#text)) || this.#text.includes("www.");
  }

  opensLow(): boolean {
    const code = this.#text.charCodeAt(0);
    return isSmall(code) || (code > 0x7f && /^\p{Ll}/u.test(this.#text));
  }

  endsWithRunningTime(): boolean {
    if (!this.#colon || this.digits < 3) return false;
    return /\d{1,2}:\d{2}(?: ?(?:min|Min|h|Std)\.?)?$/.test(this.#text);
  }

  opensWithDash(): boolean {
    return "-–—•*".includes(this.#text.charAt(0));
  }

  opensWithQuote(): boolean {
    return '"“„«»‚‘「『'.includes(this.#text.charAt(0));
  }

  holdsTimeOfDay(): boolean {
    return this.digits >= 3 && /\d{1,2}[:.h]\d{2}(?!\d)/.test(this.#text);
  }

  /** The character so many places from the end; a space where the text is shorter. */
  #fromEnd(places: number): string {
    return places > this.#text.length ? " " : this.#text.charAt(this.#text.length - places);
  }
}

const LABEL_REACH = 60;
const BLANK = 0x20;

/** The words before a text's first bar, where one stands near its beginning: "READ MORE | …"; in lower case. */
export function labelOf(text: string): string | null {
  const last = Math.min(text.length, LABEL_REACH) - 1;
  for (let at = 1; at < last; at += 1) {
    if (kindOf(unitAt(text, at)) !== BAR) continue;
    if (unitAt(text, at - 1) !== BLANK || unitAt(text, at + 1) !== BLANK) continue;
    return at < 3 ? null : text.slice(0, at - 1).toLowerCase();
  }
  return null;
}
