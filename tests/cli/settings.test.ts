import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { ExitCode } from "../../src/cli/exit-code.js";
import { run } from "../../src/cli/run.js";
import { cleancopy, emptyFolder, HEADLINE, PAGE } from "./program.js";
import { terminal } from "./terminal.js";

const USER = userInfo().uid;

interface Told {
  readonly status: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program in a folder of these files, below a home that is the folder itself. */
async function runIn(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  { cwd = ".", user = USER }: { readonly cwd?: string; readonly user?: number } = {},
): Promise<Told & { readonly folder: string }> {
  const folder = await emptyFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  await mkdir(join(folder, cwd), { recursive: true });
  const io = terminal({ place: { cwd: join(folder, cwd), home: folder, user }, stderrIsTerminal: false });
  const status = await run(args, io);
  return { status, stdout: io.written("stdout"), stderr: io.written("stderr"), folder };
}

describe("a settings file", () => {
  it.each([
    ["cleancopy.config.json", '{"format": "text"}'],
    ["cleancopy.config.json", '\ufeff{"format": "text"}'],
    ["cleancopy.config.yaml", "format: text # as printed\n"],
    ["cleancopy.config.yml", "format: text\n"],
    ["package.json", '{"name": "desk", "cleancopy": {"format": "text"}}'],
  ])("is found by itself: %s", async (name, content) => {
    const { status, stdout, stderr } = await runIn({ [name]: content }, [PAGE]);
    expect([status, stderr]).toEqual([ExitCode.ok, ""]);
    expect(stdout).toMatch(new RegExp(`^${HEADLINE}\n`, "u"));
  });

  it("is the nearest one, from the working directory upward", async () => {
    const files = {
      "cleancopy.config.json": '{"format": "html"}',
      "a/cleancopy.config.yaml": "format: text",
    };
    const { stdout } = await runIn(files, [PAGE], { cwd: "a/b/c" });
    expect(stdout).toMatch(new RegExp(`^${HEADLINE}\n`, "u"));
  });

  it("is not looked for above the home folder", async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, "home", "work"), { recursive: true });
    await writeFile(join(folder, "cleancopy.config.json"), '{"format": "text"}');
    const place = { cwd: join(folder, "home", "work"), home: join(folder, "home"), user: USER };
    const io = terminal({ place });
    await run([PAGE], io);
    expect(JSON.parse(io.written("stdout"))).toMatchObject({ headline: HEADLINE });
  });

  it("is not read with --no-config, nor by other commands", async () => {
    const files = { "cleancopy.config.json": '{"no-such": 1}' };
    expect((await runIn(files, ["--no-config", PAGE])).status).toBe(ExitCode.ok);
    expect((await runIn(files, ["schema"])).status).toBe(ExitCode.ok);
    expect((await runIn(files, ["--help"])).status).toBe(ExitCode.ok);
  });

  it("may be named, and then no other is looked for", async () => {
    const files = { "cleancopy.config.json": '{"no-such": 1}', "own.yaml": "format: text" };
    const { status, stdout } = await runIn(files, ["--config", "own.yaml", PAGE]);
    expect([status, stdout.startsWith(HEADLINE)]).toEqual([ExitCode.ok, true]);
  });

  it("that is empty, or a package.json of another's, changes nothing", async () => {
    const manifests = ['{"name": "cleancopy"}', '{"bin": {"cleancopy": 1}}', '{"cleancopy" broken', "null"];
    for (const manifest of manifests) {
      const { status, stdout } = await runIn({ "package.json": manifest }, [PAGE]);
      expect([status, stdout.startsWith("{")]).toEqual([ExitCode.ok, true]);
    }
    expect((await runIn({ "cleancopy.config.yaml": "# nothing yet\n" }, [PAGE])).status).toBe(ExitCode.ok);
    expect((await runIn({ "cleancopy.config.json": "" }, [PAGE])).status).toBe(ExitCode.ok);
  });

  it("gives every kind of value: text, number, yes or no, list", async () => {
    const settings = {
      fields: ["headline", "text"],
      header: ["A: b", "C: d"],
      parallel: 2,
      "max-size": 0.5,
      explain: true,
      quiet: false,
      "no-color": true,
    };
    const { status, stdout, stderr } = await runIn({ "cleancopy.config.json": JSON.stringify(settings) }, [
      PAGE,
    ]);
    expect([status, stderr]).toEqual([ExitCode.ok, ""]);
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(["headline", "text"]);
  });

  it("names paths from where it stands", async () => {
    const { status, folder } = await runIn(
      { "cleancopy.config.json": '{"output-dir": "articles"}' },
      [PAGE],
      { cwd: "deep/down" },
    );
    expect(status).toBe(ExitCode.ok);
    await rm(join(folder, "articles"), { recursive: true });
  });
});

