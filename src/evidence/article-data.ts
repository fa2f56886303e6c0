import type { DataGraph } from "./data-graph.js";
import { listOf, textOf, typesOf } from "./data-graph.js";
import { isJsonObject, type Json, type JsonObject } from "./tolerant-json.js";

/** A person or an organisation named in structured data. */
export interface Party {
  readonly name: string;
  readonly type: "person" | "organization" | "unknown";
}

export interface DataImage {
  readonly url: string | null;
  readonly caption: string | null;
  /** Who made it or owns it, as the page spells it. */
  readonly credit: string | null;
}

export interface LiveUpdate {
  readonly headline: string | null;
  readonly published: string | null;
  readonly text: string | null;
}

/** What JSON-LD says about this page's article, as it stands there, white space made single. */
export interface ArticleData {
  /** Lower case. */
  readonly types: readonly string[];
  readonly headline: string | null;
  readonly alternativeHeadline: string | null;
  readonly description: string | null;
  readonly authors: readonly Party[];
  readonly published: string | null;
  readonly modified: string | null;
  /** Raw: it may hold HTML, character references or line breaks. */
  readonly articleBody: string | null;
  readonly section: string | null;
  readonly keywords: readonly string[];
  readonly images: readonly DataImage[];
  readonly publisher: string | null;
  readonly free: boolean | null;
  /** CSS selectors of the parts that are not free, from `hasPart`. */
  readonly paidSelectors: readonly string[];
  readonly language: string | null;
  readonly url: string | null;
  readonly wordCount: number | null;
  readonly liveUpdates: readonly LiveUpdate[];
}

/**
 * Reads an article's node.
 * @param partners other nodes about the same article: what the first leaves out is taken from them
 */
export function articleOf(node: JsonObject, partners: readonly JsonObject[], graph: DataGraph): ArticleData {
  const nodes = [node, ...partners];
  const first = <T>(read: (from: JsonObject) => T | null): T | null => {
    for (const from of nodes) {
      const value = read(from);
      if (value !== null) return value;
    }
    return null;
  };
  const text = (...keys: string[]) =>
    first((from) => keys.reduce<string | null>((got, key) => got ?? textOf(from[key]), null));
  const list = <T>(read: (from: JsonObject) => T[]): T[] =>
    nodes.map(read).find((found) => found.length > 0) ?? [];
  return {
    types: typesOf(node),
    headline: text("headline", "name", "title"),
    alternativeHeadline: text("alternativeHeadline", "alternateName"),
    description: text("description", "abstract"),
    authors: list((from) => partiesOf(from["author"] ?? from["creator"] ?? from["authors"], graph)),
    published: text("datePublished", "dateCreated", "uploadDate"),
    modified: text("dateModified"),
    articleBody: first((from) => bodyOf(from)),
    section: text("articleSection"),
    keywords: list((from) => keywordsOf(from["keywords"])),
    images: list((from) => imagesOf(from, graph)),
    publisher: first(
      (from) => partiesOf(from["publisher"] ?? from["sourceOrganization"], graph)[0]?.name ?? null,
    ),
    free: first((from) => booleanOf(from["isAccessibleForFree"])),
    paidSelectors: list(paidSelectorsOf),
    language: text("inLanguage"),
    url: first(urlOf),
    wordCount: first((from) => numberOf(from["wordCount"])),
    liveUpdates: list((from) => liveUpdatesOf(from["liveBlogUpdate"])),
  };
}

function bodyOf(node: JsonObject): string | null {
  const body = node["articleBody"] ?? node["text"];
  const parts = listOf(body).filter((part): part is string => typeof part === "string" && part.trim() !== "");
  return parts.length > 0 ? parts.join("\n\n") : null;
}

