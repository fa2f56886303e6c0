import { readFile, readdir, writeFile } from "node:fs/promises";
import type { Socket } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ExitCode } from "../../src/cli/exit-code.js";
import { run } from "../../src/cli/run.js";
import { emptyFolder, PAGE, records, serve, LOCAL } from "./program.js";
import { terminal } from "./terminal.js";

/** A site of pages with an ETag, that counts the bytes of the bodies it sends. */
async function site() {
  const page = await readFile(PAGE);
  const sent = { requests: 0, bytes: 0 };
  const origin = await serve((request, response) => {
    sent.requests += 1;
    const tag = `"${request.url ?? ""}"`;
    if (request.headers["if-none-match"] === tag) {
      response.writeHead(304, { etag: tag }).end();
      return;
    }
    sent.bytes += page.length;
    response.writeHead(200, { "content-type": "text/html", etag: tag }).end(page);
  });
  return { origin, sent };
}

async function lines(args: readonly string[]) {
  const io = terminal({ stderrIsTerminal: false });
  const status = await run([...LOCAL, "-f", "ndjson", ...args], io);
  return { status, stderr: io.written("stderr"), written: records(io.written("stdout")) };
}

describe("--cache", () => {
  it("the second run of a list transfers no page again, and gives the same articles", async () => {
    const { origin, sent } = await site();
    const folder = await emptyFolder();
    const args = [
      "--cache",
      join(folder, "pages"),
      ...[1, 2, 3].map((number) => `${origin}/${String(number)}`),
    ];
    const first = await lines(args);
    const { bytes } = sent;
    const second = await lines(args);
    expect(sent).toEqual({ requests: 6, bytes });
    const withoutTime = ({ fetched, ...rest }: Record<string, unknown>) => ({
      ...rest,
      fetched: { ...(fetched as object), at: null },
    });
    expect(second.written.map(withoutTime)).toEqual(first.written.map(withoutTime));
  });

  it("the second run transfers less than a fiftieth of the first's bytes, headers and all", async () => {
    const page = `${await readFile(PAGE, "utf8")}<!-- ${"as long as pages commonly are ".repeat(3_500)} -->`;
    const sockets = new Set<Socket>();
    const origin = await serve((request, response) => {
      sockets.add(request.socket);
      const etag = '"v1"';
      if (request.headers["if-none-match"] === etag) response.writeHead(304, { etag }).end();
      else response.writeHead(200, { "content-type": "text/html", etag }).end(page);
    });
    const args = [
      "--cache",
      await emptyFolder(),
      ...[1, 2, 3, 4, 5].map((number) => `${origin}/${String(number)}`),
    ];
    const transferred = async (): Promise<number> => {
      sockets.clear();
      expect((await lines(args)).status).toBe(ExitCode.ok);
      return [...sockets].reduce((sum, { bytesRead, bytesWritten }) => sum + bytesRead + bytesWritten, 0);
    };
    const [first, second] = [await transferred(), await transferred()];
    expect(second).toBeLessThan(first / 50);
  });

  it("a folder that cannot be made is told before anything is fetched", async () => {
    const { origin, sent } = await site();
    const folder = await emptyFolder();
    await writeFile(join(folder, "taken"), "");
    for (const place of [join(folder, "taken"), join(folder, "taken", "pages")]) {
      const { status, stderr } = await lines(["--cache", place, `${origin}/`]);
      expect([status, stderr]).toEqual([
        ExitCode.failed,
        expect.stringMatching(/the cache cannot be written.* \(output\)/u),
      ]);
    }
    expect(sent.requests).toBe(0);
    expect(await run(["--cache", "", PAGE], terminal())).toBe(ExitCode.usage);
  });

  it("an address's password is not in it", async () => {
    const { origin } = await site();
    const folder = await emptyFolder();
    await lines(["--cache", join(folder, "pages"), origin.replace("http://", "http://me:secret@")]);
    expect(await readdir(join(folder, "pages"))).toEqual([]);
  });
});

describe("the same address twice in a list", () => {
  it("is fetched once, and has a record each time", async () => {
    const { origin, sent } = await site();
    const { status, written } = await lines([
      `${origin}/a`,
      `${origin}/b`,
      `${origin}/a`,
      `${origin}/a#comments`,
    ]);
    expect(status).toBe(ExitCode.ok);
    expect(written.map(({ source }) => source)).toEqual(
      ["a", "b", "a", "a#comments"].map((path) => `${origin}/${path}`),
    );
    expect(written[2]).toEqual(written[0]);
    expect(sent.requests).toBe(2);
  });
});
