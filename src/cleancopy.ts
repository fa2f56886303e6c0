import type { Article } from "./article.js";
import { CleancopyError } from "./errors.js";
import type { ExtractOptions } from "./options.js";
import type { Page } from "./page.js";

/**
 * The whole pipeline: a page in, its article out.
 * @throws CleancopyError `empty`, `not-an-article`, `blocked`, `too-complex`
 */
export function extractArticle(page: Page, options: ExtractOptions = {}): Article {
  throw new CleancopyError("internal", `${page.source}: not built yet (${String(options.explain)})`);
}
