import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CleancopyError, ERROR_CODES } from "../src/errors.js";

const REFERENCE = readFileSync(new URL("../docs/errors.md", import.meta.url), "utf8");

describe("the list of error codes", () => {
  it("stands in docs/errors.md, code for code and word for word", () => {
    const codes = REFERENCE.slice(REFERENCE.indexOf("## The codes"), REFERENCE.indexOf("## Exit status"));
    const rows = [...codes.matchAll(/^\| `(?<code>[a-z-]+)` +\| (?<meaning>.+\S) +\|$/gmu)];
    const documented = rows.map(({ groups }) => [groups?.["code"], groups?.["meaning"]]);
    expect(documented).toEqual(Object.entries(ERROR_CODES));
  });
});

describe("CleancopyError", () => {
  it("becomes a record without absent keys", () => {
    expect(new CleancopyError("empty", "a.html: nothing in it").toRecord()).toEqual({
      code: "empty",
      message: "a.html: nothing in it",
    });
    const full = new CleancopyError("status", "no", {
      status: 404,
      phase: "headers",
      advice: "look",
      cause: 1,
    });
    expect(full.toRecord()).toEqual({
      code: "status",
      message: "no",
      status: 404,
      phase: "headers",
      advice: "look",
    });
    expect(full.cause).toBe(1);
  });
});
