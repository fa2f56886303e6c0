import { type FileHandle, open } from "node:fs/promises";
import { CleancopyError } from "../errors.js";
import { guarded } from "./write-file.js";

/**
 * A file that grows by whole pieces, each handed to the system before the next begins: whoever is killed leaves all
 * pieces but the last whole.
 */
export class GrowingFile {
  readonly #path: string;
  readonly #handle: FileHandle;
  #length: number;

  private constructor(path: string, handle: FileHandle, length: number) {
    this.#path = path;
    this.#handle = handle;
    this.#length = length;
  }

  /**
   * Opens a file, or makes it, and cuts off what stands behind the part that is to be kept.
   * @throws CleancopyError `output`, also where the path is no plain file: nothing else can be cut
   */
  static async open(path: string, keptBytes: number): Promise<GrowingFile> {
    const handle = await guarded(path, () => open(path, "a"));
    try {
      const status = await handle.stat();
      if (!status.isFile()) throw notPlain(path);
      if (status.size > keptBytes) await guarded(path, () => handle.truncate(keptBytes));
      return new GrowingFile(path, handle, keptBytes);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  get length(): number {
    return this.#length;
  }

  /** @throws CleancopyError `output`; the file then ends where it ended before */
  async append(text: string): Promise<void> {
    try {
      await guarded(this.#path, () => this.#handle.appendFile(text));
      this.#length += Buffer.byteLength(text);
    } catch (error) {
      // A full disk takes a part of a piece. Where it cannot be cut off now, the next start does.
      await this.#handle.truncate(this.#length).catch(() => undefined);
      throw error;
    }
  }

  /**
   * Returns when the disk has it all.
   * @throws CleancopyError `output`
   */
  async sync(): Promise<void> {
    await guarded(this.#path, () => this.#handle.datasync());
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

function notPlain(path: string): CleancopyError {
  return new CleancopyError("output", `${path}: is not a plain file, and cannot be gone on with`, {
    advice: "With --resume, name a file of its own.",
  });
}
