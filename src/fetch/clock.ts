import { setTimeout as wait } from "node:timers/promises";

/** Time and chance, as fetching sees them; the tests pass their own. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** @throws the signal's reason where it is aborted while waiting */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** From 0 (included) to 1 (excluded). */
  random(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(ms, signal) {
    try {
      await wait(ms, undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
  random: () => Math.random(),
};
