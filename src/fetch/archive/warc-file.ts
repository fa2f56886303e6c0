import { createReadStream } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { basename } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { gunzipHead } from "../../decode/inflate.js";
import { wholeMembersLength } from "../../decode/gzip-members.js";
import { CleancopyError } from "../../errors.js";
import { warcInfo } from "./warc-record.js";

const zip = promisify(gzip);
const HEAD_BYTES = 4_096;

/**
 * A WARC archive that is written to: a gzip member a record, added at the end of what is there. The records of an
 * exchange are written at once, so that a killed run leaves at most a torn end, which the next run cuts off.
 */
export class WarcFile {
  readonly #path: string;
  readonly #userAgent: string;
  readonly #now: () => number;
  #opened: Promise<FileHandle> | null = null;
  #written: Promise<void> = Promise.resolve();
  #failure: CleancopyError | null = null;

  constructor(path: string, userAgent: string, now: () => number) {
    this.#path = path;
    this.#userAgent = userAgent;
    this.#now = now;
  }

  /**
   * Opens the file where that has not been done yet.
   * @throws CleancopyError `output` where it cannot be written, or is something else than an archive
   */
  async open(): Promise<void> {
    this.#opened ??= this.#openAtEnd();
    await this.#opened;
  }

  /**
   * Adds records, behind all that were added before; settles when they are in the file. What goes wrong is kept, and
   * thrown by {@link check}.
   */
  async add(records: readonly Uint8Array[]): Promise<void> {
    const zipped = Promise.all(records.map((each) => zip(each)));
    this.#written = this.#written.then(async () => {
      if (this.#failure === null) await this.#append(Buffer.concat(await zipped));
    });
    await this.#written;
  }

  /** @throws CleancopyError `output` where something could not be written */
  check(): void {
    if (this.#failure !== null) throw this.#failure;
  }

  /** @throws CleancopyError `output` where something could not be written */
  async close(): Promise<void> {
    if (this.#opened === null) return;
    await this.#written;
    const file = await this.#opened.catch(() => null);
    try {
      await file?.sync();
      await file?.close();
    } catch (error) {
      this.#failure ??= this.#unwritable(error);
    }
    this.check();
  }

  async #openAtEnd(): Promise<FileHandle> {
    let file: FileHandle | null = null;
    try {
      file = await open(this.#path, "a+");
      const { size } = await file.stat();
      if (size > 0) await this.#cutTornEnd(file, size);
      await file.appendFile(await zip(warcInfo(basename(this.#path), this.#userAgent, this.#now())));
      return file;
    } catch (error) {
      await file?.close();
      this.#failure = error instanceof CleancopyError ? error : this.#unwritable(error);
      throw this.#failure;
    }
  }

  /** A run that was killed may have left half a record, behind which no reader would find the next. */
  async #cutTornEnd(file: FileHandle, size: number): Promise<void> {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const start = await gunzipHead(buffer.subarray(0, bytesRead), 5);
    if (Buffer.from(start).toString("latin1") !== "WARC/") {
      throw new CleancopyError("output", `${this.#path}: is there already, and is no gzipped WARC archive`, {
        advice: "Name another file; an archive that is there already is added to.",
      });
    }
    const whole = await wholeMembersLength(createReadStream(this.#path), this.#path);
    if (whole < size) await file.truncate(whole);
  }

  async #append(bytes: Uint8Array): Promise<void> {
    try {
      await this.open();
      await (await this.#opened)?.appendFile(bytes);
    } catch (error) {
      this.#failure ??= error instanceof CleancopyError ? error : this.#unwritable(error);
    }
  }

  #unwritable(cause: unknown): CleancopyError {
    const words = cause instanceof Error ? cause.message : String(cause);
    return new CleancopyError("output", `${this.#path}: the archive cannot be written: ${words}`, {
      advice: "Check the folder, its permissions and the free space.",
      cause,
    });
  }
}
