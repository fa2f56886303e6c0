import type { Article, Warning } from "../article.js";
import { extractArticle } from "../cleancopy.js";
import { CleancopyError } from "../errors.js";
import { withoutFragment } from "../fetch/address.js";
import type { Page } from "../page.js";
import { said } from "../judge/said.js";
import { isSameArticle, type NextPage, nextPageOf, wholePageOf } from "./next-page.js";
import { hostOf, type PageMarks, readPageMarks } from "./page-marks.js";

/** No article has more; a calendar or a faulty pagination has. */
export const MAX_PAGES = 20;
/** All of an article's pages together: what a few of the largest single pages may have. */
const MAX_BYTES = 40_000_000;

/**
 * Fetches and decodes one more page.
 * @throws CleancopyError as fetching does; the signal's reason where the caller aborts
 */
export type LoadPage = (address: string) => Promise<Page>;

/**
 * A page together with those that its article goes on on; in their place the version on one page, where it holds at
 * least the text of the first two. Only a page that was fetched is followed, on its own host. Where a page is missing,
 * those before it stand, and the article says that it is not whole.
 * @throws the signal's reason where the caller aborts
 */
export async function withAllPages(first: Page, load: LoadPage): Promise<Page> {
  const marks = first.fetched === null ? null : marksOf(first);
  if (marks === null || nextPageOf(marks, 1) === null) return first;
  const article = articleOf(first);
  // Lists have pages, too, which nobody asked for.
  if (article === null) return first;
  const walk = new PageWalk(first, marks, load);
  await walk.step();
  const [second] = walk.pages;
  if (second === undefined) return walk.result();
  const whole = await wholeInstead(first, [article, second], wholePageOf(marks), load);
  if (whole !== null) return whole;
  while (await walk.step());
  return walk.result();
}

/** null where the page holds none. */
function articleOf(page: Page): Article | null {
  try {
    return extractArticle(page);
  } catch (error) {
    if (error instanceof CleancopyError) return null;
    throw error;
  }
}

/** null for a text dump, and for a page that the extraction will refuse for what it costs. */
function marksOf(page: Page): PageMarks | null {
  if (page.form !== "html" || page.url === null) return null;
  try {
    return readPageMarks(page, page.url);
  } catch (error) {
    if (error instanceof CleancopyError) return null;
    throw error;
  }
}

/** The way through an article's pages, one a step. */
class PageWalk {
  readonly pages: Page[] = [];
  readonly #first: Page;
  readonly #firstMarks: PageMarks;
  readonly #load: LoadPage;
  readonly #seen: Set<string>;
  #last: PageMarks | null;
  #missing: Warning | null = null;
  #bytes: number;

  constructor(first: Page, marks: PageMarks, load: LoadPage) {
    this.#first = first;
    this.#firstMarks = marks;
    this.#load = load;
    this.#seen = new Set([...marks.addresses, first.fetched?.sha256 ?? ""]);
    this.#last = marks;
    this.#bytes = first.fetched?.bytes ?? 0;
  }

  /** Goes to the next page; false where there is none, or it is not to be had. */
  async step(): Promise<boolean> {
    const next = this.#last === null ? null : nextPageOf(this.#last, this.pages.length + 1);
    this.#last = null;
    if (next === null || this.#seen.has(next.address)) return false;
    if (this.pages.length + 1 >= MAX_PAGES || this.#bytes > MAX_BYTES) {
      const limit =
        this.#bytes > MAX_BYTES ? `${String(MAX_BYTES / 1_000_000)} MB` : `${String(MAX_PAGES)} pages`;
      return this.#stop(`${next.address}: the article goes on there, but no more than ${limit} are joined`);
    }
    this.#seen.add(next.address);
    try {
      return this.#take(await this.#load(next.address), next);
    } catch (error) {
      if (!(error instanceof CleancopyError)) throw error;
      return this.#stop(
        error.message.includes(next.address) ? error.message : `${next.address}: ${error.message}`,
      );
    }
  }

  /** The first page with the others behind it. */
  result(): Page {
    if (this.pages.length === 0 && this.#missing === null) return this.#first;
    return {
      ...this.#first,
      warnings: [...this.#first.warnings, ...(this.#missing === null ? [] : [this.#missing])],
      continuation: { pages: this.pages, complete: this.#missing === null },
    };
  }

  #take(page: Page, { address, byNumber }: NextPage): boolean {
    const url = withoutFragment(page.url ?? address);
    const sha256 = page.fetched?.sha256 ?? url;
    // A number too high leads back, or gives the same page again.
    const isKnown = (url !== address && this.#seen.has(url)) || this.#seen.has(sha256);
    if (isKnown) return false;
    if (hostOf(url) !== hostOf(address)) return this.#stop(`${address}: leads to another host`);
    const marks = marksOf(page);
    if (marks === null || !isSameArticle(this.#firstMarks, marks)) {
      // Only the link called it the next page: it was the next story.
      return byNumber
        ? this.#stop(`${address}: is linked as a page of the article, but has another title`)
        : false;
    }
    this.#seen.add(url).add(sha256);
    this.#bytes += page.fetched?.bytes ?? 0;
    this.#last = marks;
    this.pages.push(page);
    return true;
  }

  #stop(message: string): false {
    this.#missing = { code: "pages-missing", message };
    return false;
  }
}

/** The version on one page, where there is one that holds the text of the first two; else null. */
async function wholeInstead(
  first: Page,
  [article, second]: readonly [article: Article, second: Page],
  address: string | null,
  load: LoadPage,
): Promise<Page | null> {
  if (address === null) return null;
  try {
    const whole = await load(address);
    if (whole.url === null || hostOf(whole.url) !== hostOf(address) || !holdsAll(whole, article, second))
      return null;
    const message = `the article was read from its version on one page, ${whole.url}`;
    return {
      ...whole,
      source: first.source,
      id: first.id,
      warnings: [...whole.warnings, { code: "one-page-version", message }],
    };
  } catch (error) {
    // It would have been a shorter way: the pages themselves are there.
    if (error instanceof CleancopyError) return null;
    throw error;
  }
}

/** Copies differ by a space or a sign. */
const HELD_SHARE = 0.95;

/** @throws CleancopyError where one of them holds no article */
function holdsAll(whole: Page, first: Article, second: Page): boolean {
  const text = lettersOf(extractArticle(whole).text);
  const blocks = [first, extractArticle(second)].flatMap((article) =>
    article.blocks.map((block) => lettersOf(block.text)),
  );
  const length = (texts: readonly string[]): number => texts.reduce((sum, each) => sum + each.length, 0);
  return length(blocks.filter((block) => text.includes(block))) >= length(blocks) * HELD_SHARE;
}

function lettersOf(text: string): string {
  return said(text).replace(/[^\p{L}\p{N}]+/gu, "");
}
