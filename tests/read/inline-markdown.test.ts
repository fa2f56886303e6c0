import { load } from "cheerio";
import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../src/read/clean-text.js";
import { inlineMarkdown, plainMarkdown } from "../../src/read/inline-markdown.js";

const BASE = "https://gazette.example/2026/story";

function nodesOf(html: string) {
  return load(`<!doctype html><body><p>${html}</p>`)("p").get(0)?.children ?? [];
}

function written(html: string, baseUrl: string | null = BASE): string | null {
  return inlineMarkdown(nodesOf(html), baseUrl);
}

/** What a reader of the Markdown sees, and the addresses its links lead to. */
function readBack(markdown: string): { text: string; addresses: string[]; types: Set<string> } {
  const tree = fromMarkdown(markdown);
  const addresses: string[] = [];
  const types = new Set<string>();
  const textOf = (node: Nodes): string => {
    types.add(node.type);
    if ("url" in node) addresses.push(node.url);
    if ("children" in node) return node.children.map(textOf).join("");
    return "value" in node ? node.value : "";
  };
  return { text: textOf(tree), addresses, types };
}

describe("inlineMarkdown", () => {
  it.each([
    ["a <b>bold</b> and <em>stressed</em> word", "a **bold** and *stressed* word"],
    ["see <a href='/q?a=1&b=2'>the <i>list</i></a>.", "see [the *list*](https://gazette.example/q?a=1&b=2)."],
    ["<a href='#top'>up</a>", "[up](https://gazette.example/2026/story#top)"],
    ["<a href='mailto:desk@gazette.example'>write</a>", "[write](mailto:desk@gazette.example)"],
    ["run <code>a`b</code>, press <kbd>x</kbd>", "run ``a`b``, press `x`"],
    ["one<br>two <b>three</b>", "one two **three**"],
    ["x<sup>2</sup> <span>y</span> <i>z</i>", "x2 y *z*"],
    ["a<b> b </b>c", "a **b** c"],
    ["<b>a</b> <b>b</b>", "**a b**"],
    ["<a href='/x'>a</a> <a href='/x'>b</a>", "[a b](https://gazette.example/x)"],
    ["<em>a <em>b</em></em>", "*a b*"],
    ["<strong>see <a href='/x'>x</a> now</strong>", "**see [x](https://gazette.example/x) now**"],
    ["R&amp;D, AT&amp;T &amp;amp; <i>x</i>", "R&D, AT&T \\&amp; *x*"],
    ["1. *a* _b_ # <i>x</i> 10~20", "1\\. \\*a\\* \\_b\\_ # *x* 10\\~20"],
    ["&lt;script&gt;<b>x</b>", "\\<script>**x**"],
  ])("writes %s", (html, markdown) => {
    expect(written(html)).toBe(markdown);
  });

  it.each([
    ["<b>Note:</b>text", "**Note**:text"],
    ["彼は<b>「見出し」</b>の", "彼は「**見出し**」の"],
    ["<b>「見出し」</b>の", "「**見出し**」の"],
    ["a<i>!</i>b <i>c</i>", "a!b *c*"],
  ])("moves punctuation out of an emphasis that could not form: %s", (html, markdown) => {
    expect(written(html)).toBe(markdown);
  });

  it.each([
    "plain text",
    "with * and _ and [brackets]",
    "<span>a</span> <sup>1</sup><br>",
    "<b> </b>",
    "<a name='x'>anchor</a>",
    "<a href='/x'><img src='y.jpg' alt='z'></a> text",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href=' java\tscript:alert(1)'>x</a>",
    "<a href='data:text/html,x'>x</a>",
    "<a href='http://[bad'>x</a>",
    "<b hidden>x</b> y",
    "",
  ])("is null where plain text says as much: %s", (html) => {
    expect(written(html)).toBeNull();
  });

  it("keeps only the text of a relative link when the page's address is unknown", () => {
    expect(written("<a href='/x'>x</a> <i>y</i>", null)).toBe("x *y*");
    expect(written("<a href='https://a.example/'>x</a>", null)).toBe("[x](https://a.example/)");
  });

  it("drops an address too long to be one, so that a link reopened in every block cannot swell the output", () => {
    expect(written(`<a href="/${"A".repeat(3000)}">x</a> <i>y</i>`)).toBe("x *y*");
  });

  it("holds the block's text and only safe links, whatever the markup", () => {
    const text = fc
      .array(
        fc.constantFrom(
          ..."aZ1 .:;!?*_`~#[]()<>\\|+-=&\"'「」。é中",
          "  ",
          "\n",
          "&amp;",
          "1. ",
          "](",
          "http://x.y",
        ),
        {
          maxLength: 8,
        },
      )
      .map((parts) => parts.join("").replaceAll("<", "&lt;"));
    const address = fc.constantFrom(
      "/x",
      "?a=1&amp;copy=2",
      "#f",
      "https://b.example/(a)_[b]",
      "mailto:a@b.example?subject=x y",
      "javascript:alert(1)",
      "data:,x",
      "https://b.example/&quot;&lt;&gt;`\\",
    );
    const { html } = fc.letrec<{ html: string; part: string }>((tie) => ({
      html: fc.array(tie("part"), { maxLength: 4 }).map((parts) => parts.join("")),
      part: fc.oneof(
        { maxDepth: 3 },
        text,
        fc
          .tuple(fc.constantFrom("b", "i", "em", "strong", "code", "span", "sup"), tie("html"))
          .map(([name, inner]) => `<${name}>${inner}</${name}>`),
        fc.tuple(address, text).map(([href, inner]) => `<a href="${href}">${inner}</a>`),
      ),
    }));
    fc.assert(
      fc.property(html, (generated) => {
        const markdown = written(generated);
        if (markdown === null) return;
        const expected = cleanText(load(`<!doctype html><body><p>${generated}</p>`)("p").text());
        const { text: shown, addresses, types } = readBack(markdown);
        expect(shown).toBe(expected);
        expect(markdown).not.toContain("\n");
        expect(
          [...types].filter((type) => type === "html" || type === "image" || type === "heading"),
        ).toEqual([]);
        for (const url of addresses) expect(url).toMatch(/^(?:https?|mailto):/);
      }),
      { seed: 43, numRuns: 1000 },
    );
  });

  it("takes nesting of any depth, marks without end and thousands of links", () => {
    const deep = "<b><i>".repeat(2000) + "x" + "</i></b>".repeat(2000);
    expect(written(deep)).toBe("**_x_**");
    const many = Array.from({ length: 3000 }, (_, i) => i);
    const links = written(many.map((i) => `<a href="/${i}">y</a> z`).join(" ")) ?? "";
    expect(readBack(links).addresses.length).toBe(3000);
    const mixed = written(many.map((i) => `<a href="/${i}">y</a> <b>z</b>`).join(" ")) ?? "";
    expect(readBack(mixed)).toMatchObject({
      text: many.map(() => "y z").join(" "),
      types: new Set(["root", "paragraph", "link", "text"]),
    });
    expect(written(`<b>x</b>${"*".repeat(200_000)}`)?.length).toBe(400_005);
  });
});

describe("plainMarkdown", () => {
  it("shows the text that it was given", () => {
    expect(plainMarkdown("1. *not* [a list] & AT&T\n# x")).toBe("1\\. \\*not\\* \\[a list] & AT&T # x");
    expect(plainMarkdown(" ")).toBe("");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
        expect(readBack(plainMarkdown(text)).text).toBe(cleanText(text));
      }),
      { seed: 47, numRuns: 500 },
    );
  });
});
