import { decodeHTML, decodeHTMLAttribute } from "entities/decode";
import { html as HTML, InsertionMode, type Parser, type Token, Tokenizer, TokenizerMode } from "parse5";
import type { DomhandlerMap } from "./guarded-tree.js";
import { endOfComment, endTagOf, isLetter, isSpace, ScriptEnds } from "./tag-scan.js";

/** The kinds of token, as parse5 numbers them; its own names for them are not exported. */
const CHARACTER: Token.TokenType.CHARACTER = 0;
const WHITESPACE: Token.TokenType.WHITESPACE_CHARACTER = 2;
const START_TAG: Token.TokenType.START_TAG = 3;
const END_TAG: Token.TokenType.END_TAG = 4;
const COMMENT: Token.TokenType.COMMENT = 5;
const DOCTYPE: Token.TokenType.DOCTYPE = 6;
const EOF: Token.TokenType.EOF = 7;

const BANG = 0x21;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

/** Where white space between words needs no token of its own: it is inserted as any other text. */
const TEXT_AS_IT_IS: ReadonlySet<InsertionMode> = new Set([
  InsertionMode.IN_BODY,
  InsertionMode.IN_CAPTION,
  InsertionMode.IN_CELL,
  InsertionMode.IN_TEMPLATE,
  InsertionMode.TEXT,
]);

const NO_ATTRIBUTES: Token.Attribute[] = [];
/** With more attributes, their names are kept in a set to find those that stand twice. */
const MANY_ATTRIBUTES = 16;

/**
 * The tokenizer of the HTML standard (13.2.5) for a page that is in memory as a whole: what parse5's own does a
 * character at a time, done a piece at a time, by searching for what ends the piece. The tree is made by parse5.
 *
 * The page must hold no NUL. Parse errors are not reported, positions are not kept, and the text of a comment that
 * the page's end cuts off can differ. Tests hold the tree to that of parse5's own tokenizer.
 */
export class WholePageTokenizer extends Tokenizer {
  readonly #parser: Parser<DomhandlerMap>;
  #html = "";
  #at = 0;
  #scriptEnds: ScriptEnds | null = null;

  constructor(parser: Parser<DomhandlerMap>) {
    super({}, parser);
    this.#parser = parser;
  }

  override write(html: string): void {
    this.#html = html.includes("\r") ? html.replace(/\r\n?/g, "\n") : html;
    while (this.#at < this.#html.length) this.#piece();
    this.#parser.onEof({ type: EOF, location: null });
  }

  #piece(): void {
    switch (this.state) {
      case TokenizerMode.RCDATA:
        return this.#rawText(endTagOf(this.#html, this.lastStartTagName, this.#at), true);
      case TokenizerMode.RAWTEXT:
        return this.#rawText(endTagOf(this.#html, this.lastStartTagName, this.#at), false);
      case TokenizerMode.SCRIPT_DATA: {
        this.#scriptEnds ??= new ScriptEnds(this.#html);
        const end = this.#scriptEnds.next(this.#at);
        return this.#rawText(end === Infinity ? -1 : end, false);
      }
      case TokenizerMode.PLAINTEXT:
        return this.#rawText(-1, false);
      default:
        return this.#data();
    }
  }

