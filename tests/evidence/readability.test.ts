import { readdirSync, readFileSync } from "node:fs";
import { type AnyNode, Document, Element, Text } from "domhandler";
import { describe, expect, it, vi } from "vitest";
import {
  DEFAULT_READABILITY_LIMITS,
  type ReadabilityOpinion,
  readabilityVotes,
  votesByJsdom,
} from "../../src/evidence/readability.js";
import { parseHtml } from "../../src/read/parse-html.js";
import { PAGES, paragraphs } from "../read/pages.js";

function find(node: AnyNode, test: (element: Element) => boolean): Element[] {
  if (!(node instanceof Element) && !(node instanceof Document)) return [];
  const own = node instanceof Element && test(node) ? [node] : [];
  return [...own, ...node.children.flatMap((child) => find(child, test))];
}

const named = (node: AnyNode, name: string): Element[] => find(node, (element) => element.name === name);

/** The tree as text, to see whether it was touched. */
function written(node: AnyNode): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) && !(node instanceof Document)) return "";
  const name = node instanceof Element ? `${node.name} ${JSON.stringify(node.attribs)}` : "";
  return `(${name}${node.children.map(written).join("")})`;
}

const onlyIn = <T>(these: ReadonlySet<T>, those: ReadonlySet<T>): T[] =>
  [...these].filter((each) => !those.has(each));
const described = (elements: ReadonlySet<Element>): string[] =>
  [...elements].map(({ name, attribs }) => `${name}.${attribs["class"] ?? ""}`).sort();

const votesOn = (html: string) => {
  const { document } = parseHtml(html);
  return { document, opinion: readabilityVotes(document) };
};

const articlePage = PAGES["an article in article and section"] ?? "";

describe("Readability's votes", () => {
  it("go to the article's paragraphs and not to what stands around it", () => {
    const { document, opinion } = votesOn(articlePage);
    const body = find(document, (element) => element.attribs["class"] === "story-body").flatMap((section) =>
      named(section, "p"),
    );
    expect(body).toHaveLength(11);
    expect(body.every((paragraph) => opinion.elements.has(paragraph))).toBe(true);
    const around = ["nav", "aside", "footer"]
      .flatMap((name) => named(document, name))
      .flatMap((each) => find(each, () => true));
    expect(around.filter((element) => opinion.elements.has(element))).toEqual([]);
    expect(opinion.engine).toBe("light");
  });

  it("tell what Readability takes for title, author, site, summary, language and date", () => {
    const { opinion } = votesOn(articlePage);
    expect(opinion).toMatchObject({
      title: "Northern pier to be rebuilt",
      byline: "Jon Vale",
      siteName: "The Harbour Post",
      excerpt: "The board votes for a new pier.",
      lang: "en-GB",
      publishedTime: "2026-02-03T10:00:00+01:00",
    });
  });

  it("go to the element that holds the text where Readability makes a paragraph of its own", () => {
    const { document, opinion } = votesOn(PAGES["text directly in div, parted by br"] ?? "");
    const [holder] = find(document, (element) => element.attribs["class"] === "text");
    expect(holder && opinion.elements.has(holder)).toBe(true);
    const texts = holder?.children.filter((child) => child instanceof Text && child.data.trim() !== "") ?? [];
    expect(texts).toHaveLength(8);
    expect(texts.every((text) => text instanceof Text && opinion.texts.has(text))).toBe(true);
  });

  it("go to both of two wrappers, one of which Readability takes away", () => {
    const { document, opinion } = votesOn(
      `<main>${paragraphs(3)}<section><div>${paragraphs(4)}</div></section>${paragraphs(3)}</main>`,
    );
    for (const name of ["section", "div"]) {
      expect(named(document, name).every((element) => opinion.elements.has(element))).toBe(true);
    }
  });

  it("go to links that run a script, too", () => {
    const { document, opinion } = votesOn(PAGES["links of all kinds"] ?? "");
    const [link] = named(document, "a").filter((each) => each.attribs["href"] === "javascript:void(0)");
    expect(link && opinion.elements.has(link)).toBe(true);
  });

  it("are given on a page that hides itself until scripts have run", () => {
    const { document, opinion } = votesOn(PAGES["a body that hides itself until scripts have run"] ?? "");
    expect(named(document, "p").every((paragraph) => opinion.elements.has(paragraph))).toBe(true);
  });

  it("are none where there is no article", () => {
    const { opinion } = votesOn("<p></p>");
    expect(opinion).toMatchObject({ engine: "light", title: null, byline: null });
    expect(opinion.elements.size).toBe(0);
  });

  it("leave the page as it was, and print nothing", () => {
    const methods = (["log", "warn", "error", "info", "debug"] as const).map((name) =>
      vi.spyOn(console, name),
    );
    for (const html of Object.values(PAGES)) {
      const { document } = parseHtml(html);
      const before = written(document);
      readabilityVotes(document);
      expect(written(document)).toBe(before);
    }
    for (const method of methods) {
      expect(method).not.toHaveBeenCalled();
      method.mockRestore();
    }
  });
});

