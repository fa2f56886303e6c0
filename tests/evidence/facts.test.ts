import { describe, expect, it } from "vitest";
import { gatherFacts } from "../../src/evidence/facts.js";
import { firstMeta } from "../../src/evidence/meta.js";
import { wordsOfName } from "../../src/evidence/name-words.js";
import { readPage } from "../../src/read/read-page.js";

const factsOf = (content: string, form: "html" | "text" = "html") =>
  gatherFacts(readPage({ source: "test", id: null, url: null, form, content, fetched: null, warnings: [] }));

describe("gatherFacts", () => {
  it("reads meta tags by name, property and itemprop, and leaves empty ones out", () => {
    const { meta } = factsOf(
      `<html lang="en-GB"><head><title> Pier &amp; quay </title><link rel="canonical" href="/pier">
       <meta property="og:title" content="Pier &amp;amp; quay"><meta name="Author" content="Ann Lee">
       <meta itemprop="datePublished" content="2026-02-03"><meta name="keywords" content=""></head><body></body></html>`,
    );
    expect(meta).toMatchObject({ canonical: "/pier", language: "en-GB", title: "Pier & quay" });
    expect(firstMeta(meta, ["og:title"])?.value).toBe("Pier & quay");
    expect(firstMeta(meta, ["keywords", "author"])).toEqual({ key: "author", value: "Ann Lee" });
    expect(meta.all.get("datepublished")).toEqual(["2026-02-03"]);
  });

  it("keeps all values of a tag that stands several times", () => {
    const { meta } = factsOf(
      `<meta property="article:tag" content="piers"><meta property="article:tag" content="storms">`,
    );
    expect(meta.all.get("article:tag")).toEqual(["piers", "storms"]);
  });

  it.each([
    `<span class="ArticleByline__authorName">x</span>`,
    `<a rel="author nofollow" href="/x">x</a>`,
    `<p class="posted-by">x</p>`,
    `<span itemprop="author">x</span>`,
    `<div data-testid="byline">x</div>`,
    `<a href="https://post.example/authors/ann-lee">x</a>`,
    `<span class="autorenzeile">x</span>`,
  ])("sees a byline in %s", (html) => {
    expect(factsOf(html).markup?.bylines).toHaveLength(1);
  });

  it.each([
    `<div class="author-bio">x</div>`,
    `<img class="author-avatar">`,
    `<span class="authority">x</span>`,
    `<a href="/authors/">all</a>`,
    `<p class="nearby">x</p>`,
  ])("sees none in %s", (html) => {
    expect(factsOf(html).markup?.bylines).toEqual([]);
  });

  it("cuts names into words", () => {
    expect(wordsOfName("ArticleByline__authorName-2")).toEqual(["article", "byline", "author", "name"]);
    expect(wordsOfName("veröffentlicht-am")).toEqual(["veröffentlicht", "am"]);
    expect(wordsOfName("aB--CDe_f9g NewsHTMLTitle")).toEqual([
      "a",
      "b",
      "cde",
      "f",
      "g",
      "news",
      "htmltitle",
    ]);
    expect(wordsOfName("")).toEqual([]);
  });

  it("has nothing for a text dump", () => {
    expect(factsOf("Pier to be rebuilt\n\nBy Ann Lee", "text")).toMatchObject({ data: null, markup: null });
  });
});
