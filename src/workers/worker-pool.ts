import type { Page } from "../page.js";
import type { WorkerLimits } from "./limits.js";
import { fromSentError } from "./sent-error.js";
import { WorkerThread } from "./worker-thread.js";
import type { Wanted, WrittenArticle } from "./write-article.js";

/**
 * A fixed number of threads, each with one page at a time; who comes when all are busy waits in the order of coming.
 * The wait is as long as the callers are many: to bound them, and what they hold, is the callers' affair.
 */
export class WorkerPool {
  readonly #threads: readonly WorkerThread[];
  readonly #idle: WorkerThread[];
  readonly #waiting: ((thread: WorkerThread) => void)[] = [];

  /**
   * Starts the threads: they load while the first pages are read.
   * @param script what a thread runs; `bin/worker.js` in the built program
   */
  constructor(size: number, script: URL, limits: WorkerLimits) {
    this.#threads = Array.from({ length: size }, () => new WorkerThread(script, limits));
    this.#idle = [...this.#threads];
    for (const thread of this.#threads) thread.start();
  }

  /** @throws CleancopyError as `extractArticle`, and `too-complex` for a page over the limits, whose thread is replaced */
  async writeArticle(page: Page, wanted: Wanted, signal: AbortSignal): Promise<WrittenArticle> {
    const thread = await this.#idleThread();
    try {
      const result = await thread.run({ page, wanted }, signal);
      if ("error" in result) throw fromSentError(result.error);
      return result.written;
    } finally {
      this.#release(thread);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.stop()));
  }

  #idleThread(): Promise<WorkerThread> {
    const thread = this.#idle.pop();
    if (thread !== undefined) return Promise.resolve(thread);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #release(thread: WorkerThread): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(thread);
    else next(thread);
  }
}
