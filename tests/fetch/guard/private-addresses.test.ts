import type { LookupFunction } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { page, redirect, startFaultServer, type FaultServer } from "../../server/fault-server.js";
import { systemClock } from "../../../src/fetch/clock.js";
import { DEFAULT_FETCH_OPTIONS } from "../../../src/fetch/default-options.js";
import { createFetchPage } from "../../../src/fetch/fetch-page.js";
import { publicLookup } from "../../../src/fetch/guard/public-only.js";
import { openLenient } from "../../../src/fetch/lenient-transport.js";
import { openTransport } from "../../../src/fetch/open-transport.js";
import { testFetcher, type TestFetcher } from "../fetcher.js";

const PUBLIC = "93.184.216.34";

let server: FaultServer;
let guarded: TestFetcher;
/** What the names resolve to, one answer after the other, the last for ever. */
const names: Record<string, string[][]> = {};
const lookup: LookupFunction = (host, _options, done) => {
  const answers = names[host] ?? [];
  const addresses = answers.length > 1 ? answers.shift() : answers[0];
  done(
    null,
    (addresses ?? []).map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
  );
};

beforeAll(async () => {
  server = await startFaultServer({ "/": page("<p>Secret.") });
  guarded = testFetcher({ allowPrivate: false, retries: 0 }, { lookup });
});
afterAll(async () => {
  // However it was asked for, nothing has come through.
  expect(server.seen).toEqual([]);
  expect(server.open()).toBe(0);
  await guarded.close();
  await server.close();
});

describe("a host on a private address is refused before it is connected to", () => {
  test.each([
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f.1",
    "0x7f000001",
    "0177.0.0.1",
    "0.0.0.0",
    "0",
    "%31%32%37.0.0.1",
    "１２７.0.0.1",
    "127。0。0。1",
    "127.0.0.1.",
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[::]",
    "169.254.169.254",
    "168.63.129.16",
  ])("written as a number: %s", async (host) => {
    const error = await guarded.failure(`http://${host}:${String(server.port)}/`);
    expect(error.code).toBe("private-address");
    expect(error.details.advice).toContain("--allow-private");
  });

  test("found under a name", async () => {
    names["intranet.example"] = [["127.0.0.1"]];
    const address = `http://intranet.example:${String(server.port)}/`;
    const error = await guarded.failure(address);
    expect(error.code).toBe("private-address");
    expect(error.message).toBe(
      `${address}: not fetched: intranet.example is at 127.0.0.1, this machine itself`,
    );
  });

  test("found under a name with several private addresses", async () => {
    names["several.example"] = [["10.0.0.1", "::1", "127.0.0.1"]];
    const error = await guarded.failure(`http://several.example:${String(server.port)}/`);
    expect(error.code).toBe("private-address");
  });

  test("found under the name localhost, as the system resolves it", async () => {
    const system = testFetcher({ allowPrivate: false, retries: 0 });
    const error = await system.failure(`http://localhost:${String(server.port)}/`);
    await system.close();
    expect(error.code).toBe("private-address");
  });

  test("that a redirect leads to", async () => {
    const outside = await startFaultServer({
      "/": redirect(`http://127.0.0.1:${String(server.port)}/`),
      "/metadata": redirect("http://169.254.169.254/latest/meta-data/"),
      "/name": redirect(`http://intranet.example:${String(server.port)}/`),
    });
    const open = openTransport({ ...DEFAULT_FETCH_OPTIONS, connections: 1, allowPrivate: true });
    const closed = openTransport({ ...DEFAULT_FETCH_OPTIONS, connections: 1, lookup });
    const fetchPage = createFetchPage(DEFAULT_FETCH_OPTIONS, {
      // The one server of the test that counts as outside.
      transport: (request) => (request.url.port === String(outside.port) ? open : closed).exchange(request),
      clock: systemClock,
    });
    for (const path of ["/", "/metadata", "/name"]) {
      const address = outside.origin + path;
      await expect(fetchPage(address)).rejects.toMatchObject({ code: "private-address" });
      await expect(fetchPage(address)).rejects.toThrow(`${address}: redirected to http://`);
    }
    await open.close();
    await closed.close();
    await outside.close();
  });

  test("asked for by the lenient client", async () => {
    const settings = { ...DEFAULT_FETCH_OPTIONS, connections: 1, lookup: publicLookup(lookup) };
    const url = new URL(`http://intranet.example:${String(server.port)}/`);
    const asked = openLenient(settings)({ url, headers: {}, signal: new AbortController().signal });
    await expect(asked).rejects.toMatchObject({ error: "private-address" });
  });
});

describe("what a name resolves to", () => {
  const resolve = (host: string, all: boolean) =>
    new Promise((settle) =>
      publicLookup(lookup)(host, { all }, (error, found, family) => settle(error ?? [found, family])),
    );

  test("is left as it is where it is public", async () => {
    names["public.example"] = [[PUBLIC, "2606:4700::1111"]];
    expect(await resolve("public.example", true)).toEqual([
      [
        { address: PUBLIC, family: 4 },
        { address: "2606:4700::1111", family: 6 },
      ],
      undefined,
    ]);
    expect(await resolve("public.example", false)).toEqual([PUBLIC, 4]);
  });

  test("loses its private addresses where it has both", async () => {
    names["both.example"] = [["127.0.0.1", PUBLIC, "::1"]];
    expect(await resolve("both.example", true)).toEqual([[{ address: PUBLIC, family: 4 }], undefined]);
  });

  test("is asked for once for a connection, so that a second answer gains nothing (DNS rebinding)", async () => {
    names["rebinding.example"] = [["127.0.0.1"], ["127.0.0.2"], ["127.0.0.3"]];
    const address = `http://rebinding.example:${String(server.port)}/`;
    expect((await guarded.failure(address)).message).toContain("127.0.0.1");
    expect((await guarded.failure(address)).message).toContain("127.0.0.2");
  });
});

test("with allowPrivate the same addresses are reached", async () => {
  const inside = await startFaultServer({ "/": page("<p>Words.") });
  const open = testFetcher({ allowPrivate: true }, { lookup });
  for (const host of ["127.0.0.1", "2130706433", "intranet.example"])
    expect((await open.fetch(`http://${host}:${String(inside.port)}/`)).fetched.status).toBe(200);
  await open.close();
  await inside.close();
});

test("a name without any address is a dns error", async () => {
  names["nowhere.example"] = [[]];
  expect((await guarded.failure("http://nowhere.example/")).code).toBe("dns");
});
