import { createHash } from "node:crypto";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDocument } from "../../src/decode/document.js";
import { openSources } from "../../src/source/open-sources.js";
import { startReading, type Reading } from "./reading.js";
import { chunked, http, record, zipped } from "./warc-records.js";

const SITE = "https://courier.example";
const STORY = "<!DOCTYPE html><title>Port</title><p>The harbour reopened.</p>";
const TYPE = "Content-Type: text/html; charset=utf-8";

const info = record({
  type: "warcinfo",
  contentType: "application/warc-fields",
  content: "software: test\r\n",
});

function story(name: string, more: Parameters<typeof record>[0] = {}): Buffer {
  return record({ url: `${SITE}/${name}`, content: http(`${STORY}<p>${name}`), ...more });
}

let reading: Reading;

beforeAll(async () => {
  reading = await startReading();
});
afterAll(() => reading.close());

/** What the pages of an archive loads to, its content alone; errors as they are. */
async function contents(archive: Uint8Array): Promise<string[]> {
  const all = await reading.loaded([reading.file("any.warc", archive)]);
  return all.map((each) => (typeof each === "string" ? each : each.content));
}

describe("archives", () => {
  const records = [info, story("one", { version: "1.0" }), story("two")];

  test("are told by their content: plain, gzipped by record, gzipped as a whole, on standard input", async () => {
    const expected = [`${STORY}<p>one`, `${STORY}<p>two`];
    const whole = Buffer.concat(records);
    for (const archive of [whole, zipped(...records), gzipSync(whole)]) {
      expect(await contents(archive)).toEqual(expected);
      expect(await reading.loaded(["-"], { stdin: archive })).toMatchObject(
        expected.map((content) => ({ content })),
      );
      expect(await reading.loaded(["-"], { stdin: archive, from: "warc" })).toHaveLength(2);
    }
  });

  test("give each page the place of its record, its address, and how it was once fetched", async () => {
    const id = "urn:uuid:3c8e1d8a-0b6f-4e3e-9a63-0a5e9c3a7b11";
    const all = [info, story("one", { fields: [`WARC-Record-ID: <${id}>`] })];
    const plain = reading.file("plain.warc", Buffer.concat(all));
    const packed = reading.file("packed.warc.gz", zipped(...all));
    const whole = reading.file("whole.warc.gz", gzipSync(Buffer.concat(all)));
    const places = [
      `${plain}:${String(info.length)}`,
      `${packed}:${String(gzipSync(info).length)}`,
      `${whole}:0+${String(info.length)}`,
    ];
    const content = `${STORY}<p>one`;
    expect(await reading.loaded([plain, packed, whole])).toEqual(
      places.map((source) => ({
        source,
        id,
        url: `${SITE}/one`,
        form: "html",
        content,
        fetched: {
          at: "2026-03-14T06:30:00.000Z",
          status: 200,
          url: `${SITE}/one`,
          bytes: content.length,
          sha256: createHash("sha256").update(content).digest("hex"),
          contentType: "text/html; charset=utf-8",
          charset: "UTF-8",
          charsetFrom: "header",
          truncated: false,
          pages: [],
        },
        archived: true,
        warnings: [],
      })),
    );
  });

  test("pass over what is no page, and tell how much", async () => {
    const path = reading.file(
      "mixed.warc",
      Buffer.concat([
        info,
        record({ type: "request", url: `${SITE}/one`, content: "GET /one HTTP/1.1\r\n\r\n" }),
        story("one"),
        record({ url: `${SITE}/logo.png`, content: http("\x89PNG", ["Content-Type: image/png"]) }),
        record({ url: `${SITE}/a.css`, content: http("a{}", ["Content-Type: text/css"]) }),
        record({ url: `${SITE}/moved`, content: http("moved", [TYPE, "Location: /one"], "301 Moved") }),
        record({ url: `${SITE}/gone`, content: http(STORY, [TYPE], "404 Not Found") }),
        record({
          url: "dns:courier.example",
          contentType: "text/dns",
          content: "2026 courier.example. A 1.2.3.4",
        }),
        record({ type: "metadata", contentType: "application/warc-fields", content: "fetchTimeMs: 5\r\n" }),
        record({ type: "resource", url: "urn:pageinfo:x", contentType: "application/json", content: "{}" }),
      ]),
    );
    expect(await reading.names([path])).toHaveLength(1);
    expect(reading.notices).toEqual([
      `${path}: passed over 2 answers that are no HTML, 2 answers with redirects or errors, 1 warcinfo records, ` +
        "1 request records, 1 answers of other protocols, 1 metadata records, 1 resource records that are no HTML",
    ]);
  });

  test("hold resource records, which are pages without a transfer", async () => {
    const page = record({ type: "resource", url: `${SITE}/saved`, contentType: "text/html", content: STORY });
    expect(await reading.loaded([reading.file("saved.warc", page)])).toMatchObject([
      { url: `${SITE}/saved`, content: STORY, fetched: null },
    ]);
  });

  test.each([
    ["chunked", chunked(Buffer.from(STORY)), ["Transfer-Encoding: chunked"]],
    [
      "chunked and gzipped",
      chunked(gzipSync(STORY)),
      ["Transfer-Encoding: chunked", "Content-Encoding: gzip"],
    ],
    ["in brotli", brotliCompressSync(STORY), ["Content-Encoding: br"]],
    ["deflated", deflateSync(STORY), ["Content-Encoding: deflate"]],
    ["said to be chunked, but put together already", Buffer.from(STORY), ["Transfer-Encoding: chunked"]],
    ["said to be gzipped, but unpacked already", Buffer.from(STORY), ["Content-Encoding: gzip"]],
    ["with a type in other letters", Buffer.from(STORY), ["CONTENT-TYPE: Text/HTML"]],
  ])("are read as the server sent them: %s", async (_, body, headers) => {
    const all = zipped(record({ url: SITE, content: http(body, [TYPE, ...headers]) }));
    expect(await contents(all)).toEqual([STORY]);
  });

  test("without a content type are pages where they begin as pages do", async () => {
    expect(await contents(record({ url: SITE, content: http(STORY, ["Server: x"]) }))).toEqual([STORY]);
    expect(await contents(record({ url: SITE, content: http("Just words.", ["Server: x"]) }))).toEqual([
      expect.stringMatching(/^empty:.*holds no page/),
    ]);
  });

  test("in an old charset come out right", async () => {
    const body = Buffer.from("<p>Порт".replace("Порт", ""), "latin1");
    const koi8 = Buffer.concat([body, Buffer.from("f0cfd2d4", "hex")]);
    const all = record({ url: SITE, content: http(koi8, ["Content-Type: text/html; charset=koi8-r"]) });
    expect(await contents(all)).toEqual(["<p>Порт"]);
  });

  test("with addresses in angle brackets, as wget wrote them, give them bare", async () => {
    const [page] = await reading.loaded([
      reading.file("wget.warc", record({ url: `<${SITE}/one>`, content: http(STORY) })),
    ]);
    expect(page).toMatchObject({ url: `${SITE}/one` });
  });

  test("are read record by record: the second is not touched before it is asked for", async () => {
    let given = 0;
    async function* stdin(): AsyncGenerator<Buffer> {
      for (let i = 0; i < 50; i += 1) {
        given += 1;
        await Promise.resolve();
        yield Buffer.concat([
          story(String(i)),
          record({ type: "resource", contentType: "image/png", content: Buffer.alloc(100_000) }),
        ]);
      }
    }
    const effects = { fetchPage: () => Promise.reject(new Error("not wanted")), stdin };
    for await (const entry of openSources(["-"], { from: "auto", url: null, maxBytes: 1_000_000 }, effects)) {
      expect(entry.url).toBe(`${SITE}/0`);
      break;
    }
    expect(given).toBeLessThan(5);
  });

  test("at an address are refused with the advice how to read them", async () => {
    const [entry] = await reading.entries([`${reading.origin}/crawl.warc.gz`], { from: "warc" });
    await expect(entry?.load()).rejects.toMatchObject({
      code: "unsupported-type",
      details: { advice: expect.stringContaining("curl") as unknown },
    });
    expect(reading.server.seen).toEqual([]);
  });
});

