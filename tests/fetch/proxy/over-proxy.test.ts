import { createServer, type AddressInfo } from "node:net";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { makeCertificates, type Certificates } from "../../server/certificates.js";
import { answer, inTurn, page, raw, startFaultServer, type Behaviour } from "../../server/fault-server.js";
import { startProxy, type ProxyManner, type TestProxy } from "../../server/proxy.js";
import { testFetcher, type TestFetcher } from "../fetcher.js";
import { siteWith } from "../polite-fetcher.js";

let certificates: Certificates;
beforeAll(() => {
  certificates = makeCertificates();
});

async function proxyOf(manner: ProxyManner = {}): Promise<TestProxy> {
  const proxy = await startProxy(manner);
  onTestFinished(() => proxy.close());
  return proxy;
}

/** A fetcher that goes over this proxy. */
function fetcherOver(address: string, ...[options, settings]: Parameters<typeof testFetcher>): TestFetcher {
  const proxy = { http: address, https: address, except: "" };
  const fetcher = testFetcher({ proxy, retries: 0, ...options }, { ca: certificates.authority, ...settings });
  onTestFinished(() => fetcher.close());
  return fetcher;
}

async function secureSite(behaviours: Readonly<Record<string, Behaviour>>) {
  const server = await startFaultServer(behaviours, certificates.good);
  onTestFinished(() => server.close());
  return server;
}

const withLogin = (address: string): string => address.replace("//", "//reader:p%40ss@");
const LOGIN = `Basic ${btoa("reader:p@ss")}`;

