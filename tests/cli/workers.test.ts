import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { cleancopy, emptyFolder, finished, LOCAL, PAGE, type Ran, records, serve, start } from "./program.js";

const FIXTURES = fileURLToPath(new URL("../../test-fixtures", import.meta.url));

/** Pages of every kind, with a missing one and an empty one among them. */
async function mixedList(folder: string): Promise<string> {
  const pages = readdirSync(FIXTURES)
    .slice(0, 30)
    .flatMap((name) => readdirSync(join(FIXTURES, name)).map((file) => join(FIXTURES, name, file)))
    .filter((path) => /page\.(?:html|txt)$/u.test(path));
  const empty = join(folder, "empty.html");
  await writeFile(empty, "");
  const list = join(folder, "list.txt");
  await writeFile(list, [...pages.slice(0, 10), "missing.html", empty, ...pages.slice(10)].join("\n"));
  return list;
}

/** How long it took is the one thing that may differ. */
function withoutTime(ran: Ran): Ran {
  return { ...ran, stderr: ran.stderr.replace(/\d+(?:\.\d)? s$/mu, "… s") };
}

describe("worker threads", () => {
  it.each([
    ["ndjson", ["--explain"]],
    ["markdown", []],
    ["json", ["--fields", "headline,text"]],
  ])("write the same as the main thread does, failures in their places (%s)", async (format, others) => {
    const list = await mixedList(await emptyFolder());
    const ran = await Promise.all(
      ["0", "2"].map((workers) =>
        cleancopy(["-v", "-f", format, ...others, "--workers", workers, "-i", list]).then(withoutTime),
      ),
    );
    expect(ran[0]?.status).toBe(1);
    expect(ran[0]?.stdout).not.toBe("");
    expect(ran[1]).toEqual(ran[0]);
  });

  it("name files as the main thread does", async () => {
    const folder = await emptyFolder();
    const list = await mixedList(folder);
    for (const workers of ["0", "2"]) {
      await cleancopy(["-q", "--workers", workers, "-i", list, "-O", join(folder, workers)]);
    }
    const names = readdirSync(join(folder, "0"));
    expect(names.length).toBeGreaterThan(20);
    expect(readdirSync(join(folder, "2"))).toEqual(names);
  });

  it("take over in the middle of a long run, unseen", async () => {
    const folder = await emptyFolder();
    const list = join(folder, "list.txt");
    await writeFile(list, `${PAGE}\n`.repeat(60));
    const [alone, asItPays] = await Promise.all([
      cleancopy(["--workers", "0", "-i", list]),
      cleancopy(["-i", list]),
    ]);
    expect(records(alone.stdout)).toHaveLength(60);
    expect(asItPays).toEqual(alone);
  });

  it("say nothing of their own on standard error, however many sources are read at the same time", async () => {
    const folder = await emptyFolder();
    const list = join(folder, "list.ndjson");
    await writeFile(list, `${JSON.stringify({ file: PAGE })}\n`.repeat(80));
    const { status, stdout, stderr } = await cleancopy(["-j", "32", "--workers", "2", list]);
    expect([status, records(stdout).length, stderr]).toEqual([0, 80, ""]);
  });

  it("do not read on while nobody takes what is there", async () => {
    const html = (await readFile(PAGE, "utf8")).replace(
      "</article>",
      `<p>${"More words. ".repeat(20_000)}</p></article>`,
    );
    let asked = 0;
    const site = await serve((_, response) => {
      asked += 1;
      response.writeHead(200, { "content-type": "text/html" }).end(html);
    });
    const child = start([
      ...LOCAL,
      "--workers",
      "2",
      "-j",
      "2",
      ...Array.from({ length: 60 }, (_, i) => `${site}/${String(i)}`),
    ]);
    child.stdin?.end();
    let before = -1;
    while (asked === 0 || asked > before) {
      before = asked;
      await sleep(1000);
    }
    expect(asked).toBeLessThan(30);
    const { status, stdout } = await finished(child);
    expect([status, records(stdout).length, asked]).toEqual([0, 60, 60]);
  });

  it("stop on Ctrl-C", async () => {
    const folder = await emptyFolder();
    const list = join(folder, "list.txt");
    await writeFile(list, `${PAGE}\n`.repeat(3_000));
    const child = start(["--workers", "2", "-i", list]);
    child.stdin?.end();
    child.stdout?.once("data", () => child.kill("SIGINT"));
    const { status, stdout, stderr } = await finished(child);
    expect([status, stderr]).toEqual([130, expect.stringContaining("interrupted")]);
    expect(records(stdout).length).toBeLessThan(3_000);
  });

  it("are counted in whole numbers", async () => {
    const { status, stderr } = await cleancopy(["--workers", "some", PAGE]);
    expect([status, stderr]).toEqual([2, expect.stringContaining("--workers")]);
  });
});
