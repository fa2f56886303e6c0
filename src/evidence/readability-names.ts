/*
 * Names of elements as bits, so that the light DOM passes by parts of the page that hold nothing of what Readability
 * looks for: it asks for most of these names again and again, and most elements hold none of them.
 */

/** Names that Readability looks for, those with a bit of their own first; names in a row share one. */
const ROWS: readonly string[] = [
  ..."a br hr img p li ul ol div span table h1 h2 iframe footer aside input button picture figure font".split(
    " ",
  ),
  "tr td",
  "h3 h4 h5 h6",
  "blockquote dl pre",
  "object embed",
  "form fieldset",
  "textarea select",
  "video audio source",
  "noscript script style",
  "title meta link",
];
/** All other names. */
const OTHER = 1 << ROWS.length;

const BITS: ReadonlyMap<string, number> = new Map(
  ROWS.flatMap((row, i) => row.split(" ").map((name) => [name, 1 << i] as const)),
);
const TAG_NAMES: ReadonlyMap<string, string> = new Map(
  [
    ...BITS.keys(),
    "html",
    "head",
    "body",
    "section",
    "article",
    "main",
    "header",
    "nav",
    "svg",
    "strong",
  ].map((name) => [name, name.toUpperCase()]),
);

/** @param name in lower case */
export function bitOfName(name: string): number {
  return BITS.get(name) ?? OTHER;
}

/** @param name in lower case */
export function tagNameOf(name: string): string {
  return TAG_NAMES.get(name) ?? name.toUpperCase();
}

/** What is looked for below an element. */
export interface Search {
  readonly bits: number;
  readonly tagNames: readonly string[];
}

/** Readability has some thirty lists of names, each of which it asks for on hundreds of elements. */
const SEARCHES = new Map<string, Search>();

/** @param selector names of elements, parted by commas */
export function searchFor(selector: string): Search {
  let search = SEARCHES.get(selector);
  if (search === undefined) {
    const names = selector.toLowerCase().split(",");
    search = {
      bits: names.reduce((bits, name) => bits | bitOfName(name), 0),
      tagNames: names.map((name) => name.toUpperCase()),
    };
    SEARCHES.set(selector, search);
  }
  return search;
}
