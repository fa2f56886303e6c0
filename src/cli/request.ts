import { resolve } from "node:path";
import { DEFAULT_FETCH_OPTIONS } from "../fetch/default-options.js";
import type { FetchOptions } from "../options.js";
import { FORMATS } from "../output/formats.js";
import type { FormatName } from "../output/names.js";
import { isAddress } from "../source/name.js";
import type { SourceSettings } from "../source/settings.js";
import type { Io } from "./io.js";
import type { CommandLine } from "./program.js";
import { proxySettings } from "./proxy-settings.js";

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
  /** The file that a line is added to for each source; null: none. */
  readonly log: string | null;
  /** The state file of a run that can go on after it was stopped or killed; null: none. */
  readonly resume: string | null;
  readonly fields: readonly string[] | null;
  readonly explain: boolean;
  /** Fetch the pages on which an article goes on. */
  readonly allPages: boolean;
  readonly settings: SourceSettings;
  readonly fetch: FetchOptions;
  /** The file of cookies to send. */
  readonly cookieFile: string | null;
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
  const several = sources.length > 1 || list !== null || holdsSeveral(options);
  const format = formatOf(options);
  const target = targetOf(options);
  const wrong =
    wrongSources(sources, list) ??
    idleSince(options) ??
    wrongAddress(options, sources, list) ??
    wrongFields(options, format) ??
    wrongResume(options, target, format) ??
    wrongCache(options) ??
    (options.log === "" ? "--log names no file" : null) ??
    wrongFiles(options);
  if (wrong !== null) fail(wrong);
  return {
    sources,
    list,
    several,
    format,
    target,
    resume: options.resume ?? null,
    log: options.log ?? null,
    fields: options.fields ?? null,
    explain: options.explain === true || asksForLedger(options),
    allPages: options.allPages === true,
    settings: {
      from: options.from,
      url: options.url ?? null,
      maxBytes: options.maxSize,
      ...(options.since !== undefined && { since: options.since }),
    },
    fetch: { ...fetchOptionsOf(options), proxy: proxySettings(options.proxy, io.env, fail) },
    cookieFile: options.cookies ?? null,
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

/** Whether sources are said to hold several pages each. */
export function holdsSeveral({ from }: Pick<SourceSettings, "from">): boolean {
  return from !== "auto" && from !== "html" && from !== "text";
}

function idleSince({ from, since }: CommandLine): string | null {
  if (since === undefined || from === "auto" || from === "feed" || from === "sitemap") return null;
  return `--since chooses among the entries of feeds and sitemaps; --from ${from} has none`;
}

function wrongSources(sources: readonly string[], list: string | null): string | null {
  if (sources.includes("") || list === "") return "a source is an empty string";
  const uses = [...sources, list].filter((name) => name === "-").length;
  return uses > 1 ? "standard input (-) can be read only once" : null;
}

function wrongAddress(
  { url, from }: CommandLine,
  sources: readonly string[],
  list: string | null,
): string | null {
  if (url === undefined) return null;
  if (sources.length > 1 || list !== null || from === "ndjson" || from === "warc") {
    return "--url names one page, but there are several sources";
  }
  return sources.some(isAddress)
    ? "--url is for a file or standard input, but the source is an address"
    : null;
}

function wrongFields({ fields }: CommandLine, format: FormatName | null): string | null {
  if (fields === undefined || format === null || FORMATS[format].fields !== "none") return null;
  return `--fields chooses among the fields of json, ndjson and markdown; ${format} has none`;
}

/** Two that write into one file would spoil it for each other. */
function wrongFiles({ output, resume, log }: CommandLine): string | null {
  const named = [output, resume, log].filter((path) => path !== undefined).map((path) => resolve(path));
  return new Set(named).size < named.length ? "-o, --resume and --log need a file each" : null;
}

/** What was delivered can be told of files alone, and in one file only where each record ends a line. */
function wrongResume({ resume }: CommandLine, target: Target, format: FormatName | null): string | null {
  if (resume === undefined) return null;
  if (resume === "" || target.to === "stdout")
    return "--resume needs a state file, and -o or -O for the output";
  return target.to === "file" && format !== "ndjson"
    ? "--resume with -o writes ndjson; for another format, write files with -O"
    : null;
}

function wrongCache({ cache, warcOut }: CommandLine): string | null {
  if (cache === "") return "--cache names no folder";
  return cache === undefined || warcOut === undefined
    ? null
    : "--warc-out keeps what servers answer, and --cache keeps them from being asked: give one of them";
}

/** A run that can be resumed writes NDJSON into its one file, however many sources there are. */
function formatOf({ format, md, json, resume, output }: CommandLine): FormatName | null {
  const unsaid = resume !== undefined && output !== undefined ? "ndjson" : null;
  return format ?? (md ? "markdown" : json ? "json" : unsaid);
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
    delayMs: options.delay ?? null,
    ignoreRobots: options.ignoreRobots === true,
    allowPrivate: options.allowPrivate === true,
    userAgent: options.userAgent,
    headers: options.header ?? {},
    cacheDir: options.cache ?? null,
    warcOut: options.warcOut ?? null,
  };
}