describe("over a proxy", () => {
  test("an http address is asked for whole, names that only the proxy can resolve included", async () => {
    const server = await siteWith({ "/story": page("<p>Words.") });
    const proxy = await proxyOf();
    const address = `http://news.invalid:${String(server.port)}/story`;
    const { fetched } = await fetcherOver(proxy.address).fetch(address);
    expect(fetched).toMatchObject({ status: 200, url: address });
    expect(proxy.seen.map(({ line }) => line)).toEqual([`GET ${address}`]);
    expect(server.seen[0]?.headers["user-agent"]).toBe("cleancopy-test");
  });

  test("an https address goes through a tunnel, and its certificate is checked", async () => {
    const server = await secureSite({ "/story": page("<p>Words.") });
    const proxy = await proxyOf();
    const { fetched } = await fetcherOver(proxy.address).fetch(`${server.origin}/story`);
    expect(fetched.status).toBe(200);
    expect(proxy.seen.map(({ line }) => line)).toEqual([`CONNECT 127.0.0.1:${String(server.port)}`]);
    const stranger = fetcherOver(proxy.address, {}, { ca: certificates.selfSigned.cert });
    expect((await stranger.failure(`${server.origin}/story`)).code).toBe("tls");
  });

  test("name and password go to the proxy, and to nobody else", async () => {
    const [server, secure] = [
      await siteWith({ "/": page("<p>Words.") }),
      await secureSite({ "/": page("<p>Words.") }),
    ];
    const proxy = await proxyOf({ login: LOGIN });
    const { fetch } = fetcherOver(withLogin(proxy.address));
    await fetch(`${server.origin}/`);
    await fetch(`${secure.origin}/`);
    expect(proxy.seen.map(({ headers }) => headers["proxy-authorization"])).toEqual([LOGIN, LOGIN]);
    for (const { headers } of [...server.seen, ...secure.seen])
      expect(Object.keys(headers).filter((name) => /authorization/u.test(name))).toEqual([]);
  });

  test("a login that is wanted is told, without the one that was given", async () => {
    const proxy = await proxyOf({ login: "Basic other" });
    const { failure } = fetcherOver(withLogin(proxy.address));
    for (const address of ["http://news.invalid/", "https://news.invalid/"]) {
      const error = await failure(address);
      expect(error.code).toBe("proxy");
      expect(error.message).toBe(`${address}: the proxy ${proxy.address} wants a login (407)`);
      expect(JSON.stringify([error.message, error.details.advice])).not.toMatch(/reader|p%40ss|p@ss/u);
    }
  });

  test("a tunnel that the proxy refuses is the proxy's failure", async () => {
    const proxy = await proxyOf({ refuses: 403 });
    const error = await fetcherOver(proxy.address).failure("https://news.invalid/");
    expect(error.code).toBe("proxy");
    expect(error.message).toContain(`the proxy ${proxy.address} answered 403`);
  });

  test("a proxy that is not there is named", async () => {
    const proxy = await startProxy();
    await proxy.close();
    const { failure } = fetcherOver(withLogin(proxy.address));
    for (const address of ["http://news.invalid/", "https://news.invalid/"]) {
      const error = await failure(address);
      expect(error.code).toBe("proxy");
      expect(error.message).toBe(
        `${address}: the proxy ${proxy.address} cannot be used: the host refused the connection`,
      );
    }
  });

  test("a proxy that takes the connection and says nothing is a timeout", async () => {
    const silent = createServer((socket) => void socket.on("error", () => undefined).resume());
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void silent.close());
    const address = `http://127.0.0.1:${String((silent.address() as AddressInfo).port)}`;
    const error = await fetcherOver(address, { headersTimeoutMs: 200, totalTimeoutMs: 2_000 }).failure(
      "http://news.invalid/",
    );
    expect(error.code).toBe("timeout");
  });

  test("an answer that is not HTTP by the letter is not asked for past the proxy", async () => {
    const server = await siteWith({ "/odd": raw("HTTP/1.1 200 OK\nContent-Length: 6\n\n<p>Hi!") });
    const bare = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.once("data", () => socket.end("HTTP/1.1 200 OK\nContent-Length: 6\n\n<p>Hi!"));
    });
    await new Promise<void>((resolve) => bare.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void bare.close());
    const address = `http://127.0.0.1:${String((bare.address() as AddressInfo).port)}`;
    expect((await fetcherOver(address).failure(`${server.origin}/odd`)).code).toBe("protocol");
    expect(server.seen).toEqual([]);
  });

  test("large headers, a status that passes and a body that breaks off are as without it", async () => {
    const cookies = Array.from({ length: 200 }, (_, i) => `c${String(i)}=${"x".repeat(100)}`);
    const server = await siteWith({
      "/headers": page("<p>Words.", { "Set-Cookie": cookies }),
      "/tired": inTurn(answer({ status: 503 }), page("<p>Words.")),
      "/cut": raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>Half", "end"),
    });
    const proxy = await proxyOf();
    const { fetch } = fetcherOver(proxy.address, { retries: 1 });
    expect((await fetch(`${server.origin}/headers`)).fetched.status).toBe(200);
    expect((await fetch(`${server.origin}/tired`)).fetched.status).toBe(200);
    expect((await fetch(`${server.origin}/cut`)).fetched.truncated).toBe(true);
  });

  test("hosts of NO_PROXY are reached directly", async () => {
    const server = await siteWith({ "/": page("<p>Words.") });
    const proxy = await proxyOf();
    const settings = { http: proxy.address, https: proxy.address, except: "127.0.0.0/8" };
    await fetcherOver(proxy.address, { proxy: settings }).fetch(`${server.origin}/`);
    expect(proxy.seen).toEqual([]);
  });

  test("private addresses are refused, as far as this machine can tell, and the proxy may be on one", async () => {
    const server = await siteWith({ "/": page("<p>Words.") });
    const proxy = await proxyOf();
    const closed = fetcherOver(
      proxy.address,
      { allowPrivate: false },
      {
        lookup: (host, _options, done) =>
          host === "intranet.example"
            ? done(null, [{ address: "10.0.0.1", family: 4 }])
            : done(Object.assign(new TypeError("ENOTFOUND"), { code: "ENOTFOUND" }), []),
      },
    );
    for (const host of ["127.0.0.1", "0x7f.1", "[::1]", "intranet.example"]) {
      const error = await closed.failure(`http://${host}:${String(server.port)}/`);
      expect([host, error.code]).toEqual([host, "private-address"]);
    }
    expect(proxy.seen).toEqual([]);
    // Only the proxy knows this name, and where it leads.
    expect((await closed.fetch(`http://outside.invalid:${String(server.port)}/`)).fetched.status).toBe(200);
  });
});
