import { writeFile } from "node:fs/promises";
import type { RequestListener, ServerResponse } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { ReadAhead } from "../../src/cli/read-ahead.js";
import { run } from "../../src/cli/run.js";
import { emptyFolder, LOCAL, pageWithHeadline, records, serve, type Ran } from "./program.js";
import { terminal } from "./terminal.js";

/** Answers robots.txt with these rules, and every other path with the page. */
function siteOf(html: string, robots = ""): RequestListener {
  return (request, response) => {
    if (request.url === "/robots.txt") response.end(robots);
    else response.writeHead(200, { "content-type": "text/html" }).end(html);
  };
}

/** Runs the program within this process. */
async function cleancopy(args: readonly string[]): Promise<Ran> {
  const io = terminal({ stderrIsTerminal: false });
  const status = await run(args, io);
  return { status, stdout: io.written("stdout"), stderr: io.written("stderr") };
}

async function listOf(addresses: readonly string[]): Promise<string> {
  const path = join(await emptyFolder(), "list.txt");
  await writeFile(path, addresses.join("\n"));
  return path;
}

describe("addresses from a list", () => {
  it("are held against robots.txt, those named on the command line are not", async () => {
    const site = await serve(siteOf(await pageWithHeadline("Ferry"), "User-agent: *\nDisallow: /"));
    const list = await listOf([`${site}/a`]);
    const listed = await cleancopy([...LOCAL, "-i", list]);
    expect([listed.status, records(listed.stdout)]).toMatchObject([1, [{ error: { code: "robots" } }]]);
    expect(listed.stderr).toContain("--ignore-robots");
    expect((await cleancopy([...LOCAL, `${site}/a`])).status).toBe(0);
    expect((await cleancopy([...LOCAL, "--ignore-robots", "-i", list])).status).toBe(0);
  });

  it("of a slow host do not hold up those of others, and come out in their order", async () => {
    const html = await pageWithHeadline("Ferry");
    const held: ServerResponse[] = [];
    const slow = await serve((request, response) => {
      if (request.url === "/robots.txt") response.end();
      else held.push(response);
    });
    let answered = 0;
    const fast = await serve((request, response) => {
      siteOf(html)(request, response);
      answered += request.url === "/robots.txt" ? 0 : 1;
    });
    const addresses = [slow, fast].flatMap((site) => [1, 2, 3, 4, 5, 6].map((n) => `${site}/${String(n)}`));
    const running = cleancopy([...LOCAL, "-j", "3", "-i", await listOf(addresses)]);
    // The slow host answers nothing before the other is done.
    while (answered < 6) await sleep(10);
    const answering = setInterval(() => {
      for (const response of held.splice(0))
        response.writeHead(200, { "content-type": "text/html" }).end(html);
    }, 10);
    const { status, stdout } = await running;
    clearInterval(answering);
    expect(status).toBe(0);
    expect(records(stdout).map(({ source }) => source)).toEqual(addresses);
  });
});

it("an address on this machine is refused with the option that allows it", async () => {
  const { status, stderr } = await cleancopy(["http://localhost:9/"]);
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /localhost:9\/: not fetched: localhost is at .*this machine itself \(private-address\)/u,
  );
  expect(stderr).toContain("--allow-private");
});

it("no warning of Node's own stands on standard error with many hosts", async () => {
  const site = await serve(siteOf(await pageWithHeadline("Ferry")));
  const list = await listOf(
    Array.from({ length: 30 }, (_, i) => site.replace("127.0.0.1", `127.0.0.${String(i + 1)}`)),
  );
  const warnings: Error[] = [];
  const warned = (warning: Error): void => void warnings.push(warning);
  process.on("warning", warned);
  await cleancopy([...LOCAL, "-q", "--retries", "0", "-i", list]);
  await sleep(0);
  process.off("warning", warned);
  expect(warnings).toEqual([]);
});

describe("reading ahead", () => {
  /** Sources that count how far they were asked for. */
  function counted(count: number) {
    const asked = { count: 0 };
    async function* sources(): AsyncGenerator<number> {
      for (; asked.count < count; asked.count += 1) yield await Promise.resolve(asked.count);
    }
    return { asked, sources: sources() };
  }

  it("begins no more while what is finished and not written takes up too much", async () => {
    const ahead = new ReadAhead(4, 300);
    const { asked, sources } = counted(100);
    const begun = ahead.begun(sources);
    const done: number[] = [];
    const reading = (async () => {
      for await (const source of begun) {
        await ahead.ended(Promise.resolve(source), () => 100);
        done.push(source);
      }
    })();
    await expect.poll(() => done.length).toBe(3);
    await sleep(20);
    expect([done.length, asked.count]).toEqual([3, 3]);
    async function* outcomes(): AsyncGenerator<number> {
      for (let written = 0; written < 100; written += 1) {
        await expect.poll(() => done.length).toBeGreaterThan(0);
        yield done.shift() ?? 0;
      }
    }
    let written = 0;
    for await (const outcome of ahead.taken(outcomes(), () => 100)) written = outcome;
    await reading;
    expect(written).toBe(99);
  });

  it("lets another begin while one waits aside, and lets it go on before new ones", async () => {
    const ahead = new ReadAhead(1);
    const begun = ahead.begun(counted(3).sources);
    const order: string[] = [];
    let arrive = (): void => undefined;
    await begun.next();
    const first = ahead.ended(
      ahead
        .aside(() => new Promise<void>((resolve) => (arrive = resolve)))
        .then(() => void order.push("first goes on")),
      () => 0,
    );
    await begun.next();
    order.push("second begins");
    const third = begun.next().then(() => order.push("third begins"));
    arrive();
    await ahead.ended(Promise.resolve(), () => 0);
    await Promise.all([first, third]);
    expect(order).toEqual(["second begins", "first goes on", "third begins"]);
  });
});
