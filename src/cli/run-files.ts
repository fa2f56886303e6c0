import { resolve } from "node:path";
import type { Io } from "./io.js";
import type { Journal } from "./journal/journal.js";
import type { ExtractRequest } from "./request.js";
import type { RunLog } from "./run-log.js";

/** What a run writes besides its articles; null where it is not asked for. */
export interface RunFiles {
  readonly journal: Journal | null;
  readonly log: RunLog | null;
}

/**
 * Opened before anything is read, so that a place that cannot be written is told at once.
 * @throws CleancopyError `output`, `state`, `unreadable`
 */
export async function openRunFiles(request: ExtractRequest, io: Io): Promise<RunFiles> {
  await prepareCache(request);
  const log = await openLog(request, io);
  try {
    const journal = await openJournal(request, io);
    await log?.start(journal?.doneBefore ?? 0);
    return { journal, log };
  } catch (error) {
    await log?.close();
    throw error;
  }
}

async function prepareCache({ fetch: { cacheDir } }: ExtractRequest): Promise<void> {
  if (cacheDir === null) return;
  const { prepareFolder } = await import("../fetch/cache/disk-store.js");
  await prepareFolder(cacheDir);
}

async function openLog({ log }: ExtractRequest, io: Io): Promise<RunLog | null> {
  if (log === null) return null;
  const { RunLog } = await import("./run-log.js");
  return RunLog.open(log, () => io.time());
}

async function openJournal(request: ExtractRequest, io: Io): Promise<Journal | null> {
  const { resume, target, format, fields, explain } = request;
  if (resume === null || target.to === "stdout") return null;
  const { Journal } = await import("./journal/journal.js");
  const shape = { output: resolve(target.path), format: format ?? "json", fields, explain };
  return Journal.open(resume, shape, target.to === "file", () => io.now());
}
