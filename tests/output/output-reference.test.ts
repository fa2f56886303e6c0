import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { EXAMPLE_ARTICLE } from "../../scripts/example-article.js";
import { outputReference } from "../../scripts/output-reference.js";
import { ArticleSchema } from "../../src/article.js";

describe("docs/output.md", () => {
  it("is what the definition says (renew it with `npm run docs`)", async () => {
    const kept = await readFile(new URL("../../docs/output.md", import.meta.url), "utf8");
    expect(kept).toBe(await outputReference());
  });

  it("names every field", async () => {
    const reference = await outputReference();
    for (const field of Object.keys(ArticleSchema.properties))
      expect(reference).toContain(`| \`${field}\` |`);
  });

  it("shows an example whose derived values are right", () => {
    const { blocks, text, wordCount } = EXAMPLE_ARTICLE;
    expect(text).toBe(blocks.map((block) => block.text).join("\n\n"));
    const words = new Intl.Segmenter("en", { granularity: "word" }).segment(text);
    expect(wordCount).toBe([...words].filter((word) => word.isWordLike).length);
  });
});
