import { decodeHTML, decodeHTMLAttribute } from "entities/decode";
import { html as HTML, InsertionMode, type Parser, type Token, Tokenizer, TokenizerMode } from "parse5";
import { unitAt } from "./code-unit.js";
import type { DomhandlerMap } from "./guarded-tree.js";
import type { UnreadParts } from "./raw-text.js";
import { hashed, lowerCase, type MarkupName, NAMES } from "./tag-names.js";
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
const SPACE = 0x20;
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

/** Any character reference but that of the ampersand itself, which addresses are full of. */
const OTHER_REFERENCE = /&(?!amp;)/;

/** Some paragraphs, or the attributes of some elements. */
const STRETCH = 512;

/** With more attributes, their names are kept in a set to find those that stand twice. */
const MANY_ATTRIBUTES = 16;

/**
 * The tokenizer of the HTML standard (13.2.5) for a page that is in memory as a whole: what parse5's own does a
 * character at a time, done a piece at a time, by searching for what ends the piece. The tree is made by parse5.
 *
 * The page must hold no NUL. Parse errors are not reported, positions are not kept, comments come without their data.
 * Tests hold the tree to that of parse5's own tokenizer.
 */
export class WholePageTokenizer extends Tokenizer {
  readonly #parser: Parser<DomhandlerMap>;
  readonly #unread: UnreadParts | null;
  readonly #startTag = tagToken(START_TAG);
  readonly #endTag = tagToken(END_TAG);
  readonly #textToken: Token.CharacterToken = { type: CHARACTER, chars: "", location: null };
  readonly #attributes = new AttributeLists();
  #html = "";
  #at = 0;
  #hasReturns = false;
  /** A stretch of the page that was copied, and where in the page it starts. */
  #stretch = "";
  #stretchStart = 0;
  #scriptEnds: ScriptEnds | null = null;

  /** @param unread what is stepped over; null: nothing */
  constructor(parser: Parser<DomhandlerMap>, unread: UnreadParts | null = null) {
    super({}, parser);
    this.#parser = parser;
    this.#unread = unread;
  }

  override write(html: string): void {
    this.#html = html;
    this.#hasReturns = html.includes("\r");
    while (this.#at < html.length) {
      this.#piece();
      this.#unread?.check(this.#at);
    }
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
    if (found !== -1) this.#readEndTag(end + 2);
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
    if (isLetter(code)) this.#readStartTag(open);
    else if (code === SLASH) this.#slash(open);
    else if (code === BANG) this.#declaration(open);
    else if (code === QUESTION) this.#bogusComment(open + 1);
    else {
      this.#text(open, open + 1, false);
      this.#at = open + 1;
    }
  }

  #slash(open: number): void {
    const code = this.#html.charCodeAt(open + 2);
    if (isLetter(code)) this.#readEndTag(open + 2);
    else if (code === GREATER) this.#at = open + 3;
    else if (open + 2 < this.#html.length) this.#bogusComment(open + 2);
    else {
      this.#text(open, open + 2, false);
      this.#at = open + 2;
    }
  }

