import type { Journal } from "./journal/journal.js";
import type { Io } from "./io.js";
import type { Layout } from "./layout.js";
import type { Outcome } from "./outcome.js";
import type { Reporter } from "./reporter.js";
import type { ExtractRequest } from "./request.js";
import type { RunLog } from "./run-log.js";
import { type Delivered, openSink, type Sink } from "./sink.js";

/** What the writing needs to know of the run. */
export interface WriteEffects {
  readonly io: Io;
  readonly reporter: Reporter;
  /** null for a run that cannot be resumed. */
  readonly journal: Journal | null;
  readonly log: RunLog | null;
  /** Aborted where the run ends before its sources do. */
  readonly stopped: AbortSignal;
}

/**
 * Writes the outcomes as they come, and tells the reporter and the journal of each, until they end or nobody reads any
 * more. A file named with `-o` appears only if the run came to its end, unless the run can be resumed.
 * @throws CleancopyError `output`; whatever the outcomes throw
 */
export async function writeOutcomes(
  outcomes: AsyncIterable<Outcome>,
  request: ExtractRequest,
  effects: WriteEffects,
): Promise<void> {
  const { io, reporter, journal, log, stopped } = effects;
  const sink = await openSink(request.target, io, journal);
  try {
    let layout: Layout | null = null;
    for await (const outcome of outcomes) {
      layout = outcome.layout;
      const delivered = await write(outcome, sink, reporter);
      await journal?.note(journalled(outcome, delivered), () => sink.sync());
      await log?.source(outcome);
      if (!delivered.wanted) break;
    }
    if (stopped.aborted && journal === null && request.target.to === "file") {
      reporter.notice(`interrupted: ${request.target.path} was not written`);
      return;
    }
    if (stopped.aborted) {
      reporter.notice(journal === null ? "interrupted" : "interrupted: the same command goes on from here");
    } else if (layout === null && (journal?.doneBefore ?? 0) === 0) {
      reporter.notice("there are no sources to read");
    }
    const onlyFailures = reporter.articles === 0 && reporter.failed > 0;
    if (!onlyFailures || layout?.hasFailureRecords === true) await sink.commit();
  } finally {
    await sink.discard();
  }
}

function write(outcome: Outcome, sink: Sink, reporter: Reporter): Promise<Delivered> {
  const { entry, layout } = outcome;
  const { source } = entry;
  if ("article" in outcome) {
    reporter.article(source, outcome.article);
    return sink.article(outcome.article, layout);
  }
  reporter.failure(source, outcome.error);
  return sink.failure(layout.failure(entry, outcome.error));
}

function journalled(outcome: Outcome, { bytes, file }: Delivered) {
  return {
    source: outcome.entry.source,
    outcome: "article" in outcome ? "article" : outcome.error.code,
    ...(bytes !== undefined && { bytes }),
    ...(file !== undefined && { file }),
  };
}
