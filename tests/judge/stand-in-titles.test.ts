import { expect, it } from "vitest";
import { said } from "../../src/judge/said.js";
import { MISSING_PHRASES } from "../../src/rules/missing-pages.js";
import { WALL_PHRASES } from "../../src/rules/walls.js";

it("titles of stand-ins are written as a page's title is read", () => {
  const titles = [...WALL_PHRASES, ...MISSING_PHRASES].flatMap((phrases) => phrases.titles ?? []);
  expect(titles.length).toBeGreaterThan(500);
  expect(titles.filter((title) => said(title) !== title)).toEqual([]);
});
