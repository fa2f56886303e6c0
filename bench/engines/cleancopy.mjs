/* cleancopy, as a program that has the page in memory calls it: the built library. */
import { extractArticle } from "../../dist/index.js";

export function articleText(html, url) {
  return extractArticle({ html, url }).text;
}
