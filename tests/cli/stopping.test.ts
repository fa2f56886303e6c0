import { readFile, readdir, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { ExitCode } from "../../src/cli/exit-code.js";
import { run } from "../../src/cli/run.js";
import { emptyFolder, finished, PAGE, records, serve, start, LOCAL } from "./program.js";
import { terminal } from "./terminal.js";

const quiet = { stderrIsTerminal: false };

/** A site whose answers wait until they are asked for; `asked` settles with the request of that number. */
async function waitingSite(requests = 1) {
  const page = await readFile(PAGE);
  const waiting: ServerResponse[] = [];
  let seen = (): void => undefined;
  const asked = new Promise<void>((resolve) => (seen = resolve));
  const site = await serve((_, response) => {
    waiting.push(response);
    if (waiting.length === requests) seen();
  });
  return {
    site,
    asked,
    answer: (from = 0) => {
      for (const response of waiting.slice(from))
        response.writeHead(200, { "content-type": "text/html" }).end(page);
    },
    times: () => waiting.length,
  };
}

async function beingRead(stdin: PassThrough): Promise<void> {
  while (stdin.listenerCount("readable") === 0) await new Promise((resolve) => setImmediate(resolve));
}

describe("a run that is asked to stop", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("by %s ends with %i, after what it has begun", async (signal, expected) => {
    const { site, asked, answer } = await waitingSite(2);
    const child = start([...LOCAL, `${site}/begun`, `${site}/too`]);
    const ending = finished(child);
    await asked;
    child.kill(signal);
    setTimeout(answer, 50);
    const { status, stdout, stderr } = await ending;
    expect([status, stderr]).toEqual([expected, "cleancopy: interrupted\n"]);
    expect(records(stdout)).toMatchObject([{ source: `${site}/begun` }, { source: `${site}/too` }]);
  });

  it("begins nothing new", async () => {
    const { site, asked, answer, times } = await waitingSite();
    const io = terminal(quiet);
    const ending = run([...LOCAL, "-j", "1", `${site}/begun`, `${site}/next`, `${site}/last`], io);
    await asked;
    io.interrupt();
    answer();
    expect(await ending).toBe(ExitCode.interrupted);
    expect(records(io.written("stdout"))).toMatchObject([{ source: `${site}/begun` }]);
    expect(times()).toBe(1);
  });

  it("lets go of what takes too long, and writes what is done behind it", async () => {
    const { site, asked, answer } = await waitingSite(2);
    await run([PAGE], terminal(quiet));
    const io = terminal({ ...quiet, graceMs: 1_000 });
    const ending = run([...LOCAL, `${site}/never`, `${site}/done`], io);
    await asked;
    io.interrupt(ExitCode.terminated);
    answer(1);
    expect(await ending).toBe(ExitCode.terminated);
    expect(records(io.written("stdout"))).toMatchObject([{ source: `${site}/done` }]);
    expect(io.written("stderr")).toBe("cleancopy: interrupted\n");
  });

  it("does not wait for a list on standard input that is silent", async () => {
    const io = { ...terminal(quiet), stdin: new PassThrough() };
    const ending = run(["-i", "-"], io);
    io.stdin.write("# nothing yet\n");
    await beingRead(io.stdin);
    io.interrupt();
    expect(await ending).toBe(ExitCode.interrupted);
  });

  it("does not wait for a page on standard input that is silent", async () => {
    const io = { ...terminal({ ...quiet, graceMs: 10 }), stdin: new PassThrough() };
    const ending = run(["--from", "html", "-"], io);
    io.stdin.write("<p>The beginning");
    await beingRead(io.stdin);
    io.interrupt();
    expect(await ending).toBe(ExitCode.interrupted);
  });

  it("asked twice, stops at once", async () => {
    const { site, asked } = await waitingSite();
    const child = start([...LOCAL, `${site}/never`]);
    const ending = finished(child);
    await asked;
    child.kill("SIGINT");
    child.kill("SIGINT");
    const ran = await ending;
    // The system may deliver two signals as one; then there was one, and the run is asked again.
    expect(ran.status).toBe(130);
    expect(ran.stdout).toBe("");
  });

  it("says on a terminal what it does, and how to stop it at once", async () => {
    const { site, asked, answer } = await waitingSite();
    const io = terminal();
    const ending = run([...LOCAL, `${site}/begun`], io);
    await asked;
    io.interrupt();
    answer();
    await ending;
    expect(io.written("stderr")).toContain("finishes what it has begun; once more stops at once");
  });

  it("with -o and nothing to resume it by, stops at once and leaves nothing behind", async () => {
    const { site, asked } = await waitingSite();
    const folder = await emptyFolder();
    const out = join(folder, "out.ndjson");
    const io = terminal(quiet);
    const ending = run([...LOCAL, "-f", "ndjson", "-o", out, PAGE, `${site}/never`], io);
    await asked;
    io.interrupt();
    expect(await ending).toBe(ExitCode.interrupted);
    expect(io.written("stderr")).toContain(`interrupted: ${out} was not written`);
    expect(await readdir(folder)).toEqual([]);
  });

  it("with --resume leaves a state from which the same command goes on", async () => {
    const { site, asked, answer, times } = await waitingSite();
    const folder = await emptyFolder();
    const [out, state, list] = ["out.ndjson", "state", "list.txt"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await writeFile(list, `${PAGE}\n${site}/slow\n${PAGE}\n`);
    const args = [...LOCAL, "--ignore-robots", "-j", "1", "-i", list, "-o", out, "--resume", state];
    const first = terminal({ ...quiet, graceMs: 200 });
    const ending = run(args, first);
    await asked;
    first.interrupt();
    expect(await ending).toBe(ExitCode.interrupted);
    expect(first.written("stderr")).toContain("the same command goes on from here");
    expect(records(await readFile(out, "utf8"))).toHaveLength(1);
    const second = run(args, terminal(quiet));
    while (times() < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    answer();
    expect(await second).toBe(ExitCode.ok);
    expect(records(await readFile(out, "utf8")).map(({ source }) => source)).toEqual([
      PAGE,
      `${site}/slow`,
      PAGE,
    ]);
  });
});
