import { appendFile, readFile, readdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ExitCode } from "../../src/cli/exit-code.js";
import { Journal } from "../../src/cli/journal/journal.js";
import { run } from "../../src/cli/run.js";
import {
  cleancopy,
  emptyFolder,
  finished,
  PAGE,
  pageWithHeadline,
  records,
  serve,
  shell,
  start,
  LOCAL,
} from "./program.js";
import { terminal } from "./terminal.js";

/** A run over pages `0.html` to `N.html`, in a folder of its own, that can be resumed. */
async function resumable(pages: number, target: readonly string[] = ["-o", "out.ndjson"]) {
  const folder = await emptyFolder();
  const at = (name: string): string => join(folder, name);
  const names = Array.from({ length: pages }, (_, index) => at(`${String(index)}.html`));
  for (const [index, name] of names.entries())
    await writeFile(name, await pageWithHeadline(`Page ${String(index)} of the paper`));
  const [option = "", place = ""] = target;
  const args = [option, at(place), "--resume", at("state")];
  return {
    at,
    names,
    args,
    /** In this process; what it says on standard error. */
    run: async (sources: readonly string[], ...more: string[]) => {
      const io = terminal({ stderrIsTerminal: false });
      const status = await run([...args, ...more, ...sources], io);
      return { status, stderr: io.written("stderr") };
    },
    out: () => readFile(at("out.ndjson"), "utf8"),
    sources: async () => records(await readFile(at("out.ndjson"), "utf8")).map(({ source }) => source),
    lines: async () => (await readFile(at("state"), "utf8")).trimEnd().split("\n"),
  };
}

