import fc from "fast-check";
import type { Article, ArticleBlock, Caption } from "../../src/article.js";
import { hostileText } from "./hostile-text.js";
import { BARE_ARTICLE } from "./sample-articles.js";

const address = fc.oneof(
  fc.constantFrom(
    "javascript:alert(1)",
    " java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    'https://a.example/"onerror="alert(1)',
    "https://a.example/x?y=1&z=2",
    "//a.example/relative",
  ),
  hostileText,
);

/** @param markdown what may stand in the `markdown` of a block */
export function hostileBlock(markdown: fc.Arbitrary<string | null>): fc.Arbitrary<ArticleBlock> {
  const inline = fc.record({ text: hostileText, markdown });
  const rows = fc.array(fc.array(hostileText, { maxLength: 3 }), { maxLength: 3 });
  return fc.oneof(
    inline.map((parts): ArticleBlock => ({ type: "paragraph", ...parts })),
    inline.map((parts): ArticleBlock => ({ type: "quote", ...parts })),
    inline.map((parts): ArticleBlock => ({ type: "code", ...parts })),
    fc.tuple(inline, fc.integer({ min: 2, max: 6 })).map(([parts, level]): ArticleBlock => {
      return { type: "heading", level, ...parts };
    }),
    fc.tuple(fc.array(inline, { maxLength: 3 }), fc.boolean()).map(([items, ordered]): ArticleBlock => {
      return { type: "list", ordered, items, text: "", markdown: null };
    }),
    rows.map((cells): ArticleBlock => ({ type: "table", rows: cells, text: "", markdown: null })),
  );
}

const caption: fc.Arbitrary<Caption> = fc.record({
  text: hostileText,
  credit: fc.option(hostileText),
  image: fc.option(fc.record({ url: fc.option(address), alt: fc.option(hostileText) })),
  before: fc.nat({ max: 6 }),
});

/** Articles with hostile text in every field. */
export function hostileArticle(markdown: fc.Arbitrary<string | null>): fc.Arbitrary<Article> {
  return fc
    .record({
      source: hostileText,
      url: fc.option(address),
      language: fc.option(hostileText),
      headline: fc.option(hostileText),
      standfirst: fc.option(hostileText),
      byline: fc.option(hostileText),
      authors: fc.array(hostileText, { maxLength: 3 }),
      published: fc.option(hostileText),
      tags: fc.array(hostileText, { maxLength: 3 }),
      captions: fc.array(caption, { maxLength: 3 }),
      blocks: fc.array(hostileBlock(markdown), { maxLength: 4 }),
      text: hostileText,
    })
    .map((fields) => ({ ...BARE_ARTICLE, ...fields }));
}
