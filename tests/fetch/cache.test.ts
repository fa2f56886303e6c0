import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { DEFAULT_FETCH_OPTIONS } from "../../src/fetch/default-options.js";
import { systemClock } from "../../src/fetch/clock.js";
import { openFetcher } from "../../src/fetch/open-fetcher.js";
import type { FetchOptions } from "../../src/options.js";
import {
  answer,
  type Answer,
  type Behaviour,
  inTurn,
  page,
  raw,
  startFaultServer,
} from "../server/fault-server.js";

const START = Date.UTC(2026, 0, 2, 3, 4, 5);
const LONG = { "Cache-Control": "max-age=3600" };
const TAGGED = { ETag: '"v1"' };

/** A server, a folder to keep pages in, and fetching with a clock of our own. */
async function cacheAt(behaviours: Readonly<Record<string, Behaviour>>) {
  const server = await startFaultServer(behaviours);
  const folder = await mkdtemp(join(tmpdir(), "cleancopy-cache-"));
  onTestFinished(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: unknown[] = [];
  let now = START;
  return {
    server,
    folder,
    faults,
    /** Time goes on. */
    later: (seconds: number) => (now += seconds * 1_000),
    /** A fetch as of a run of its own; the page's text. */
    async text(path = "/", options: Partial<FetchOptions> = {}) {
      return Buffer.from((await this.page(path, options)).bytes).toString();
    },
    async page(path = "/", options: Partial<FetchOptions> = {}) {
      const fetcher = openFetcher(
        { ...DEFAULT_FETCH_OPTIONS, ...LOCAL, cacheDir: folder, retries: 0, ...options },
        1,
        { clock: { ...systemClock, now: () => now }, onCacheFault: (error) => faults.push(error) },
      );
      try {
        return await fetcher.fetchPage(`${server.origin}${path}`);
      } finally {
        await fetcher.close();
      }
    },
    asked: () => server.seen.length,
    files: async () => (await readdir(folder, { recursive: true })).filter((name) => name.length > 40),
  };
}

/** What has nothing to do with the cache is left out. */
const LOCAL = { allowPrivate: true, ignoreRobots: true, delayMs: 0 };

/** A page that answers its ETag or its date with 304. */
function revisable(
  html: string,
  headers: NonNullable<Answer["headers"]>,
  notModified: Answer["headers"] = {},
): Behaviour {
  return (socket, request, times) => {
    const { "if-none-match": tag, "if-modified-since": since } = request.headers;
    const same = tag !== undefined ? tag === headers["ETag"] : since === headers["Last-Modified"];
    const unchanged = same && (tag ?? since) !== undefined;
    (unchanged ? answer({ status: 304, headers: notModified }) : page(html, headers))(socket, request, times);
  };
}

describe("a page in the cache", () => {
  it("is not asked for while it is fresh", async () => {
    const cache = await cacheAt({ "/": page("<p>Words", LONG) });
    expect([await cache.text(), await cache.text()]).toEqual(["<p>Words", "<p>Words"]);
    expect(cache.asked()).toBe(1);
    cache.later(3_599);
    await cache.text();
    expect(cache.asked()).toBe(1);
    cache.later(2);
    await cache.text();
    expect(cache.asked()).toBe(2);
  });

  it("bears the time at which it was really fetched", async () => {
    const cache = await cacheAt({ "/": page("<p>Words", LONG) });
    const first = await cache.page();
    cache.later(60);
    expect((await cache.page()).fetched).toEqual(first.fetched);
  });

  it.each([
    ["its ETag", { ETag: '"v1"' }],
    ["a weak ETag", { ETag: 'W/"v1"' }],
    ["its date", { "Last-Modified": "Fri, 02 Jan 2026 03:00:00 GMT" }],
  ])("that says not for how long it is fresh is asked after by %s", async (_, headers) => {
    const cache = await cacheAt({ "/": revisable("<p>Words", headers) });
    expect([await cache.text(), await cache.text()]).toEqual(["<p>Words", "<p>Words"]);
    expect(cache.asked()).toBe(2);
  });

  it("that has changed is replaced", async () => {
    const cache = await cacheAt({
      "/": inTurn(
        page("<p>Old", TAGGED),
        page("<p>New", { ETag: '"v2"' }),
        revisable("<p>?", { ETag: '"v2"' }),
      ),
    });
    expect([await cache.text(), await cache.text(), await cache.text()]).toEqual([
      "<p>Old",
      "<p>New",
      "<p>New",
    ]);
  });

  it("a 304 makes it fresh again, and changes what it says of the page", async () => {
    const cache = await cacheAt({
      "/": revisable(
        "<p>Words",
        { ...TAGGED, "Cache-Control": "max-age=10" },
        { ...LONG, "Content-Type": "x/y" },
      ),
    });
    await cache.text();
    cache.later(60);
    const again = await cache.page();
    expect(again.fetched).toMatchObject({
      at: "2026-01-02T03:05:05.000Z",
      contentType: "text/html; charset=utf-8",
    });
    cache.later(3_000);
    expect(await cache.text()).toBe("<p>Words");
    expect(cache.asked()).toBe(2);
  });

  it("a 304 for another page than the one that is kept: the page is fetched", async () => {
    const cache = await cacheAt({
      "/": inTurn(page("<p>Old", TAGGED), answer({ status: 304, headers: { ETag: '"v9"' } }), page("<p>New")),
    });
    await cache.text();
    expect(await cache.text()).toBe("<p>New");
  });

  it("stays compressed as it was sent", async () => {
    const cache = await cacheAt({
      "/": answer({
        headers: { "Content-Type": "text/html", "Content-Encoding": "gzip", ...LONG },
        body: gzipSync("<p>Words"),
      }),
    });
    expect([await cache.text(), await cache.text()]).toEqual(["<p>Words", "<p>Words"]);
    expect(cache.asked()).toBe(1);
  });

  it("in chunks is kept, too", async () => {
    const head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nCache-Control: max-age=60\r\n";
    const cache = await cacheAt({
      "/": raw(`${head}Transfer-Encoding: chunked\r\n\r\n5\r\n<p>Wo\r\n0\r\n\r\n`),
    });
    expect([await cache.text(), await cache.text()]).toEqual(["<p>Wo", "<p>Wo"]);
    expect(cache.asked()).toBe(1);
  });

  it("is one for each language that is asked for", async () => {
    const cache = await cacheAt({ "/": page("<p>Words", LONG) });
    await cache.text("/", { headers: { "Accept-Language": "de" } });
    await cache.text("/", { headers: { "Accept-Language": "fr" } });
    await cache.text("/", { headers: { "Accept-Language": "de" } });
    expect(cache.asked()).toBe(2);
  });

  it("that varies with the user agent is not given to another", async () => {
    const cache = await cacheAt({ "/": page("<p>Words", { ...LONG, Vary: "Accept-Encoding, User-Agent" }) });
    await cache.text();
    await cache.text();
    expect(cache.asked()).toBe(1);
    await cache.text("/", { userAgent: "another" });
    expect(cache.asked()).toBe(2);
  });
});

describe("freshness", () => {
  it.each([
    [
      "max-age before Expires",
      { "Cache-Control": "max-age=60", Expires: "Thu, 01 Jan 1970 00:00:00 GMT" },
      30,
      1,
    ],
    [
      "Expires, from Date on",
      { Date: "Fri, 02 Jan 2026 03:04:05 GMT", Expires: "Fri, 02 Jan 2026 03:05:05 GMT" },
      50,
      1,
    ],
    ["less by Age", { "Cache-Control": "max-age=60", Age: "50" }, 20, 2],
    ["less by an old Date", { "Cache-Control": "max-age=60", Date: "Fri, 02 Jan 2026 03:03:15 GMT" }, 20, 2],
    ["none by Expires: 0", { Expires: "0", ...TAGGED }, 0, 2],
    ["none by a max-age that is no number", { "Cache-Control": "max-age=-1", ...TAGGED }, 0, 2],
    ["none by no-cache", { "Cache-Control": 'max-age=60, no-cache="a"', ...TAGGED }, 0, 2],
    ["none by a guess", { "Last-Modified": "Fri, 02 Jan 2015 03:04:05 GMT" }, 0, 2],
    ["none where the clock was set back", LONG, -7_200, 2],
    ["that of a private page", { "Cache-Control": "private, max-age=60" }, 30, 1],
    ["the first max-age of two", { "Cache-Control": 'max-age="60", max-age=0' }, 30, 1],
  ])("is %s", async (_, headers, seconds, requests) => {
    const cache = await cacheAt({ "/": page("<p>Words", headers) });
    await cache.text();
    cache.later(seconds);
    await cache.text();
    expect(cache.asked()).toBe(requests);
  });
});

describe("not kept is", () => {
  it.each([
    ["what says no-store", page("<p>Words", { "Cache-Control": "max-age=60, no-store" })],
    ["what varies with everything", page("<p>Words", { ...LONG, Vary: "*" })],
    ["what can neither be fresh nor be asked after", page("<p>Words")],
    [
      "what may have broken off unseen",
      answer({ headers: { "Content-Type": "text/html", ...LONG }, body: "<p>Words", lengthless: true }),
    ],
    [
      "a page that is shorter than it said",
      raw(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nCache-Control: max-age=60\r\nContent-Length: 99\r\n\r\n<p>Words",
      ),
    ],
    [
      "a part of a page",
      answer({ status: 206, headers: { ...LONG, "Content-Range": "bytes 0-7/99" }, body: "<p>Words" }),
    ],
  ])("%s", async (_, behaviour) => {
    const cache = await cacheAt({ "/": behaviour });
    expect([await cache.text(), await cache.text()]).toEqual(["<p>Words", "<p>Words"]);
    expect([cache.asked(), await cache.files()]).toEqual([2, []]);
  });

  it("a failure, and it leaves the page that is kept", async () => {
    const cache = await cacheAt({
      "/": inTurn(
        page("<p>Words", TAGGED),
        answer({ status: 500, headers: LONG }),
        revisable("<p>?", TAGGED),
      ),
    });
    await cache.text();
    await expect(cache.text()).rejects.toMatchObject({ code: "status" });
    expect(await cache.text()).toBe("<p>Words");
  });

  it("a page over the size limit", async () => {
    const cache = await cacheAt({ "/": page(`<p>${"Words ".repeat(1_000)}`, LONG) });
    await expect(cache.text("/", { maxBytes: 100 })).rejects.toMatchObject({ code: "too-large" });
    expect(await cache.files()).toEqual([]);
  });

  it("a page that is not to be kept any more", async () => {
    const cache = await cacheAt({
      "/": inTurn(page("<p>Words", TAGGED), page("<p>Secret", { "Cache-Control": "no-store" })),
    });
    await cache.text();
    await cache.text();
    expect(await cache.files()).toEqual([]);
  });

  it.each([
    ["a password", { Authorization: "Basic c2VjcmV0" }],
    ["a cookie of the user's", { Cookie: "session=secret" }],
    ["a header of the user's", { "X-Api-Key": "secret" }],
  ])("what %s was sent for, nor is it taken from the cache", async (_, headers) => {
    const cache = await cacheAt({ "/": page("<p>Words", LONG) });
    await cache.text("/", { headers });
    expect(await cache.files()).toEqual([]);
    await cache.text();
    await cache.text("/", { headers });
    expect(cache.asked()).toBe(3);
  });

  it("a cookie, nor any header that sets one", async () => {
    const cache = await cacheAt({ "/": page("<p>Words", { ...LONG, "Set-Cookie": "session=secret" }) });
    await cache.text();
    const [file = ""] = await cache.files();
    expect(await readFile(join(cache.folder, file), "latin1")).not.toMatch(/secret/u);
  });
});

describe("a file of the cache that is", () => {
  it.each([
    ["torn", (path: string) => truncate(path, 100)],
    ["empty", (path: string) => truncate(path, 0)],
    ["something else", (path: string) => writeFile(path, "not ours\n{}\n")],
    [
      "changed in one byte",
      async (path: string) => {
        const bytes = await readFile(path);
        bytes[bytes.length - 1] = 0;
        await writeFile(path, bytes);
      },
    ],
  ])("%s: the page is fetched and kept anew", async (_, spoil) => {
    const cache = await cacheAt({ "/": page("<p>Words", LONG) });
    await cache.text();
    const [file = ""] = await cache.files();
    await spoil(join(cache.folder, file));
    expect([await cache.text(), await cache.text()]).toEqual(["<p>Words", "<p>Words"]);
    expect(cache.asked()).toBe(2);
  });
});

it("a cache that cannot be written costs no page, and is told", async () => {
  const cache = await cacheAt({ "/": page("<p>Words", LONG) });
  await rm(cache.folder, { recursive: true });
  await writeFile(cache.folder, "a file in the folder's place");
  expect(await cache.text()).toBe("<p>Words");
  expect(cache.faults).toMatchObject([
    { code: "output", message: expect.stringContaining("cannot be written") as string },
  ]);
});

it("two fetches of one page at the same time leave one whole file", async () => {
  const cache = await cacheAt({ "/": page("<p>Words", LONG) });
  await Promise.all([cache.text(), cache.text(), cache.text()]);
  expect(await cache.files()).toHaveLength(1);
  expect(await cache.text()).toBe("<p>Words");
  expect(cache.asked()).toBeLessThan(4);
});
