import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { CleancopyError } from "../errors.js";
import type { WrittenArticle } from "../workers/write-article.js";
import type { Io } from "./io.js";
import type { Journal } from "./journal/journal.js";
import type { Layout } from "./layout.js";
import type { Target } from "./request.js";
import { fileTarget, streamTarget, type TextTarget } from "./text-target.js";

/** What became of a text on its way out, as far as the place can tell. */
export interface Delivered {
  /** Whether somebody still reads. */
  readonly wanted: boolean;
  /** How long the one file is now that is gone on with. */
  readonly bytes?: number;
  /** The name of the text's own file. */
  readonly file?: string;
}

/** Where outcomes go, one after the other. */
export interface Sink {
  /** @throws CleancopyError `output` */
  article(article: WrittenArticle, layout: Layout): Promise<Delivered>;
  /**
   * @param text the failure's record, "" where it leaves none
   * @throws CleancopyError `output`
   */
  failure(text: string): Promise<Delivered>;
  /**
   * Forces what was written to the disk, where it stands there already.
   * @throws CleancopyError `output`
   */
  sync(): Promise<void>;
  /** Ends a run that went well. */
  commit(): Promise<void>;
  /** Ends a run whose text is not to be kept; does nothing after `commit`. */
  discard(): Promise<void>;
}

/**
 * Opened before anything is read, so that a place that cannot be written is told at once.
 * @param journal of a run that can be resumed: its file grows record by record
 * @throws CleancopyError `output`
 */
export async function openSink(target: Target, io: Io, journal: Journal | null): Promise<Sink> {
  switch (target.to) {
    case "stdout":
      return streamSink(streamTarget(io.stdout));
    case "file":
      return journal === null
        ? streamSink(await fileTarget(target.path))
        : growingSink(target.path, journal.outputBytes);
    case "directory":
      return directorySink(target.path, journal);
  }
}

/** All articles into one stream. */
function streamSink(target: TextTarget): Sink {
  let first = true;
  const write = async (text: string): Promise<Delivered> => ({ wanted: await target.write(text) });
  return {
    article(article, layout) {
      const before = first ? "" : layout.gap;
      first = false;
      return write(before + article.text);
    },
    failure: (text) => (text === "" ? Promise.resolve(WRITTEN) : write(text)),
    sync: () => Promise.resolve(),
    commit: () => target.commit(),
    discard: () => target.discard(),
  };
}

const WRITTEN: Delivered = { wanted: true };

/** NDJSON into a file that keeps what it has, however the run ends. */
async function growingSink(path: string, keptBytes: number): Promise<Sink> {
  const { GrowingFile } = await import("../output/growing-file.js");
  const file = await GrowingFile.open(path, keptBytes);
  const append = async (text: string): Promise<Delivered> => {
    await file.append(text);
    return { wanted: true, bytes: file.length };
  };
  return {
    article: (article) => append(article.text),
    failure: append,
    sync: () => file.sync(),
    commit: () => file.sync(),
    discard: () => file.close(),
  };
}

/** One file an article, in a folder that is made where it does not exist. */
async function directorySink(folder: string, journal: Journal | null): Promise<Sink> {
  const [{ FileNames }, { writeFileWhole }] = await Promise.all([
    import("../output/file-name.js"),
    import("../output/write-file.js"),
  ]);
  const names = new FileNames();
  for (const { source, file } of journal?.takeFiles() ?? []) names.remember(source, file);
  await makeFolder(folder);
  return {
    async article(article, layout) {
      const file = names.nameFor(article, layout.extension);
      await writeFileWhole(join(folder, file), article.text);
      return { wanted: true, file };
    },
    failure: () => Promise.resolve(WRITTEN),
    sync: () => syncFolder(folder),
    commit: () => Promise.resolve(),
    discard: () => Promise.resolve(),
  };
}

/** Forces the names in a folder to the disk; what the files hold is there already. */
async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder, and takes care of the names by itself.
  const handle = await open(folder).catch(() => null);
  try {
    await handle?.sync();
  } finally {
    await handle?.close();
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new CleancopyError("output", `${folder}: the folder cannot be made: ${words}`, {
      advice: "Name a folder that you may write to.",
      cause,
    });
  }
}
