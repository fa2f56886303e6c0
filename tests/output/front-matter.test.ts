import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { EXAMPLE_ARTICLE } from "../../scripts/example-article.js";
import { frontMatter } from "../../src/output/front-matter.js";
import { UnknownFieldError } from "../../src/output/select-fields.js";
import { cleanText } from "../../src/read/clean-text.js";
import { hostileText } from "./hostile-text.js";
import { BARE_ARTICLE } from "./sample-articles.js";

/** What stands between the two lines of dashes, as programs that read front matter find it. */
function parsed(text: string, version: "1.1" | "1.2"): unknown {
  const match = /^---\n([\s\S]*?\n)---\n$/.exec(text);
  return parse(match?.[1] ?? "", { version });
}

describe("front matter", () => {
  it("gives hostile texts back as the same strings, to YAML 1.1 and 1.2", () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (headline, author, tag) => {
        const article = { ...BARE_ARTICLE, source: "x", headline, authors: [author], tags: [tag, "kept"] };
        const text = frontMatter(article, ["source", "headline", "authors", "tags"]);
        const title = cleanText(headline);
        const expected = {
          source: "x",
          ...(title !== "" && { title }),
          authors: [cleanText(author)],
          tags: [cleanText(tag), "kept"],
        };
        expect(parsed(text, "1.2")).toEqual(expected);
        expect(parsed(text, "1.1")).toEqual(expected);
      }),
      { seed: 11, numRuns: 1000 },
    );
  });

  it.each(["yes", "no", "null", "~", "2026-03-14", "12:30:45", "1e3", "=", "---", "a: b # c", "q\"u\\o'te"])(
    "keeps %j a string",
    (headline) => {
      const text = frontMatter({ ...BARE_ARTICLE, headline }, null);
      expect(parsed(text, "1.1")).toEqual({ title: headline });
      expect(parsed(text, "1.2")).toEqual({ title: headline });
    },
  );

  it("holds what a citation needs, without absent values", () => {
    expect(Object.keys(parsed(frontMatter(EXAMPLE_ARTICLE, null), "1.2") as object)).toEqual([
      "title",
      "standfirst",
      "byline",
      "authors",
      "published",
      "modified",
      "site",
      "url",
      "canonicalUrl",
      "language",
      "section",
      "tags",
    ]);
    expect(frontMatter(BARE_ARTICLE, null)).toBe("");
  });

  it("holds the fields asked for instead, but for those that the body holds", () => {
    const text = frontMatter(EXAMPLE_ARTICLE, ["wordCount", "headline", "blocks", "access", "id", "ledger"]);
    expect(Object.entries(parsed(text, "1.2") as object)).toEqual([
      ["wordCount", 59],
      ["title", EXAMPLE_ARTICLE.headline],
      ["access", { free: true, truncated: false }],
      ["ledger", EXAMPLE_ARTICLE.ledger],
    ]);
  });

  it("refuses a field that no article has", () => {
    expect(() => frontMatter(EXAMPLE_ARTICLE, ["titel"])).toThrow(UnknownFieldError);
  });
});
