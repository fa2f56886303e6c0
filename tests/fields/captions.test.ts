import { describe, expect, it } from "vitest";
import { MarkupHints } from "../../src/evidence/hints.js";
import { type FoundCaption, findCaptions } from "../../src/fields/captions.js";
import { readPage } from "../../src/read/read-page.js";
import { SENTENCES } from "../judge/judged-pages.js";

function read(body: string) {
  const content = `<html><body>${body}</body></html>`;
  const url = "https://post.example/bath";
  return readPage({ source: "page.html", id: null, url, form: "html", content, fetched: null, warnings: [] });
}

function found(body: string): FoundCaption[] {
  return findCaptions(read(body), new MarkupHints(), new Set(), null);
}

/** Captions, credits and image addresses of a piece of markup that stands between two paragraphs. */
function captions(markup: string): (string | null)[][] {
  const body = `<article><h1>Old bath to close</h1><div><p>${SENTENCES.slice(0, 6).join(" ")}</p>
    ${markup}<p>${SENTENCES.slice(6).join(" ")}</p></div></article>`;
  return found(body).map(({ text, credit, image }) => [
    text,
    credit,
    image?.url?.replace("https://post.example", "") ?? null,
  ]);
}

const DUSK = "The old bath at dusk on Sunday.";
const DAY = "The new bath by day, with its roof open.";
const FOUND = [[DUSK, "Ida Holm", "/a.jpg"]];

describe("findCaptions", () => {
  it.each([
    ["a figcaption", `<figure><img src="/a.jpg"><figcaption>${DUSK} Photo: Ida Holm</figcaption></figure>`],
    [
      "an inline element named as a caption",
      `<div class="contentimage"><img src="/a.jpg"><span class="caption">${DUSK} (Photo: Ida Holm)</span></div>`,
    ],
    [
      "a caption beside its image, in the body",
      `<p><img src="/a.jpg"></p><p class="caption">${DUSK} | Photo: Ida Holm</p>`,
    ],
    [
      "a figcaption without a figure",
      `<picture><img src="/a.jpg"></picture><figcaption>${DUSK} Foto: Ida Holm</figcaption>`,
    ],
    [
      "an unnamed text with a credit before the image",
      `<div><span>Foto: Ida Holm</span><img src="/a.jpg"><div>${DUSK}</div></div>`,
    ],
    [
      "a heading with a credit, in the image's box",
      `<div class="box"><img src="/a.jpg"><h4>${DUSK}</h4><p>Photo: Ida Holm</p></div>`,
    ],
    [
      "an unnamed paragraph that ends in a credit, behind an image alone",
      `<p><img src="/a.jpg"></p><p><em>${DUSK} Photo: Ida Holm</em></p>`,
    ],
    [
      "a hidden text that says the alternative text",
      `<div><img src="/a.jpg" alt="${DUSK}"><button><svg><title>Show</title></svg></button></div><!-- --><div style="display:none">${DUSK}<small>Ida Holm</small></div>`,
    ],
    [
      "a custom element that shows the image",
      `<div><post-image data-src="/a.jpg"></post-image><div class="img-caption">${DUSK} <span class="photographer">Foto: Ida Holm</span></div></div>`,
    ],
    [
      "ARIA's figure",
      `<div role="figure"><img src="/a.jpg"><div>${DUSK}</div><div class="photo-credit">Ida Holm</div></div>`,
    ],
    [
      "a figure that is a button",
      `<figure role="button"><img src="/a.jpg"><figcaption>${DUSK} © Ida Holm</figcaption></figure>`,
    ],
    [
      "a page that counts the pictures",
      `<figure><img src="/a.jpg"><span>1 of 9 |</span><figcaption>${DUSK} © Ida Holm</figcaption></figure>`,
    ],
  ])("reads %s", (_, markup) => {
    expect(captions(markup)).toEqual(FOUND);
  });

  it.each([
    ["an element named as one", `<figcaption>${DUSK} <span class="credit">Ida Holm</span></figcaption>`],
    [
      "a name within a name",
      `<figcaption><span class="fig__caption">${DUSK}</span><span class="fig__caption__credit">Ida Holm</span></figcaption>`,
    ],
    ["a footer", `<figcaption>${DUSK}</figcaption><footer>Ida Holm</footer>`],
    ["a small", `<figcaption>${DUSK} <small>Ida Holm</small></figcaption>`],
    ["a small of its own", `<figcaption>${DUSK}</figcaption><small>Ida Holm</small>`],
    [
      "what is hidden from screen readers",
      `<figcaption>${DUSK} <span class="credit" aria-hidden="true">Ida Holm</span></figcaption>`,
    ],
    [
      "what follows a marker of its own, with a hidden caption before it",
      `<figcaption><span aria-hidden="true">${DUSK}</span><span><span class="visually-hidden">Credit...</span><span>Ida Holm</span></span></figcaption>`,
    ],
    [
      "a figcaption named as one",
      `<div class="caption">${DUSK}</div><figcaption class="image-credit">Ida Holm</figcaption>`,
    ],
    [
      "a named text, without its marker",
      `<figcaption>${DUSK} <span class="credit">Beeld Ida Holm</span></figcaption>`,
    ],
  ])("takes for the credit %s", (_, markup) => {
    expect(captions(`<figure><img src="/a.jpg">${markup}</figure>`)).toEqual(FOUND);
  });

  it.each([
    ["a teaser", `<div><a href="/other"><img src="/a.jpg" alt="${DAY}"><span>${DAY}</span></a></div>`],
    [
      "a teaser in a figure",
      `<figure><a href="/other"><img src="/a.jpg"><figcaption><h3>${DAY}</h3></figcaption></a></figure>`,
    ],
    ["a heading that says the alternative text", `<div><img src="/a.jpg" alt="${DAY}"><h2>${DAY}</h2></div>`],
    [
      "an author beside the portrait",
      `<figure><img src="/a.jpg"><figcaption><address>By Ann Lee, editor</address></figcaption></figure>`,
    ],
    [
      "a text in type of a caption's size",
      `<div><img src="/a.jpg"><div class="text-caption">Three of the lanes</div></div>`,
    ],
    [
      "a date",
      `<div><img src="/a.jpg"><div class="caption"><time>3 February 2026</time> • 2 min</div></div>`,
    ],
    ["a film's title", `<figure><img src="/a.jpg"><p class="video-title">${DAY}</p></figure>`],
    [
      "a table's figure",
      `<figure><table><tr><td>1</td><td>2</td></tr></table><figcaption>Litres a day</figcaption></figure>`,
    ],
  ])("finds no caption in %s", (_, markup) => {
    expect(captions(markup)).toEqual([]);
  });
});

