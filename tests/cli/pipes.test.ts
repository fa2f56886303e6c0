import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  emptyFolder,
  finished,
  LOCAL,
  PAGE,
  pageWithHeadline,
  records,
  serve,
  shell,
  start,
} from "./program.js";

describe("a run in a pipe", () => {
  it("ends without a word when its reader has enough", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "list.txt"), `${PAGE}\n`.repeat(300));
    const { status, stdout, stderr } = await shell(
      "cleancopy -i list.txt | head -1; exit ${PIPESTATUS[0]}",
      folder,
    );
    expect([status, stderr]).toEqual([0, ""]);
    expect(records(stdout)).toMatchObject([{ source: PAGE }]);
  });

  it("does not wait for a writer that goes on when the reader has gone", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "list.txt"), `${PAGE}\n`.repeat(300));
    // The list's writer stays open for a minute; the test would run into its time limit.
    const ran = await shell(
      "(cat list.txt; sleep 60 & echo $! > pid) | cleancopy -i - | head -1 > out; kill $(cat pid)",
      folder,
    );
    expect(ran.stderr).toBe("");
    expect(records(await readFile(join(folder, "out"), "utf8"))).toHaveLength(1);
  });

  it("keeps every byte for a slow reader", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "list.txt"), `${PAGE}\n`.repeat(60));
    const { stdout } = await shell("cleancopy -i list.txt | (sleep 1; cat) | wc -l", folder);
    expect(stdout.trim()).toBe("60");
  });

  it("says that the disk is full", async () => {
    const { status, stderr } = await shell(`cleancopy '${PAGE}' > /dev/full`, await emptyFolder());
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^cleancopy: standard output: .*\(output\)\n/u),
    ]);
  });

  it("does not mind that standard error is closed", async () => {
    const { status, stdout } = await shell(`cleancopy missing.html '${PAGE}' 2>&-`, await emptyFolder());
    expect([status, records(stdout).length]).toEqual([1, 2]);
  });
});

describe("the order of the output", () => {
  it("is the order of the input, though the first answers come last", async () => {
    const pages = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((number) => pageWithHeadline(`Page ${String(number)} of the paper`)),
    );
    let open = 0;
    let most = 0;
    const site = await serve((request, response) => {
      const number = Number(request.url?.slice(1));
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.writeHead(200, { "content-type": "text/html" }).end(pages[number - 1]);
      }, 600 / number);
    });
    const child = start([...LOCAL, "-j", "3", ...pages.map((_, index) => `${site}/${String(index + 1)}`)]);
    const { status, stdout } = await finished(child);
    expect(status).toBe(0);
    expect(records(stdout).map((article) => article["headline"])).toEqual(
      pages.map((_, index) => `Page ${String(index + 1)} of the paper`),
    );
    // One host gets two requests at a time.
    expect(most).toBe(2);
  });

  it("does not make a result wait for a list that goes on", async () => {
    const child = start(["-i", "-"]);
    const firstLine = new Promise<string>((resolve) => {
      let text = "";
      child.stdout?.on("data", (part: Buffer) => {
        text += part.toString();
        if (text.includes("\n")) resolve(text);
      });
    });
    const ending = finished(child);
    child.stdin?.write(`${PAGE}\n`);
    expect(records(await firstLine)).toMatchObject([{ source: PAGE }]);
    child.stdin?.end();
    expect((await ending).status).toBe(0);
  });
});
