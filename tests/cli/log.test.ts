import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ExitCode } from "../../src/cli/exit-code.js";
import { bytesText, durationText } from "../../src/cli/quantities.js";
import { run } from "../../src/cli/run.js";
import { emptyFolder, PAGE, records, serve, LOCAL } from "./program.js";
import { terminal } from "./terminal.js";

const quiet = { stderrIsTerminal: false };
const TIME = "2026-01-02T03:04:05.000Z";

async function site(): Promise<string> {
  const page = await readFile(PAGE);
  return serve((request, response) => {
    response.writeHead(request.url === "/gone" ? 410 : 200, { "content-type": "text/html" }).end(page);
  });
}

describe("--log", () => {
  it("has one line a source, in the order of the output, between the run's start and end", async () => {
    const origin = await site();
    const log = join(await emptyFolder(), "log.ndjson");
    const sources = [`${origin}/a`, `${origin}/gone`, "missing.html", PAGE];
    expect(await run([...LOCAL, "--log", log, ...sources], terminal(quiet))).toBe(ExitCode.failed);
    const { length: bytes } = await readFile(PAGE);
    const common = { time: TIME, event: "source", ms: 0 };
    expect(records(await readFile(log, "utf8"))).toEqual([
      { time: TIME, event: "start", doneBefore: 0 },
      { ...common, source: `${origin}/a`, url: `${origin}/a`, outcome: "article", status: 200, bytes },
      {
        ...common,
        source: `${origin}/gone`,
        url: `${origin}/gone`,
        outcome: "status",
        status: 410,
        bytes: null,
      },
      { ...common, source: "missing.html", url: null, outcome: "not-found", status: null, bytes: null },
      { ...common, source: PAGE, url: null, outcome: "article", status: null, bytes: null },
      { time: TIME, event: "end", articles: 2, failed: 2, bytes, ms: 0, exit: 1 },
    ]);
  });

  it("is added to by the next run", async () => {
    const folder = await emptyFolder();
    const log = join(folder, "log.ndjson");
    const args = ["--log", log, "--resume", join(folder, "state"), "-o", join(folder, "out.ndjson")];
    await run([...args, PAGE], terminal(quiet));
    await run([...args, PAGE, PAGE], terminal(quiet));
    expect(records(await readFile(log, "utf8")).map(({ event, doneBefore }) => doneBefore ?? event)).toEqual([
      0,
      "source",
      "end",
      1,
      "source",
      "end",
    ]);
  });

  it("bears no password and no secret of a header", async () => {
    const origin = (await site()).replace("http://", "http://me:secret@");
    const log = join(await emptyFolder(), "log.ndjson");
    const args = [...LOCAL, "--log", log, "-H", "X-Api-Key: secret", `${origin}/a`, `${origin}/gone`];
    const io = terminal(quiet);
    await run(args, io);
    expect(await readFile(log, "utf8")).toContain('"outcome":"article"');
    for (const text of [await readFile(log, "utf8"), io.written("stderr"), io.written("stdout")])
      expect(text).not.toMatch(/secret|c2VjcmV0/u);
  });

  it("that cannot be written is told before anything is read", async () => {
    const folder = await emptyFolder();
    for (const place of [folder, join(folder, "no", "log")]) {
      const io = terminal(quiet);
      expect(await run(["--log", place, PAGE], io)).toBe(ExitCode.failed);
      expect(io.written("stderr")).toMatch(/cannot be written: .*\(output\)/u);
      expect(io.written("stdout")).toBe("");
    }
    expect(await run(["--log", "", PAGE], terminal())).toBe(ExitCode.usage);
  });

  it("on a full disk ends the run with a word", async () => {
    const io = terminal(quiet);
    expect(await run(["--log", "/dev/full", PAGE], io)).toBe(ExitCode.failed);
    expect(io.written("stderr")).toMatch(/\/dev\/full: cannot be written: no space is left.*\(output\)/u);
  });
});

describe("the summary", () => {
  it("tells what came over the network", async () => {
    const origin = await site();
    const io = terminal(quiet);
    await run([...LOCAL, `${origin}/a`, `${origin}/gone`], io);
    expect(io.written("stderr")).toMatch(/1 article, 1 failed \(1 status\), \d+\.\d kB fetched, 0\.0 s\n$/u);
  });
});

describe("the progress line", () => {
  it("says how much is left of a list, and where it is reading", async () => {
    const origin = await site();
    const list = join(await emptyFolder(), "list.txt");
    await writeFile(list, Array.from({ length: 8 }, (_, index) => `${origin}/${String(index)}`).join("\n"));
    const io = terminal({ stepMs: 400 });
    expect(await run([...LOCAL, "-i", list], io)).toBe(ExitCode.ok);
    expect(io.written("stderr")).toMatch(
      /\d done, \d+\.\d\/s, \d left \(\d+(?:\.\d)? s\) {2}127\.0\.0\.1:\d+/u,
    );
  });

  it("says nothing of the rest where it is not known", async () => {
    const folder = await emptyFolder();
    const file = join(folder, "records.ndjson");
    const html = await readFile(PAGE, "utf8");
    await writeFile(file, `${JSON.stringify({ html })}\n`.repeat(6));
    const io = terminal({ stepMs: 400 });
    expect(await run([file], io)).toBe(ExitCode.ok);
    expect(io.written("stderr")).toMatch(/\d done, \d+\.\d\/s {2}/u);
    expect(io.written("stderr")).not.toMatch(/left/u);
  });
});

describe("quantities", () => {
  it("are for people", () => {
    expect([400, 12_345, 119_000, 600_000, 7_500_000].map(durationText)).toEqual([
      "0.4 s",
      "12 s",
      "119 s",
      "10 min",
      "2 h 5 min",
    ]);
    expect([0, 812, 3_400, 999_600, 123_456_789].map(bytesText)).toEqual([
      "0 B",
      "812 B",
      "3.4 kB",
      "1.0 MB",
      "123 MB",
    ]);
  });
});
