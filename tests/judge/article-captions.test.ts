import { describe, expect, it } from "vitest";
import { extractArticle } from "../../src/cleancopy.js";
import { CHROME, FOOT, SENTENCES, articleData, html } from "./judged-pages.js";

type Places = Partial<Record<"above" | "hero" | "inside" | "last" | "below", string>>;

/** An article with markup above its headline, before its body, within it, behind its last paragraph and below it. */
function article({ above = "", hero = "", inside = "", last = "", below = "" }: Places) {
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join("");
  const head = `<header><h1>Old bath to close</h1><p class="byline">By Ann Lee</p></header>`;
  const text = `${paragraphs(SENTENCES.slice(0, 6))}${inside}${paragraphs(SENTENCES.slice(6))}${last}`;
  const main = `<main><article>${above}${head}${hero}<div class="article-body">${text}</div></article>${below}</main>`;
  const content = html({ title: "Old bath to close", head: articleData(), body: CHROME + main + FOOT });
  const page = { source: "p", id: null, url: "https://post.example/bath", form: "html" as const, content };
  return extractArticle({ ...page, fetched: null, warnings: [] }, { explain: true });
}

const texts = (places: Places) => article(places).captions.map(({ text }) => text);
const figure = (text: string) => `<figure><img src="/a.jpg"><figcaption>${text}</figcaption></figure>`;
const slide = (text: string) =>
  `<div class="carousel-slide"><img src="/a.jpg"><div class="slide-info"><p>${text}</p></div></div>`;

describe("the captions of an article", () => {
  it("stand in reading order, from a gallery above the headline to an image below the last paragraph", () => {
    const gallery = `<div class="carousel">${slide("The bath in 1931.")}${slide("The bath in 1980.")}</div>`;
    const places = {
      above: gallery,
      hero: figure("The bath today."),
      inside: figure("The glass roof."),
      last: figure("The heron above the door."),
    };
    expect(texts(places)).toEqual([
      "The bath in 1931.",
      "The bath in 1980.",
      "The bath today.",
      "The glass roof.",
      "The heron above the door.",
    ]);
  });

  it("are not those of teasers, in the article or below it", () => {
    const teaser = `<div class="teaser"><img src="/b.jpg"><p class="caption">A bridge. © Otto Brand</p><a href="/bridge">Bridge mended</a></div>`;
    const related = `<section class="related-articles">${figure("A brewer at work.")}</section>`;
    expect(texts({ inside: teaser, last: related, below: figure("The next story's picture.") })).toEqual([]);
  });

  it("are not what stands below the author's portrait", () => {
    const portrait = `<div class="author-box"><img src="/lee.jpg"><p class="caption">Ann Lee writes on towns.</p></div>`;
    expect(texts({ inside: portrait })).toEqual([]);
  });

  it("stand once, where the page holds an image twice", () => {
    const twice = figure("The bath today.");
    expect(texts({ hero: twice, inside: twice })).toEqual(["The bath today."]);
  });

  it("are kept out of the body, and so is what is said of a film", () => {
    const film = `<div class="media"><div class="video-player"><img src="/c.jpg"></div><p class="caption">Watch how the roof of the bath opens.</p></div>`;
    const { text, captions, ledger } = article({ inside: figure("The roof of glass.") + film });
    expect(captions.map((each) => each.text)).toEqual(["The roof of glass."]);
    expect(text).not.toMatch(/roof of glass|Watch how/);
    expect(ledger?.find((entry) => entry.text.startsWith("Watch how"))?.reason).toBe("image-description");
  });
});
