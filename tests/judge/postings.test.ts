import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Postings } from "../../src/judge/postings.js";

describe("postings", () => {
  it("name the texts that held a number before, in the order of entering, up to a number of texts", () => {
    const entries = fc.array(fc.tuple(fc.constantFrom(0, -1, 7, 7 << 20, 0x7fffffff), fc.nat(50)));
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 5 }), (pairs, most) => {
        const postings = new Postings(pairs.length, most);
        const plain = new Map<number, number[]>();
        for (const [key, text] of pairs) {
          const seen: number[] = [];
          postings.enter(key, text, (other) => seen.push(other));
          const known = plain.get(key) ?? [];
          expect(seen).toEqual(known);
          if (known.length < most) plain.set(key, [...known, text]);
        }
      }),
    );
  });

  it("take as many numbers as they were made for", () => {
    const postings = new Postings(1_000, 2);
    const seen: number[] = [];
    for (let round = 0; round < 2; round += 1) {
      for (let key = 0; key < 1_000; key += 1) postings.enter(key * 65_536, key, (other) => seen.push(other));
    }
    expect(seen).toEqual(Array.from({ length: 1_000 }, (_, key) => key));
  });
});
