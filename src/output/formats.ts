import type { Article } from "../article.js";
import type { FormatName } from "./names.js";

export interface WriteOptions {
  /** `--fields`: only these, in this order; null: all. */
  readonly fields: readonly string[] | null;
}

/**
 * Writes one article, with a line break at its end. Pure.
 * @throws UnknownFieldError where `fields` names a field that no article has
 */
export type Writer = (article: Article, options: WriteOptions) => string;

export interface Format {
  /** Of a file in this format, without the dot. */
  readonly extension: string;
  /** What `--fields` does: chooses what is written, chooses the front matter, or has nothing to choose from. */
  readonly fields: "all" | "front-matter" | "none";
  /** The writer, loaded with its libraries only when it is asked for. */
  load(): Promise<Writer>;
}

/** A new format is one row here, one name in `names.ts`, and one file. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  json: { extension: "json", fields: "all", load: async () => (await import("./json.js")).writeJson },
  ndjson: { extension: "ndjson", fields: "all", load: async () => (await import("./json.js")).writeNdjson },
  markdown: {
    extension: "md",
    fields: "front-matter",
    load: async () => (await import("./markdown.js")).writeMarkdown,
  },
  text: { extension: "txt", fields: "none", load: async () => (await import("./text.js")).writeText },
  html: { extension: "html", fields: "none", load: async () => (await import("./html.js")).writeHtml },
};
