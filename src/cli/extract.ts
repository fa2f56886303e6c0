import { pMapIterable } from "p-map";
import { asFailure } from "../errors.js";
import { FORMATS } from "../output/formats.js";
import { openSources } from "../source/open-sources.js";
import type { SourceEntry } from "../source/entry.js";
import type { SourceEffects } from "../source/settings.js";
import { onlyOnce } from "../source/stdin.js";
import { ArticleMaker, PAGES_BEFORE_WORKERS } from "./article-maker.js";
import { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import type { Journal } from "./journal/journal.js";
import { type Layout, layoutOf } from "./layout.js";
import { allPages, asRead } from "./all-pages.js";
import { LazyFetcher } from "./lazy-fetcher.js";
import { type Outcome, outcomeOf } from "./outcome.js";
import { ReadAhead } from "./read-ahead.js";
import { Reporter } from "./reporter.js";
import { type ExtractRequest, holdsSeveral } from "./request.js";
import { openRunFiles, type RunFiles } from "./run-files.js";
import { Stopping } from "./stopping.js";
import { untilAborted } from "./until-aborted.js";
import { writeOutcomes } from "./write-outcomes.js";

/** Sources that may be begun and not written yet: those that wait for their host's turn, or for a slow one before them. */
const LOOK_AHEAD = 1_000;

/** How long an interrupted run may go on with what it has begun: most pages take less. */
const GRACE_MS = 5_000;

/** Reads every source and writes its article, or says why there is none. The order of the input is kept. */
export async function extract(request: ExtractRequest, io: Io): Promise<ExitCode> {
  const reporter = new Reporter(io, request);
  const stopping = new Stopping(io, graceOf(request, io), () => reporter.stopping());
  const ahead = new ReadAhead(request.parallel);
  const fetcher = new LazyFetcher(request, {
    aside: ahead.aside,
    onCacheFault: (error) => reporter.fault(asFailure("the cache", error)),
  });
  let files: RunFiles = { journal: null, log: null };
  let exit: ExitCode = ExitCode.failed;
  try {
    warnOfIdleOptions(request, reporter);
    await fetcher.readCookies();
    files = await openRunFiles(request, io);
    await announce(request, reporter, files);
    await extractAll(request, { io, reporter, stopping, ahead, fetcher, ...files });
    const failed = reporter.failed > 0 || files.journal?.hasFailures === true;
    exit = stopping.status ?? (failed ? ExitCode.failed : ExitCode.ok);
  } catch (error) {
    reporter.fault(asFailure("the run", error));
  }
  const bytes = fetcher.receivedBytes();
  reporter.summary(bytes);
  stopping.end();
  await files.journal?.close();
  const { articles, failed, elapsedMs: ms } = reporter;
  await files.log?.end({ articles, failed, bytes, ms, exit });
  return exit;
}

interface RunEffects extends RunFiles {
  readonly io: Io;
  readonly reporter: Reporter;
  readonly stopping: Stopping;
  readonly ahead: ReadAhead;
  readonly fetcher: LazyFetcher;
}

async function announce(request: ExtractRequest, reporter: Reporter, { journal }: RunFiles): Promise<void> {
  const done = journal?.doneBefore ?? 0;
  reporter.resumed(done);
  if (!reporter.isWatched) return;
  const { countSources } = await import("./count-sources.js");
  const named = await countSources(request);
  if (named !== null) reporter.expect(named - done);
}

async function extractAll(request: ExtractRequest, run: RunEffects): Promise<void> {
  const { io, reporter, journal, stopping, ahead, fetcher } = run;
  const end = new AbortController();
  const stdin = new LazyStdin(io);
  const effects: SourceEffects = {
    fetchPage: fetcher.fetchPage,
    stdin: onlyOnce(() => stdin.open()),
    notice: (text) => reporter.notice(text),
  };
  const maker = new ArticleMaker(request.workers, Math.min(io.cores, request.parallel), {
    loaded: () => {
      if (isShort(request)) io.fewPages?.();
    },
    severalExpected: () => io.waitingPages?.(),
  });
  const completed = request.allPages ? allPages(request, effects, reporter) : asRead;
  let layout: Layout | null = null;
  const entries = openSources(namesOf(request, effects), request.settings, effects);
  const outcomeOfEntry = async (entry: SourceEntry): Promise<Outcome | null> => {
    layout ??= layoutOf(request, entry);
    // One read ahead, but not begun.
    if (stopping.asked.aborted) return null;
    reporter.begun(entry);
    // One for each source: Node warns of a leak where many listen to the same.
    const signal = AbortSignal.any([stopping.overdue, end.signal]);
    const outcome = await outcomeOf(entry, layout, { maker, completed, now: () => io.now() }, signal);
    reporter.ended(entry);
    return outcome;
  };
  const outcomes = pMapIterable(
    ahead.begun(notDone(untilAborted(entries, stopping.asked), journal)),
    (entry) => ahead.ended(outcomeOfEntry(entry), sizeOf),
    { concurrency: LOOK_AHEAD },
  );
  try {
    // An archive that cannot be written is told before anything is read.
    if (request.fetch.warcOut !== null) await fetcher.open();
    const inOrder = ahead.taken(untilAborted(outcomes, end.signal), sizeOf);
    await writeOutcomes(known(inOrder), request, { ...run, stopped: stopping.asked });
  } finally {
    end.abort();
    stdin.letGo();
    await maker.close();
    await fetcher.close();
  }
}

/** Whether it names so few pages that no worker thread will be asked; a file may turn out to hold more all the same. */
function isShort({ sources, list, settings }: ExtractRequest): boolean {
  return list === null && !holdsSeveral(settings) && sources.length <= PAGES_BEFORE_WORKERS;
}

/** An interrupted run that leaves nothing behind has nothing to finish. */
function graceOf({ target, resume }: ExtractRequest, io: Io): number {
  return target.to === "file" && resume === null ? 0 : (io.graceMs ?? GRACE_MS);
}

async function* notDone(
  entries: AsyncIterable<SourceEntry>,
  journal: Journal | null,
): AsyncGenerator<SourceEntry> {
  for await (const entry of entries) if (journal?.isDone(entry.source) !== true) yield entry;
}

async function* known(outcomes: AsyncIterable<Outcome | null>): AsyncGenerator<Outcome> {
  for await (const outcome of outcomes) if (outcome !== null) yield outcome;
}

async function* namesOf({ sources, list }: ExtractRequest, { stdin }: SourceEffects): AsyncGenerator<string> {
  yield* sources;
  if (list === null) return;
  const { readList } = await import("../source/list.js");
  yield* readList(list, stdin);
}

/** What an outcome takes up until it is written, in characters. */
function sizeOf(outcome: Outcome | null): number {
  return outcome !== null && "article" in outcome ? outcome.article.text.length : 0;
}

/** Standard input, which is touched only where a source asks for it: once opened, it keeps the program alive. */
class LazyStdin {
  readonly #io: Io;
  #opened = false;

  constructor(io: Io) {
    this.#io = io;
  }

  open(): AsyncIterable<Uint8Array> {
    this.#opened = true;
    return this.#io.stdin;
  }

  /** Whoever still writes into it is not to hold up the end. */
  letGo(): void {
    if (this.#opened) this.#io.stdin.destroy();
  }
}

/** The ledger is data: the formats for people have no place for it. */
function warnOfIdleOptions({ explain, format, fields }: ExtractRequest, reporter: Reporter): void {
  if (!explain || format === null || FORMATS[format].fields === "all") return;
  if (format === "markdown" && fields !== null) return;
  reporter.notice(`--explain adds nothing to ${format}; it is for json and ndjson`);
}
