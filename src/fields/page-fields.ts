import type { PageFacts } from "../evidence/facts.js";
import { firstMeta } from "../evidence/meta.js";
import { absoluteAddress } from "../read/images.js";
import { DESCRIPTION_TAGS, IMAGE_TAGS, LANGUAGE_TAGS, SECTION_TAGS, TAG_TAGS } from "../rules/meta-tags.js";
import type { Found } from "./found.js";

/*
 * The fields that a page says of itself in one place or another, without printing them: the first place that has one
 * is taken.
 */

const MAX_TAGS = 100;

/** The section that the publisher files it under. */
export function findSection({ data, meta }: PageFacts): Found<string> | null {
  if (data?.section !== null && data?.section !== undefined)
    return { value: data.section, from: "json-ld articleSection" };
  const tag = firstMeta(meta, SECTION_TAGS);
  return tag === null || /^https?:/.test(tag.value) ? null : { value: tag.value, from: `meta ${tag.key}` };
}

/** The publisher's keywords, each once. */
export function findTags({ data, meta }: PageFacts): Found<readonly string[]> | null {
  if (data !== null && data.keywords.length > 0)
    return { value: data.keywords.slice(0, MAX_TAGS), from: "json-ld keywords" };
  for (const key of TAG_TAGS) {
    const values = meta.all.get(key) ?? [];
    const words = values.length === 1 ? (values[0] ?? "").split(/[,;，、]/) : values;
    const tags = [...new Set(words.map((word) => word.trim()).filter((word) => word !== ""))];
    if (tags.length > 0) return { value: tags.slice(0, MAX_TAGS), from: `meta ${key}` };
  }
  return null;
}

/** What the page says of itself for searches and shares. */
export function findDescription({ data, meta }: PageFacts): Found<string> | null {
  const tag = firstMeta(meta, DESCRIPTION_TAGS);
  if (tag !== null) return { value: tag.value, from: `meta ${tag.key}` };
  return data?.description === null || data?.description === undefined
    ? null
    : { value: data.description, from: "json-ld description" };
}

/** Everything the page says of itself in a sentence or two, in any of its tags: templates often print one of them. */
export function findSummaries({ data, meta }: PageFacts): readonly string[] {
  const tags = DESCRIPTION_TAGS.flatMap((tag) => meta.all.get(tag) ?? []);
  return [...new Set([...tags, data?.description ?? ""])].filter((summary) => summary !== "");
}

/** The lead image's address. */
export function findImage({ data, meta }: PageFacts, baseUrl: string | null): Found<string> | null {
  const tag = firstMeta(meta, IMAGE_TAGS);
  const fromTag = tag === null ? null : absoluteAddress(tag.value, baseUrl);
  if (tag !== null && fromTag !== null) return { value: fromTag, from: `meta ${tag.key}` };
  for (const { url } of data?.images ?? []) {
    const address = url === null ? null : absoluteAddress(url, baseUrl);
    if (address !== null) return { value: address, from: "json-ld image" };
  }
  return null;
}

/** The language tag of the page: its root element's, its tags', its data's; one that is not well formed is none. */
export function findLanguage({ data, meta }: PageFacts): Found<string> | null {
  const candidates: [raw: string | null | undefined, from: string][] = [
    [meta.language, "html lang"],
    ...LANGUAGE_TAGS.map((key): [string | undefined, string] => [meta.all.get(key)?.[0], `meta ${key}`]),
    [data?.language, "json-ld inLanguage"],
  ];
  for (const [raw, from] of candidates) {
    const value = raw === null || raw === undefined ? null : languageTag(raw);
    if (value !== null) return { value, from };
  }
  return null;
}

/** BCP 47 as `Intl` writes it: `en_US.UTF-8` -> `en-US`; null where it is none. */
function languageTag(raw: string): string | null {
  const tag =
    raw
      .slice(0, 40)
      .split(/[,;.\s]/)[0]
      ?.replaceAll("_", "-") ?? "";
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    // Not a language tag: no evidence.
    return null;
  }
}

/** The address that the page declares as its own. */
export function findCanonical({ data, meta }: PageFacts, baseUrl: string | null): Found<string> | null {
  const og = firstMeta(meta, ["og:url"]);
  const candidates: [string | null | undefined, string][] = [
    [meta.canonical, "link canonical"],
    [og?.value, "meta og:url"],
    [data?.url, "json-ld url"],
  ];
  for (const [raw, from] of candidates) {
    const value = raw === null || raw === undefined ? null : absoluteAddress(raw, baseUrl);
    if (value !== null) return { value, from };
  }
  return null;
}

/** Whether the page says that all of it is free to read. */
export function findFree({ data, meta }: PageFacts): Found<boolean> | null {
  if (data?.free !== null && data?.free !== undefined)
    return { value: data.free, from: "json-ld isAccessibleForFree" };
  if (data !== null && data.paidSelectors.length > 0) return { value: false, from: "json-ld hasPart" };
  const tier = firstMeta(meta, ["article:content_tier", "og:article:content_tier"]);
  if (tier === null) return null;
  return { value: tier.value.toLowerCase() === "free", from: `meta ${tier.key}` };
}