describe("the command line", () => {
  const files = { "cleancopy.config.json": '{"format": "markdown", "fields": "headline", "timeout": 5}' };

  it("wins over the settings file", async () => {
    const { stdout } = await runIn(files, ["-f", "text", PAGE]);
    expect(stdout).toMatch(new RegExp(`^${HEADLINE}\n`, "u"));
    const { stdout: data } = await runIn({ "cleancopy.config.json": '{"fields": "headline"}' }, [
      "--fields",
      "wordCount",
      PAGE,
    ]);
    expect(Object.keys(JSON.parse(data) as object)).toEqual(["wordCount"]);
  });

  it("wins where it rules a setting out", async () => {
    const { status, stdout } = await runIn(files, ["--json", PAGE]);
    expect([status, JSON.parse(stdout)]).toEqual([ExitCode.ok, { headline: HEADLINE }]);
    const quiet = { "cleancopy.config.json": '{"quiet": true}' };
    expect((await runIn(quiet, ["-v", PAGE])).stderr).toMatch(/\d+ words/u);
  });

  it("is told of by itself where it is wrong", async () => {
    const { status, stderr } = await runIn({ "cleancopy.config.json": "{" }, ["--colour", PAGE]);
    expect(status).toBe(ExitCode.usage);
    expect(stderr).toMatch(/^error: unknown option '--colour'/u);
  });
});

