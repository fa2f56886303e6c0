import { describe, expect, it } from "vitest";
import { extractArticle } from "../../src/cleancopy.js";
import { isJsonObject } from "../../src/read/json.js";
import { readDataLiteral } from "../../src/read/data-literal.js";
import { readPage } from "../../src/read/read-page.js";
import type { Reading } from "../../src/read/reading.js";
import { readPageData } from "../../src/read/state-json.js";
import { paragraphs } from "./pages.js";

/* Shells: pages whose markup is empty and whose scripts carry the article, in the forms that programs write them. */

const TITLE = "Lighthouse keeper retires after forty winters";
const TEXTS = [
  "The last keeper of the northern light walked down the hundred and twelve steps on Friday and handed the key to the harbour master.",
  "Olaf Brenner, 64, had tended the lamp since the winter in which the ferry “Sigrun” lost her way in the fog off the eastern shoal.",
  "“Nobody will have to carry oil again,” he said, and then stood for a while, looking up at the lantern that now turns by itself.",
  "The district will let the tower to a bird observatory, which plans to open the gallery to visitors from the second week of May.",
  "A replica of the first lamp, built by pupils of the trade school, is to be lit each year on the evening that the last keeper left.",
];
const HTML = TEXTS.map((text) => `<p>${text}</p>`).join("");

const json = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

function shell(scripts: string, body = '<div id="root"></div>', head = ""): string {
  return `<!doctype html><html lang="en"><head><title>${TITLE} - The Coast Courier</title>
<meta property="og:title" content="${TITLE}"><meta property="og:site_name" content="The Coast Courier">${head}</head>
<body>${body}${scripts}</body></html>`;
}

const page = (content: string) => ({
  source: "page.html",
  id: null,
  url: "https://courier.example/news/lighthouse",
  form: "html" as const,
  content,
  fetched: null,
  warnings: [],
});

function read(html: string): Reading {
  return readPage(page(html));
}

function textsOf(reading: Reading, kind = "paragraph"): string[] {
  return reading.blocks.filter((block) => block.kind === kind).map((block) => block.text);
}

const next = (props: unknown): string =>
  `<script id="__NEXT_DATA__" type="application/json">${json({ props: { pageProps: props }, page: "/[slug]" })}</script>`;
const state = (value: unknown, name = "window.__PRELOADED_STATE__"): string =>
  `<script>${name} = ${json(value)};</script>`;

const leaf = (text: string) => ({ type: "text", text });
const flightPush = (chunk: string): string => `<script>self.__next_f.push([1,${json(chunk)}])</script>`;
const bytes = (text: string): string => new TextEncoder().encode(text).length.toString(16);

