import { emptyObject, type Json, type JsonObject, parseJson } from "./json.js";

/** Deeper than any page's data. */
const MAX_DEPTH = 200;

/** Values of names that a literal may use instead of writing them out. */
export type Names = ReadonlyMap<string, Json>;
const NO_NAMES: Names = new Map();

const CONSTANTS: Names = new Map<string, Json>([
  ["true", true],
  ["false", false],
]);
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["b", "\b"],
  ["f", "\f"],
  ["v", "\v"],
  ["0", ""],
  ["\n", ""],
]);

export interface ReadLiteral {
  readonly value: Json;
  /** Index behind the literal. */
  readonly end: number;
  /** False where the text turned out to be a program and no data, or to end too early. */
  readonly whole: boolean;
}

/**
 * Reads a literal of JavaScript data as it stands in a script, and runs nothing: JSON, and beyond it single and back
 * quotes, keys without quotes, trailing commas, comments, `undefined`, `!0`, `void 0`, `JSON.parse("...")`, and calls
 * (`new Date("...")`), which count as their first argument. Stops at the first sign of a program. Linear; no recursion.
 * @param from where the literal begins
 * @param names what bare names stand for; others are null
 */
export function readDataLiteral(text: string, from: number, names: Names = NO_NAMES): ReadLiteral {
  return new LiteralReader(text, from, names, false).read();
}

/**
 * Reads what a function is called with, as a list.
 * @param from where the bracket that opens the arguments stands
 */
export function readArguments(text: string, from: number): ReadLiteral {
  return new LiteralReader(text, from, NO_NAMES, true).read();
}

interface Frame {
  readonly container: Json[] | JsonObject;
  /** What closes it. */
  readonly close: "]" | "}" | ")";
  /** For a call: what is called. */
  readonly callee: string;
  key: string | null;
  /** A value that no comma or bracket has closed yet; undefined where none has come. */
  pending: Json | undefined;
}

class LiteralReader {
  readonly #text: string;
  readonly #names: Names;
  readonly #frames: Frame[] = [];
  /** Holds the literal itself. */
  readonly #top: Json[] = [];
  /** The name or the dotted names just read, before a call. */
  #callee = "";
  /** A name that may turn out to be a key. */
  #lastWord = "";
  #at: number;
  #failed = false;
  /** The word `void` has come: whatever follows means nothing. */
  #isVoid = false;
  readonly #wholeCall: boolean;

  /** @param wholeCall whether the outermost brackets stand for all that is in them */
  constructor(text: string, from: number, names: Names, wholeCall: boolean) {
    this.#wholeCall = wholeCall;
    this.#text = text;
    this.#at = from;
    this.#names = names;
  }

  read(): ReadLiteral {
    while (this.#at < this.#text.length && !this.#failed) {
      this.#step();
      if (this.#frames.length === 0 && this.#top.length > 0 && !this.#goesOn()) break;
    }
    const whole = !this.#failed && this.#frames.length === 0;
    while (this.#frames.length > 0) this.#leave();
    return { value: this.#top[0] ?? null, end: this.#at, whole };
  }

  /** `JSON` and `JSON.parse` are followed by more. */
  #goesOn(): boolean {
    return this.#callee !== "" && ".(".includes(this.#text.charAt(this.#at) || " ");
  }

  #step(): void {
    const text = this.#text;
    const code = text.charCodeAt(this.#at);
    if (code <= 0x20 || code === 0xa0 || code === 0xfeff) {
      this.#at += 1;
      return;
    }
    const character = text.charAt(this.#at);
    switch (character) {
      case "{":
        return this.#enter("}");
      case "[":
        return this.#enter("]");
      case "(":
        return this.#enter(")");
      case "}":
      case "]":
      case ")":
        return this.#close(character);
      case '"':
      case "'":
      case "`":
        return this.#take(this.#string(character));
      case ",":
        this.#at += 1;
        return this.#settle();
      case ":":
        return this.#colon();
      case "/":
        return this.#comment();
      default:
        this.#word(character);
    }
  }

  #fail(): void {
    this.#failed = true;
  }

  #enter(close: Frame["close"]): void {
    if (this.#frames.length >= MAX_DEPTH) return this.#fail();
    this.#frames.push({
      container: close === "}" ? emptyObject() : [],
      close,
      callee: close === ")" ? this.#callee : "",
      key: null,
      pending: undefined,
    });
    if (close === ")") this.#dropPending();
    this.#callee = "";
    this.#at += 1;
  }

