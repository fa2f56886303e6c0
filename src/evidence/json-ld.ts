import type { ScriptText } from "../read/reading.js";
import { ARTICLE_TYPES, FOREIGN_KEYS, MEDIA_TYPES, PAGE_TYPES, WORK_TYPES } from "../rules/data-types.js";
import { articleOf, type ArticleData } from "./article-data.js";
import { isJsonObject, type Json, type JsonObject, readJsonValues } from "./tolerant-json.js";
import { DataGraph, textOf, typesOf } from "./data-graph.js";

/** What is known of the page without JSON-LD, to tell its own article from others that it lists. */
export interface PageSigns {
  /** The page's address and those that it declares as its own. */
  readonly addresses: readonly string[];
  /** Its headings of the first level and its titles. */
  readonly titles: readonly string[];
}

/** More nodes than any page has; beyond it the rest is not looked at. */
const MAX_NODES = 20_000;

/**
 * The article that the page's JSON-LD is about: of all nodes of an article's type (and failing those, of a work's or
 * a page's), the one that names the page's address or headline, or the first with the most to say.
 */
export function articleFromJsonLd(scripts: readonly ScriptText[], page: PageSigns): ArticleData | null {
  const values = scripts.filter(isJsonLd).flatMap((script) => readJsonValues(script.text));
  if (values.length === 0) return null;
  const { graph, works } = collect(values);
  const keys = { addresses: page.addresses.map(addressKey), titles: page.titles.map(titleKey) };
  const ranked = works
    .map((work, order) => ({ work, order, score: scoreOf(work, graph, keys) }))
    .sort((a, b) => b.score - a.score || a.order - b.order);
  const best = ranked[0];
  if (best === undefined) return null;
  const partners = ranked.slice(1).filter(({ work }) => saysTheSame(work, best.work, graph));
  return articleOf(
    best.work.node,
    partners.map(({ work }) => work.node),
    graph,
  );
}

function isJsonLd(script: ScriptText): boolean {
  return script.type === "application/ld+json" || script.type.startsWith("application/ld+json");
}

type Rank = "article" | "work" | "page" | "media";
const RANK_SCORES: Readonly<Record<Rank, number>> = { article: 30, work: 12, page: 6, media: 3 };

interface Work {
  readonly node: JsonObject;
  readonly rank: Rank;
  /** It stands below a key that lists other works. */
  readonly foreign: boolean;
}

function collect(values: readonly Json[]): { graph: DataGraph; works: Work[] } {
  const graph = new DataGraph();
  const works: Work[] = [];
  const work: { value: Json; foreign: boolean }[] = values
    .map((value) => ({ value, foreign: false }))
    .reverse();
  let seen = 0;
  for (let next = work.pop(); next !== undefined && seen < MAX_NODES; next = work.pop()) {
    const { value, foreign } = next;
    if (Array.isArray(value)) {
      for (let i = value.length - 1; i >= 0; i -= 1) work.push({ value: value[i] ?? null, foreign });
    } else if (isJsonObject(value)) {
      seen += 1;
      graph.add(value);
      const rank = rankOf(typesOf(value));
      if (rank !== null) works.push({ node: value, rank, foreign });
      for (const key of Object.keys(value).reverse()) {
        const below = value[key];
        if (typeof below === "object" && below !== null)
          work.push({ value: below, foreign: foreign || FOREIGN_KEYS.has(key) });
      }
    }
  }
  return { graph, works };
}

function rankOf(types: readonly string[]): Rank | null {
  const has = (set: ReadonlySet<string>) => types.some((type) => set.has(type));
  if (has(ARTICLE_TYPES)) return "article";
  if (has(WORK_TYPES)) return "work";
  if (has(PAGE_TYPES)) return "page";
  return has(MEDIA_TYPES) ? "media" : null;
}

/** `titles` are keys already. */
function scoreOf(work: Work, graph: DataGraph, page: PageSigns): number {
  const { node } = work;
  const has = (key: string) => node[key] !== undefined && node[key] !== null;
  let score = RANK_SCORES[work.rank] - (work.foreign ? 20 : 0);
  if (addressesOf(node, graph).some((address) => page.addresses.includes(address))) score += 8;
  const headline = titleKey(textOf(node["headline"] ?? node["name"]));
  if (headline !== "" && page.titles.some((title) => title.startsWith(headline))) score += 8;
  for (const key of ["headline", "author", "datePublished", "articleBody"]) if (has(key)) score += 1;
  return score;
}

function addressesOf(node: JsonObject, graph: DataGraph): string[] {
  const main = graph.resolve(node["mainEntityOfPage"]);
  const named = [node["url"], node["@id"], node["mainEntityOfPage"], main?.["@id"], main?.["url"]];
  return named.filter((value): value is string => typeof value === "string").map(addressKey);
}

/** An address as far as it names a page: without scheme, query, fragment and closing slash. */
export function addressKey(address: string): string {
  const bare = address.replace(/^[a-z]+:\/\/(?:www\.)?/i, "");
  const end = /[?#]/.exec(bare)?.index ?? bare.length;
  const path = bare.slice(0, end).toLowerCase();
  return path.endsWith("/") ? path.slice(0, -1) : path;
}

/** A title as far as it can be compared: letters and digits alone. */
export function titleKey(title: string | null): string {
  return (title ?? "")
    .slice(0, 400)
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Whether two nodes are about the same work: what one leaves out may be taken from the other. */
function saysTheSame(one: Work, other: Work, graph: DataGraph): boolean {
  if (one.foreign || other.foreign) return false;
  const [a, b] = [one, other].map((work) => titleKey(textOf(work.node["headline"] ?? work.node["name"])));
  if (a !== undefined && a !== "" && b !== undefined && b !== "") return a.startsWith(b) || b.startsWith(a);
  const addresses = addressesOf(one.node, graph);
  return addressesOf(other.node, graph).some((address) => addresses.includes(address));
}
