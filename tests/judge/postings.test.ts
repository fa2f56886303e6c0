import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Postings } from "../../src/judge/postings.js";

describe("postings", () => {
  it("name the texts that held a number before, in the order of entering, up to a number of texts", () => {
    const texts = fc.array(fc.array(fc.constantFrom(0, -1, 7, 7 << 20, 0x7fffffff)));
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 5 }), (keysOfTexts, most) => {
        const postings = new Postings(keysOfTexts.flat().length, most);
        const plain = new Map<number, number[]>();
        keysOfTexts.forEach((keys, text) => {
          for (const key of new Set(keys)) {
            const seen: number[] = [];
            expect(postings.enter(key, text, (other) => seen.push(other))).toBe(true);
            const known = plain.get(key) ?? [];
            expect(seen).toEqual(known);
            if (known.length < most) plain.set(key, [...known, text]);
          }
        });
      }),
    );
  });

  it("enter a number once for each text", () => {
    const postings = new Postings(10, 3);
    const visits = (text: number) => {
      const seen: number[] = [];
      const fresh = [7, 8, 7].map((key) => postings.enter(key, text, (other) => seen.push(other)));
      return { seen, fresh };
    };
    for (let text = 0; text < 3; text += 1)
      expect(visits(text).fresh, `text ${String(text)}`).toEqual([true, true, false]);
    expect(visits(3)).toEqual({ seen: [0, 1, 2, 0, 1, 2], fresh: [true, true, false] });
  });

  it("take as many numbers as they were made for", () => {
    const postings = new Postings(1_000, 2);
    const seen: number[] = [];
    for (let round = 0; round < 2; round += 1) {
      for (let key = 0; key < 1_000; key += 1)
        postings.enter(key * 65_536, round * 1_000 + key, (other) => seen.push(other));
    }
    expect(seen).toEqual(Array.from({ length: 1_000 }, (_, key) => key));
  });
});
