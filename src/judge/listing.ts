import { parsedAddress } from "../address.js";
import type { Block } from "../block.js";
import { endsSentence, weightOf } from "../evidence/prose.js";
import { LISTING_TITLE_LEADS, LISTING_TYPES } from "../rules/listings.js";
import {
  declaresArticle,
  isLinkOnly,
  type JudgedPage,
  runningBlocks,
  shownBlocks,
  weightOfBlocks,
} from "./judged-page.js";
import { said } from "./said.js";

/** Running text of this weight without a linked title in between is an article's. */
const ARTICLE_RUN = 500;
/** With a word of the page that it lists, teasers of a long summary still are no article. */
const ARTICLE_RUN_OF_LISTING = 900;
/** Fewer are the "more on this" of an article. */
const LEAST_TEASERS = 4;
/** This share of the text is teasers. */
const TEASER_SHARE = 0.6;
const MANY_LINKS = 30;
/** What a page of links says beside them: an offer, a word about the paper, the beginning of one story. */
const MOST_BESIDE_LINKS = 400;
/** The same where no headline, author or date is found either. */
const MOST_ON_NAMELESS = 700;
/** A linked title this far from a summary, in blocks, is the summary's. */
const CARD_REACH = 2;

/**
 * Whether the page lists articles and is none: a front page, a section, an archive, the results of a search. It has
 * many short texts each with a linked title, and nowhere a run of text; or nothing but links. A page that declares an
 * article is never taken for a list.
 */
export function isListing(judged: JudgedPage): boolean {
  if (judged.reading.form === "text" || declaresArticle(judged.facts)) return false;
  const shown = shownBlocks(judged);
  const running = runningBlocks(judged).filter((block) => !isLinkOnly(block));
  const links = shown.filter(isLinkOnly).length;
  const says = saysListing(judged);
  const run = longestRun(shown, new Set(running));
  if (run > (says ? ARTICLE_RUN_OF_LISTING : ARTICLE_RUN)) return false;
  const teasers = running.filter((block) => isTeaser(block, shown));
  const share = weightOfBlocks(teasers) / Math.max(1, weightOfBlocks(running));
  if (teasers.length >= (says ? 2 : LEAST_TEASERS) && share >= TEASER_SHARE) return true;
  if (links < MANY_LINKS || standsUnderHeadline(judged, shown, running)) return false;
  const most = isNameless(judged) ? MOST_ON_NAMELESS : MOST_BESIDE_LINKS;
  return weightOfBlocks(running.filter(({ text }) => endsSentence(text))) < most;
}

/** Nothing on the page is anybody's or of any day, and no headline is printed. */
function isNameless({ fields }: JudgedPage): boolean {
  return fields.printed.headline.length === 0 && fields.published === null && fields.authors === null;
}

/** The text begins soon below the headline, with few links in between: so short as it is, it is an article's. */
function standsUnderHeadline(
  { fields }: JudgedPage,
  shown: readonly Block[],
  running: readonly Block[],
): boolean {
  const headline = fields.printed.headline.at(-1);
  const first = running.find(({ index, text }) => index > (headline ?? 0) && endsSentence(text));
  if (headline === undefined || first === undefined) return false;
  const between = shown.filter(({ index }) => index > headline && index < first.index);
  return between.length <= MOST_BETWEEN && between.filter(isLinkOnly).length <= MOST_LINKS_BETWEEN;
}

/** Byline, date, sharing and a picture stand between headline and text, and the links of a section's menu. */
const MOST_BETWEEN = 25;
const MOST_LINKS_BETWEEN = 10;

/** The page itself says so: by its type, its title, or by being the site's first. */
function saysListing({ reading, facts, fields }: JudgedPage): boolean {
  const typed = reading.scripts.some(
    ({ type, text }) => type.includes("ld+json") && LISTING_TYPES.some((name) => text.includes(`"${name}"`)),
  );
  if (typed) return true;
  const titles = [facts.meta.title, fields.headline?.value].filter(
    (title) => title !== null && title !== undefined,
  );
  if (titles.some((title) => LISTING_TITLE_LEADS.some((lead) => beginsWith(title, lead)))) return true;
  return isFirstPage(reading.baseUrl);
}

/** "archiv" begins "Archiv - Zeitung", not "Archivare streiken". */
function beginsWith(title: string, lead: string): boolean {
  const folded = said(title);
  if (!folded.startsWith(said(lead))) return false;
  const next = folded.charAt(lead.trimEnd().length);
  return /[^\p{L}\p{N}]$/u.test(lead) || !/[\p{L}\p{N}]/u.test(next);
}

function isFirstPage(address: string | null): boolean {
  const url = parsedAddress(address);
  return url?.pathname === "/" && url.search === "";
}

/** A short text below a linked title; a heading of its own, without a link, makes it a section of an article. */
function isTeaser(block: Block, shown: readonly Block[]): boolean {
  if (weightOf(block.text) > ARTICLE_RUN) return false;
  const at = shown.indexOf(block);
  for (const above of shown.slice(Math.max(0, at - CARD_REACH), at).reverse()) {
    if (isLinkOnly(above)) {
      if (weightOf(above.text) >= MIN_TITLE) return true;
    } else if (above.kind === "heading") return false;
  }
  return false;
}

/** Shorter links are sections, buttons and tags. */
const MIN_TITLE = 20;

/** The weight of the body's longest stretch that no linked title interrupts. */
function longestRun(shown: readonly Block[], running: ReadonlySet<Block>): number {
  let [longest, run] = [0, 0];
  for (const block of shown) {
    if (running.has(block)) run += weightOf(block.text);
    else if (isLinkOnly(block) && weightOf(block.text) >= MIN_TITLE) run = 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