describe("revisit records", () => {
  const digest = "WARC-Payload-Digest: sha1:AAAA";
  const again = (fields: readonly string[], content: string | Uint8Array = http("")): Buffer =>
    record({ type: "revisit", url: `${SITE}/again`, fields, content });

  test("give the page that the archive holds already, under their own address", async () => {
    const byDigest = again([
      digest,
      "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
    ]);
    const byAddress = again(
      [`WARC-Refers-To-Target-URI: ${SITE}/one`, "WARC-Refers-To-Date: 2026-03-14T06:30:00Z"],
      http("", ["ETag: 1"], "304 Not Modified"),
    );
    const archive = zipped(story("one", { fields: [digest] }), byDigest, byAddress);
    expect(await reading.loaded([reading.file("again.warc.gz", archive)])).toMatchObject([
      { url: `${SITE}/one`, content: `${STORY}<p>one` },
      { url: `${SITE}/again`, content: `${STORY}<p>one`, fetched: { status: 200 } },
      { url: `${SITE}/again`, content: `${STORY}<p>one` },
    ]);
  });

  test("of what another archive holds fail in their place", async () => {
    const archive = zipped(again([digest]), story("one"));
    expect(await contents(archive)).toEqual([
      expect.stringMatching(/^not-found:.*courier\.example\/again.*not in this archive/),
      `${STORY}<p>one`,
    ]);
  });

  test("of images are passed over, here or elsewhere", async () => {
    const image = record({
      url: `${SITE}/a.png`,
      fields: [digest],
      content: http("x", ["Content-Type: image/png"]),
    });
    const bare = again([digest], "");
    const elsewhere = again(["WARC-Payload-Digest: sha1:BBBB"], http("", ["Content-Type: image/png"]));
    const path = reading.file("images.warc.gz", zipped(story("one"), image, bare, elsewhere));
    expect(await reading.names([path])).toHaveLength(1);
    expect(reading.notices[0]).toContain("2 revisits of answers that are no page");
  });

  test("of pages longer ago than is kept fail in their place", async () => {
    const large = Array.from({ length: 5 }, (_, i) =>
      story(String(i), {
        fields: [`WARC-Payload-Digest: sha1:${String(i)}`],
        content: http(`${STORY}${" ".repeat(9_000_000)}`),
      }),
    );
    const path = reading.file(
      "large.warc",
      Buffer.concat([
        ...large,
        again(["WARC-Payload-Digest: sha1:0"]),
        again(["WARC-Payload-Digest: sha1:4"]),
      ]),
    );
    const all = await reading.entries([path], { maxBytes: 10_000_000 });
    await expect(all[5]?.load()).rejects.toMatchObject({ code: "not-found" });
    await expect(all[6]?.load()).resolves.toMatchObject({ url: `${SITE}/again` });
  });
});

