/**
 * A text as it is compared with the phrases of the tables: lower case, straight apostrophes, single ellipsis signs
 * written out, without punctuation and signs at its ends.
 */
export function said(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[’ʼ`´]/gu, "'")
    .replace(/…/gu, "...");
  let start = 0;
  let end = plain.length;
  while (start < end && isEdge(plain.charAt(start))) start += 1;
  while (end > start && isEdge(plain.charAt(end - 1))) end -= 1;
  return plain.slice(start, end);
}

function isEdge(char: string): boolean {
  return !/[\p{L}\p{M}\p{N}]/u.test(char);
}

/** What stands between a page's name and its site's: ` | `, ` - `, ` – `, ` • `, ` :: `. A colon belongs to a headline. */
const BETWEEN = /\s(?:[|\-–—•·»/]|::)\s|[|｜ㅣ]/u;

/** A title whole, and in its parts, each as {@link said}. */
export function titleParts(title: string): string[] {
  const short = title.slice(0, 300);
  return [...new Set([short, ...short.split(BETWEEN)].map(said))].filter((part) => part !== "");
}
