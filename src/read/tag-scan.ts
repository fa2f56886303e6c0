/*
 * Where the pieces of an HTML string end, after the tokenizer of the HTML standard (section 13.2.5): enough of it to
 * step over tags, comments and raw text without making tokens.
 */

const TAB = 0x09;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;

/** White space as the tokenizer knows it: tab, line feed, form feed, carriage return, space. */
export function isSpace(code: number): boolean {
  return code === SPACE || (code >= TAB && code <= 0x0d && code !== 0x0b);
}

/** An ASCII letter: what makes `<` or `</` the start of a tag. NaN, past the end, is none. */
export function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** @returns the position after the tag's name that starts at `from` */
export function endOfName(html: string, from: number): number {
  let at = from;
  for (; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === GREATER || code === SLASH || isSpace(code)) break;
  }
  return at;
}

/** @returns the position after the next `needle`, or the string's end */
export function after(html: string, needle: string, from: number): number {
  const at = html.indexOf(needle, from);
  return at === -1 ? html.length : at + needle.length;
}

export interface TagEnd {
  /** After the `>`, or the string's end. */
  readonly end: number;
  readonly selfClosing: boolean;
}

/**
 * Steps over the attributes of a tag: `>` within a quoted value does not end it, a quote elsewhere quotes nothing.
 * @param from the position after the tag's name
 * @param attributes where given, takes names (lower case) and raw values; the first of a name counts
 */
export function endOfTag(html: string, from: number, attributes?: Map<string, string>): TagEnd {
  let at = from;
  for (;;) {
    let slash = false;
    for (; at < html.length; at += 1) {
      const code = html.charCodeAt(at);
      if (code === SLASH) slash = true;
      else if (isSpace(code)) slash = false;
      else break;
    }
    if (at >= html.length) return { end: html.length, selfClosing: false };
    if (html.charCodeAt(at) === GREATER) return { end: at + 1, selfClosing: slash };
    const nameStart = at;
    at = endOfAttributeName(html, at);
    const nameEnd = at;
    while (isSpace(html.charCodeAt(at))) at += 1;
    let value = "";
    if (html.charCodeAt(at) === EQUALS) {
      const end = endOfValue(html, at + 1);
      value = attributes === undefined ? "" : unquoted(html.slice(at + 1, end).trim());
      at = end;
    }
    if (attributes !== undefined) {
      const name = html.slice(nameStart, nameEnd).toLowerCase();
      if (!attributes.has(name)) attributes.set(name, value);
    }
  }
}

/** An equals sign in the first place belongs to the name. */
function endOfAttributeName(html: string, from: number): number {
  let at = from + 1;
  for (; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === EQUALS || code === GREATER || code === SLASH || isSpace(code)) break;
  }
  return at;
}

function endOfValue(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) at += 1;
  const code = html.charCodeAt(at);
  if (code === DOUBLE_QUOTE) return after(html, '"', at + 1);
  if (code === SINGLE_QUOTE) return after(html, "'", at + 1);
  for (; at < html.length; at += 1) {
    const next = html.charCodeAt(at);
    if (next === GREATER || isSpace(next)) break;
  }
  return at;
}

function unquoted(value: string): string {
  const first = value.charCodeAt(0);
  if (first !== DOUBLE_QUOTE && first !== SINGLE_QUOTE) return value;
  return value.slice(1, value.charCodeAt(value.length - 1) === first ? -1 : undefined);
}

/** @param from the position of `<!--` */
export function endOfComment(html: string, from: number): number {
  // `<!-->` and `<!--->` are whole comments; else `-->` or `--!>` ends one. The dashes of the start may be those of
  // the end.
  if (html.startsWith(">", from + 4)) return from + 5;
  if (html.startsWith("->", from + 4)) return from + 6;
  for (let at = html.indexOf("--", from + 4); at !== -1; at = html.indexOf("--", at + 1)) {
    if (html.charCodeAt(at + 2) === GREATER) return at + 3;
    if (html.startsWith("!>", at + 2)) return at + 4;
  }
  return html.length;
}

/** @returns the position of the next end tag `</name` from `from` on, or -1 */
export function endTagOf(html: string, name: string, from: number): number {
  for (let at = html.indexOf("</", from); at !== -1; at = html.indexOf("</", at + 2)) {
    if (namesTag(html, name, at + 2)) return at;
  }
  return -1;
}

/** Whether the tag's name at `at` is `name` (lower case) in whatever case, and ends there. */
function namesTag(html: string, name: string, at: number): boolean {
  // The first letter tells most others apart before a string is made.
  if ((html.charCodeAt(at) | 0x20) !== name.charCodeAt(0)) return false;
  const end = at + name.length;
  const next = html.charCodeAt(end);
  if (next !== GREATER && next !== SLASH && !isSpace(next)) return false;
  return html.slice(at, end).toLowerCase() === name;
}

/** @returns the position of the next start tag `<name` from `from` on, or -1 */
function startTagOf(html: string, name: string, from: number): number {
  for (let at = html.indexOf("<", from); at !== -1; at = html.indexOf("<", at + 1)) {
    if (namesTag(html, name, at + 1)) return at;
  }
  return -1;
}

/** A search whose questions come in rising order: an answer that still lies ahead is not searched again. */
class Ahead {
  readonly #find: (from: number) => number;
  #answer = -1;
  #asked = Infinity;

  constructor(find: (from: number) => number) {
    this.#find = find;
  }

  /** @returns the next position at or after `from`; infinite where there is none */
  next(from: number): number {
    if (from < this.#asked || this.#answer < from) {
      const found = this.#find(from);
      this.#answer = found === -1 ? Infinity : found;
      this.#asked = from;
    }
    return this.#answer;
  }
}

/** Finds where the scripts of one page end. */
export class ScriptEnds {
  readonly #escape: Ahead;
  readonly #escapeEnd: Ahead;
  readonly #start: Ahead;
  readonly #end: Ahead;

  constructor(html: string) {
    this.#escape = new Ahead((from) => html.indexOf("<!--", from));
    this.#escapeEnd = new Ahead((from) => html.indexOf("-->", from));
    this.#start = new Ahead((from) => startTagOf(html, "script", from));
    this.#end = new Ahead((from) => endTagOf(html, "script", from));
  }

  /**
   * The end tag that closes the script whose text starts at `from`, infinite where none does. After `<!--` a `<script`
   * opens a second level ("script data double escaped state"), whose `</script` closes that level alone; `-->` ends both.
   * @param from not before that of the last call
   */
  next(from: number): number {
    let at = from;
    for (;;) {
      const escape = this.#escape.next(at);
      if (this.#end.next(at) <= escape) return this.#end.next(at);
      // The dashes of `<!--` may be those of `-->`.
      const escapeEnd = this.#escapeEnd.next(escape + 2);
      at = escape + 4;
      for (let doubled = false; ; doubled = !doubled) {
        const end = this.#end.next(at);
        const start = doubled ? Infinity : this.#start.next(at);
        if (Math.min(start, end) >= escapeEnd) break;
        if (!doubled && end < start) return end;
        at = Math.min(start, end) + 2;
      }
      if (escapeEnd === Infinity) return Infinity;
      at = escapeEnd + 3;
    }
  }
}
