import type { Article } from "../article.js";
import { cleanMultiline, cleanText } from "../read/clean-text.js";
import { printedByline } from "./byline.js";

/**
 * One article as an editor would send it: the headline, below it the byline, a blank line, the body's paragraphs
 * parted by blank lines. No captions: they are not part of the text. `--fields` has nothing to choose from.
 */
export function writeText(article: Article): string {
  const head = [cleanText(article.headline ?? ""), printedByline(article)].filter((line) => line !== "");
  const parts = [head.join("\n"), cleanMultiline(article.text)].filter((part) => part !== "");
  return `${parts.join("\n\n")}\n`;
}
