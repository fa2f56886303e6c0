import { systemClock, type Clock } from "./clock.js";
import { cached } from "./cache/cached.js";
import { diskStore } from "./cache/disk-store.js";
import { createFetchPage } from "./fetch-page.js";
import type { FetchPage } from "./fetched-page.js";
import { openTransport } from "./open-transport.js";
import type { FetchOptions } from "../options.js";
import { shareFetches } from "./share-fetches.js";
import { counted } from "./traffic.js";
import type { Transport } from "./transport.js";

export interface Fetcher {
  readonly fetchPage: FetchPage;
  /** How much of bodies has come in, content codings not undone. */
  readonly receivedBytes: () => number;
  /** Lets go of the connections; call it once, when the run is over. */
  close(): Promise<void>;
}

/**
 * What a run fetches with: opened once, closed at the end. The HTTP client is loaded on the first fetch, so a run
 * over files never pays for it.
 * @param connections how many connections to one host at most; give the number of pages read at the same time
 */
export function openFetcher(
  options: FetchOptions,
  connections: number,
  clock: Clock = systemClock,
  onCacheFault: (error: unknown) => void = () => undefined,
): Fetcher {
  const network = openTransport({ ...options, connections });
  let receivedBytes = 0;
  const onNetwork = counted(network.exchange, (bytes) => (receivedBytes += bytes));
  const transport = withCache(onNetwork, options, clock, onCacheFault);
  return {
    fetchPage: shareFetches(createFetchPage(options, { transport, clock })),
    receivedBytes: () => receivedBytes,
    close: () => network.close(),
  };
}

function withCache(
  exchange: Transport,
  { cacheDir, headers }: FetchOptions,
  clock: Clock,
  onFault: (error: unknown) => void,
): Transport {
  if (cacheDir === null) return exchange;
  const ownCookies = Object.keys(headers).some((name) => name.toLowerCase() === "cookie");
  return cached(exchange, { store: diskStore(cacheDir), clock, ownCookies, onFault });
}
