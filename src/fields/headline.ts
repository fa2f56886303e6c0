import type { PageFacts } from "../evidence/facts.js";
import { titleKey } from "../evidence/json-ld.js";
import type { Spot } from "../evidence/markup.js";
import { firstMeta } from "../evidence/meta.js";
import type { Block } from "../block.js";
import type { Reading } from "../read/reading.js";
import { NEWS_TYPES } from "../rules/data-types.js";
import { TITLE_TAGS } from "../rules/meta-tags.js";
import type { Found } from "./found.js";
import { headingParts, headingText, wholeHeading } from "./heading-text.js";
import { anchorOf } from "./headline-anchor.js";
import type { Locale } from "./printed-date.js";
import { blocksPrinting } from "./printed-blocks.js";
import { headlineOfText } from "./text-headline.js";
import { isInSlug, partsBeside, withoutSite } from "./title.js";

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
    if (block === null) return { found: null, anchor: null, blocks: [] };
    const { value, blocks } = withKicker(block, reading.blocks);
    return { found: { value, from: "printed headline" }, anchor: null, blocks };
  }
  const titles = declaredTitles(facts);
  const anchor = anchorOf(
    markup,
    titles.map(({ value }) => value),
    [...sites, ...sitesByTitles(titles)],
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
  const others = markup.headings
    .filter((spot) => spot.element.name === "h1" && spot !== anchor)
    .map(wholeHeading);
  const found = choose(anchor, titles, { sites, address, isNews, others });
  return { found, anchor, blocks: blocksPrinting(reading.blocks, [anchor.element], markup) };
}

/** A dump's headline, with the kicker in the line above it where the sign that joins them begins the line. */
function withKicker(
  block: Block,
  blocks: readonly Block[],
): { readonly value: string; readonly blocks: readonly number[] } {
  const rest = /^[:|–—-]\s?(?=\S)/u.exec(block.text);
  const above = rest === null ? undefined : blocks[block.index - 1];
  if (rest === null) return { value: block.text, blocks: [block.index] };
  const own = block.text.slice(rest[0].length);
  if (above === undefined || above.text.length > MAX_KICKER) return { value: own, blocks: [block.index] };
  return { value: `${above.text}: ${own}`, blocks: [above.index, block.index] };
}

const MAX_KICKER = 60;

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

/** What the browser's title adds to the title given for sharing: the site's name, which the page may have as a heading too. */
function sitesByTitles(titles: readonly Title[]): string[] {
  const [whole, own] = ["title", "meta og:title"].map(
    (source) => titles.find(({ from }) => from === source)?.value,
  );
  if (whole === undefined || own === undefined || own.length < MIN_HEADLINE) return [];
  return partsBeside(whole, own);
}

/** What else tells versions of a headline apart. */
interface Signs extends Pick<HeadlineContext, "sites" | "address"> {
  /** The data is a newsroom's. */
  readonly isNews: boolean;
  /** What the page's other headings of the first level print. */
  readonly others: readonly string[];
}

function choose(anchor: Spot, titles: readonly Title[], { sites, address, isNews, others }: Signs): Title {
  const [short, whole] = [headingText(anchor), wholeHeading(anchor)];
  const parts = headingParts(anchor);
  const declared = titles.map((title) => ({
    ...title,
    value: withoutSite(title.value, sites, [whole, short, ...parts]),
  }));
  const printed = printedHeadline(declared, { short, whole, parts });
  const from = anchor.element.name;
  const data = declared.find((title) => title.from === "json-ld headline");
  const shared = declared.find((title) => title.from === "meta og:title");
  const versions = { printed, shared: shared?.value ?? null, address, others };
  if (isNews && data !== undefined && isOtherVersion(data.value, versions)) return data;
  const own = withoutSite(
    printed,
    sites,
    declared.map(({ value }) => value),
  );
  if (shared !== undefined && isInSlug(shared.value, address) && !isInSlug(own, address)) return shared;
  if (own !== printed) return { value: own, from };
  // Spaces around signs, letters in elements of their own, a kicker that style alone parts from the rest: a title that
  // says the same may be set better.
  const isJoined = printed === whole && parts.length > 0;
  const same = declared.find(
    ({ value }) => titleKey(value) === titleKey(printed) && (isJoined || value.length < printed.length),
  );
  return { value: same?.value ?? printed, from };
}

/**
 * What the heading prints as the headline: the part of it that a title made for the headline says alone; the whole, if
 * a title says it; else what it prints beside a kicker.
 */
function printedHeadline(
  declared: readonly Title[],
  {
    short,
    whole,
    parts,
  }: { readonly short: string; readonly whole: string; readonly parts: readonly string[] },
): string {
  for (const from of MADE_FOR_HEADLINE) {
    const key = titleKey(declared.find((title) => title.from === from)?.value ?? null);
    if (key.length < MIN_KEY) continue;
    if (key === titleKey(whole)) return whole;
    const part = parts.find((one) => titleKey(one) === key);
    if (part !== undefined) return part;
  }
  return declared.some(({ value }) => titleKey(value) === titleKey(whole)) ? whole : short;
}

/** Shorter texts are labels that a title may say too. */
const MIN_KEY = 8;

/** Titles that were written to be the headline, and not to be found or to be shared. */
const MADE_FOR_HEADLINE = ["meta og:title", "meta headline", "json-ld headline"];

/**
 * Whether a newsroom's data is another version of the headline, and the better witness: not cut short, and borne out by
 * the title that the page gives for sharing, or by the address, which was not made of the printed one.
 */
function isOtherVersion(data: string, { printed, shared, address, others }: Versions): boolean {
  const [key, own] = [titleKey(data), titleKey(printed)];
  if (key === own || data.length < MIN_HEADLINE || /(?:…|\.{3})$/.test(data) || own.startsWith(key))
    return false;
  if (titleKey(shared) === key) return true;
  // A page that prints both has one of them for searches, in its breadcrumb as a rule: its address is made of that too.
  return (
    isInSlug(data, address) && !isInSlug(printed, address) && !others.some((other) => titleKey(other) === key)
  );
}

interface Versions extends Pick<Signs, "address" | "others"> {
  readonly printed: string;
  /** The title that the page gives for sharing. */
  readonly shared: string | null;
}
