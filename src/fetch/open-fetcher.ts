import { systemClock, type Clock } from "./clock.js";
import { createFetchPage } from "./fetch-page.js";
import type { FetchPage } from "./fetched-page.js";
import { openTransport } from "./open-transport.js";
import type { FetchOptions } from "../options.js";

export interface Fetcher {
  readonly fetchPage: FetchPage;
  /** Lets go of the connections; call it once, when the run is over. */
  close(): Promise<void>;
}

/**
 * What a run fetches with: opened once, closed at the end. The HTTP client is loaded on the first fetch, so a run
 * over files never pays for it.
 * @param connections how many connections to one host at most; give the number of pages read at the same time
 */
export function openFetcher(options: FetchOptions, connections: number, clock: Clock = systemClock): Fetcher {
  const transport = openTransport({ ...options, connections });
  return {
    fetchPage: createFetchPage(options, { transport: transport.exchange, clock }),
    close: () => transport.close(),
  };
}
