import { createHash } from "node:crypto";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { FetchedPage } from "../../src/fetch/fetched-page.js";
import {
  answer,
  endless,
  inTurn,
  page,
  raw,
  redirect,
  startFaultServer,
  type Behaviour,
  type FaultServer,
} from "../server/fault-server.js";
import { testFetcher, type TestFetcher } from "./fetcher.js";

const STORY = `<!DOCTYPE html><title>Harbour reopens</title><p>${"The harbour reopened on Monday. ".repeat(300)}</p>`;
const HTML = { "Content-Type": "text/html; charset=utf-8" };
const HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

const behaviours: Record<string, Behaviour> = { "/story": page(STORY) };
let server: FaultServer;
let fetcher: TestFetcher;

beforeAll(async () => {
  server = await startFaultServer(behaviours);
  fetcher = testFetcher();
});
afterAll(async () => {
  await fetcher.close();
  await server.close();
});
afterEach(() => {
  server.seen.length = 0;
  fetcher.waits.length = 0;
});

/** Teaches the server a behaviour and gives its address. */
function at(path: string, behaviour: Behaviour): string {
  behaviours[path] = behaviour;
  return server.origin + path;
}

function textOf(fetched: FetchedPage): string {
  return Buffer.from(fetched.bytes).toString("utf8");
}

/** A fetcher of its own for one test, closed behind it. */
async function withFetcher<T>(
  options: Parameters<typeof testFetcher>[0],
  use: (own: TestFetcher) => Promise<T>,
): Promise<T> {
  const own = testFetcher(options);
  try {
    return await use(own);
  } finally {
    await own.close();
  }
}

describe("a page", () => {
  test("comes with all that can be cited", async () => {
    const { bytes, fetched, warnings } = await fetcher.fetch(`${server.origin}/story#comments`);
    expect(Buffer.from(bytes).toString()).toBe(STORY);
    expect(fetched).toEqual({
      at: "2026-01-02T03:04:05.000Z",
      status: 200,
      url: `${server.origin}/story`,
      bytes: STORY.length,
      sha256: createHash("sha256").update(STORY).digest("hex"),
      contentType: "text/html; charset=utf-8",
      truncated: false,
    });
    expect(warnings).toEqual([]);
  });

  test("is asked for with an honest name, the codings that can be undone, and the user's headers", async () => {
    await withFetcher({ headers: { "X-Key": "k1", Host: "elsewhere.example" } }, (own) =>
      own.fetch(`${server.origin}/story`),
    );
    expect(server.seen[0]?.headers).toMatchObject({
      "user-agent": "cleancopy-test",
      "accept-encoding": "gzip, deflate, br",
      "x-key": "k1",
      host: `127.0.0.1:${String(server.port)}`,
    });
  });

  test("comes over the connection of the one before, and none stays open after the close", async () => {
    const address = at("/kept", answer({ headers: HTML, body: STORY, keepAlive: true }));
    const own = testFetcher({}, { connections: 1 });
    await own.fetch(address);
    await own.fetch(address);
    const [first, second] = server.seen;
    expect(second?.connection).toBe(first?.connection);
    const before = server.open();
    await own.close();
    await expect.poll(() => server.open()).toBeLessThan(before);
  });

  test("may be plain text, may have no length and no type, and may be 203", async () => {
    const address = at("/bare", answer({ status: 203, body: "Just words.", lengthless: true }));
    const fetched = await fetcher.fetch(address);
    expect(textOf(fetched)).toBe("Just words.");
    expect(fetched.fetched).toMatchObject({ status: 203, contentType: null, truncated: false });
  });

  test("has the password of its address sent as a header and kept out of the result", async () => {
    const address = server.origin.replace("//", "//reader:p%40ss@") + "/story";
    const { fetched } = await fetcher.fetch(address);
    expect(server.seen[0]?.headers["authorization"]).toBe(`Basic ${btoa("reader:p@ss")}`);
    expect(fetched.url).toBe(`${server.origin}/story`);
  });
});

