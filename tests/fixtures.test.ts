import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { type Article, ArticleSchema } from "../src/article.js";
import { extractArticle } from "../src/cleancopy.js";
import { writeMarkdown } from "../src/output/markdown.js";
import { articleFixtures, type Fixture, refusedFixtures } from "./fixtures.js";

/*
 * A fixture is a page in and an article out. `npm run fixtures` writes what comes out now: read the difference by eye
 * before you commit it. Without that flag a missing file fails. What ought to come out is in `answer.json`, which is
 * written by hand and never by the program; tests/accuracy/gate.test.ts holds the two together.
 */
const updates = process.env["UPDATE_FIXTURES"] === "1";

function expectFile(fixture: Fixture, name: string, actual: string): void {
  const path = join(fixture.folder, name);
  if (updates) writeFileSync(path, actual);
  expect(existsSync(path), `${fixture.name}/${name} is missing: npm run fixtures`).toBe(true);
  expect(actual).toBe(readFileSync(path, "utf8"));
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const ajv = new Ajv2020({ strict: false });
ajvFormats.default(ajv);
const isArticle = ajv.compile<Article>(ArticleSchema);

describe.each(articleFixtures())("$name", (fixture) => {
  const article = extractArticle(fixture.page, { explain: true });
  const { ledger, provenance, ...plain } = article;

  it("gives its article", () => {
    expectFile(fixture, "article.json", json({ ...plain, provenance }));
  });

  it("gives its ledger", () => {
    expectFile(fixture, "ledger.json", json(ledger));
  });

  it("gives its Markdown", () => {
    expectFile(fixture, "article.md", writeMarkdown(plain, { fields: null }));
  });

  it("is valid by the schema, with and without the ledger", () => {
    expect(isArticle(article), JSON.stringify(isArticle.errors)).toBe(true);
    expect(isArticle(plain), JSON.stringify(isArticle.errors)).toBe(true);
  });

  it("is the same without the ledger", () => {
    expect(extractArticle(fixture.page)).toEqual(plain);
  });
});

describe.each(refusedFixtures())("$name", ({ page, refused }) => {
  it("is refused", () => {
    expect(() => extractArticle(page)).toThrow(expect.objectContaining({ code: refused }));
  });
});
