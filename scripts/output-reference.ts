import { ArticleSchema } from "../src/article.js";
import { FORMATS } from "../src/output/formats.js";
import { FORMAT_NAMES, type FormatName } from "../src/output/names.js";
import { EXAMPLE_ARTICLE } from "./example-article.js";

/** The part of JSON Schema that the definition uses. */
interface Schema {
  readonly type?: string;
  readonly const?: string;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly description?: string;
}

const FENCES: Readonly<Record<FormatName, string>> = {
  json: "json",
  ndjson: "json",
  markdown: "markdown",
  text: "text",
  html: "html",
};

/** What each format does with an article, beyond what the table of fields says. */
const FORMAT_NOTES: Readonly<Record<FormatName, string>> = {
  json: "One indented object. Control and direction characters (U+007F to U+009F, U+2028, U+202E, ...) always stand as `\\uXXXX`, so that the output is safe on a terminal; lone surrogates are U+FFFD. `--fields` gives only these fields, in this order.",
  ndjson: "The same object on one line; `--fields` as for `json`.",
  markdown:
    "YAML front matter, `# headline`, then the body (CommonMark, with GFM's tables). Front matter holds headline (as `title`), standfirst, byline, authors, published, modified, site, url, canonicalUrl, language, section and tags, every text in double quotes, absent values left out; `--fields` puts these fields there instead, in this order (but for `blocks`, `text` and `captions`, which the body holds), and leaves the body alone. An image with a caption or credit is a paragraph of its own at its place: the image, on the next line its caption in emphasis, then `Credit: NAME`. The standfirst is the first of the body's paragraphs and is not printed twice. The first row of a table stands as its head.",
  text: "The headline, below it the byline, a blank line, and the body as in the field `text`. No captions, and `--fields` has nothing to choose from.",
  html: "One `article` element of semantic tags, safe to put in a page: no scripts, styles or events, and only http, https and mailto addresses. A caption is a `figcaption`, with its credit in `small`. `--fields` has nothing to choose from.",
};

/** docs/output.md: every field with its type and meaning, and one article in all formats; all made from the code. */
export async function outputReference(): Promise<string> {
  const tables = describe(ArticleSchema, "", []);
  return [
    "<!-- Made by `npm run docs` from src/article.ts and src/output; do not edit. -->",
    "",
    "# What cleancopy writes",
    "",
    "One article is one object. The JSON Schema is printed by `cleancopy schema` and is in the package as `cleancopy/schema.json`. Absent values are `null` or an empty list, never left out; only `ledger` and `provenance` are there on request (`--explain`). Text is Unicode NFC with single spaces and no control, zero-width or direction characters; quotation marks and dashes stay as the author set them.",
    "",
    ...tables,
    ...(await example()),
    ...fileNames(),
  ].join("\n");
}

/** A table of an object's fields, then tables of the objects within it. */
function describe(schema: Schema, path: string, lines: string[]): string[] {
  const title = path === "" ? "## Fields" : `### \`${path}\``;
  lines.push(title, "");
  if (path !== "" && schema.description !== undefined) lines.push(schema.description, "");
  lines.push("| field | type | meaning |", "|---|---|---|");
  const fields = Object.entries(schema.properties ?? {});
  for (const [name, field] of fields) {
    const optional = schema.required?.includes(name) === false ? ", only with `--explain`" : "";
    lines.push(`| \`${name}\` | ${typeOf(field)}${optional} | ${cell(meaningOf(field))} |`);
  }
  lines.push("");
  for (const [name, field] of fields) {
    const inside = path === "" ? name : `${path}.${name}`;
    for (const [suffix, object] of objectsIn(field)) describe(object, inside + suffix, lines);
  }
  return lines;
}

/** The meaning, or that of what a list is made of. */
function meaningOf(schema: Schema): string {
  return schema.description ?? schema.items?.description ?? "";
}

function objectsIn(schema: Schema): [suffix: string, object: Schema][] {
  if (schema.properties !== undefined) {
    const kind = schema.properties["type"]?.const;
    return [[kind === undefined ? "" : ` (${kind})`, schema]];
  }
  if (schema.items !== undefined)
    return objectsIn(schema.items).map(([suffix, object]) => [`[]${suffix}`, object]);
  return (schema.anyOf ?? []).flatMap(objectsIn);
}

function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return `\`"${schema.const}"\``;
  if (schema.items !== undefined) return `list of ${plural(typeOf(schema.items))}`;
  if (schema.patternProperties !== undefined) {
    return `object of ${plural(Object.values(schema.patternProperties).map(typeOf).join(" or "))} by name`;
  }
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(typeOf))].join(" or ");
  return schema.type === "null" ? "`null`" : (schema.type ?? "any");
}

function plural(type: string): string {
  return type.startsWith("list of ") ? type.replace("list", "lists") : `${type}s`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

async function example(): Promise<string[]> {
  const lines = ["## One article in every format", ""];
  for (const name of FORMAT_NAMES) {
    const write = await FORMATS[name].load();
    const fields = name === "ndjson" ? ["headline", "authors", "published", "wordCount"] : null;
    const shown = name === "ndjson" ? " (here with `--fields headline,authors,published,wordCount`)" : "";
    lines.push(`### \`${name}\`${shown}`, "", FORMAT_NOTES[name], "");
    lines.push(`~~~~${FENCES[name]}`, write(EXAMPLE_ARTICLE, { fields }).trimEnd(), "~~~~", "");
  }
  return lines;
}

function fileNames(): string[] {
  const extensions = FORMAT_NAMES.map((name) => `\`.${FORMATS[name].extension}\``).join(", ");
  return [
    "## File names of `--output-dir`",
    "",
    `\`YYYY-MM-DD-slug-of-headline\` with ${extensions}: the day of \`published\` (\`undated\` where there is none), then the headline's letters and digits in lower case, letters of every script kept, at most 80 bytes of UTF-8 and cut between two words; \`untitled\` where nothing is left. The same source always gets the same name within a run; where two sources would share one, the later gets eight digits of the SHA-256 of its source behind it. No name can lead out of the folder.`,
    "",
  ];
}