  /** The name of a tag; {@link #at} stands behind it then. */
  #tagName(from: number): MarkupName {
    const html = this.#html;
    const { length } = html;
    let at = from;
    let hash = 0;
    for (; at < length; at += 1) {
      const code = unitAt(html, at);
      if (code === GREATER || code === SLASH || isSpace(code)) break;
      hash = hashed(hash, code);
    }
    this.#at = at;
    return NAMES.at(html, from, at, hash);
  }

  /** An end tag whose name starts at `from`; one that the page's end cuts off is none. */
  #readEndTag(from: number): void {
    const { name, tagID } = this.#tagName(from);
    this.#unread?.begin();
    const token = this.#endTag;
    token.tagName = name;
    token.tagID = tagID;
    if (this.#readAttributes(token)) this.#parser.onEndTag(token);
  }

  #readStartTag(open: number): void {
    const { name, tagID } = this.#tagName(open + 1);
    const unread = this.#unread;
    if (unread !== null) {
      const end = unread.endOfWhole(tagID, open, this.#at);
      if (end !== -1) return this.#drop(open, end);
    }
    let token = this.#startTag;
    token.tagName = name;
    token.tagID = tagID;
    if (!this.#readAttributes(token)) return;
    const { selfClosing } = token;
    if (this.#isKept(tagID)) token = { ...token, attrs: token.attrs.map((each) => ({ ...each })) };
    this.lastStartTagName = name;
    this.#parser.onStartTag(token);
    if (unread === null) return;
    const end = unread.endOfContent(tagID, open, this.#at, selfClosing);
    if (end !== -1) this.#drop(this.#at, end);
  }

  /** parse5 keeps the tokens of formatting elements, and changes those of foreign ones: these are not used again. */
  #isKept(tagID: HTML.TAG_ID): boolean {
    return FORMATTING.has(tagID) || tagID === SVG || tagID === MATH || this.inForeignNode;
  }

  /** What stood apart must not become one, as `<` and `b>`: a comment stands for what is dropped between. */
  #drop(from: number, to: number): void {
    this.#unread?.drop(to - from);
    const before = this.#html.charCodeAt(from - 1);
    if (before !== GREATER && before > SPACE) this.#parser.onComment(ANY_COMMENT);
    this.#at = to;
  }

  /**
   * Reads on behind a tag's name to the tag's end.
   * @returns whether the tag has an end
   */
  #readAttributes(token: Token.TagToken): boolean {
    const html = this.#html;
    const { length } = html;
    const lists = this.#attributes;
    lists.clear();
    let at = this.#at;
    for (;;) {
      let slash = false;
      for (; at < length; at += 1) {
        const code = unitAt(html, at);
        if (code === SLASH) slash = true;
        else if (isSpace(code)) slash = false;
        else break;
      }
      if (at >= length) break;
      if (html.charCodeAt(at) === GREATER) {
        token.selfClosing = slash;
        token.ackSelfClosing = false;
        token.attrs = lists.list();
        this.#at = at + 1;
        return true;
      }
      const nameStart = at;
      // An equals sign in the first place belongs to the name.
      let hash = hashed(0, html.charCodeAt(at));
      at += 1;
      for (; at < length; at += 1) {
        const code = unitAt(html, at);
        if (code === EQUALS || code === GREATER || code === SLASH || isSpace(code)) break;
        hash = hashed(hash, code);
      }
      const { name } = NAMES.at(html, nameStart, at, hash);
      while (isSpace(html.charCodeAt(at))) at += 1;
      if (html.charCodeAt(at) !== EQUALS) {
        lists.add(name, "");
        continue;
      }
      at += 1;
      while (isSpace(html.charCodeAt(at))) at += 1;
      const quote = html.charCodeAt(at);
      const isQuoted = quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE;
      if (isQuoted) at += 1;
      const end = isQuoted ? html.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", at) : this.#endOfBareValue(at);
      if (end === -1) break;
      lists.add(name, this.#value(at, end));
      at = isQuoted ? end + 1 : end;
    }
    this.#at = length;
    return false;
  }

  #endOfBareValue(from: number): number {
    const html = this.#html;
    const { length } = html;
    let end = from;
    for (; end < length; end += 1) {
      const code = unitAt(html, end);
      if (code === GREATER || isSpace(code)) break;
    }
    return end;
  }

  #value(from: number, to: number): string {
    const value = this.#slice(from, to);
    if (!value.includes("&")) return value;
    return OTHER_REFERENCE.test(value) ? decodeHTMLAttribute(value) : value.replaceAll("&amp;", "&");
  }

  /**
   * A piece of the page, with the line breaks that the standard puts in the place of carriage returns.
   *
   * V8 lets it share the memory of what it is cut from, and keeps all of that alive with it. Cut from a stretch, a title
   * that is kept keeps no whole page; and one copy does for many pieces.
   */
  #slice(from: number, to: number): string {
    let start = this.#stretchStart;
    if (from < start || to > start + this.#stretch.length) {
      start = from;
      this.#stretchStart = start;
      this.#stretch = copied(this.#html.slice(start, Math.max(to, start + STRETCH)));
    }
    const piece = this.#stretch.slice(from - start, to - start);
    return this.#hasReturns && piece.includes("\r") ? piece.replace(/\r\n?/g, "\n") : piece;
  }

  #declaration(open: number): void {
    const html = this.#html;
    if (html.startsWith("--", open + 2)) {
      const end = endOfComment(html, open);
      if (this.#unread?.dropsComment(open)) return this.#drop(open, end);
      this.#at = end;
      return this.#parser.onComment(ANY_COMMENT);
    }
    this.#unread?.begin();
    if (/^doctype$/i.test(html.slice(open + 2, open + 9))) return this.#doctype(open + 9);
    if (!this.inForeignNode || !html.startsWith("[CDATA[", open + 2)) return this.#bogusComment(open + 2);
    const close = html.indexOf("]]>", open + 9);
    const end = close === -1 ? html.length : close;
    this.#text(open + 9, end, false);
    this.#at = close === -1 ? end : end + 3;
  }

  #bogusComment(from: number): void {
    this.#unread?.begin();
    const close = this.#html.indexOf(">", from);
    this.#at = close === -1 ? this.#html.length : close + 1;
    this.#parser.onComment(ANY_COMMENT);
  }

  #doctype(from: number): void {
    const close = this.#html.indexOf(">", from);
    const end = close === -1 ? this.#html.length : close;
    this.#at = close === -1 ? end : end + 1;
    this.#parser.onDoctype(doctypeToken(this.#slice(from, end), close === -1));
  }

  #text(from: number, to: number, decoded: boolean): void {
    if (from >= to) return;
    const piece = this.#slice(from, to);
    const text = decoded && piece.includes("&") ? decodeHTML(piece) : piece;
    const asItIs = this.inForeignNode || TEXT_AS_IT_IS.has(this.#parser.insertionMode);
    const blank = endOfBlank(text);
    // At the start of `pre` a line break goes, which parse5 looks for in white space alone.
    if (asItIs && !this.#parser.skipNextNewLine)
      return this.#insert(blank === text.length ? WHITESPACE : CHARACTER, text);
    if (blank > 0) this.#characters(WHITESPACE, text.slice(0, blank));
    if (blank === text.length) return;
    if (asItIs) return this.#insert(CHARACTER, text.slice(blank));
    for (const run of text.slice(blank).match(/[\t\n\f\r ]+|[^\t\n\f\r ]+/g) ?? [])
      this.#characters(isSpace(run.charCodeAt(0)) ? WHITESPACE : CHARACTER, run);
  }

  #characters(type: Token.CharacterToken["type"], chars: string): void {
    this.#pass({ type, chars, location: null });
  }

  /** Where text is inserted as it is, no token of it is kept: one does for all. */
  #insert(type: Token.CharacterToken["type"], chars: string): void {
    const token = this.#textToken;
    token.type = type;
    token.chars = chars;
    this.#pass(token);
  }

  #pass(token: Token.CharacterToken): void {
    if (token.type === WHITESPACE) this.#parser.onWhitespaceCharacter(token);
    else this.#parser.onCharacter(token);
  }
}