const FORMS: Readonly<Record<string, string>> = {
  "a string of HTML in __NEXT_DATA__": next({
    article: { title: TITLE, slug: "lighthouse", bodyHtml: HTML },
  }),
  "a string of HTML that was escaped once too much": next({
    post: { title: TITLE, content: HTML.replaceAll("<", "&lt;").replaceAll(">", "&gt;") },
  }),
  "plain text, a line a paragraph": next({ story: { headline: TITLE, body: TEXTS.join("\n\n") } }),
  "a list of strings": state({ story: { headline: TITLE, paragraphs: TEXTS } }),
  "Arc XP's content elements": `<script>window.Fusion=window.Fusion||{};Fusion.arcSite="courier";Fusion.globalContent=${json(
    {
      headlines: { basic: TITLE },
      content_elements: TEXTS.map((content) => ({ type: "text", content })),
    },
  )};Fusion.deployment="7";</script>`,
  "ProseMirror's document": state({
    article: {
      title: TITLE,
      body: { type: "doc", content: TEXTS.map((text) => ({ type: "paragraph", content: [leaf(text)] })) },
    },
  }),
  "Contentful's rich text": next({
    entry: {
      fields: {
        title: TITLE,
        body: {
          nodeType: "document",
          content: TEXTS.map((value) => ({
            nodeType: "paragraph",
            content: [{ nodeType: "text", value, marks: [] }],
          })),
        },
      },
    },
  }),
  "Slate's nodes, without kinds": next({
    page: { title: TITLE, content: TEXTS.map((text) => ({ children: [{ text }] })) },
  }),
  "Lexical's root": next({
    page: {
      title: TITLE,
      content: {
        root: {
          type: "root",
          children: TEXTS.map((text) => ({ type: "paragraph", children: [leaf(text)] })),
        },
      },
    },
  }),
  "Portable Text": next({
    post: {
      title: TITLE,
      body: TEXTS.map((text) => ({
        _type: "block",
        style: "normal",
        children: [{ _type: "span", text, marks: [] }],
      })),
    },
  }),
  "Draft.js's blocks": next({
    post: {
      title: TITLE,
      body: { blocks: TEXTS.map((text) => ({ type: "unstyled", text })), entityMap: {} },
    },
  }),
  "Editor.js's blocks": next({
    post: { title: TITLE, content: { blocks: TEXTS.map((text) => ({ type: "paragraph", data: { text } })) } },
  }),
  "blocks by name": state({
    page: {
      content: {
        title: TITLE,
        items: Object.fromEntries(TEXTS.map((value, i) => [`text-${i}`, { type: "text", text: { value } }])),
      },
    },
  }),
  JsonML: state({
    article: { headline: TITLE, body: ["div", ...TEXTS.map((text) => ["p", { class: "x" }, text])] },
  }),
  "a parser's tree": next({
    article: {
      title: TITLE,
      bodyDom: TEXTS.map((data) => ({
        type: "tag",
        name: "p",
        attribs: {},
        children: [{ type: "text", data }],
      })),
    },
  }),
  "Apollo's cache": state(
    {
      ROOT_QUERY: { 'article({"id":7})': { __ref: "Article:7" } },
      "Article:7": {
        __typename: "Article",
        title: TITLE,
        body: TEXTS.map((_, i) => ({ __ref: `Text:${i}` })),
      },
      ...Object.fromEntries(TEXTS.map((text, i) => [`Text:${i}`, { __typename: "TextParagraph", text }])),
    },
    "window.__APOLLO_STATE__",
  ),
  "JSON.parse of a string": `<script>window.__DATA__=JSON.parse(${json(json({ article: { title: TITLE, body: HTML } }))})</script>`,
  "JSON within JSON": `<script type="application/json" data-url="/api">${json({ status: 200, body: json({ post: { title: TITLE, html: HTML } }) })}</script>`,
  "JSON in a comment": `<script type="application/json"><!--${json({ article: { title: TITLE, body: HTML } })}--></script>`,
  "an object of a program, not JSON": `<script>window.__STATE__ = {a: !0, b: void 0, 'when': new Date("2026-02-03"), /* c */ article: {title: '${TITLE}', body: \`${HTML}\`,},};</script>`,
  "Nuxt 2's function": `<script>window.__NUXT__=(function(a,b){return {layout:"default",data:[{article:{title:b,body:${json(HTML)},free:a}}]}}(true,${json(TITLE)}));</script>`,
  "Nuxt 3's numbered values": `<script type="application/json" id="__NUXT_DATA__">${json([
    ["ShallowReactive", 1],
    { data: 2 },
    { article: 3 },
    { title: 4, body: 5 },
    TITLE,
    HTML,
  ])}</script>`,
  "React Router's numbered keys": `<script>window.__reactRouterContext.streamController.enqueue(${json(
    json([{ _1: 2 }, "loaderData", { _3: 4, _5: 6 }, "title", TITLE, "body", HTML]),
  )});</script>`,
  "a push of React Query's": `<script>window["__RQ_1"] = window["__RQ_1"] || [];window["__RQ_1"].push(${json({
    queries: [{ state: { data: { detail: { title: TITLE, contentHtml: HTML } } } }],
  })});</script>`,
  "Next.js's stream, a text in a row of its own": [
    `1:"$Sreact.fragment"\n2:I[77,["a","static/a.js"],"default"]\n3:["$","$L2",null,{"article":{"title":${JSON.stringify(TITLE)},"contentHtml":"$4"}}]\n4:T${bytes(HTML)},`,
    HTML.slice(0, 300),
    HTML.slice(300),
    `5:{"metadata":[]}\n`,
  ]
    .map(flightPush)
    .join(""),
  "JSON-LD alone": `<script type="application/ld+json">${json({ "@context": "https://schema.org", "@type": "NewsArticle", headline: TITLE, articleBody: TEXTS.join("\n") })}</script>`,
  "JSON-LD whose paragraphs lost their breaks": `<script type="application/ld+json">${json({ "@type": "NewsArticle", headline: TITLE, articleBody: TEXTS.join("") })}</script>`,
};

