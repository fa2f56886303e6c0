import { readContentType } from "./content-type.js";

/** What a decoded text is. */
export type TextForm =
  | { readonly form: "html" }
  | { readonly form: "text" }
  | { readonly form: "records" }
  | { readonly form: "feed" | "sitemap" | "other"; readonly what: string };

/** As much of a text as is looked at. */
export const FORM_CHARACTERS = 64 * 1_024;

/** Roots of XML files that are no pages, by the name of their root element (RSS 2.0 and 1.0, RFC 4287, sitemaps.org, SVG). */
const XML_ROOTS = new Map<string, TextForm>([
  ["rss", { form: "feed", what: "an RSS feed" }],
  ["rdf:rdf", { form: "feed", what: "an RSS feed" }],
  ["feed", { form: "feed", what: "an Atom feed" }],
  ["urlset", { form: "sitemap", what: "a sitemap" }],
  ["sitemapindex", { form: "sitemap", what: "a sitemap" }],
  ["svg", { form: "other", what: "an SVG image" }],
]);
/** How a JSON feed names its version (JSON Feed 1.1, "Top-level"), and as far in as it is looked for. */
const JSON_FEED_VERSION = /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/;
const JSON_FEED_HEAD = 4_096;

/** Elements that markup of a page has and prose about markup seldom: those that end, the HTML standard, section 4. */
const PAGE_TAGS = new Set(
  "html head body title meta link script style div p br span a img ul ol li h1 h2 h3 h4 h5 h6 table tr td th tbody article section main header footer nav aside figure figcaption blockquote em strong b i form iframe pre video picture noscript center font".split(
    " ",
  ),
);
/** A dump of text may hold a tag or two; markup has one every few dozen characters. */
const MIN_TAGS = 5;
const MAX_CHARACTERS_PER_TAG = 400;

const TAG = /<\/?([a-z][a-z0-9]*)(?=[\s/>])/gi;
const RECORD_KEYS = ["html", "text", "file", "url"] as const;
const RECORD_KEY = /"(?:html|text|file|url)"\s*:\s*"/;
/** Records before these lines are looked at, so that one bad line at the beginning does not hide the others. */
const LINES_TRIED = 5;

/**
 * Tells by content whether a text is a page, a plain text, records or something else. A text that begins with a tag
 * is a page even where the server says `text/plain`; one without any markup is a page only where the server says so.
 */
export function formOf(text: string, contentType: string | null): TextForm {
  const head = withoutBlanks(text);
  const { essence } = readContentType(contentType);
  if (head.startsWith("{") || head.startsWith("[")) return jsonForm(head, essence);
  const root = leadingTag(head);
  const noPage = root === null ? undefined : (XML_ROOTS.get(root) ?? XML_ROOTS.get(withoutPrefix(root)));
  if (noPage !== undefined) return noPage;
  const declaredHtml = essence === "text/html" || essence === "application/xhtml+xml";
  if (root !== null || declaredHtml) return { form: "html" };
  return essence !== "text/plain" && hasMarkup(head) ? { form: "html" } : { form: "text" };
}

function withoutBlanks(text: string): string {
  return text
    .slice(0, FORM_CHARACTERS * 4)
    .trimStart()
    .slice(0, FORM_CHARACTERS);
}

/** The name of the first element where the text begins with markup, in lower case; null where it begins otherwise. */
function leadingTag(head: string): string | null {
  let at = 0;
  for (;;) {
    while (/\s/.test(head.charAt(at))) at += 1;
    if (head.startsWith("<!--", at)) at = behind(head, "-->", at);
    else if (head.startsWith("<?", at)) at = behind(head, ">", at);
    else if (/^<!doctype/i.test(head.slice(at, at + 9))) return doctypeRoot(head, at);
    else return /^<\/?([a-z][\w:-]*)(?=[\s/>]|$)/i.exec(head.slice(at, at + 40))?.[1]?.toLowerCase() ?? null;
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function doctypeRoot(head: string, at: number): string {
  return /^<!doctype\s+([a-z][\w:-]*)/i.exec(head.slice(at, at + 60))?.[1]?.toLowerCase() ?? "html";
}

function behind(head: string, end: string, at: number): number {
  const found = head.indexOf(end, at);
  return found < 0 ? head.length : found + end.length;
}

function hasMarkup(head: string): boolean {
  let tags = 0;
  for (const [, name] of head.matchAll(TAG)) if (PAGE_TAGS.has(name?.toLowerCase() ?? "")) tags += 1;
  return tags >= MIN_TAGS && head.length <= tags * MAX_CHARACTERS_PER_TAG;
}

function jsonForm(head: string, essence: string | null): TextForm {
  if (JSON_FEED_VERSION.test(head.slice(0, JSON_FEED_HEAD))) return { form: "feed", what: "a JSON feed" };
  const lines = head.split("\n", LINES_TRIED + 1);
  // The last line may go on behind what is looked at.
  const cut = head.length >= FORM_CHARACTERS && lines.length <= LINES_TRIED ? lines.pop() : undefined;
  if (lines.slice(0, LINES_TRIED).some(isRecord)) return { form: "records" };
  if (cut?.startsWith("{") && RECORD_KEY.test(cut)) return { form: "records" };
  const isJson = essence?.endsWith("json") === true || /^(?:\{\s*["}]|\[\s*["[{\]])/.test(head);
  return isJson ? { form: "other", what: "a JSON document" } : { form: "text" };
}

function isRecord(line: string): boolean {
  if (!line.trimStart().startsWith("{")) return false;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && RECORD_KEYS.some((key) => isText(value, key));
  } catch {
    return false;
  }
}

function isText(value: object, key: string): boolean {
  return typeof (Object.getOwnPropertyDescriptor(value, key)?.value as unknown) === "string";
}
