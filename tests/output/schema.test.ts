import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { ArticleSchema } from "../../src/article.js";
import { FORMATS } from "../../src/output/formats.js";
import { ARTICLE_FIELDS } from "../../src/output/names.js";
import { SAMPLE_ARTICLES } from "./sample-articles.js";

const ajv = new Ajv({ allErrors: true, strict: true });
addFormats.default(ajv);
// As the build writes it to a file.
const validate = ajv.compile(JSON.parse(JSON.stringify(ArticleSchema)) as object);

describe("the JSON Schema", () => {
  it.each(Object.entries(SAMPLE_ARTICLES))(
    "accepts the %s article as json and as ndjson",
    async (_, article) => {
      for (const format of ["json", "ndjson"] as const) {
        const write = await FORMATS[format].load();
        validate(JSON.parse(write(article, { fields: null })));
        expect(validate.errors).toBeNull();
      }
    },
  );

  it("refuses an article that lacks a field, has one too many, or a value of the wrong type", () => {
    const { headline, ...without } = SAMPLE_ARTICLES["example"] ?? {};
    expect(validate(without)).toBe(false);
    expect(validate({ ...without, headline, mood: "wistful" })).toBe(false);
    expect(validate({ ...without, headline: 7 })).toBe(false);
  });

  it("has the fields that `--fields` knows, in the same order", () => {
    expect(ARTICLE_FIELDS).toEqual(Object.keys(ArticleSchema.properties));
  });
});
