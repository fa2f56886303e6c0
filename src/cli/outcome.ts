import { asFailure, type CleancopyError } from "../errors.js";
import type { SourceEntry } from "../source/entry.js";
import type { WrittenArticle } from "../workers/write-article.js";
import type { Fetched } from "../article.js";
import type { Page } from "../page.js";
import type { ArticleMaker } from "./article-maker.js";
import type { Layout } from "./layout.js";
import { settledOrAborted } from "./until-aborted.js";

/** What is known of a source before it is read. */
export type EntryName = Pick<SourceEntry, "source" | "id" | "url">;

/** What became of one source: its article, or why there is none. */
export type Outcome = {
  readonly entry: EntryName;
  readonly layout: Layout;
  /** What came in for it; null where nothing was fetched, or no page came. */
  readonly fetched: Pick<Fetched, "url" | "status" | "bytes"> | null;
  /** From its beginning to its end, waiting for others included. */
  readonly ms: number;
} & ({ readonly article: WrittenArticle } | { readonly error: CleancopyError });

/** What is done with a page between reading it and extracting its article. */
export type Completed = (page: Page, signal: AbortSignal) => Promise<Page>;

/** What the reading of a source needs. */
export interface OutcomeEffects {
  readonly completed: Completed;
  readonly maker: ArticleMaker;
  readonly now: () => number;
}

/**
 * Reads one source and has its article made. Never rejects: what goes wrong is the outcome, and the run goes on.
 * @returns null once the signal aborts: nothing is known of the source then. A source that does not heed the signal
 *   (a pipe that is silent) is not waited for.
 */
export async function outcomeOf(
  entry: SourceEntry,
  layout: Layout,
  effects: OutcomeEffects,
  signal: AbortSignal,
): Promise<Outcome | null> {
  const outcome = await settledOrAborted(settledOutcome(entry, layout, effects, signal), signal);
  return signal.aborted ? null : outcome;
}

async function settledOutcome(
  entry: SourceEntry,
  layout: Layout,
  { completed, maker, now }: OutcomeEffects,
  signal: AbortSignal,
): Promise<Outcome> {
  // The name alone goes on: an entry may hold its whole page.
  const { source, id, url } = entry;
  const begunAt = now();
  let fetched: Outcome["fetched"] = null;
  const known = () => ({ entry: { source, id, url }, layout, fetched, ms: now() - begunAt });
  try {
    // The page is read while the extraction is loaded.
    const [page] = await Promise.all([entry.load(signal), maker.prepare(layout.wanted)]);
    fetched = fetchedOf(page);
    const whole = await completed(page, signal);
    const article = await maker.writeArticle(whole, layout.wanted, signal);
    return { ...known(), article };
  } catch (error) {
    return { ...known(), error: asFailure(source, error) };
  }
}

function fetchedOf({ fetched }: Page): Outcome["fetched"] {
  if (fetched === null) return null;
  const { url, status, bytes } = fetched;
  return { url, status, bytes };
}
