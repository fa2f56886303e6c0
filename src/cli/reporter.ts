import { styleText } from "node:util";
import { parsedAddress } from "../address.js";
import type { CleancopyError, ErrorCode } from "../errors.js";
import type { WrittenArticle } from "../workers/write-article.js";
import type { Io } from "./io.js";
import type { EntryName } from "./outcome.js";
import { printable } from "./printable.js";
import { ProgressLine } from "./progress-line.js";
import { bytesText, durationText } from "./quantities.js";

export interface ReporterOptions {
  readonly talk: "quiet" | "normal" | "verbose";
  readonly color: boolean;
}

/** All that a run says on standard error. Nothing of a page reaches a terminal but through `printable`. */
export class Reporter {
  readonly #io: Io;
  readonly #options: ReporterOptions;
  readonly #progress: ProgressLine | null;
  readonly #failures = new Map<ErrorCode, number>();
  readonly #startedAt: number;
  #articles = 0;

  constructor(io: Io, options: ReporterOptions) {
    this.#io = io;
    this.#options = options;
    this.#startedAt = io.now();
    // Where the data itself runs over the terminal, it shows how far the run has come.
    const watched = io.stderr.isTTY === true && io.stdout.isTTY !== true;
    this.#progress = watched && options.talk !== "quiet" ? new ProgressLine(io) : null;
  }

  get articles(): number {
    return this.#articles;
  }

  get failed(): number {
    return [...this.#failures.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Since the run began, in milliseconds. */
  get elapsedMs(): number {
    return this.#io.now() - this.#startedAt;
  }

  /** Whether somebody watches how far the run has come. */
  get isWatched(): boolean {
    return this.#progress !== null;
  }

  /** How many sources are to be read, where that is known beforehand. */
  expect(total: number): void {
    this.#progress?.expect(total);
  }

  /** A source is being read. */
  begun(entry: EntryName): void {
    this.#progress?.begun(placeOf(entry));
  }

  /** It is no longer. */
  ended(entry: EntryName): void {
    this.#progress?.ended(placeOf(entry));
  }

  /** A source gave its article. */
  article(source: string, article: WrittenArticle): void {
    this.#articles += 1;
    if (this.#options.talk === "verbose") {
      this.#line(`${source}: ${article.wordCount} words, ${String(article.blockCount)} blocks`);
      for (const warning of article.warnings) this.#line(`${source}: ${warning.message} (${warning.code})`);
    }
    this.#progress?.update(this.#articles, this.failed);
  }

  /** A source failed: what and why in one line, what to do in the next. */
  failure(source: string, error: CleancopyError): void {
    this.#failures.set(error.code, (this.#failures.get(error.code) ?? 0) + 1);
    this.fault(error, source);
    this.#progress?.update(this.#articles, this.failed);
  }

  /** Something went wrong that is not one source's doing. */
  fault(error: CleancopyError, about = ""): void {
    const named = error.message.startsWith(about) ? error.message : `${about}: ${error.message}`;
    this.#line(`${named} (${error.code})`, "red");
    const { advice } = error.details;
    if (advice !== undefined && this.#options.talk !== "quiet") this.#line(advice, null);
    if (this.#options.talk === "verbose" && error.code === "internal") this.#stack(error);
  }

  /** The run goes on where an earlier one stood. */
  resumed(done: number): void {
    if (done > 0) this.notice(`goes on: ${done} ${done === 1 ? "source is" : "sources are"} done already`);
  }

  /** Somebody asked the run to stop; with nobody at a terminal, nobody can ask twice. */
  stopping(): void {
    if (this.#io.stderr.isTTY) this.notice("finishes what it has begun; once more stops at once");
  }

  /** A plain word about the run. */
  notice(text: string): void {
    if (this.#options.talk !== "quiet") this.#line(text);
  }

  /**
   * The count at the end of a run over several sources, where something failed or somebody looks on.
   * @param receivedBytes what came over the network
   */
  summary(receivedBytes: number): void {
    const { failed } = this;
    const toldAnyway = failed > 0 || this.#progress !== null || this.#options.talk === "verbose";
    this.#progress?.clear();
    if (this.#articles + failed < 2 || !toldAnyway) return;
    const byCode = [...this.#failures].map(([code, count]) => `${count} ${code}`).join(", ");
    const articles = `${this.#articles} article${this.#articles === 1 ? "" : "s"}`;
    const failures = failed > 0 ? `${failed} failed (${byCode})` : "none failed";
    const fetched = receivedBytes > 0 ? `, ${bytesText(receivedBytes)} fetched` : "";
    this.notice(`${articles}, ${failures}${fetched}, ${durationText(this.elapsedMs)}`);
  }

  #stack(error: CleancopyError): void {
    const { cause } = error.details;
    const stack = cause instanceof Error ? cause.stack : error.stack;
    for (const line of (stack ?? "").split("\n")) this.#line(line.trim(), null);
  }

  /** One line; `style` null is a line that goes on about the one before it. */
  #line(text: string, style: "red" | "dim" | null = "dim"): void {
    this.#progress?.clear();
    const head = style === null ? "  " : "cleancopy: ";
    // Whether there is colour is settled already, for standard error and not for standard output.
    const painted =
      this.#options.color && style !== null ? styleText(style, head, { validateStream: false }) : head;
    this.#io.stderr.write(`${painted}${printable(text)}\n`);
  }
}

/** A host, or what else the source is called. */
function placeOf({ source, url }: EntryName): string {
  return parsedAddress(url)?.host ?? source;
}
