import { stringify } from "yaml";
import type { Article } from "../article.js";
import { cleanText } from "../read/clean-text.js";
import { selectFields } from "./select-fields.js";

/** What a citation needs, in the order a reader looks for it. */
const USUAL_FIELDS = [
  "headline",
  "standfirst",
  "byline",
  "authors",
  "published",
  "modified",
  "site",
  "url",
  "canonicalUrl",
  "language",
  "section",
  "tags",
] as const satisfies readonly (keyof Article)[];

/** What the Markdown below the front matter holds already. */
const BODY_FIELDS: ReadonlySet<string> = new Set(["blocks", "text", "captions"]);

/** Site generators and note programs read the headline by this name. */
const NAMES: ReadonlyMap<string, string> = new Map([["headline", "title"]]);

/**
 * The article's facts as YAML between two `---`, or "" where there are none. Every text is in double quotes: it is a
 * string to YAML 1.1 and 1.2 whatever it looks like (`no`, a date, `=`). Absent values are left out.
 * @param fields only these fields, in this order, without those that the body holds (blocks, text, captions)
 * @throws UnknownFieldError for a name that is not a field
 */
export function frontMatter(article: Article, fields: readonly string[] | null): string {
  const chosen = selectFields(article, fields ?? USUAL_FIELDS);
  const facts: [string, unknown][] = Object.entries(chosen)
    .filter(([field]) => !BODY_FIELDS.has(field))
    .map(([field, value]): [string, unknown] => [NAMES.get(field) ?? field, cleaned(value)])
    .filter(([, value]) => !isAbsent(value));
  if (facts.length === 0) return "";
  const yaml = stringify(Object.fromEntries(facts), {
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
  return `---\n${yaml}---\n`;
}

function isAbsent(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

/** YAML allows fewer characters than JSON: controls and noncharacters go, line breaks become spaces. */
function cleaned(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}
