import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer, page, redirect, startFaultServer } from "../server/fault-server.js";
import { startReading, type Reading } from "./reading.js";

const SITE = "https://courier.example";
const STORY = "<!DOCTYPE html><title>Port</title><p>The harbour reopened.</p>";

function rss(...items: readonly string[]): string {
  const all = items.map((item) => `<item>${item}</item>`).join("\n");
  return `<?xml version="1.0"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Courier</title><link>${SITE}/</link>
    <atom:link rel="self" href="${SITE}/feed.xml"/>${all}</channel></rss>`;
}

function link(path: string): string {
  return `<title>A story</title><link>${path}</link>`;
}

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="${SITE}/news/"><title>Courier</title>
  <link rel="self" href="atom.xml"/>
  <entry><title>One</title><id>tag:1</id><link rel="edit" href="/edit/1"/><link rel="alternate" href="one"/>
    <published>2026-03-10T09:00:00Z</published><updated>2026-03-20T09:00:00Z</updated></entry>
  <entry xml:base="/sport/"><link href="two"/><updated>2026-03-12T09:00:00Z</updated></entry>
  <entry><link href="three?a=1&amp;b=2"/></entry></feed>`;

const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
  <channel rdf:about="${SITE}/rdf"><link>${SITE}/</link></channel>
  <item rdf:about="${SITE}/one"><title>One</title><link>${SITE}/one</link></item>
  <item rdf:about="${SITE}/two"><title>Two</title></item></rdf:RDF>`;

const JSON_FEED = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "Courier",
  home_page_url: `${SITE}/`,
  items: [
    { id: "1", url: `${SITE}/one`, date_published: "2026-03-10T09:00:00Z", content_html: "<p>One." },
    { id: "2", external_url: "/two" },
    { id: "3", content_text: "No page." },
  ],
});

let reading: Reading;

beforeAll(async () => {
  reading = await startReading({
    "/story": page(STORY),
    "/feed": answer({
      headers: { "Content-Type": "application/rss+xml" },
      body: rss(link("/story"), link("/absent")),
    }),
    "/moved/feed": redirect("/feed"),
    "/feed.gz": answer({
      headers: { "Content-Type": "application/gzip" },
      body: gzipSync(rss(link("/story"))),
    }),
    "/latin": answer({
      headers: { "Content-Type": "text/xml; charset=iso-8859-1" },
      body: Buffer.from(rss(link(`${SITE}/caf\u00e9`)), "latin1"),
    }),
    "/error": answer({ status: 500, body: "no" }),
    "/cut": (socket) =>
      socket.end(
        `HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n${rss(link("/story"), link("/")).slice(0, -30)}`,
      ),
  });
});
afterAll(() => reading.close());

