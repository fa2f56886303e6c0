import type { Io } from "./io.js";
import type { Layout } from "./layout.js";
import type { Outcome } from "./outcome.js";
import type { Reporter } from "./reporter.js";
import type { ExtractRequest } from "./request.js";
import { openSink, type Sink } from "./sink.js";

/**
 * Writes the outcomes as they come, and tells the reporter of each, until they end or nobody reads any more.
 * A file named with `-o` appears only if the run came to its end.
 * @throws CleancopyError `output`; whatever the outcomes throw
 */
export async function writeOutcomes(
  outcomes: AsyncIterable<Outcome>,
  request: ExtractRequest,
  io: Io,
  reporter: Reporter,
  interrupt: AbortSignal,
): Promise<void> {
  const sink = await openSink(request.target, io);
  try {
    let layout: Layout | null = null;
    for await (const outcome of outcomes) {
      layout = outcome.layout;
      if (!(await write(outcome, sink, reporter))) break;
    }
    if (interrupt.aborted) {
      reporter.notice(
        request.target.to === "file" ? `interrupted: ${request.target.path} was not written` : "interrupted",
      );
      return;
    }
    if (layout === null) reporter.notice("there are no sources to read");
    const onlyFailures = reporter.articles === 0 && reporter.failed > 0;
    if (!onlyFailures || layout?.hasFailureRecords === true) await sink.commit();
  } finally {
    await sink.discard();
  }
}

async function write(outcome: Outcome, sink: Sink, reporter: Reporter): Promise<boolean> {
  const { entry, layout } = outcome;
  const { source } = entry;
  if ("article" in outcome) {
    reporter.article(source, outcome.article);
    return sink.article(outcome.article, layout);
  }
  reporter.failure(source, outcome.error);
  return sink.failure(layout.failure(entry, outcome.error));
}
