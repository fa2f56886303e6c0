import { DEFAULT_FETCH_OPTIONS } from "../fetch/default-options.js";
import type { FetchOptions } from "../options.js";
import { FORMATS } from "../output/formats.js";
import type { FormatName } from "../output/names.js";
import { isAddress } from "../source/name.js";
import type { SourceSettings } from "../source/settings.js";
import type { Io } from "./io.js";
import type { CommandLine } from "./program.js";

/** Where the articles go. */
export type Target =
  | { readonly to: "stdout" }
  | { readonly to: "file"; readonly path: string }
  | { readonly to: "directory"; readonly path: string };

/** One run of the extraction, as the command line asks for it. */
export interface ExtractRequest {
  readonly sources: readonly string[];
  /** The file that lists more sources; `-` is standard input. */
  readonly list: string | null;
  /** Whether the command line itself names several sources; one file may turn out to hold several all the same. */
  readonly several: boolean;
  /** null: json for one source, ndjson for several. */
  readonly format: FormatName | null;
  readonly target: Target;
  readonly fields: readonly string[] | null;
  readonly explain: boolean;
  /** Fetch the pages on which an article goes on. */
  readonly allPages: boolean;
  readonly settings: SourceSettings;
  readonly fetch: FetchOptions;
  readonly parallel: number;
  /** Threads that extract, from the first page on; 0: none; null: as many as pay. */
  readonly workers: number | null;
  readonly talk: "quiet" | "normal" | "verbose";
  readonly color: boolean;
}

/** What of the world the meaning depends on. */
export interface Surroundings extends Pick<Io, "env"> {
  readonly stdin: Pick<Io["stdin"], "isTTY">;
  readonly stderr: Pick<Io["stderr"], "isTTY">;
}

/**
 * Makes one meaning of the options.
 * @param fail called with what is wrong with the combination; does not return
 */
export function toRequest(
  operands: readonly string[],
  options: CommandLine,
  io: Surroundings,
  fail: (message: string) => never,
): ExtractRequest {
  const list = options.input ?? null;
  const sources = operands.length === 0 && list === null ? pipedInput(io, fail) : operands;
  const several = sources.length > 1 || list !== null || options.from === "ndjson";
  const format = formatOf(options);
  const wrong =
    wrongSources(sources, list) ?? wrongAddress(options, sources, several) ?? wrongFields(options, format);
  if (wrong !== null) fail(wrong);
  return {
    sources,
    list,
    several,
    format,
    target: targetOf(options),
    fields: options.fields ?? null,
    explain: options.explain === true || asksForLedger(options),
    allPages: options.allPages === true,
    settings: { from: options.from, url: options.url ?? null, maxBytes: options.maxSize },
    fetch: fetchOptionsOf(options),
    parallel: options.parallel,
    workers: options.workers ?? null,
    talk: options.quiet ? "quiet" : options.verbose ? "verbose" : "normal",
    color: options.color && io.stderr.isTTY === true && (io.env["NO_COLOR"] ?? "") === "",
  };
}

/** Without a source, what another program pipes in is meant; nobody types a page into a terminal. */
function pipedInput(io: Pick<Surroundings, "stdin">, fail: (message: string) => never): readonly string[] {
  return io.stdin.isTTY ? fail("no source given: name a URL, a file, or - for standard input") : ["-"];
}

function wrongSources(sources: readonly string[], list: string | null): string | null {
  if (sources.includes("") || list === "") return "a source is an empty string";
  const uses = [...sources, list].filter((name) => name === "-").length;
  return uses > 1 ? "standard input (-) can be read only once" : null;
}

function wrongAddress({ url }: CommandLine, sources: readonly string[], several: boolean): string | null {
  if (url === undefined) return null;
  if (several) return "--url names one page, but there are several sources";
  return sources.some(isAddress)
    ? "--url is for a file or standard input, but the source is an address"
    : null;
}

function wrongFields({ fields }: CommandLine, format: FormatName | null): string | null {
  if (fields === undefined || format === null || FORMATS[format].fields !== "none") return null;
  return `--fields chooses among the fields of json, ndjson and markdown; ${format} has none`;
}

function formatOf({ format, md, json }: CommandLine): FormatName | null {
  return format ?? (md ? "markdown" : json ? "json" : null);
}

/** Who names these two fields wants them, with or without `--explain`. */
function asksForLedger({ fields = [] }: CommandLine): boolean {
  return fields.includes("ledger") || fields.includes("provenance");
}

function targetOf(options: CommandLine): Target {
  if (options.outputDir !== undefined) return { to: "directory", path: options.outputDir };
  if (options.output === undefined || options.output === "-") return { to: "stdout" };
  return { to: "file", path: options.output };
}

/** The limit on the whole also bounds its parts. */
function fetchOptionsOf(options: CommandLine): FetchOptions {
  const { connectTimeoutMs, headersTimeoutMs, idleTimeoutMs } = DEFAULT_FETCH_OPTIONS;
  const atMost = (ms: number): number => Math.min(ms, options.timeout);
  return {
    ...DEFAULT_FETCH_OPTIONS,
    connectTimeoutMs: atMost(connectTimeoutMs),
    headersTimeoutMs: atMost(headersTimeoutMs),
    idleTimeoutMs: atMost(idleTimeoutMs),
    totalTimeoutMs: options.timeout,
    retries: options.retries,
    maxBytes: options.maxSize,
    userAgent: options.userAgent,
    headers: options.header ?? {},
  };
}
