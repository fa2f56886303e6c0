import { HEADING_KEYS, PART_KEYS, type StateRole, TEXT_KEYS } from "../rules/state-names.js";
import { isJsonObject, type Json, type JsonObject, own } from "./json.js";
import { elementHtml, isElementList, isElementObject } from "./state-elements.js";
import { firstText, imageIn, isImage } from "./state-image.js";
import { headingLevel, isOtherName, nameWords, roleOf } from "./state-names.js";
import { blockHtml, escapeHtml, inlineHtml, proseLength } from "./state-text.js";

/** Deeper than any document format nests. */
const MAX_DEPTH = 64;
/** Where the words of a caption begin: they nest little. */
const INNER_DEPTH = 40;
/** How many values are written, and how many characters: references can name the same value again and again. */
const MAX_VALUES = 50_000;
const MAX_LENGTH = 2_000_000;

const ASIDES: Partial<Record<StateRole, string>> = {
  related: "related",
  advertisement: "advertisement",
  newsletter: "newsletter",
};
/** How deep leaves may be wrapped within a line. */
const MAX_LINE_DEPTH = 4;
/** Roles that stand within a line. */
const LINE_ROLES: ReadonlySet<StateRole> = new Set(["inline", "strong", "emphasis", "link", "break"]);

/**
 * Writes the parts of an article, as a page's data holds them, as HTML: paragraphs, headings, lists, quotes, tables,
 * and images with caption and credit. Understands by the names of kinds and keys what the common formats have in
 * common; text is escaped, markup within the data stays as it is.
 */
export class StateWriter {
  readonly #resolve: (value: Json) => Json;
  #values = 0;
  #length = 0;

  /** @param resolve follows a reference; what is none comes back as it is */
  constructor(resolve: (value: Json) => Json) {
    this.#resolve = resolve;
  }

  /** A value as blocks. */
  blocks(value: Json, depth = 0): string {
    const at = this.#enter(value, depth);
    if (typeof at === "string") return this.#count(blockHtml(at));
    if (Array.isArray(at)) {
      if (isElementList(at)) return this.#count(elementHtml(at, this.#resolve));
      return at.map((part) => this.blocks(part, depth + 1)).join("\n");
    }
    if (!isJsonObject(at)) return "";
    return isElementObject(at) ? this.#count(elementHtml(at, this.#resolve)) : this.#object(at, depth);
  }

  /** The value behind references; null where the bounds are reached. */
  #enter(value: Json, depth: number): Json {
    this.#values += 1;
    if (depth > MAX_DEPTH || this.#values > MAX_VALUES || this.#length > MAX_LENGTH) return null;
    return this.#resolve(value);
  }

