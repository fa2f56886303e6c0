import { execFile, spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { ExitCode } from "../../src/cli/exit-code.js";
import { run } from "../../src/cli/run.js";
import { FORMAT_NAMES } from "../../src/output/names.js";
import { emptyFolder } from "./program.js";
import { terminal } from "./terminal.js";

/* The scripts are run by the shells themselves; zsh and fish where they are installed. */

const runFile = promisify(execFile);
const has = (shell: string): boolean => spawnSync(shell, ["--version"]).status === 0;

async function script(shell: string): Promise<string> {
  const io = terminal();
  expect(await run(["completion", shell], io)).toBe(ExitCode.ok);
  expect(io.written("stderr")).toBe("");
  return io.written("stdout");
}

/** A folder with a page, a page with a blank in its name, and a folder. */
async function desk(): Promise<string> {
  const folder = await emptyFolder();
  await mkdir(join(folder, "articles"));
  await writeFile(join(folder, "page one.html"), "");
  await writeFile(join(folder, "page.html"), "");
  return folder;
}

/** What bash offers behind these words, of which the last is being typed. */
async function bashOffers(cwd: string, ...words: readonly string[]): Promise<string[]> {
  const code = `${await script("bash")}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _cleancopy; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = await runFile("bash", ["--norc", "-c", code, "bash", "cleancopy", ...words], {
    cwd,
  });
  expect(stderr).toBe("");
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .sort();
}

describe("bash", () => {
  it("completes options, long and short", async () => {
    const cwd = await desk();
    expect(await bashOffers(cwd, "--out")).toEqual(["--output", "--output-dir"]);
    expect(await bashOffers(cwd, "-")).toEqual(
      expect.arrayContaining(["-f", "--format", "--no-config", "--help"]),
    );
  });

  it("completes the values that an option can have, however they are written", async () => {
    const cwd = await desk();
    expect(await bashOffers(cwd, "-f", "")).toEqual([...FORMAT_NAMES].sort());
    expect(await bashOffers(cwd, "--format", "m")).toEqual(["markdown"]);
    expect(await bashOffers(cwd, "--format", "=", "m")).toEqual(["markdown"]);
    expect(await bashOffers(cwd, "--format", "=")).toEqual([...FORMAT_NAMES].sort());
  });

  it("completes files and folders where a path is wanted, with blanks in their names", async () => {
    const cwd = await desk();
    expect(await bashOffers(cwd, "--input", "p")).toEqual(["page one.html", "page.html"]);
    expect(await bashOffers(cwd, "-O", "")).toEqual(["articles"]);
    expect(await bashOffers(cwd, "--md", "page ")).toEqual(["page one.html"]);
  });

  it("offers nothing for a value that nobody can guess", async () => {
    expect(await bashOffers(await desk(), "--timeout", "")).toEqual([]);
  });

  it("completes commands where one can stand, and what follows them", async () => {
    const cwd = await desk();
    expect(await bashOffers(cwd, "")).toEqual([
      "articles",
      "completion",
      "page one.html",
      "page.html",
      "schema",
    ]);
    expect(await bashOffers(cwd, "--md", "s")).toEqual([]);
    expect(await bashOffers(cwd, "completion", "")).toEqual(["bash", "fish", "zsh"]);
  });

  it("has the script read by the oldest bash in use: nothing of bash 4 but where it may fail", async () => {
    expect(await script("bash")).not.toMatch(/mapfile|readarray|declare -A|\$\{[^}]*[,^]{2}\}/u);
  });
});

describe.runIf(has("fish"))("fish", () => {
  it("completes options, values, paths and commands", async () => {
    const cwd = await desk();
    const offers = async (line: string): Promise<string[]> => {
      const code = `${await script("fish")}\ncomplete -C ${JSON.stringify(`cleancopy ${line}`)}`;
      const { stdout } = await runFile("fish", ["--no-config", "-c", code], { cwd });
      return stdout.split("\n").flatMap((each) => (each === "" ? [] : (each.split("\t")[0] ?? [])));
    };
    expect(await offers("--out")).toEqual(["--output", "--output-dir"]);
    expect((await offers("-f ")).sort()).toEqual([...FORMAT_NAMES].sort());
    expect(await offers("--output-dir ")).toEqual(["articles/"]);
    expect(await offers("sch")).toEqual(["schema"]);
    expect(await offers("completion ")).toEqual(expect.arrayContaining(["bash", "fish", "zsh"]));
  });
});

describe.runIf(has("zsh"))("zsh", () => {
  it("reads the script and offers it for cleancopy", async () => {
    const code = `autoload -Uz compinit && compinit -u -D\n${await script("zsh")}\nprint -r -- $_comps[cleancopy]`;
    const { stdout, stderr } = await runFile("zsh", ["-f", "-c", code]);
    expect([stdout, stderr]).toEqual(["_cleancopy\n", ""]);
  });
});

describe("a script", () => {
  it.each(["bash", "zsh", "fish"])("for %s knows every option of the program", async (shell) => {
    const io = terminal();
    await run(["--help"], io);
    const long = [...io.written("stdout").matchAll(/^ {2}(?:-\w, )?--(?<name>[\w-]+)/gmu)].map(
      (match) => match.groups?.["name"] ?? "",
    );
    expect(long.length).toBeGreaterThan(15);
    const text = await script(shell);
    expect(long.filter((name) => !new RegExp(`(?:--|-l )${name}\\b`, "u").test(text))).toEqual([]);
  });

  it("is not to be had for another shell, or for none", async () => {
    for (const args of [["completion"], ["completion", "cmd"]]) {
      const io = terminal();
      expect(await run(args, io)).toBe(ExitCode.usage);
      expect(io.written("stderr")).toMatch(
        /missing required argument 'shell'|Allowed choices are bash, zsh, fish/u,
      );
    }
  });
});
