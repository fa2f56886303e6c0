import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { DEFAULT_FETCH_OPTIONS } from "../../src/fetch/default-options.js";
import { openFetcher } from "../../src/fetch/open-fetcher.js";
import { openSources } from "../../src/source/open-sources.js";
import { page, startFaultServer } from "../server/fault-server.js";

const { cache } = createRequire(import.meta.url);
const isLoaded = (): boolean => Object.keys(cache).some((path) => path.includes("/undici/"));

test("the HTTP client is loaded by the first fetch, not by a run over files", async () => {
  const fetcher = openFetcher({ ...DEFAULT_FETCH_OPTIONS, allowPrivate: true }, 1);
  const effects = { fetchPage: fetcher.fetchPage, stdin: () => process.stdin };
  const settings = { from: "auto", url: null, maxBytes: 1_000_000 } as const;
  for await (const entry of openSources([import.meta.filename], settings, effects)) await entry.load();
  expect(isLoaded()).toBe(false);

  const server = await startFaultServer({ "/": page("<p>Words.") });
  await fetcher.fetchPage(`${server.origin}/`);
  expect(isLoaded()).toBe(true);
  await fetcher.close();
  await server.close();
});
