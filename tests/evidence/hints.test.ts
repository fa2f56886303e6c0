import { Element } from "domhandler";
import { describe, expect, it } from "vitest";
import { MarkupHints, namePhrases } from "../../src/evidence/hints.js";

const PHRASES = namePhrases(["news box", "promo"]);

const isNamed = (attribs: Record<string, string>): boolean =>
  new MarkupHints().isNamed(new Element("div", attribs), PHRASES);

describe("the names that a template gives an element", () => {
  it.each([
    [{ class: "NewsBox" }, true],
    [{ class: "c-news-box__inner wide" }, true],
    [{ class: "wide", id: "x-promo-2" }, true],
    [{ "data-testid": "promo" }, true],
    [{ class: "größe news_box" }, true],
    [{ class: "promo\u00a0wide" }, true],
    [{ class: "news box" }, false],
    [{ class: "news", id: "box" }, false],
    [{ class: "newsbox promos" }, false],
    [{ class: `${"wide ".repeat(120)}promo` }, false],
    [{ class: "" }, false],
    [{ title: "promo" }, false],
  ])("are read word by word, each name by itself: %o", (attribs, named) => {
    expect(isNamed(attribs)).toBe(named);
  });

  it("are answered for each table of phrases by itself, also when asked again", () => {
    const hints = new MarkupHints();
    const element = new Element("div", { class: "promo" });
    const other = namePhrases(["teaser"]);
    for (let time = 0; time < 2; time += 1) {
      expect(hints.isNamed(element, PHRASES)).toBe(true);
      expect(hints.isNamed(element, other)).toBe(false);
    }
  });

  it("give hints, and so do the element's own name and role, those first", () => {
    const reasons = new MarkupHints()
      .of(new Element("aside", { class: "has-sidebar share-bar", role: "navigation" }))
      .map(({ words, reason }) => `${words}: ${reason}`);
    expect(reasons.length).toBeGreaterThan(2);
    expect(reasons.some((line) => line.startsWith("share"))).toBe(true);
    expect(reasons.some((line) => line.startsWith("sidebar"))).toBe(false);
  });
});
