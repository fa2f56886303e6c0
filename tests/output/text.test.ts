import { describe, expect, it } from "vitest";
import { writeText } from "../../src/output/text.js";
import { BARE_ARTICLE, RICH_ARTICLE } from "./sample-articles.js";

describe("text", () => {
  it("is headline, byline, a blank line and the body, without captions", () => {
    expect(writeText(RICH_ARTICLE)).toBe(`渡し船、140年の歴史に幕\n佐藤花子\n\n${RICH_ARTICLE.text}\n`);
  });

  it("names the authors where the page prints no byline, and leaves out what is absent", () => {
    const article = { ...BARE_ARTICLE, authors: ["A. Okafor", "B. Aldous"], text: "One.\n\nTwo." };
    expect(writeText(article)).toBe("A. Okafor, B. Aldous\n\nOne.\n\nTwo.\n");
    expect(writeText({ ...BARE_ARTICLE, text: "One." })).toBe("One.\n");
  });

  it("lets no escape sequence through", () => {
    expect(writeText({ ...BARE_ARTICLE, headline: "\u001b[31mRed\u009b0m", text: "a\u0007b\u202ec" })).toBe(
      "[31mRed0m\n\nabc\n",
    );
  });
});
