import { CleancopyError } from "../errors.js";
import type { StandInKind } from "../rules/stand-in.js";
import { type JudgedPage, runningBlocks, shownBlocks, weightOfBlocks } from "./judged-page.js";
import { isListing } from "./listing.js";
import { type StandIn, standInOf } from "./stand-ins.js";

/** A gallery without a text has at least so many captions, of at least this weight together. */
const GALLERY_CAPTIONS = 2;
const GALLERY_WEIGHT = 160;

/**
 * Why a page is refused; null for an article. In this order: a source without any text is `empty`; what stands in the
 * article's place is `blocked` (challenge, consent, login) or `not-an-article` (missing page, page drawn by script);
 * a page without a body, and one that lists articles, is `not-an-article`.
 * @returns the error, for the caller to throw: its message names the source, its advice what can be done
 */
export function refusalOf(judged: JudgedPage): CleancopyError | null {
  const { page, reading } = judged;
  if (!reading.blocks.some(({ kind }) => kind !== "alt")) return isGallery(judged) ? null : emptyPage(judged);
  const standIn = standInOf(judged);
  if (standIn !== null) return refusedFor(standIn, page.source);
  if (hasNoBody(judged)) {
    if (isGallery(judged)) return null;
    return notAnArticle(page.source, "the page was read, but no article's text was found in it", ADVICE.none);
  }
  return isListing(judged)
    ? notAnArticle(page.source, "the page lists articles and is none", ADVICE.listing)
    : null;
}

/** Less text than this on a page with ten times as much is a stray line: thanks for a vote, a form's answer. */
const LEAST_BODY = 40;

function hasNoBody(judged: JudgedPage): boolean {
  const weight = weightOfBlocks(runningBlocks(judged));
  return weight === 0 || (weight < LEAST_BODY && weightOfBlocks(shownBlocks(judged)) > 10 * LEAST_BODY);
}

const ADVICE = {
  none: "If there is an article, save the page from a browser once it is shown in full.",
  listing: "Give the addresses of the articles instead.",
  shell: "The page may be drawn by a script: save it from a browser once it is shown in full.",
  nothing: "Check that the source is the right one and was saved whole.",
} as const;

function emptyPage({ page, reading }: JudgedPage): CleancopyError {
  const shell = reading.form === "html" && page.content.trim() !== "";
  return new CleancopyError("empty", `${page.source}: there is no text in it`, {
    advice: shell ? ADVICE.shell : ADVICE.nothing,
  });
}

function notAnArticle(source: string, what: string, advice: string): CleancopyError {
  return new CleancopyError("not-an-article", `${source}: ${what}`, { advice });
}

const REFUSALS: Readonly<
  Record<
    StandInKind,
    { readonly code: "blocked" | "not-an-article"; readonly what: string; readonly advice: string }
  >
> = {
  challenge: {
    code: "blocked",
    what: "a test whether the reader is a robot stands in the article's place",
    advice: "Open the page in a browser, save it there, and give the saved file.",
  },
  consent: {
    code: "blocked",
    what: "a demand for consent stands in the article's place",
    advice: "Answer it in a browser and save the page, or pass the cookie of your consent with --header.",
  },
  login: {
    code: "blocked",
    what: "a demand to log in or to subscribe stands in the article's place",
    advice: "Log in with a browser and save the page, or pass the cookie of your session with --header.",
  },
  missing: {
    code: "not-an-article",
    what: "the page says that what was asked for is not there",
    advice: "Check the address; an archive of the web may still have the article.",
  },
  unrendered: {
    code: "not-an-article",
    what: "the page holds no text until a script has run",
    advice: ADVICE.shell,
  },
};

function refusedFor({ kind, sign }: StandIn, source: string): CleancopyError {
  const { code, what, advice } = REFUSALS[kind];
  return new CleancopyError(code, `${source}: ${what} (${sign})`, { advice });
}

/** Photographs whose captions are the story. */
function isGallery({ reading, verdicts }: JudgedPage): boolean {
  const captions = reading.blocks.filter((block) => {
    const verdict = verdicts[block.index];
    return verdict?.kept === true && verdict.part === "caption";
  });
  return captions.length >= GALLERY_CAPTIONS && weightOfBlocks(captions) >= GALLERY_WEIGHT;
}
