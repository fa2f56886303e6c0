import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  answer,
  endless,
  inTurn,
  page,
  raw,
  redirect,
  type Behaviour,
  type FaultServer,
} from "../../server/fault-server.js";
import { politeFetcher, siteWith, SteppingClock } from "../polite-fetcher.js";

const STORY = page("<p>Words.");
const DISALLOW = "User-agent: *\nDisallow: /private\n";
const TEXT = { "Content-Type": "text/plain" };

/** A site with pages and this robots.txt. */
function site(
  robots: Behaviour | string,
  more: Readonly<Record<string, Behaviour>> = {},
): Promise<FaultServer> {
  return siteWith({
    "/story": STORY,
    "/private/story": STORY,
    "/robots.txt": typeof robots === "string" ? answer({ headers: TEXT, body: robots }) : robots,
    ...more,
  });
}

/** A fetcher on which waiting takes no time, without a pause between requests. */
function robot(options: Parameters<typeof politeFetcher>[0] = {}, asked: readonly string[] = []) {
  return politeFetcher({ delayMs: 0, ...options }, { clock: new SteppingClock(), asked });
}

const paths = ({ seen }: FaultServer): string[] => seen.map(({ path }) => path);

describe("robots.txt", () => {
  test("forbids what it forbids, and the page is not asked for", async () => {
    const server = await site(DISALLOW);
    const { fetch, failure } = robot();
    const error = await failure(`${server.origin}/private/story`);
    expect(error.code).toBe("robots");
    expect(error.message).toBe(`${server.origin}/private/story: the site's robots.txt does not allow it`);
    expect(error.details.advice).toContain("--ignore-robots");
    await expect(fetch(`${server.origin}/story`)).resolves.toBeDefined();
    expect(paths(server)).toEqual(["/robots.txt", "/story"]);
  });

  test("is fetched once for pages asked for at the same time and later", async () => {
    const server = await site(DISALLOW);
    const { fetch } = robot();
    await Promise.all(Array.from({ length: 6 }, () => fetch(`${server.origin}/story`)));
    await fetch(`${server.origin}/story`);
    expect(paths(server).filter((path) => path === "/robots.txt")).toHaveLength(1);
  });

  test("is fetched anew after a day", async () => {
    const server = await site(inTurn(answer({ body: DISALLOW }), answer({ body: "" })));
    const clock = new SteppingClock();
    const { fetch, failure } = politeFetcher({ delayMs: 0 }, { clock });
    const address = `${server.origin}/private/story`;
    expect((await failure(address)).code).toBe("robots");
    clock.time += 23 * 3_600_000;
    expect((await failure(address)).code).toBe("robots");
    clock.time += 2 * 3_600_000;
    await expect(fetch(address)).resolves.toBeDefined();
  });

  test("does not bind what a person asked for by name, nor where that redirects to", async () => {
    const server = await site(DISALLOW, { "/short": redirect("/private/story") });
    const { fetch, failure } = robot({}, [`${server.origin}/short#top`, "page.html"]);
    expect((await fetch(`${server.origin}/short`)).fetched.url).toBe(`${server.origin}/private/story`);
    expect(paths(server)).toEqual(["/short", "/private/story"]);
    expect((await failure(`${server.origin}/private/story`)).code).toBe("robots");
  });

  test("binds each hop of a redirect", async () => {
    const other = await site(DISALLOW);
    const server = await site("", { "/out": redirect(`${other.origin}/private/story`) });
    const error = await robot().failure(`${server.origin}/out`);
    expect(error.code).toBe("robots");
    expect(error.message).toContain(`redirected to ${other.origin}/private/story`);
    expect(paths(other)).toEqual(["/robots.txt"]);
  });

  test("is passed over where the user says so", async () => {
    const server = await site(DISALLOW);
    await robot({ ignoreRobots: true }).fetch(`${server.origin}/private/story`);
    expect(paths(server)).toEqual(["/private/story"]);
  });

  test("is read for the product that the user agent names, and asked for under its name alone", async () => {
    const server = await site("User-agent: our-archive\nDisallow: /story\n");
    const userAgent = "our-archive/1.0 (+https://archive.example)";
    const { failure } = robot({ userAgent, headers: { cookie: "id=secret", "x-key": "k" } });
    expect((await failure(`${server.origin}/story`)).code).toBe("robots");
    expect(server.seen[0]?.headers["user-agent"]).toBe(userAgent);
    expect(JSON.stringify(server.seen[0]?.headers)).not.toMatch(/secret|x-key/u);
  });

  test("sets the pause between two requests, up to a minute", async () => {
    for (const [seconds, pauseMs] of [
      ["5", 5_000],
      ["7200", 60_000],
    ] as const) {
      const clock = new SteppingClock();
      const server = await site(`User-agent: *\nCrawl-delay: ${seconds}\n`);
      const { fetch } = politeFetcher({ delayMs: 0 }, { clock });
      await Promise.all([1, 2, 3].map(() => fetch(`${server.origin}/story`)));
      expect(clock.waits).toEqual([pauseMs, pauseMs, pauseMs]);
    }
  });
});

