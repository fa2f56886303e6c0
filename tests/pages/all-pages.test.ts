import { afterEach, describe, expect, it } from "vitest";
import type { Article } from "../../src/article.js";
import { fetchArticle } from "../../src/library.js";
import {
  answer,
  type Behaviour,
  type FaultServer,
  page,
  raw,
  redirect,
  startFaultServer,
} from "../server/fault-server.js";
import { HEADLINE, pageLinks, PARAGRAPHS, part } from "./long-read.js";

let server: FaultServer;
afterEach(() => server.close());

/** The server is on this machine; robots.txt is asked for in other tests. */
const LOCAL = { allowPrivate: true, ignoreRobots: true, delayMs: 0 };

/** The article at `/story` of a server that does at each path what it is told. */
async function articleOf(behaviours: Readonly<Record<string, Behaviour>>, path = "/story"): Promise<Article> {
  server = await startFaultServer(behaviours);
  return fetchArticle(server.origin + path, {
    allPages: true,
    ...LOCAL,
    explain: true,
    retries: 0,
    totalTimeoutMs: 5_000,
  });
}

const requests = (): string[] => server.seen.map(({ path }) => path);
const texts = ({ blocks }: Article): string[] => blocks.map(({ text }) => text);
const warnings = ({ warnings: told }: Article): string[] => told.map(({ code }) => code);

const WORDPRESS = ["/story/", "/story/2/", "/story/3/"];
const [one, two, three] = [PARAGRAPHS.slice(0, 3), PARAGRAPHS.slice(3, 6), PARAGRAPHS.slice(6)];

/** Three pages as WordPress links them. */
function threePages(): Record<string, Behaviour> {
  return {
    "/story/": page(part(one, { foot: pageLinks(1, WORDPRESS) })),
    "/story/2/": page(part(two, { foot: pageLinks(2, WORDPRESS) })),
    "/story/3/": page(part(three, { foot: pageLinks(3, WORDPRESS) })),
  };
}

