import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanMultiline, cleanText } from "../../src/read/clean-text.js";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        ..."a e . 1 # ❤ 👩 👍 🏽 葛 م ی क ् ന ្ \u0301 \u0344 \u0f73 \u200b \u200c \u200d \ufe0e \ufe0f \u{e0100} \u00ad \ufeff \u20e3".split(
          " ",
        ),
        "🏴",
        "\u{e0067}",
        "\u{e007f}",
        " ",
        "\u00a0",
        "\r\n",
        "\ud83d",
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join("")),
);

describe("cleanText", () => {
  it.each([
    ["  a \t b\u00a0\u2009c\u3000d\r\n\u2028e\u0085f  ", "a b c d e f"],
    ["one\u200bword soft\u00adhyphen \ufeffmark", "oneword softhyphen mark"],
    ["\u202eflip\u202c \u2066iso\u2069 \u200emark\u200f \u061calm", "flip iso mark alm"],
    ["nul\u0000 bell\u0007 del\u007f csi\u009b", "nul bell del csi"],
    ["Cafe\u0301 A\u030angstro\u0308m", "Café Ångström"],
    ["e\u200b\u0301", "é"],
    ["a\ud800b\udc00c 😀", "a\ufffdb\ufffdc 😀"],
    ['“Quoted” – ‘so’ — it\'s "as" set…', '“Quoted” – ‘so’ — it\'s "as" set…'],
    ["nothing\ufffe\uffff here\u{1fffe}", "nothing here"],
    ["\u200b \u00a0 \ufeff", ""],
  ])("cleans %j", (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it.each([
    ["Persian spelling", "می\u200cخواهم"],
    ["a Persian abbreviation", "۱۴۰۵ ه\u200d.ق"],
    ["a Sinhala conjunct", "ශ්\u200dරී"],
    ["a Bengali ya-phala", "র\u200c\u09cdয"],
    ["a Malayalam chillu of older texts", "അവന്\u200d വന്നു"],
    ["a family", "👨\u200d👩\u200d👧"],
    ["a skin tone and a profession", "👩🏽\u200d🔬"],
    ["a heart in colour", "❤\ufe0f"],
    ["a keycap", "1\ufe0f\u20e3"],
    ["England's flag", "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"],
    ["a name's own form of a Han character", "葛\u{e0100}城"],
  ])("keeps the invisible characters of %s", (_, text) => {
    expect(cleanText(text)).toBe(text);
  });

  it.each([
    ["joiners between Latin letters", "a\u200cb\u200dc", "abc"],
    ["a joiner at the edge of a word", "می\u200c خواهم \u200dx", "می خواهم x"],
    ["a variation selector on a letter", "a\ufe0fb\u{e0100}", "ab"],
    ["tag characters without a flag", "x\u{e0068}\u{e0069}\u{e007f}", "x"],
    ["a flag's tags without an end", "🏴\u{e0068}\u{e0069} x", "🏴 x"],
    ["a second joiner in a row", "ක්\u200d\u200d\u200dර", "ක්\u200dර"],
    ["two variation selectors in a row", "❤\ufe0f\ufe0f", "❤\ufe0f"],
  ])("drops %s", (_, raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it("gives, whatever comes in, well-formed NFC with single spaces and no controls, and the same again", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const clean = cleanText(raw);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).toBe(clean.normalize("NFC"));
        expect(clean).toBe(clean.trim());
        expect(clean).not.toMatch(/ {2}|[^\S ]|[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f]/u);
        expect(cleanText(clean)).toBe(clean);
      }),
      { seed: 31, numRuns: 3000 },
    );
  });

  it("keeps every visible character", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const visible = (text: string) =>
          (
            text
              .toWellFormed()
              .normalize("NFC")
              .match(/[\p{L}\p{N}\p{P}\p{S}]/gu) ?? []
          ).filter((character) => !/[\p{Default_Ignorable_Code_Point}\ufffc]/u.test(character));
        // Where an invisible character stood between a letter and its mark, they now make one.
        fc.pre(
          !/\p{M}/u.test(raw.normalize("NFC")) && cleanText(raw).normalize("NFD").match(/\p{M}/u) === null,
        );
        expect(visible(cleanText(raw))).toEqual(visible(raw));
      }),
      { seed: 37, numRuns: 2000 },
    );
  });

  it("keeps time linear on marks without end, which would make normalising quadratic", () => {
    const clean = cleanText(`a${"\u0301\u0327".repeat(500_000)}b`);
    expect(clean.length).toBeLessThan(40);
    expect(clean.endsWith("b")).toBe(true);
  });
});

describe("cleanMultiline", () => {
  it("keeps lines, tabs and indentation; drops what hangs over at line ends, and empty lines at both ends", () => {
    expect(cleanMultiline("\r\n\r\n  if (x) {  \r\n\ty\u00a0= 1\u2028}\n\n\n")).toBe(
      "  if (x) {\n\ty = 1\n}",
    );
  });

  it("cleans each line as cleanText does", () => {
    expect(cleanMultiline("a\u200b\u0007\u202e\n\n\ud800e\u0301\u00ad")).toBe("a\n\n\ufffdé");
    expect(cleanMultiline(" \n\t\n")).toBe("");
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const clean = cleanMultiline(raw);
        expect(cleanMultiline(clean)).toBe(clean);
        expect(clean).toBe(clean.normalize("NFC"));
      }),
      { seed: 41, numRuns: 2000 },
    );
  });
});
