import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NumberedWords } from "../../src/judge/numbered-words.js";
import { wordsOf } from "../../src/read/words.js";

const text = fc
  .array(fc.constantFrom("a", "b", "Bee", "c"), { maxLength: 9 })
  .map((words) => words.join(" "));
const joined = (words: string) => ` ${words.toLowerCase()} `;

describe("numbered words", () => {
  it("are compared as the words themselves would be", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const words = new NumberedWords();
        const [a, b] = [words.add(one), words.add(other)];
        expect(words.areEqual(a, b)).toBe(joined(one) === joined(other));
        if (a.length === 0 || b.length === 0) return;
        expect(words.holds(a, b)).toBe(joined(one).includes(joined(other)));
        expect(words.beginsWith(a, b)).toBe(joined(one).startsWith(joined(other).slice(0, -1)));
      }),
    );
  });

  it("tell which words of a text another one does not have, or not as often", () => {
    fc.assert(
      fc.property(text, text, fc.nat(4), (one, other, most) => {
        const words = new NumberedWords();
        const [a, b] = [words.add(one), words.add(other)];
        const left = wordsOf(other);
        const missing = wordsOf(one).flatMap((word, place) => {
          const found = left.indexOf(word);
          if (found < 0) return [place];
          left.splice(found, 1);
          return [];
        });
        // Twice, since what is counted must be forgotten.
        for (let time = 0; time < 2; time += 1)
          expect(words.missing(a, b, most)).toEqual(missing.slice(0, most + 1));
      }),
    );
  });

  it("are the words of a text, whatever its letters", () => {
    const pieces = fc.constantFrom(
      "Pier",
      "ÄÖ",
      "straße",
      "×",
      "ﬁ",
      "½",
      "İ",
      "ΟΔΟΣ",
      "a\u0308",
      "7",
      "'",
      " ",
      "…",
      "港の",
      "–",
    );
    fc.assert(
      fc.property(fc.array(pieces), (list) => {
        const words = new NumberedWords();
        const all = words.add(list.join(""));
        const found = Array.from({ length: all.length }, (_, place) => words.word(words.at(all, place)));
        expect(found).toEqual(wordsOf(list.join("")));
      }),
    );
  });

  it("are those of a text with any one character in it", () => {
    const words = new NumberedWords();
    for (let code = 0; code <= 0x2fff; code += 1) {
      const text = `a${String.fromCharCode(code)}B`;
      const all = words.add(text);
      const found = Array.from({ length: all.length }, (_, place) => words.word(words.at(all, place)));
      if (found.join(" ") !== wordsOf(text).join(" "))
        expect(found, code.toString(16)).toEqual(wordsOf(text));
    }
  });

  it("give equal runs of words equal numbers", () => {
    const words = new NumberedWords();
    const [a, b] = [words.add("the old pier was closed"), words.add("Closed: the Old Pier")];
    expect(words.hash(a, 0, 3)).toBe(words.hash(b, 1, 3));
    expect(words.hash(a, 0, 3)).not.toBe(words.hash(a, 1, 3));
    expect(words.word(words.at(b, 0))).toBe("closed");
    expect(words.at(b, 4)).toBe(0);
  });

  it("are looked for in time that grows with the texts, however alike their words", () => {
    const words = new NumberedWords();
    const long = words.add(`${"on and ".repeat(100_000)}ever`);
    const short = words.add(`${"on and ".repeat(50_000)}never`);
    expect(words.holds(long, short)).toBe(false);
  });
});
