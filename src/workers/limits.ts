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

/** V8's own size, and half of it. */
const YOUNG_HEAP_ALONE_MB = 48;
const YOUNG_HEAP_MB = 24;

/**
 * Above the worst page that the limits of parsing let through (5 s and 400 MB, docs/limits.md): who comes here has found
 * a page that those do not bound. With half the young heap a thread is smaller by 17 MB, but more of a page outlives it,
 * and the whole heap is collected half as often again: one thread takes a tenth longer for 1,200 pages. Of several, which
 * wait for a core more than for a collection, each has the half.
 */
export function workerLimits(threads: number): WorkerLimits {
  const youngHeapMb = threads === 1 ? YOUNG_HEAP_ALONE_MB : YOUNG_HEAP_MB;
  return { timeMs: 30_000, heapMb: 512, youngHeapMb };
}