describe("findCaptions, of several images", () => {
  it("gives each image of a gallery its own caption and credit", () => {
    const slide = (image: string, text: string, name: string) =>
      `<img src="/${image}.jpg"><p class="caption">${text}</p><p class="credit">${name}</p>`;
    const gallery = slide("a", DUSK, "Ida Holm") + slide("b", DAY, "Otto Brand");
    expect(captions(`<div class="gallery">${gallery}</div>`)).toEqual([
      [DUSK, "Ida Holm", "/a.jpg"],
      [DAY, "Otto Brand", "/b.jpg"],
    ]);
  });

  it("gives an image the caption before it, where captions stand before their images", () => {
    const slide = (image: string, text: string) => `<p class="caption">${text}</p><img src="/${image}.jpg">`;
    expect(captions(`<div class="gallery">${slide("a", DUSK)}${slide("b", DAY)}</div>`)).toEqual([
      [DUSK, null, "/a.jpg"],
      [DAY, null, "/b.jpg"],
    ]);
  });

  it("gives two images side by side their one caption", () => {
    const pair = `<div><img src="/a.jpg"></div><div><img src="/b.jpg"></div><p class="caption">${DUSK}</p>`;
    expect(captions(`<div>${pair}</div>`)).toEqual([[DUSK, null, "/a.jpg"]]);
  });
});

describe("findCaptions, at its limits", () => {
  it("takes a figure with a caption alone for one whose image a script puts in", () => {
    const figure = `<figure><div class="lazy"></div><figcaption>${DUSK}</figcaption></figure>`;
    expect(captions(figure)).toEqual([[DUSK, null, null]]);
  });

  it("does not take a short article for the caption of its credited image", () => {
    const markup = `<p>Swimmers came.</p><p>They sang.</p><p>They left.</p>`;
    expect(found(`<div><img src="/a.jpg"><p>Photo: Ida Holm</p>${markup}</div>`)).toMatchObject([
      { text: "", credit: "Ida Holm" },
    ]);
  });

  it("leaves the headline to itself, where it stands in the image's box", () => {
    const reading = read(
      `<header><img src="/a.jpg"><h1>Old bath to close</h1><p>Photo: Ida Holm</p></header>`,
    );
    const printed = new Set(reading.blocks.flatMap(({ kind, index }) => (kind === "heading" ? [index] : [])));
    expect(findCaptions(reading, new MarkupHints(), printed, null)).toMatchObject([
      { text: "", credit: "Ida Holm" },
    ]);
  });

  it("tells what is said of a film from what is said of a picture", () => {
    const box = (name: string) =>
      `<div class="media"><div class="${name}"><img src="/a.jpg"></div><p class="caption">${DUSK}</p></div>`;
    expect(found(box("video-player")).map(({ film }) => film)).toEqual([true]);
    expect(found(box("picture")).map(({ film }) => film)).toEqual([false]);
  });
});