describe("an article on several pages", () => {
  it("is joined in order, with what each page says again in the ledger", async () => {
    const article = await articleOf(threePages(), "/story/");
    expect(texts(article)).toEqual(PARAGRAPHS);
    expect([article.headline, article.byline]).toEqual([HEADLINE, "Ines Tarrow"]);
    expect(article.fetched?.pages.map(({ url }) => new URL(url).pathname)).toEqual([
      "/story/2/",
      "/story/3/",
    ]);
    expect(warnings(article)).toEqual([]);
    expect(article.access.truncated).toBe(false);
    const repeated = article.ledger?.filter(({ rule }) => rule === "repeated on a further page") ?? [];
    expect(repeated.map(({ text, reason }) => [text, reason])).toEqual([
      [HEADLINE, "duplicate"],
      ["By Ines Tarrow", "duplicate"],
      [HEADLINE, "duplicate"],
      ["By Ines Tarrow", "duplicate"],
    ]);
    const indices = article.ledger?.map(({ index }) => index) ?? [];
    expect(indices).toEqual([...indices].sort((a, b) => a - b));
    expect(new Set(indices).size).toBe(indices.length);
    expect(repeated.every(({ duplicateOf }) => duplicateOf !== null && !indices.includes(duplicateOf))).toBe(
      true,
    );
  });

  it("is not followed unless that is asked for", async () => {
    server = await startFaultServer(threePages());
    const article = await fetchArticle(`${server.origin}/story/`, { ...LOCAL, retries: 0 });
    expect(texts(article)).toEqual(one);
    expect(requests()).toEqual(["/story/"]);
  });

  it.each<[string, string, string]>([
    ["a link rel=next in the head", '<link rel="next" href="/story?page=2">', ""],
    ["an anchor that says next page", "", '<a href="/story?page=2">Next page »</a>'],
    ["an anchor in another language", "", '<a href="/story?page=2">Nächste Seite</a>'],
    [
      "a number in a pagination",
      "",
      '<ul class="pagination"><li>1</li><li><a href="/story?page=2">2</a></li></ul>',
    ],
    ["a label for those who hear it", "", '<a href="/story?page=2" aria-label="Next page"><svg></svg></a>'],
    [
      "a base that addresses are relative to",
      '<base href="/story/">',
      '<a href="../story?page=2">Next page</a>',
    ],
    [
      "pages counted from 0",
      "",
      '<ul class="pager"><li><a rel="next" href="/story?page=1">next ›</a></li></ul>',
    ],
  ])("is followed by %s", async (_, head, foot) => {
    const second = page(part(two));
    const article = await articleOf({
      "/story": page(part(one, { head, foot })),
      "/story?page=1": second,
      "/story?page=2": second,
    });
    expect(texts(article)).toEqual([...one, ...two]);
  });

  it("is followed to addresses without a number, where a pagination names them and the title agrees", async () => {
    const article = await articleOf({
      "/story": page(
        part(one, { foot: '<nav class="pagination">1 <a href="/winter-on-the-ice">2</a></nav>' }),
      ),
      "/winter-on-the-ice": page(part(two)),
    });
    expect(texts(article)).toEqual([...one, ...two]);
  });

  it("has one title, whatever the pages add to it", async () => {
    const foot = '<a href="/story?page=2">Next page</a>';
    for (const title of [
      `${HEADLINE} - Page 2 of 2 - The Oldhaven Courier`,
      `${HEADLINE} (2/2) - The Oldhaven Courier`,
    ]) {
      const article = await articleOf({
        "/story": page(part(one, { foot })),
        "/story?page=2": page(part(two, { title, headline: `${HEADLINE} (page 2)` })),
      });
      expect(texts(article)).toEqual([...one, ...two]);
      await server.close();
    }
  });

  it("keeps a further page's own headline as a heading, and what its links are relative to", async () => {
    const linked = `${two[0] ?? ""} See <a href="more">the tables</a>.`;
    const canonical = '<link rel="canonical" href="/story">';
    const article = await articleOf({
      "/story": page(part(one, { head: canonical, foot: '<a href="/story/2/">Next page</a>' })),
      "/story/2/": page(
        part([linked, ...two.slice(1)], { head: canonical, headline: "Eleven weeks of ice" }),
      ),
    });
    expect(article.blocks.find(({ type }) => type === "heading")?.text).toBe("Eleven weeks of ice");
    expect(article.blocks.find(({ markdown }) => markdown !== null)?.markdown).toContain(
      `(${server.origin}/story/2/more)`,
    );
  });

  it("has a paragraph at the seam once", async () => {
    const article = await articleOf({
      "/story": page(part(one, { foot: '<a href="/story?page=2">Next page</a>' })),
      "/story?page=2": page(part([...one.slice(-1), ...two])),
    });
    expect(texts(article)).toEqual([...one, ...two]);
    expect(article.ledger?.some(({ text, reason }) => text === one.at(-1) && reason === "duplicate")).toBe(
      true,
    );
  });

  it("has the captions of all pages, each once", async () => {
    const figure = (text: string) =>
      `<figure><img src="/${text.length}.jpg"><figcaption>${text}</figcaption></figure>`;
    const [lead, other] = [
      "The lamp at Kettle Point in its last winter",
      "Coal sacks on the northern landing stage",
    ];
    const article = await articleOf({
      "/story": page(part(one, { foot: `${figure(lead)}<a href="/story?page=2">Next page</a>` })),
      "/story?page=2": page(part(two, { foot: figure(lead) + figure(other) })),
    });
    expect(article.captions.map(({ text }) => text)).toEqual([lead, other]);
  });

  it("is found in its lists again: those of two pages stay two", async () => {
    const list = (words: string) =>
      `<ul><li>${words} coal and candles for the lamp</li><li>${words} rope</li></ul>`;
    const article = await articleOf({
      "/story": page(part(one, { foot: `${list("Forty sacks of")}<a href="/story?page=2">Next page</a>` })),
      "/story?page=2": page(part(two).replace("<p>", `${list("Two crates of")}<p>`)),
    });
    const lists = article.blocks.filter(({ type }) => type === "list");
    expect(lists).toHaveLength(2);
  });
});

