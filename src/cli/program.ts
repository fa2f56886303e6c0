import { Argument, Command, type OutputConfiguration, Option } from "commander";
import { DEFAULT_FETCH_OPTIONS } from "../fetch/default-options.js";
import { ARTICLE_FIELDS, FORMAT_NAMES, type FormatName } from "../output/names.js";
import type { SourceForm } from "../source/settings.js";
import { type Shell, SHELLS } from "./shells.js";
import {
  collectHeader,
  headerValue,
  megabytesAsBytes,
  namesFrom,
  pauseAsMs,
  secondsAsMs,
  sinceMoment,
  webAddress,
  wholeNumber,
} from "./option-values.js";

/** What was typed in, each value checked by itself; `request.ts` makes one meaning of it. */
export interface CommandLine {
  readonly format?: FormatName;
  readonly json?: true;
  readonly md?: true;
  readonly output?: string;
  readonly outputDir?: string;
  readonly resume?: string;
  readonly input?: string;
  readonly from: SourceForm;
  readonly url?: string;
  readonly since?: number;
  readonly fields?: readonly string[];
  readonly explain?: true;
  readonly allPages?: true;
  readonly parallel: number;
  readonly workers?: number;
  readonly timeout: number;
  readonly retries: number;
  readonly delay?: number;
  readonly ignoreRobots?: true;
  readonly allowPrivate?: true;
  readonly userAgent: string;
  readonly header?: Readonly<Record<string, string>>;
  readonly proxy?: string | false;
  readonly cookies?: string;
  readonly maxSize: number;
  readonly cache?: string;
  readonly log?: string;
  readonly warcOut?: string;
  readonly quiet?: true;
  readonly verbose?: true;
  readonly color: boolean;
  /** false: no settings file at all. */
  readonly config?: string | false;
}

/** What each command does with what was typed in. */
export interface Actions {
  extract(sources: readonly string[], options: CommandLine): Promise<void>;
  schema(): Promise<void>;
  completion(shell: Shell, program: Command): Promise<void>;
}

const SOURCE_FORMS: readonly SourceForm[] = ["auto", "html", "text", "ndjson", "feed", "sitemap", "warc"];
const BYTES_PER_MEGABYTE = 1_000_000;
const DEFAULT_PARALLEL = 4;

const EXAMPLES = `
A source is a URL, a file (a page, a text, records, a feed, a sitemap, a WARC archive, gzipped or not: told by its
content) or - for standard input.
A file that is named like a command is written ./schema.

Examples:
  $ cleancopy https://news.example/2026/03/14/story        one article, as JSON
  $ cleancopy --md saved-page.html > story.md              as Markdown with front matter
  $ curl -s URL | cleancopy - --url URL                    a page from another program
  $ cleancopy -i addresses.txt -o articles.ndjson          one line an article, in the order of the list
  $ cleancopy --from ndjson crawl.ndjson.gz -O articles    one file an article
  $ cleancopy --from feed --since 7d https://news.example/feed.xml    what a feed names
  $ cleancopy --fields headline,authors,published a.html   only these fields, in this order
  $ cleancopy --all-pages https://news.example/long-read   an article of several pages, as one
  $ cleancopy --explain a.html | jq '.ledger[]'            what was left out, and why

Exit status: 0 every source gave an article, 1 some source failed, 2 wrong use, 130 interrupted.`;

/** The command line: its commands, options and help. Loads no parser and no HTTP client. */
export function createProgram(version: string, actions: Actions, output: OutputConfiguration): Command {
  const program = new Command("cleancopy")
    .description(
      "Cuts the article out of a news page: clean JSON or Markdown, and an account of all it left out.",
    )
    .usage("[options] <source...>")
    .argument("[source...]", "URL, file, or - for standard input")
    .helpCommand(false)
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", EXAMPLES)
    .showHelpAfterError("Try 'cleancopy --help'.")
    .configureHelp({ helpWidth: 110 })
    .configureOutput(output)
    .exitOverride();
  for (const option of [
    ...outputOptions(),
    ...sourceOptions(),
    ...fetchOptions(),
    ...accessOptions(),
    ...politenessOptions(),
    ...mannerOptions(),
  ]) {
    program.addOption(option);
  }
  program.version(version, "--version", "print the version");
  program.action((sources: string[], options: CommandLine) => actions.extract(sources, options));
  program
    .command("schema")
    .description("print the JSON Schema of an article")
    .helpOption("-h, --help", "print this help")
    .action(() => actions.schema());
  program
    .command("completion")
    .description("print a script that completes the options in a shell")
    .addArgument(new Argument("<shell>", "which one").choices(SHELLS))
    .helpOption("-h, --help", "print this help")
    .action((shell: Shell) => actions.completion(shell, program));
  return program;
}