/** People and organisations, in order, each once; references are followed. */
function partiesOf(value: Json | undefined, graph: DataGraph): Party[] {
  const parties: Party[] = [];
  for (const one of listOf(value)) {
    const node = graph.resolve(one);
    if (node !== null) {
      for (const part of listOf(node["name"])) {
        const name = textOf(part);
        if (name !== null) parties.push({ name, type: partyType(node) });
      }
    } else {
      const name = textOf(one);
      if (name !== null) parties.push({ name, type: "unknown" });
    }
  }
  return parties.filter((party, i) => parties.findIndex((other) => other.name === party.name) === i);
}

function partyType(node: JsonObject): Party["type"] {
  const types = typesOf(node);
  if (types.includes("person")) return "person";
  return types.some((type) => type.endsWith("organization") || type === "corporation")
    ? "organization"
    : "unknown";
}

/** A list, or one string parted by commas or semicolons. */
function keywordsOf(value: Json | undefined): string[] {
  const words = listOf(value).flatMap((one) => {
    const text = textOf(one);
    if (text === null) return [];
    return Array.isArray(value) ? [text] : text.split(/[,;]/).map((word) => word.trim());
  });
  return [...new Set(words.filter((word) => word !== "" && !/^https?:/.test(word)))];
}

function imagesOf(node: JsonObject, graph: DataGraph): DataImage[] {
  const sources = [
    ...listOf(node["image"]),
    ...listOf(node["associatedMedia"]),
    ...listOf(node["primaryImageOfPage"]),
  ];
  const images: DataImage[] = [];
  for (const source of sources) {
    const image = graph.resolve(source);
    if (image === null) {
      if (typeof source === "string" && source !== "")
        images.push({ url: source, caption: null, credit: null });
      continue;
    }
    const url = addressOf(image["url"] ?? image["contentUrl"] ?? image["@id"]);
    const caption = textOf(image["caption"] ?? image["description"]);
    const credit = CREDIT_KEYS.reduce<string | null>((got, key) => got ?? textOf(image[key]), null);
    if (url !== null || caption !== null) images.push({ url, caption, credit });
  }
  return images;
}

/** schema.org's ways of saying whose image it is, from the one made for it to the vaguest (Google's image licence guide). */
const CREDIT_KEYS = ["creditText", "creator", "author", "copyrightHolder", "copyrightNotice"];

function addressOf(value: Json | undefined): string | null {
  const first = listOf(value)[0];
  if (typeof first === "string") return first.trim() === "" ? null : first.trim();
  return isJsonObject(first) ? addressOf(first["@id"] ?? first["url"]) : null;
}

function urlOf(node: JsonObject): string | null {
  const main = node["mainEntityOfPage"];
  return (
    addressOf(node["url"]) ??
    (typeof main === "string" ? main : isJsonObject(main) ? addressOf(main["@id"] ?? main["url"]) : null)
  );
}

/** `true`, `"True"`, `"http://schema.org/False"`, ...: publishers write all of them. */
function booleanOf(value: Json | undefined): boolean | null {
  const first = listOf(value)[0];
  if (typeof first === "boolean") return first;
  const text = (textOf(first) ?? "").toLowerCase();
  if (text.endsWith("true") || text === "yes" || text === "1") return true;
  return text.endsWith("false") || text === "no" || text === "0" ? false : null;
}

function numberOf(value: Json | undefined): number | null {
  const number = Number(textOf(value) ?? Number.NaN);
  return Number.isInteger(number) && number > 0 ? number : null;
}

function paidSelectorsOf(node: JsonObject): string[] {
  return listOf(node["hasPart"])
    .filter(isJsonObject)
    .filter((part) => booleanOf(part["isAccessibleForFree"]) === false)
    .flatMap((part) => listOf(part["cssSelector"]))
    .filter((selector): selector is string => typeof selector === "string" && selector !== "");
}

function liveUpdatesOf(value: Json | undefined): LiveUpdate[] {
  return listOf(value)
    .filter(isJsonObject)
    .map((entry) => ({
      headline: textOf(entry["headline"] ?? entry["name"]),
      published: textOf(entry["datePublished"] ?? entry["dateCreated"]),
      text: bodyOf(entry) ?? textOf(entry["description"]),
    }));
}
