/** The items as they come, until they end or the signal aborts; then no further item is waited for. */
export async function* untilAborted<Item>(
  items: AsyncIterable<Item>,
  signal: AbortSignal,
): AsyncGenerator<Item, void, undefined> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    while (!signal.aborted) {
      const next = await settledOrAborted(iterator.next(), signal);
      if (next === null || next.done === true) return;
      yield next.value;
    }
  } finally {
    // Not waited for: a source that is silent for ever would hold up the end.
    iterator.return?.().catch(() => undefined);
  }
}

/** The promise's value, or null once the signal aborts. Leaves no listener behind: a run has many items. */
export function settledOrAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value | null> {
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve(null);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
