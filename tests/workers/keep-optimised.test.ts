import { expect, test } from "vitest";
import { extractArticle } from "../../src/library.js";
import { keepOptimisedCode, SPECIMEN } from "../../src/workers/keep-optimised.js";

test("the page that is kept has one of each: headline, byline, caption, credit, link, emphasis", () => {
  const { headline, authors, captions, blocks } = extractArticle({ html: SPECIMEN });
  expect(headline).toBe("One page of each");
  expect(authors).toEqual(["Ann Author"]);
  expect(captions).toMatchObject([{ text: "A page lies on a desk.", credit: "Ann Author" }]);
  expect(blocks).toHaveLength(2);
  expect(blocks[0]?.markdown).toContain(
    "*one* of each object that the [pages of newspapers](https://example.org/b)",
  );
});

test("it goes through every part that a page goes through", () => {
  expect(keepOptimisedCode).not.toThrow();
});
