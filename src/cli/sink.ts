import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { CleancopyError } from "../errors.js";
import type { WrittenArticle } from "../workers/write-article.js";
import type { Io } from "./io.js";
import type { Layout } from "./layout.js";
import type { Target } from "./request.js";
import { fileTarget, streamTarget, type TextTarget } from "./text-target.js";

/** Where outcomes go, one after the other. `article` and `failure` say whether somebody still reads. */
export interface Sink {
  /** @throws CleancopyError `output` */
  article(article: WrittenArticle, layout: Layout): Promise<boolean>;
  /**
   * @param text the failure's record, "" where it leaves none
   * @throws CleancopyError `output`
   */
  failure(text: string): Promise<boolean>;
  /** Ends a run that went well. */
  commit(): Promise<void>;
  /** Ends a run whose text is not to be kept; does nothing after `commit`. */
  discard(): Promise<void>;
}

/**
 * Opened before anything is read, so that a place that cannot be written is told at once.
 * @throws CleancopyError `output`
 */
export async function openSink(target: Target, io: Io): Promise<Sink> {
  switch (target.to) {
    case "stdout":
      return streamSink(streamTarget(io.stdout));
    case "file":
      return streamSink(await fileTarget(target.path));
    case "directory":
      return directorySink(target.path);
  }
}

/** All articles into one stream. */
function streamSink(target: TextTarget): Sink {
  let first = true;
  return {
    article(article, layout) {
      const before = first ? "" : layout.gap;
      first = false;
      return target.write(before + article.text);
    },
    failure: (text) => (text === "" ? Promise.resolve(true) : target.write(text)),
    commit: () => target.commit(),
    discard: () => target.discard(),
  };
}

/** One file an article, in a folder that is made where it does not exist. */
async function directorySink(folder: string): Promise<Sink> {
  const [{ FileNames }, { writeFileWhole }] = await Promise.all([
    import("../output/file-name.js"),
    import("../output/write-file.js"),
  ]);
  const names = new FileNames();
  await makeFolder(folder);
  return {
    async article(article, layout) {
      await writeFileWhole(join(folder, names.nameFor(article, layout.extension)), article.text);
      return true;
    },
    failure: () => Promise.resolve(true),
    commit: () => Promise.resolve(),
    discard: () => Promise.resolve(),
  };
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
