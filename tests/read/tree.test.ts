import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/read/parse-html.js";
import { descendants, rawText } from "../../src/read/tree.js";

describe("a walk over the tree", () => {
  it("goes on behind a template, whose content is a tree of its own", () => {
    const { document } = parseHtml("<body><template><i>in</i></template><p>behind</p></body>");
    expect([...descendants(document)].map(({ name }) => name)).toContain("p");
    expect(rawText(document)).toContain("behind");
  });
});