describe("--resume", () => {
  it("a run that is killed goes on where it stood: no source twice, none lost", async () => {
    const { at, args, out } = await resumable(0);
    const page = await readFile(PAGE);
    let asked = 0;
    const site = await serve((request, response) => {
      asked += 1;
      if (asked === 8 || asked === 20) child.kill("SIGKILL");
      const status = request.url?.endsWith("7") === true ? 404 : 200;
      response.writeHead(status, { "content-type": "text/html" }).end(page);
    });
    const addresses = Array.from({ length: 24 }, (_, index) => `${site}/${String(index)}`);
    await writeFile(at("list.txt"), addresses.join("\n"));
    const command = [...LOCAL, "-i", at("list.txt"), ...args];
    let child = start(command);
    expect((await finished(child)).status).toBeNull();
    child = start(command);
    expect((await finished(child)).status).toBeNull();
    child = start(command);
    const { status, stderr } = await finished(child);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/goes on: \d+ sources are done already/u)]);
    const written = records(await out());
    expect(written.map(({ source }) => source)).toEqual(addresses);
    expect(written.filter((record) => "error" in record)).toHaveLength(2);
  }, 120_000);

  it("a record that a kill has torn is cut off and written again", async () => {
    const { run, names, out, at } = await resumable(3);
    await run(names.slice(0, 2));
    const whole = await out();
    await appendFile(at("out.ndjson"), '{"source":"2.html","headl');
    expect(await run(names)).toMatchObject({ status: ExitCode.ok });
    expect(await out()).toMatch(/^(?:\{[^\n]+\}\n){3}$/u);
    expect((await out()).startsWith(whole)).toBe(true);
  });

  it("a line of the state that a kill has torn does not count: its source is done again", async () => {
    const { run, names, sources, at } = await resumable(3);
    await run(names.slice(0, 2));
    const { size } = await stat(at("state"));
    await truncate(at("state"), size - 5);
    await run(names);
    expect(await sources()).toEqual(names);
  });

  it("a record that was written but not noted is not there twice", async () => {
    const { run, names, sources, lines, at } = await resumable(3);
    await run(names.slice(0, 2));
    await writeFile(at("state"), `${(await lines()).slice(0, -1).join("\n")}\n`);
    await run(names);
    expect(await sources()).toEqual(names);
  });

  it("what a power cut took from the output is done again, though the state knows of it", async () => {
    const { run, names, sources, at } = await resumable(3);
    await run(names);
    const { size } = await stat(at("out.ndjson"));
    await truncate(at("out.ndjson"), size - 10);
    await run(names);
    expect(await sources()).toEqual(names);
  });

  it("a state that was killed in its first line is a new one", async () => {
    const { run, names, sources, at } = await resumable(2);
    await writeFile(at("state"), '{"cleancopySt');
    expect(await run(names)).toMatchObject({ status: ExitCode.ok });
    expect(await sources()).toEqual(names);
  });

  it("a source that stands in the list several times has as many records", async () => {
    const { run, names, sources } = await resumable(1);
    const [page = ""] = names;
    await run([page, page]);
    await run([page, page, page]);
    expect(await sources()).toEqual([page, page, page]);
  });

  it("a disk that is full ends the run at a whole record; with room again it goes on", async () => {
    const { names, args, sources, out, at } = await resumable(6);
    const [program] = [`cleancopy -q ${[...args, ...names].join(" ")}`];
    // The system refuses to let a file grow over 16 kB, as a full disk does.
    const full = await shell(`(ulimit -f 16; ${program})`, at("."));
    expect([full.status, full.stderr]).toEqual([
      1,
      expect.stringMatching(/out\.ndjson: cannot be written.*\(output\)/u),
    ]);
    const written = await out();
    expect(written).toMatch(/^(?:\{[^\n]+\}\n)+$/u);
    expect(records(written).length).toBeLessThan(6);
    expect((await shell(program, at("."))).status).toBe(0);
    expect(await sources()).toEqual(names);
  }, 120_000);

  it("a list that has grown adds what is new", async () => {
    const { run, names, sources } = await resumable(4);
    await run(names.slice(1, 3));
    const { stderr } = await run(names);
    expect(stderr).toContain("goes on: 2 sources are done already");
    expect(await sources()).toEqual([names[1], names[2], names[0], names[3]]);
  });

  it("failures count as done, and the exit status tells of them all the same", async () => {
    const { run, names, out, at } = await resumable(1);
    expect(await run([at("missing.html"), ...names])).toMatchObject({ status: ExitCode.failed });
    const before = await out();
    expect(await run([at("missing.html"), ...names])).toMatchObject({ status: ExitCode.failed });
    expect(await out()).toBe(before);
  });

  it("a run that was done already does nothing", async () => {
    const { run, names, out } = await resumable(2);
    await run(names);
    const before = await out();
    expect(await run(names)).toEqual({
      status: ExitCode.ok,
      stderr: "cleancopy: goes on: 2 sources are done already\n",
    });
    expect(await out()).toBe(before);
  });

  it("one source has its state, too, in ndjson", async () => {
    const { run, names, out } = await resumable(1);
    await run(names);
    expect(await out()).toMatch(/^\{[^\n]+\}\n$/u);
  });
});

describe("--resume with -O", () => {
  it("goes on in the same folder, and names stay apart", async () => {
    const { run, names, at } = await resumable(1, ["-O", "articles"]);
    const [page = ""] = names;
    await writeFile(at("twin.html"), await readFile(page));
    await run([page, at("missing.html")]);
    expect(await run([page, at("missing.html"), at("twin.html")])).toMatchObject({ status: ExitCode.failed });
    const files = (await readdir(at("articles"))).sort();
    expect(files).toEqual([
      expect.stringMatching(/^2026-03-14-page-0-of-the-paper-[\da-f]{8}\.json$/u),
      "2026-03-14-page-0-of-the-paper.json",
    ]);
    const sources = await Promise.all(
      files.map(
        async (file) =>
          (JSON.parse(await readFile(join(at("articles"), file), "utf8")) as { source: string }).source,
      ),
    );
    expect(sources).toEqual([at("twin.html"), page]);
  });
});