describe("a robots.txt that is not there", () => {
  test.each([400, 401, 403, 404, 410, 451])("%i allows everything", async (status) => {
    const server = await site(answer({ status, body: "User-agent: *\nDisallow: /" }));
    await expect(robot().fetch(`${server.origin}/story`)).resolves.toBeDefined();
  });

  test.each([500, 501, 503, 429])("%i forbids everything, and the failure says so", async (status) => {
    const server = await site(answer({ status }));
    const error = await robot().failure(`${server.origin}/story`);
    expect(error).toMatchObject({ code: "robots", details: { status } });
    expect(error.message).toContain(`robots.txt: the server answered ${String(status)}`);
    expect(paths(server)).not.toContain("/story");
  });

  test("for a moment is asked for again", async () => {
    const server = await site(inTurn(answer({ status: 503 }), raw("", "reset"), answer({ body: DISALLOW })));
    const { fetch, failure } = robot();
    await expect(fetch(`${server.origin}/story`)).resolves.toBeDefined();
    expect((await failure(`${server.origin}/private/story`)).code).toBe("robots");
  });

  test("is asked for again ten minutes later", async () => {
    const server = await site(inTurn(answer({ status: 500 }), answer({ body: "" })));
    const clock = new SteppingClock();
    const { fetch, failure } = politeFetcher({ delayMs: 0 }, { clock });
    expect((await failure(`${server.origin}/story`)).code).toBe("robots");
    expect((await failure(`${server.origin}/story`)).code).toBe("robots");
    expect(server.seen).toHaveLength(1);
    clock.time += 11 * 60_000;
    await expect(fetch(`${server.origin}/story`)).resolves.toBeDefined();
  });

  test.each([
    ["reset", raw("", "reset")],
    ["timeout", () => undefined],
    ["reset", raw("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nUser-agent: *\n", "end")],
  ] as const)(
    "because the connection fails (%s) leaves the pages their host's failure",
    async (code, behaviour) => {
      const server = await site(behaviour);
      const error = await robot({ headersTimeoutMs: 100, retries: 0 }).failure(`${server.origin}/story`);
      expect(error.code).toBe(code);
      expect(error.message).toContain(`${server.origin}/story: robots.txt: `);
      expect(paths(server)).not.toContain("/story");
    },
  );
});

describe("a robots.txt that redirects", () => {
  test("five times is read, for the site that was asked", async () => {
    const hops = Object.fromEntries(
      [1, 2, 3, 4].map((hop) => [`/hop${String(hop)}`, redirect(`/hop${String(hop + 1)}`)]),
    );
    const server = await site(redirect("/hop1"), { ...hops, "/hop5": answer({ body: DISALLOW }) });
    expect((await robot().failure(`${server.origin}/private/story`)).code).toBe("robots");
  });

  test.each([
    ["six times", redirect("/hop1")],
    ["in a circle", redirect("/robots.txt")],
    ["out of the web", redirect("file:///etc/passwd")],
    ["nowhere", answer({ status: 302 })],
  ])("%s counts as none", async (_, behaviour) => {
    const hops = Object.fromEntries(
      [1, 2, 3, 4, 5].map((hop) => [`/hop${String(hop)}`, redirect(`/hop${String(hop + 1)}`)]),
    );
    const server = await site(behaviour, {
      ...hops,
      "/hop6": answer({ body: "User-agent: *\nDisallow: /" }),
    });
    await expect(robot().fetch(`${server.origin}/story`)).resolves.toBeDefined();
  });
});

describe("a robots.txt that is odd", () => {
  test("may be gzipped", async () => {
    const server = await site(answer({ headers: { "Content-Encoding": "gzip" }, body: gzipSync(DISALLOW) }));
    expect((await robot().failure(`${server.origin}/private/story`)).code).toBe("robots");
  });

  test("may be a page of HTML or binary, which holds no rules", async () => {
    for (const body of [
      "<!DOCTYPE html><title>Not found</title>",
      Buffer.from([0, 255, 254, 1, 2, 137, 80, 78, 71]),
    ]) {
      const server = await site(answer({ body }));
      await expect(robot().fetch(`${server.origin}/private/story`)).resolves.toBeDefined();
    }
  });

  test("is read for its first 500 KiB alone", async () => {
    const filler = `# ${"x".repeat(97)}\n`;
    const body = `User-agent: *\nDisallow: /private\n${filler.repeat(5_300)}Disallow: /story\n`;
    const server = await site(answer({ body }));
    const { fetch, failure } = robot();
    expect((await failure(`${server.origin}/private/story`)).code).toBe("robots");
    await expect(fetch(`${server.origin}/story`)).resolves.toBeDefined();
  });

  test("without an end is read for its beginning, and the connection is closed", async () => {
    const head = `HTTP/1.1 200 OK\r\n\r\n${DISALLOW}`;
    const server = await site(endless(head, Buffer.from(`# ${"x".repeat(8_000)}\n`)));
    const { fetch, failure } = robot();
    expect((await failure(`${server.origin}/private/story`)).code).toBe("robots");
    await expect(fetch(`${server.origin}/story`)).resolves.toBeDefined();
    await expect.poll(() => server.open()).toBeLessThan(2);
  });

  test("that is a gzip bomb forbids everything", async () => {
    const body = gzipSync(Buffer.alloc(60_000_000, "# "));
    const server = await site(answer({ headers: { "Content-Encoding": "gzip" }, body }));
    const error = await robot().failure(`${server.origin}/story`);
    expect(error.code).toBe("robots");
    expect(error.message).toContain("robots.txt");
  });
});
