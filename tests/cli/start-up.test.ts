import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { emptyFolder, finished, HEADLINE, PAGE, type Ran } from "./program.js";
import { terminal } from "./terminal.js";

/* The built program: what it loads, and that it starts wherever it is. `npm ci` builds it, `npm run build` renews it. */

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BUILT = join(ROOT, "dist", "program");
const { COMPILED } = createRequire(import.meta.url)("../../bin/program.js") as { COMPILED: string };

function built(args: readonly string[], root = ROOT, ...flags: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [...flags, join(root, "bin", "cleancopy.js"), ...args]);
  child.stdin.end();
  return finished(child);
}

/** Names of the files read and the modules asked for. */
async function loadsOf(args: readonly string[]): Promise<string> {
  const trace = fileURLToPath(new URL("trace-loads.cjs", import.meta.url));
  const { status, stderr } = await built(args, ROOT, "--require", trace);
  expect(status).toBe(0);
  expect(stderr).toContain("node:fs");
  return stderr;
}

describe("what is loaded", () => {
  it.each(["--help", "-h", "--version"])("for %s: no part of the program", async (option) => {
    expect(await loadsOf([option])).not.toMatch(/\.cjs$/mu);
  });

  it("for a file: no HTTP client, no jsdom, no writer but the one asked for", async () => {
    const loads = await loadsOf(["-f", "text", PAGE]);
    expect(loads).toMatch(/main\.cjs$/mu);
    expect(loads).toMatch(/\btext-\w+\.cjs$/mu);
    expect(loads).not.toMatch(/undici|jsdom|node:https?$|node:child_process|open-fetcher/mu);
    expect(loads).not.toMatch(/\b(?:json|markdown|html|file-name|write-file)-\w+\.cjs$/mu);
  });

  it("what takes long to load is never on the way to an article, gzipped or not", async () => {
    const folder = await emptyFolder();
    const page = join(folder, "page.html.gz");
    await writeFile(page, gzipSync(await readFile(PAGE)));
    expect(await loadsOf([page])).not.toMatch(/node_modules|undici|jsdom/u);
  });
});

describe("what is answered without the program", () => {
  it.each([["--help"], ["-h"], ["--version"]])("%s is what the program says", async (option) => {
    const io = terminal();
    expect(await run([option], io)).toBe(0);
    expect(await built([option])).toEqual({ status: 0, stdout: io.written("stdout"), stderr: "" });
  });

  it("a reader that is gone is no fault", async () => {
    const child = spawn(
      "bash",
      ["-c", `'${process.execPath}' bin/cleancopy.js --help | true; echo \${PIPESTATUS[0]}`],
      {
        cwd: ROOT,
      },
    );
    expect(await finished(child)).toEqual({ status: 0, stdout: "0\n", stderr: "" });
  });
});

describe("the compiled form", () => {
  async function copy(): Promise<string> {
    const folder = await emptyFolder();
    for (const name of ["bin", "dist/program", "package.json"])
      await cp(join(ROOT, name), join(folder, name), { recursive: true });
    await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
    return folder;
  }

  it("is there for the parts that every run uses", async () => {
    const parts = await readdir(COMPILED);
    expect(parts).toContain("main.cjs");
    expect(parts.filter((part) => !existsSync(join(BUILT, part)))).toEqual([]);
  });

  it("is not needed: another version of Node goes without", async () => {
    const folder = await copy();
    await rm(join(folder, "dist/program/compiled"), { recursive: true });
    const { status, stdout, stderr } = await built([PAGE], folder);
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ headline: HEADLINE });
  });

  it.each([
    ["of another V8", (form: Buffer) => Buffer.concat([Buffer.from("another!"), form.subarray(8)])],
    ["cut short", (form: Buffer) => form.subarray(0, 100)],
    ["empty", () => Buffer.alloc(0)],
  ])("is refused where it is %s", async (_, spoil) => {
    const folder = await copy();
    const compiled = COMPILED.replace(ROOT, `${folder}/`);
    await mkdir(compiled, { recursive: true });
    for (const part of await readdir(compiled)) {
      const path = join(compiled, part);
      await writeFile(path, spoil(await readFile(path)));
    }
    const { status, stdout, stderr } = await built([PAGE], folder);
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ headline: HEADLINE });
  });
});

describe("the packages inside", () => {
  it("are named with their licences", async () => {
    const notices = await readFile(join(BUILT, "THIRD-PARTY-NOTICES.txt"), "utf8");
    for (const name of ["parse5", "commander", "@mozilla/readability", "entities", "yaml"])
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\([\\w.-]+\\)$`, "mu"));
    expect(notices.match(/Permission is hereby granted/gu)?.length).toBeGreaterThan(10);
  });
});
