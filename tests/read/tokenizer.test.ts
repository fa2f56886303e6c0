import type { AnyNode } from "domhandler";
import fc from "fast-check";
import { parse, Parser } from "parse5";
import { describe, expect, it } from "vitest";
import { type DomhandlerMap, GuardedTree } from "../../src/read/guarded-tree.js";
import { DEFAULT_PARSE_LIMITS } from "../../src/read/limits.js";
import { WholePageTokenizer } from "../../src/read/tokenizer.js";

/** A tree as text: names, attributes, texts, comments, doctypes with their identifiers. */
function outline(node: AnyNode, depth = 0): string {
  const indent = "  ".repeat(depth);
  const own =
    "attribs" in node
      ? `${node.name} ${node.namespace ?? ""} ${JSON.stringify(Object.entries(node.attribs))}`
      : "data" in node
        ? `${node.type} ${JSON.stringify(node.data)} ${JSON.stringify("x-name" in node ? [node["x-publicId"], node["x-systemId"]] : [])}`
        : `${node.type} ${String("x-mode" in node ? node["x-mode"] : "")}`;
  const below = "children" in node ? node.children.map((child) => outline(child, depth + 1)) : [];
  return [indent + own, ...below].join("\n");
}

function byPieces(html: string): string {
  const parser = new Parser<DomhandlerMap>({
    treeAdapter: new GuardedTree(DEFAULT_PARSE_LIMITS),
    scriptingEnabled: false,
  });
  const tokenizer = new WholePageTokenizer(parser);
  parser.tokenizer = tokenizer;
  tokenizer.write(html);
  return outline(parser.document);
}

function byCharacters(html: string): string {
  return outline(
    parse<DomhandlerMap>(html, {
      treeAdapter: new GuardedTree(DEFAULT_PARSE_LIMITS),
      scriptingEnabled: false,
    }),
  );
}

const PAGES = [
  "<!DOCTYPE html><html lang=en><head><title>A &amp; B</title></head><body><p>One <b>two</b>\n three</p></body></html>",
  '<!doctype html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd"><table><p>x',
  '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN"><p>no system identifier<table>',
  "<!DOCTYPE html SYSTEM 'about:legacy-compat'><p>quirks or not<table>",
  "<!DOCTYPE><p>x<table>",
  "<!DOCTYPE html PUBLIC -//IETF//DTD HTML//EN><p>x<table>",
  '<!doctype html public "-//IETF//DTD HTML//EN><p>cut identifier',
  "<p>1 < 2 and </ 3 and <3 and </3> and <!x> and <?xml version='1.0'?> done",
  "<a href='?a=1&copy=2&amp;b&notit;'>&notit; &copy &#x80; &#10;x</a>",
  "<pre>\n\nfirst</pre><textarea>\n<b>&lt;</textarea><pre>&#10;x</pre>",
  "<style>a{}</style><script>if (a</script/x><!-- <script></script> --></script><noscript><p>shown</noscript>",
  "<script><!-- <script>a</script>b</script>c--></script><p>d",
  "<title>a</titlex></title ><xmp><b></xmp><plaintext><p>all",
  "<svg><title>t</title><![CDATA[ a<b ]]><desc><p>x</p></desc></svg><![CDATA[ no ]]>",
  "<math><mi>x</mi><annotation-xml encoding='text/html'><div>y</div></annotation-xml></math>",
  "<table> <tr> a <td> b </td> </table> c <select> <option> d </select>",
  "<div/><br/ ><p a=1 a=2 A=3 b = 'x' c= d=\"y\"e=f =g h/i='/'>x</p/ x=y>",
  "<frameset> a <frame> </frameset> b",
  "<p>cut in a tag <a href='x",
  "<p>cut in a tag <a hre",
  "<p>cut </",
  "<title>never ends &amp; so",
  "<ul><li>a\r\n<li>b\r<li>c</ul>",
  "<template><td>x</td> <p>y</template> z",
  "<İMG Ünit=1><B>ß</B>",
  "text \f only",
  "",
];

describe("WholePageTokenizer", () => {
  it.each(PAGES)("gives parse5 the same tree as its own tokenizer: %s", (html) => {
    expect(byPieces(html)).toBe(byCharacters(html));
  });

  it("does so on whatever is made of the pieces of markup", () => {
    const pieces = fc.constantFrom(
      ..."<|>|/|=|'|\"|&|&amp;|&#38;|&lt|;| |\n|\r\n|x|É|<p|<p>|</p>|<b class=|<a href='|<td>|<table>|<tr>|</table>".split(
        "|",
      ),
      ..."<svg>|</svg>|<title>|</title>|<textarea>|</textarea>|<script>|</script|<style>|</style>|<![CDATA[|]]>".split(
        "|",
      ),
      ..."<select>|<option>|<pre>|<li>|<br/>|<template>|</template>|<math>|<mi>|<!doctype html>|<body>|</body>|</html>".split(
        "|",
      ),
    );
    const page = fc.array(pieces, { maxLength: 40 }).map((each) => each.join(""));
    fc.assert(
      fc.property(page, (html) => {
        expect(byPieces(html)).toBe(byCharacters(html));
      }),
      { numRuns: 3000 },
    );
  });
});
