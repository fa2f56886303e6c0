import type { Element } from "domhandler";
import type { PageFacts } from "../evidence/facts.js";
import { titleKey } from "../evidence/json-ld.js";
import type { Markup, Spot } from "../evidence/markup.js";
import { firstMeta } from "../evidence/meta.js";
import type { Reading } from "../read/reading.js";
import { descendants } from "../read/tree.js";
import { NEWS_TYPES } from "../rules/data-types.js";
import { KICKER_WORDS } from "../rules/markup-words.js";
import { wordsOfName } from "../evidence/markup-names.js";
import type { Found } from "./found.js";
import { blocksWithin, linesOf } from "./printed-text.js";
import { headlineOfText } from "./text-headline.js";
import { likeness, withoutSite } from "./title.js";
import { standsApart } from "./zones.js";

/** The headline, and where the page prints it. */
export interface Headline {
  readonly found: Found<string> | null;
  /** The heading that prints it: what a byline and a date stand near. */
  readonly anchor: Spot | null;
  readonly blocks: readonly number[];
}

/** A candidate is a title of the page, not of something else in it. */
interface Candidate {
  readonly text: string;
  readonly from: string;
}

/** Two titles of one story share at least this part of their words. */
const SAME_STORY = 0.3;
const MAX_HEADLINE = 400;
/** Shorter data is a label as a rule. */
const MIN_HEADLINE = 12;

/** The headline as printed, held against what the page declares. */
export function findHeadline(reading: Reading, facts: PageFacts, sites: readonly string[]): Headline {
  const { markup } = facts;
  if (markup === null) {
    const block = headlineOfText(reading.blocks);
    if (block === null) return { found: null, anchor: null, blocks: [] };
    return { found: { value: block.text, from: "printed headline" }, anchor: null, blocks: [block.index] };
  }
  const declared = declaredTitles(facts);
  const anchor = anchorOf(markup, declared, sites);
  const found = choose(facts, anchor, declared, sites);
  const blocks = anchor === null ? [] : blocksWithin(reading.blocks, anchor.element);
  return { found, anchor, blocks };
}

/** The page's titles in data and head, from the one made to be the headline to the browser's. */
function declaredTitles(facts: PageFacts): Candidate[] {
  const titles: Candidate[] = [];
  const { data, meta } = facts;
  if (data?.headline !== null && data?.headline !== undefined)
    titles.push({ text: data.headline, from: "json-ld headline" });
  for (const key of [
    "og:title",
    "twitter:title",
    "parsely-title",
    "sailthru.title",
    "dc.title",
    "citation_title",
  ]) {
    const tag = firstMeta(meta, [key]);
    if (tag !== null) titles.push({ text: tag.value, from: `meta ${key}` });
  }
  if (meta.title !== null) titles.push({ text: meta.title, from: "title" });
  return titles;
}

/** The heading that prints the headline: of the first-level ones, the one most like the declared titles. */
function anchorOf(markup: Markup, declared: readonly Candidate[], sites: readonly string[]): Spot | null {
  const siteKeys = new Set(sites.map(titleKey));
  const usable = (spot: Spot) => {
    const key = titleKey(headingText(spot));
    return key !== "" && !siteKeys.has(key) && !isSiteLink(spot);
  };
  const ranked = (spots: readonly Spot[]) =>
    spots
      .filter(usable)
      .map((spot) => ({
        spot,
        score:
          agreement(headingText(spot), declared) -
          (spot.hidden ? 0.2 : 0) -
          (standsApart(spot, null) ? 0.1 : 0),
      }))
      .sort((a, b) => b.score - a.score || a.spot.start - b.spot.start);
  const tops = markup.headings.filter(({ element }) => element.name === "h1");
  const best = ranked(tops)[0];
  if (best !== undefined && best.score >= SAME_STORY) return best.spot;
  const others = [
    ...markup.headings.filter(({ element }) => /^h[23]$/.test(element.name)),
    ...markup.headlines,
  ];
  const other = ranked(others.slice(0, 200)).find(({ spot }) =>
    declared.some(({ text }) => sameTitle(headingText(spot), text)),
  );
  if (other !== undefined) return other.spot;
  const visible = tops.filter((spot) => usable(spot) && !spot.hidden && !standsApart(spot, null));
  return declared.length === 0 || visible.length === 1 ? (visible[0] ?? null) : null;
}

