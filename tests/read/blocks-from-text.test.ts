import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksFromText } from "../../src/read/blocks-from-text.js";

const texts = (dump: string) => blocksFromText(dump).map(({ text }) => text);

const PARAGRAPH =
  "The harbour office closed the northern pier on Monday because two of its beams had rotted through, and the ferries now leave from the old customs house across the bay.";

function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}

describe("blocksFromText", () => {
  it("makes a block of each paragraph between blank lines", () => {
    expect(texts(`${PARAGRAPH}\n\n\n  Nobody was hurt. \n\nThe end.`)).toEqual([
      PARAGRAPH,
      "Nobody was hurt.",
      "The end.",
    ]);
  });

  it("makes a block of each line where the lines are paragraphs", () => {
    expect(texts(`${PARAGRAPH}\n\nOur newsletter\nEvery morning at six.\n© The Malby Post`)).toEqual([
      PARAGRAPH,
      "Our newsletter",
      "Every morning at six.",
      "© The Malby Post",
    ]);
  });

  it("joins the lines of a dump that was wrapped at a width", () => {
    const dump = `A title\n\n${wrap(PARAGRAPH, 60)}\n\n${wrap(`Later, ${PARAGRAPH}`, 60)}\n\nBy Ann Lee\nMalby`;
    expect(texts(dump)).toEqual(["A title", PARAGRAPH, `Later, ${PARAGRAPH}`, "By Ann Lee", "Malby"]);
  });

  it("leaves verse as it stands", () => {
    const verse = [
      "Row on, my lads, the night is long,",
      "the gulls are gone,",
      "and nobody knows",
      "the old harbour song.",
    ];
    expect(texts(verse.join("\n"))).toEqual(verse);
  });

  it("reads bullets and Markdown marks as the block's kind", () => {
    const dump = `# The pier\n\n${PARAGRAPH}\n\n• two beams\n• one rope\n\n> We knew.\n\n* grain`;
    expect(
      blocksFromText(dump).map(({ kind, text, level, place }) => [kind, text, level, place?.list ?? null]),
    ).toEqual([
      ["heading", "The pier", 1, null],
      ["paragraph", PARAGRAPH, null, null],
      ["item", "two beams", null, 0],
      ["item", "one rope", null, 0],
      ["quote", "We knew.", null, null],
      ["item", "grain", null, 1],
    ]);
  });

  it.each(["\r\n", "\r", "\u2028", "\f"])("knows the line break %j", (brk) => {
    expect(texts(`One line.${brk}${brk}Another line.`)).toEqual(["One line.", "Another line."]);
  });

  it("gives no blocks for nothing", () => {
    expect(blocksFromText(" \n\t\n\u200b\n")).toEqual([]);
  });

  it("loses no character but white space and marks, and numbers its blocks", () => {
    const word = fc.string({
      unit: fc.constantFrom(..."abcdeéßжш語港".split("")),
      minLength: 1,
      maxLength: 12,
    });
    const line = fc.array(word, { maxLength: 30 }).map((list) => list.join(" "));
    const dump = fc.array(fc.tuple(line, fc.constantFrom("\n", "\n\n", "\r\n")), { maxLength: 40 });
    fc.assert(
      fc.property(dump, (lines) => {
        const raw = lines.map(([text, brk]) => `${text}${brk}`).join("");
        const blocks = blocksFromText(raw);
        const squeeze = (text: string) => text.normalize("NFC").replace(/\s/gu, "");
        expect(squeeze(blocks.map(({ text }) => text).join(""))).toBe(squeeze(raw));
        expect(blocks.map(({ index }) => index)).toEqual(blocks.map((_, at) => at));
        expect(blocks.every(({ text }) => text !== "" && text.trim() === text)).toBe(true);
      }),
    );
  });
});
