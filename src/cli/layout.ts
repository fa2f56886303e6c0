import type { CleancopyError } from "../errors.js";
import { FORMATS } from "../output/formats.js";
import { toSafeJson } from "../output/json.js";
import type { FormatName } from "../output/names.js";
import { isAddress } from "../source/name.js";
import type { Wanted } from "../workers/write-article.js";
import type { EntryName } from "./outcome.js";
import type { ExtractRequest } from "./request.js";

/** How the outcomes of one run look as text. */
export interface Layout {
  /** What its articles are to be made like. */
  readonly wanted: Wanted;
  /** Of a file, without the dot. */
  readonly extension: string;
  /** What parts two articles in one stream. */
  readonly gap: string;
  /** Whether failures stand among the articles as records. */
  readonly hasFailureRecords: boolean;
  /** "" where failures are told on standard error alone. */
  failure(entry: EntryName, error: CleancopyError): string;
}

/** Settles the format, which may depend on what the first source turns out to be. */
export function layoutOf(request: ExtractRequest, first: EntryName): Layout {
  const several = request.several || isOneOfSeveral(first, request.sources[0]);
  const inOneStream = request.target.to !== "directory";
  const format: FormatName = request.format ?? (several && inOneStream ? "ndjson" : "json");
  const { extension } = FORMATS[format];
  const isData = format === "json" || format === "ndjson";
  const hasFailureRecords = inOneStream && (format === "ndjson" || (format === "json" && several));
  return {
    wanted: { format, fields: request.fields, explain: request.explain },
    extension,
    gap: isData ? "" : "\n",
    hasFailureRecords,
    failure: (entry, error) =>
      hasFailureRecords ? `${toSafeJson(failureRecord(entry, error), format === "json" ? 2 : 0)}\n` : "",
  };
}

/** An entry that is not called what the user named comes out of a file that holds several. An address is one page. */
function isOneOfSeveral(entry: EntryName, named: string | undefined): boolean {
  return named !== undefined && !isAddress(named) && entry.source !== named;
}

/** What a failed source leaves in its place. */
function failureRecord({ source, id, url }: EntryName, error: CleancopyError): object {
  return { source, ...(id !== null && { id }), ...(url !== null && { url }), error: error.toRecord() };
}
