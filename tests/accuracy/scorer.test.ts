import { describe, expect, it } from "vitest";
import type { Answer } from "../../scripts/accuracy/answer.js";
import { figuresOf } from "../../scripts/accuracy/figures.js";
import type { Prediction } from "../../scripts/accuracy/prediction.js";
import { scorePage } from "../../scripts/accuracy/score-page.js";
import { shinglesOf, similarity, tokensOf } from "../../scripts/accuracy/tokens.js";

/*
 * The scorer held to figures worked out by hand, on a corpus of six pages small enough to do so. The comments are the
 * sums.
 */

interface Scored {
  readonly id: string;
  readonly answer: Answer;
  readonly said: Prediction | undefined;
}

/**
 * Body: 7 words in 4 runs of four, the last of which ("the quay at nine") is wrong: precision 3/4, recall 3/4. Of the
 * words "nine" alone is wrong: 6/7. Headline right but for punctuation and case. One of two names on either side: 1/2.
 * Day right. Captions: 2 known (one image has none), 2 found (one has no text), 1 right: 6 of 7 words shared is 0.86.
 * Its credit shares "ann lee" of 3 and 2 words: 4/5, right. "An empty pier" and "A cat" share nothing.
 */
const ENGLISH: Scored = {
  id: "english",
  answer: {
    headline: "Ferry: late again!",
    authors: ["Ann Lee", "Bo Wu"],
    published: "2026-03-14T06:30:00+01:00",
    images: [
      { caption: "The ferry at the quay in Malby", credit: ["Ann Lee/Courier"] },
      { caption: "An empty pier" },
      { caption: null },
    ],
    body: "The ferry left the quay at nine.",
    with: ["left the quay", "at nine"],
    without: ["at ten", "Read more"],
  },
  said: {
    headline: "ferry late AGAIN",
    authors: ["By Ann Lee", "Cy Orr"],
    published: "2026-03-14",
    captions: [
      { text: "A cat", credit: null },
      { text: "The ferry at the quay of Malby", credit: "Ann Lee" },
      { text: "", credit: "Bo Wu" },
    ],
    text: "The ferry left the quay at ten.",
  },
};

/**
 * Body right to the word: other dashes, quotes, case and a ligature do not matter. Headline wrong. One of three names:
 * precision 1, recall 1/3, F1 1/2. Another day by the clock of another zone, the same instant: right.
 */
const TO_THE_WORD: Scored = {
  id: "to-the-word",
  answer: {
    headline: "A calm day",
    author: "Ann Lee, Bo Wu and Cy Orr",
    published: "2026-03-14T23:30:00-05:00",
    body: "“No wind,” the skipper said.\n\nThe boat – the office’s own – stayed in.",
    with: ["the office's own"],
  },
  said: {
    headline: "A calm day at sea",
    authors: ["Ann Lee"],
    published: "2026-03-15T04:30:00Z",
    text: '"No wind", the Skipper said.\n\nThe boat - the oﬃce\'s own - stayed in.',
  },
};

/**
 * Each character is a word: 港 は 閉 じ た against 港 は 開 い た. Two runs of four each, none shared: 0 and 0. Three of
 * five characters: 0.6. Another day. The caption is right; of its credit's six characters two are there: 4/8, under 0.6.
 */
const JAPANESE: Scored = {
  id: "japanese",
  answer: {
    authors: ["山田太郎"],
    published: "2026-03-14",
    images: [{ caption: "閉じた港", credit: ["山田太郎", "共同"] }],
    body: "港は閉じた。",
  },
  said: {
    authors: ["山田太郎"],
    published: "2026-03-15",
    captions: [{ text: "閉じた港", credit: ["共同"] }],
    text: "港は、開いた",
  },
};

/** The run does not mention it: nothing is right, and there is no text whose precision could be judged. */
const UNMENTIONED: Scored = {
  id: "unmentioned",
  answer: {
    headline: "Rain",
    body: "Rain all day",
    images: [{ caption: "Rain over Malby", credit: ["Bo Wu"] }],
  },
  said: undefined,
};

const REFRAIN = "The tide comes in, and the tide goes out again.";

/** Nothing is known of it. A long paragraph stands three times, which is two too many; a short one may stand twice. */
const REPEATED: Scored = {
  id: "repeated",
  answer: {},
  said: { text: [REFRAIN, "Yes.", REFRAIN, "Yes.", REFRAIN.toUpperCase()].join("\n \n") },
};

/** A page to be refused that was, and with the right code. */
const REFUSED: Scored = {
  id: "refused",
  answer: { refused: "blocked" },
  said: { error: { code: "blocked", message: "a consent wall" } },
};

const CORPUS = [ENGLISH, TO_THE_WORD, JAPANESE, UNMENTIONED, REPEATED, REFUSED];

const figures = figuresOf(CORPUS.map(({ id, answer, said }) => scorePage(id, answer, said)));

