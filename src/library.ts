import type { Article } from "./article.js";
import { extractArticle as extractPage } from "./cleancopy.js";
import { empty, isBlank } from "./decode/document.js";
import { formOf } from "./decode/form.js";
import { unsupportedType } from "./decode/kind.js";
import { settleText } from "./decode/settle-text.js";
import { CleancopyError } from "./errors.js";
import type { ExtractOptions, FetchOptions } from "./options.js";
import { FORMATS } from "./output/formats.js";
import type { FormatName } from "./output/names.js";
import type { Page } from "./page.js";
import type { LoadPage } from "./pages/follow-pages.js";

/** A page as the caller has it: `html` or `text`, decoded, and what is known of it. */
export interface ArticleInput {
  readonly html?: string;
  readonly text?: string;
  /** The page's address, for relative links and what it says about the site. */
  readonly url?: string;
  /** What to call the page in `source` and in messages; without it `url`, or "input". */
  readonly source?: string;
  readonly id?: string;
}

export interface FetchArticleOptions extends ExtractOptions, Partial<FetchOptions> {
  readonly signal?: AbortSignal;
  /** Fetch the pages on which the article goes on, too, up to 20. */
  readonly allPages?: boolean;
}

export interface FormatArticleOptions {
  /** Only these, in this order; in Markdown they choose the front matter. */
  readonly fields?: readonly (keyof Article)[];
}

/**
 * Extracts the article of a page that is in memory.
 * @param input a string is HTML or a plain text dump, told by its content
 * @throws CleancopyError `empty`, `unsupported-type`, `not-an-article`, `blocked`, `too-complex`; `bad-record` where
 *   the input has neither `html` nor `text`
 */
export function extractArticle(input: string | ArticleInput, options: ExtractOptions = {}): Article {
  return extractPage(pageOf(typeof input === "string" ? namedByContent(input) : input), options);
}

/**
 * Fetches one address and extracts its article. The HTTP client is loaded when this is called first.
 * @throws CleancopyError with any code but `output`; the signal's reason where the caller aborts
 */
export async function fetchArticle(address: string, options: FetchArticleOptions = {}): Promise<Article> {
  const { explain, signal, allPages = false, ...limits } = options;
  const [{ openFetcher }, { pageFromAddress, withoutCredentials }, { DEFAULT_FETCH_OPTIONS }] =
    await Promise.all([
      import("./fetch/open-fetcher.js"),
      import("./source/page-from-address.js"),
      import("./fetch/default-options.js"),
    ]);
  const fetching = { ...DEFAULT_FETCH_OPTIONS, ...limits };
  const fetcher = openFetcher(fetching, 1, { asked: [address] });
  const name = withoutCredentials(address);
  const nothing = (): never => {
    throw new CleancopyError("internal", `${name}: an address is never read from standard input`);
  };
  const load = (from: string, url: string): Promise<Page> =>
    pageFromAddress(
      from,
      { source: name, id: null, url },
      { from: "auto", url: null, maxBytes: fetching.maxBytes },
      { fetchPage: fetcher.fetchPage, stdin: nothing },
      signal,
    );
  try {
    const first = await load(address, name);
    const page = allPages ? await followed(first, (next) => load(next, next)) : first;
    return extractPage(page, explain === undefined ? {} : { explain });
  } finally {
    await fetcher.close();
  }
}

async function followed(first: Page, load: LoadPage): Promise<Page> {
  const { withAllPages } = await import("./pages/follow-pages.js");
  return withAllPages(first, load);
}

/** Writes an article as the command line does, with a line break at its end. Loads the format's libraries. */
export async function formatArticle(
  article: Article,
  format: FormatName,
  { fields }: FormatArticleOptions = {},
): Promise<string> {
  const write = await FORMATS[format].load();
  return write(article, { fields: fields ?? null });
}

function namedByContent(content: string): ArticleInput {
  if (isBlank(content)) throw empty("input");
  const told = formOf(content, null);
  switch (told.form) {
    case "html":
      return { html: content };
    case "text":
      return { text: content };
    case "records":
      throw unsupportedType("input", "a file of records");
    case "feed":
    case "sitemap":
    case "other":
      throw unsupportedType("input", told.what);
  }
}

function pageOf({ html, text, url, source, id }: ArticleInput): Page {
  const name = source ?? url ?? "input";
  const given = html ?? text;
  if (given === undefined) {
    throw new CleancopyError("bad-record", `${name}: the input has neither "html" nor "text"`, {
      advice: "Give the page as a string, or as one of the two.",
    });
  }
  if (isBlank(given)) throw empty(name);
  const { text: content, warnings } = settleText(given);
  return {
    source: name,
    id: id ?? null,
    url: url ?? null,
    form: html === undefined ? "text" : "html",
    content,
    fetched: null,
    warnings,
  };
}