  /** Text up to the end tag that ends it, or to the end of the page. */
  #rawText(found: number, decoded: boolean): void {
    const end = found === -1 ? this.#html.length : found;
    this.#text(this.#at, end, decoded);
    this.state = TokenizerMode.DATA;
    this.#at = end;
    if (found !== -1) this.#tag(end + 2, END_TAG);
  }

  #data(): void {
    const html = this.#html;
    const open = html.indexOf("<", this.#at);
    if (open === -1) {
      this.#text(this.#at, html.length, true);
      this.#at = html.length;
      return;
    }
    if (open > this.#at) this.#text(this.#at, open, true);
    this.#at = open;
    const code = html.charCodeAt(open + 1);
    if (isLetter(code)) this.#tag(open + 1, START_TAG);
    else if (code === SLASH) this.#endTag(open);
    else if (code === BANG) this.#declaration(open);
    else if (code === QUESTION) this.#bogusComment(open + 1);
    else {
      this.#text(open, open + 1, false);
      this.#at = open + 1;
    }
  }

  #endTag(open: number): void {
    const code = this.#html.charCodeAt(open + 2);
    if (isLetter(code)) this.#tag(open + 2, END_TAG);
    else if (code === GREATER) this.#at = open + 3;
    else if (open + 2 < this.#html.length) this.#bogusComment(open + 2);
    else {
      this.#text(open, open + 2, false);
      this.#at = open + 2;
    }
  }

  /** A tag whose name starts at `from`; one that the page's end cuts off is none. */
  #tag(from: number, type: Token.TagToken["type"]): void {
    const html = this.#html;
    let at = from;
    for (; at < html.length; at += 1) {
      const code = html.charCodeAt(at);
      if (code === GREATER || code === SLASH || isSpace(code)) break;
    }
    const tagName = lowerCase(html.slice(from, at));
    const token: Token.TagToken = {
      type,
      tagName,
      tagID: HTML.getTagID(tagName),
      selfClosing: false,
      ackSelfClosing: false,
      attrs: NO_ATTRIBUTES,
      location: null,
    };
    this.#at = html.charCodeAt(at) === GREATER ? at + 1 : this.#attributes(at, token);
    if (this.#at === CUT_OFF) {
      this.#at = html.length;
      return;
    }
    if (type === END_TAG) return this.#parser.onEndTag(token);
    this.lastStartTagName = tagName;
    this.#parser.onStartTag(token);
  }

  /** @returns the position after the tag's `>`, or {@link CUT_OFF} */
  #attributes(from: number, token: Token.TagToken): number {
    const html = this.#html;
    const attributes: Token.Attribute[] = [];
    let names: Set<string> | null = null;
    let at = from;
    for (;;) {
      let slash = false;
      for (; at < html.length; at += 1) {
        const code = html.charCodeAt(at);
        if (code === SLASH) slash = true;
        else if (isSpace(code)) slash = false;
        else break;
      }
      if (at >= html.length) return CUT_OFF;
      if (html.charCodeAt(at) === GREATER) {
        token.selfClosing = slash;
        token.attrs = attributes;
        return at + 1;
      }
      const nameStart = at;
      at += 1;
      for (; at < html.length; at += 1) {
        const code = html.charCodeAt(at);
        if (code === EQUALS || code === GREATER || code === SLASH || isSpace(code)) break;
      }
      const name = lowerCase(html.slice(nameStart, at));
      while (isSpace(html.charCodeAt(at))) at += 1;
      let value = "";
      if (html.charCodeAt(at) === EQUALS) {
        at += 1;
        while (isSpace(html.charCodeAt(at))) at += 1;
        const [start, end] = this.#valueSpan(at);
        if (end === CUT_OFF) return CUT_OFF;
        value = owned(html.slice(start, end));
        if (value.includes("&")) value = decodeHTMLAttribute(value);
        at = start === at ? end : end + 1;
      }
      if (attributes.length > MANY_ATTRIBUTES) names ??= new Set(attributes.map((each) => each.name));
      if (names === null ? attributes.some((each) => each.name === name) : names.has(name)) continue;
      names?.add(name);
      attributes.push({ name, value });
    }
  }

  /** Where an attribute's value that begins at `at` starts and ends, without its quotation marks. */
  #valueSpan(at: number): readonly [start: number, end: number] {
    const html = this.#html;
    const code = html.charCodeAt(at);
    if (code === DOUBLE_QUOTE) return [at + 1, html.indexOf('"', at + 1)];
    if (code === SINGLE_QUOTE) return [at + 1, html.indexOf("'", at + 1)];
    let end = at;
    for (; end < html.length; end += 1) {
      const next = html.charCodeAt(end);
      if (next === GREATER || isSpace(next)) break;
    }
    return [at, end];
  }

  #declaration(open: number): void {
    const html = this.#html;
    if (html.startsWith("--", open + 2)) {
      const end = endOfComment(html, open);
      this.#at = end;
      return this.#comment(html.slice(open + 4, Math.max(open + 4, end - 3)));
    }
    if (/^doctype$/i.test(html.slice(open + 2, open + 9))) return this.#doctype(open + 9);
    if (!this.inForeignNode || !html.startsWith("[CDATA[", open + 2)) return this.#bogusComment(open + 2);
    const close = html.indexOf("]]>", open + 9);
    const end = close === -1 ? html.length : close;
    this.#text(open + 9, end, false);
    this.#at = close === -1 ? end : end + 3;
  }

  #bogusComment(from: number): void {
    const close = this.#html.indexOf(">", from);
    const end = close === -1 ? this.#html.length : close;
    this.#at = close === -1 ? end : end + 1;
    this.#comment(this.#html.slice(from, end));
  }

  #comment(data: string): void {
    this.#parser.onComment({ type: COMMENT, data, location: null });
  }

  #doctype(from: number): void {
    const close = this.#html.indexOf(">", from);
    const end = close === -1 ? this.#html.length : close;
    this.#at = close === -1 ? end : end + 1;
    this.#parser.onDoctype(doctypeToken(this.#html.slice(from, end), close === -1));
  }

  #text(from: number, to: number, decoded: boolean): void {
    if (from >= to) return;
    const piece = owned(this.#html.slice(from, to));
    const text = decoded && piece.includes("&") ? decodeHTML(piece) : piece;
    let start = 0;
    while (isSpace(text.charCodeAt(start))) start += 1;
    if (start > 0) this.#characters(WHITESPACE, text.slice(0, start));
    if (start === text.length) return;
    if (this.inForeignNode || TEXT_AS_IT_IS.has(this.#parser.insertionMode))
      return this.#characters(CHARACTER, text.slice(start));
    for (const run of text.slice(start).match(/[\t\n\f\r ]+|[^\t\n\f\r ]+/g) ?? [])
      this.#characters(isSpace(run.charCodeAt(0)) ? WHITESPACE : CHARACTER, run);
  }

  #characters(type: Token.CharacterToken["type"], chars: string): void {
    const token: Token.CharacterToken = { type, chars, location: null };
    if (type === WHITESPACE) this.#parser.onWhitespaceCharacter(token);
    else this.#parser.onCharacter(token);
  }
}