describe("feeds", () => {
  test.each([
    ["RSS", rss(link(`${SITE}/one`), link(`${SITE}/two`)), ["/one", "/two"]],
    ["Atom", ATOM, ["/news/one", "/sport/two", "/news/three?a=1&b=2"]],
    ["RDF (RSS 1.0)", RDF, ["/one", "/two"]],
    ["JSON", JSON_FEED, ["/one", "/two"]],
    ["JSON on many lines", JSON.stringify(JSON.parse(JSON_FEED), null, 2), ["/one", "/two"]],
    [
      "Atom with prefixes",
      ATOM.replaceAll(/<(\/?)\b/gu, "<$1atom:"),
      ["/news/one", "/sport/two", "/news/three?a=1&b=2"],
    ],
  ])("are told by their content: %s", async (_, feed, paths) => {
    const expected = paths.map((path) => SITE + path);
    expect(await reading.names([reading.file("saved.html", feed)])).toEqual(expected);
    expect(await reading.names([reading.file("saved.gz", gzipSync(feed))])).toEqual(expected);
    expect(await reading.names(["-"], { stdin: feed })).toEqual(expected);
    expect(await reading.names([reading.file("x", feed)], { from: "feed" })).toEqual(expected);
  });

  test("at an address are read with --from feed, and their pages fetched when their turn comes", async () => {
    const all = await reading.loaded([`${reading.origin}/moved/feed`], { from: "feed" });
    expect(all).toMatchObject([
      { source: `${reading.origin}/story`, url: `${reading.origin}/story`, fetched: { status: 200 } },
      expect.stringMatching(/^status:.*\/absent.*404/),
    ]);
  });

  test("at an address, zipped", async () => {
    expect(await reading.names([`${reading.origin}/feed.gz`], { from: "feed" })).toEqual([
      `${reading.origin}/story`,
    ]);
  });

  test("in another charset, by the header", async () => {
    expect(await reading.names([`${reading.origin}/latin`], { from: "feed" })).toEqual([`${SITE}/caf%C3%A9`]);
  });

  test("at an address without --from feed fail with the advice to say it", async () => {
    const [entry] = await reading.entries([`${reading.origin}/feed`]);
    await expect(entry?.load()).rejects.toMatchObject({
      code: "unsupported-type",
      details: { advice: expect.stringContaining("--from feed") as unknown },
    });
  });

  test("in UTF-16 are read as any other", async () => {
    const bytes = Buffer.from(`\uFEFF${rss(link(`${SITE}/one`))}`, "utf16le");
    expect(await reading.names([reading.file("utf16.xml", bytes)])).toEqual([`${SITE}/one`]);
  });

  test("name each page once, and tell what is left out", async () => {
    const feed = rss(
      link(`${SITE}/one`),
      link(`${SITE}/two`),
      link(`${SITE}/one`),
      "<title>Only a title</title>",
    );
    const path = reading.file("twice.xml", feed);
    expect(await reading.names([path])).toEqual([`${SITE}/one`, `${SITE}/two`]);
    expect(reading.notices).toEqual([
      `${path}: 2 of 4 entries are left out: 1 named before, 1 without an address`,
    ]);
  });

  test("with relative links are resolved against their own address, or the site that they name", async () => {
    const path = reading.file("relative.xml", rss(link("one"), link("/two")));
    expect(await reading.names([path])).toEqual([`${SITE}/one`, `${SITE}/two`]);
    const url = "https://mirror.example/feeds/news.xml";
    expect(await reading.names([path], { url })).toEqual([
      "https://mirror.example/feeds/one",
      "https://mirror.example/two",
    ]);
  });

  test("with links that are no web address fail in their place", async () => {
    const feed = rss(
      link("mailto:desk@courier.example"),
      link("file:///etc/passwd"),
      link(`${reading.origin}/story`),
    );
    expect(await reading.loaded([reading.file("odd.xml", feed)])).toMatchObject([
      expect.stringMatching(/^bad-address:.*mailto/),
      expect.stringMatching(/^bad-address:.*file:\/\/\/etc/),
      { content: STORY },
    ]);
  });

  test("say where an item leads by the first of link, permanent guid and alternate", async () => {
    const feed = rss(
      `<guid>${SITE}/guid</guid>`,
      `<guid isPermaLink="false">${SITE}/no</guid><atom:link rel="alternate" href="${SITE}/alternate"/>`,
      `<link>${SITE}/counted?1</link><feedburner:origLink>${SITE}/origin</feedburner:origLink>`,
      `<link><![CDATA[${SITE}/cdata?a=1&b=2]]></link><guid>${SITE}/no</guid>`,
      `<media:link>${SITE}/no</media:link><source url="${SITE}/no"/><link> \n${SITE}/blanks\n </link>`,
    );
    expect(await reading.names([reading.file("where.xml", feed)])).toEqual(
      ["/guid", "/alternate", "/origin", "/cdata?a=1&b=2", "/blanks"].map((path) => SITE + path),
    );
  });
});