/** The tree holds no comments: one is as good as another. */
const ANY_COMMENT: Token.CommentToken = { type: COMMENT, data: "", location: null };

const { SVG, MATH } = HTML.TAG_ID;

/** The elements that the standard calls formatting elements (13.2.4.2). */
const FORMATTING: ReadonlySet<HTML.TAG_ID> = new Set([
  HTML.TAG_ID.A,
  HTML.TAG_ID.B,
  HTML.TAG_ID.BIG,
  HTML.TAG_ID.CODE,
  HTML.TAG_ID.EM,
  HTML.TAG_ID.FONT,
  HTML.TAG_ID.I,
  HTML.TAG_ID.NOBR,
  HTML.TAG_ID.S,
  HTML.TAG_ID.SMALL,
  HTML.TAG_ID.STRIKE,
  HTML.TAG_ID.STRONG,
  HTML.TAG_ID.TT,
  HTML.TAG_ID.U,
]);

function tagToken(type: Token.TagToken["type"]): Token.TagToken {
  return {
    type,
    tagName: "",
    tagID: HTML.TAG_ID.UNKNOWN,
    selfClosing: false,
    ackSelfClosing: false,
    attrs: [],
    location: null,
  };
}

/** The attributes of one tag after the other, in objects that are filled anew for each tag. */
class AttributeLists {
  readonly #pool: Token.Attribute[] = [];
  /** A list for each number of attributes. */
  readonly #lists: Token.Attribute[][] = [[]];
  #count = 0;
  #names: Set<string> | null = null;

  clear(): void {
    this.#count = 0;
    this.#names = null;
  }

  /** The first of a name counts. */
  add(name: string, value: string): void {
    if (this.#has(name)) return;
    const place = this.#pool[this.#count];
    if (place === undefined) this.#pool.push({ name, value });
    else {
      place.name = name;
      place.value = value;
    }
    this.#count += 1;
  }

  #has(name: string): boolean {
    if (this.#count > MANY_ATTRIBUTES) {
      this.#names ??= new Set(this.list().map((each) => each.name));
      const { size } = this.#names;
      return this.#names.add(name).size === size;
    }
    for (let i = 0; i < this.#count; i += 1) if (this.#pool[i]?.name === name) return true;
    return false;
  }

  list(): Token.Attribute[] {
    const known = this.#lists[this.#count];
    if (known !== undefined) return known;
    const list = this.#pool.slice(0, this.#count);
    // With a hole in it the row of lists would be slower to read.
    if (this.#lists.length === this.#count) this.#lists.push(list);
    return list;
  }
}

/** A string of its own memory. */
function copied(piece: string): string {
  return ` ${piece}`.slice(1);
}

function endOfBlank(text: string): number {
  let end = 0;
  while (isSpace(text.charCodeAt(end))) end += 1;
  return end;
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