describe("a version on one page", () => {
  const foot = `${pageLinks(1, WORDPRESS)}<a href="/story/all/">View as single page</a>`;

  it("stands for the pages where it holds at least their text", async () => {
    const article = await articleOf(
      {
        ...threePages(),
        "/story/": page(part(one, { foot })),
        "/story/all/": page(part(PARAGRAPHS)),
      },
      "/story/",
    );
    expect(texts(article)).toEqual(PARAGRAPHS);
    expect([article.url, article.source]).toEqual([`${server.origin}/story/all/`, `${server.origin}/story/`]);
    expect(warnings(article)).toEqual(["one-page-version"]);
    expect(requests()).toEqual(["/story/", "/story/2/", "/story/all/"]);
  });

  it("is left aside where it holds less, or cannot be had", async () => {
    for (const all of [page(part(one)), answer({ status: 410 }), page("<title>Log in</title><p>Log in")]) {
      const article = await articleOf(
        { ...threePages(), "/story/": page(part(one, { foot })), "/story/all/": all },
        "/story/",
      );
      expect(texts(article)).toEqual(PARAGRAPHS);
      expect(warnings(article)).toEqual([]);
      await server.close();
    }
  });

  it("may be the one for print", async () => {
    const head = '<link rel="alternate" media="print" href="/druck/77">';
    const article = await articleOf(
      {
        ...threePages(),
        "/story/": page(part(one, { head, foot: pageLinks(1, WORDPRESS) })),
        "/druck/77": page(part(PARAGRAPHS)),
      },
      "/story/",
    );
    expect([texts(article), article.url]).toEqual([PARAGRAPHS, `${server.origin}/druck/77`]);
  });

  it("is not asked for where the article has one page", async () => {
    await articleOf({ "/story": page(part(one, { foot: '<a href="/story/print">View all</a>' })) });
    expect(requests()).toEqual(["/story"]);
  });
});

describe("what is no further page", () => {
  it.each([
    ["the next story, by rel=next", '<a rel="next" href="/another-story">Next</a>'],
    [
      "the next story in a pagination",
      '<div class="pagination"><a href="/another-story">Next page</a></div>',
    ],
    ["further comments", '<div id="comments"><a href="/story?page=2">Next page</a></div>'],
    ["a page on another host", '<a href="https://other.example/story?page=2">Next page</a>'],
    ["a script in place of an address", '<a href="javascript:next(2)">Next page</a>'],
    ["an anchor within the page", '<a href="#page-2">Next page</a>'],
    ["a number elsewhere", '<p>Our rating: <a href="/ratings">2</a></p>'],
  ])("%s is left alone", async (_, foot) => {
    const other = page(
      part(three, { title: "Mayor resigns - The Oldhaven Courier", headline: "Mayor resigns" }),
    );
    const article = await articleOf({
      "/story": page(part(one, { foot })),
      "/another-story": other,
      "/story?page=2": page(part(one)),
    });
    expect(texts(article).slice(0, 3)).toEqual(one);
    expect(article.fetched?.pages).toEqual([]);
    expect([warnings(article), article.access.truncated]).toEqual([[], false]);
  });
});

it("a list of articles is not followed: it is refused as it stands", async () => {
  const teaser = (at: number) => `<li><a href="/news/${at}">Harbour story number ${at} of the week</a></li>`;
  const list = `<title>News</title><h1>News</h1><ul>${Array.from({ length: 30 }, (_, at) => teaser(at)).join("")}</ul>`;
  await expect(
    articleOf({ "/news": page(`${list}<a rel="next" href="/news?page=2">Next page</a>`) }, "/news"),
  ).rejects.toMatchObject({ code: "not-an-article" });
  expect(requests()).toEqual(["/news"]);
});

