/** What one page may take of a worker thread. */
export interface WorkerLimits {
  /** Milliseconds from the moment that the thread has the page. */
  readonly timeMs: number;
  /** Of the thread's heap, in MiB. */
  readonly heapMb: number;
}

/**
 * Above the worst page that the limits of parsing let through (5 s and 400 MB, docs/limits.md): who comes here has found
 * a page that those do not bound.
 */
export const WORKER_LIMITS: WorkerLimits = { timeMs: 30_000, heapMb: 512 };