describe("--since", () => {
  const since = Date.UTC(2026, 2, 12);

  test("keeps what is published then or later, by any of the ways to write a date", async () => {
    const dated = (day: string, path: string): string => `${link(SITE + path)}${day}`;
    const feed = rss(
      dated("<pubDate>Wed, 11 Mar 2026 23:30:00 GMT</pubDate>", "/before"),
      dated("<pubDate>Wed, 11 Mar 2026 23:30:00 -0100</pubDate>", "/zone"),
      dated("<pubDate>Wed, 11 Mar 26 20:00 EST</pubDate>", "/old-zone"),
      dated("<dc:date>2026-03-12</dc:date>", "/day"),
      dated("<dc:date>2026-03</dc:date>", "/month"),
      dated("<pubDate>last week</pubDate>", "/senseless"),
      dated("", "/none"),
      dated("<pubDate>Sat, 31 Feb 2026 10:00:00 GMT</pubDate>", "/no-day"),
    );
    const path = reading.file("dated.xml", feed);
    expect(await reading.names([path], { since })).toEqual(
      ["/zone", "/old-zone", "/day", "/month"].map((at) => SITE + at),
    );
    expect(reading.notices).toEqual([
      `${path}: 4 of 8 entries are left out: 1 dated before --since, 3 without a date`,
    ]);
  });

  test("goes by the day of publishing where the day of a change stands beside it", async () => {
    expect(await reading.names([reading.file("atom.xml", ATOM)], { since })).toEqual([`${SITE}/sport/two`]);
    expect(
      await reading.names([reading.file("feed.json", JSON_FEED)], { since: since - 7 * 86_400_000 }),
    ).toEqual([`${SITE}/one`]);
  });

  test("may leave nothing, which is no fault", async () => {
    expect(await reading.names([reading.file("atom.xml", ATOM)], { since: Date.UTC(2027, 0) })).toEqual([]);
  });
});

