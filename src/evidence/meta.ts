import type { Element } from "domhandler";
import { rawText } from "../read/tree.js";
import { machineText } from "./machine-text.js";
import type { Markup } from "./markup.js";

/** The page's meta tags and the facts of its head. */
export interface MetaTags {
  /** By lower-case `name`, `property` or `itemprop`, in page order; empty values are left out. */
  readonly all: ReadonlyMap<string, readonly string[]>;
  /** `link rel=canonical`. */
  readonly canonical: string | null;
  /** `html lang`, as written. */
  readonly language: string | null;
  /** The `title` element. */
  readonly title: string | null;
}

/** A page has some fifty; a hostile one is not followed further. */
const MAX_METAS = 1_000;

export const NO_META_TAGS: MetaTags = { all: new Map(), canonical: null, language: null, title: null };

/** Reads the head of a page. */
export function readMetaTags(markup: Markup): MetaTags {
  const all = new Map<string, string[]>();
  for (const meta of markup.metas.slice(0, MAX_METAS)) {
    const content = machineText(meta.attribs["content"] ?? "");
    if (content === null) continue;
    for (const key of keysOf(meta)) {
      const values = all.get(key);
      if (values === undefined) all.set(key, [content]);
      else values.push(content);
    }
  }
  const root = markup.root;
  return {
    all,
    canonical: linkOf(markup, "canonical"),
    language: root === null ? null : machineText(root.attribs["lang"] ?? root.attribs["xml:lang"] ?? ""),
    title: markup.title === null ? null : machineText(rawText(markup.title)),
  };
}

/** The first value of the first of these tags that has one, and the tag's name. */
export function firstMeta(
  meta: MetaTags,
  keys: readonly string[],
): { readonly key: string; readonly value: string } | null {
  for (const key of keys) {
    const value = meta.all.get(key)?.[0];
    if (value !== undefined) return { key, value };
  }
  return null;
}

function keysOf(meta: Element): Set<string> {
  const names = [meta.attribs["property"], meta.attribs["name"], meta.attribs["itemprop"]];
  return new Set(
    names.filter((name) => name !== undefined).flatMap((name) => name.trim().toLowerCase().split(/\s+/)),
  );
}

function linkOf(markup: Markup, rel: string): string | null {
  const link = markup.links.find((element) =>
    (element.attribs["rel"] ?? "").toLowerCase().split(/\s+/).includes(rel),
  );
  const href = link?.attribs["href"]?.trim();
  return href === undefined || href === "" ? null : href;
}
