import type { PhrasingContent } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MARKDOWN_STYLE } from "../../src/read/markdown-style.js";
import { type Run, withoutEscapes } from "../../src/read/unescaped-markdown.js";

const PLAIN = { link: null, strong: false, emphasis: false, code: false };

/** What the writer of syntax trees makes of runs of which none has two formats. */
function byTree(runs: readonly Run[]): string {
  const children = runs.map(({ format, text }): PhrasingContent => {
    const inner: PhrasingContent = { type: "text", value: text };
    if (format.code) return { type: "inlineCode", value: text };
    if (format.link !== null) return { type: "link", url: format.link, children: [inner] };
    if (format.strong) return { type: "strong", children: [inner] };
    return format.emphasis ? { type: "emphasis", children: [inner] } : inner;
  });
  return toMarkdown({ type: "paragraph", children }, MARKDOWN_STYLE).trimEnd();
}

describe("withoutEscapes", () => {
  it("writes links and emphasis of plain words", () => {
    const runs: Run[] = [
      { format: PLAIN, text: "The " },
      { format: { ...PLAIN, link: "https://gazette.example/pier?a=1&b=2" }, text: "pier" },
      { format: PLAIN, text: " is " },
      { format: { ...PLAIN, strong: true }, text: "closed" },
      { format: PLAIN, text: ", it said." },
    ];
    expect(withoutEscapes(runs)).toBe(
      "The [pier](https://gazette.example/pier?a=1&b=2) is **closed**, it said.",
    );
  });

  it.each([
    ["a star", "5 * 3"],
    ["a heading's sign", "# one"],
    ["a list's number", "1. one"],
    ["a character reference", "&amp; so"],
  ])("leaves %s to the writer", (_, text) => {
    expect(withoutEscapes([{ format: PLAIN, text }])).toBeNull();
  });

  it("writes what the writer of syntax trees would, or leaves it to that", () => {
    const text = fc
      .array(
        fc.constantFrom(
          ..."a Z é 中 7 . , ; : ! ? - + = # > < & ( ) [ ] * _ ~ ` \\ \" ' “ ” — … 😀 | / 1. &lt;".split(" "),
          " ",
          "word",
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((pieces) => pieces.join(""))
      .filter((joined) => joined.trim() !== "");
    const format = fc.constantFrom(
      PLAIN,
      { ...PLAIN, strong: true },
      { ...PLAIN, emphasis: true },
      { ...PLAIN, link: "https://gazette.example/a?b=1&c=2" },
      { ...PLAIN, link: "https://gazette.example/a(b)?copy&copy;=1" },
    );
    const runs = fc
      .array(fc.record({ format, text }), { minLength: 1, maxLength: 5 })
      .map((all) => all.filter((run, i) => run.format !== all[i - 1]?.format));
    fc.assert(
      fc.property(runs, (given) => {
        const written = withoutEscapes(given);
        if (written !== null) expect(written).toBe(byTree(given));
      }),
      { numRuns: 3000 },
    );
  });
});
