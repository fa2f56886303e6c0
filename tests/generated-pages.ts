import fc from "fast-check";
import type { Page } from "../src/page.js";

/*
 * Pages made by chance from the elements that pages are made of, well nested or not, with texts of all kinds.
 */

const text = fc.oneof(
  fc.lorem({ maxCount: 40 }),
  fc.constantFrom(
    "Advertisement",
    "Read more",
    "By Ada Quill",
    "Photo: Sam Poe/Agency",
    "© 2024",
    "12 May 2024",
    "",
    " ",
  ),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

const escaped = text.map((value) => value.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));

const blockName = fc.constantFrom(
  "p",
  "div",
  "section",
  "article",
  "h1",
  "h2",
  "h3",
  "blockquote",
  "li",
  "ul",
  "ol",
  "figure",
  "figcaption",
  "aside",
  "nav",
  "footer",
  "pre",
  "table",
  "tr",
  "td",
  "main",
  "noscript",
  "x-part",
);
const inlineName = fc.constantFrom(
  "a href='/x'",
  "b",
  "em",
  "span",
  "span class='sr-only'",
  "time",
  "small",
  "span hidden",
  "button",
  "label",
);
const className = fc.constantFrom(
  "",
  " class='share'",
  " class='article-body'",
  " class='related'",
  " hidden",
  " style='display:none'",
  " class='caption'",
  " id='comments'",
);

const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: "small" },
    escaped,
    fc.constantFrom(
      "<br>",
      "<br><br>",
      "<img src='a.jpg' alt='A view'>",
      "<hr>",
      "<script>let text = 1;</script>",
    ),
    fc
      .tuple(inlineName, fc.array(tie("node"), { maxLength: 3 }))
      .map(([name, inner]) => `<${name}>${inner.join(" ")}</${name.split(" ")[0] ?? ""}>`),
    fc
      .tuple(blockName, className, fc.array(tie("node"), { maxLength: 5 }))
      .map(([name, attributes, inner]) => `<${name}${attributes}>${inner.join("")}</${name}>`),
    fc.tuple(blockName, tie("node")).map(([name, inner]) => `<${name}>${inner}`),
  ),
}));

export const generatedPages: fc.Arbitrary<Page> = fc.array(node, { maxLength: 12 }).map((nodes) => ({
  source: "generated",
  id: null,
  url: "https://example.org/2024/05/12/page",
  form: "html",
  content: `<!doctype html><title>Generated</title><body>${nodes.join("\n")}`,
  fetched: null,
  warnings: [],
}));
