import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Characters, labelOf } from "../../src/evidence/text-look.js";

function look(text: string): Record<string, unknown> {
  const characters = new Characters();
  characters.read("Read before: 12:30, @");
  characters.read(text);
  return {
    digits: characters.digits,
    commas: characters.commas,
    sentences: characters.sentences,
    bars: characters.bars,
    colon: characters.endsWithColon(),
    question: characters.isQuestion(),
    capitals: characters.isCapitals(),
    address: characters.holdsAddress(),
    low: characters.opensLow(),
    running: characters.endsWithRunningTime(),
    dash: characters.opensWithDash(),
    quote: characters.opensWithQuote(),
    time: characters.holdsTimeOfDay(),
    label: labelOf(text),
  };
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function bySearch(text: string): Record<string, unknown> {
  const letters = text.slice(0, 120).replace(/\P{L}+/gu, "");
  const bar = text.slice(0, 60).search(/ [|›»•·] /);
  return {
    digits: count(text, /\d/g),
    commas: count(text, /[,،、，]/g),
    sentences: count(text, /[.!?。！？]\s/g),
    bars: /[|›»•·]\s/.test(text),
    colon: /[:：]$/.test(text),
    question: /[?？؟]["”’»]?$/.test(text),
    capitals:
      !/[a-z]/.test(text.slice(0, 120)) &&
      letters.length > 3 &&
      letters === letters.toUpperCase() &&
      letters !== letters.toLowerCase(),
    address: /@|https?:|www\./.test(text),
    low: /^\p{Ll}/u.test(text),
    running: /\d{1,2}:\d{2}(?: ?(?:min|Min|h|Std)\.?)?$/.test(text),
    dash: /^[-–—•*] ?/.test(text),
    quote: /^["“„«»‚‘「『]/.test(text),
    time: /\d{1,2}[:.h]\d{2}(?!\d)/.test(text),
    label: bar < 2 ? null : text.slice(0, bar).toLowerCase(),
  };
}

describe("what a text looks like", () => {
  it("is what searches of it would tell, of any text and whatever was read before", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'a Z É é ß 中 ж 𐐨 \ud801 7 12 :30 12:30 h min Std. . , ، 、 ， ; : ： ! ? ？ ؟ 。 ！ - – • * | › » · @ http: www. " “ „ « ’ ” …'.split(
          " ",
        ),
        " ",
        "\n",
        "\u00a0",
        "\u2003",
        "\ufeff",
        " | ",
        "LOUD WORDS",
        "quiet words",
      ),
      fc.string({ maxLength: 3, unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        // No block is without text.
        const text = pieces.join("") || " ";
        expect(look(text)).toEqual(bySearch(text));
      }),
      { numRuns: 1_500 },
    );
  });
});
