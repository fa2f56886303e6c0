import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ExitCode } from "../../src/cli/exit-code.js";
import { printable } from "../../src/cli/printable.js";
import { run } from "../../src/cli/run.js";
import { cleancopy, emptyFolder, LOCAL, PAGE, serve } from "./program.js";
import { terminal } from "./terminal.js";

const ESCAPE = "\u001b";

describe("a failure", () => {
  it("says what, why and what to do", async () => {
    const { status, stderr } = await cleancopy(["no-such-page.html"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^cleancopy: no-such-page\.html: [^\n]+ \(not-found\)\n {2}[A-Z][^\n]+\n$/u);
  });

  it("names the source once", async () => {
    const { stderr } = await cleancopy(["no-such-page.html"]);
    expect(stderr.match(/no-such-page/gu)).toHaveLength(1);
  });

  it("never carries what steers a terminal, wherever it came from", async () => {
    const site = await serve((_, response) => {
      response.writeHead(404, { "content-type": "text/\u009b2Jhtml" }).end(`${ESCAPE}[31mGone`);
    });
    const folder = await emptyFolder();
    const name = `a${ESCAPE}]0;owned\u0007\u009b2J\u202e\r\nb.ndjson`;
    await writeFile(join(folder, name), `{"${ESCAPE}[2J": \u0085`);
    for (const args of [
      [name],
      ["--from", "ndjson", name],
      [`${ESCAPE}[31mmissing`],
      [...LOCAL, `${site}/%1b[31m`],
    ]) {
      const { status, stderr } = await cleancopy([...args, "--retries", "0"], { cwd: folder });
      expect(status).toBe(1);
      expect(stderr).toMatch(/^cleancopy: /u);
      for (const line of stderr.trimEnd().split("\n"))
        expect(line).not.toMatch(/[\p{Control}\p{Bidi_Control}]/u);
    }
  });

  it("is red on a terminal alone, and not where colours are unwanted", async () => {
    const failing = async (args: string[], options: Parameters<typeof terminal>[0]) => {
      const io = terminal(options);
      expect(await run([...args, "missing.html"], io)).toBe(ExitCode.failed);
      return io.written("stderr").includes(`${ESCAPE}[31m`);
    };
    expect(await failing([], {})).toBe(true);
    expect(await failing([], { stderrIsTerminal: false })).toBe(false);
    expect(await failing(["--no-color"], {})).toBe(false);
    expect(await failing([], { env: { NO_COLOR: "1" } })).toBe(false);
  });
});

describe("quiet and verbose", () => {
  it("quiet: failures and nothing else", async () => {
    const { status, stderr } = await cleancopy(["-q", "missing.html", PAGE]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^cleancopy: missing\.html: [^\n]+\(not-found\)\n$/u);
  });

  it("neither: failures with advice, and a count by code where there were several sources", async () => {
    const { stderr } = await cleancopy(["missing.html", PAGE, "gone.html"]);
    expect(stderr.trimEnd().split("\n").at(-1)).toMatch(
      /^cleancopy: 1 article, 2 failed \(2 not-found\), \d+(?:\.\d)? s$/u,
    );
    expect((await cleancopy([PAGE, PAGE])).stderr).toBe("");
  });

  it("verbose: every source", async () => {
    const { status, stderr } = await cleancopy(["-v", PAGE]);
    expect([status, stderr]).toEqual([
      0,
      expect.stringMatching(/^cleancopy: .*page\.html: \d+ words, \d+ blocks\n/u),
    ]);
  });
});

describe("progress", () => {
  const sources = Array.from({ length: 6 }, () => PAGE);

  it("shows on a terminal while a long run goes on, and is gone at its end", async () => {
    const io = terminal({ stepMs: 400 });
    expect(await run([...sources, "missing.html"], io)).toBe(ExitCode.failed);
    const lines = io.written("stderr").split("\r");
    expect(lines.length).toBeGreaterThan(3);
    expect(io.written("stderr")).toMatch(/\d done, \d+\.\d\/s, \d left \(\d+(?:\.\d)? s\) {2}/u);
    for (const line of lines) expect(line.length).toBeLessThan(200);
    expect(io.written("stderr").trimEnd()).toMatch(/6 articles, 1 failed \(1 not-found\), \d+(?:\.\d)? s$/u);
    expect(io.written("stdout")).not.toContain("done,");
  });

  it.each([
    ["the run is short", {}, []],
    ["nobody looks", { stderrIsTerminal: false, stepMs: 400 }, []],
    ["the data runs over the terminal", { stdoutIsTerminal: true, stepMs: 400 }, []],
    ["quiet is asked for", { stepMs: 400 }, ["-q"]],
  ])("does not show where %s", async (_, options, args) => {
    const io = terminal(options);
    expect(await run([...args, ...sources], io)).toBe(ExitCode.ok);
    expect(io.written("stderr")).not.toMatch(/\r|\/s /u);
  });
});

describe("without a source", () => {
  it("nobody is left waiting at a terminal", async () => {
    const io = terminal();
    expect(await run([], io)).toBe(ExitCode.usage);
    expect(io.written("stderr")).toMatch(/no source given[\s\S]*cleancopy --help/u);
    expect(io.written("stdout")).toBe("");
  });
});

describe("printable", () => {
  it("keeps text in any script and drops what steers a terminal", () => {
    expect(printable("Ünïcode 日本語 עברית 🗞️")).toBe("Ünïcode 日本語 עברית 🗞️");
    expect(printable(`a${ESCAPE}[1;31mb${ESCAPE}]8;;http://x\u0007c\u009b2Jd`)).toBe("abcd");
    expect(printable("one\r\ntwo\u2028three\u0085four\0")).toBe("one two three four");
    expect(printable("a\u202eb\u2066c\ud800")).toBe("abc\ufffd");
  });

  it("is bounded", () => {
    expect(printable("x".repeat(1_000_000)).length).toBeLessThan(3000);
    expect(printable(`${ESCAPE}[`.repeat(500_000)).length).toBeLessThan(3000);
  });
});