describe("the figures of a corpus", () => {
  it("are those worked out by hand, and no others", () => {
    expect(Object.keys(figures)).toEqual(Object.keys(BY_HAND));
  });

  const BY_HAND: Readonly<Record<string, number>> = {
    pages: 6,
    missing: 1,
    errors: 1,
    // P and R below: 2 * 7/12 * 7/16 / (7/12 + 7/16) = 1/2
    "body.shingle": 1 / 2,
    // (3/4 + 1 + 0) / 3: the page without text has none
    "body.precision": 7 / 12,
    // (3/4 + 1 + 0 + 0) / 4
    "body.recall": 7 / 16,
    // (6/7 + 1 + 3/5 + 0) / 4
    "body.word": 43 / 70,
    "body.exact": 1 / 4,
    // kept: "left the quay", "the office's own" of three; wrongly kept: "at ten" of two
    "snippets.kept": 2 / 3,
    "snippets.wronglyKept": 1 / 2,
    // precision 2 / (2 + 1), recall 2/3
    "snippets.f1": 2 / 3,
    // right, wrong, unmentioned
    headline: 1 / 3,
    // (1/2 + 1/2 + 1) / 3
    authors: 2 / 3,
    // right, right, wrong
    day: 2 / 3,
    // over all pages: 4 known, 3 found, 2 right; 3 credits known, 1 right
    "captions.recall": 2 / 4,
    "captions.precision": 2 / 3,
    "captions.f1": 4 / 7,
    "captions.credit": 1 / 3,
    refused: 1,
    // two on six pages
    "dup.per100": 100 / 3,
  };

  it.each(Object.entries(BY_HAND))("%s", (name, value) => {
    expect(figures[name]).toBeCloseTo(value, 10);
  });
});

describe("a page's score", () => {
  const scoreOf = (answer: Answer, said: Prediction) => scorePage("page", answer, said);

  it("counts a text shorter than a run as one run", () => {
    expect(shinglesOf(["one", "two", "three"])).toEqual(["one two three"]);
    expect(shinglesOf([])).toEqual([]);
    expect(scoreOf({ body: "One two three." }, { text: "one two three" }).body).toEqual({
      precision: 1,
      recall: 1,
      word: 1,
      exact: true,
    });
  });

  it("counts a run of words as often as both texts have it", () => {
    // "a a a a" stands twice in the body, three times in the text.
    const { body } = scoreOf({ body: "a a a a a" }, { text: "a a a a a a" });
    expect(body).toMatchObject({ precision: 2 / 3, recall: 1, exact: false });
  });

  it("knows words of every script, marks and digits included", () => {
    expect(tokensOf("Ein Öl-Preis: 1.204 €")).toEqual(["ein", "öl", "preis", "1", "204"]);
    expect(tokensOf("हिन्दी и ＡＢＣ")).toEqual(["हिन्दी", "и", "abc"]);
    expect(tokensOf("NHKは 서울")).toEqual(["n", "h", "k", "は", "서", "울"]);
  });

  it("matches a known caption with the likest one, once", () => {
    const images = [
      { caption: "The pier at Malby in the rain" },
      { caption: "The pier at Malby in the snow" },
    ];
    const captions = [
      { text: "The pier at Malby in the snow", credit: null },
      { text: "The pier at Malby in the rain", credit: null },
    ];
    expect(scoreOf({ images }, { captions }).captions).toMatchObject({ known: 2, found: 2, right: 2 });
    expect(scoreOf({ images }, { captions: captions.slice(1) }).captions).toMatchObject({
      found: 1,
      right: 1,
    });
  });

  it("takes 0.8 for the same caption and less for another", () => {
    // Five words each, four shared: 8/10; then three: 6/10.
    expect(similarity("a b c d e", "a b c d x")).toBeCloseTo(0.8);
    const images = [{ caption: "a b c d e" }];
    const right = (text: string) => scoreOf({ images }, { captions: [{ text }] }).captions?.right;
    expect([right("a b c d x"), right("a b c x y")]).toEqual([1, 0]);
  });

  it("leaves what stands before a name out on both sides", () => {
    const authors = ["Von Ann Lee", "De Vries"];
    expect(scoreOf({ authors }, { authors: ["ann lee", "Vries"] }).authors).toBe(1);
    expect(scoreOf({ authors }, { authors: [] }).authors).toBe(0);
    expect(scoreOf({ authors: [] }, { authors: ["Ann Lee"] }).authors).toBeNull();
  });

  it("agrees with a corpus that knows but a month by naming no day", () => {
    expect(scoreOf({ published: "2015-11" }, { published: null }).day).toBe(1);
    expect(scoreOf({ published: "2015-11" }, { published: "2015-11-03" }).day).toBe(0);
  });

  it("says that a page was refused with the wrong code, or not at all", () => {
    expect(scoreOf({ refused: "blocked" }, { error: { code: "not-an-article" } }).refused).toBe(0);
    expect(scoreOf({ refused: "blocked" }, { text: "Accept our cookies." }).refused).toBe(0);
  });
});