function headingText(spot: Spot): string {
  return headingLines(spot).join(" ").slice(0, MAX_HEADLINE);
}

/** The heading's lines without the kicker that some pages set inside it; letters in elements of their own stay in their word. */
function headingLines({ element }: Spot): string[] {
  const lines = linesOf(element, { parted: false, leaveOut: isKicker });
  return lines.length > 0 ? lines : linesOf(element, { parted: false });
}

function isKicker(element: Element): boolean {
  const names = `${element.attribs["class"] ?? ""} ${element.attribs["data-testid"] ?? ""}`;
  return names !== " " && wordsOfName(names.slice(0, 300)).some((word) => KICKER_WORDS.has(word));
}

/** A heading that is nothing but a link to the site's front page, as blogs and some papers print their name. */
function isSiteLink({ element }: Spot): boolean {
  const links = [...descendants(element)].filter(
    ({ name, attribs }) => name === "a" && attribs["href"] !== undefined,
  );
  const href = links[0]?.attribs["href"] ?? "";
  return links.length === 1 && /^(?:https?:\/\/[^/]+)?\/?(?:index\.html?)?$/i.test(href) && href !== "";
}

function agreement(text: string, declared: readonly Candidate[]): number {
  return Math.max(
    0,
    ...declared.map((title) => likeness(text, title.text) * lengthBalance(text, title.text)),
  );
}

/** The same title, but for the site's name at the end of one. */
function sameTitle(heading: string, title: string): boolean {
  const [key, whole] = [titleKey(heading), titleKey(title)];
  return key.length * 2 >= whole.length && (whole.startsWith(key) || whole.endsWith(key));
}

/** A single shared word of a menu is no agreement: titles of one story are of a like length. */
function lengthBalance(one: string, other: string): number {
  const ratio = Math.min(one.length, other.length) / Math.max(one.length, other.length, 1);
  return ratio < 0.2 ? ratio * 2 : 0.8 + ratio / 5;
}

function choose(
  facts: PageFacts,
  anchor: Spot | null,
  declared: readonly Candidate[],
  sites: readonly string[],
): Found<string> | null {
  const printed = anchor === null ? null : headingText(anchor);
  const headings = printed === null ? [] : [printed];
  const stripped = declared.map((title) => ({ ...title, text: withoutSite(title.text, sites, headings) }));
  const data = stripped.find(({ from }) => from === "json-ld headline");
  const best = stripped[0];
  if (printed === null || anchor === null)
    return best === undefined ? null : { value: best.text, from: best.from };
  const inner = partThatIsDeclared(anchor, stripped);
  if (inner !== null) return { value: inner, from: anchor.element.name };
  const news = facts.data?.types.some((type) => NEWS_TYPES.has(type)) ?? false;
  const takesData =
    news && data !== undefined && data.text.length >= MIN_HEADLINE && !isCut(data.text, printed);
  if (takesData && titleKey(data.text) !== titleKey(printed)) return { value: data.text, from: data.from };
  // Letters set apart in the heading are put together in a title that says the same.
  const same = stripped.find(
    ({ text }) => titleKey(text) === titleKey(printed) && text.length <= printed.length,
  );
  const own = withoutSite(
    printed,
    sites,
    stripped.map(({ text }) => text),
  );
  return { value: own === printed ? (same?.text ?? printed) : own, from: anchor.element.name };
}

/** A heading with a kicker or a label inside: the part of it that two of the page's titles agree on. */
function partThatIsDeclared(anchor: Spot, declared: readonly Candidate[]): string | null {
  const lines = headingLines(anchor);
  const whole = titleKey(lines.join(" "));
  const keys = declared.map(({ text }) => titleKey(text));
  if (lines.length < 2 || keys.includes(whole)) return null;
  return lines.find((line) => keys.includes(titleKey(line))) ?? null;
}

/** Data cut to a length ("...", or the bare beginning of what is printed). */
function isCut(data: string, printed: string): boolean {
  if (/(?:…|\.{3})$/.test(data)) return true;
  const [key, whole] = [titleKey(data), titleKey(printed)];
  return key.length < whole.length && whole.startsWith(key);
}
