import { randomBytes } from "node:crypto";
import { type FileHandle, open, realpath, rename, stat, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CleancopyError, systemCode } from "../errors.js";

/** By the system's error code: what went wrong, and what to do about it. */
const FAULTS: ReadonlyMap<string, readonly [what: string, advice: string]> = new Map([
  ["ENOSPC", ["no space is left on the device", "Free some space, or write to another disk."]],
  ["EDQUOT", ["the disk quota is used up", "Free some space, or write to another disk."]],
  ["EFBIG", ["the file would be too large for the file system", "Write to another disk, or split the run."]],
  ["EACCES", ["permission denied", "Write to a folder that you own, or change its permissions."]],
  ["EPERM", ["permission denied", "Write to a folder that you own, or change its permissions."]],
  ["EROFS", ["the file system is read-only", "Write to another disk."]],
  ["ENOENT", ["the folder does not exist", "Create the folder first."]],
  ["ENOTDIR", ["a part of the path is not a folder", "Check the path."]],
  ["EISDIR", ["it is a folder", "Name a file, or use --output-dir for a folder."]],
  ["ENAMETOOLONG", ["the name is too long", "Choose a shorter name."]],
  ["EMFILE", ["too many files are open", "Raise the limit (ulimit -n), or run fewer at once."]],
]);

/** A file in the making: nobody sees it under its name before `commit`. */
export interface FileInMaking {
  /** @throws CleancopyError `output` */
  write(text: string): Promise<void>;
  /**
   * Makes the file durable and gives it its name.
   * @throws CleancopyError `output`; the old file, if any, is then as it was
   */
  commit(): Promise<void>;
  /** Leaves no trace. Does nothing after `commit`. */
  discard(): Promise<void>;
}

/**
 * Writes a whole file, or leaves everything as it was: what is half written is never seen under the file's name, not
 * even after a power cut.
 * @throws CleancopyError `output`
 */
export async function writeFileWhole(path: string, text: string): Promise<void> {
  const file = await beginFile(path);
  try {
    await file.write(text);
    await file.commit();
  } catch (error) {
    await file.discard();
    throw error;
  }
}

/**
 * Begins a file that is written piece by piece (a run's NDJSON): a new file beside it takes the pieces, and `commit`
 * renames it. A link is followed, an existing file keeps its permissions; a device or a pipe is written to directly,
 * since it cannot be replaced.
 * @throws CleancopyError `output`
 */
export async function beginFile(path: string): Promise<FileInMaking> {
  return guarded(path, async () => {
    const existing = await stat(path).catch(absent);
    // For a folder this fails as it should.
    if (existing !== null && !existing.isFile()) return new Direct(path, await open(path, "w"));
    const target = existing === null ? path : await realpath(path);
    const beside = join(dirname(target), `.cleancopy-${randomBytes(6).toString("hex")}.tmp`);
    const handle = await open(beside, "wx");
    if (existing !== null) await handle.chmod(existing.mode & 0o777).catch(() => undefined);
    return new Beside(path, target, beside, handle);
  });
}

class Beside implements FileInMaking {
  #open = true;

  constructor(
    readonly path: string,
    readonly target: string,
    readonly beside: string,
    readonly handle: FileHandle,
  ) {}

  write(text: string): Promise<void> {
    return guarded(this.path, () => this.handle.writeFile(text));
  }

  async commit(): Promise<void> {
    await guarded(this.path, async () => {
      await this.handle.sync();
      await this.handle.close();
      await rename(this.beside, this.target);
    });
    this.#open = false;
  }

  async discard(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    // Nothing is left to tell: the failure that led here is the one to report.
    await this.handle.close().catch(() => undefined);
    await unlink(this.beside).catch(() => undefined);
  }
}

class Direct implements FileInMaking {
  constructor(
    readonly path: string,
    readonly handle: FileHandle,
  ) {}

  write(text: string): Promise<void> {
    return guarded(this.path, () => this.handle.writeFile(text));
  }

  commit(): Promise<void> {
    return guarded(this.path, () => this.handle.close());
  }

  async discard(): Promise<void> {
    await this.handle.close().catch(() => undefined);
  }
}

function absent(error: unknown): null {
  if (systemCode(error) === "ENOENT") return null;
  throw error;
}

/**
 * Does something to a file that is being written.
 * @throws CleancopyError `output`, in plain words, for whatever the system refuses
 */
export async function guarded<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    const code = systemCode(cause);
    const [what, advice] = FAULTS.get(code) ?? [
      `the system says ${code || String(cause)}`,
      "Check the path and the disk.",
    ];
    throw new CleancopyError("output", `${path}: cannot be written: ${what}`, { advice, cause });
  }
}