describe("an empty shell", () => {
  it.each(Object.keys(FORMS))("is filled from %s", (form) => {
    const reading = read(shell(FORMS[form] ?? ""));
    const filled = textsOf(reading);
    expect(filled).toEqual(TEXTS);
    expect(reading.warnings.map(({ code }) => code)).toEqual(["from-page-state"]);
  });

  it.each(Object.keys(FORMS))("becomes an article like any other: %s", (form) => {
    const article = extractArticle(page(shell(FORMS[form] ?? "")));
    expect(article.headline).toBe(TITLE);
    expect(article.text.replaceAll("\n\n", " ")).toBe(TEXTS.join(" "));
  });

  it("is filled from elements in a stream, where they hold more than a teaser", () => {
    const many = Array.from({ length: 4 }, (_, i) => TEXTS.map((text) => `${i + 1}. ${text}`)).flat();
    const row = (texts: readonly string[]) =>
      flightPush(
        `6:["$","$L9",null,{"children":["$","div",null,{"className":"story","children":${json(
          texts.map((text) => ["$", "p", null, { children: text }]),
        )}}]}]\n`,
      );
    expect(textsOf(read(shell(row(many))))).toEqual(many);
    expect(read(shell(row(TEXTS.slice(0, 2)))).blocks).toEqual([]);
  });

  it("keeps headings, lists, quotes, links, tables and what is said to be something else", () => {
    const reading = read(
      shell(
        next({
          article: {
            title: TITLE,
            content_elements: [
              { type: "text", content: TEXTS[0] },
              { type: "header", level: 3, content: "The tower" },
              { type: "text", content: `${TEXTS[1] ?? ""} <a href="/fog">More of the fog</a>.` },
              {
                type: "list",
                list_type: "ordered",
                items: [leaf("The first lamp burned whale oil."), leaf("The second burned gas.")],
              },
              { type: "quote", content_elements: [{ type: "text", content: TEXTS[2] }] },
              { type: "interstitial_link", url: "/x", content: "Read also: The ferry" },
              {
                type: "table",
                header: [leaf("Year"), leaf("Lamp")],
                rows: [
                  [leaf("1880"), leaf("Oil")],
                  [leaf("1931"), leaf("Gas")],
                ],
              },
              { type: "text", content: TEXTS[3] },
            ],
          },
        }),
      ),
    );
    const kinds = reading.blocks.map(({ kind, text, element }) => [kind, text.slice(0, 18), element?.name]);
    expect(kinds).toEqual([
      ["heading", TITLE.slice(0, 18), "h1"],
      ["paragraph", TEXTS[0]?.slice(0, 18), "p"],
      ["heading", "The tower", "h3"],
      ["paragraph", TEXTS[1]?.slice(0, 18), "p"],
      ["item", "The first lamp bur", "li"],
      ["item", "The second burned ", "li"],
      ["quote", TEXTS[2]?.slice(0, 18), "p"],
      ["paragraph", "Read also: The fer", "p"],
      ["table", "Year\tLamp\n1880\tOil", "table"],
      ["paragraph", TEXTS[3]?.slice(0, 18), "p"],
    ]);
    expect(reading.blocks[3]?.linkLength).toBe("More of the fog".length);
  });

  it("gives its images captions and credits, the lead image among them", () => {
    const article = extractArticle(
      page(
        shell(
          next({
            story: {
              headlines: { basic: TITLE },
              promo_items: {
                basic: {
                  type: "image",
                  url: "https://img.example/tower.jpg",
                  caption: "The tower at dusk.",
                  credits: { by: [{ name: "Ada Holm" }], affiliation: [{ name: "Coast Photo" }] },
                },
              },
              content_elements: [
                ...TEXTS.slice(0, 3).map((content) => ({ type: "text", content })),
                {
                  type: "image",
                  url: "https://img.example/key.jpg",
                  alt_text: "A key",
                  caption: "The key.",
                  credit: "Jon Vale",
                },
                ...TEXTS.slice(3).map((content) => ({ type: "text", content })),
              ],
            },
          }),
        ),
      ),
    );
    expect(article.captions.map(({ text, credit, image }) => [text, credit, image?.url])).toEqual([
      ["The tower at dusk.", "Ada Holm/Coast Photo", "https://img.example/tower.jpg"],
      ["The key.", "Jon Vale", "https://img.example/key.jpg"],
    ]);
    expect(article.text).toBe(TEXTS.join("\n\n"));
  });

  it("takes the article with the page's title, not a longer one beside it", () => {
    const other = `<p>${"Another story altogether, told at greater length and for no good reason. ".repeat(40)}</p>`;
    const reading = read(
      shell(
        next({
          latest: [{ title: "Ferry line seeks captains", slug: "ferry", body: other }],
          article: { title: TITLE, slug: "lighthouse", teaser: "A keeper goes.", body: HTML },
        }),
      ),
    );
    expect(textsOf(reading)).toEqual(TEXTS);
  });

  it("takes the page's data before JSON-LD, which knows no paragraphs", () => {
    const reading = read(
      shell((FORMS["JSON-LD whose paragraphs lost their breaks"] ?? "") + (FORMS["a list of strings"] ?? "")),
    );
    expect(textsOf(reading)).toEqual(TEXTS);
  });

  it("drops marks that a script would replace, and nothing else", () => {
    const marked = `${HTML.slice(0, HTML.indexOf("</p>") + 4)}$$MIDROLL$$${HTML.slice(HTML.indexOf("</p>") + 4)}{{ad-slot}}`;
    expect(textsOf(read(shell(next({ article: { title: TITLE, body: marked } }))))).toEqual(TEXTS);
  });

  it("escapes text", () => {
    const odd = `A <script>alert(1)</script> & an <img onerror=x> in ${TEXTS[0] ?? ""}`;
    const reading = read(
      shell(
        next({
          post: {
            title: TITLE,
            body: { blocks: [odd, ...TEXTS].map((text) => ({ type: "unstyled", text })) },
          },
        }),
      ),
    );
    expect(textsOf(reading)[0]).toBe(odd);
  });
});

