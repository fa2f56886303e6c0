import { Worker } from "node:worker_threads";
import { CleancopyError } from "../errors.js";
import type { WorkerLimits } from "./limits.js";
import type { Job, JobResult } from "./worker.js";

/** One thread that takes one job after the other; a thread that came to its end is replaced by the next job. */
export class WorkerThread {
  readonly #script: URL;
  readonly #limits: WorkerLimits;
  #worker: Worker | null = null;

  /** @param script a CommonJS or ES module that answers each {@link Job} it is sent with one {@link JobResult} */
  constructor(script: URL, limits: WorkerLimits) {
    this.#script = script;
    this.#limits = limits;
  }

  /** Begins to load what the first job will need. */
  start(): Worker {
    this.#worker ??= this.#newWorker();
    return this.#worker;
  }

  /**
   * Not to be called again before the job is done.
   * @throws CleancopyError `too-complex` where the job goes over the limits, `internal` where the thread ends by itself;
   *   the signal's reason where it aborts
   */
  async run(job: Job, signal: AbortSignal): Promise<JobResult> {
    signal.throwIfAborted();
    try {
      return await this.#answer(this.start(), job, signal);
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #newWorker(): Worker {
    const { heapMb, youngHeapMb } = this.#limits;
    const worker = new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: youngHeapMb },
    });
    // Without a listener, a thread that cannot start would end the program; the job that meets it tells.
    worker.on("error", () => undefined);
    // A job sent to a thread that ended while it had none would never be answered.
    worker.on("exit", () => {
      if (this.#worker === worker) this.#worker = null;
    });
    return worker;
  }

  #answer(worker: Worker, job: Job, signal: AbortSignal): Promise<JobResult> {
    const { source } = job.page;
    const { timeMs } = this.#limits;
    const heard = new AbortController();
    return new Promise<JobResult>((resolve, reject) => {
      const on = (event: string, listener: (value: unknown) => void): void => {
        worker.on(event, listener);
        heard.signal.addEventListener("abort", () => worker.off(event, listener));
      };
      on("message", (result) => resolve(result as JobResult));
      on("messageerror", (error) => reject(ended(source, error)));
      on("error", (error) => reject(ended(source, error)));
      on("exit", (status) => reject(ended(source, `exit status ${String(status)}`)));
      const timer = setTimeout(
        () => reject(overLimit("time", `${source}: no article within ${String(timeMs / 1000)} s`)),
        timeMs,
      );
      heard.signal.addEventListener("abort", () => clearTimeout(timer));
      signal.addEventListener("abort", () => reject(signal.reason as Error), { signal: heard.signal });
      worker.postMessage(job);
    }).finally(() => heard.abort());
  }
}

function overLimit(phase: "time" | "memory", message: string, cause?: Error): CleancopyError {
  return new CleancopyError("too-complex", message, {
    phase,
    advice: "Please report this page: its cost should have been bounded before.",
    cause,
  });
}

function ended(source: string, cause: unknown): CleancopyError {
  if (cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY") {
    return overLimit("memory", `${source}: the page takes more memory than one page may`, cause);
  }
  const words = cause instanceof Error ? cause.message : String(cause);
  return new CleancopyError("internal", `${source}: the worker thread came to its end: ${words}`, {
    advice: "Try again with --workers 0; if that helps, please report it with the page.",
    cause,
  });
}
