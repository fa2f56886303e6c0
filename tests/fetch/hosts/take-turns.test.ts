import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { answer, inTurn, page, raw, redirect } from "../../server/fault-server.js";
import { politeFetcher, siteWith, SteppingClock } from "../polite-fetcher.js";

const STORY = page("<p>Words.");
const busy = (seconds: string) => answer({ status: 429, headers: { "Retry-After": seconds } });

/** A fetcher that asks for no robots.txt, on which waiting takes no time. */
function fetcher(options: Parameters<typeof politeFetcher>[0] = {}, asked: readonly string[] = []) {
  const clock = new SteppingClock();
  const { fetch, failure } = politeFetcher(
    { ignoreRobots: true, retries: 0, delayMs: 0, ...options },
    { clock, asked },
  );
  return { clock, fetch, failure };
}

/** What a server of many hosts (127.0.0.1 to 127.0.0.N) has seen of each. */
interface HostLog {
  readonly starts: number[];
  open: number;
  mostOpen: number;
}

async function manyHosts(answerAfterMs: number) {
  const logs = new Map<string, HostLog>();
  const server = createServer((request, response) => {
    const host = request.headers.host ?? "";
    const log = logs.get(host) ?? { starts: [], open: 0, mostOpen: 0 };
    logs.set(host, log);
    log.starts.push(performance.now());
    log.open += 1;
    log.mostOpen = Math.max(log.mostOpen, log.open);
    setTimeout(() => {
      log.open -= 1;
      if (request.url === "/robots.txt") response.writeHead(404).end();
      else response.writeHead(200, { "content-type": "text/html" }).end("<p>Words.");
    }, answerAfterMs);
  });
  await new Promise<void>((resolve) => server.listen(0, "0.0.0.0", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, logs };
}

describe("many pages of many hosts", () => {
  const HOSTS = 12;
  const addresses = (port: number, pages: number): string[] =>
    Array.from({ length: HOSTS * pages }, (_, i) => {
      const [host, path] = [1 + Math.floor(i / pages), i % pages];
      return `http://127.0.0.${String(host)}:${String(port)}/${String(path)}`;
    });

  test("are fetched two at a time from each host", async () => {
    const { port, logs } = await manyHosts(10);
    const { fetch } = politeFetcher({ delayMs: 0 });
    await Promise.all(addresses(port, 8).map((address) => fetch(address)));
    expect(logs.size).toBe(HOSTS);
    expect(Math.max(...[...logs.values()].map(({ mostOpen }) => mostOpen))).toBe(2);
    // The pages and one robots.txt.
    for (const { starts } of logs.values()) expect(starts).toHaveLength(9);
  });

  test("are fetched with a pause between any two requests to a host, robots.txt among them", async () => {
    const { port, logs } = await manyHosts(0);
    const { fetch } = politeFetcher({ delayMs: 300 });
    await Promise.all(addresses(port, 3).map((address) => fetch(address)));
    expect(logs.size).toBe(HOSTS);
    for (const { starts } of logs.values()) {
      expect(starts).toHaveLength(4);
      // Three pauses, less what the first request may have been longer on its way than the last.
      expect((starts[3] ?? 0) - (starts[0] ?? 0)).toBeGreaterThan(600);
    }
  });

  test("wait for their turn without its counting as time of the page", async () => {
    const { port } = await manyHosts(0);
    const { fetch } = politeFetcher({ delayMs: 250, totalTimeoutMs: 500, ignoreRobots: true });
    const pages = [1, 2, 3, 4].map((page) => fetch(`http://127.0.0.1:${String(port)}/${String(page)}`));
    expect(await Promise.all(pages)).toHaveLength(4);
  });
});

describe("the pause between two requests", () => {
  test.each<[string, number | null, boolean, number[]]>([
    ["is a second where nothing is said", null, false, [1_000, 1_000]],
    ["is none where nothing is said and a person named the addresses", null, true, []],
    ["is what the user says, also for addresses that a person named", 3_000, true, [3_000, 3_000]],
  ])("%s", async (_, delayMs, named, waits) => {
    const server = await siteWith({ "/a": STORY, "/b": STORY, "/c": STORY });
    const addresses = ["/a", "/b", "/c"].map((path) => server.origin + path);
    const { clock, fetch } = fetcher({ delayMs }, named ? addresses : []);
    await Promise.all(addresses.map((address) => fetch(address)));
    expect(clock.waits).toEqual(waits);
  });

  test("is kept between the hops of a redirect, too", async () => {
    const server = await siteWith({ "/a": redirect("/b"), "/b": redirect("/c"), "/c": STORY });
    const { clock, fetch } = fetcher({ delayMs: 1_000 });
    await fetch(`${server.origin}/a`);
    expect(clock.waits).toEqual([1_000, 1_000]);
  });
});

describe("Retry-After", () => {
  test("holds for every page of the host", async () => {
    const server = await siteWith({ "/busy": busy("7"), "/story": STORY });
    const elsewhere = await siteWith({ "/story": STORY });
    const { clock, fetch, failure } = fetcher();
    expect((await failure(`${server.origin}/busy`)).details.status).toBe(429);
    await fetch(`${elsewhere.origin}/story`);
    expect(clock.waits).toEqual([]);
    await fetch(`${server.origin}/story`);
    expect(clock.waits).toEqual([7_000]);
  });

  test("of an hour leaves the host alone for an hour, and its pages fail at once", async () => {
    const server = await siteWith({ "/busy": busy("3600"), "/story": STORY });
    const { clock, fetch, failure } = fetcher();
    expect((await failure(`${server.origin}/busy`)).code).toBe("status");
    const error = await failure(`${server.origin}/story`);
    expect(error.code).toBe("host-paused");
    expect(error.message).toContain("asked to be left alone");
    expect(error.details.advice).toContain("3600 s");
    expect(server.seen).toHaveLength(1);
    clock.time += 3_600_000;
    await expect(fetch(`${server.origin}/story`)).resolves.toBeDefined();
  });
});

describe("a host that fails again and again", () => {
  const reset = raw("", "reset");

  test.each([
    ["resets each connection", reset, "the connection broke off"],
    ["answers 500", answer({ status: 500 }), "the server answered 500"],
    ["never answers", () => undefined, "no answer within the time limit"],
  ])("is left alone where it %s", async (_, behaviour, says) => {
    const server = await siteWith({ "/page": behaviour });
    const { failure } = fetcher({ headersTimeoutMs: 30 });
    for (let i = 0; i < 10; i += 1)
      expect((await failure(`${server.origin}/page`)).code).not.toBe("host-paused");
    const error = await failure(`${server.origin}/page`);
    expect(error.code).toBe("host-paused");
    expect(error.message).toContain(`failed 10 times in a row, the last time: ${says}`);
    expect(server.seen).toHaveLength(10);
  });

  test("lets those that wait for it fail, too", async () => {
    const server = await siteWith({ "/page": reset });
    const { failure } = fetcher();
    const failures = await Promise.all(Array.from({ length: 30 }, () => failure(`${server.origin}/page`)));
    expect(failures.filter(({ code }) => code === "host-paused").length).toBeGreaterThanOrEqual(19);
    expect(server.seen.length).toBeLessThanOrEqual(11);
  });

  test("is tried with one request after a minute, and is back when that goes well", async () => {
    const server = await siteWith({ "/page": inTurn(...Array.from({ length: 10 }, () => reset), STORY) });
    const { clock, fetch, failure } = fetcher();
    for (let i = 0; i < 11; i += 1) await failure(`${server.origin}/page`);
    clock.time += 60_000;
    await Promise.all([1, 2, 3].map(() => fetch(`${server.origin}/page`)));
    expect(server.seen).toHaveLength(13);
  });

  test("is left alone for twice as long when the trial fails", async () => {
    const server = await siteWith({ "/page": reset });
    const { clock, failure } = fetcher();
    for (let i = 0; i < 10; i += 1) await failure(`${server.origin}/page`);
    clock.time += 60_000;
    const trial = await Promise.all([1, 2, 3].map(() => failure(`${server.origin}/page`)));
    expect(trial.map(({ code }) => code).sort()).toEqual(["host-paused", "host-paused", "reset"]);
    clock.time += 119_000;
    expect((await failure(`${server.origin}/page`)).code).toBe("host-paused");
    expect(server.seen).toHaveLength(11);
  });

  test("is not meant where pages are missing, or where one goes well in between", async () => {
    const server = await siteWith({
      "/down": inTurn(
        ...Array.from({ length: 9 }, () => reset),
        STORY,
        ...Array.from({ length: 9 }, () => reset),
        STORY,
      ),
    });
    const { failure } = fetcher();
    for (let i = 0; i < 12; i += 1) expect((await failure(`${server.origin}/missing`)).code).toBe("status");
    const outcomes = Array.from({ length: 20 }, () => `${server.origin}/down`);
    for (const address of outcomes) {
      const outcome = await failure(address).catch(() => null);
      expect(outcome?.code ?? "fetched").toMatch(/^(?:reset|fetched)$/u);
    }
    expect(server.seen).toHaveLength(32);
  });
});

describe("a turn", () => {
  test("is given back by a page that is given up", async () => {
    const head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    const server = await siteWith({
      "/large": raw(`${head}Content-Length: 99000000\r\n\r\n<p>`, "hang"),
      "/pdf": raw(`${head}Content-Length: 99000\r\n\r\n%PDF-1.7\n${"0 obj ".repeat(400)}`, "hang"),
      "/stalls": raw(`${head}Content-Length: 5000\r\n\r\n<p>`, "hang"),
      "/forbidden": answer({ status: 403, body: "x".repeat(200_000) }),
      "/story": STORY,
    });
    const { fetch, failure } = fetcher({ idleTimeoutMs: 50 });
    for (const path of ["/large", "/pdf", "/stalls", "/forbidden"])
      await Promise.all([1, 2, 3].map(() => failure(server.origin + path)));
    await expect(fetch(`${server.origin}/story`)).resolves.toBeDefined();
  });

  test("that a caller no longer waits for goes to the next", async () => {
    const held: (() => void)[] = [];
    const server = await siteWith({
      "/held": (...args) => void held.push(() => STORY(...args)),
      "/story": STORY,
    });
    const { fetch } = fetcher();
    const holding = [1, 2].map(() => fetch(`${server.origin}/held`));
    await expect.poll(() => held.length).toBe(2);
    const caller = new AbortController();
    const waiting = fetch(`${server.origin}/story`, caller.signal);
    const next = fetch(`${server.origin}/story`);
    caller.abort("enough");
    await expect(waiting).rejects.toBe("enough");
    for (const release of held) release();
    expect(await Promise.all([...holding, next])).toHaveLength(3);
    expect(server.seen).toHaveLength(3);
  });
});
