import type { Article } from "../article.js";
import { cleanText } from "../read/clean-text.js";

/** The byline as printed; where the page prints none, the authors that it names elsewhere; else "". */
export function printedByline(article: Article): string {
  return cleanText(article.byline ?? article.authors.join(", "));
}
