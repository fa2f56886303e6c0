import { parsedAddress } from "../address.js";
import type { PageFacts } from "../evidence/facts.js";
import { firstMeta } from "../evidence/meta.js";
import type { Reading } from "../read/reading.js";
import { findAuthors, withoutLabels } from "./authors.js";
import { findByline } from "./byline.js";
import { findDates } from "./dates.js";
import type { Found } from "./found.js";
import { guessLanguage } from "./guess-language.js";
import { findHeadline } from "./headline.js";
import { localeOf } from "./locale.js";
import {
  findCanonical,
  findDescription,
  findFree,
  findImage,
  findLanguage,
  findSection,
  findTags,
} from "./page-fields.js";
import { recordedFields } from "./recorded-fields.js";
import { findSite, siteNames } from "./site.js";

export type { Found } from "./found.js";

/** Indices of the blocks in which the page prints a field, so that the judge can name them. */
export interface PrintedBlocks {
  readonly headline: readonly number[];
  readonly byline: readonly number[];
  readonly dateline: readonly number[];
}

/** All that is known of an article beside its body and its captions; null where the page does not say. */
export interface Fields {
  /** Without the site's name. */
  readonly headline: Found<string> | null;
  /** As printed, without "By"; null where the page prints none. */
  readonly byline: Found<string> | null;
  /** Names only. Null where none is known, never an empty list. */
  readonly authors: Found<readonly string[]> | null;
  /** ISO 8601 with the page's own offset, or a date alone. */
  readonly published: Found<string> | null;
  readonly modified: Found<string> | null;
  readonly site: Found<string> | null;
  readonly section: Found<string> | null;
  readonly tags: Found<readonly string[]> | null;
  readonly description: Found<string> | null;
  /** Address of the lead image, absolute where the page's address is known. */
  readonly image: Found<string> | null;
  /** BCP 47. */
  readonly language: Found<string> | null;
  readonly canonicalUrl: Found<string> | null;
  /** Whether the page says that the whole article is free to read. */
  readonly free: Found<boolean> | null;
  readonly printed: PrintedBlocks;
}

/** Finds every field of the page; the evidence has been gathered before by `gatherFacts`. */
export function findFields(reading: Reading, facts: PageFacts): Fields {
  const language = findLanguage(facts) ?? guessed(reading);
  const canonicalUrl = findCanonical(facts, reading.baseUrl);
  const address = addressOf(reading, canonicalUrl?.value ?? firstMeta(facts.meta, ["og:url"])?.value ?? null);
  const locale = localeOf(language?.value ?? null, address);
  const sites = siteNames(facts, address);
  const headline = findHeadline(reading, facts, { sites, address, locale });
  const { anchor } = headline;
  const near = { reading, anchor, headlineBlocks: headline.blocks, locale };
  const byline = withoutLabels(findByline({ ...near, markup: facts.markup }));
  const bylineBlocks = byline?.blocks.filter((index) => !headline.blocks.includes(index)) ?? [];
  const dates = findDates({ ...near, facts, address, bylineBlocks });
  const authors = findAuthors(facts, byline, sites, locale);
  const recorded =
    dates.published === null || authors === null ? recordedFields(reading, facts, headline, locale) : null;
  return {
    headline: headline.found,
    byline: byline === null ? null : { value: byline.text, from: byline.from },
    authors: authors ?? recorded?.authors ?? null,
    published: dates.published ?? recorded?.published ?? null,
    modified: dates.modified ?? (dates.published === null ? (recorded?.modified ?? null) : null),
    site: findSite(facts),
    section: findSection(facts),
    tags: findTags(facts),
    description: findDescription(facts),
    image: findImage(facts, reading.baseUrl),
    language,
    canonicalUrl,
    free: findFree(facts),
    printed: {
      headline: headline.blocks,
      byline: bylineBlocks,
      dateline: dates.blocks.filter((index) => !bylineBlocks.includes(index)),
    },
  };
}

/** Where the page does not say its language: by its words. */
function guessed(reading: Reading): Found<string> | null {
  const language = guessLanguage(reading.blocks);
  return language === null ? null : { value: language, from: "text" };
}

/** The page's own address: what `base` names may be no more than the site's. */
function addressOf({ baseUrl }: Reading, declared: string | null): string | null {
  const own = parsedAddress(baseUrl);
  const other = parsedAddress(declared);
  if (own === null || other === null) return baseUrl ?? declared;
  return own.pathname === "/" && own.host === other.host ? declared : baseUrl;
}
