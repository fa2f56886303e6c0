import type { FetchPage } from "../fetch/fetched-page.js";
import type { Fetcher } from "../fetch/open-fetcher.js";
import type { ExtractRequest } from "./request.js";

/** What fetches, loaded by the first address: a run over files has no use for it. */
export class LazyFetcher implements Fetcher {
  readonly #request: ExtractRequest;
  readonly #onCacheFault: (error: unknown) => void;
  #opening: Promise<Fetcher> | null = null;
  #opened: Fetcher | null = null;

  /** @param onCacheFault told once where pages cannot be kept: each further one would say the same */
  constructor(request: ExtractRequest, onCacheFault: (error: unknown) => void) {
    this.#request = request;
    let told = false;
    this.#onCacheFault = (error) => {
      if (!told) onCacheFault(error);
      told = true;
    };
  }

  readonly fetchPage: FetchPage = async (address, signal) => {
    this.#opening ??= this.#open();
    return (await this.#opening).fetchPage(address, signal);
  };

  readonly receivedBytes = (): number => this.#opened?.receivedBytes() ?? 0;

  async close(): Promise<void> {
    await (await this.#opening)?.close();
  }

  async #open(): Promise<Fetcher> {
    const { openFetcher } = await import("../fetch/open-fetcher.js");
    const { fetch, parallel } = this.#request;
    this.#opened = openFetcher(fetch, parallel, undefined, this.#onCacheFault);
    return this.#opened;
  }
}
