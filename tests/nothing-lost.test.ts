import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractArticle, judgePage } from "../src/cleancopy.js";
import type { Verdict } from "../src/block.js";
import type { Page } from "../src/page.js";
import { cleanText } from "../src/read/clean-text.js";
import { UNREAD_ELEMENTS } from "../src/read/elements.js";
import { readPage } from "../src/read/read-page.js";
import { isElement, isText } from "../src/read/tree.js";
import type { ChildNode, ParentNode } from "domhandler";
import { articleFixtures, refusedFixtures } from "./fixtures.js";
import { generatedPages } from "./generated-pages.js";

/*
 * Nothing is lost silently: every text of the page is in exactly one block, every block has exactly one verdict, and
 * the article's text together with the ledger's is the page's.
 */

/** All text of the page's body, as the parsed tree has it, without white space. */
function textOfTree(node: ParentNode | ChildNode): string {
  if (isText(node)) return node.data;
  if (!("children" in node)) return "";
  return node.children
    .filter((child) => isText(child) || (isElement(child) && !UNREAD_ELEMENTS.has(child.name)))
    .map(textOfTree)
    .join(" ");
}

const letters = (text: string) => [...cleanText(text).replace(/\s/gu, "")].sort().join("");

function check(page: Page): void {
  const reading = readPage(page);
  const texts = reading.blocks.filter((block) => block.kind !== "alt").map((block) => block.text);
  const whole = reading.document === null ? page.content : textOfTree(reading.document);
  expect(letters(texts.join(" ")), "every text is in exactly one block").toBe(letters(whole));

  const { judged } = judgePage(reading);
  expect(judged.verdicts.length, "every block has one verdict").toBe(reading.blocks.length);

  const kept = reading.blocks.filter((block) => judged.verdicts[block.index]?.kept === true);
  const removed = reading.blocks.filter((block) => judged.verdicts[block.index]?.kept === false);
  expect(kept.length + removed.length).toBe(reading.blocks.length);
}

describe("nothing is lost silently", () => {
  it.each(refusedFixtures())("in $name, which is refused", ({ page }) => {
    check(page);
  });

  it.each(articleFixtures())("in $name", ({ page }) => {
    check(page);
    const article = extractArticle(page, { explain: true });
    const reading = readPage(page);
    const { verdicts } = judgePage(reading).judged;
    const texts = (test: (verdict: Verdict) => boolean) =>
      reading.blocks.filter((block) => test(verdicts[block.index] as Verdict)).map((block) => block.text);

    expect(article.ledger?.map((entry) => entry.text)).toEqual(texts((verdict) => !verdict.kept));
    expect(article.blocks.map((block) => block.text).join("\n")).toBe(
      texts((verdict) => verdict.kept && !FIELD_PARTS.has(verdict.part)).join("\n"),
    );
    const captions = squeezed(
      article.captions.map(({ text, credit }) => `${text} ${credit ?? ""}`).join(" "),
    );
    for (const printed of texts((verdict) => verdict.kept && verdict.part === "caption")) {
      // A gallery's counter says which picture it is, and is no part of its caption.
      const text = printed.replace(/^\d+\/\d+ /u, "");
      expect(
        squeezed(text).includes(captions.slice(0, 10)) || captions.includes(squeezed(text).slice(0, 10)),
      ).toBe(true);
    }
  });

  it("in generated pages", () => {
    fc.assert(fc.property(generatedPages, check), { numRuns: 300 });
  });
});

/** The parts that an article holds as fields, not as blocks of its body. */
const FIELD_PARTS: ReadonlySet<string> = new Set(["headline", "byline", "dateline", "caption", "credit"]);

function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}
