import { type AnyNode, Document, Element, Text } from "domhandler";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CleancopyError } from "../../src/errors.js";
import type { ParseLimits } from "../../src/options.js";
import { parseHtml } from "../../src/read/parse-html.js";
import { PAGES } from "./pages.js";
import { plainTree } from "./plain-tree.js";

function nodesOf(node: AnyNode): AnyNode[] {
  const nodes: AnyNode[] = [];
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    nodes.push(next);
    if (next instanceof Element || next instanceof Document) waiting.push(...next.children.toReversed());
  }
  return nodes;
}

const elementsOf = (node: AnyNode): Element[] => nodesOf(node).filter((each) => each instanceof Element);
const textOf = (node: AnyNode): string =>
  nodesOf(node)
    .flatMap((each) => (each instanceof Text ? [each.data] : []))
    .join("");

function depthOf(node: AnyNode): number {
  let depth = 0;
  for (let above = node.parent; above !== null; above = above.parent) depth += 1;
  return depth;
}

function codeOf(html: string, limits: Partial<ParseLimits>): string | undefined {
  try {
    parseHtml(html, limits);
  } catch (error) {
    return error instanceof CleancopyError ? error.code : String(error);
  }
  return undefined;
}

function inTemplate(node: AnyNode): boolean {
  for (let above = node.parent; above !== null; above = above.parent) {
    if (above instanceof Element && above.name === "template") return true;
  }
  return false;
}

/** The tree in the form of `plainTree`. */
function treeOf(node: Document | Element, depth = 0): string[] {
  const indent = " ".repeat(depth);
  return node.children.flatMap((child) => {
    if (child instanceof Text) {
      const text = child.data.replace(/\s/g, "");
      return text === "" ? [] : [`${indent}"${text}"`];
    }
    if (child instanceof Document) return treeOf(child, depth);
    if (!(child instanceof Element)) return "name" in child ? [`${indent}<!html>`] : [];
    const attributes = Object.entries(child.attribs).map(([name, value]) => ` ${name}="${value}"`);
    return [`${indent}<${child.name}${attributes.join("")}>`, ...treeOf(child, depth + 1)];
  });
}

function checkLinks(document: Document): void {
  for (const node of nodesOf(document)) {
    if (!(node instanceof Element) && !(node instanceof Document)) continue;
    node.children.forEach((child, index) => {
      expect(child.parent).toBe(node);
      expect(child.prev).toBe(node.children[index - 1] ?? null);
      expect(child.next).toBe(node.children[index + 1] ?? null);
    });
  }
}

describe("the tree of a page", () => {
  it.each(Object.keys(PAGES).filter((name) => name !== "shadow roots"))(
    "is the HTML standard's: %s",
    (name) => {
      const html = PAGES[name] ?? "";
      const { document } = parseHtml(html);
      expect(treeOf(document).join("\n")).toBe(plainTree(html));
      checkLinks(document);
    },
  );

  it("is the HTML standard's for misnested markup", () => {
    const tag = fc.constantFrom(
      ..."p b i a div table tr td ul li h1 form button select option template br".split(" "),
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom("x", "y ", "&amp;", "<!-- c -->", "<a href=z>"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const html = pieces.join("");
        const { document } = parseHtml(html);
        expect(treeOf(document).join("\n")).toBe(plainTree(html));
        checkLinks(document);
      }),
      { numRuns: 1_500, seed: 11 },
    );
  });

  it("reads noscript as markup", () => {
    const { document } = parseHtml("<body><noscript><p>a <b>b</b></p></noscript>");
    expect(elementsOf(document).map((element) => element.name)).toEqual(
      "html head body noscript p b".split(" "),
    );
  });

  it("has no comments and no NUL, and text that a comment parts is one", () => {
    const { document } = parseHtml("<p>a\0b<!-- c -->d</p>");
    expect(nodesOf(document).filter((node) => node instanceof Text)).toHaveLength(1);
    expect(textOf(document)).toBe("abd");
  });

  it("has attributes of any name", () => {
    const { document } = parseHtml("<p __proto__=a constructor=b>c");
    const [paragraph] = elementsOf(document).filter((element) => element.name === "p");
    expect(Object.entries(paragraph?.attribs ?? {})).toEqual([
      ["__proto__", "a"],
      ["constructor", "b"],
    ]);
  });

  it("has the content of shadow roots in the place of their template, and only of these", () => {
    const { document } = parseHtml(
      `<x-a><template shadowrootmode="open"><h1>a</h1><x-b><template shadowrootmode=closed><p>b</p></template></x-b></template>` +
        `<p>c</p></x-a><template><p>d</p></template>`,
    );
    const names = elementsOf(document).map((element) => element.name);
    expect(names).toEqual("html head body x-a h1 x-b p p template p".split(" "));
    expect(textOf(document)).toBe("abcd");
    checkLinks(document);
  });

  it("gives the scripts with data beside it", () => {
    const { document, scripts } = parseHtml(`<script type="application/ld+json">{"a": 1}</script><p>b`);
    expect(scripts.map((script) => script.text)).toEqual([`{"a": 1}`]);
    expect(textOf(document)).toBe("b");
  });
});

