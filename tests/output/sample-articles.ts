import { EXAMPLE_ARTICLE } from "../../scripts/example-article.js";
import type { Article } from "../../src/article.js";

/** All that can be absent is absent. */
export const BARE_ARTICLE: Article = {
  source: "-",
  id: null,
  url: null,
  canonicalUrl: null,
  site: null,
  language: null,
  headline: null,
  standfirst: null,
  byline: null,
  authors: [],
  published: null,
  modified: null,
  section: null,
  tags: [],
  description: null,
  image: null,
  captions: [],
  blocks: [],
  text: "",
  wordCount: 0,
  removed: {},
  access: { free: null, truncated: false },
  warnings: [],
  fetched: null,
};

/** Fetched, in a script without spaces, with a table, code, a numbered list and captions at both ends. */
export const RICH_ARTICLE: Article = {
  ...BARE_ARTICLE,
  source: "https://shimbun.example/a?id=7&p=1",
  url: "https://shimbun.example/a?id=7&p=1",
  language: "ja",
  headline: "渡し船、140年の歴史に幕",
  byline: "佐藤花子",
  authors: ["佐藤花子"],
  published: "2026-03-14",
  captions: [
    { text: "最後の便", credit: null, image: { url: "https://shimbun.example/1.jpg", alt: null }, before: 0 },
    { text: "", credit: "田中一郎", image: null, before: 5 },
  ],
  blocks: [
    { type: "paragraph", text: "「さようなら」の声。", markdown: "「**さようなら**」の声。" },
    {
      type: "table",
      rows: [["年", "乗客|数"], ["1961", "12,000"], ["2026"]],
      text: "年\t乗客|数\n1961\t12,000\n2026",
      markdown: null,
    },
    { type: "code", text: "if (a < b) {\n  return `x`;\n}", markdown: null },
    {
      type: "list",
      ordered: true,
      items: [
        { text: "一", markdown: null },
        { text: "二", markdown: "[二](https://shimbun.example/2)" },
      ],
      text: "一\n二",
      markdown: null,
    },
    { type: "quote", text: "一行目\n二行目", markdown: null },
  ],
  text: "「さようなら」の声。\n\n年\t乗客|数\n1961\t12,000\n2026\n\nif (a < b) {\n  return `x`;\n}\n\n一\n二\n\n一行目\n二行目",
  wordCount: 20,
  fetched: {
    at: "2026-03-14T20:00:00.000Z",
    status: 200,
    url: "https://shimbun.example/a?id=7&p=1",
    bytes: 51_200,
    sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    contentType: "text/html; charset=Shift_JIS",
    charset: "Shift_JIS",
    charsetFrom: "header",
    truncated: false,
    pages: [],
  },
};

export const SAMPLE_ARTICLES: Readonly<Record<string, Article>> = {
  bare: BARE_ARTICLE,
  example: EXAMPLE_ARTICLE,
  rich: RICH_ARTICLE,
};
