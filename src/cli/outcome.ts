import { asFailure, type CleancopyError } from "../errors.js";
import type { Page } from "../page.js";
import type { SourceEntry } from "../source/entry.js";
import type { WrittenArticle } from "../workers/write-article.js";
import type { ArticleMaker } from "./article-maker.js";
import type { Layout } from "./layout.js";

/** What is known of a source before it is read. */
export type EntryName = Pick<SourceEntry, "source" | "id" | "url">;

/** What became of one source: its article, or why there is none. */
export type Outcome = { readonly entry: EntryName; readonly layout: Layout } & (
  { readonly article: WrittenArticle } | { readonly error: CleancopyError }
);

/** What is done with a page between reading it and extracting its article. */
export type Completed = (page: Page, signal: AbortSignal) => Promise<Page>;

/** Reads one source and has its article made. Never rejects: what goes wrong is the outcome, and the run goes on. */
export async function outcomeOf(
  entry: SourceEntry,
  layout: Layout,
  completed: Completed,
  maker: ArticleMaker,
  signal: AbortSignal,
): Promise<Outcome> {
  // The name alone goes on: an entry may hold its whole page.
  const { source, id, url } = entry;
  const known = { entry: { source, id, url }, layout };
  try {
    // The page is read while the extraction is loaded.
    const [page] = await Promise.all([entry.load(signal), maker.prepare(layout.wanted)]);
    const whole = await completed(page, signal);
    return { ...known, article: await maker.writeArticle(whole, layout.wanted, signal) };
  } catch (error) {
    return { ...known, error: asFailure(source, error) };
  }
}
