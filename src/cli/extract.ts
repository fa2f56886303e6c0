import { pMapIterable } from "p-map";
import { asFailure } from "../errors.js";
import type { FetchPage } from "../fetch/fetched-page.js";
import type { Fetcher } from "../fetch/open-fetcher.js";
import { FORMATS } from "../output/formats.js";
import { openSources } from "../source/open-sources.js";
import type { SourceEffects } from "../source/settings.js";
import { onlyOnce } from "../source/stdin.js";
import { ArticleMaker } from "./article-maker.js";
import { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { type Layout, layoutOf } from "./layout.js";
import { allPages, asRead } from "./all-pages.js";
import { outcomeOf } from "./outcome.js";
import { Reporter } from "./reporter.js";
import type { ExtractRequest } from "./request.js";
import { untilAborted } from "./until-aborted.js";
import { writeOutcomes } from "./write-outcomes.js";

/** Results that may wait for a slow one before them, for each source that is read at the same time. */
const WAITING_PER_READER = 4;

/** Reads every source and writes its article, or says why there is none. The order of the input is kept. */
export async function extract(request: ExtractRequest, io: Io): Promise<ExitCode> {
  const interrupt = new AbortController();
  const end = new AbortController();
  const reporter = new Reporter(io, request);
  let stoppedWith: ExitCode | null = null;
  const stopListening = io.onInterrupt((status) => {
    stoppedWith = status;
    interrupt.abort();
  });
  const fetcher = new LazyFetcher(request);
  const stdin = new LazyStdin(io);
  const effects: SourceEffects = { fetchPage: fetcher.fetchPage, stdin: onlyOnce(() => stdin.open()) };
  const maker = new ArticleMaker(request.workers, Math.min(io.cores, request.parallel));
  const completed = request.allPages ? allPages(request, effects, reporter) : asRead;
  let layout: Layout | null = null;
  const outcomes = pMapIterable(
    openSources(namesOf(request, effects), request.settings, effects),
    (entry) => {
      layout ??= layoutOf(request, entry);
      // One for each source: Node warns of a leak where many listen to the same.
      return outcomeOf(entry, layout, completed, maker, AbortSignal.any([interrupt.signal, end.signal]));
    },
    { concurrency: request.parallel, backpressure: request.parallel * WAITING_PER_READER },
  );
  try {
    warnOfIdleOptions(request, reporter);
    await writeOutcomes(untilAborted(outcomes, interrupt.signal), request, io, reporter, interrupt.signal);
    return stoppedWith ?? (reporter.failed > 0 ? ExitCode.failed : ExitCode.ok);
  } catch (error) {
    reporter.fault(asFailure("the run", error));
    return ExitCode.failed;
  } finally {
    reporter.summary();
    stopListening();
    end.abort();
    stdin.letGo();
    await maker.close();
    await fetcher.close();
  }
}

async function* namesOf({ sources, list }: ExtractRequest, { stdin }: SourceEffects): AsyncGenerator<string> {
  yield* sources;
  if (list === null) return;
  const { readList } = await import("../source/list.js");
  yield* readList(list, stdin);
}

/** What fetches, loaded by the first address: a run over files has no use for it. */
class LazyFetcher implements Fetcher {
  readonly #request: ExtractRequest;
  #opened: Promise<Fetcher> | null = null;

  constructor(request: ExtractRequest) {
    this.#request = request;
  }

  readonly fetchPage: FetchPage = async (address, signal) => {
    this.#opened ??= import("../fetch/open-fetcher.js").then(({ openFetcher }) =>
      openFetcher(this.#request.fetch, this.#request.parallel),
    );
    return (await this.#opened).fetchPage(address, signal);
  };

  async close(): Promise<void> {
    await (await this.#opened)?.close();
  }
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
