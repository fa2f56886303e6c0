import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CleancopyError, extractArticle, fetchArticle, formatArticle } from "../src/index.js";

const HTML = readFileSync(new URL("../test-fixtures/en-plain-news/page.html", import.meta.url), "utf8");
const HEADLINE = "Harbour town votes to keep its night ferry";
const URL_OF_PAGE = "https://courier.example/news/2026/03/14/harbour-town-keeps-night-ferry";

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof CleancopyError ? error.code : String(error);
  }
  return "no error";
}

describe("extractArticle", () => {
  it("takes HTML as a string", () => {
    expect(extractArticle(HTML)).toMatchObject({
      source: "input",
      headline: HEADLINE,
      url: null,
      fetched: null,
    });
  });

  it("takes a page with what is known of it", () => {
    const article = extractArticle({ html: HTML, url: URL_OF_PAGE, source: "ferry.html", id: "7" });
    expect(article).toMatchObject({ source: "ferry.html", id: "7", url: URL_OF_PAGE, headline: HEADLINE });
    expect(extractArticle({ html: HTML, url: URL_OF_PAGE }).source).toBe(URL_OF_PAGE);
  });

  it("explains itself when asked", () => {
    expect(extractArticle(HTML)).not.toHaveProperty("ledger");
    const { ledger = [], provenance } = extractArticle(HTML, { explain: true });
    expect(ledger.map((entry) => entry.text)).toContain(
      "© 2026 Saltmarsh Newspapers Ltd. All rights reserved.",
    );
    expect(provenance?.["headline"]).toEqual(expect.any(String));
  });

  it("tells a text dump from HTML by its content", () => {
    const paragraphs = [
      "The ferry left Oldhaven at ten, as it has done every evening since the bridge at Mell was closed.",
      "Eleven people were on board, and the display in the cabin said <b>11 of 40</b> for the whole of the crossing.",
      "“Nobody looks at the water any more,” said the skipper, who has counted them each night for nine years.",
    ];
    const dump = ["A night on the water", ...paragraphs].join("\n\n");
    expect(extractArticle(dump).text).toBe(paragraphs.join("\n\n"));
    expect(extractArticle({ text: dump }).text).toBe(paragraphs.join("\n\n"));
  });

  it("drops a byte-order mark and says which characters were lost", () => {
    const { headline, warnings } = extractArticle(
      `\ufeff${HTML.replace("ended shortly", "ended\u0000 shortly")}`,
    );
    expect(headline).toBe(HEADLINE);
    expect(warnings.map((warning) => warning.code)).toContain("null-characters");
  });

  it.each<[string, Parameters<typeof extractArticle>[0], string]>([
    ["nothing", "", "empty"],
    ["white space", " \n\t", "empty"],
    ["empty HTML", { html: "" }, "empty"],
    ["neither HTML nor text", { url: URL_OF_PAGE }, "bad-record"],
    ["a feed", '<?xml version="1.0"?><rss><channel></channel></rss>', "unsupported-type"],
    [
      "records",
      '{"url": "https://courier.example/a"}\n{"url": "https://courier.example/b"}',
      "unsupported-type",
    ],
  ])("refuses %s", (_, input, code) => {
    expect(codeOf(() => extractArticle(input))).toBe(code);
  });
});

describe("formatArticle", () => {
  it("writes what the command line writes", async () => {
    const article = extractArticle(HTML);
    expect(JSON.parse(await formatArticle(article, "json"))).toEqual(article);
    expect(await formatArticle(article, "markdown")).toContain(`# ${HEADLINE}`);
    expect(await formatArticle(article, "ndjson", { fields: ["headline"] })).toBe(
      `{"headline":"${HEADLINE}"}\n`,
    );
  });
});

describe("fetchArticle", () => {
  const server = createServer((request, response) => {
    if (request.url === "/missing") response.writeHead(404).end("gone");
    else if (request.url === "/silent") return;
    else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(HTML);
  });
  let site = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    site = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it("fetches and extracts", async () => {
    const article = await fetchArticle(`${site}/ferry`, { explain: true, allowPrivate: true });
    expect(article).toMatchObject({ source: `${site}/ferry`, url: `${site}/ferry`, headline: HEADLINE });
    expect(article.fetched).toMatchObject({ status: 200, charset: "UTF-8", charsetFrom: "header" });
    expect(article.ledger?.length).toBeGreaterThan(5);
  });

  it("fails with a code", async () => {
    await expect(fetchArticle(`${site}/missing`, { allowPrivate: true })).rejects.toMatchObject({
      code: "status",
      details: { status: 404 },
    });
    await expect(fetchArticle("ftp://courier.example/")).rejects.toMatchObject({ code: "bad-address" });
    const hurried = fetchArticle(`${site}/silent`, { totalTimeoutMs: 300, retries: 0, allowPrivate: true });
    await expect(hurried).rejects.toMatchObject({ code: "timeout" });
  });

  it("stops when the caller does", async () => {
    const caller = new AbortController();
    const fetching = fetchArticle(`${site}/silent`, { signal: caller.signal, allowPrivate: true });
    setTimeout(() => caller.abort(new RangeError("enough")), 50);
    await expect(fetching).rejects.toThrow("enough");
  });
});