describe("the limits", () => {
  it("stop a page of too many elements", () => {
    // html, head and body count, too.
    expect(codeOf("<p>a".repeat(97), { maxElements: 100 })).toBeUndefined();
    expect(codeOf("<p>a".repeat(98), { maxElements: 100 })).toBe("too-complex");
  });

  it("stop a page that makes the parser copy elements", () => {
    expect(codeOf("<p><b class=1>".repeat(10) + "<p>x".repeat(100), { maxElements: 200 })).toBe(
      "too-complex",
    );
  });

  it("stop a page that takes too long", () => {
    expect(codeOf("<p>a</p>".repeat(500), { deadlineMs: 0 })).toBe("too-complex");
    expect(codeOf(`<p>${"a < b ".repeat(5_000)}</p>`, { deadlineMs: 0 })).toBe("too-complex");
  });

  it("keep the first attributes of a tag that has too many", () => {
    const attributes = Array.from({ length: 300 }, (_, index) => `a${index}=${index}`).join(" ");
    const { document } = parseHtml(`<p ${attributes}>b`, { maxAttributes: 256 });
    const [paragraph] = elementsOf(document).filter((element) => element.name === "p");
    expect(Object.keys(paragraph?.attribs ?? {})).toHaveLength(256);
    expect(paragraph?.attribs["a255"]).toBe("255");
  });

  it("lift what is nested too deeply, and lose no text and no order", () => {
    const html = `${Array.from({ length: 60 }, (_, i) => `<div>t${i} <span>s${i} <b>u${i}</b></span>`).join("")}${"v</div>".repeat(60)}`;
    const deep = parseHtml(html).document;
    const flat = parseHtml(html, { maxDepth: 20 }).document;
    expect(Math.max(...elementsOf(deep).map(depthOf))).toBeGreaterThan(60);
    expect(Math.max(...elementsOf(flat).map(depthOf))).toBe(20);
    expect(textOf(flat)).toBe(textOf(deep));
    expect(elementsOf(flat).map((element) => element.name)).toEqual(
      elementsOf(deep).map((element) => element.name),
    );
    checkLinks(flat);
  });

  it("lift what is nested too deeply in templates", () => {
    const html = `${"<div>".repeat(17)}<p>a</p><i><template>${"<template>".repeat(60)}<p>b<p>c`;
    const flat = parseHtml(html, { maxDepth: 20 }).document;
    expect(Math.max(...elementsOf(flat).map(depthOf))).toBeLessThanOrEqual(22);
    expect(textOf(flat)).toBe("abc");
    // Still hidden: within the outermost template.
    const visible = elementsOf(flat).filter((element) => element.name === "p" && !inTemplate(element));
    expect(visible.map(textOf)).toEqual(["a"]);
  });

  it("leave a deep but real page as it is", () => {
    const html = `${"<div>".repeat(60)}<p>a</p>`;
    expect(treeOf(parseHtml(html).document).join("\n")).toBe(plainTree(html));
  });
});
