import type { FetchPage } from "../fetch/fetched-page.js";
import type { Fetcher, FetchRun } from "../fetch/open-fetcher.js";
import type { OwnCookie } from "../options.js";
import type { ExtractRequest } from "./request.js";

/** What fetches, loaded by the first address: a run over files has no use for it. */
export class LazyFetcher implements Fetcher {
  readonly #request: ExtractRequest;
  readonly #run: FetchRun;
  #cookies: readonly OwnCookie[] = [];
  #opening: Promise<Fetcher> | null = null;
  #opened: Fetcher | null = null;

  /** @param run its `onCacheFault` is told once: each further fault would say the same */
  constructor(request: ExtractRequest, { onCacheFault, ...run }: FetchRun) {
    this.#request = request;
    let told = false;
    this.#run = {
      ...run,
      asked: request.sources,
      onCacheFault: (error) => {
        if (!told) onCacheFault?.(error);
        told = true;
      },
    };
  }

  /** @throws CleancopyError `not-found`, `unreadable`: before anything is fetched */
  async readCookies(): Promise<void> {
    const { cookieFile } = this.#request;
    if (cookieFile === null) return;
    const { readCookieFile } = await import("../fetch/cookies/cookie-file.js");
    this.#cookies = await readCookieFile(cookieFile);
  }

  readonly fetchPage: FetchPage = async (address, signal) => {
    this.#opening ??= this.#open();
    return (await this.#opening).fetchPage(address, signal);
  };

  async open(): Promise<void> {
    this.#opening ??= this.#open();
    await (await this.#opening).open();
  }

  readonly receivedBytes = (): number => this.#opened?.receivedBytes() ?? 0;

  async close(): Promise<void> {
    await (await this.#opening)?.close();
  }

  async #open(): Promise<Fetcher> {
    const [{ openFetcher }, { shareFetches }] = await Promise.all([
      import("../fetch/open-fetcher.js"),
      import("../fetch/share-fetches.js"),
    ]);
    const { fetch, parallel } = this.#request;
    const opened = openFetcher({ ...fetch, cookies: this.#cookies }, parallel, this.#run);
    this.#opened = { ...opened, fetchPage: shareFetches(opened.fetchPage, this.#run.aside) };
    return this.#opened;
  }
}
