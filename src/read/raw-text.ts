import { MAX_DATA_SCRIPTS, MIN_STATE_LENGTH, PAGE_STATE_SIGNS } from "../rules/page-state.js";
import type { ScriptText } from "./reading.js";
import {
  after,
  endOfComment,
  endOfName,
  endOfTag,
  endTagOf,
  isLetter,
  ScriptEnds,
  type TagEnd,
} from "./tag-scan.js";

const STREAM_SIGNS = PAGE_STATE_SIGNS.filter((sign) => sign.anyLength === true);

/** A page without what no reader sees, and the scripts that may hold data. */
export interface ReducedHtml {
  readonly html: string;
  readonly scripts: readonly ScriptText[];
}

/**
 * What happens to an element whose content the tokenizer reads as text (HTML standard, 13.2.6.2), scripting disabled:
 * the whole goes, its text goes, or it is stepped over.
 */
const RAW_ELEMENTS: ReadonlyMap<string, "script" | "drop" | "empty" | "keep"> = new Map([
  ["script", "script"],
  ["style", "drop"],
  ["iframe", "empty"],
  ["noembed", "empty"],
  ["noframes", "empty"],
  ["textarea", "keep"],
  ["title", "keep"],
  ["xmp", "keep"],
] as const);

/** Start tags that end SVG content where they stand (HTML standard, 13.2.6.5), and end tags that reach out of it. */
const LEAVES_SVG: ReadonlySet<string> = new Set(
  (
    "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta " +
    "nobr ol p pre ruby s small span strong strike sub sup table tt u ul var font " +
    "html article section main aside header footer nav figure figcaption picture button form label select option " +
    "td th tr tbody thead tfoot template address details summary dialog fieldset"
  ).split(" "),
);

/**
 * Drops in one linear pass what parsing would only make slower: scripts, styles and comments as a whole, the content of
 * `svg`, `iframe`, `noembed` and `noframes`. The tree of the result is the tree of the page without these.
 * An `svg` that HTML breaks into, or that never ends, stays as it is.
 * @param html a whole page
 * @returns the shorter page, and the scripts that hold JSON or assign page state, in page order
 */
export function reduceHtml(html: string): ReducedHtml {
  return new Reduction(html).run();
}

class Reduction {
  readonly #html: string;
  readonly #parts: string[] = [];
  readonly #scripts: ScriptText[] = [];
  readonly #scriptEnds: ScriptEnds;
  /** From here on nothing is copied yet. */
  #from = 0;
  #svgNeverEnds = false;
  /** A tag or a doctype has come. */
  #begun = false;

  constructor(html: string) {
    this.#html = html;
    this.#scriptEnds = new ScriptEnds(html);
  }

  run(): ReducedHtml {
    const html = this.#html;
    let at = html.indexOf("<");
    while (at !== -1) at = html.indexOf("<", this.#markup(at));
    this.#parts.push(html.slice(this.#from));
    return { html: this.#parts.join(""), scripts: this.#scripts };
  }

  /** @returns where the next `<` is to be looked for */
  #markup(at: number): number {
    const html = this.#html;
    const code = html.charCodeAt(at + 1);
    if (isLetter(code)) return this.#startTag(at);
    if (code === 0x2f /* / */ && isLetter(html.charCodeAt(at + 2))) {
      this.#begun = true;
      return endOfTag(html, endOfName(html, at + 2)).end;
    }
    if (html.startsWith("<!--", at)) return this.#drop(at, endOfComment(html, at));
    this.#begun = true;
    // Doctype, processing instruction and what else the standard calls a bogus comment. `</` at a `<` is text.
    if (code === 0x21 || code === 0x3f || code === 0x2f) return after(html, ">", at + 1);
    return at + 1;
  }

  #startTag(at: number): number {
    const html = this.#html;
    const nameEnd = endOfName(html, at + 1);
    const name = html.slice(at + 1, nameEnd).toLowerCase();
    const manner = RAW_ELEMENTS.get(name);
    if (manner === "script") return this.#script(at, nameEnd);
    const start = endOfTag(html, nameEnd);
    if (manner !== undefined) return this.#raw(manner, name, at, start.end);
    this.#begun = true;
    if (name === "svg") return this.#svg(start);
    return name === "plaintext" ? html.length : start.end;
  }

