import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { CDXIndexer, WARCParser, type WARCRecord } from "warcio";
import { WarcFile } from "../../../src/fetch/archive/warc-file.js";
import { DEFAULT_FETCH_OPTIONS } from "../../../src/fetch/default-options.js";
import { openFetcher, type Fetcher } from "../../../src/fetch/open-fetcher.js";
import type { FetchOptions } from "../../../src/options.js";
import type { Page } from "../../../src/page.js";
import { openSources } from "../../../src/source/open-sources.js";
import { pageFromAddress } from "../../../src/source/page-from-address.js";
import {
  answer,
  endless,
  page,
  raw,
  redirect,
  startFaultServer,
  type FaultServer,
} from "../../server/fault-server.js";

const STORY = "<!DOCTYPE html><title>Port</title><p>The harbour reopened.</p>";
const SETTINGS = { from: "auto", url: null, maxBytes: 1_000_000 } as const;
const stdin = (): Readable => Readable.from([]);

let server: FaultServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cleancopy-warc-"));
  server = await startFaultServer({
    "/story": page(STORY),
    "/gzip": answer({
      headers: { "Content-Type": "text/html", "Content-Encoding": "gzip" },
      body: gzipSync(STORY),
    }),
    "/chunked": raw(
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>Wo\r\n4\r\nrds.\r\n0\r\n\r\n`,
    ),
    "/latin": answer({
      headers: {
        "Content-Type": "text/html; charset=iso-8859-1",

        "X-Place": "Caf\u00e9",
      },
      body: Buffer.from("<p>Caf\u00e9", "latin1"),
    }),
    "/moved": redirect("/story"),
    "/keys": page(STORY, { "Set-Cookie": ["session=1; HttpOnly", "b=2"], "X-Kept": ["a", "b"] }),
    "/gone": answer({ status: 404, headers: { "Content-Type": "text/html" }, body: "<p>Gone." }),
    "/cut": raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 999\r\n\r\n<p>Half a story"),
    "/endless": endless("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", Buffer.alloc(64_000, "x ")),
    "/refused-by-size": endless(
      "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\n",
      Buffer.alloc(64_000, "x "),
    ),
    "/dripping-error": endless("HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\n", Buffer.from("x"), 100),
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The server is on this machine; robots.txt is asked for in other tests. */
const LOCAL = { allowPrivate: true, ignoreRobots: true, delayMs: 0 };

let files = 0;

function newPath(): string {
  files += 1;
  return join(folder, `out-${String(files)}.warc.gz`);
}

function fetcherInto(warcOut: string, options: Partial<FetchOptions> = {}): Fetcher {
  return openFetcher({ ...DEFAULT_FETCH_OPTIONS, ...LOCAL, retries: 0, ...options, warcOut }, 4);
}

/** Fetches each path, whatever becomes of it, and gives the archive's file. */
async function archived(
  paths: readonly string[],
  options: Partial<FetchOptions> = {},
  path = newPath(),
): Promise<string> {
  const fetcher = fetcherInto(path, options);
  for (const each of paths) await fetcher.fetchPage(server.origin + each).catch(() => undefined);
  await fetcher.close();
  return path;
}

interface Read {
  readonly type: string;
  readonly url: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly content: string;
}

/** The records as warcio reads them; payloads in latin1. */
async function recordsOf(path: string): Promise<Read[]> {
  const all: Read[] = [];
  for await (const record of new WARCParser(Readable.from([readFileSync(path)]), { parseHttp: false })) {
    all.push(await readRecord(record));
  }
  return all;
}

async function readRecord(record: WARCRecord): Promise<Read> {
  const content = Buffer.from(await record.readFully(false)).toString("latin1");
  const fields = new Map([...record.warcHeaders.headers].map(([name, value]) => [name.toLowerCase(), value]));
  return { type: record.warcType ?? "", url: record.warcTargetURI ?? "", fields, content };
}

function ofType(records: readonly Read[], type: string): Read[] {
  return records.filter((record) => record.type === type);
}

describe("--warc-out", () => {
  test("keeps each exchange as response, request and metadata, behind a warcinfo", async () => {
    const records = await recordsOf(await archived(["/story"]));
    expect(records.map(({ type }) => type)).toEqual(["warcinfo", "response", "request", "metadata"]);
    const [info, response, request, metadata] = records;
    expect(info?.content).toContain("software: cleancopy");
    expect(response).toMatchObject({ url: `${server.origin}/story` });
    expect(response?.content).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(response?.content).toContain(`\r\n\r\n${STORY}`);
    expect(request?.content).toMatch(
      /^GET \/story HTTP\/1\.1\r\nhost: 127\.0\.0\.1:\d+\r\n[\s\S]*user-agent: cleancopy/,
    );
    expect(metadata?.content).toMatch(/^fetchTimeMs: \d+\r\n/);
    for (const other of [request, metadata]) {
      expect(other?.fields.get("warc-concurrent-to")).toBe(response?.fields.get("warc-record-id"));
    }
  });

  test("is read back to the same pages", async () => {
    const paths = ["/story", "/gzip", "/chunked", "/latin", "/moved", "/keys"];
    const path = newPath();
    const fetcher = fetcherInto(path);
    const live: Page[] = [];
    for (const each of paths) {
      const identity = { source: each, id: null, url: null };
      live.push(
        await pageFromAddress(server.origin + each, identity, SETTINGS, {
          fetchPage: fetcher.fetchPage,
          stdin,
        }),
      );
    }
    await fetcher.close();
    const back: Page[] = [];
    const effects = { fetchPage: () => Promise.reject(new Error("not wanted")), stdin };
    for await (const entry of openSources([path], SETTINGS, effects)) back.push(await entry.load());
    const comparable = ({ content, form, url, fetched, warnings }: Page): object => ({
      ...{ content, form, url, warnings },
      fetched: { ...fetched, at: "" },
    });
    expect(back.map(comparable)).toEqual(live.map(comparable));
  });

  test("is read and indexed by warcio without complaint", async () => {
    const path = await archived(["/story", "/gzip", "/chunked", "/moved", "/gone"]);
    const lines: string[] = [];
    const indexer = new CDXIndexer({ noSurt: true });
    for await (const entry of indexer.iterIndex([
      { filename: "x", reader: Readable.from([readFileSync(path)]) },
    ])) {
      lines.push(
        `${String(entry["status"])} ${String(entry["url"])} ${String(entry["offset"])}+${String(entry["length"])}`,
      );
    }
    expect(lines.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual(
      [
        ["200", "/story"],
        ["200", "/gzip"],
        ["200", "/chunked"],
        ["302", "/moved"],
        ["200", "/story"],
        ["404", "/gone"],
      ].map(([status, at]) => `${status ?? ""} ${server.origin}${at ?? ""}`),
    );
    const bytes = readFileSync(path);
    for (const line of lines) {
      const [offset = 0, length = 0] = (line.split(" ")[2] ?? "").split("+").map(Number);
      expect(gunzipSync(bytes.subarray(offset, offset + length)).toString("latin1")).toMatch(
        /^WARC\/1\.1\r\nWARC-Type: /,
      );
    }
  });

  test("keeps bodies as they were sent: compressed, in their charset, out of their chunks", async () => {
    const [gzipped, chunked, latin] = ofType(
      await recordsOf(await archived(["/gzip", "/chunked", "/latin"])),
      "response",
    );
    const bodyOf = (record: Read | undefined): string =>
      record?.content.split("\r\n\r\n").slice(1).join("\r\n\r\n") ?? "";
    expect(gunzipSync(Buffer.from(bodyOf(gzipped), "latin1")).toString()).toBe(STORY);
    expect([bodyOf(chunked), chunked?.content.includes("transfer-encoding")]).toEqual(["<p>Words.", false]);
    expect(latin?.content).toContain("x-place: Caf\u00e9\r\n");
    expect(bodyOf(latin)).toBe("<p>Caf\u00e9");
  });

  test("keeps redirects and error pages with what they say", async () => {
    const responses = ofType(await recordsOf(await archived(["/moved", "/gone"])), "response");
    expect(responses.map(({ content }) => content.split("\r\n")[0])).toEqual([
      "HTTP/1.1 302 Found",
      "HTTP/1.1 200 OK",
      "HTTP/1.1 404 Not Found",
    ]);
    expect(responses[0]?.content).toMatch(/location: \/story\r\n[\s\S]*\r\n\r\nmoved$/);
    expect(responses[2]?.content).toMatch(/\r\n\r\n<p>Gone\.$/);
  });

  test("leaves cookies, passwords and the user's own headers out, and says so", async () => {
    const path = newPath();
    const headers = { cookie: "own=secret", "x-api-key": "secret", authorization: "Bearer secret" };
    const fetcher = fetcherInto(path, { headers });
    await fetcher.fetchPage(`${server.origin.replace("//", "//reader:secret@")}/keys`);
    await fetcher.close();
    expect(server.seen.at(-1)?.headers).toMatchObject({ "x-api-key": "secret" });
    const text = gunzipSync(readFileSync(path)).toString("latin1");
    expect(text).not.toContain("secret");
    expect(text).not.toContain("session=1");
    expect(text).toContain("x-kept: a\r\nx-kept: b\r\n");
    expect(text).toContain("requestHeadersLeftOut: cookie, x-api-key, authorization\r\n");
    expect(text).toContain("responseHeadersLeftOut: set-cookie\r\n");
  });

  test("marks a body that broke off", async () => {
    const [response] = ofType(await recordsOf(await archived(["/cut"])), "response");
    expect(response?.fields.get("warc-truncated")).toBe("disconnect");
    expect(response?.content).toMatch(/<p>Half a story$/);
  });

  test("marks a body that was given up for its size", async () => {
    const path = await archived(["/endless"], { maxBytes: 200_000 });
    const [response] = ofType(await recordsOf(path), "response");
    expect(response?.fields.get("warc-truncated")).toBe("length");
    expect(response?.content.length).toBeLessThan(1_000_000);
  });

  test("marks a body that was given up for its time", async () => {
    const [response] = ofType(
      await recordsOf(await archived(["/endless"], { maxBytes: 1e9, totalTimeoutMs: 100 })),
      "response",
    );
    expect(response?.fields.get("warc-truncated")).toBe("time");
  });

  test("reads the bodies of errors so far and no further, and no longer", async () => {
    const path = await archived(["/refused-by-size"]);
    const [response] = ofType(await recordsOf(path), "response");
    expect(response?.fields.get("warc-truncated")).toBe("length");
    expect(response?.content.length).toBeLessThan(1_000_000);
    const [dripping] = ofType(await recordsOf(await archived(["/dripping-error"])), "response");
    expect(dripping?.fields.get("warc-truncated")).toBe("time");
  });

  test("keeps nothing of an exchange without an answer", async () => {
    const path = newPath();
    const fetcher = fetcherInto(path);
    await expect(fetcher.fetchPage("http://127.0.0.1:1/")).rejects.toMatchObject({ code: "refused" });
    await fetcher.close();
    expect((await recordsOf(path)).map(({ type }) => type)).toEqual(["warcinfo"]);
  });
});

describe("the archive's file", () => {
  test("is added to by a later run", async () => {
    const path = await archived(["/story"]);
    await archived(["/gone"], {}, path);
    const records = await recordsOf(path);
    expect(ofType(records, "warcinfo")).toHaveLength(2);
    expect(ofType(records, "response").map(({ url }) => url)).toEqual(
      ["/story", "/gone"].map((at) => server.origin + at),
    );
  });

  test("that a killed run left torn is cut back to its last whole record", async () => {
    const path = await archived(["/story"]);
    const whole = await recordsOf(path);
    for (const lost of [3, 30]) {
      const torn = newPath();
      writeFileSync(torn, readFileSync(path));
      truncateSync(torn, statSync(torn).size - lost);
      await archived(["/gone"], {}, torn);
      const types = (await recordsOf(torn)).map(({ type }) => type);
      expect(types).toEqual([
        ...whole.slice(0, -1).map(({ type }) => type),
        "warcinfo",
        "response",
        "request",
        "metadata",
      ]);
    }
  });

  test("that is something else already is left alone", async () => {
    for (const content of ["my notes", gzipSync("my notes"), "WARC/1.0\r\n"]) {
      const path = newPath();
      writeFileSync(path, content);
      const fetcher = fetcherInto(path);
      await expect(fetcher.open()).rejects.toMatchObject({ code: "output" });
      await expect(fetcher.fetchPage(`${server.origin}/story`)).rejects.toMatchObject({ code: "output" });
      await expect(fetcher.close()).rejects.toMatchObject({ code: "output" });
      expect(readFileSync(path)).toEqual(Buffer.from(content));
    }
  });

  test("in a folder that is not there fails before anything is fetched", async () => {
    const before = server.seen.length;
    const fetcher = fetcherInto(join(folder, "absent", "x.warc.gz"));
    await expect(fetcher.open()).rejects.toMatchObject({
      code: "output",
      message: expect.stringContaining("ENOENT") as unknown,
    });
    await expect(fetcher.fetchPage(`${server.origin}/story`)).rejects.toMatchObject({ code: "output" });
    expect(server.seen.length).toBe(before);
    await fetcher.close().catch(() => undefined);
  });

  test.skipIf(!existsSync("/dev/full"))(
    "on a full disk fails the page that is not in it, and all behind",
    async () => {
      const fetcher = fetcherInto("/dev/full");
      onTestFinished(() => fetcher.close().catch(() => undefined));
      for (const at of ["/story", "/gone"]) {
        await expect(fetcher.fetchPage(server.origin + at)).rejects.toMatchObject({
          code: "output",
          message: expect.stringContaining("ENOSPC") as unknown,
        });
      }
    },
  );

  test("that can no longer be written to is told by the check behind the write", async () => {
    const file = new WarcFile(newPath(), "test", () => 0);
    await file.open();
    await file.close();
    await file.add([Buffer.from("late")]);
    expect(() => file.check()).toThrow(/archive cannot be written/);
  });
});
