import { describe, expect, it } from "vitest";
import { matchPhrase } from "../../src/evidence/phrases.js";
import { splitCredit } from "../../src/fields/credit.js";
import { localeOf } from "../../src/fields/locale.js";
import { authorsIn } from "../../src/fields/names.js";
import { PHRASE_TABLES } from "../../src/rules/phrases/tables.js";
import { TRADE_PHRASES } from "./trade-phrases.js";

it("every language of the tables is tested", () => {
  expect(Object.keys(TRADE_PHRASES).toSorted()).toEqual(
    PHRASE_TABLES.map(({ language }) => language).toSorted(),
  );
});

describe.each(Object.entries(TRADE_PHRASES))("the press of %s", (language, { credit, byline, ...noise }) => {
  const samples = Object.entries(noise).flatMap(([reason, texts]) =>
    texts.map((text) => [reason, text] as const),
  );

  it.each(samples)("%s: %j", (reason, text) => {
    expect(matchPhrase(text, { language, linkShare: 0 })).toMatchObject({ reason });
  });

  it("credits its pictures", () => {
    const [printed, caption, name] = credit;
    expect(splitCredit(printed)).toMatchObject({ text: caption, credit: name });
  });

  it("names its authors", () => {
    const [printed, name] = byline;
    expect(authorsIn(printed, localeOf(language, null), "marked").map((author) => author.name)).toEqual([
      name,
    ]);
  });
});
