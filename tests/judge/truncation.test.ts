import { describe, expect, it } from "vitest";
import { isTruncated } from "../../src/judge/truncation.js";
import { CHROME, FOOT, SENTENCES, articleData, html, judged, paragraphs } from "./judged-pages.js";
import { WALLS_BY_LANGUAGE } from "./walls-by-language.js";

interface Cut {
  readonly text: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly behind?: string;
}

function truncated({ text, data = {}, behind = "" }: Cut): boolean {
  const body = `${CHROME}<main><article><h1>Old bath to close</h1><div class="article-body">${text}</div>${behind}</article></main>${FOOT}`;
  return isTruncated(judged(html({ title: "Old bath to close", head: articleData(data), body })));
}

const long = paragraphs(12);
/** The article, and half as much again and more that the page does not print. */
const unprinted = [1, 2].flatMap((round) =>
  SENTENCES.map((text) => `${round} ${text.split(" ").reverse().join(" ")}`),
);
const declared = [...SENTENCES, ...unprinted.slice(0, 18)];

describe("a text that is whole", () => {
  it.each<[string, Cut]>([
    ["with nothing behind it", { text: paragraphs(6) }],
    ["of a page that is free", { text: paragraphs(3), data: { isAccessibleForFree: true } }],
    [
      "of a page that is not free, but printed in full",
      {
        text: long,
        data: {
          isAccessibleForFree: false,
          hasPart: { isAccessibleForFree: false, cssSelector: ".article-body" },
        },
      },
    ],
    [
      "with the box of a paywall around all of it",
      {
        text: `<div class="paywall">${long}</div>`,
        data: { isAccessibleForFree: false },
      },
    ],
    ["that its data repeats", { text: long, data: { articleBody: SENTENCES.join("\n\n") } }],
    [
      "whose data holds it twice, with markup",
      {
        text: long,
        data: { articleBody: `<p>${SENTENCES.join("</p><p>")}</p><p>${SENTENCES.join("</p><p>")}</p>` },
      },
    ],
    [
      "with a quotation that trails off",
      { text: `${paragraphs(5)}<p>“And then, well, the water was gone…”</p>` },
    ],
    [
      "with an elision in its middle",
      {
        text: `${paragraphs(3)}<p>The report speaks of a loss that cannot be borne for another year [...]</p>${paragraphs(6)}`,
      },
    ],
    [
      "with an offer to subscribe to a letter behind it",
      { text: paragraphs(6), behind: "<p>Subscribe to our newsletter for more stories from the valley.</p>" },
    ],
    [
      "with a teaser for subscribers behind it",
      {
        text: paragraphs(6),
        behind:
          '<aside class="related"><ul><li><a href="/x">The mill that turns backwards</a> <span>Subscribers only</span></li></ul></aside>',
      },
    ],
    [
      "with a dialogue for subscribers that is not shown",
      { text: paragraphs(6), behind: "<div hidden><p>To continue reading, subscribe today.</p></div>" },
    ],
    ["that ends in an agency's signature", { text: `${paragraphs(5)}<p>dpa/valley</p>` }],
  ])("is not truncated: %s", (_, cut) => {
    expect(truncated(cut)).toBe(false);
  });
});

describe("a text that is cut", () => {
  it.each<[string, Cut]>([
    ["a sample of a page that is not free", { text: paragraphs(2), data: { isAccessibleForFree: false } }],
    [
      "the same, by the parts that its data names",
      {
        text: paragraphs(2),
        data: { hasPart: { "@type": "WebPageElement", isAccessibleForFree: "False", cssSelector: ".paid" } },
      },
    ],
    [
      "a sample before the wall's words",
      { text: paragraphs(3), behind: '<div class="offer"><p>Subscribe to continue reading.</p></div>' },
    ],
    [
      "an end in the middle of a sentence, on a page that is not free",
      {
        text: `${long}<p>The council will hear the swimmers once more in the spring, before it decides whether the lanes and the shallow</p>`,
        data: { isAccessibleForFree: false },
      },
    ],
    [
      "an ellipsis before the wall's label",
      {
        text: `${long}<p>The council will hear the swimmers once more before it decides whether the...</p>`,
        behind: '<div class="box"><p>Exclusive to subscribers only</p></div>',
      },
    ],
    [
      "a box that its template names a paywall, on a page that is not free",
      {
        text: long,
        data: { isAccessibleForFree: false },
        behind:
          '<div class="article-paywall"><p>Nine reporters, one valley: choose your way to go on.</p></div>',
      },
    ],
    ["data with a much longer text", { text: long, data: { articleBody: declared.join("\n\n") } }],
    [
      "data with a much higher count of words, on a page that is not free",
      { text: long, data: { wordCount: 1400, isAccessibleForFree: false } },
    ],
    [
      "an excerpt as WordPress makes it",
      {
        text: `${paragraphs(2)}<p>${SENTENCES[2] ?? ""} ${(SENTENCES[3] ?? "").slice(0, 60)} [&hellip;]</p>`,
      },
    ],
    [
      "an excerpt with a link to the rest",
      {
        text: `${paragraphs(2)}<p>${SENTENCES[2] ?? ""} ${(SENTENCES[3] ?? "").slice(0, 60)}…</p>`,
        behind: '<p><a href="/whole">Continue reading →</a></p>',
      },
    ],
  ])("is truncated: %s", (_, cut) => {
    expect(truncated(cut)).toBe(true);
  });
});

describe("a text that was read from the page's data", () => {
  const shell = (articleBody: string, data: Readonly<Record<string, unknown>>) =>
    isTruncated(
      judged(
        html({
          title: "Old bath to close",
          head: articleData({ articleBody, ...data }),
          body: `${CHROME}<main><h1>Old bath to close</h1></main><div class="offer"><p>Subscribe to continue reading.</p></div>`,
        }),
      ),
    );

  it("is whole, though the page asks for a subscription", () => {
    expect(shell(SENTENCES.join("\n\n"), { isAccessibleForFree: false })).toBe(false);
  });

  it("is truncated where that is a sample too", () => {
    expect(shell(SENTENCES.slice(0, 3).join("\n\n"), { isAccessibleForFree: false })).toBe(true);
  });
});

describe("a dump", () => {
  const dump = (...more: string[]) => ["Old bath to close", ...SENTENCES.slice(0, 4), ...more].join("\n\n");

  it("is truncated where the wall's words follow the text", () => {
    expect(
      isTruncated(judged(dump("This article is for subscribers.", "Subscribe to continue reading"), "text")),
    ).toBe(true);
  });

  it("is whole without them", () => {
    expect(isTruncated(judged(dump("Related", "The mill that turns backwards"), "text"))).toBe(false);
  });
});

describe.each(Object.entries(WALLS_BY_LANGUAGE))("in %s", (lang, { paywall }) => {
  const page = (behind: string) => {
    const body = `<main><article><h1>Old bath to close</h1><div class="article-body">${paragraphs(4)}</div>${behind}</article></main>`;
    return isTruncated(judged(html({ lang, title: "Old bath to close", body })));
  };

  it("knows the words below a cut", () => {
    expect(page("")).toBe(false);
    expect(page(`<div class="offer"><p>${paywall}</p></div>`)).toBe(true);
  });
});