describe("--resume refuses", () => {
  it.each([
    [["--fields", "headline"], /another --fields \(all\) \(state\)/u],
    [["--explain"], /another --explain \(false\) \(state\)/u],
  ])("to go on with %j", async (more, says) => {
    const { run, names } = await resumable(1);
    await run(names);
    const { status, stderr } = await run(names, ...more);
    expect([status, stderr]).toEqual([ExitCode.failed, expect.stringMatching(says)]);
  });

  it("to go on into another file or folder", async () => {
    const { run, names, at } = await resumable(1);
    await run(names);
    expect(await cleancopy(["--resume", at("state"), "-o", at("other.ndjson"), ...names])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/another -o or -O .*out\.ndjson\) \(state\)/u) as string,
    });
    expect(await readdir(at("."))).not.toContain("other.ndjson");
  });

  it("a file that holds something else, and leaves it as it was", async () => {
    const { run, names, at } = await resumable(1);
    for (const text of ["my notes\n", '{"source":"a"}\n', "my notes"]) {
      await writeFile(at("state"), text);
      const { status, stderr } = await run(names);
      expect([status, stderr]).toEqual([1, expect.stringMatching(/is not the state of a run \(state\)/u)]);
      expect(await readFile(at("state"), "utf8")).toBe(text);
    }
  });

  it("a state that is damaged before its end", async () => {
    const { run, names, lines, at } = await resumable(2);
    await run(names);
    const [first = "", , ...rest] = await lines();
    await writeFile(at("state"), [first, '{"sou\u0000', ...rest, ""].join("\n"));
    expect((await run(names)).stderr).toMatch(/state:2: the line is damaged \(state\)/u);
  });

  it("the state of another version", async () => {
    const { run, names, at } = await resumable(1);
    await writeFile(at("state"), '{"cleancopyState":99}\n');
    expect((await run(names)).stderr).toMatch(/another version of cleancopy \(state\)/u);
  });

  it("an output that exists, of which a new state knows nothing", async () => {
    const { run, names, out, at } = await resumable(1);
    await writeFile(at("out.ndjson"), "precious\n");
    expect((await run(names)).stderr).toMatch(/exists already, and .*state knows nothing of it \(state\)/u);
    expect(await out()).toBe("precious\n");
    expect(await readdir(at("."))).not.toContain("state");
  });

  it("to begin anew where the output is gone", async () => {
    const { run, names, at } = await resumable(1);
    await run(names);
    await rm(at("out.ndjson"));
    expect((await run(names)).stderr).toMatch(
      /out\.ndjson: is gone, but .*state says what is in it \(state\)/u,
    );
  });

  it("a second run at the same time", async () => {
    const { run, names, at } = await resumable(1);
    const shape = { output: at("out.ndjson"), format: "ndjson", fields: null, explain: false };
    const first = await Journal.open(at("state"), shape, true, () => 0);
    expect((await run(names)).stderr).toMatch(/state: another run is using it \(state\)/u);
    await first.close();
    expect(await run(names)).toMatchObject({ status: ExitCode.ok });
  });

  it.each([
    [["--resume", "state"], /--resume needs a state file, and -o or -O/u],
    [["--resume", "state", "-o", "-"], /--resume needs a state file, and -o or -O/u],
    [["--resume", "", "-o", "out"], /--resume needs a state file/u],
    [["--resume", "state", "-o", "out", "--md"], /--resume with -o writes ndjson/u],
    [["--resume", "state", "-o", "out", "-f", "json"], /--resume with -o writes ndjson/u],
    [["--resume", "out", "-o", "./out"], /need a file each/u],
    [["--resume", "state", "-o", "out", "--log", "out"], /need a file each/u],
  ])("what cannot be: %j", async (args, says) => {
    const io = terminal();
    expect(await run([...args, PAGE], io)).toBe(ExitCode.usage);
    expect(io.written("stderr")).toMatch(says);
  });

  it("an output or a state that is no plain file, or cannot be written", async () => {
    const { names, at } = await resumable(1);
    for (const [state, out] of [
      [at("state"), "/dev/null"],
      [at("state"), at("no/such/folder/out.ndjson")],
      [at("no/such/state"), at("out.ndjson")],
      [at("."), at("out.ndjson")],
    ] as const) {
      const io = terminal();
      expect(await run(["--resume", state, "-o", out, ...names], io)).toBe(ExitCode.failed);
      expect(io.written("stderr")).toMatch(/\((?:output|unreadable)\)/u);
      await rm(at("state"), { force: true });
    }
  });
});