describe("a settings file that is wrong", () => {
  it.each([
    ["an unknown key", '{"formt": "text"}', /"formt" is no setting/u],
    ["the name of an inherited property", '{"__proto__": {"format": "text"}}', /"__proto__" is no setting/u],
    ["a short option", '{"f": "text"}', /"f" is no setting/u],
    ["another file's name", '{"config": "more.json"}', /"config" is no setting/u],
    ["a value that is none", '{"format": "xml"}', /"format" cannot be used: .*'xml' is invalid/u],
    ["a number out of bounds", '{"parallel": 0}', /"parallel" cannot be used: .*whole number from 1/u],
    ["a list of one-value options", '{"format": ["text", "html"]}', /"format" takes one value/u],
    ["an object as value", '{"format": {"as": "text"}}', /"format" is neither a text nor a number/u],
    ["null as value", '{"format": null}', /"format" is neither a text nor a number/u],
    ["true for a value", '{"format": true}', /"format" takes a value/u],
    ["a text for yes or no", '{"explain": "yes"}', /"explain" is either true or false/u],
    ["settings that rule each other out", '{"json": true, "md": true}', /'--json' cannot be used with/u],
    ["a list at the top", '["text"]', /not an object of option names/u],
    ["a text at the top", '"text"', /not an object of option names/u],
    ["broken JSON", '{"format": ', /cannot be read: /u],
  ])("%s: refused with file and key, and nothing is read", async (_, content, message) => {
    const { status, stdout, stderr, folder } = await runIn({ "cleancopy.config.json": content }, [PAGE]);
    expect([status, stdout]).toEqual([ExitCode.usage, ""]);
    expect(stderr).toContain(`error: ${join(folder, "cleancopy.config.json")}: `);
    expect(stderr).toMatch(message);
  });

  it("broken YAML, a key twice and an alias bomb are refused", async () => {
    const bomb = [
      "a0: &a0 x",
      ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`),
    ];
    for (const content of ["format: [", "format: text\nformat: html", bomb.join("\n")]) {
      const { status, stderr } = await runIn({ "cleancopy.config.yaml": content }, [PAGE]);
      expect(status).toBe(ExitCode.usage);
      expect(stderr).toMatch(/cleancopy\.config\.yaml: the settings file cannot be read: /u);
    }
  });

  it("a named file that is missing, a folder, too large or of another kind is refused", async () => {
    const files = { "large.json": `"${"x".repeat(1_000_001)}"`, "settings.toml": "" };
    for (const [name, message] of [
      ["missing.json", "there is no such settings file"],
      [".", "not a plain file"],
      ["large.json", "larger than 1 MB"],
      ["settings.toml", "ends in .json"],
    ] as const) {
      const { status, stderr } = await runIn(files, ["--config", name, PAGE]);
      expect([status, stderr.includes(message)]).toEqual([ExitCode.usage, true]);
    }
  });

  it("never steers the terminal with its keys and values", async () => {
    const { stderr } = await runIn(
      { "cleancopy.config.json": '{"\\u001b[31m\\u009b2J": 1, "format": "\\u001b]0;x\\u0007"}' },
      [PAGE],
    );
    expect(stderr.replaceAll("\n", "")).not.toMatch(/[\p{Control}\p{Bidi_Control}]/u);
  });
});

describe("a settings file that was only found", () => {
  it("is not obeyed where it belongs to another user, but stops the run", async () => {
    const files = { "cleancopy.config.json": '{"format": "text"}' };
    // Seen from another user: root's own files would be good for all.
    const { status, stderr } =
      USER === 0 ? await foreign(files) : await runIn(files, [PAGE], { user: USER + 1 });
    expect(status).toBe(ExitCode.usage);
    expect(stderr).toMatch(/belongs to another user; name it with --config, or give --no-config/u);
  });

  it("is not run where it is a program, but stops the run", async () => {
    const program = "globalThis.settingsWereRun = true; export default {};";
    const { status, stderr } = await runIn({ "cleancopy.config.mjs": program }, [PAGE]);
    expect(status).toBe(ExitCode.usage);
    expect(stderr).toMatch(/cleancopy\.config\.mjs: .* is run only where --config names it/u);
    expect("settingsWereRun" in globalThis).toBe(false);
  });

  it.each([
    ["own.mjs", "export default { format: await Promise.resolve('text') };"],
    ["own.cjs", "module.exports = { format: 'text' };"],
    ["own.js", "module.exports = { format: 'text' };"],
  ])("is run where it is a program and named: %s", async (name, content) => {
    const folder = await emptyFolder();
    await writeFile(join(folder, name), content);
    const { status, stdout, stderr } = await cleancopy(["--config", name, PAGE], { cwd: folder });
    expect([status, stdout.startsWith(HEADLINE), stderr]).toEqual([0, true, ""]);
  });

  it("is found by the real program, from its working directory", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "cleancopy.config.yaml"), "format: text");
    const { status, stdout } = await cleancopy([PAGE], { cwd: folder });
    expect([status, stdout.startsWith(HEADLINE)]).toEqual([0, true]);
  });

  it("may be a link that leads nowhere, or to itself: it counts as absent", async () => {
    for (const target of ["nowhere", "cleancopy.config.json"]) {
      const folder = await emptyFolder();
      await symlink(join(folder, target), join(folder, "cleancopy.config.json"));
      const io = terminal({ place: { cwd: folder, home: folder, user: USER } });
      expect(await run([PAGE], io)).toBe(ExitCode.ok);
    }
  });
});

/** Root gives the file away. */
async function foreign(files: Readonly<Record<string, string>>): Promise<Told> {
  const { chown } = await import("node:fs/promises");
  const folder = await emptyFolder();
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), content);
    await chown(join(folder, name), 12_345, 12_345);
  }
  const io = terminal({ place: { cwd: folder, home: folder, user: USER } });
  return { status: await run([PAGE], io), stdout: io.written("stdout"), stderr: io.written("stderr") };
}
