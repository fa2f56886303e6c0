import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer, page, type Behaviour } from "../server/fault-server.js";
import { startReading, type Reading } from "./reading.js";

const SITE = "https://courier.example";
const DAY_MS = 86_400_000;

function url(path: string, more = ""): string {
  return `<url><loc>${SITE}${path}</loc>${more}</url>`;
}

function urlset(...urls: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
  xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${urls.join("\n")}</urlset>`;
}

function index(...locations: readonly string[]): string {
  const all = locations.map((location) => `<sitemap>${location}</sitemap>`).join("\n");
  return `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${all}</sitemapindex>`;
}

function loc(address: string, lastmod?: string): string {
  return `<loc>${address}</loc>${lastmod === undefined ? "" : `<lastmod>${lastmod}</lastmod>`}`;
}

function news(date: string): string {
  return `<news:news><news:publication_date>${date}</news:publication_date><news:title>T</news:title></news:news>`;
}

/** A document whose addresses are those of the server that it comes from. */
function own(document: (origin: string) => string): Behaviour {
  return (socket, request, times) => {
    const origin = `http://${request.headers["host"] ?? ""}`;
    answer({ headers: { "Content-Type": "application/xml" }, body: document(origin) })(
      socket,
      request,
      times,
    );
  };
}

let reading: Reading;
let origin: string;

beforeAll(async () => {
  reading = await startReading({
    "/one.xml": answer({ body: urlset(url("/one"), url("/two")) }),
    "/two.xml.gz": answer({
      headers: { "Content-Type": "application/x-gzip" },
      body: gzipSync(urlset(url("/three"))),
    }),
    "/index.xml": own((at) =>
      index(loc(`${at}/one.xml`), loc(`${at}/absent.xml`), loc(`${at}/page`), loc(`${at}/two.xml.gz`)),
    ),
    "/page": page("<!DOCTYPE html><title>Port</title><p>The harbour reopened.</p>"),
    "/circle.xml": own((at) => index(loc(`${at}/circle.xml`), loc(`${at}/other.xml`), loc(`${at}/one.xml`))),
    "/other.xml": own((at) => index(loc(`${at}/circle.xml`), loc(`${at}/one.xml`))),
    "/nest": own((at) => index(loc(`${at}/nest?${String(Math.random())}`))),
    "/dated.xml": own((at) =>
      index(
        loc(`${at}/absent.xml`, "2026-03-01"),
        loc(`${at}/one.xml`, "2026-03-12"),
        loc(`${at}/two.xml.gz`),
      ),
    ),
    "/bomb.xml.gz": answer({ body: gzipSync(urlset(url("/one"), " ".repeat(20_000_000))) }),
    "/robots-sitemap.txt": answer({
      headers: { "Content-Type": "text/plain" },
      body: `${SITE}/one\r\n\r\n${SITE}/two\nno address\n`,
    }),
  });
  ({ origin } = reading);
});
afterAll(() => reading.close());