describe("content codings", () => {
  const codings: [string, string, Uint8Array][] = [
    ["gzip", "gzip", gzipSync(STORY)],
    ["x-gzip", "x-gzip", gzipSync(STORY)],
    ["deflate", "deflate", deflateSync(STORY)],
    ["raw deflate", "deflate", deflateRawSync(STORY)],
    ["br", "br", brotliCompressSync(STORY)],
    ["two, one over the other", "gzip, br", brotliCompressSync(gzipSync(STORY))],
    [
      "two members of gzip",
      "gzip",
      Buffer.concat([gzipSync(STORY.slice(0, 500)), gzipSync(STORY.slice(500))]),
    ],
    ["gzip with junk behind it", "gzip", Buffer.concat([gzipSync(STORY), Buffer.from("junk junk junk")])],
    ["gzip that is called deflate", "deflate", gzipSync(STORY)],
    ["plain bytes that are called gzip", "gzip", Buffer.from(STORY)],
    ["plain bytes that are called br", "br", Buffer.from(STORY)],
    ["plain bytes in a coding that nobody knows", "dcb", Buffer.from(STORY)],
    ["gzip without a word", "", gzipSync(STORY)],
    ["gzip twice, told once", "gzip", gzipSync(gzipSync(STORY))],
    ["the label utf-8", "utf-8", Buffer.from(STORY)],
  ];
  test.each(codings)("%s is undone", async (name, coding, body) => {
    const headers = { ...HTML, ...(coding !== "" && { "Content-Encoding": coding }) };
    const fetched = await fetcher.fetch(at(`/coded/${encodeURIComponent(name)}`, answer({ headers, body })));
    expect(textOf(fetched)).toBe(STORY);
    expect(fetched.fetched).toMatchObject({ truncated: false, bytes: STORY.length });
    expect(fetched.warnings).toEqual([]);
  });

  test("a gzip with a wrong checksum is kept, with a warning", async () => {
    const body = gzipSync(STORY);
    body.writeUInt32LE(1, body.length - 8);
    const fetched = await fetcher.fetch(
      at("/crc", answer({ headers: { "Content-Encoding": "gzip" }, body })),
    );
    expect(textOf(fetched)).toBe(STORY);
    expect(fetched.warnings.map(({ code }) => code)).toEqual(["damaged"]);
  });

  test.each([
    ["gzip", gzipSync(STORY.repeat(30))],
    [
      "br",
      brotliCompressSync(
        Buffer.from(Array.from({ length: 20_000 }, (_, i) => `${String(i * 7919)} `).join("")),
      ),
    ],
    ["deflate", deflateSync(STORY.repeat(30))],
  ])("a cut %s gives what came, marked as truncated, after a second try", async (coding, body) => {
    const cut = body.subarray(0, Math.floor(body.length / 2));
    const address = at(
      `/cut-${coding}`,
      answer({ headers: { ...HTML, "Content-Encoding": coding }, body: cut }),
    );
    const fetched = await fetcher.fetch(address);
    expect(fetched.bytes.length).toBeGreaterThan(1_000);
    expect(fetched.fetched.truncated).toBe(true);
    expect(fetched.warnings.map(({ code }) => code)).toEqual(["truncated"]);
    expect(server.seen).toHaveLength(2);
  });

  test("a body in a coding that cannot be undone is undecodable", async () => {
    const body = Buffer.from(Array.from({ length: 2_000 }, (_, i) => (i * 193) % 251));
    const error = await fetcher.failure(
      at("/zstd", answer({ headers: { "Content-Encoding": "zstd" }, body })),
    );
    expect(error.code).toBe("undecodable");
    expect(error.message).toContain("zstd");
  });

  test("six codings on one another are refused", async () => {
    const headers = { "Content-Encoding": "gzip, gzip, gzip, gzip, gzip, gzip" };
    const error = await fetcher.failure(at("/six", answer({ headers, body: gzipSync(STORY) })));
    expect(error.code).toBe("undecodable");
  });
});

