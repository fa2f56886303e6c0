import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/*
 * What may import what. Data runs one way through the folders of src, and a module may import only from its own
 * stage or from stages before it. A new folder or top-level file has to be given its place here.
 */
const STAGES: readonly (readonly string[])[] = [
  ["errors.ts", "address.ts", "clock.ts"],
  ["block.ts"],
  ["article.ts"],
  ["page.ts", "options.ts"],
  ["rules"],
  ["decode"],
  ["fetch"],
  ["source", "read"],
  ["evidence"],
  ["fields"],
  ["judge"],
  ["compose"],
  ["cleancopy.ts"],
  ["pages"],
  ["output"],
  ["library.ts"],
  ["index.ts"],
  ["workers"],
  ["cli"],
];

const SRC = fileURLToPath(new URL("../src", import.meta.url));
const STATIC_OR_TYPE = /^(?:import|export)\s[^"';]*\sfrom\s+"(?<specifier>[^"]+)"/gmu;
const DYNAMIC = /\bimport\(\s*"(?<specifier>[^"]+)"\s*\)/gu;

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".d.ts"))
  .map((entry) => join(entry.parentPath, entry.name));

function importsOf(file: string): string[] {
  const code = readFileSync(file, "utf8");
  return [STATIC_OR_TYPE, DYNAMIC].flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => match.groups?.["specifier"] ?? ""),
  );
}

function placeOf(file: string): { readonly folder: string; readonly rank: number } {
  const folder = relative(SRC, file).split(/[/\\]/u)[0] ?? "";
  return { folder, rank: STAGES.findIndex((stage) => stage.includes(folder)) };
}

function codeWithoutComments(file: string): string {
  return readFileSync(file, "utf8")
    .replace(/\/\*[\s\S]*?\*\//gu, "")
    .replace(/(?<=^|\s)\/\/.*$/gmu, "");
}

function filesWhere(says: (code: string, name: string) => boolean): string[] {
  return files
    .map((file) => relative(SRC, file))
    .filter((name) => says(codeWithoutComments(join(SRC, name)), name));
}

describe("the source's order", () => {
  it("gives every folder a stage", () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => placeOf(file).rank < 0).map((file) => relative(SRC, file))).toEqual([]);
  });

  it("imports only from stages before", () => {
    const upward = files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => resolve(dirname(file), specifier.replace(/\.js$/u, ".ts")))
        .filter((target) => {
          const [from, to] = [placeOf(file), placeOf(target)];
          return to.folder !== from.folder && to.rank >= from.rank;
        })
        .map((target) => `${relative(SRC, file)} imports ${relative(SRC, target)}`),
    );
    expect(upward).toEqual([]);
  });

  it.each([
    ["undici", /^fetch\//u],
    ["@mozilla/readability", /^evidence\/readability[\w-]*\.ts$/u],
    ["jsdom", /^evidence\/readability[\w-]*\.ts$/u],
    ["commander", /^cli\//u],
    ["parse5", /^read\//u],
    ["ipaddr.js", /^fetch\/(?:guard|proxy)\//u],
    ["tough-cookie", /^fetch\/cookies\//u],
    ["saxes", /^source\/feeds\//u],
  ])("imports %s in one place alone", (dependency, place) => {
    const users = files
      .filter((file) => importsOf(file).includes(dependency))
      .map((file) => relative(SRC, file));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((name) => !place.test(name))).toEqual([]);
  });
});

describe("the source's habits", () => {
  it("raises no bare Error", () => {
    expect(filesWhere((code) => /\bnew Error\(/u.test(code))).toEqual([]);
  });

  it("touches process and console in one place of the command line alone, and the process's clock in another", () => {
    expect(filesWhere((code) => /\b(?:process|console|performance)\./u.test(code))).toEqual([
      join("cli", "process-io.ts"),
    ]);
    expect(filesWhere((code) => /"node:(?:process|perf_hooks)"/u.test(code))).toEqual(["clock.ts"]);
  });

  it("has no default exports", () => {
    expect(filesWhere((code) => /^export default\b/mu.test(code))).toEqual([]);
  });

  it("silences the compiler nowhere", () => {
    expect(filesWhere((code) => /@ts-(?:ignore|expect-error|nocheck)|eslint-disable/u.test(code))).toEqual(
      [],
    );
  });
});