describe("broken and hostile feeds", () => {
  const two = rss(link(`${SITE}/one?a=1&amp;b=1`), link(`${SITE}/two`));
  const both = [`${SITE}/one?a=1&b=1`, `${SITE}/two`];

  test.each([
    ["a bare ampersand in a link", two.replace("&amp;", "&")],
    ["an entity of HTML", two.replace("A story", "A&nbsp;story")],
    ["an element that is never closed", two.replace("A story", "A <br> story")],
    ["an item that is never closed", two.replace("</item>", "")],
    ["a bare angle bracket", two.replace("A story", "5 < 6")],
    ["control characters", two.replace("A story", "A\u0001\u000bstory")],
    ["attributes without quotation marks", two.replace("<channel>", "<channel foo=bar baz>")],
    ["a prefix that nobody declared", two.replace("<title>", "<itunes:episode>1</itunes:episode><title>")],
    ["blank lines before the declaration", `\n\n${two}`],
    [
      "HTML in a description",
      two.replace(
        "<title>",
        `<description><p><a href="x">y</a><link>${SITE}/no</link></p></description><title>`,
      ),
    ],
  ])("are read in spite of faults: %s", async (_, feed) => {
    expect(await reading.names([reading.file("broken.xml", feed)])).toEqual(both);
  });

  test("with a tag closed by another name lose its item alone, and say so", async () => {
    const path = reading.file("titel.xml", two.replace("A story</title>", "A story</titel>"));
    expect(await reading.names([path])).toEqual(both.slice(1));
    expect(reading.notices).toEqual([expect.stringContaining("1 of 2 entries are left out")]);
  });

  test("that break off are read as far as they go, and then fail", async () => {
    const cut = reading.file("cut.xml", two.slice(0, two.lastIndexOf("<link>") + 20));
    expect(await reading.names([cut])).toEqual([both[0], expect.stringMatching(/^undecodable:.*breaks off/)]);
  });

  test("that break off within their gzip are read as far as they go, and then fail", async () => {
    const items = Array.from({ length: 2_000 }, (_, i) => link(`${SITE}/${String((i * 7919) % 2_003)}`));
    const zipped = gzipSync(rss(...items));
    const names = await reading.names([reading.file("cut.gz", zipped.subarray(0, zipped.length - 2_000))]);
    expect(names.length).toBeGreaterThan(100);
    expect(names[0]).toBe(`${SITE}/0`);
    expect(names.at(-1)).toMatch(/^undecodable:.*gzip/);
  });

  test("whose transfer breaks off are read as far as they go, and then fail", async () => {
    expect(await reading.names([`${reading.origin}/cut`], { from: "feed" })).toEqual([
      `${reading.origin}/story`,
      expect.stringMatching(/^undecodable:.*breaks off/),
    ]);
  });

  test("that cannot be fetched fail once", async () => {
    expect(await reading.names([`${reading.origin}/error`], { from: "feed" })).toEqual([
      expect.stringMatching(/^status:.*500/),
    ]);
  });

  test("of 100,000 entries are read as they are asked for", async () => {
    const path = reading.file(
      "large.xml",
      rss(...Array.from({ length: 100_000 }, (_, i) => link(`${SITE}/${String(i)}`))),
    );
    const all = await reading.entries([path]);
    expect([all.length, all.at(-1)?.url]).toEqual([100_000, `${SITE}/99999`]);
  });

  test("with entities that multiply are read without them", async () => {
    const lol = Array.from(
      { length: 9 },
      (_, i) => `<!ENTITY l${String(i + 1)} "${`&l${String(i)};`.repeat(10)}">`,
    );
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${lol.join("")}]>${two.slice(21)}`;
    expect(await reading.names([reading.file("bomb.xml", bomb.replace("A story", "&l9;"))])).toEqual(both);
  });

  test("with entities that name a file or an address are read without them", async () => {
    const seen = reading.server.seen.length;
    const external = `<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b SYSTEM "${reading.origin}/story">`;
    const feed = `<?xml version="1.0"?><!DOCTYPE rss [${external}]>${rss(link("&a;"), link(`${SITE}/&b;`)).slice(21)}`;
    expect(await reading.names([reading.file("external.xml", feed)])).toEqual([`${SITE}/&a;`, `${SITE}/&b;`]);
    expect(reading.server.seen.length).toBe(seen);
  });

  test("nested without end are given up", async () => {
    const deep = rss(link(`${SITE}/one`), "<a>".repeat(100_000));
    expect(await reading.names([reading.file("deep.xml", deep)])).toEqual([
      `${SITE}/one`,
      expect.stringMatching(/^too-complex:.*nested/),
    ]);
  });

  test("that are faults from end to end are given up", async () => {
    const feed = rss(link(`${SITE}/one`), "</x>".repeat(50_000));
    expect(await reading.names([reading.file("faults.xml", feed)])).toEqual([
      `${SITE}/one`,
      expect.stringMatching(/^undecodable:.*not XML/),
    ]);
  });

  test("whose JSON names its keys after what every object has are read as far as they say something", async () => {
    const feed = `{"version":"https://jsonfeed.org/version/1","__proto__":{"items":[]},"items":[{"__proto__":{"url":"${SITE}/no"}},null,7,{"url":5},{"url":"${SITE}/one"}]}`;
    expect(await reading.names([reading.file("proto.json", feed)])).toEqual([`${SITE}/one`]);
  });

  test.each([
    ["a page", STORY],
    ["a text", "Port reopens\n\nThe harbour reopened."],
    ["JSON of another kind", '{"items": 5}'],
    ["JSON that breaks off", JSON_FEED.slice(0, -20)],
    ["XML of another kind", '<?xml version="1.0"?><opml><body/></opml>'],
  ])("that are none fail with --from feed: %s", async (_, content) => {
    expect(await reading.names([reading.file("none", content)], { from: "feed" })).toEqual([
      expect.stringMatching(/^unsupported-type:.*neither a feed nor a sitemap/),
    ]);
  });

  test("that name nothing fail", async () => {
    for (const feed of [rss(), rss("<title>Only a title</title>")]) {
      expect(await reading.names([reading.file("empty.xml", feed)])).toEqual([
        expect.stringMatching(/^empty:.*names no page/),
      ]);
    }
  });

  test("keep passwords in their links to themselves", async () => {
    const server = await startFaultServer({ "/": page(STORY) });
    const feed = rss(link(server.origin.replace("//", "//reader:secret@")));
    const [entry] = await reading.entries([reading.file("secret.xml", feed)]);
    expect(JSON.stringify(entry)).not.toContain("secret");
    expect(await entry?.load()).toMatchObject({ content: STORY });
    expect(server.seen[0]?.headers["authorization"]).toMatch(/^Basic /);
    await server.close();
  });
});
