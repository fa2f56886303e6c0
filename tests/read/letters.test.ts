import { describe, expect, it } from "vitest";
import { DIGIT, kindOf, LETTER, LOWER, MARK, NUMBER, UPPER } from "../../src/read/letters.js";
import { printedLength } from "../../src/read/printed-length.js";

function kindsOf(character: string): number {
  return kindOf(character.codePointAt(0) ?? 0) & (LETTER | MARK | NUMBER | DIGIT | UPPER | LOWER);
}

describe("kindOf", () => {
  it.each([
    ["a", LETTER | LOWER],
    ["É", LETTER | UPPER],
    ["中", LETTER],
    ["\u0301", MARK],
    ["7", NUMBER | DIGIT],
    ["٣", NUMBER | DIGIT],
    ["½", NUMBER],
    ["-", 0],
    ["𐐀", LETTER | UPPER],
    ["😀", 0],
  ])("tells %s, the second time as the first", (character, kind) => {
    expect(kindsOf(character)).toBe(kind);
    expect(kindsOf(character)).toBe(kind);
  });

  it("knows nothing of half a surrogate pair and of the end of a text", () => {
    expect(kindOf(0xd801) & LETTER).toBe(0);
    expect(kindOf("".charCodeAt(0))).toBe(0);
  });
});

describe("printedLength", () => {
  it.each(["", " \n ", "a", "  a  b ", "a\u00a0\u2003b c", "one\n\ttwo "])(
    "counts %j as it is printed",
    (text) => {
      expect(printedLength(text, 100)).toBe(text.trim().replace(/\s{2,}/g, " ").length);
    },
  );

  it("takes for white space what an expression does", () => {
    const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    expect(units.filter((unit) => printedLength(unit, 1) === 0)).toEqual(
      units.filter((unit) => /\s/.test(unit)),
    );
  });

  it("does not count a long text to its end", () => {
    expect(printedLength("x".repeat(10_000), 50)).toBe(51);
  });
});
