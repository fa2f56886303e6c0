import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article.js";
import { writeMarkdown } from "../../src/output/markdown.js";
import { cleanText } from "../../src/read/clean-text.js";
import { hostileArticle } from "./hostile-article.js";
import { STEERING, hostileText } from "./hostile-text.js";
import { addressesOf, bodyTree, nodesOf, textOf } from "./markdown-tree.js";
import { BARE_ARTICLE, RICH_ARTICLE } from "./sample-articles.js";

const ALL = { fields: null };

function body(fields: Partial<Article>): string {
  return writeMarkdown({ ...BARE_ARTICLE, ...fields }, ALL);
}

function paragraph(text: string, markdown: string | null = null): Article["blocks"][number] {
  return { type: "paragraph", text, markdown };
}

describe("markdown", () => {
  it("writes every kind of block, captions at their places, and no padding", () => {
    expect(writeMarkdown(RICH_ARTICLE, { fields: ["headline"] })).toBe(
      [
        "---",
        'title: "渡し船、140年の歴史に幕"',
        "---",
        "",
        "# 渡し船、140年の歴史に幕",
        "",
        "![](https://shimbun.example/1.jpg)\\",
        "*最後の便*",
        "",
        "「**さようなら**」の声。",
        "",
        "| 年 | 乗客\\|数 |",
        "| - | - |",
        "| 1961 | 12,000 |",
        "| 2026 | |",
        "",
        "```",
        "if (a < b) {",
        "  return `x`;",
        "}",
        "```",
        "",
        "1. 一",
        "2. [二](https://shimbun.example/2)",
        "",
        "> 一行目",
        ">",
        "> 二行目",
        "",
        "Credit: 田中一郎",
        "",
      ].join("\n"),
    );
  });

  it("puts a caption in emphasis and its credit after it, below the image", () => {
    const image = { url: "https://a.example/1.jpg?w=9&h=5", alt: "A [red] boat" };
    expect(body({ captions: [{ text: "The *boat*.", credit: "L. Marsh/AP", image, before: 0 }] })).toBe(
      "![A \\[red\\] boat](https://a.example/1.jpg?w=9&h=5)\\\n*The \\*boat\\*.* Credit: L. Marsh/AP\n",
    );
  });

  it("shows a caption without an image that may be loaded as text alone", () => {
    const image = { url: "data:image/png;base64,AAAA", alt: "x" };
    expect(body({ captions: [{ text: "A boat.", credit: null, image, before: 0 }] })).toBe("*A boat.*\n");
  });

  it("escapes plain text, and leaves inline Markdown as it was written", () => {
    const blocks = [
      paragraph("1. *not* a [list]"),
      paragraph("AT&T _x_", "AT&T *x* [y](https://a.example/_y_)"),
    ];
    expect(body({ blocks })).toBe("1\\. \\*not\\* a \\[list]\n\nAT&T *x* [y](https://a.example/_y_)\n");
  });

  it("does not lose a number sign at the end of a heading", () => {
    for (const markdown of [null, "*In* C #"]) {
      const text = body({ blocks: [{ type: "heading", level: 3, text: "In C #", markdown }] });
      expect(textOf(bodyTree(text))).toBe("In C #");
    }
  });

  it("keeps two lists apart, and a code block whose text holds a fence", () => {
    const list = (item: string): Article["blocks"][number] => {
      return {
        type: "list",
        ordered: false,
        items: [{ text: item, markdown: null }],
        text: item,
        markdown: null,
      };
    };
    const code = "```\nx\n```";
    const tree = bodyTree(
      body({ blocks: [list("a"), list("b"), { type: "code", text: code, markdown: null }] }),
    );
    expect(tree.children.map((node) => node.type)).toEqual(["list", "list", "code"]);
    expect(textOf(tree)).toBe(`ab${code}`);
  });

  it("writes a table whose short rows would swell it as lines", () => {
    const rows = [Array.from({ length: 5000 }, () => "x"), ...Array.from({ length: 5000 }, () => ["y"])];
    const text = body({ blocks: [{ type: "table", rows, text: "the cells", markdown: null }] });
    expect(text).toBe("```\nthe cells\n```\n");
  });

  it("is no heading, no front matter, where there is none", () => {
    expect(body({})).toBe("");
    expect(body({ blocks: [paragraph("---")] })).toBe("\\---\n");
  });

  it("brings no HTML, no script address and no control character to life, whatever the article holds", () => {
    fc.assert(
      fc.property(hostileArticle(fc.constant(null)), (article) => {
        const markdown = writeMarkdown(article, ALL);
        expect(markdown).not.toMatch(STEERING);
        const tree = bodyTree(markdown);
        expect([...nodesOf(tree)].filter((node) => node.type === "html")).toEqual([]);
        for (const address of addressesOf(tree)) expect(address).toMatch(/^(?:https?|mailto):/);
      }),
      { seed: 13, numRuns: 500 },
    );
  });

  it("gives hostile texts back when it is read again, each in a paragraph of its own", () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), (texts) => {
        const blocks = texts.map((text) => paragraph(text));
        const read = bodyTree(body({ blocks })).children.map((node) => {
          expect(node.type).toBe("paragraph");
          return textOf(node);
        });
        expect(read).toEqual(texts.map(cleanText).filter((text) => text !== ""));
      }),
      { seed: 17, numRuns: 1000 },
    );
  });
});
