import type { Article } from "../article.js";
import { CleancopyError } from "../errors.js";
import type { SourceEntry } from "../source/entry.js";

/** What is known of a source before it is read. */
export type EntryName = Pick<SourceEntry, "source" | "id" | "url">;

/** What became of one source: its article, or why there is none. */
export type Outcome =
  | { readonly entry: EntryName; readonly article: Article }
  | { readonly entry: EntryName; readonly error: CleancopyError };

/** Reads one source and extracts its article. Never rejects: what goes wrong is the outcome, and the run goes on. */
export async function outcomeOf(entry: SourceEntry, explain: boolean, signal: AbortSignal): Promise<Outcome> {
  // The name alone goes on: an entry may hold its whole page.
  const { source, id, url } = entry;
  const name: EntryName = { source, id, url };
  try {
    // The page is read while the extraction is loaded.
    const [page, { extractArticle }] = await Promise.all([entry.load(signal), import("../cleancopy.js")]);
    return { entry: name, article: extractArticle(page, { explain }) };
  } catch (error) {
    return { entry: name, error: asFailure(source, error) };
  }
}

/** A failure as the one error class: what is not one already is a fault of ours. */
export function asFailure(source: string, error: unknown): CleancopyError {
  if (error instanceof CleancopyError) return error;
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new CleancopyError("internal", `${source}: ${words}`, {
    advice: "This is a fault in cleancopy: please report it with the page.",
    cause: error,
  });
}
