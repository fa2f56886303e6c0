import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BlockKind } from "../../src/block.js";
import { findDuplicates, removeDuplicates } from "../../src/judge/duplicates.js";
import { Judgement } from "../../src/judge/judgement.js";
import { NumberedWords } from "../../src/judge/numbered-words.js";
import { blocksFromText } from "../../src/read/blocks-from-text.js";

const LONG =
  "The harbour office closed the northern pier on Monday because two of its beams had rotted through.";

function duplicates(texts: readonly (string | [string, BlockKind])[]): [number, number][] {
  const items = texts.map((each, index) => {
    const [text, kind] = typeof each === "string" ? ([each, "paragraph"] as const) : each;
    return { index, text, kind };
  });
  return [...findDuplicates(items)];
}

describe("findDuplicates", () => {
  it("names the first of two equal paragraphs as the one to keep", () => {
    expect(duplicates([LONG, "Something else happened that evening.", LONG])).toEqual([[2, 0]]);
  });

  it("sees through punctuation, case and spacing", () => {
    expect(duplicates([LONG, LONG.toUpperCase().replace(" on ", ", on ")])).toEqual([[1, 0]]);
  });

  it("sees through a word or two changed", () => {
    expect(duplicates([LONG, LONG.replace("closed", "shut")])).toEqual([[1, 0]]);
  });

  it("keeps the fuller copy, wherever it stands", () => {
    const cut = `${LONG.slice(0, 60).trim()}…`;
    expect(duplicates([cut, LONG])).toEqual([[0, 1]]);
    expect(duplicates([LONG, cut])).toEqual([[1, 0]]);
  });

  it("finds a pull quote within its paragraph", () => {
    const sentence = "We had asked for new beams in every budget since the great storm";
    expect(duplicates([`The warden shook her head. “${sentence},” she said.`, [sentence, "quote"]])).toEqual([
      [1, 0],
    ]);
    expect(
      duplicates([[`“${sentence}.”`, "quote"], `The warden shook her head. “${sentence},” she said.`]),
    ).toEqual([[0, 1]]);
  });

  it("takes an image's description for a copy of its caption, however short", () => {
    expect(
      duplicates([
        ["The northern pier", "alt"],
        ["The northern pier.", "caption"],
      ]),
    ).toEqual([[0, 1]]);
  });

  it("leaves a caption beside a paragraph that says the same", () => {
    expect(duplicates([[LONG, "caption"], LONG])).toEqual([]);
  });

  it("works where words have no spaces between them", () => {
    const text =
      "港の事務所は月曜日、梁が腐っていたため北側の桟橋を閉鎖したと発表し、再開の時期は未定だと説明した。";
    expect(duplicates([text, "別の日の出来事だった。", text.replace("。", "")])).toEqual([[2, 0]]);
  });

  it("leaves an interview's short answers and a refrain", () => {
    expect(duplicates(["Did you see it?", "Yes.", "Were you afraid?", "Yes.", "And now?", "Yes."])).toEqual(
      [],
    );
    expect(
      duplicates([
        "Row on, my lads,",
        "the night is long",
        "Row on, my lads,",
        "the sea is strong",
        "Row on, my lads,",
      ]),
    ).toEqual([]);
  });

  it("leaves a quote that is said twice", () => {
    const quote = "“We will be back tomorrow and the day after that,”";
    expect(duplicates([quote, "she said at noon.", "And in the evening once more:", quote])).toEqual([]);
  });

  it("takes short lines along where a whole passage stands twice", () => {
    const passage = [
      "The pier",
      LONG,
      "Read on",
      "Nobody was hurt when the beams gave way early that morning, the office said.",
    ];
    expect(duplicates([...passage, "Another matter entirely.", ...passage])).toEqual([
      [6, 1],
      [8, 3],
      [7, 2],
      [5, 0],
    ]);
  });

  it("leaves sentences that differ in a number or a name", () => {
    const line =
      "In the first quarter the port of Malby shipped 1,200 tonnes of grain, the harbour office reported on Friday.";
    expect(duplicates([line, line.replace("1,200", "3,400")])).toEqual([]);
    expect(duplicates([line, line.replace("Malby", "Norwick")])).toEqual([]);
  });

  it("points every duplicate at a text that stays, and never loses a text's last copy", () => {
    const words = fc.constantFrom(
      "pier",
      "beam",
      "storm",
      "port",
      "night",
      "grain",
      "rope",
      "gull",
      "tide",
      "crew",
    );
    const sentence = fc.array(words, { minLength: 1, maxLength: 24 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 30 }),
        fc.array(fc.nat(29), { maxLength: 20 }),
        (base, again) => {
          const texts = [...base, ...again.flatMap((at) => base[at] ?? [])];
          const found = new Map(duplicates(texts));
          for (const [removed, kept] of found) {
            expect(removed).not.toBe(kept);
            expect(found.has(kept)).toBe(false);
          }
        },
      ),
    );
  });

  it("tells apart texts that were made to have one hash, and finds the copies of each", () => {
    const vocabulary = Array.from({ length: 103_169 }, (_, i) => `w${i + 1}`).join(" ");
    const end = "w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 w14 w15";
    const [one, other] = [`w1024 w1 ${end}`, `w1280 w103169 ${end}`];
    const words = new NumberedWords();
    const [, a, b] = [vocabulary, one, other].map((text) => words.add(text));
    if (a === undefined || b === undefined) throw new TypeError("two texts");
    expect(words.hash(a, 0, a.length)).toBe(words.hash(b, 0, b.length));
    expect(duplicates([vocabulary, one, other, "Something else.", other, one])).toEqual([
      [4, 2],
      [5, 1],
    ]);
  });

  it("stays quick on ten thousand paragraphs, alike or not", () => {
    const noise = (seed: number) =>
      Array.from({ length: 40 }, (_, i) => `w${(seed * 7919 + i * i * 31 + i * 104729) % 20011}`).join(" ");
    const shapes = [
      Array.from({ length: 10_000 }, (_, i) => noise(i)),
      Array.from({ length: 10_000 }, () => LONG),
      Array.from({ length: 10_000 }, (_, i) => `${LONG} It was the ${i}th time.`),
      Array.from({ length: 2_000 }, (_, i) => "one more word and ".repeat(1 + (i % 50))),
    ];
    expect(shapes.map((texts) => duplicates(texts).length)).toEqual([0, 9_999, 0, expect.any(Number)]);
  });
});

describe("removeDuplicates", () => {
  it("removes open copies and names the block that stays", () => {
    const blocks = blocksFromText(`${LONG}\n\nSomething else.\n\n${LONG}`);
    const judgement = new Judgement(blocks);
    removeDuplicates(judgement, blocks);
    expect(blocks.map((block) => judgement.verdictOf(block))).toEqual([
      undefined,
      undefined,
      { kept: false, reason: "duplicate", rule: "duplicate", duplicateOf: 0 },
    ]);
  });

  it("leaves verdicts that have been given", () => {
    const blocks = blocksFromText(`${LONG}\n\n${LONG}`);
    const [first, second] = blocks;
    if (first === undefined || second === undefined) throw new TypeError("two blocks");
    const judgement = new Judgement(blocks);
    judgement.keep(second, "standfirst", "test");
    removeDuplicates(judgement, blocks);
    expect(judgement.verdictOf(first)).toMatchObject({ kept: false, duplicateOf: 1 });
    expect(judgement.verdictOf(second)).toMatchObject({ kept: true, part: "standfirst" });
  });
});
