import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/read/parse-html.js";
import { descendants } from "../../src/read/tree.js";
import { isHiddenByItself } from "../../src/read/visibility.js";
import { HIDDEN_CLASSES, HIDDEN_STYLES } from "../../src/rules/hidden.js";

function isHidden(attributes: string): boolean {
  const { document } = parseHtml(`<body><p ${attributes}>text</p>`);
  const paragraph = [...descendants(document)].find(({ name }) => name === "p");
  return paragraph !== undefined && isHiddenByItself(paragraph);
}

describe("an element that the page does not show", () => {
  it.each([
    "hidden",
    'aria-hidden="true"',
    'class="sr-only"',
    'class="a\tsr-only\nb"',
    'class="label visuallyHidden"',
    'style="display:none"',
    'style="color: red; DISPLAY : none !important"',
    'style="visibility:\nhidden"',
  ])("is told by its attributes: %s", (attributes) => {
    expect(isHidden(attributes)).toBe(true);
  });

  it.each([...HIDDEN_CLASSES])("is told by each class of the table: %s", (name) => {
    expect(isHidden(`class="a ${name} b"`)).toBe(true);
  });

  it.each(HIDDEN_STYLES)("is told by each style of the table, however it is spaced: %s", (style) => {
    expect(isHidden(`style="${style}"`)).toBe(true);
    expect(isHidden(`style="${[...style.toUpperCase()].join(" \t")}"`)).toBe(true);
  });

  it.each([
    "",
    'hidden="until-found"',
    'aria-hidden="false"',
    'class="sr-only-focusable no-sr-only hidden-phone"',
    'style="display:block"',
    'style="content: none"',
    'title="display:none"',
  ])("is not: %s", (attributes) => {
    expect(isHidden(attributes)).toBe(false);
  });
});
