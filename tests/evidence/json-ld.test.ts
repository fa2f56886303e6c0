import { describe, expect, it } from "vitest";
import type { ArticleData } from "../../src/evidence/article-data.js";
import { articleFromJsonLd, type PageSigns } from "../../src/evidence/json-ld.js";

const PAGE: PageSigns = {
  addresses: ["https://post.example/news/pier?ref=rss"],
  titles: ["Northern pier to be rebuilt"],
};

function read(...data: unknown[]): ArticleData | null {
  const scripts = data.map((one) => ({
    type: "application/ld+json",
    id: null,
    text: typeof one === "string" ? one : JSON.stringify(one),
  }));
  return articleFromJsonLd(scripts, PAGE);
}

describe("articleFromJsonLd", () => {
  it("is null without data, or with none about an article", () => {
    expect(read()).toBeNull();
    expect(read({ "@type": "Organization", name: "The Post" })).toBeNull();
  });

  it("finds the article in a graph, and follows its references", () => {
    const data = read({
      "@graph": [
        { "@type": "NewsMediaOrganization", "@id": "#org", name: "The Post" },
        { "@type": "Person", "@id": "#ann", name: "Ann Lee" },
        {
          "@type": "NewsArticle",
          headline: "Northern pier to be rebuilt",
          author: { "@id": "#ann" },
          publisher: { "@id": "#org" },
        },
      ],
    });
    expect(data).toMatchObject({ authors: [{ name: "Ann Lee", type: "person" }], publisher: "The Post" });
  });

  it("takes the article that the page is about, not those that it lists", () => {
    const data = read(
      {
        "@type": "ItemList",
        itemListElement: [
          {
            "@type": "NewsArticle",
            headline: "Storm closes harbour",
            author: "X",
            datePublished: "2020-01-01",
          },
        ],
      },
      {
        "@type": "NewsArticle",
        headline: "Storm closes harbour",
        url: "https://post.example/news/storm",
        author: "X",
        datePublished: "2020-01-01",
      },
      { "@type": "NewsArticle", headline: "Northern pier to be rebuilt" },
    );
    expect(data?.headline).toBe("Northern pier to be rebuilt");
  });

  it("knows it by its address too", () => {
    const data = read(
      { "@type": "Article", headline: "Another", author: "X", datePublished: "2020-01-01" },
      {
        "@type": "Article",
        headline: "A new title",
        mainEntityOfPage: { "@id": "http://www.post.example/news/pier/" },
      },
    );
    expect(data?.headline).toBe("A new title");
  });

  it("fills what it leaves out from another node about the same article", () => {
    const data = read(
      { "@type": "NewsArticle", headline: "Northern pier to be rebuilt", author: "Ann Lee" },
      { "@type": "WebPage", name: "Northern pier to be rebuilt", datePublished: "2026-02-03" },
    );
    expect(data).toMatchObject({ types: ["newsarticle"], published: "2026-02-03" });
  });

  it.each([
    ["a string", "Ann Lee", [{ name: "Ann Lee", type: "unknown" }]],
    [
      "a list of people",
      [
        { "@type": "Person", name: "Ann Lee" },
        { "@type": "Person", name: "Bo Chen" },
      ],
      [
        { name: "Ann Lee", type: "person" },
        { name: "Bo Chen", type: "person" },
      ],
    ],
    [
      "a list of names in one person",
      { "@type": "Person", name: ["Ann Lee", "Bo Chen"] },
      [
        { name: "Ann Lee", type: "person" },
        { name: "Bo Chen", type: "person" },
      ],
    ],
    [
      "an organisation",
      { "@type": ["Organization", "Brand"], name: "AP" },
      [{ name: "AP", type: "organization" }],
    ],
    ["the same person twice", ["Ann Lee", "Ann Lee"], [{ name: "Ann Lee", type: "unknown" }]],
  ])("reads an author given as %s", (_, author, expected) => {
    expect(read({ "@type": "NewsArticle", author })?.authors).toEqual(expected);
  });

  it.each([
    [true, true],
    ["False", false],
    ["http://schema.org/True", true],
    [undefined, null],
  ])("reads isAccessibleForFree %j as %j", (isAccessibleForFree, expected) => {
    expect(read({ "@type": "NewsArticle", isAccessibleForFree })?.free).toBe(expected);
  });

  it("reads the parts that are not free", () => {
    const hasPart = [
      { "@type": "WebPageElement", isAccessibleForFree: "False", cssSelector: ".paid" },
      { "@type": "WebPageElement", isAccessibleForFree: true, cssSelector: ".free" },
    ];
    expect(read({ "@type": "NewsArticle", hasPart })?.paidSelectors).toEqual([".paid"]);
  });

  it("reads images with caption and credit, as addresses and as objects", () => {
    const image = [
      "https://post.example/a.jpg",
      {
        "@type": "ImageObject",
        url: "https://post.example/b.jpg",
        caption: "The pier",
        creditText: "Ann Lee",
      },
    ];
    expect(read({ "@type": "NewsArticle", image })?.images).toEqual([
      { url: "https://post.example/a.jpg", caption: null, credit: null },
      { url: "https://post.example/b.jpg", caption: "The pier", credit: "Ann Lee" },
    ]);
  });

  it("reads a live blog's entries", () => {
    const liveBlogUpdate = [
      {
        "@type": "BlogPosting",
        headline: "Doors open",
        datePublished: "2026-02-03T10:00:00Z",
        articleBody: "They are open.",
      },
    ];
    expect(
      read({ "@type": "LiveBlogPosting", headline: "The vote, live", liveBlogUpdate })?.liveUpdates,
    ).toEqual([{ headline: "Doors open", published: "2026-02-03T10:00:00Z", text: "They are open." }]);
  });

  it("resolves character references and tags in texts, and parts keywords in one string", () => {
    const data = read({
      "@type": "NewsArticle",
      headline: "Pier &amp;amp; <em>quay</em>",
      keywords: "harbour, storms;piers",
    });
    expect(data).toMatchObject({ headline: "Pier & quay", keywords: ["harbour", "storms", "piers"] });
  });

  it("survives data made to break it", () => {
    const loop = '{"@type":"NewsArticle","@id":"#a","author":{"@id":"#a"},"headline":{"@value":["x"]}}';
    expect(read(loop, `{"@type":"NewsArticle","headline":${"[".repeat(5_000)}`, "nonsense")).not.toBeNull();
  });
});
