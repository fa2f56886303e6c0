import { describe, expect, it } from "vitest";
import { extractArticle } from "../src/library.js";
import { HEADLINE, PARAGRAPHS, part } from "./pages/long-read.js";

/* JSON-LD made to break whoever reads it, on a page that is an article by its markup. */

const deep = (open: string, inner: string, close: string, levels = 100_000): string =>
  open.repeat(levels) + inner + close.repeat(levels);

const article = (members: string): string => `{"@type":"NewsArticle",${members}}`;

describe("hostile JSON-LD neither stops nor changes the article", () => {
  it.each<[string, () => string]>([
    ["arrays nested 100,000 deep", () => article(`"headline":${deep("[", '"x"', "]")}`)],
    ["objects nested 100,000 deep", () => article(`"author":${deep('{"author":', "1", "}")}`)],
    ["a graph nested 100,000 deep", () => deep('{"@graph":[', article('"headline":"x"'), "]}")],
    ["a string of 10 MB", () => article(`"articleBody":"${"word ".repeat(2_000_000)}"`)],
    ["a headline of a million characters", () => article(`"headline":"${"a".repeat(1_000_000)}"`)],
    ["100,000 authors", () => article(`"author":[${'{"name":"Ann Lee"},'.repeat(100_000)}{}]`)],
    [
      "keys that name the prototype",
      () => `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`,
    ],
    ["an article whose type is inherited", () => `{"__proto__":{"@type":"NewsArticle","headline":"Owned"}}`],
    [
      "references in a circle",
      () => `{"@graph":[{"@type":"NewsArticle","@id":"#a","author":{"@id":"#a"},"isPartOf":{"@id":"#a"}}]}`,
    ],
    [
      "numbers, truths and lists where texts belong",
      () => article(`"headline":[1,true,{}],"author":7,"datePublished":[],"image":true`),
    ],
    ["a date of another calendar", () => article(`"datePublished":"+275760-99-99T99:99:99Z"`)],
    ["an end in the middle", () => article(`"headline":"x","author":[{"name":`)],
  ])("%s", (_, data) => {
    const head = `<script type="application/ld+json">${data()}</script>`;
    const found = extractArticle({ html: part(PARAGRAPHS, { head }), url: "https://news.example/story" });
    expect(found.blocks.map(({ text }) => text)).toEqual(PARAGRAPHS);
    expect([found.headline, found.byline]).toEqual([HEADLINE, "Ines Tarrow"]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});