/** The page's end comes before the tag's. */
const CUT_OFF = -1;

/** Lower case in ASCII alone, as the standard has it for the names of tags and attributes. */
function lowerCase(name: string): string {
  return /[A-Z]/.test(name) ? name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : name;
}

/** V8 lets a longer piece share the page's memory, and keeps all of that alive with it: a copy stands alone. */
function owned(piece: string): string {
  return piece.length < 13 ? piece : ` ${piece}`.slice(1);
}

/** What stands between `<!doctype` and its end (HTML standard, 13.2.5.53 to 68). */
function doctypeToken(rest: string, cutOff: boolean): Token.DoctypeToken {
  const name = /^[\t\n\f ]*([^\t\n\f ]*)/.exec(rest);
  const token: Token.DoctypeToken = {
    type: DOCTYPE,
    name: name?.[1] ? lowerCase(name[1]) : null,
    forceQuirks: cutOff || !name?.[1],
    publicId: null,
    systemId: null,
    location: null,
  };
  let behind = rest.slice(name?.[0].length ?? 0).trimStart();
  if (behind === "") return token;
  const keyword = behind.slice(0, 6).toLowerCase();
  if (keyword !== "public" && keyword !== "system") return { ...token, forceQuirks: true };
  behind = behind.slice(6).trimStart();
  if (keyword === "public") {
    const id = quoted(behind);
    if (id === null) return { ...token, forceQuirks: true };
    token.publicId = id.value;
    if (!id.closed) return { ...token, forceQuirks: true };
    behind = behind.slice(id.value.length + 2).trimStart();
    if (behind === "") return token;
  }
  const id = quoted(behind);
  if (id === null) return { ...token, forceQuirks: true };
  return { ...token, systemId: id.value, forceQuirks: token.forceQuirks || !id.closed };
}

function quoted(text: string): { readonly value: string; readonly closed: boolean } | null {
  const quote = text.charAt(0);
  if (quote !== '"' && quote !== "'") return null;
  const end = text.indexOf(quote, 1);
  return { value: text.slice(1, end === -1 ? undefined : end), closed: end !== -1 };
}
