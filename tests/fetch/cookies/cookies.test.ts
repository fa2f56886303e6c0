import { describe, expect, test } from "vitest";
import type { OwnCookie } from "../../../src/options.js";
import { page, redirect, type Behaviour, type FaultServer } from "../../server/fault-server.js";
import { politeFetcher, siteWith } from "../polite-fetcher.js";

const STORY = page("<p>Words.");

function fetcher(options: Parameters<typeof politeFetcher>[0] = {}) {
  return politeFetcher({ ignoreRobots: true, delayMs: 0, retries: 0, ...options });
}

/** Opens for those who bring the cookie that it sets. */
function wall(setCookie: string, wanted: RegExp): Behaviour {
  return (socket, request, times) => {
    const isIn = wanted.test(request.headers["cookie"] ?? "");
    (isIn ? STORY : redirect(request.path, 302, { "Set-Cookie": setCookie }))(socket, request, times);
  };
}

const cookiesSeen = ({ seen }: FaultServer): (string | undefined)[] =>
  seen.map(({ headers }) => headers["cookie"]);

const OWN: OwnCookie = {
  domain: "127.0.0.1",
  forSubdomains: false,
  path: "/",
  secure: false,
  expires: null,
  name: "id",
  value: "s3cret",
};

describe("within the redirects of a page", () => {
  test("a page that sets a cookie and sends back to itself opens", async () => {
    const server = await siteWith({ "/wall": wall("seen=1; Path=/", /seen=1/u) });
    const { fetched } = await fetcher().fetch(`${server.origin}/wall`);
    expect(fetched).toMatchObject({ status: 200, url: `${server.origin}/wall` });
    expect(cookiesSeen(server)).toEqual([undefined, "seen=1"]);
  });

  test("a cookie is forgotten behind the page", async () => {
    const server = await siteWith({ "/wall": wall("seen=1; Path=/", /seen=1/u), "/story": STORY });
    const { fetch } = fetcher();
    await fetch(`${server.origin}/wall`);
    await fetch(`${server.origin}/story`);
    expect(cookiesSeen(server)).toEqual([undefined, "seen=1", undefined]);
  });

  test.each([
    ["for another domain", "seen=1; Domain=other.example; Path=/"],
    ["for https alone", "seen=1; Secure; Path=/"],
    ["for another path", "seen=1; Path=/other"],
    ["that has expired", "seen=1; Path=/; Max-Age=0"],
    ["that is no cookie", ";;;"],
  ])("a cookie %s is not sent, and the circle is told", async (_, setCookie) => {
    const server = await siteWith({ "/wall": wall(setCookie, /seen=1/u) });
    const error = await fetcher().failure(`${server.origin}/wall`);
    expect(error.code).toBe("redirects");
    expect(error.details.advice).toContain("--cookies");
    expect(cookiesSeen(server)).toEqual([undefined, undefined]);
  });

  test("a cookie of one host is not sent to another", async () => {
    const other = await siteWith({ "/story": STORY });
    const elsewhere = `http://localhost:${String(other.port)}/story`;
    const server = await siteWith({ "/out": redirect(elsewhere, 302, { "Set-Cookie": "seen=1; Path=/" }) });
    await fetcher().fetch(`${server.origin}/out`);
    expect(cookiesSeen(other)).toEqual([undefined]);
  });

  test("a page that wants ever new cookies ends as a circle", async () => {
    const server = await siteWith({
      "/wall": (socket, request, times) =>
        redirect("/wall", 302, { "Set-Cookie": `n${String(times)}=1; Path=/` })(socket, request, times),
    });
    expect((await fetcher().failure(`${server.origin}/wall`)).code).toBe("redirects");
    expect(server.seen).toHaveLength(2);
  });
});

describe("the user's own cookies", () => {
  test("are sent to their host, at each hop", async () => {
    const server = await siteWith({ "/a": redirect("/b"), "/b": STORY });
    await fetcher({ cookies: [OWN] }).fetch(`${server.origin}/a`);
    expect(cookiesSeen(server)).toEqual(["id=s3cret", "id=s3cret"]);
  });

  test("stand beside the Cookie header that is given and those that are set on the way", async () => {
    const server = await siteWith({ "/wall": wall("seen=1; Path=/", /seen=1/u) });
    await fetcher({ cookies: [OWN], headers: { Cookie: "own=1" } }).fetch(`${server.origin}/wall`);
    expect(cookiesSeen(server)).toEqual(["own=1; id=s3cret", "own=1; id=s3cret; seen=1"]);
  });

  test.each<[string, Partial<OwnCookie>]>([
    ["for another host", { domain: "news.example" }],
    ["for another path", { path: "/account" }],
    ["for https alone", { secure: true }],
    ["that have expired", { expires: Date.UTC(2020, 0) }],
    ["for a whole country", { domain: "co.uk", forSubdomains: true }],
  ])("%s are not sent", async (_, other) => {
    const server = await siteWith({ "/story": STORY });
    await fetcher({ cookies: [{ ...OWN, ...other }] }).fetch(`${server.origin}/story`);
    expect(cookiesSeen(server)).toEqual([undefined]);
  });

  test("for a domain with its subdomains are sent to them", async () => {
    const server = await siteWith({ "/story": STORY });
    const cookies = [{ ...OWN, domain: "localhost" }];
    await fetcher({ cookies }).fetch(`http://localhost:${String(server.port)}/story`);
    expect(cookiesSeen(server)).toEqual(["id=s3cret"]);
  });

  test("stand in no failure", async () => {
    const server = await siteWith({ "/round": redirect("/round") });
    const error = await fetcher({ cookies: [OWN] }).failure(`${server.origin}/round`);
    expect(JSON.stringify([error, error.message, error.toRecord()])).not.toContain("s3cret");
  });
});
