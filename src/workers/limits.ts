/** What one page may take of a worker thread. */
export interface WorkerLimits {
  /** Milliseconds from the moment that the thread has the page. */
  readonly timeMs: number;
  /** Of the thread's heap, in MiB. */
  readonly heapMb: number;
  /**
   * Of the part of the heap that new objects come into, in MiB, all three of its spaces together. No limit on a page:
   * what lives on is moved out of there. Each thread keeps as much of it as it ever took.
   */
  readonly youngHeapMb: number;
}

/**
 * Above the worst page that the limits of parsing let through (5 s and 400 MB, docs/limits.md): who comes here has found
 * a page that those do not bound. With half the young heap that V8 would take, a thread is smaller by 16 MB, and news
 * pages take 1 to 3 % more time.
 */
export const WORKER_LIMITS: WorkerLimits = { timeMs: 30_000, heapMb: 512, youngHeapMb: 24 };
