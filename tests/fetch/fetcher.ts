import { createFetchPage } from "../../src/fetch/fetch-page.js";
import type { Clock } from "../../src/fetch/clock.js";
import { DEFAULT_FETCH_OPTIONS } from "../../src/fetch/default-options.js";
import type { FetchPage } from "../../src/fetch/fetched-page.js";
import { openTransport } from "../../src/fetch/open-transport.js";
import type { TransportSettings } from "../../src/fetch/transport-settings.js";
import { CleancopyError } from "../../src/errors.js";
import type { FetchOptions } from "../../src/options.js";

export interface TestFetcher {
  readonly fetch: FetchPage;
  /** The error that a fetch ends in. */
  readonly failure: (address: string) => Promise<CleancopyError>;
  /** How long it waited between attempts, in milliseconds; the waits themselves take no time here. */
  readonly waits: number[];
  close(): Promise<void>;
}

/** A fetcher over the real network layer, with short limits and a clock on which waiting takes no time. */
export function testFetcher(
  options: Partial<FetchOptions> = {},
  settings: Partial<TransportSettings> = {},
  clock: Partial<Clock> = {},
): TestFetcher {
  const all: FetchOptions = {
    ...DEFAULT_FETCH_OPTIONS,
    connectTimeoutMs: 2_000,
    headersTimeoutMs: 3_000,
    idleTimeoutMs: 3_000,
    totalTimeoutMs: 8_000,
    userAgent: "cleancopy-test",
    allowPrivate: true,
    ...options,
  };
  const waits: number[] = [];
  const transport = openTransport({ ...all, connections: 4, ...settings });
  const fetch = createFetchPage(all, {
    transport: transport.exchange,
    clock: {
      now: () => Date.UTC(2026, 0, 2, 3, 4, 5),
      sleep: (ms) => Promise.resolve(void waits.push(ms)),
      random: () => 0,
      ...clock,
    },
  });
  return {
    fetch,
    async failure(address) {
      try {
        await fetch(address);
      } catch (error) {
        if (error instanceof CleancopyError) return error;
        throw error;
      }
      throw new CleancopyError("internal", `${address}: was fetched, though it should fail`);
    },
    waits,
    close: () => transport.close(),
  };
}