describe("sitemaps", () => {
  const plain = urlset(url("/one", "<lastmod>2026-03-12</lastmod>"), url("/two?a=1&amp;b=2"));
  const both = [`${SITE}/one`, `${SITE}/two?a=1&b=2`];

  test("are told by their content, as file, gzipped, on standard input", async () => {
    expect(await reading.names([reading.file("saved.html", plain)])).toEqual(both);
    expect(await reading.names([reading.file("saved.gz", gzipSync(plain))])).toEqual(both);
    expect(await reading.names(["-"], { stdin: plain })).toEqual(both);
    expect(await reading.names(["-"], { stdin: gzipSync(plain), from: "sitemap" })).toEqual(both);
  });

  test("at an address are read with --from sitemap, gzipped or not", async () => {
    expect(await reading.names([`${origin}/one.xml`, `${origin}/two.xml.gz`], { from: "sitemap" })).toEqual(
      ["/one", "/two", "/three"].map((path) => SITE + path),
    );
  });

  test("at an address without --from sitemap fail with the advice to say it", async () => {
    const [entry] = await reading.entries([`${origin}/one.xml`]);
    await expect(entry?.load()).rejects.toMatchObject({
      code: "unsupported-type",
      details: { advice: expect.stringContaining("--from sitemap") as unknown },
    });
  });

  test("name pages, not the images of pages", async () => {
    const image = `<image:image><image:loc>${SITE}/image.jpg</image:loc></image:image>`;
    const map = urlset(`<url>${image}<loc>${SITE}/one</loc>${image}</url>`, `<url>${image}</url>`);
    expect(await reading.names([reading.file("images.xml", map)])).toEqual([`${SITE}/one`]);
    expect(reading.notices).toEqual([expect.stringContaining("1 without an address")]);
  });

  test("with a namespace prefix of their own are read", async () => {
    const map = plain.replaceAll(/<(\/?)\b/gu, "<$1sm:");
    expect(await reading.names([reading.file("prefix.xml", map)])).toEqual(both);
  });

  test("as text name one page a line; a line that is no address fails in its place", async () => {
    const [one, two, none] = await reading.entries([`${origin}/robots-sitemap.txt`], { from: "sitemap" });
    expect([one?.url, two?.url]).toEqual([`${SITE}/one`, `${SITE}/two`]);
    // The line is taken for an address relative to the sitemap's.
    expect(none?.source).toBe(`${origin}/no%20address`);
    const path = reading.file("map.txt", `\uFEFF${SITE}/one\nno address\n`);
    const [, failed] = await reading.entries([path], { from: "sitemap" });
    await expect(failed?.load()).rejects.toMatchObject({ code: "bad-address" });
  });

  test("as text are a text where nobody says --from sitemap", async () => {
    const path = reading.file("map.txt", `${SITE}/one\n${SITE}/two\n`);
    expect(await reading.loaded([path])).toMatchObject([{ form: "text" }]);
  });
});

describe("sitemap indexes", () => {
  test("are followed, and a sitemap that fails does so in its place", async () => {
    expect(await reading.names([`${origin}/index.xml`], { from: "sitemap" })).toEqual([
      `${SITE}/one`,
      `${SITE}/two`,
      `${origin}/absent.xml`,
      `${origin}/page`,
      `${SITE}/three`,
    ]);
    const all = await reading.entries([`${origin}/index.xml`], { from: "sitemap" });
    const codes = await Promise.all(
      [all[2], all[3]].map(async (entry) => entry?.load().catch((error: unknown) => error)),
    );
    expect(codes).toMatchObject([{ code: "status" }, { code: "unsupported-type" }]);
  });

  test("in a file are followed to their addresses", async () => {
    const path = reading.file("index.xml", index(loc(`${origin}/two.xml.gz`), loc(`${origin}/one.xml`)));
    expect(await reading.names([path])).toEqual(["/three", "/one", "/two"].map((at) => SITE + at));
  });

  test("are read as they are asked for", async () => {
    const before = reading.server.seen.length;
    const path = reading.file("lazy.xml", index(loc(`${origin}/one.xml`), loc(`${origin}/two.xml.gz`)));
    const { openSources } = await import("../../src/source/open-sources.js");
    const fetched: string[] = [];
    const effects = {
      fetchPage: (address: string) => {
        fetched.push(address);
        return Promise.reject(new Error("not wanted"));
      },
      stdin: () => process.stdin,
    };
    for await (const entry of openSources([path], { from: "auto", url: null, maxBytes: 1_000 }, effects)) {
      expect(entry.source).toBe(`${origin}/one.xml`);
      break;
    }
    expect(fetched).toEqual([`${origin}/one.xml`]);
    expect(reading.server.seen.length).toBe(before);
  });

  test("that name themselves or each other end", async () => {
    expect(await reading.names([`${origin}/circle.xml`], { from: "sitemap" })).toEqual([
      `${SITE}/one`,
      `${SITE}/two`,
    ]);
    expect(reading.notices).toEqual([
      expect.stringMatching(/circle\.xml: .*read once/),
      expect.stringMatching(/circle\.xml: .*read once/),
      expect.stringMatching(/one\.xml: .*read once/),
    ]);
  });

  test("that nest without end are followed three deep", async () => {
    const before = reading.server.seen.length;
    const all = await reading.loaded([`${origin}/nest`], { from: "sitemap" });
    expect(all).toEqual([expect.stringMatching(/^too-complex:.*within 3 others/)]);
    expect(reading.server.seen.length - before).toBe(4);
  });
});

