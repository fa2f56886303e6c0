/**
 * How HTML lays elements out, as far as cutting a page into blocks needs it.
 * Source: the rendering section of the HTML standard (which elements are `display: block`), and its phrasing content.
 */

/** Elements that stay within the line; all others begin a block (custom elements: see `blocks-from-html.ts`). */
export const INLINE_ELEMENTS: ReadonlySet<string> = new Set([
  "a",
  "abbr",
  "acronym",
  "amp-anim",
  "amp-img",
  "b",
  "bdi",
  "bdo",
  "big",
  "br",
  "cite",
  "code",
  "data",
  "del",
  "dfn",
  "em",
  "font",
  "i",
  "img",
  "ins",
  "kbd",
  "label",
  "mark",
  "math",
  "nobr",
  "output",
  "picture",
  "q",
  "rb",
  "rp",
  "rt",
  "ruby",
  "s",
  "samp",
  "small",
  "source",
  "span",
  "strike",
  "strong",
  "sub",
  "sup",
  "time",
  "tt",
  "u",
  "var",
  "wbr",
]);

/** Elements whose content is never text of the page. */
export const UNREAD_ELEMENTS: ReadonlySet<string> = new Set([
  "script",
  "style",
  "svg",
  "head",
  "template",
  "iframe",
  "object",
  "embed",
  "canvas",
  "audio",
  "video",
  "meta",
  "link",
  "noframes",
]);

/** Elements that show an image. */
export const IMAGE_ELEMENTS: ReadonlySet<string> = new Set(["img", "amp-img", "amp-anim"]);

export const HEADING_LEVELS: ReadonlyMap<string, number> = new Map([
  ["h1", 1],
  ["h2", 2],
  ["h3", 3],
  ["h4", 4],
  ["h5", 5],
  ["h6", 6],
]);