/** Readability's first pass finds less than 500 characters here: it puts the page back and looks again. */
const STARTED_OVER: Readonly<Record<string, string>> = {
  "all of it in what a first pass throws away": `<body><h1>The old lighthouse</h1><div class="comment" id="sidebar"><div class="share">${paragraphs(4)}</div><font>Seen by few.<br><br>And by fewer still.</font><p>${"Short. ".repeat(9)}<br><br>More.</p></div><footer>Imprint</footer></body>`,
  "too little, however often": `<body><nav><a href="/">Home</a></nav><div>Two lines of text,<br><br><span>and a third.</span> <img src="/a.jpg" width="1" class="lazy"></div><div class="related"><p>One paragraph, and not more.</p></div></body>`,
  "text in the body itself": `<body>Some words.<section><div class="x" id="y">Others, which stand in a box of two layers.</div></section><noscript><img src="/b.png"></noscript></body>`,
};

describe("the light DOM", () => {
  const fixtures = new URL("../../test-fixtures/", import.meta.url);
  const fromFiles = readdirSync(fixtures, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith("page.html"),
  );
  const pages = new Map([
    ...Object.entries(PAGES),
    ...Object.entries(STARTED_OVER),
    ...fromFiles.map((path) => [path, readFileSync(new URL(path, fixtures), "utf8")] as const),
  ]);

  it.each([...pages.keys()])("gives the votes that jsdom gives: %s", (name) => {
    const { document } = parseHtml(pages.get(name) ?? "");
    const light = readabilityVotes(document);
    const reference = votesByJsdom(document, DEFAULT_READABILITY_LIMITS);
    expect(light.engine).toBe("light");
    expect(described(light.elements)).toEqual(described(reference.elements));
    expect(onlyIn(light.elements, reference.elements)).toEqual([]);
    expect(onlyIn(light.texts, reference.texts)).toEqual([]);
    expect(onlyIn(reference.texts, light.texts)).toEqual([]);
    const words = ({ title, byline, excerpt, siteName, lang, publishedTime }: ReadabilityOpinion) => {
      return { title, byline, excerpt, siteName, lang, publishedTime };
    };
    expect(words(light)).toEqual(words(reference));
  });
});

describe("the limits", () => {
  const { document } = parseHtml(articlePage);

  it.each([
    [{ maxElements: 20 }, "more than 20 elements"],
    [{ maxText: 500 }, "more than 500 characters"],
    [{ deadlineMs: 0 }, "not done within 0 ms"],
  ])("end in no votes and a word why: %o", (limits, note) => {
    const opinion = readabilityVotes(document, limits);
    expect(opinion).toMatchObject({ engine: "none", note });
    expect(opinion.elements.size).toBe(0);
  });

  it("keep deep nesting from costing its square, and the text", () => {
    const { document: deep } = parseHtml(`${"<div>".repeat(200)}${paragraphs(8)}`);
    const opinion = readabilityVotes(deep, { maxDepth: 40 });
    expect(named(deep, "p").every((paragraph) => opinion.elements.has(paragraph))).toBe(true);
  });
});

describe("where the light DOM fails", () => {
  /** No parser makes a class that is a number; it stands for whatever the light DOM cannot do. */
  const failing = () => {
    const { document } = parseHtml(`<article>${paragraphs(6)}<img src="/a.jpg" class="x"></article>`);
    for (const image of named(document, "img")) Object.assign(image.attribs, { class: 5 });
    return document;
  };

  it("jsdom votes in its place, and a note says so", () => {
    const document = failing();
    const opinion = readabilityVotes(document);
    expect(opinion.engine).toBe("jsdom");
    expect(opinion.note).toMatch(/light DOM failed/);
    expect(named(document, "p").every((paragraph) => opinion.elements.has(paragraph))).toBe(true);
  });

  it("a page too large for jsdom gets no votes", () => {
    const opinion = readabilityVotes(failing(), { maxElementsForJsdom: 5 });
    expect(opinion.engine).toBe("none");
    expect(opinion.note).toMatch(/light DOM failed/);
  });
});
