import { describe, expect, it } from "vitest";
import { fieldsOf, jsonLd, pageOf } from "./found-fields.js";

const URL_ = "https://post.example/news/pier?x=1";

describe("fields that the page says of itself", () => {
  it("come from data and tags", () => {
    const head = `${jsonLd({
      "@type": "NewsArticle",
      articleSection: "Harbour",
      keywords: ["piers", "storms"],
      image: "/data.jpg",
      isAccessibleForFree: "False",
      publisher: { name: "The Post" },
    })}<meta property="og:description" content="The board votes."><meta property="og:image" content="/share.jpg"><link rel="canonical" href="/news/pier">`;
    const { fields } = fieldsOf(pageOf({ head, lang: "en_GB" }), URL_);
    expect(fields).toMatchObject({
      section: { value: "Harbour", from: "json-ld articleSection" },
      tags: { value: ["piers", "storms"], from: "json-ld keywords" },
      description: { value: "The board votes.", from: "meta og:description" },
      image: { value: "https://post.example/share.jpg", from: "meta og:image" },
      site: { value: "The Post", from: "json-ld publisher" },
      language: { value: "en-GB", from: "html lang" },
      canonicalUrl: { value: "https://post.example/news/pier", from: "link canonical" },
      free: { value: false, from: "json-ld isAccessibleForFree" },
    });
  });

  it("are null where the page does not say", () => {
    const { fields } = fieldsOf("<p>Short.</p>");
    expect(fields).toMatchObject({
      section: null,
      tags: null,
      description: null,
      image: null,
      site: null,
      language: null,
      canonicalUrl: null,
      free: null,
    });
  });

  it.each([
    [`<meta property="article:tag" content="piers"><meta property="article:tag" content="storms">`],
    [`<meta name="keywords" content="piers, storms, piers">`],
  ])("parts keywords: %s", (head) => {
    expect(fieldsOf(pageOf({ head })).fields.tags?.value).toEqual(["piers", "storms"]);
  });

  it.each([
    [`<meta property="article:content_tier" content="metered">`, false],
    [`<meta property="article:content_tier" content="free">`, true],
  ])("reads %s", (head, free) => {
    expect(fieldsOf(pageOf({ head })).fields.free?.value).toBe(free);
  });

  it("takes no address that is none, and no language that is none", () => {
    const head = `<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="https://post.example/a">`;
    const { fields } = fieldsOf(pageOf({ head, lang: "%%lang%%" }), URL_);
    expect(fields.canonicalUrl).toEqual({ value: "https://post.example/a", from: "meta og:url" });
    expect(fields.language).toBeNull();
  });
});
