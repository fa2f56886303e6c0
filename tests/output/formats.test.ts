import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { EXAMPLE_ARTICLE } from "../../scripts/example-article.js";
import { FORMATS } from "../../src/output/formats.js";
import { FORMAT_NAMES } from "../../src/output/names.js";

describe("the table of formats", () => {
  it("has a writer for every name, whose output ends with a line break", async () => {
    expect(Object.keys(FORMATS)).toEqual([...FORMAT_NAMES]);
    for (const name of FORMAT_NAMES) {
      const write = await FORMATS[name].load();
      expect(write(EXAMPLE_ARTICLE, { fields: null })).toMatch(/\S\n$/);
    }
  });

  it.each([
    ["json", []],
    ["text", []],
    ["markdown", ["mdast-util-to-markdown", "yaml"]],
    ["html", ["micromark"]],
  ] as const)("loads for %s only the libraries %j", (format, libraries) => {
    const probe = `
      const { FORMATS } = await import(${JSON.stringify(new URL("../../src/output/formats.ts", import.meta.url).href)});
      await FORMATS.${format}.load();
    `;
    const hook = fileURLToPath(new URL("trace-imports.mjs", import.meta.url));
    const run = spawnSync(
      process.execPath,
      ["--import", "tsx", "--import", hook, "--input-type=module", "-e", probe],
      {
        encoding: "utf8",
      },
    );
    expect(run.status).toBe(0);
    const loaded = new Set(
      Array.from(run.stderr.matchAll(/node_modules\/([^/\n]+)\//g), (match) => match[1]),
    );
    const watched = ["mdast-util-to-markdown", "micromark", "yaml", "cheerio"];
    expect(watched.filter((library) => loaded.has(library))).toEqual(libraries);
  });
});
