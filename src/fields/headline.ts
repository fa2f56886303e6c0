import type { PageFacts } from "../evidence/facts.js";
import { titleKey } from "../evidence/json-ld.js";
import type { Spot } from "../evidence/markup.js";
import { firstMeta } from "../evidence/meta.js";
import type { Reading } from "../read/reading.js";
import { NEWS_TYPES } from "../rules/data-types.js";
import { TITLE_TAGS } from "../rules/meta-tags.js";
import type { Found } from "./found.js";
import { headingText, wholeHeading } from "./heading-text.js";
import { anchorOf } from "./headline-anchor.js";
import type { Locale } from "./printed-date.js";
import { blocksPrinting } from "./printed-blocks.js";
import { headlineOfText } from "./text-headline.js";
import { isInSlug, withoutSite } from "./title.js";

/** The headline, and where the page prints it. */
export interface Headline {
  readonly found: Found<string> | null;
  /** The heading that prints it: what a byline and a date stand near. */
  readonly anchor: Spot | null;
  readonly blocks: readonly number[];
}

export interface HeadlineContext {
  /** Names of the site. */
  readonly sites: readonly string[];
  /** The page's address: its slug was made of the headline as a rule, and tells two versions apart. */
  readonly address: string | null;
  readonly locale: Locale;
}

type Title = Found<string>;

/** Shorter data is a label as a rule. */
const MIN_HEADLINE = 12;

/**
 * The headline: as printed, where it agrees with what the page declares or nothing better is declared; as a newsroom's
 * own data has it, where the printed one is another version of it (for the web, for searches, for the update).
 */
export function findHeadline(
  reading: Reading,
  facts: PageFacts,
  { sites, address, locale }: HeadlineContext,
): Headline {
  const { markup } = facts;
  if (markup === null) {
    const block = headlineOfText(reading.blocks, address, locale);
    const found = block === null ? null : { value: block.text, from: "printed headline" };
    return { found, anchor: null, blocks: block === null ? [] : [block.index] };
  }
  const titles = declaredTitles(facts);
  const anchor = anchorOf(
    markup,
    titles.map(({ value }) => value),
    sites,
  );
  if (anchor === null) {
    const [best] = titles;
    return {
      found: best === undefined ? null : { ...best, value: withoutSite(best.value, sites, []) },
      anchor,
      blocks: [],
    };
  }
  const isNews = facts.data?.types.some((type) => NEWS_TYPES.has(type)) ?? false;
  const found = choose(anchor, titles, isNews, sites, address);
  return { found, anchor, blocks: blocksPrinting(reading.blocks, [anchor.element], markup) };
}

/** The page's titles in data and head, from the one made to be the headline to the browser's. */
function declaredTitles({ data, meta }: PageFacts): Title[] {
  const titles: Title[] = [];
  if (data?.headline !== null && data?.headline !== undefined)
    titles.push({ value: data.headline, from: "json-ld headline" });
  for (const key of TITLE_TAGS) {
    const tag = firstMeta(meta, [key]);
    if (tag !== null) titles.push({ value: tag.value, from: `meta ${key}` });
  }
  if (meta.title !== null) titles.push({ value: meta.title, from: "title" });
  return titles;
}

function choose(
  anchor: Spot,
  titles: readonly Title[],
  isNews: boolean,
  sites: readonly string[],
  address: string | null,
): Title {
  const [short, whole] = [headingText(anchor), wholeHeading(anchor)];
  const declared = titles.map((title) => ({
    ...title,
    value: withoutSite(title.value, sites, [whole, short]),
  }));
  const keys = declared.map(({ value }) => titleKey(value));
  // What looks like a kicker is part of the headline where the page declares it so.
  const printed = keys.includes(titleKey(whole)) ? whole : short;
  const from = anchor.element.name;
  const data = declared.find((title) => title.from === "json-ld headline");
  if (isNews && data !== undefined && isOtherVersion(data.value, printed, declared, address)) return data;
  const own = withoutSite(
    printed,
    sites,
    declared.map(({ value }) => value),
  );
  if (own !== printed) return { value: own, from };
  // Spaces around signs and letters in elements of their own: a title that says the same may be set better.
  const same = declared.find(
    ({ value }) => titleKey(value) === titleKey(printed) && value.length < printed.length,
  );
  return { value: same?.value ?? printed, from };
}

/**
 * Whether a newsroom's data is another version of the headline, and the better witness: not cut short, and not
 * contradicted by a title and the address, which both have the printed one.
 */
function isOtherVersion(
  data: string,
  printed: string,
  declared: readonly Title[],
  address: string | null,
): boolean {
  const [key, own] = [titleKey(data), titleKey(printed)];
  if (key === own || data.length < MIN_HEADLINE || /(?:…|\.{3})$/.test(data) || own.startsWith(key))
    return false;
  const agreed = declared.some(({ value, from }) => from.startsWith("meta ") && titleKey(value) === own);
  return !(agreed && isInSlug(printed, address) && !isInSlug(data, address));
}
