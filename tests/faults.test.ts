import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/* docs/faults.md is a promise; each of its lines names the test that keeps it. */

const TESTS = fileURLToPath(new URL(".", import.meta.url));
const FAULTS = readFileSync(fileURLToPath(new URL("../docs/faults.md", import.meta.url)), "utf8");

/** The last cell: `file.test.ts: name of the test`, as it stands in the code. */
const ROW = /^\|(?<fault>[^|]+)\|(?<behaviour>[^|]+)\| `(?<file>[\w./-]+\.test\.ts): (?<name>[^`|]+)` *\|$/u;

const rows = FAULTS.split("\n")
  .filter((line) => line.startsWith("|") && !/^\| (?:fault|-+) /u.test(line))
  .map((line) => ({ line, groups: ROW.exec(line)?.groups }));

const code = new Map(
  readdirSync(TESTS, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".test.ts"))
    .map((path) => [path.replaceAll("\\", "/"), readFileSync(join(TESTS, path), "utf8")] as const),
);

describe("the list of faults", () => {
  it("names a test in every line", () => {
    expect(rows.filter(({ groups }) => groups === undefined).map(({ line }) => line)).toEqual([]);
  });

  it("names tests that exist", () => {
    const missing = rows.filter(
      ({ groups }) => code.get(groups?.["file"] ?? "")?.includes(`"${groups?.["name"] ?? ""}"`) !== true,
    );
    expect(missing.map(({ line }) => line)).toEqual([]);
  });

  it("tells each fault once", () => {
    const faults = rows.map(({ groups }) => groups?.["fault"]?.trim());
    expect(faults.filter((fault, at) => faults.indexOf(fault) !== at)).toEqual([]);
  });
});
