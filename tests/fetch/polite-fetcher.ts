import { onTestFinished } from "vitest";
import { CleancopyError } from "../../src/errors.js";
import type { Clock } from "../../src/fetch/clock.js";
import { DEFAULT_FETCH_OPTIONS } from "../../src/fetch/default-options.js";
import type { FetchPage } from "../../src/fetch/fetched-page.js";
import { openFetcher, type FetchRun } from "../../src/fetch/open-fetcher.js";
import type { FetchOptions } from "../../src/options.js";
import { startFaultServer, type Behaviour, type FaultServer } from "../server/fault-server.js";

/** A clock that stands still but for what is slept on it, which takes no time. */
export class SteppingClock implements Clock {
  time = Date.UTC(2026, 0, 2, 3, 4, 5);
  /** In milliseconds. */
  readonly waits: number[] = [];
  now(): number {
    return this.time;
  }
  sleep(ms: number): Promise<void> {
    this.time += ms;
    this.waits.push(ms);
    return Promise.resolve();
  }
  random(): number {
    return 0;
  }
}

export interface PoliteFetcher {
  readonly fetch: FetchPage;
  /** The error that a fetch ends in. */
  readonly failure: (address: string) => Promise<CleancopyError>;
}

/** The whole fetcher of a run, on this machine and with short limits; closed behind the test. */
export function politeFetcher(options: Partial<FetchOptions> = {}, run: FetchRun = {}): PoliteFetcher {
  const fetcher = openFetcher(
    {
      ...DEFAULT_FETCH_OPTIONS,
      connectTimeoutMs: 2_000,
      headersTimeoutMs: 3_000,
      idleTimeoutMs: 3_000,
      totalTimeoutMs: 8_000,
      allowPrivate: true,
      ...options,
    },
    4,
    run,
  );
  onTestFinished(() => fetcher.close());
  return {
    fetch: fetcher.fetchPage,
    async failure(address) {
      const outcome = await fetcher.fetchPage(address).catch((error: unknown) => error);
      if (outcome instanceof CleancopyError) return outcome;
      throw outcome instanceof Error
        ? outcome
        : new TypeError(`${address} was fetched, though it should fail`);
    },
  };
}

/** A server of one test, closed behind it. */
export async function siteWith(behaviours: Readonly<Record<string, Behaviour>>): Promise<FaultServer> {
  const server = await startFaultServer(behaviours);
  onTestFinished(() => server.close());
  return server;
}
