import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CleancopyError } from "../../src/errors.js";
import { openSources } from "../../src/source/open-sources.js";
import { lastMomentOf } from "../../src/source/feeds/list-date.js";
import type { SourceForm } from "../../src/source/settings.js";
import { chunked, http, record, zipped } from "./warc-records.js";

/* Whatever feeds, sitemaps and archives hold: an entry gives its page or an error of the closed list, and there is an end. */

const SITE = "https://courier.example";
const STORY = "<!DOCTYPE html><title>Port</title><p>The harbour reopened.</p>";

const ITEM = `<item><title>A &amp; b</title><link>${SITE}/one</link><pubDate>Tue, 10 Mar 2026 09:00:00 GMT</pubDate></item>`;
const DOCUMENTS: Readonly<Record<string, { readonly from: SourceForm; readonly bytes: Buffer }>> = {
  RSS: {
    from: "feed",
    bytes: Buffer.from(
      `<?xml version="1.0"?><rss><channel><link>${SITE}</link>${ITEM.repeat(3)}</channel></rss>`,
    ),
  },
  Atom: {
    from: "feed",
    bytes: Buffer.from(
      `<feed xml:base="${SITE}/"><entry><link href="a"/><updated>2026-03-10</updated></entry></feed>`,
    ),
  },
  JSON: {
    from: "feed",
    bytes: Buffer.from(JSON.stringify({ version: "https://jsonfeed.org/version/1", items: [{ url: SITE }] })),
  },
  sitemap: {
    from: "sitemap",
    bytes: Buffer.from(`<urlset><url><loc>${SITE}/one</loc><lastmod>2026-03-10</lastmod></url></urlset>`),
  },
  index: {
    from: "sitemap",
    bytes: Buffer.from(`<sitemapindex><sitemap><loc>${SITE}/map</loc></sitemap></sitemapindex>`),
  },
  archive: { from: "warc", bytes: archive() },
  "gzipped archive": { from: "warc", bytes: zipped(archive(), archive()) },
  "gzipped feed": { from: "feed", bytes: gzipSync(`<rss><channel>${ITEM}</channel></rss>`) },
};

function archive(): Buffer {
  const headers = ["Content-Type: text/html", "Transfer-Encoding: chunked", "Content-Encoding: gzip"];
  return Buffer.concat([
    record({ type: "warcinfo", content: "software: test\r\n" }),
    record({
      url: SITE,
      fields: ["WARC-Payload-Digest: sha1:A"],
      content: http(chunked(gzipSync(STORY)), headers),
    }),
    record({ type: "revisit", url: SITE, fields: ["WARC-Payload-Digest: sha1:A"], content: http("") }),
    record({ type: "resource", url: SITE, contentType: "text/html", content: STORY }),
  ]);
}

/** How many entries there are; each is loaded, and its error is looked at. */
async function readAll(bytes: Uint8Array, from: SourceForm, since?: number): Promise<number> {
  const effects = {
    fetchPage: (address: string) => Promise.reject(new CleancopyError("refused", `${address}: refused`)),
    stdin: () => Readable.from([Buffer.from(bytes)]),
  };
  const settings = { from, url: null, maxBytes: 100_000, ...(since !== undefined && { since }) };
  let count = 0;
  for await (const entry of openSources(["-"], settings, effects)) {
    count += 1;
    const error = await entry.load().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (error !== null) expect(error).toBeInstanceOf(CleancopyError);
    if (error instanceof CleancopyError) expect(error.code).not.toBe("internal");
  }
  return count;
}

interface Change {
  readonly kind: "flip" | "cut" | "repeat" | "insert";
  readonly at: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom("flip" as const, "cut" as const, "repeat" as const, "insert" as const),
  at: fc.nat(5_000),
  size: fc.nat(60),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 20 }),
    fc
      .constantFrom(
        "<item>",
        "</item>",
        "]]>",
        "<![CDATA[",
        "&x;",
        "<!DOCTYPE x [",
        "\r\n\r\n",
        "WARC/1.0\r\n",
        "0\r\n\r\n",
      )
      .map((text) => Buffer.from(text)),
  ),
});

function changed(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  return changes.reduce((before: Uint8Array, { kind, at, size, bytes: put }) => {
    const start = at % (before.length + 1);
    const [head, middle, tail] = [
      before.subarray(0, start),
      before.subarray(start, start + size),
      before.subarray(start + size),
    ];
    switch (kind) {
      case "flip":
        return Buffer.concat([head, middle.map((byte) => byte ^ 0x55), tail]);
      case "cut":
        return Buffer.concat([head, tail]);
      case "repeat":
        return Buffer.concat([head, middle, middle, middle, tail]);
      case "insert":
        return Buffer.concat([head, put, middle, tail]);
    }
  }, bytes);
}

const runs = { numRuns: 60, seed: 20_261_129 };

test.each(["feed", "sitemap", "warc"] as const)(
  "any bytes as %s end in pages and typed errors",
  async (from) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        await readAll(bytes, from);
      }),
      runs,
    );
  },
);

test.each(Object.entries(DOCUMENTS))(
  "a changed document ends in pages and typed errors: %s",
  async (_, { from, bytes }) => {
    expect(await readAll(bytes, from)).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (changes, told) => {
          await readAll(changed(bytes, changes), told ? from : "auto", Date.UTC(2026, 2));
        },
      ),
      runs,
    );
  },
);

test("any text is a date or none, and every date as machines write it is one", () => {
  const day = fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(lastMomentOf(text)).toSatisfy((moment) => moment === null || Number.isSafeInteger(moment));
    }),
    runs,
  );
  fc.assert(
    fc.property(day, (date) => {
      expect(lastMomentOf(date.toISOString().replace(/\.\d+/u, ""))).toBe(
        Math.floor(date.getTime() / 1_000) * 1_000,
      );
      expect(lastMomentOf(date.toUTCString())).toBe(Math.floor(date.getTime() / 1_000) * 1_000);
    }),
    runs,
  );
});
