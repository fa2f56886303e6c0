import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toSafeJson, writeJson, writeNdjson } from "../../src/output/json.js";
import { hostileArticle } from "./hostile-article.js";
import { STEERING, hostileText } from "./hostile-text.js";
import { BARE_ARTICLE, RICH_ARTICLE } from "./sample-articles.js";

const ALL = { fields: null };

describe("json and ndjson", () => {
  it("are an indented object and one line, each ended by a line break", () => {
    expect(writeJson(BARE_ARTICLE, ALL)).toMatch(/^\{\n {2}"source": "-",\n[\s\S]*\n\}\n$/);
    const line = writeNdjson(RICH_ARTICLE, ALL);
    expect(line.indexOf("\n")).toBe(line.length - 1);
    expect(JSON.parse(line)).toEqual(RICH_ARTICLE);
    expect(JSON.parse(writeJson(RICH_ARTICLE, ALL))).toEqual(RICH_ARTICLE);
  });

  it("escape what steers a terminal, and give the same text back", () => {
    const text = "csi\u009b31m del\u007f \u202eflip\u202c \u2066iso\u2069 \u2028\u2029";
    const json = toSafeJson({ text });
    expect(json).toBe(
      '{"text":"csi\\u009b31m del\\u007f \\u202eflip\\u202c \\u2066iso\\u2069 \\u2028\\u2029"}',
    );
    expect(JSON.parse(json)).toEqual({ text });
  });

  it("write lone surrogates as U+FFFD", () => {
    expect(toSafeJson(["a\ud800b", "\udc00", "😀"])).toBe('["a\ufffdb","\ufffd","😀"]');
  });

  it("hold no raw control or direction character and parse to the same article, whatever it holds", () => {
    fc.assert(
      fc.property(hostileArticle(fc.option(hostileText)), (article) => {
        const line = writeNdjson(article, ALL);
        expect(line.slice(0, -1)).not.toMatch(STEERING);
        expect(line.slice(0, -1)).not.toMatch(/[\t\n]/);
        expect(line.isWellFormed()).toBe(true);
        expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(article), wellFormed));
        expect(writeJson(article, ALL)).not.toMatch(STEERING);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it("give only the fields asked for, in the order asked for", () => {
    const options = { fields: ["published", "headline"] };
    expect(writeNdjson(RICH_ARTICLE, options)).toBe(
      '{"published":"2026-03-14","headline":"渡し船、140年の歴史に幕"}\n',
    );
    expect(writeJson(RICH_ARTICLE, options)).toMatch(/^\{\n {2}"published"/);
  });
});

function wellFormed(_: string, value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed() : value;
}
