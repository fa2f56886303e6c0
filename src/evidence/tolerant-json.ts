import { emptyObject, type Json, type JsonObject } from "../read/json.js";

export { isJsonObject, type Json, type JsonObject } from "../read/json.js";

/** Far above what pages carry (their JSON-LD is some kilobytes; a whole article body is 100 kB). */
const MAX_LENGTH = 2_000_000;
/** schema.org data on news pages is five to eight levels deep. */
const MAX_DEPTH = 64;

/**
 * Reads the JSON values of a script. Where the text is not valid JSON, reads what a person would: comment and CDATA
 * wrappers, control characters in strings, comments, missing or trailing commas, several values in a row, an end cut
 * off. Never throws, never recurses, linear in the length; what lies deeper than 64 levels is dropped, and of a text
 * over 2 MB nothing is read.
 */
export function readJsonValues(text: string): Json[] {
  if (text.length > MAX_LENGTH) return [];
  const trimmed = text.trim();
  if (trimmed === "") return [];
  try {
    return [withoutPrototypes(JSON.parse(trimmed) as Json)];
  } catch {
    // Not JSON as the standard says: read it leniently.
    return new LenientReader(trimmed).read();
  }
}

type Container = Json[] | JsonObject;

/** Copies parsed JSON into objects without prototypes, by a list of work instead of calls. */
function withoutPrototypes(root: Json): Json {
  if (typeof root !== "object" || root === null) return root;
  const copyOf = (value: Container): Container => (Array.isArray(value) ? [] : emptyObject());
  const top = copyOf(root);
  const work: [from: Container, to: Container, depth: number][] = [[root, top, 1]];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const [from, to, depth] = next;
    for (const key of Object.keys(from)) {
      const value = (from as JsonObject)[key] as Json;
      if (typeof value !== "object" || value === null) put(to, key, value);
      else if (depth < MAX_DEPTH) {
        const copy = copyOf(value);
        put(to, key, copy);
        work.push([value, copy, depth + 1]);
      }
    }
  }
  return top;
}

function put(to: Container, key: string, value: Json): void {
  if (Array.isArray(to)) to.push(value);
  else to[key] = value;
}

const CDATA = "<![CDATA[";
const LITERALS: Readonly<Record<string, Json>> = { true: true, false: false, null: null };
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

interface Open {
  readonly container: Container;
  /** The key that waits for its value, in an object. */
  key: string | null;
}

class LenientReader {
  readonly #text: string;
  readonly #values: Json[] = [];
  readonly #open: Open[] = [];
  /** How many containers are open that are too deep to keep. */
  #tooDeep = 0;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Json[] {
    while (this.#at < this.#text.length) this.#step();
    return this.#values;
  }

  #step(): void {
    const character = this.#text.charAt(this.#at);
    switch (character) {
      case "{":
      case "[":
        this.#at += 1;
        this.#enter(character === "{" ? emptyObject() : []);
        break;
      case "}":
      case "]":
        this.#at += 1;
        this.#leave();
        break;
      case '"':
        this.#string();
        break;
      case "/":
        this.#comment();
        break;
      case "<":
        this.#at += this.#text.startsWith(CDATA, this.#at) ? CDATA.length : 1;
        break;
      default:
        this.#bare();
    }
  }

  #enter(container: Container): void {
    if (this.#open.length >= MAX_DEPTH || this.#tooDeep > 0) {
      this.#tooDeep += 1;
      return;
    }
    this.#value(container);
    this.#open.push({ container, key: null });
  }

  #leave(): void {
    if (this.#tooDeep > 0) this.#tooDeep -= 1;
    else this.#open.pop();
  }

  #value(value: Json): void {
    if (this.#tooDeep > 0) return;
    const open = this.#open.at(-1);
    if (open === undefined) {
      if (typeof value === "object" && value !== null) this.#values.push(value);
    } else if (Array.isArray(open.container)) {
      open.container.push(value);
    } else if (open.key !== null) {
      open.container[open.key] = value;
      open.key = null;
    }
  }

  /** A string is a key where a colon follows, and a value else: so a lost comma loses nothing. */
  #string(): void {
    const value = this.#readString();
    const next = this.#skipSpace(this.#at);
    const open = this.#open.at(-1);
    if (open !== undefined && !Array.isArray(open.container) && this.#text.charAt(next) === ":") {
      if (this.#tooDeep === 0) open.key = value;
      this.#at = next + 1;
    } else this.#value(value);
  }

  #readString(): string {
    const parts: string[] = [];
    let from = this.#at + 1;
    let at = from;
    for (; at < this.#text.length; at += 1) {
      const character = this.#text.charAt(at);
      if (character === "\\") {
        parts.push(this.#text.slice(from, at));
        const [escaped, length] = this.#escape(at);
        parts.push(escaped);
        at += length - 1;
        from = at + 1;
      } else if (character === '"' && this.#endsString(at)) break;
    }
    parts.push(this.#text.slice(from, at));
    this.#at = at + 1;
    return parts.join("");
  }

  #escape(at: number): [text: string, length: number] {
    const letter = this.#text.charAt(at + 1);
    if (letter !== "u") return [ESCAPES[letter] ?? letter, 2];
    const hex = this.#text.slice(at + 2, at + 6);
    return /^[\da-f]{4}$/i.test(hex) ? [String.fromCharCode(Number.parseInt(hex, 16)), 6] : ["", 2];
  }

  /** A quotation mark that nobody escaped inside a string is not followed by what may follow a string. */
  #endsString(at: number): boolean {
    const next = this.#skipSpace(at + 1);
    const follower = this.#text.charAt(next);
    if (follower === "" || ",:}]/".includes(follower)) return true;
    return follower === '"' && next > at + 1;
  }

  #skipSpace(from: number): number {
    let at = from;
    while (at < this.#text.length && this.#text.charCodeAt(at) <= 0x20) at += 1;
    return at;
  }

  #comment(): void {
    const second = this.#text.charAt(this.#at + 1);
    const end =
      second === "*"
        ? this.#text.indexOf("*/", this.#at + 2) + 2
        : second === "/" && !this.#text.startsWith(CDATA, this.#at + 2)
          ? this.#text.indexOf("\n", this.#at + 2) + 1
          : this.#at + 1;
    this.#at = end > this.#at ? end : this.#text.length;
  }

  /** Numbers and literals; all else outside strings (commas, wrappers, stray words) means nothing. */
  #bare(): void {
    let end = this.#at;
    while (end < this.#text.length && isWordUnit(this.#text.charCodeAt(end))) end += 1;
    if (end === this.#at) {
      this.#at += 1;
      return;
    }
    const word = this.#text.slice(this.#at, end);
    this.#at = end;
    if (Object.hasOwn(LITERALS, word)) this.#value(LITERALS[word] ?? null);
    else if (/^-?\d/.test(word) && Number.isFinite(Number(word))) this.#value(Number(word));
  }
}

/** Letters, digits and the signs that numbers are written with. */
function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    unit === 0x2b ||
    unit === 0x2d ||
    unit === 0x2e ||
    unit === 0x5f
  );
}
