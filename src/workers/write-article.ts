import type { Warning } from "../article.js";
import type { FormatName } from "../output/names.js";
import type { Page } from "../page.js";

/** How the articles of a run are wanted. */
export interface Wanted {
  readonly format: FormatName;
  /** `--fields`: only these, in this order; null: all. */
  readonly fields: readonly string[] | null;
  readonly explain: boolean;
}

/** An article as finished text, with the little that is told of it elsewhere: a whole run of articles waits like this. */
export interface WrittenArticle {
  /** The article in the format that was wanted, with a line break at its end. */
  readonly text: string;
  readonly source: string;
  readonly headline: string | null;
  readonly published: string | null;
  readonly wordCount: number;
  readonly blockCount: number;
  readonly warnings: readonly Warning[];
}

/** The extraction and the one writer that is wanted, loaded: a first page need not wait for them after it was read. */
export async function loadExtraction(format: FormatName) {
  const [{ extractArticle }, write] = await Promise.all([
    import("../cleancopy.js"),
    import("../output/formats.js").then(({ FORMATS }) => FORMATS[format].load()),
  ]);
  return { extractArticle, write };
}

/**
 * Extracts the article of a page and writes it, on the thread that calls.
 * @throws CleancopyError as `extractArticle`
 */
export async function writeArticle(page: Page, { format, fields, explain }: Wanted): Promise<WrittenArticle> {
  const { extractArticle, write } = await loadExtraction(format);
  const article = extractArticle(page, { explain });
  const { source, headline, published, wordCount, blocks, warnings } = article;
  const text = write(article, { fields });
  return { text, source, headline, published, wordCount, blockCount: blocks.length, warnings };
}