describe("the size limit", () => {
  const bomb = gzipSync(Buffer.alloc(60_000_000));
  test.each([
    ["a gzip bomb", answer({ headers: { "Content-Encoding": "gzip" }, body: bomb })],
    ["a gzip bomb in gzip", answer({ headers: { "Content-Encoding": "gzip, gzip" }, body: gzipSync(bomb) })],
    ["a gzip bomb that nobody declares", answer({ headers: HTML, body: bomb })],
    [
      "a brotli bomb",
      answer({ headers: { "Content-Encoding": "br" }, body: brotliCompressSync(Buffer.alloc(60_000_000)) }),
    ],
    ["an endless body", endless(`${HEAD}\r\n`, Buffer.alloc(65_536, "<p>more</p>"))],
    [
      "an endless chunked body",
      endless(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`, Buffer.from(`8000\r\n${"x".repeat(32_768)}\r\n`)),
    ],
    ["a length over the limit", raw(`${HEAD}Content-Length: 99000000\r\n\r\n<p>`, "hang")],
  ])("stops %s", async (name, behaviour) => {
    const error = await fetcher.failure(at(`/large/${encodeURIComponent(name)}`, behaviour));
    expect(error.code).toBe("too-large");
    expect(error.message).toContain("10 MB");
    expect(error.details.advice).toContain("--max-size");
    expect(server.seen).toHaveLength(1);
  });
});

describe("files that are no pages", () => {
  test.each([
    ["a PDF", `%PDF-1.7\n${"0 obj ".repeat(400)}`],
    ["a PNG image", `\x89PNG\r\n\x1a\n${"\0\x01\x02".repeat(600)}`],
  ])("%s labelled as a page is given up after its first bytes", async (what, start) => {
    const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9000000\r\n\r\n`;
    const error = await fetcher.failure(
      at(`/labelled/${encodeURIComponent(what)}`, raw(head + start, "hang")),
    );
    expect(error.code).toBe("unsupported-type");
    expect(error.message).toContain(what);
  });
});

describe("time limits", () => {
  test("no answer: phase headers, tried again", async () => {
    const error = await withFetcher({ headersTimeoutMs: 300, retries: 1 }, (own) =>
      own.failure(at("/silent", () => undefined)),
    );
    expect(error).toMatchObject({ code: "timeout", details: { phase: "headers" } });
    expect(server.seen).toHaveLength(2);
  });

  test("headers a byte at a time: phase headers or total, whichever is over first", async () => {
    const slow = endless("HTTP/1.1 200 OK\r\nX-Slow: ", Buffer.from("x"), 50);
    const error = await withFetcher({ headersTimeoutMs: 400, totalTimeoutMs: 1_500, retries: 0 }, (own) =>
      own.failure(at("/slow-headers", slow)),
    );
    expect(error.code).toBe("timeout");
    expect(["headers", "total"]).toContain(error.details.phase);
  });

  test("silence within the body: phase body", async () => {
    const stall = raw(`${HEAD}Content-Length: 5000\r\n\r\n<p>The beginning`, "hang");
    const error = await withFetcher({ idleTimeoutMs: 200, retries: 0 }, (own) =>
      own.failure(at("/stall", stall)),
    );
    expect(error).toMatchObject({ code: "timeout", details: { phase: "body" } });
  });

  test("a drip that never ends: phase total, not tried again", async () => {
    const drip = endless(`${HEAD}Content-Length: 500000\r\n\r\n`, Buffer.from("x"), 30);
    const error = await withFetcher({ idleTimeoutMs: 2_000, totalTimeoutMs: 500 }, (own) =>
      own.failure(at("/drip", drip)),
    );
    expect(error).toMatchObject({ code: "timeout", details: { phase: "total" } });
    expect(server.seen).toHaveLength(1);
  });

  test("the caller's signal ends the fetch with the caller's reason", async () => {
    const controller = new AbortController();
    const going = fetcher.fetch(
      at("/never", () => controller.abort("enough")),
      controller.signal,
    );
    await expect(going).rejects.toBe("enough");
  });
});

describe("broken connections", () => {
  test("a reset before the headers is tried again and then told", async () => {
    const error = await fetcher.failure(at("/reset", raw("", "reset")));
    expect(error.code).toBe("reset");
    expect(error.message).toContain(`${server.origin}/reset`);
    expect(server.seen).toHaveLength(3);
    expect(fetcher.waits).toEqual([500, 1_000]);
  });

  test("a second try that goes well is a page like any other", async () => {
    const fetched = await fetcher.fetch(at("/once", inTurn(raw("", "reset"), page(STORY))));
    expect(textOf(fetched)).toBe(STORY);
    expect(fetched.warnings).toEqual([]);
  });

  test("a body that breaks off is asked for again, and the whole one is taken", async () => {
    const broken = raw(`${HEAD}Content-Length: 50000\r\n\r\n<p>Half a page`, "end");
    const fetched = await fetcher.fetch(at("/half-once", inTurn(broken, page(STORY))));
    expect(textOf(fetched)).toBe(STORY);
    expect(fetched.fetched.truncated).toBe(false);
  });

  test.each([
    ["a Content-Length that is too large", raw(`${HEAD}Content-Length: 50000\r\n\r\n<p>Half a page`, "end")],
    ["a reset in the middle", raw(`${HEAD}Content-Length: 50000\r\n\r\n<p>Half a page`, "reset")],
    [
      "a chunked body without its end",
      raw(`${HEAD}Transfer-Encoding: chunked\r\n\r\ne\r\n<p>Half a page\r\n`, "end"),
    ],
    [
      "a chunk that is no chunk",
      raw(`${HEAD}Transfer-Encoding: chunked\r\n\r\ne\r\n<p>Half a page\r\nzzz\r\n`, "end"),
    ],
  ])("%s: what came is kept and marked", async (name, behaviour) => {
    const fetched = await fetcher.fetch(at(`/broken/${encodeURIComponent(name)}`, behaviour));
    expect(textOf(fetched)).toBe("<p>Half a page");
    expect(fetched.fetched.truncated).toBe(true);
    expect(server.seen).toHaveLength(2);
  });

  test("a body that breaks off before its first byte is a reset", async () => {
    const error = await fetcher.failure(at("/nothing", raw(`${HEAD}Content-Length: 500\r\n\r\n`, "end")));
    expect(error.code).toBe("reset");
  });

  test("a gzip that breaks off within its header is a reset", async () => {
    const head = `${HEAD}Content-Encoding: gzip\r\nContent-Length: 500\r\n\r\n\x1f\x8b\x08\x00`;
    const error = await fetcher.failure(at("/gzip-head", raw(head, "end")));
    expect(error.code).toBe("reset");
  });

  test("a Content-Length that is too small gives that much", async () => {
    const fetched = await fetcher.fetch(
      at("/short", raw(`${HEAD}Content-Length: 14\r\n\r\n<p>Half a page and more`)),
    );
    expect(textOf(fetched)).toBe("<p>Half a page");
  });
});

describe("hosts that are not there", () => {
  test("a closed port is refused, at once", async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const error = await fetcher.failure(`http://127.0.0.1:${String(port)}/`);
    expect(error.code).toBe("refused");
    expect(error.details.advice).toContain("port");
    expect(fetcher.waits).toEqual([]);
  });

  test.each([
    ["ENOTFOUND", 0],
    ["EAI_AGAIN", 2],
  ])("a name that does not resolve (%s) is a dns error", async (code, waits) => {
    const own = testFetcher(
      {},
      { lookup: (_host, _options, done) => done(Object.assign(new TypeError(code), { code }), "") },
    );
    const error = await own.failure("http://news.invalid/story");
    await own.close();
    expect(error.code).toBe("dns");
    expect(error.message).toContain("news.invalid");
    expect(own.waits).toHaveLength(waits);
  });
});

describe("redirects", () => {
  test("are followed, and the final address is kept", async () => {
    at("/hop-2", redirect("/story", 308));
    const { fetched } = await fetcher.fetch(at("/hop-1", redirect("hop-2#top", 301)));
    expect(fetched.url).toBe(`${server.origin}/story`);
    expect(fetched.status).toBe(200);
  });

  test("ten are followed, eleven are not", async () => {
    for (let hop = 1; hop <= 11; hop += 1)
      at(`/ten-${String(hop)}`, redirect(hop === 11 ? "/story" : `/ten-${String(hop + 1)}`));
    await expect(fetcher.fetch(`${server.origin}/ten-2`)).resolves.toBeDefined();
    const error = await fetcher.failure(`${server.origin}/ten-1`);
    expect(error.code).toBe("redirects");
    expect(error.message).toContain("more than 10");
  });

  test("in a circle are found", async () => {
    at("/round-2", redirect("/round-1"));
    const error = await fetcher.failure(at("/round-1", redirect("/round-2")));
    expect(error).toMatchObject({ code: "redirects" });
    expect(error.message).toContain("circle");
    expect(server.seen).toHaveLength(2);
  });

  test("to itself with a cookie are followed once, and the advice speaks of cookies", async () => {
    const error = await fetcher.failure(at("/wall", redirect("/wall", 302, { "Set-Cookie": "seen=1" })));
    expect(error.code).toBe("redirects");
    expect(error.details.advice).toContain("cookie");
    expect(server.seen).toHaveLength(2);
  });

  test.each([
    "file:///etc/passwd",
    "ftp://127.0.0.1/x",
    "javascript:alert(1)",
    "data:text/html,x",
    "http://",
  ])("to %s are refused", async (target) => {
    const error = await fetcher.failure(at("/out", redirect(target)));
    expect(error.code).toBe("bad-address");
    expect(error.message).toContain(target);
  });

  test("in raw UTF-8 lead where they say", async () => {
    at("/caf%C3%A9", page(STORY));
    const { fetched } = await fetcher.fetch(
      at("/utf-8", redirect(Buffer.from("/café", "utf8").toString("latin1"))),
    );
    expect(fetched.url).toBe(`${server.origin}/caf%C3%A9`);
  });

  test("to another origin take the name along, and none of the user's headers", async () => {
    const other = await startFaultServer({
      "/in": redirect(`${server.origin}/story`),
      "/start": redirect("/in"),
    });
    await withFetcher({ headers: { Authorization: "Bearer t", Cookie: "a=b", "X-Key": "k" } }, (own) =>
      own.fetch(`${other.origin}/start`),
    );
    await other.close();
    expect(other.seen.map(({ headers }) => headers["x-key"])).toEqual(["k", "k"]);
    const final = server.seen[0]?.headers ?? {};
    expect(final["user-agent"]).toBe("cleancopy-test");
    expect(["authorization", "cookie", "x-key"].filter((name) => name in final)).toEqual([]);
  });

  test("without a target are a status", async () => {
    const error = await fetcher.failure(at("/nowhere", answer({ status: 302 })));
    expect(error).toMatchObject({ code: "status", details: { status: 302 } });
  });

  test("that fail behind the first hop name both addresses", async () => {
    const error = await fetcher.failure(at("/to-404", redirect("/gone")));
    expect(error.message).toContain(`${server.origin}/to-404`);
    expect(error.message).toContain(`${server.origin}/gone`);
  });
});

describe("statuses", () => {
  test.each([304, 400, 401, 403, 404, 410, 451, 500])(
    "%i is told with its number and not tried again",
    async (status) => {
      const error = await fetcher.failure(
        at(`/status-${String(status)}`, answer({ status, body: "<p>Sorry</p>" })),
      );
      expect(error).toMatchObject({ code: "status", details: { status } });
      expect(error.message).toContain(String(status));
      expect(error.details.advice).not.toBeUndefined();
      expect(server.seen).toHaveLength(1);
    },
  );

  test.each([204, 205])("%i is empty", async (status) => {
    const error = await fetcher.failure(
      at(`/none-${String(status)}`, raw(`HTTP/1.1 ${String(status)} None\r\nContent-Length: 0\r\n\r\n`)),
    );
    expect(error).toMatchObject({ code: "empty", details: { status } });
  });

  test("200 without a body is empty", async () => {
    expect((await fetcher.failure(at("/empty", answer({ headers: HTML })))).code).toBe("empty");
    const gzipped = answer({ headers: { ...HTML, "Content-Encoding": "gzip" }, body: gzipSync("") });
    expect((await fetcher.failure(at("/empty-gzip", gzipped))).code).toBe("empty");
  });

  test("206 that nobody asked for is a part, unless it is the whole", async () => {
    const part = answer({
      status: 206,
      headers: { ...HTML, "Content-Range": "bytes 0-99/5000" },
      body: STORY,
    });
    const whole = answer({
      status: 206,
      headers: { ...HTML, "Content-Range": "bytes 0-4999/5000" },
      body: STORY,
    });
    expect((await fetcher.fetch(at("/part", part))).fetched.truncated).toBe(true);
    expect((await fetcher.fetch(at("/whole", whole))).fetched.truncated).toBe(false);
  });

  test.each<[string, number, Record<string, string>, string]>([
    ["Cloudflare's header, on 403", 403, { "cf-mitigated": "challenge" }, ""],
    ["Cloudflare's header, on 200", 200, { "cf-mitigated": "challenge" }, "<p>Just a moment"],
    ["AWS WAF's header, on 202", 202, { "x-amzn-waf-action": "challenge" }, "<p>wait"],
    ["a captcha, on 403", 403, {}, '<div class="h-captcha"></div>'],
  ])("a bot challenge is blocked: %s", async (name, status, headers, body) => {
    const error = await fetcher.failure(
      at(`/bot/${encodeURIComponent(name)}`, answer({ status, headers, body })),
    );
    expect(error).toMatchObject({ code: "blocked", details: { status } });
    expect(server.seen).toHaveLength(1);
  });

  test("a captcha on a status that passes does not end the tries", async () => {
    const captcha = answer({ status: 503, body: '<form><div class="g-recaptcha"></div></form>' });
    await expect(fetcher.fetch(at("/captcha-once", inTurn(captcha, page(STORY))))).resolves.toBeDefined();
    const error = await fetcher.failure(at("/captcha-always", captcha));
    expect(error).toMatchObject({ code: "blocked", details: { status: 503 } });
  });

  test("an ordinary error page behind Cloudflare is a status, though it loads Cloudflare's script", async () => {
    const body = '<p>Forbidden<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>';
    expect((await fetcher.failure(at("/jsd", answer({ status: 403, body })))).code).toBe("status");
  });

  test("a bot challenge is seen through gzip", async () => {
    const body = gzipSync('<div id="px-captcha"></div>');
    const error = await fetcher.failure(
      at("/bot-gzip", answer({ status: 403, headers: { "Content-Encoding": "gzip" }, body })),
    );
    expect(error.code).toBe("blocked");
  });
});

describe("retries", () => {
  test.each([429, 502, 503, 504])("%i is tried again with growing waits", async (status) => {
    const tired = answer({ status, body: "later" });
    const fetched = await fetcher.fetch(at(`/tired-${String(status)}`, inTurn(tired, tired, page(STORY))));
    expect(textOf(fetched)).toBe(STORY);
    expect(fetcher.waits).toEqual([500, 1_000]);
  });

  test("end with the last status", async () => {
    const error = await fetcher.failure(at("/for-ever", answer({ status: 503 })));
    expect(error).toMatchObject({ code: "status", details: { status: 503 } });
    expect(server.seen).toHaveLength(3);
  });

  test("are none where none are wanted", async () => {
    await withFetcher({ retries: 0 }, (own) => own.failure(at("/no-retry", answer({ status: 503 }))));
    expect(server.seen).toHaveLength(1);
  });

  test.each([
    ["seconds", "7", 7_000],
    ["a date", "Fri, 02 Jan 2026 03:04:35 GMT", 30_000],
    ["an old form of date", "Friday, 02-Jan-26 03:04:35 GMT", 30_000],
    ["garbage", "soon", 500],
    ["a negative number", "-5", 500],
    ["a date that has passed", "Fri, 02 Jan 2015 03:04:35 GMT", 500],
    ["an empty value", "", 500],
  ])("wait as Retry-After says: %s", async (name, value, waited) => {
    const busy = answer({ status: 429, headers: { "Retry-After": value } });
    await fetcher.fetch(at(`/after/${encodeURIComponent(name)}`, inTurn(busy, page(STORY))));
    expect(fetcher.waits).toEqual([waited]);
  });

  test("reckon a date by the server's own clock", async () => {
    const headers = { Date: "Fri, 02 Jan 2026 13:00:00 GMT", "Retry-After": "Fri, 02 Jan 2026 13:00:09 GMT" };
    await fetcher.fetch(at("/clock", inTurn(answer({ status: 503, headers }), page(STORY))));
    expect(fetcher.waits).toEqual([9_000]);
  });

  test("give up where the server asks for an hour, and say so", async () => {
    const error = await fetcher.failure(
      at("/hour", answer({ status: 429, headers: { "Retry-After": "3600" } })),
    );
    expect(error).toMatchObject({ code: "status", details: { status: 429 } });
    expect(error.message).toContain("3600 s");
    expect(server.seen).toHaveLength(1);
    expect(fetcher.waits).toEqual([]);
  });
});

describe("answers that are not quite HTTP", () => {
  test.each([
    ["bare line feeds", "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 6\n\n<p>Hi!"],
    [
      "a control character in a header",
      "HTTP/1.1 200 OK\r\nX-Odd: a\x01b\r\nContent-Length: 6\r\n\r\n<p>Hi!",
    ],
    [
      "chunks and a length",
      "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n<p>Hi!\r\n0\r\n\r\n",
    ],
    [
      "a 100 Continue that nobody asked for",
      "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<p>Hi!",
    ],
  ])("are read all the same: %s", async (name, text) => {
    const fetched = await fetcher.fetch(at(`/odd/${encodeURIComponent(name)}`, raw(text)));
    expect(textOf(fetched)).toBe("<p>Hi!");
  });

  test("that are not HTTP at all are a protocol error", async () => {
    const error = await fetcher.failure(at("/ssh", raw("SSH-2.0-OpenSSH_9.6\r\n", "end")));
    expect(error.code).toBe("protocol");
  });

  test("with 20 kB of headers are read, with 100 kB refused", async () => {
    const cookies = (count: number): Behaviour =>
      page(STORY, {
        "Set-Cookie": Array.from({ length: count }, (_, i) => `c${String(i)}=${"x".repeat(100)}`),
      });
    await expect(fetcher.fetch(at("/cookies-200", cookies(200)))).resolves.toBeDefined();
    expect((await fetcher.failure(at("/cookies-900", cookies(900)))).code).toBe("protocol");
  });
});

describe("addresses", () => {
  test.each([
    "",
    "http://",
    "ftp://example.org/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "news story",
    "http://[::1",
  ])("%j is a bad address", async (address) => {
    const error = await fetcher.failure(address);
    expect(error.code).toBe("bad-address");
    expect(error.details.advice).toContain("https://");
  });

  test("that are bad do not show their password", async () => {
    expect((await fetcher.failure("ftp://reader:secret@example.org/")).message).not.toContain("secret");
  });
});
