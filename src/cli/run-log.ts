import { type FileHandle, open } from "node:fs/promises";
import { guarded } from "../output/write-file.js";
import { toSafeJson } from "../output/json.js";
import type { Outcome } from "./outcome.js";

/** What the log says of the whole run at its end. */
export interface RunTotals {
  readonly articles: number;
  readonly failed: number;
  /** Of bodies, as they came in. */
  readonly bytes: number;
  readonly ms: number;
  readonly exit: number;
}

/** A file that one NDJSON line is added to for each source, and one for the run's start and end. */
export class RunLog {
  readonly #path: string;
  readonly #handle: FileHandle;
  readonly #time: () => number;

  private constructor(path: string, handle: FileHandle, time: () => number) {
    this.#path = path;
    this.#handle = handle;
    this.#time = time;
  }

  /**
   * Opened before anything is read, so that a place that cannot be written is told at once.
   * @param time milliseconds since 1970
   * @throws CleancopyError `output`
   */
  static async open(path: string, time: () => number): Promise<RunLog> {
    return new RunLog(path, await guarded(path, () => open(path, "a")), time);
  }

  /** @throws CleancopyError `output` */
  async start(doneBefore: number): Promise<void> {
    await this.#line({ event: "start", doneBefore });
  }

  /** @throws CleancopyError `output` */
  async source(outcome: Outcome): Promise<void> {
    const { entry, fetched, ms } = outcome;
    const failure = "error" in outcome ? outcome.error : null;
    await this.#line({
      event: "source",
      source: entry.source,
      url: fetched?.url ?? entry.url,
      outcome: failure?.code ?? "article",
      status: fetched?.status ?? failure?.details.status ?? null,
      bytes: fetched?.bytes ?? null,
      ms: Math.round(ms),
    });
  }

  /**
   * The run is over, and so is the log.
   * @throws CleancopyError `output`
   */
  async end(totals: RunTotals): Promise<void> {
    try {
      await this.#line({ event: "end", ...totals, ms: Math.round(totals.ms) });
    } finally {
      await this.close();
    }
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }

  async #line(said: object): Promise<void> {
    const line = `${toSafeJson({ time: new Date(this.#time()).toISOString(), ...said })}\n`;
    await guarded(this.#path, () => this.#handle.appendFile(line));
  }
}