describe("a page that is no shell", () => {
  const stateOfOther = next({
    article: { title: TITLE, body: `${HTML}<p>And one line more than is printed on the page.</p>` },
  });

  it("stays as it is where its markup holds an article", () => {
    const html = shell(stateOfOther, `<article><h1>${TITLE}</h1>${paragraphs(12)}</article>`);
    const reading = read(html);
    expect(reading.warnings).toEqual([]);
    expect(textsOf(reading)).toHaveLength(12);
  });

  it("stays as it is where a short article stands in its markup and its data alike", () => {
    const short = TEXTS.slice(0, 2)
      .map((text) => `<p>${text}</p>`)
      .join("");
    const reading = read(
      shell(next({ article: { title: TITLE, body: short } }), `<article>${short}</article>`),
    );
    expect(reading.warnings).toEqual([]);
    expect(textsOf(reading)).toEqual(TEXTS.slice(0, 2));
  });

  it("stays empty where its data holds no article", () => {
    const messages = {
      terms: TEXTS.join(" ").repeat(5),
      first: TEXTS[0],
      second: `${TEXTS[1] ?? ""} ${TEXTS[2] ?? ""}`,
    };
    const reading = read(shell(next({ i18n: messages, user: null, routes: ["/a", "/b"] })));
    expect(reading.blocks).toEqual([]);
    expect(reading.warnings).toEqual([]);
  });

  it("a text dump has no data", () => {
    expect(readPage({ ...page("One.\n\nTwo."), form: "text" }).warnings).toEqual([]);
  });
});

