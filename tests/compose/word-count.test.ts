import { describe, expect, it } from "vitest";
import { countWords } from "../../src/compose/word-count.js";

describe("countWords", () => {
  it.each([
    ["", 0],
    ["One word.", 2],
    ["It's a well-known U.S. site", 5],
    ["the dogs' 3.5 - 4 km", 5],
    ["e\u0301tude a-\u0301b", 2],
    ["😀 so 𐐀𐐨 half \ud83d pair", 4],
    ["trailing- -leading ’quoted’", 3],
  ])("counts the words of %j", (text, count) => {
    expect(countWords(text, "en")).toBe(count);
  });

  it("counts the words of scripts without spaces by dictionary, whatever the language before", () => {
    expect(countWords("私は学生です。", "ja")).toBe(countWords("私は学生です。", null));
    expect(countWords("東京都に住んでいます", "ja")).toBeGreaterThan(2);
    expect(countWords("東京都に住んでいます", "no such tag")).toBeGreaterThan(2);
  });
});