describe("broken and hostile archives", () => {
  const whole = Buffer.concat([story("one"), story("two")]);
  const packed = zipped(story("one"), story("two"));
  const one = `${STORY}<p>one`;

  test.each([
    ["mid-record", whole.subarray(0, whole.length - 30)],
    ["in the fields of a record", whole.subarray(0, story("one").length + 30)],
    ["in a gzip member", packed.subarray(0, packed.length - 20)],
    ["in the trailer of a gzip member", packed.subarray(0, packed.length - 3)],
    ["in the header of a gzip member", packed.subarray(0, gzipSync(story("one")).length + 5)],
  ])("that break off %s give what came before, and then fail", async (_, archive) => {
    const all = await contents(archive);
    expect(all.slice(0, 1)).toEqual([one]);
    expect(all.at(-1)).toMatch(/^undecodable:.*records may be missing/);
    expect(all.length).toBeLessThanOrEqual(3);
  });

  test("with a damaged gzip member give what came before, and then fail", async () => {
    const damaged = Buffer.from(packed);
    damaged.fill(0xff, gzipSync(story("one")).length + 12, gzipSync(story("one")).length + 60);
    expect(await contents(damaged)).toEqual([
      one,
      expect.stringMatching(/^undecodable:.*gzip member at \d+/),
    ]);
  });

  test.each([
    [
      "no length",
      story("two")
        .toString()
        .replace(/Content-Length: \d+\r\n\r\n/, "\r\n"),
    ],
    ["a length that is none", record({ url: SITE, content: http(STORY), length: "-5" })],
    ["a length that is too short", record({ url: SITE, content: http(STORY), length: "20" })],
    ["a length that is too long", record({ url: SITE, content: http(STORY), length: "99999999999" })],
    ["a head without end", `WARC/1.1\r\nX: ${"x".repeat(200_000)}`],
    ["no version", `${"x".repeat(100)}\r\n`],
  ])("with a record that has %s give what came before, and then fail", async (_, bad) => {
    const all = await contents(Buffer.concat([story("one"), Buffer.from(bad)]));
    expect(all[0]).toBe(one);
    expect(all.at(-1)).toMatch(/^(?:undecodable|too-large):/);
  });

  test("with more or fewer blank lines between records than there should be are read", async () => {
    const tight = story("one").subarray(0, -4);
    const loose = Buffer.concat([story("two"), Buffer.from("\r\n\n\n")]);
    expect(await contents(Buffer.concat([tight, loose, story("one")]))).toHaveLength(3);
  });

  test("with bare line feeds and fields on several lines are read", async () => {
    const lines = story("one").toString().split("\r\n\r\n");
    const bare = `${(lines[0] ?? "").replaceAll("\r\n", "\n").replace("WARC-Date:", "X-Note: a\n b\nWARC-Date:")}\n\n`;
    expect(await contents(Buffer.from(bare + lines.slice(1).join("\r\n\r\n")))).toEqual([one]);
  });

  test("with a page over the size limit fail in its place, and go on", async () => {
    const big = record({ url: SITE, content: http(`${STORY}${"x".repeat(1_200_000)}`) });
    const bomb = record({
      url: SITE,
      content: http(gzipSync(Buffer.alloc(2_000_000)), [TYPE, "Content-Encoding: gzip"]),
    });
    expect(await contents(zipped(big, bomb, story("one")))).toEqual([
      expect.stringMatching(/^too-large:/),
      expect.stringMatching(/^too-large:/),
      one,
    ]);
  });

  test("with a body cut by the crawler keep it, with a warning", async () => {
    const cut = story("one", { fields: ["WARC-Truncated: length"] });
    const chunks = chunked(Buffer.from(STORY)).subarray(0, 40);
    const cutChunks = record({ url: SITE, content: http(chunks, [TYPE, "Transfer-Encoding: chunked"]) });
    const partial = record({
      url: SITE,
      content: http(STORY, [TYPE, "Content-Range: bytes 0-61/900"], "206 Partial"),
    });
    expect(await reading.loaded([reading.file("cut.warc", zipped(cut, cutChunks, partial))])).toMatchObject(
      Array(3).fill({ fetched: { truncated: true }, warnings: [{ code: "truncated" }] }),
    );
  });

  test("with a bot challenge in a page's place say so", async () => {
    const wall = record({ url: SITE, content: http(STORY, [TYPE, "cf-mitigated: challenge"]) });
    expect(await contents(zipped(wall))).toEqual([expect.stringMatching(/^blocked:/)]);
  });

  test("with pages without any text fail in their place", async () => {
    const nothing = [http(""), http(" "), http(STORY, [TYPE], "204 No Content")];
    const all = await contents(zipped(...nothing.map((content) => record({ url: SITE, content }))));
    expect(all.map((each) => each.split(":")[0])).toEqual(["empty", "empty", "empty"]);
  });

  test("with a PDF or a picture that says it is HTML fail in its place", async () => {
    const lie = record({ url: SITE, content: http("%PDF-1.7") });
    expect(await contents(zipped(lie))).toEqual([expect.stringMatching(/^unsupported-type:.*PDF/)]);
  });

  test("with addresses of other kinds and dates that are none give the page without them", async () => {
    const bad = record({ url: "javascript:alert(1)", content: http(STORY) })
      .toString()
      .replace("2026-03-14T06:30:00Z", "yesterday");
    expect(await reading.loaded([reading.file("bad.warc", bad)])).toMatchObject([
      { url: null, content: STORY, fetched: null },
    ]);
  });

  test("that are none fail with --from warc", async () => {
    for (const content of [STORY, "words", gzipSync(STORY)]) {
      expect(await reading.loaded([reading.file("none", content)], { from: "warc" })).toEqual([
        expect.stringMatching(/^unsupported-type:.*no WARC archive/),
      ]);
    }
  });

  test("of which nothing is left fail", async () => {
    expect(await reading.loaded([reading.file("none", "")], { from: "warc" })).toEqual([
      expect.stringMatching(/^empty:/),
    ]);
  });

  test("keep the memory of one record: hours of film are passed over", async () => {
    const head = http("", ["Content-Type: video/mp4"]);
    const film = Buffer.alloc(1_000_000);
    async function* stdin(): AsyncGenerator<Buffer> {
      yield record({ url: SITE, content: head, length: String(300_000_000 + head.length) }).subarray(0, -4);
      for (let i = 0; i < 300; i += 1) yield await Promise.resolve(film);
      yield Buffer.from("\r\n\r\n");
      yield story("one");
    }
    const before = process.memoryUsage.rss();
    const effects = { fetchPage: () => Promise.reject(new Error("not wanted")), stdin };
    const all: string[] = [];
    for await (const entry of openSources(["-"], { from: "auto", url: null, maxBytes: 1_000_000 }, effects)) {
      all.push(entry.url ?? "");
    }
    expect(all).toEqual([`${SITE}/one`]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000);
  });

  test("are no page to the door for pages", () => {
    expect(() => readDocument(whole, { source: "x", contentType: null, from: "auto" })).toThrow(
      /WARC archive/,
    );
  });
});