function outputOptions(): Option[] {
  return [
    new Option("-f, --format <format>", "how to write (default: json for one source, ndjson for several)")
      .choices(FORMAT_NAMES)
      .conflicts(["json", "md"]),
    new Option("--json", "short for --format json").conflicts("md"),
    new Option("--md", "short for --format markdown"),
    new Option("-o, --output <file>", "write into a file instead of standard output; whole or not at all"),
    new Option("-O, --output-dir <dir>", "write one file an article, named by date and headline").conflicts(
      "output",
    ),
    new Option(
      "--resume <state>",
      "note in this file what is done; the same command again goes on where it stood (with -o or -O)",
    ),
    new Option("--fields <names>", "only these fields, in this order, parted by commas").argParser(
      namesFrom(ARTICLE_FIELDS),
    ),
    new Option("--explain", "add all that was removed, with reasons, and where each field came from"),
  ];
}

function sourceOptions(): Option[] {
  return [
    new Option("-i, --input <file>", "read sources from a file, one a line (- for standard input)"),
    new Option("--from <form>", "how to read a source").choices(SOURCE_FORMS).default("auto"),
    new Option("--all-pages", "join an article of several pages: fetch those that follow, up to 20"),
    new Option(
      "--url <url>",
      "the address of a page, feed or sitemap given as file or standard input",
    ).argParser(webAddress),
    new Option(
      "--since <time>",
      "of feeds and sitemaps, only what is dated since a day (2026-11-01) or within a time (7d, 36h)",
    ).argParser((text) => sinceMoment(text, Date.now())),
  ];
}

function fetchOptions(): Option[] {
  const { totalTimeoutMs, retries, maxBytes, userAgent } = DEFAULT_FETCH_OPTIONS;
  return [
    new Option("-j, --parallel <n>", "how many sources to read at the same time")
      .argParser(wholeNumber(1, 64))
      .default(DEFAULT_PARALLEL),
    new Option(
      "--workers <n>",
      "how many threads to extract on; 0 for none (default: one a core where there are many pages)",
    ).argParser(wholeNumber(0, 64)),
    new Option("--timeout <s>", "seconds that one page may take to fetch")
      .argParser(secondsAsMs)
      .default(totalTimeoutMs, String(totalTimeoutMs / 1000)),
    new Option("--retries <n>", "how often to try again after a passing failure")
      .argParser(wholeNumber(0, 20))
      .default(retries),
    new Option("-A, --user-agent <text>", "what to call ourselves").argParser(headerValue).default(userAgent),
    new Option("-H, --header <header>", 'a request header, "Name: value"; may be given again').argParser(
      collectHeader,
    ),
    new Option("--cache <dir>", "keep fetched pages in a folder, and transfer again only what has changed"),
    new Option("--max-size <MB>", "the largest page, decompressed")
      .argParser(megabytesAsBytes)
      .default(maxBytes, String(maxBytes / BYTES_PER_MEGABYTE)),
    new Option(
      "--warc-out <file>",
      "add all that servers answer to a WARC archive (.warc.gz), without cookies and keys",
    ),
  ];
}

function accessOptions(): Option[] {
  return [
    new Option("--cookies <file>", "send cookies from a file in Netscape's format, each to its own hosts"),
    // Not checked here: commander's message would repeat a password in it.
    new Option("--proxy <url>", "fetch over this proxy (default: HTTP_PROXY, HTTPS_PROXY)"),
    new Option("--no-proxy", "fetch directly, whatever the environment says"),
  ];
}

function politenessOptions(): Option[] {
  return [
    new Option(
      "--delay <s>",
      "seconds between two requests to a host (default: 1, and none for addresses named here)",
    ).argParser(pauseAsMs),
    new Option("--ignore-robots", "fetch what robots.txt does not allow, too"),
    new Option("--allow-private", "fetch from this machine and from private networks, too"),
  ];
}

function mannerOptions(): Option[] {
  return [
    new Option("--log <file>", "add one line of JSON for each source: outcome, status, bytes, time"),
    new Option("-q, --quiet", "on standard error, failures only").conflicts("verbose"),
    new Option("-v, --verbose", "on standard error, every source with its warnings"),
    new Option("--no-color", "no colours on standard error"),
    new Option(
      "--config <file>",
      "take defaults from this file (default: cleancopy.config.* upward from here)",
    ),
    new Option("--no-config", "take no defaults from any file"),
  ];
}
