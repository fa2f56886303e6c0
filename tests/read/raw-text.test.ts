import type { ChildNode } from "domhandler";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/read/parse-html.js";
import { nodesBelow } from "../../src/read/tree.js";
import { PAGES } from "./pages.js";
import { plainTree, plainTreeOf } from "./plain-tree.js";

const texts = (html: string): string[] => parseHtml(html).scripts.map((script) => script.text);
const readTree = (html: string): string => plainTreeOf(parseHtml(html).document);
const state = (assignment: string): string => `${assignment}${'"a long text of a page",'.repeat(40)}`;

const partOf = (node: ChildNode): unknown =>
  "attribs" in node ? [node.name, node.attribs] : "data" in node ? node.data : node.type;

describe("the page without raw text", () => {
  it.each(Object.keys(PAGES).filter((name) => name !== "shadow roots"))("makes the same tree: %s", (name) => {
    const html = PAGES[name] ?? "";
    expect(readTree(html)).toBe(plainTree(html));
  });

  it.each([
    ["a script that writes an end tag into a comment", "<p>a<script><!--<script></script>--></script>b<p>c"],
    ["a script whose comment never ends", "<p>a<script><!-- var x = '<p>';</script>b"],
    ["a script that says it is a script", "<script>var s = '<script>';</script><p>b</p>"],
    ["a script without an end", "<p>a</p><script>if (a < b) <p>c"],
    ["an end tag in capitals, with white space", "<SCRIPT>a</p></SCRIPT\n><p>b"],
    ["a name that only starts alike", "<scripty>a</scripty><styled>b</styled><p>c"],
    ["a script before the doctype", "<script>x</script><!doctype html><p><table>a</table>"],
    ["markup in attribute values", `<p title="<script>">a</p><p title='-->"'>b</p><p title=a"b>c</p>`],
    ["quotes that quote nothing", `<p it's>a<script>"</script>b</p><p "c>d</p>`],
    ["comments that end at once", "<!-->a<!--->b<!-- --!>c<!-- - -- -->d"],
    ["a conditional comment", "<!--[if IE]><p>old</p><![endif]--><![if !IE]><p>new</p><![endif]>"],
    ["a comment between halves", "a<<!-- -->b>c&l<!-- -->t;d"],
    ["what looks like a script in a title", "<title><script>a</title><p>b</p><textarea></p><!--</textarea>c"],
    ["plaintext", "<p>a<plaintext><script>b</script>"],
    ["noscript, read as markup", "<noscript><p>a</p><style>b</style></noscript><p>c"],
    ["an svg that HTML breaks out of", "<svg><g><p>a</p></g></svg><p>b"],
    ["an svg with HTML inside", "<svg><foreignObject><div>a</div></foreignObject></svg><p>b"],
    ["an svg within an svg", "<svg><svg/><svg><path></svg></svg><p>b"],
    [
      "an svg with a comment, a script and CDATA",
      "<svg><!-- </svg> --><script>'<b'</script><![CDATA[</svg>]]></svg><p>b",
    ],
    ["an svg that never ends", "<p>a</p><svg><path d='M0 0'>"],
    ["an open tag at the end", "<p>a</p><p class='b"],
  ])("makes the same tree: %s", (_, html) => {
    expect(readTree(html)).toBe(plainTree(html));
  });

  it("makes the same tree of any row of pieces", () => {
    const piece = fc.constantFrom(
      ..."<script> </script> </SCRIPT\t> <!-- --> --!> <!--> <style> </style> <title> </title> <textarea> </textarea>".split(
        " ",
      ),
      ..."<iframe> </iframe> <noscript> </noscript> <xmp> </xmp> <p> </p> /> > = / x < </ <!x <?y <![CDATA[ ]]> &l t;".split(
        " ",
      ),
      ..."<table> <td> <b> </b> <template> </template> <br/> <scripty> <body> <head> </head> <noframes> - '".split(
        " ",
      ),
      "<div class='a",
      '<a title="',
      "<a b=",
      " ",
      '"',
      "<!doctype html>",
      "<svg class=i><g><path d='M0 0'/></g></svg>",
      "<svg/>",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const html = pieces.join("");
        expect(readTree(html)).toBe(plainTree(html));
      }),
      { numRuns: 3_000, seed: 7 },
    );
  });

  it("is free of what was dropped", () => {
    const { document } = parseHtml(PAGES["an article in article and section"] ?? "");
    const parts = JSON.stringify([...nodesBelow(document)].map(partOf));
    expect(parts).not.toMatch(/\["script"|\["style"|ad slot|M0 0/);
    expect(parts).toContain("The pier in January.");
  });
});

describe("the scripts that may hold data", () => {
  it("are all whose type names JSON, with type and id, as they stand", () => {
    const html = `<script type="Application/LD+JSON; charset=utf-8" id=a>{"x": "&amp;"}</script>
<script type='application/json'>[1]</script><script type=text/template>{}</script>
<script type="application/ld&#x2B;json">{"y": 2}</script><script type="application/json"></script>`;
    expect(parseHtml(html).scripts).toEqual([
      { type: "application/ld+json", id: "a", text: '{"x": "&amp;"}' },
      { type: "application/json", id: null, text: "[1]" },
      { type: "application/ld+json", id: null, text: '{"y": 2}' },
    ]);
  });

  it.each([
    "window.__INITIAL_STATE__ = {",
    'window["__DATA__"]={',
    "self.__next_f.push([1,",
    "globalThis.__APP__={",
    "window.Fusion=window.Fusion||{};Fusion.arcSite='a';Fusion.globalContent={",
    'var page = {"articleBody": "',
  ])("are programs that assign the page's state: %s", (assignment) => {
    const text = state(assignment);
    expect(texts(`<script>${text}</script><script type=module>${text}</script>`)).toEqual([text, text]);
  });

  it("are not programs without such a sign, short ones, or ones from elsewhere", () => {
    const html = `<script>${state("var a = ")}</script><script>window.__A__ = 1</script>
<script src="/a.js">${state("window.__A__ =")}</script><script type="text/html">${state("window.__A__ =")}</script>`;
    expect(texts(html)).toEqual([]);
  });

  it("are not taken from comments, textareas or styles", () => {
    const script = `<script type="application/json">{}</script>`;
    expect(texts(`<!--${script}--><textarea>${script}</textarea><style>${script}</style>`)).toEqual([]);
  });
});