  #count(html: string): string {
    this.#length += html.length;
    return html;
  }

  #object(object: JsonObject, depth: number): string {
    const role = roleOf(object);
    switch (role) {
      case "nothing":
      case "media":
        return "";
      case "related":
      case "advertisement":
      case "newsletter": {
        const text = this.#inlineOf(object, depth);
        return text === "" ? "" : `<aside class="${ASIDES[role] ?? role}"><p>${text}</p></aside>`;
      }
      case "heading": {
        const level = String(headingLevel(object));
        return wrap(`h${level}`, this.#inlineOf(object, depth));
      }
      case "image":
        return this.figure(object);
      case "quote":
        return wrap("blockquote", this.#paragraph(object, depth));
      case "list":
        return this.#list(object, depth);
      case "item":
        return wrap("ul", wrap("li", this.#inlineOf(object, depth)));
      case "table":
        return wrap("table", this.#rows(object, depth));
      case "break":
        return "";
      case "link":
      case "strong":
      case "emphasis":
      case "inline":
        return wrap("p", this.#inline(object, depth + 1));
      default:
        return isListItem(object)
          ? wrap("ul", wrap("li", this.#inlineOf(object, depth)))
          : this.#styled(object, depth);
    }
  }

  /** Portable Text names headings and quotes by the style of a block. */
  #styled(object: JsonObject, depth: number): string {
    const style = own(object, "style");
    if (typeof style === "string" && /^h[1-6]$/.test(style))
      return wrap(style, this.#inlineOf(object, depth));
    if (style === "blockquote") return wrap("blockquote", this.#paragraph(object, depth));
    return this.#paragraph(object, depth);
  }

  #paragraph(object: JsonObject, depth: number): string {
    const parts = this.#partsOf(object);
    if (parts === null) {
      const text = textOf(object);
      if (text === null) return isImage(object) ? this.figure(object) : "";
      return this.#headingOf(object) + this.blocks(text, depth + 1);
    }
    if (Array.isArray(parts.value) && parts.value.length > 0 && this.#isLine(parts.value, object, parts.key))
      return wrap("p", this.#inline(parts.value, depth + 1));
    return this.#headingOf(object) + this.blocks(parts.value, depth + 1);
  }

  #headingOf(object: JsonObject): string {
    for (const key of HEADING_KEYS) {
      const text = own(object, key);
      if (typeof text === "string" && text.trim() !== "" && text.length < 300)
        return wrap("h2", inlineHtml(text));
    }
    return "";
  }

  /** The first key's value that holds text in parts. */
  #partsOf(object: JsonObject): { key: string; value: Json } | null {
    for (const key of PART_KEYS) {
      const value = this.#resolve(own(object, key));
      if (typeof value === "object" && value !== null && this.#holdsText(value)) return { key, value };
    }
    if (textOf(object) !== null) return null;
    // No name that is known: all that it holds, in order.
    const others = Object.keys(object)
      .filter((key) => !isOtherName(nameWords(key)))
      .map((key) => this.#resolve(own(object, key)))
      .filter((value) => typeof value === "object" && value !== null && this.#holdsText(value));
    return others.length === 0 ? null : { key: "", value: others };
  }

  /** Looks a little way down. */
  #holdsText(root: Json[] | JsonObject): boolean {
    const open: { value: Json; depth: number }[] = [{ value: root, depth: 0 }];
    for (let seen = 0; seen < 300; seen += 1) {
      const next = open.pop();
      if (next === undefined) return false;
      const value = this.#resolve(next.value);
      if (typeof value === "string" && value.trim().length > 1 && value.includes(" ")) return true;
      if (next.depth > 12 || typeof value !== "object" || value === null) continue;
      const keys = Object.keys(value).slice(0, 100);
      const below = Array.isArray(value) ? value.slice(0, 100) : keys.map((key) => own(value, key));
      this.#values += Math.ceil(keys.length / 50);
      for (const part of below.reverse()) open.push({ value: part, depth: next.depth + 1 });
    }
    return true;
  }

  /** Whether parts stand in one line: spans, links and leaves of text. */
  #isLine(parts: readonly Json[], parent: JsonObject, key: string, depth = 0): boolean {
    const role = roleOf(parent);
    const mayHoldLeaves = role !== null || key === "children" || key === "nodes";
    return parts.every((one) => {
      const value = this.#resolve(one);
      if (typeof value === "string") return role !== null && role !== "group";
      if (!isJsonObject(value)) return false;
      const part = roleOf(value);
      if (part !== null && LINE_ROLES.has(part)) return true;
      if (!mayHoldLeaves || (part !== null && part !== "paragraph")) return false;
      return isLeaf(value) || (isText(value) && this.#holdsLine(value, depth));
    });
  }

  /** A text that holds leaves instead of a string. */
  #holdsLine(text: JsonObject, depth: number): boolean {
    const parts = this.#partsOf(text);
    if (parts === null || depth > MAX_LINE_DEPTH || !Array.isArray(parts.value)) return false;
    return this.#isLine(parts.value, text, parts.key, depth + 1);
  }

  /** A value as text within a line. */
  #inline(value: Json, depth: number): string {
    const at = this.#enter(value, depth);
    if (typeof at === "string") return this.#count(inlineHtml(at));
    if (Array.isArray(at)) {
      if (isElementList(at)) return this.#count(elementHtml(at, this.#resolve));
      return at.map((part) => this.#inline(part, depth + 1)).join("");
    }
    if (!isJsonObject(at)) return "";
    if (isElementObject(at)) return this.#count(elementHtml(at, this.#resolve));
    const role = roleOf(at);
    if (role === "break") return "<br>";
    if (role === "nothing" || role === "media" || role === "image") return "";
    const text = this.#inlineOf(at, depth);
    if (text.trim() === "") return text;
    if (role === "link") return linked(text, at);
    if (role === "strong" || own(at, "bold") === true) return wrap("strong", text);
    return role === "emphasis" || own(at, "italic") === true ? wrap("em", text) : text;
  }

  #inlineOf(object: JsonObject, depth: number): string {
    const parts = this.#partsOf(object);
    if (parts !== null) return this.#inline(parts.value, depth + 1);
    const text =
      textOf(object) ?? HEADING_KEYS.map((key) => own(object, key)).find((one) => typeof one === "string");
    return typeof text === "string" ? this.#count(inlineHtml(text)) : "";
  }

  #list(object: JsonObject, depth: number): string {
    const parts = this.#partsOf(object)?.value;
    const items = isJsonObject(parts) ? (this.#partsOf(parts)?.value ?? null) : (parts ?? null);
    const list = Array.isArray(items) ? items : [];
    return wrap(
      isOrdered(object) ? "ol" : "ul",
      list.map((item) => wrap("li", this.#inline(item, depth + 2))).join(""),
    );
  }

  #rows(object: JsonObject, depth: number): string {
    const given = this.#resolve(own(object, "rows"));
    const rows = Array.isArray(given) ? given : this.#partsOf(object)?.value;
    const head = own(object, "header");
    const all = [...(Array.isArray(head) ? [head] : []), ...(Array.isArray(rows) ? rows : [])];
    return all
      .map((row) => {
        const cells = isJsonObject(row) ? this.#partsOf(row)?.value : row;
        const list = Array.isArray(cells) ? cells : [];
        return wrap("tr", list.map((cell) => `<td>${this.#inline(cell, depth + 2)}</td>`).join(""));
      })
      .join("");
  }

  /** An image with its caption and credit; "" where it has no address. */
  figure(object: JsonObject): string {
    const image = imageIn(object, this.#resolve);
    if (image === null) return "";
    const caption = image.captions
      .map((words) => this.#inline(words, INNER_DEPTH))
      .find((text) => text.trim() !== "");
    const credit = image.credit === "" ? "" : `<span class="credit">${escapeHtml(image.credit)}</span>`;
    const words = wrap("figcaption", [caption ?? "", credit].join(" "));
    const picture = `<img src="${escapeHtml(image.address)}" alt="${escapeHtml(image.alt)}">`;
    return this.#count(`<figure>${picture}${words}</figure>`);
  }
}

function wrap(tag: string, html: string): string {
  return html.trim() === "" ? "" : `<${tag}>${html}</${tag}>`;
}

function linked(text: string, link: JsonObject): string {
  const holders = [
    link,
    ...["data", "attrs", "attributes", "fields", "model", "props", "link"]
      .map((key) => own(link, key))
      .filter(isJsonObject),
  ];
  const address = firstText(holders, ["uri", "href", "url", "locator"]);
  return address === null ? text : `<a href="${escapeHtml(address)}">${text}</a>`;
}

function textOf(object: JsonObject): string | null {
  for (const key of TEXT_KEYS) {
    const value = own(object, key);
    if (typeof value === "string" && value.trim() !== "") return value;
    const inner = isJsonObject(value) ? own(value, "__html") : null;
    if (typeof inner === "string") return inner;
  }
  for (const key of Object.keys(object)) {
    const value = own(object, key);
    if (typeof value === "string" && proseLength(value) > 0 && !isOtherName(nameWords(key))) return value;
  }
  return null;
}

/** Its kind is "text" and no more. */
function isText(object: JsonObject): boolean {
  const type = own(object, "type");
  return typeof type === "string" && type.toLowerCase() === "text";
}

/** A leaf of text holds a string and no parts. */
function isLeaf(object: JsonObject): boolean {
  if (!["text", "value"].some((key) => typeof own(object, key) === "string")) return false;
  return ["children", "content", "nodes", "blocks"].every((key) => !Array.isArray(own(object, key)));
}

/** Portable Text and Draft.js write the items of a list as blocks of their own. */
function isListItem(object: JsonObject): boolean {
  return typeof own(object, "listItem") === "string";
}

function isOrdered(object: JsonObject): boolean {
  const data = own(object, "data");
  const holders = isJsonObject(data) ? [object, data] : [object];
  return holders.some((holder) =>
    ["type", "_type", "nodeType", "list_type", "listType", "style", "tag"].some((key) => {
      const value = own(holder, key);
      return typeof value === "string" && /^ol$|(?:^|[^n])ordered|number/i.test(value);
    }),
  );
}
