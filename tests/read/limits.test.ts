import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEFAULT_READABILITY_LIMITS } from "../../src/evidence/readability.js";
import { DEFAULT_PARSE_LIMITS } from "../../src/read/limits.js";

const reference = readFileSync(new URL("../../docs/limits.md", import.meta.url), "utf8").replace(/ +/g, " ");
const [, parsing = "", readability = ""] = reference.split("\n## ");

const rows = (limits: object): string[] =>
  Object.entries(limits).map(
    ([name, value]) => `| \`${name}\` | ${(value as number).toLocaleString("en-US")} |`,
  );

describe("docs/limits.md", () => {
  it.each(rows(DEFAULT_PARSE_LIMITS))("tells the limit of parsing: %s", (row) => {
    expect(parsing).toContain(row);
  });

  it.each(rows(DEFAULT_READABILITY_LIMITS))("tells the limit of Readability: %s", (row) => {
    expect(readability).toContain(row);
  });
});
