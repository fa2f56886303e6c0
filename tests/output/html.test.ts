import { load } from "cheerio";
import type { Element } from "domhandler";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeHtml } from "../../src/output/html.js";
import { hostileArticle } from "./hostile-article.js";
import { STEERING, hostileText } from "./hostile-text.js";
import { BARE_ARTICLE, RICH_ARTICLE } from "./sample-articles.js";

const ELEMENTS = new Set(
  "article header h1 h2 h3 h4 h5 h6 p time figure img figcaption small blockquote ul ol li table tbody tr td pre code a em strong br hr".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(["lang", "dir", "class", "datetime", "src", "alt", "href", "title", "start"]);

const HOSTILE_MARKDOWN = [
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](data:text/html;base64,AAAA)",
  "[x](&#106;avascript:alert(1))",
  "[x](<java\nscript:alert(1)>)",
  '[x](https://a.example "t\\" onclick=alert(1)")',
  "![x](javascript:alert(1))",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<javascript:alert(1)>",
  "[x]: javascript:alert(1)\n\n[x]",
  "`</code><script>`",
  "# not a heading\n\n- not a list",
  "*a **b* c**",
];

describe("html", () => {
  it("writes one article of semantic elements", () => {
    expect(writeHtml(RICH_ARTICLE)).toBe(
      [
        '<article lang="ja" dir="auto">',
        "<header>",
        "<h1>渡し船、140年の歴史に幕</h1>",
        '<p class="byline">佐藤花子</p>',
        '<p class="published"><time datetime="2026-03-14">2026-03-14</time></p>',
        "</header>",
        '<figure><img src="https://shimbun.example/1.jpg" alt=""><figcaption>最後の便</figcaption></figure>',
        "<p>「<strong>さようなら</strong>」の声。</p>",
        "<table>",
        "<tbody>",
        "<tr><td>年</td><td>乗客|数</td></tr>",
        "<tr><td>1961</td><td>12,000</td></tr>",
        "<tr><td>2026</td></tr>",
        "</tbody>",
        "</table>",
        "<pre><code>if (a &lt; b) {\n  return `x`;\n}</code></pre>",
        "<ol>",
        "<li>一</li>",
        '<li><a href="https://shimbun.example/2">二</a></li>',
        "</ol>",
        "<blockquote><p>一行目</p><p>二行目</p></blockquote>",
        "<figure><figcaption><small>Credit: 田中一郎</small></figcaption></figure>",
        "</article>",
        "",
      ].join("\n"),
    );
  });

  it("is an empty article where there is nothing", () => {
    expect(writeHtml(BARE_ARTICLE)).toBe('<article dir="auto">\n</article>\n');
  });

  it("is safe to put in a page, whatever text and Markdown the article holds", () => {
    const markdown = fc.option(fc.oneof(fc.constantFrom(...HOSTILE_MARKDOWN), hostileText));
    fc.assert(
      fc.property(hostileArticle(markdown), (article) => {
        const $ = load(writeHtml(article), {}, false);
        expect($.root().children().length).toBe(1);
        for (const element of $<Element, string>("*")) {
          expect(ELEMENTS).toContain(element.name);
          for (const [name, value] of Object.entries(element.attribs)) {
            expect(ATTRIBUTES).toContain(name);
            if (name === "href" && value !== "") expect(value).toMatch(/^(?:https?:|mailto:)/i);
            if (name === "src" && value !== "") expect(value).toMatch(/^https?:/i);
          }
        }
      }),
      { seed: 19, numRuns: 1000 },
    );
  });

  it("shows as text what a reader would see as text", () => {
    fc.assert(
      fc.property(hostileText, (headline) => {
        const shown = load(writeHtml({ ...BARE_ARTICLE, headline }), {}, false)("h1").text();
        const plain = load(
          writeHtml({ ...BARE_ARTICLE, blocks: [{ type: "paragraph", text: headline, markdown: null }] }),
          {},
          false,
        );
        expect(plain("p").text()).toBe(shown);
        expect(shown).not.toMatch(STEERING);
      }),
      { seed: 23, numRuns: 300 },
    );
  });
});