describe("--since in sitemaps", () => {
  test("goes by the news extension's date, else by the day of the last change", async () => {
    const map = urlset(
      url("/old", "<lastmod>2026-03-10</lastmod>"),
      url("/new", "<lastmod>2026-03-12</lastmod>"),
      url("/touched", `<lastmod>2026-03-13</lastmod>${news("2020-01-01")}`),
      url("/news", news("2026-03-12T08:00:00+01:00")),
      url("/undated"),
    );
    const path = reading.file("dated.xml", map);
    expect(await reading.names([path], { since: Date.UTC(2026, 2, 12) })).toEqual([
      `${SITE}/new`,
      `${SITE}/news`,
    ]);
    expect(reading.notices).toEqual([
      `${path}: 3 of 5 entries are left out: 2 dated before --since, 1 without a date`,
    ]);
  });

  test("counts a day as a whole", async () => {
    const path = reading.file("day.xml", urlset(url("/day", "<lastmod>2026-03-12</lastmod>")));
    const evening = Date.UTC(2026, 2, 12, 23, 59);
    expect(await reading.names([path], { since: evening })).toEqual([`${SITE}/day`]);
    expect(await reading.names([path], { since: evening + DAY_MS })).toEqual([]);
  });

  test("does not fetch sitemaps that have not changed since; one without a date may have", async () => {
    const since = Date.UTC(2026, 2, 12);
    const path = reading.file(
      "index.xml",
      index(loc(`${origin}/absent.xml`, "2026-03-01"), loc(`${origin}/late.xml`)),
    );
    expect(await reading.names([path], { since })).toEqual([`${origin}/late.xml`]);
  });
});

describe("broken and hostile sitemaps", () => {
  test("over 50,000 addresses are read so far, and then fail", async () => {
    const many = Array.from({ length: 50_001 }, (_, i) => url(`/${String(i)}`));
    const names = await reading.names([reading.file("many.xml", urlset(...many))]);
    expect([names.length, names[49_999]]).toEqual([50_001, `${SITE}/49999`]);
    expect(names.at(-1)).toMatch(/^too-large:.*50,000/);
  });

  test("as text over 50,000 addresses are read so far, and then fail", async () => {
    const many = Array.from({ length: 50_001 }, (_, i) => `${SITE}/${String(i)}`);
    const names = await reading.names([reading.file("many.txt", many.join("\n"))], { from: "sitemap" });
    expect(names.length).toBe(50_001);
    expect(names.at(-1)).toMatch(/^too-large:/);
  });

  test("that inflate without end stop at the size limit", async () => {
    expect(await reading.names([`${origin}/bomb.xml.gz`], { from: "sitemap" })).toEqual([
      expect.stringMatching(/^too-large:/),
    ]);
  });

  test("in a file that inflates without end stop at the limit of lists", async () => {
    const bomb = gzipSync(
      Buffer.concat([Buffer.from(urlset(url("/one")).slice(0, -9)), Buffer.alloc(52_430_000, " ")]),
    );
    const names = await reading.names([reading.file("bomb.xml", bomb)]);
    expect(names).toEqual([`${SITE}/one`, expect.stringMatching(/^too-large:.*52\.429 MB/)]);
  });

  test("that break off are read as far as they go, and then fail", async () => {
    const cut = urlset(url("/one"), url("/two")).slice(0, -30);
    expect(await reading.names([reading.file("cut.xml", cut)])).toEqual([
      `${SITE}/one`,
      expect.stringMatching(/^undecodable:.*breaks off/),
    ]);
  });

  test("that name nothing fail", async () => {
    for (const map of [urlset(), index(), urlset("<url/>")]) {
      expect(await reading.names([reading.file("none.xml", map)])).toEqual([
        expect.stringMatching(/^empty:.*names no page/),
      ]);
    }
  });

  test("with entities that name files are read without them", async () => {
    const map = `<?xml version="1.0"?><!DOCTYPE urlset [<!ENTITY x SYSTEM "file:///etc/passwd">]>${urlset(url("/&x;")).slice(38)}`;
    expect(await reading.names([reading.file("xxe.xml", map)], { from: "sitemap" })).toEqual([`${SITE}/&x;`]);
  });
});
