import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ExitCode } from "../../src/cli/exit-code.js";
import { run } from "../../src/cli/run.js";
import { cleancopy, PAGE } from "./program.js";
import { terminal } from "./terminal.js";

const VERSION = (
  JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string }
).version;

describe("help and version", () => {
  it("help names every option and ends with examples and the exit statuses", async () => {
    const { status, stdout, stderr } = await cleancopy(["--help"]);
    expect(status).toBe(0);
    expect(stderr).toBe("");
    const options =
      "-f -o -O -i -j -A -H -q -v -h --format --json --md --output --output-dir --resume --input --from --url --since --warc-out --fields --explain --parallel --timeout --retries --user-agent --header --max-size --cache --log --quiet --verbose --no-color --version --help";
    for (const option of options.split(" "))
      expect(stdout).toMatch(new RegExp(`(?:^|\\s)${option}\\b`, "mu"));
    expect(stdout).toContain("schema");
    expect(stdout.indexOf("Examples:")).toBeGreaterThan(stdout.indexOf("--no-color"));
    expect(stdout.trimEnd()).toMatch(/Exit status: 0 .*130 interrupted\.$/u);
  });

  it.each([[["-h"]], [["schema", "--help"]]])("%s prints help", async (args) => {
    const { status, stdout } = await cleancopy(args);
    expect([status, stdout.startsWith("Usage: cleancopy")]).toEqual([0, true]);
  });

  it("version is the package's, alone on its line", async () => {
    expect(await cleancopy(["--version"])).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: "" });
  });
});

describe("wrong use", () => {
  it.each<[string, string[], RegExp]>([
    ["an unknown option", ["--colour", PAGE], /unknown option '--colour'/u],
    ["an unknown format", ["-f", "xml", PAGE], /'xml' is invalid.*json, ndjson, markdown, text, html/u],
    ["two formats at once", ["--json", "--md", PAGE], /'--json' cannot be used with option '--md'/u],
    ["a format and a shorthand", ["-f", "text", "--md", PAGE], /cannot be used with/u],
    ["two outputs", ["-o", "a", "-O", "b", PAGE], /cannot be used with/u],
    ["quiet and verbose", ["-q", "-v", PAGE], /cannot be used with/u],
    ["an unknown field", ["--fields", "headline,titel", PAGE], /no field "titel".*headline/u],
    ["a field twice", ["--fields", "text,text", PAGE], /named twice/u],
    ["no workers", ["-j", "0", PAGE], /whole number from 1/u],
    ["half a worker", ["-j", "1.5", PAGE], /whole number from 1/u],
    ["a time that is none", ["--timeout", "soon", PAGE], /number of seconds above 0/u],
    ["no time at all", ["--timeout", "0", PAGE], /number of seconds above 0/u],
    ["negative retries", ["--retries", "-1", PAGE], /whole number from 0/u],
    ["a size that is none", ["--max-size", "10MB", PAGE], /number of megabytes/u],
    ["a header without a colon", ["-H", "Accept", PAGE], /"Name: value"/u],
    ["a header that breaks its line", ["-H", "A: b\r\nC: d", PAGE], /without line breaks/u],
    ["an address that is none", ["--url", "news.example/a", PAGE], /whole address/u],
    ["an address for an address", ["--url", "https://a.example/", "https://b.example/"], /is an address/u],
    ["an address of another kind", ["--url", "file:///etc/passwd", PAGE], /whole address/u],
    ["an unknown form", ["--from", "pdf", PAGE], /auto, html, text, ndjson, feed, sitemap, warc/u],
    ["a time that is neither day nor span", ["--since", "soon", PAGE], /a day, such as 2026-11-01/u],
    ["a day that no calendar has", ["--since", "2026-13-01", PAGE], /a day, such as 2026-11-01/u],
    ["a time without a zone", ["--since", "2026-11-01T06:00", PAGE], /a day, such as 2026-11-01/u],
    ["--since for a page", ["--since", "7d", "--from", "html", PAGE], /--from html has none/u],
    [
      "an address for an archive",
      ["--url", "https://a.example/", "--from", "warc", PAGE],
      /several sources/u,
    ],
    ["one address for two pages", ["--url", "https://news.example/a", PAGE, PAGE], /several sources/u],
    ["standard input twice", ["-", "-"], /only once/u],
    ["standard input as page and list", ["-i", "-", "-"], /only once/u],
    ["a source without a name", [""], /empty string/u],
    ["operands after schema", ["schema", "x"], /too many arguments/u],
  ])("%s is refused with status 2 before anything is read", async (_, args, message) => {
    const io = terminal({ stdinIsTerminal: false });
    const status = await run(args, io);
    expect(io.written("stderr").replaceAll("\n", " ")).toMatch(message);
    expect(io.written("stderr")).toContain("Try 'cleancopy --help'.");
    expect([status, io.written("stdout")]).toEqual([ExitCode.usage, ""]);
  });

  it("is told in the real program as in these tests", async () => {
    const { status, stdout, stderr } = await cleancopy(["--colour", PAGE]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^error: unknown option '--colour'\n[\s\S]*Try 'cleancopy --help'\.\n$/u);
  });

  it("keeps escape sequences of the command line off the terminal", async () => {
    const { status, stderr } = await cleancopy(["--\u001b[31mred"]);
    expect(status).toBe(2);
    expect(stderr).not.toContain("\u001b");
  });
});

describe("schema", () => {
  it("prints the JSON Schema of an article", async () => {
    const { status, stdout, stderr } = await cleancopy(["schema"]);
    expect([status, stderr]).toEqual([0, ""]);
    const schema = JSON.parse(stdout) as { title: string; required: string[] };
    expect(schema.title).toBe("Article");
    expect(schema.required).toContain("headline");
  });
});
