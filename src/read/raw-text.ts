import { html as HTML } from "parse5";
import { CleancopyError } from "../errors.js";
import {
  MAX_DATA_SCRIPTS,
  MIN_STATE_LENGTH,
  PAGE_STATE_SIGNS,
  type PageStateSign,
} from "../rules/page-state.js";
import type { ScriptText } from "./reading.js";
import { after, endOfComment, endOfName, endOfTag, endTagOf, isLetter, ScriptEnds } from "./tag-scan.js";

/** Half of the signs hold it, and most scripts do not. */
const COMMON_PART = "__";

interface Signs {
  readonly withCommonPart: readonly string[];
  readonly others: readonly string[];
}

const ALL_SIGNS = signsOf(PAGE_STATE_SIGNS);
const STREAM_SIGNS = signsOf(PAGE_STATE_SIGNS.filter((sign) => sign.anyLength === true));

function signsOf(signs: readonly PageStateSign[]): Signs {
  const texts = signs.map((sign) => sign.text);
  return {
    withCommonPart: texts.filter((text) => text.includes(COMMON_PART)),
    others: texts.filter((text) => !text.includes(COMMON_PART)),
  };
}

function holdsAny(text: string, { withCommonPart, others }: Signs): boolean {
  const isIn = (sign: string): boolean => text.includes(sign);
  return (text.includes(COMMON_PART) && withCommonPart.some(isIn)) || others.some(isIn);
}

/** Start tags that end SVG content where they stand (HTML standard, 13.2.6.5), and end tags that reach out of it. */
const LEAVES_SVG: ReadonlySet<string> = new Set(
  (
    "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta " +
    "nobr ol p pre ruby s small span strong strike sub sup table tt u ul var font " +
    "html article section main aside header footer nav figure figcaption picture button form label select option " +
    "td th tr tbody thead tfoot template address details summary dialog fieldset"
  ).split(" "),
);

const { TAG_ID } = HTML;

/**
 * What the parts of a page are that no reader sees, and that parsing would only make slower: scripts, styles and comments
 * as a whole, the content of `svg`, `iframe`, `noembed` and `noframes`. The tokenizer steps over them; the tree is that
 * of the page without these. An `svg` that HTML breaks into, or that never ends, stays as it is.
 */
export class UnreadParts {
  /** The scripts that hold JSON or assign page state, in page order. */
  readonly scripts: ScriptText[] = [];
  readonly #html: string;
  readonly #maxMarkup: number;
  readonly #scriptEnds: ScriptEnds;
  /** Up to here all is read as it stands. */
  #keptTo = 0;
  #dropped = 0;
  #svgNeverEnds = false;
  /** A tag or a doctype has come. */
  #begun = false;

  /** @param maxMarkup how many characters may be left */
  constructor(html: string, maxMarkup: number) {
    this.#html = html;
    this.#maxMarkup = maxMarkup;
    this.#scriptEnds = new ScriptEnds(html);
  }

  /** A tag or a doctype has come. */
  begin(): void {
    this.#begun = true;
  }

  /**
   * @param at how much of the page is behind
   * @throws CleancopyError `too-complex` where more of it was left than may be
   */
  check(at: number): void {
    if (at - this.#dropped <= this.#maxMarkup) return;
    throw new CleancopyError(
      "too-complex",
      `the page has more than ${this.#maxMarkup} characters of markup and text`,
      {
        phase: "parse",
        advice: "Scripts and styles are not counted: take the article out of the page first.",
      },
    );
  }

  /** Whether a comment that begins there is stepped over. */
  dropsComment(open: number): boolean {
    return open >= this.#keptTo;
  }

  /** So much was stepped over. */
  drop(length: number): void {
    this.#dropped += length;
  }

  /**
   * Where an element ends that goes as a whole, its tags with it; -1 for others. A script that comes before all else makes
   * a browser overlook the doctype behind it: then only its text goes.
   * @param open where its start tag begins
   * @param nameEnd where the tag's name ends
   */
  endOfWhole(tagID: HTML.TAG_ID, open: number, nameEnd: number): number {
    if (open < this.#keptTo) return -1;
    if (tagID === TAG_ID.SCRIPT) {
      const close = this.#script(nameEnd);
      if (this.#begun) return endOfTag(this.#html, close + "</script".length).end;
    } else if (tagID === TAG_ID.STYLE && this.#begun) {
      const close = this.#endTagOf("style", endOfTag(this.#html, nameEnd).end);
      return endOfTag(this.#html, close + "</style".length).end;
    }
    this.#begun = true;
    return -1;
  }

  /**
   * Where the content of an element ends that goes without its tags; -1 for others.
   * @param open where its start tag begins
   * @param from where the tag ends
   */
  endOfContent(tagID: HTML.TAG_ID, open: number, from: number, selfClosing: boolean): number {
    if (open < this.#keptTo) return -1;
    switch (tagID) {
      case TAG_ID.SVG:
        return selfClosing || this.#svgNeverEnds ? -1 : this.#endOfSvg(from);
      case TAG_ID.SCRIPT:
        return Math.min(this.#scriptEnds.next(from), this.#html.length);
      case TAG_ID.STYLE:
        return this.#endTagOf("style", from);
      case TAG_ID.IFRAME:
        return this.#endTagOf("iframe", from);
      case TAG_ID.NOEMBED:
        return this.#endTagOf("noembed", from);
      case TAG_ID.NOFRAMES:
        return this.#endTagOf("noframes", from);
      default:
        return -1;
    }
  }

  #endTagOf(name: string, from: number): number {
    const found = endTagOf(this.#html, name, from);
    return found === -1 ? this.#html.length : found;
  }

  /** Keeps the script where it may hold data. @returns where its end tag begins */
  #script(nameEnd: number): number {
    const html = this.#html;
    const attributes = new Map<string, string>();
    const { end } = endOfTag(html, nameEnd, attributes);
    const close = Math.min(this.#scriptEnds.next(end), html.length);
    const type = typeOf(attributes.get("type") ?? "");
    if (this.scripts.length < MAX_DATA_SCRIPTS && this.#holdsData(type, attributes, end, close)) {
      this.scripts.push({ type, id: attributes.get("id") ?? null, text: html.slice(end, close) });
    }
    return close;
  }

  #holdsData(type: string, attributes: ReadonlyMap<string, string>, from: number, to: number): boolean {
    if (type.includes("json")) return to > from;
    if (attributes.has("src") || !isProgram(type)) return false;
    const signs = to - from < MIN_STATE_LENGTH ? STREAM_SIGNS : ALL_SIGNS;
    return holdsAny(this.#html.slice(from, to), signs);
  }

  #endOfSvg(from: number): number {
    const html = this.#html;
    let depth = 1;
    let at = html.indexOf("<", from);
    for (; at !== -1; at = html.indexOf("<", at)) {
      const tag = svgMarkup(html, at);
      if (LEAVES_SVG.has(tag.name)) {
        this.#keptTo = at;
        return -1;
      }
      if (tag.name === "svg") depth += tag.step;
      if (depth === 0) return at;
      at = tag.end;
    }
    this.#svgNeverEnds = true;
    return -1;
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
  if (value === "") return "";
  const bare = value.split(";", 1)[0] ?? "";
  const whole = value.includes("&#") ? value : bare;
  return whole
    .replace(/&#(?:x2b|43);/i, "+")
    .trim()
    .toLowerCase();
}
