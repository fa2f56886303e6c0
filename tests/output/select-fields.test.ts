import { describe, expect, it } from "vitest";
import { EXAMPLE_ARTICLE } from "../../scripts/example-article.js";
import { ARTICLE_FIELDS } from "../../src/output/names.js";
import { UnknownFieldError, selectFields } from "../../src/output/select-fields.js";
import { BARE_ARTICLE } from "./sample-articles.js";

describe("selectFields", () => {
  it("keeps the order asked for, null values and empty lists, and each field once", () => {
    const selected = selectFields(BARE_ARTICLE, ["text", "authors", "headline", "text"]);
    expect(Object.entries(selected)).toEqual([
      ["text", ""],
      ["authors", []],
      ["headline", null],
    ]);
  });

  it("gives the ledger where there is one, and nothing in its place where there is none", () => {
    expect(selectFields(EXAMPLE_ARTICLE, ["ledger"])).toEqual({ ledger: EXAMPLE_ARTICLE.ledger });
    expect(selectFields(BARE_ARTICLE, ["ledger"])).toEqual({});
  });

  it.each(["headlines", "", "__proto__", "constructor"])(
    "refuses %j and lists the fields there are",
    (field) => {
      const attempt = () => selectFields(BARE_ARTICLE, ["headline", field]);
      expect(attempt).toThrow(UnknownFieldError);
      expect(attempt).toThrow(`"${field}"; fields are ${ARTICLE_FIELDS.join(", ")}`);
    },
  );
});