it("a page that declares the front page as its own address has no pages there", async () => {
  const head = '<link rel="canonical" href="/">';
  const foot =
    '<div class="pagination"><a href="/page/2">Older stories: next page</a> <a href="/page/2">2</a></div>';
  const other = page(part(three, { title: "All stories", headline: "All stories" }));
  const article = await articleOf({ "/story": page(part(one, { head, foot })), "/page/2": other });
  expect([texts(article).slice(0, 3), warnings(article)]).toEqual([one, []]);
});

describe("a further page that goes wrong", () => {
  const foot = pageLinks(1, WORDPRESS);
  const first = page(part(one, { foot }));

  it.each<[string, Behaviour, RegExp]>([
    ["is gone", answer({ status: 404 }), /story\/2\/: .*404/u],
    ["fails on the server", answer({ status: 500 }), /story\/2\/: .*500/u],
    ["breaks off the connection", raw("HTTP/1.1 200 OK\r\n", "reset"), /story\/2\/: /u],
    [
      "is a picture",
      answer({ headers: { "Content-Type": "image/png" }, body: "\x89PNG\r\n\x1a\n" }),
      /story\/2\/: /u,
    ],
    ["is empty", page(""), /story\/2\/: /u],
    ["redirects in a circle", redirect("/story/2/"), /story\/2\/: /u],
    [
      "has another title",
      page(part(three, { title: "Mayor resigns", headline: "Mayor resigns" })),
      /another title/u,
    ],
    ["is a demand to log in", page("<title>Log in</title><form><p>Log in to read</form>"), /another title/u],
  ])("and %s leaves the pages before it, with a warning", async (_, second, message) => {
    const article = await articleOf({ ...threePages(), "/story/": first, "/story/2/": second }, "/story/");
    expect(texts(article)).toEqual(one);
    expect(article.warnings).toEqual([
      { code: "pages-missing", message: expect.stringMatching(message) as string },
    ]);
    expect(article.access.truncated).toBe(true);
  });

  it("and holds no article leaves a gap that the article tells of", async () => {
    const hollow = part([], { foot: pageLinks(2, WORDPRESS) });
    const article = await articleOf(
      { ...threePages(), "/story/": first, "/story/2/": page(hollow) },
      "/story/",
    );
    expect(texts(article)).toEqual([...one, ...three]);
    expect([warnings(article), article.access.truncated]).toEqual([["pages-missing"], true]);
  });

  it("and leads back to the first ends the article without a word", async () => {
    const article = await articleOf({ "/story/": first, "/story/2/": redirect("/story/") }, "/story/");
    expect([texts(article), warnings(article)]).toEqual([one, []]);
  });

  it("and is the first again ends the article without a word", async () => {
    const article = await articleOf({ "/story/": first, "/story/2/": first }, "/story/");
    expect([texts(article), warnings(article)]).toEqual([one, []]);
  });

  it("and leads to another host is not joined", async () => {
    const other = await startFaultServer({ "/story/2/": page(part(two)) });
    const article = await articleOf(
      { "/story/": first, "/story/2/": redirect(`${other.origin}/story/2/`) },
      "/story/",
    );
    await other.close();
    expect(texts(article)).toEqual(one);
    expect(article.warnings[0]?.message).toMatch(/leads to another host/u);
  });

  it("and never ends is followed for twenty pages", async () => {
    const endless = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => {
        const text = PARAGRAPHS.slice(0, 2).map(
          (words) => `${words} On day ${at * 7 + 1} of ${at * 13 + 50}.`,
        );
        const more = `<a href="/story?page=${at + 2}">Next page</a>`;
        return [at === 0 ? "/story" : `/story?page=${at + 1}`, page(part(text, { foot: more }))];
      }),
    );
    const article = await articleOf(endless);
    expect(requests()).toHaveLength(20);
    expect(article.fetched?.pages).toHaveLength(19);
    expect(article.warnings.at(-1)?.message).toMatch(
      /page=21: the article goes on there, but no more than 20 pages/u,
    );
    expect(article.access.truncated).toBe(true);
  });
});
