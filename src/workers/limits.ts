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
 * a page that those do not bound. The young heap is what V8 would take. With half of it a thread is smaller by 17 MB, but
 * more of a page outlives it, the whole heap is collected twice as often, and a run of 1,200 pages takes a tenth longer.
 */
export const WORKER_LIMITS: WorkerLimits = { timeMs: 30_000, heapMb: 512, youngHeapMb: 48 };