  #raw(manner: "drop" | "empty" | "keep", name: string, at: number, end: number): number {
    const html = this.#html;
    const found = endTagOf(html, name, end);
    const close = found === -1 ? html.length : found;
    const closeEnd = endOfTag(html, close + 2 + name.length).end;
    if (manner === "drop" && this.#begun) return this.#drop(at, closeEnd);
    return manner === "keep" ? closeEnd : this.#empty(end, close, closeEnd);
  }

  /** Drops what lies between the tags. */
  #empty(from: number, to: number, next: number): number {
    this.#begun = true;
    this.#drop(from, to);
    return next;
  }

  #script(at: number, nameEnd: number): number {
    const html = this.#html;
    const attributes = new Map<string, string>();
    const { end } = endOfTag(html, nameEnd, attributes);
    const close = Math.min(this.#scriptEnds.next(end), html.length);
    const type = typeOf(attributes.get("type") ?? "");
    if (this.#scripts.length < MAX_DATA_SCRIPTS && this.#holdsData(type, attributes, end, close)) {
      this.#scripts.push({ type, id: attributes.get("id") ?? null, text: html.slice(end, close) });
    }
    const closeEnd = endOfTag(html, close + "</script".length).end;
    // A script that comes before all else makes a browser overlook the doctype behind it.
    return this.#begun ? this.#drop(at, closeEnd) : this.#empty(end, close, closeEnd);
  }

  #holdsData(type: string, attributes: ReadonlyMap<string, string>, from: number, to: number): boolean {
    if (type.includes("json")) return to > from;
    if (attributes.has("src") || !isProgram(type)) return false;
    const signs = to - from < MIN_STATE_LENGTH ? STREAM_SIGNS : PAGE_STATE_SIGNS;
    const text = this.#html.slice(from, to);
    return signs.some((sign) => text.includes(sign.text));
  }

  /** Keeps the tag and drops its content. */
  #svg(start: TagEnd): number {
    const html = this.#html;
    if (start.selfClosing || this.#svgNeverEnds) return start.end;
    let depth = 1;
    let at = html.indexOf("<", start.end);
    for (; at !== -1; at = html.indexOf("<", at)) {
      const tag = svgMarkup(html, at);
      if (LEAVES_SVG.has(tag.name)) return at;
      if (tag.name === "svg") depth += tag.step;
      if (depth === 0) {
        this.#drop(start.end, at);
        return tag.end;
      }
      at = tag.end;
    }
    this.#svgNeverEnds = true;
    return start.end;
  }

  #drop(from: number, to: number): number {
    if (from > this.#from) this.#parts.push(this.#html.slice(this.#from, from));
    // What stood apart must not become one: `<` and `b>`, `&l` and `t;`.
    const before = this.#html.charCodeAt(from - 1);
    if (from > 0 && before !== 0x3e /* > */ && before > 0x20) this.#parts.push("<!---->");
    this.#from = to;
    return to;
  }
}

interface SvgMarkup {
  /** "" for what is no tag. */
  readonly name: string;
  readonly end: number;
  /** How the tag changes the depth. */
  readonly step: 1 | 0 | -1;
}

/** Within SVG `style` and `script` are ordinary elements, and CDATA sections exist. */
function svgMarkup(html: string, at: number): SvgMarkup {
  if (html.startsWith("<!--", at)) return { name: "", end: endOfComment(html, at), step: 0 };
  if (html.startsWith("<![CDATA[", at)) return { name: "", end: after(html, "]]>", at + 9), step: 0 };
  const code = html.charCodeAt(at + 1);
  if (code === 0x21 || code === 0x3f) return { name: "", end: after(html, ">", at + 1), step: 0 };
  const isEnd = code === 0x2f;
  const nameStart = isEnd ? at + 2 : at + 1;
  if (!isLetter(html.charCodeAt(nameStart))) return { name: "", end: at + 1, step: 0 };
  const nameEnd = endOfName(html, nameStart);
  const tag = endOfTag(html, nameEnd);
  const step = isEnd ? -1 : tag.selfClosing ? 0 : 1;
  return { name: html.slice(nameStart, nameEnd).toLowerCase(), end: tag.end, step };
}

/** A script that a browser runs, by its type. */
function isProgram(type: string): boolean {
  return type === "" || type === "module" || type.endsWith("javascript") || type.endsWith("ecmascript");
}

/** Lower case, without parameters. Some servers write the plus sign of `ld+json` as a character reference. */
function typeOf(value: string): string {
  const bare = value.split(";", 1)[0] ?? "";
  const whole = value.includes("&#") ? value : bare;
  return whole
    .replace(/&#(?:x2b|43);/i, "+")
    .trim()
    .toLowerCase();
}