describe("hostile data", () => {
  const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
  const article = `{"title":${JSON.stringify(TITLE)},"body":${json(HTML)}}`;

  it.each([
    [
      "JSON nested a hundred thousand deep",
      `<script type="application/json">{"x":${deep(100_000)},"article":${article}}</script>`,
    ],
    [
      "a script nested a hundred thousand deep",
      `<script>window.__A__={"x":${deep(100_000)}};window.__B__=${article};</script>`,
    ],
    [
      "brackets that never close",
      `<script>window.__A__=${"([".repeat(50_000)}</script>${state({ article: JSON.parse(article) as unknown })}`,
    ],
    [
      "functions that return nothing",
      `<script>window.__A__=1;${"x=(function(a".repeat(20_000)}</script>${state({ article: JSON.parse(article) as unknown })}`,
    ],
    [
      "a string of ten million characters",
      `<script type="application/json">{"body":"${"word ".repeat(2_000_000)}"}</script><script>window.__B__=${article};</script>`,
    ],
    [
      "a key that names the prototype",
      `<script type="application/json">{"__proto__":{"polluted":true,"body":"x"},"constructor":{"prototype":{"polluted":true}},"article":${article}}</script>`,
    ],
    [
      "white space without end",
      `<script type="application/json">{"a":"${"\\t ".repeat(400_000)}","article":${article}}</script>`,
    ],
    [
      "tags without end",
      `<script type="application/json">{"text":"${"<p ".repeat(300_000)}","article":${article}}</script>`,
    ],
  ])(
    "%s neither stops nor changes the rest",
    (_, scripts) => {
      expect(textsOf(read(shell(scripts)))).toEqual(TEXTS);
      expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
    },
    20_000,
  );

  it("follows references that lead in a circle, and ones that name the same again and again, to an end", () => {
    const layers = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `Layer:${i}`,
        { type: "group", content: Array.from({ length: 9 }, () => ({ __ref: `Layer:${i + 1}` })) },
      ]),
    );
    const reading = read(
      shell(
        state({
          ...layers,
          "Loop:1": { title: TITLE, content: [{ __ref: "Loop:1" }, { type: "text", text: TEXTS[0] }] },
          "Article:1": {
            title: TITLE,
            body: [{ __ref: "Layer:0" }, ...TEXTS.map((text) => ({ type: "paragraph", text }))],
          },
        }),
      ),
    );
    expect(reading.blocks.length).toBeGreaterThan(0);
  });

  it("reads only as deep as any page goes", () => {
    const nested = Array.from({ length: 100 }).reduce<unknown>(
      (inner) => ({ content: inner }),
      TEXTS.join("\n"),
    );
    expect(read(shell(next({ title: TITLE, content: nested }))).blocks).toEqual([]);
  });
});

describe("a literal of data in a program", () => {
  it.each([
    ["{a:1,'b':[2,],\"c\":`d`}", { a: 1, b: [2], c: "d" }],
    ["{a:!0,b:!1,c:void 0,d:undefined,e:-1.5e3}", { a: true, b: false, c: null, d: null, e: -1500 }],
    ['{"a":"x\\u0041\\x42\\n\\"","b":"\\u{1F4F0}"}', { a: 'xAB\n"', b: "📰" }],
    ["{a:JSON.parse('{\"b\":1}'),c:new Date(7)}", { a: { b: 1 }, c: 7 }],
    ['{a:"one" + "two", class:"x"} ; more()', { a: "onetwo", class: "x" }],
    ["[1,/* two */2,// three\n3]", [1, 2, 3]],
  ])("%s", (text, value) => {
    const literal = readDataLiteral(text, 0);
    expect(literal.whole).toBe(true);
    expect(JSON.parse(JSON.stringify(literal.value))).toEqual(value);
  });

  it.each(["{a(){return 1}}", "{a:function(){}}", "{a:1;b:2}", "{a:x=>1}", "[1}", "{"])(
    "is none: %s",
    (text) => {
      expect(readDataLiteral(text, 0).whole).toBe(false);
    },
  );

  it("keeps `__proto__` as a key and nothing else", () => {
    const { value } = readDataLiteral('{"__proto__":{"x":1},"y":2}', 0);
    expect(isJsonObject(value) && Object.keys(value)).toEqual(["__proto__", "y"]);
    expect(Object.getPrototypeOf(value)).toBeNull();
  });
});

describe("the data of a page", () => {
  it("is what its scripts hold, and the rest is left out", () => {
    const long = "word ".repeat(60);
    const script = (type: string, text: string) => ({ type, id: null, text });
    const data = readPageData([
      script("application/json", `{"a":"${long}"}`),
      script("application/ld+json", `{"b":"${long}"}`),
      script("", `(function(){var x=1;if(x){y({"z":1})}})();window.__C__ = {"c":"${long}"}`),
      script("", "alert('nothing')"),
      script("application/json", "not json at all"),
    ]);
    expect(
      data.scripts.map(({ value, linkedData }) => [isJsonObject(value) && Object.keys(value), linkedData]),
    ).toEqual([
      [["a"], false],
      [["b"], true],
      [["c"], false],
    ]);
  });
});
