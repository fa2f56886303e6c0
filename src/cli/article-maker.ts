import type { Page } from "../page.js";
import { workerLimits } from "../workers/limits.js";
import type { WorkerPool } from "../workers/worker-pool.js";
import { loadExtraction, type Wanted, writeArticle, type WrittenArticle } from "../workers/write-article.js";

/** Beside `bin/cleancopy.js`, which is two folders above this module in the source as in the built program. */
const WORKER_SCRIPT = new URL("../../bin/worker.js", import.meta.url);

/**
 * A thread has to load the program and to find out anew which code is worth optimising: about as much work as 20 pages.
 * A run that has come so far is likely to go on for longer than that costs.
 */
export const PAGES_BEFORE_WORKERS = 24;

/** Told as early as this, before V8's first collection: what that one finds is what it goes by. */
const SEVERAL = 2;

/** Told, once each, how the making of the articles goes. */
export interface ArticleMakerListener {
  /** The main thread has loaded all that it needs for a first page. */
  loaded?(): void;
  /** There is more than one page, and threads will extract if there are many. */
  severalExpected?(): void;
}

/** Makes the run's articles: on the main thread while they are few, on worker threads when they turn out to be many. */
export class ArticleMaker {
  readonly #threads: number;
  readonly #onMainThread: number;
  readonly #told: ArticleMakerListener;
  #expected = 0;
  #loaded = false;
  #begun = 0;
  #pool: Promise<WorkerPool> | null = null;

  /**
   * @param workers how many threads from the first page on, 0 for none; null: as many as pay
   * @param most how many can be busy at the same time
   */
  constructor(workers: number | null, most: number, told: ArticleMakerListener = {}) {
    this.#told = told;
    this.#threads = workers ?? (most > 1 ? most : 0);
    this.#onMainThread = this.#threads === 0 ? Infinity : workers === null ? PAGES_BEFORE_WORKERS : 0;
  }

  /** Begins to load what the next page will need. */
  async prepare({ format }: Wanted): Promise<void> {
    this.#expected += 1;
    if (this.#expected === SEVERAL && this.#threads > 0) this.#told.severalExpected?.();
    if (this.#begun >= this.#onMainThread) {
      await this.#openedPool();
      return;
    }
    await loadExtraction(format);
    if (!this.#loaded) this.#told.loaded?.();
    this.#loaded = true;
  }

  /** @throws CleancopyError as `WorkerPool.writeArticle` */
  async writeArticle(page: Page, wanted: Wanted, signal: AbortSignal): Promise<WrittenArticle> {
    this.#begun += 1;
    if (this.#begun <= this.#onMainThread) return writeArticle(page, wanted);
    return (await this.#openedPool()).writeArticle(page, wanted, signal);
  }

  async close(): Promise<void> {
    await (await this.#pool)?.close();
  }

  #openedPool(): Promise<WorkerPool> {
    this.#pool ??= import("../workers/worker-pool.js").then(
      ({ WorkerPool }) => new WorkerPool(this.#threads, WORKER_SCRIPT, workerLimits(this.#threads)),
    );
    return this.#pool;
  }
}
