import { archivedNetwork } from "./archive/archived-network.js";
import { systemClock, type Clock } from "./clock.js";
import { createFetchPage } from "./fetch-page.js";
import type { FetchPage } from "./fetched-page.js";
import { openTransport } from "./open-transport.js";
import type { FetchOptions } from "../options.js";

export interface Fetcher {
  readonly fetchPage: FetchPage;
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

/**
 * What a run fetches with: opened once, closed at the end. The HTTP client is loaded on the first fetch, so a run
 * over files never pays for it.
 * @param connections how many connections to one host at most; give the number of pages read at the same time
 */
export function openFetcher(options: FetchOptions, connections: number, clock: Clock = systemClock): Fetcher {
  const network = archivedNetwork(openTransport({ ...options, connections }), options, clock);
  const fetchPage = createFetchPage(options, { transport: network.exchange, clock });
  return {
    async fetchPage(address, signal) {
      const page = await fetchPage(address, signal);
      // No page is given that the archive does not hold.
      network.check();
      return page;
    },
    open: () => network.open(),
    close: () => network.close(),
  };
}