  /** The callee's name stood as a value. */
  #dropPending(): void {
    const open = this.#frames.at(-2);
    if (open === undefined) this.#top.length = 0;
    else open.pending = undefined;
  }

  #close(character: string): void {
    if (this.#frames.at(-1)?.close !== character) return this.#fail();
    this.#at += 1;
    this.#leave();
  }

  #leave(): void {
    this.#settle();
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    const isList = frame.close !== ")" || (this.#wholeCall && this.#frames.length === 0);
    if (isList || !Array.isArray(frame.container)) return this.#take(frame.container);
    const first = frame.container[0] ?? null;
    this.#take(frame.callee.endsWith("JSON.parse") && typeof first === "string" ? parseJson(first) : first);
  }

  /** Takes a value; of several in a row (`"a" + "b"`, `a || b`) strings are joined, else the first that says something counts. */
  #take(given: Json): void {
    const value = this.#isVoid ? null : given;
    this.#isVoid = false;
    const frame = this.#frames.at(-1);
    this.#callee = "";
    if (frame === undefined) {
      if (this.#top.length === 0) this.#top.push(value);
      return;
    }
    const { pending } = frame;
    if (typeof pending === "string" && typeof value === "string") frame.pending = pending + value;
    else if (pending === undefined || pending === null) frame.pending = value;
  }

  #settle(): void {
    const frame = this.#frames.at(-1);
    this.#callee = "";
    if (frame?.pending === undefined) return;
    if (Array.isArray(frame.container)) frame.container.push(frame.pending);
    else if (frame.key !== null) frame.container[frame.key] = frame.pending;
    frame.key = null;
    frame.pending = undefined;
  }

  #colon(): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined || frame.close !== "}" || frame.key !== null) return this.#fail();
    const key = frame.pending ?? this.#lastWord;
    frame.key = typeof key === "string" ? key : String(this.#lastWord);
    frame.pending = undefined;
    this.#callee = "";
    this.#at += 1;
  }

  #word(character: string): void {
    if ("+|&?".includes(character)) {
      this.#at += 1;
      return;
    }
    if (character === "!") return this.#negation();
    const end = endOfWord(this.#text, this.#at);
    if (end === this.#at) return this.#fail();
    const word = this.#text.slice(this.#at, end);
    this.#at = end;
    if (word === "new" || word === "await") return;
    if (word === "void") {
      this.#isVoid = true;
      return;
    }
    if (PROGRAM_WORDS.has(word) && this.#text.charAt(end) !== ":") return this.#fail();
    this.#lastWord = word;
    this.#take(this.#meaning(word));
    this.#callee = word;
  }

  #meaning(word: string): Json {
    const named = CONSTANTS.get(word) ?? this.#names.get(word);
    if (named !== undefined) return named;
    const number = Number(word);
    return Number.isFinite(number) ? number : null;
  }

  /** `!0` and `!1`, as minifiers write true and false. */
  #negation(): void {
    const digit = this.#text.charAt(this.#at + 1);
    if (digit !== "0" && digit !== "1") return this.#fail();
    this.#at += 2;
    this.#take(digit === "0");
  }

  #comment(): void {
    const second = this.#text.charAt(this.#at + 1);
    if (second !== "*" && second !== "/") return this.#fail();
    const end =
      second === "*" ? this.#text.indexOf("*/", this.#at + 2) : this.#text.indexOf("\n", this.#at + 2);
    this.#at = end < 0 ? this.#text.length : end + (second === "*" ? 2 : 1);
  }

  #string(quote: string): string {
    const text = this.#text;
    const parts: string[] = [];
    let from = this.#at + 1;
    let at = from;
    for (; at < text.length; at += 1) {
      const character = text.charAt(at);
      if (character === quote) break;
      if (character !== "\\") continue;
      parts.push(text.slice(from, at));
      const escape = escapeAt(text, at);
      parts.push(escape.text);
      from = at + escape.length;
      at = from - 1;
    }
    parts.push(text.slice(from, at));
    this.#at = at + 1;
    this.#lastWord = "";
    return parts.join("");
  }
}

/** Words that stand in programs and never in data. */
const PROGRAM_WORDS: ReadonlySet<string> = new Set([
  "function",
  "return",
  "var",
  "let",
  "const",
  "if",
  "for",
  "while",
  "class",
  "async",
  "this",
  "throw",
  "try",
]);

/** Letters, digits and what else a name or a number is written with; a dotted name is one word. */
function endOfWord(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const within =
      (unit >= 0x30 && unit <= 0x39) ||
      (unit >= 0x41 && unit <= 0x5a) ||
      (unit >= 0x61 && unit <= 0x7a) ||
      unit === 0x24 /* $ */ ||
      unit === 0x5f /* _ */ ||
      unit === 0x2e /* . */ ||
      unit === 0x2d /* - */ ||
      unit > 0xbf;
    if (!within) return at;
  }
  return at;
}

function escapeAt(text: string, at: number): { text: string; length: number } {
  const letter = text.charAt(at + 1);
  const digits = letter === "u" ? 4 : letter === "x" ? 2 : 0;
  if (digits > 0) {
    if (text.charAt(at + 2) === "{") return longEscapeAt(text, at);
    const hex = text.slice(at + 2, at + 2 + digits);
    const isHex = hex.length === digits && /^[\da-f]+$/i.test(hex);
    return isHex
      ? { text: String.fromCharCode(Number.parseInt(hex, 16)), length: 2 + digits }
      : { text: "", length: 2 };
  }
  return { text: ESCAPES.get(letter) ?? letter, length: 2 };
}

/** `\u{1F4F0}` */
function longEscapeAt(text: string, at: number): { text: string; length: number } {
  const hex = /^[\da-f]{1,6}(?=\})/i.exec(text.slice(at + 3, at + 10))?.[0] ?? "";
  const code = Number.parseInt(hex, 16);
  const valid = hex !== "" && code <= 0x10ffff;
  return { text: valid ? String.fromCodePoint(code) : "", length: hex === "" ? 2 : hex.length + 4 };
}
