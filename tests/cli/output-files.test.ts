import { chmod, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  cleancopy,
  emptyFolder,
  finished,
  HEADLINE,
  LOCAL,
  PAGE,
  pageWithHeadline,
  records,
  serve,
  start,
} from "./program.js";

describe("-o", () => {
  it("writes the file and nothing else, anywhere", async () => {
    const folder = await emptyFolder();
    const ran = await cleancopy(["-o", "out.json", PAGE], { cwd: folder });
    expect(ran).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(await readdir(folder)).toEqual(["out.json"]);
    expect(JSON.parse(await readFile(join(folder, "out.json"), "utf8"))).toMatchObject({
      headline: HEADLINE,
    });
  });

  it("- is standard output", async () => {
    expect((await cleancopy(["-o", "-", PAGE])).stdout).toBe((await cleancopy([PAGE])).stdout);
  });

  it("leaves an old file as it was while a run is under way, and when it fails or is interrupted", async () => {
    const folder = await emptyFolder();
    const [list, out] = [join(folder, "list.txt"), join(folder, "out.ndjson")];
    let arrived = (): void => undefined;
    const asked = new Promise<void>((resolve) => (arrived = resolve));
    const site = await serve(() => arrived());
    await writeFile(list, `${PAGE}\n${site}/never\n`);
    await writeFile(out, "old");
    const child = start([...LOCAL, "-i", list, "-o", out]);
    const ending = finished(child);
    await asked;
    expect(await readFile(out, "utf8")).toBe("old");
    child.kill("SIGINT");
    const ran = await ending;
    expect([ran.status, ran.stderr]).toEqual([130, expect.stringContaining(`${out} was not written`)]);
    expect(await readFile(out, "utf8")).toBe("old");
    expect(await cleancopy(["-o", out, "missing.html"])).toMatchObject({ status: 1 });
    expect(await readFile(out, "utf8")).toBe("old");
    expect((await readdir(folder)).sort()).toEqual(["list.txt", "out.ndjson"]);
  });

  it("keeps the failures' records", async () => {
    const folder = await emptyFolder();
    const { status } = await cleancopy(["-o", "out.ndjson", "-f", "ndjson", "missing.html"], { cwd: folder });
    expect(status).toBe(1);
    expect(records(await readFile(join(folder, "out.ndjson"), "utf8"))).toMatchObject([
      { source: "missing.html" },
    ]);
  });

  it("says before anything is fetched that the place cannot be written", async () => {
    let asked = 0;
    const site = await serve((_, response) => {
      asked += 1;
      response.end("<p>page");
    });
    const folder = await emptyFolder();
    const nowhere = await cleancopy([...LOCAL, "-o", "no/such/folder/out.json", `${site}/`], { cwd: folder });
    expect(nowhere).toMatchObject({ status: 1, stdout: "" });
    expect(nowhere.stderr).toMatch(/\(output\)\n/u);
    expect((await cleancopy([...LOCAL, "-o", ".", `${site}/`], { cwd: folder })).stderr).toMatch(
      /\(output\)\n/u,
    );
    expect(asked).toBe(0);
  });
});

describe("-O", () => {
  it("writes one file an article, named by day and headline", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "a.html"), await pageWithHeadline("Levy: “yes”, by 53 votes/../../etc"));
    const ran = await cleancopy(["-O", "new/articles", PAGE, "a.html"], { cwd: folder });
    expect(ran).toEqual({ status: 0, stdout: "", stderr: "" });
    expect((await readdir(join(folder, "new", "articles"))).sort()).toEqual([
      "2026-03-14-harbour-town-votes-to-keep-its-night-ferry.json",
      "2026-03-14-levy-yes-by-53-votes-etc.json",
    ]);
    expect((await readdir(folder)).sort()).toEqual(["a.html", "new"]);
  });

  it.each([
    ["markdown", "md"],
    ["text", "txt"],
    ["html", "html"],
    ["ndjson", "ndjson"],
  ])("in %s the files end in .%s", async (format, extension) => {
    const folder = await emptyFolder();
    await cleancopy(["-f", format, "-O", ".", PAGE], { cwd: folder });
    expect(await readdir(folder)).toEqual([
      `2026-03-14-harbour-town-votes-to-keep-its-night-ferry.${extension}`,
    ]);
  });

  it("gives two articles of one headline two files, and the same source the same name again", async () => {
    const folder = await emptyFolder();
    for (const name of ["a.html", "b.html"]) await writeFile(join(folder, name), await readFile(PAGE));
    await cleancopy(["-O", "out", "a.html", "b.html"], { cwd: folder });
    const first = await readdir(join(folder, "out"));
    await cleancopy(["-O", "out", "a.html", "b.html"], { cwd: folder });
    expect(await readdir(join(folder, "out"))).toEqual(first);
    const sources = await Promise.all(
      first.map(async (name) => {
        const text = await readFile(join(folder, "out", name), "utf8");
        return (JSON.parse(text) as { source: string }).source;
      }),
    );
    expect(sources.sort()).toEqual(["a.html", "b.html"]);
  });

  it("goes on past a failure, which standard error tells", async () => {
    const folder = await emptyFolder();
    const ran = await cleancopy(["-O", "out", "missing.html", PAGE], { cwd: folder });
    expect(ran).toMatchObject({ status: 1, stdout: "" });
    expect(ran.stderr).toMatch(/^cleancopy: missing\.html: .*\(not-found\)\n[\s\S]*1 articles?, 1 failed/u);
    expect(await readdir(join(folder, "out"))).toHaveLength(1);
  });

  it("says that the folder cannot be made", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "taken"), "");
    const { status, stderr } = await cleancopy(["-O", "taken", PAGE], { cwd: folder });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/taken: .*\(output\)/u)]);
  });
});

it("an input file is never touched", async () => {
  const folder = await emptyFolder();
  await mkdir(join(folder, "in"));
  const page = join(folder, "in", "page.html");
  await writeFile(page, await readFile(PAGE));
  await chmod(page, 0o444);
  const before = await stat(page);
  await cleancopy(["-O", "in", "in/page.html"], { cwd: folder });
  expect((await stat(page)).mtimeMs).toBe(before.mtimeMs);
});
