/* @extractus/article-extractor on a page in memory; it parses with linkedom and asks Readability. */
import { extractFromHtml } from "@extractus/article-extractor";

export async function articleText(html, url) {
  return (await extractFromHtml(html, url))?.content ?? "";
}
