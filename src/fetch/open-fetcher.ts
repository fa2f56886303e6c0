import { setMaxListeners } from "node:events";
import type { FetchOptions } from "../options.js";
import { isWebAddress, parseAddress } from "./address.js";
import { archivedNetwork } from "./archive/archived-network.js";
import { cached } from "./cache/cached.js";
import { diskStore } from "./cache/disk-store.js";
import { systemClock, type Clock } from "./clock.js";
import { createFetchPage } from "./fetch-page.js";
import type { FetchPage } from "./fetched-page.js";
import { takeTurns } from "./hosts/take-turns.js";
import { openTransport } from "./open-transport.js";
import { obeyRobots } from "./robots/obey-robots.js";
import { counted } from "./traffic.js";
import type { Aside, Transport } from "./transport.js";

export interface Fetcher {
  readonly fetchPage: FetchPage;
  /** Bytes of bodies that came in so far, as sent; what the cache gave does not count. */
  readonly receivedBytes: () => number;
  /**
   * Opens what has to be there before the first fetch.
   * @throws CleancopyError `output` where the archive cannot be written
   */
  open(): Promise<void>;
  /**
   * Lets go of the connections; call it once, when the run is over.
   * @throws CleancopyError `output` where the archive could not be written to its end
   */
  close(): Promise<void>;
}

/** What a run is, beside its options. */
export interface FetchRun {
  /** What a person asked for by name: it is fetched whatever robots.txt says. What is no address does not matter. */
  readonly asked?: readonly string[];
  /** Told of every wait for a host's turn, so that other pages may be read meanwhile. */
  readonly aside?: Aside;
  readonly clock?: Clock;
  /** Told where a page could not be kept in the cache. */
  readonly onCacheFault?: (error: unknown) => void;
}

/**
 * What a run fetches with: opened once, closed at the end. The HTTP client is loaded on the first fetch, so a run
 * over files never pays for it.
 * @param connections how many connections to one host at most; give the number of pages read at the same time
 */
export function openFetcher(options: FetchOptions, connections: number, run: FetchRun = {}): Fetcher {
  const { clock = systemClock, aside } = run;
  const end = new AbortController();
  // Each robots.txt that is on its way listens to it.
  setMaxListeners(0, end.signal);
  const network = archivedNetwork(openTransport({ ...options, connections }), options, clock);
  let receivedBytes = 0;
  const onNetwork = counted(network.exchange, (bytes) => (receivedBytes += bytes));
  const turns = takeTurns(onNetwork, { delayMs: options.delayMs, clock });
  const remembering = withCache(turns.exchange, options, clock, run.onCacheFault);
  const transport: Transport = options.ignoreRobots
    ? remembering
    : obeyRobots(remembering, { options, clock, signal: end.signal, onDelay: turns.slowDown });
  const asked = new Set(
    (run.asked ?? []).filter(isWebAddress).map((address) => parseAddress(address).url.href),
  );
  const fetchPage = createFetchPage(options, {
    transport,
    clock,
    isAsked: (url) => asked.has(url.href),
    ...(aside !== undefined && { aside }),
  });
  const onlyArchived: FetchPage = async (address, signal) => {
    const page = await fetchPage(address, signal);
    // No page is given that the archive does not hold.
    network.check();
    return page;
  };
  return {
    fetchPage: onlyArchived,
    receivedBytes: () => receivedBytes,
    open: () => network.open(),
    async close() {
      end.abort();
      turns.close();
      await network.close();
    },
  };
}

function withCache(
  exchange: Transport,
  { cacheDir, headers, cookies }: FetchOptions,
  clock: Clock,
  onFault: (error: unknown) => void = () => undefined,
): Transport {
  if (cacheDir === null) return exchange;
  const ownCookies =
    cookies.length > 0 || Object.keys(headers).some((name) => name.toLowerCase() === "cookie");
  return cached(exchange, { store: diskStore(cacheDir), clock, ownCookies, onFault });
}
