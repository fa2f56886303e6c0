import { describe, expect, it } from "vitest";
import { followsByNumber, isNumberedOne, isWholeOf, placesOf } from "../../src/pages/page-number.js";

const NEWS = "https://news.example";

describe("an address of the next page", () => {
  it.each([
    ["/story", "/story/2"],
    ["/story/", "/story/2/"],
    ["/story/2/", "/story/3/"],
    ["/story", "/story/page/2"],
    ["/story", "/story/page-2"],
    ["/story", "/story/seite-2"],
    ["/story", "/story/p2"],
    ["/2026/03/14/story/", "/2026/03/14/story/2/"],
    ["/story.html", "/story-2.html"],
    ["/story.html", "/story_2.html"],
    ["/story_2.html", "/story_3.html"],
    ["/story.html", "/story,2.html"],
    ["/story.html", "/story-p2.html"],
    ["/story.html", "/story-page-2.html"],
    ["/story", "/story-page-2"],
    ["/story/index.html", "/story/index2.html"],
    ["/story?id=7", "/story?id=7&page=2"],
    ["/story?id=7&page=2", "/story?id=7&page=3"],
    ["/story?seite=2", "/story?seite=3"],
    ["/g%C3%A4rten", "/gärten/2"],
  ])("%s goes on at %s", (own, next) => {
    expect(followsByNumber(placesOf(NEWS + own), NEWS + next)).toBe(true);
  });

  it.each([
    ["another article's number", "/article/4711", "/article/4712"],
    ["a year", "/archive/2025", "/archive/2026"],
    ["the second article of a name", "/story", "/story-2"],
    ["a page that is not the next", "/story", "/story/3"],
    ["the page before", "/story/3", "/story/2"],
    ["pages of comments", "/story", "/story/comment-page-2"],
    ["another path", "/story", "/other/2"],
    ["another parameter", "/story?id=7", "/story?id=8"],
    ["a page of something else", "/story?id=7", "/story?id=8&page=2"],
    ["a broken escape", "/story", "/%zz/2"],
  ])("is not %s", (_, own, next) => {
    expect(followsByNumber(placesOf(NEWS + own), NEWS + next)).toBe(false);
    expect(followsByNumber(placesOf(`${NEWS}/story`), "https://other.example/story/2")).toBe(false);
  });

  it("may count from 0, which its link has to tell", () => {
    expect(followsByNumber(placesOf(`${NEWS}/story`), `${NEWS}/story?page=1`)).toBe(false);
    expect(isNumberedOne(placesOf(`${NEWS}/story`), `${NEWS}/story?page=1`)).toBe(true);
  });
});

describe("an address of all pages in one", () => {
  it.each([
    ["/story", "/story?page=all"],
    ["/story", "/story?singlepage=true"],
    ["/story", "/story/komplettansicht"],
    ["/story.html", "/story_all.html"],
    ["/story.html", "/story-single-page.html"],
    ["/story?id=7&page=2", "/story?id=7&print=1"],
  ])("of %s is %s", (own, whole) => {
    expect(isWholeOf(placesOf(NEWS + own), NEWS + whole)).toBe(true);
  });

  it("is none of another article", () => {
    expect(isWholeOf(placesOf(`${NEWS}/story`), `${NEWS}/other/all`)).toBe(false);
    expect(isWholeOf(placesOf(`${NEWS}/story`), `${NEWS}/all`)).toBe(false);
  });
});
