import { createServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { beforeAll, describe, expect, test } from "vitest";
import type { CleancopyError } from "../../src/errors.js";
import type { FetchOptions } from "../../src/options.js";
import { makeCertificates, type Certificates, type Identity } from "../server/certificates.js";
import { page, startFaultServer } from "../server/fault-server.js";
import { testFetcher } from "./fetcher.js";

const behaviours = { "/": page("<p>Over TLS.</p>") };
let certificates: Certificates;

beforeAll(() => {
  certificates = makeCertificates();
});

/** What a fetch from a server with this certificate ends in, and how many requests it was sent. */
async function failureWith(
  identity: Identity,
  trusted = true,
): Promise<{ message: string; code: string; requests: number }> {
  const server = await startFaultServer(behaviours, identity);
  const fetcher = testFetcher({}, trusted ? { ca: certificates.authority } : {});
  const { message, code } = await fetcher.failure(`${server.origin}/`);
  await fetcher.close();
  await server.close();
  return { message, code, requests: server.seen.length };
}

/** What a fetch over https from a server of bare sockets ends in. */
async function failureAtPort(server: Server, options: Partial<FetchOptions>): Promise<CleancopyError> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const fetcher = testFetcher(options);
  const error = await fetcher.failure(`https://127.0.0.1:${String(port)}/`);
  await fetcher.close();
  server.close();
  return error;
}

describe("TLS", () => {
  test("a good certificate gives the page", async () => {
    const server = await startFaultServer(behaviours, certificates.good);
    const fetcher = testFetcher({}, { ca: certificates.authority });
    const { bytes } = await fetcher.fetch(`${server.origin}/`);
    await fetcher.close();
    await server.close();
    expect(Buffer.from(bytes).toString()).toBe("<p>Over TLS.</p>");
  });

  test("a bad certificate is told in plain words, and nothing is sent to such a host", async () => {
    const cases: [string, Identity, boolean][] = [
      ["has expired", certificates.expired, true],
      ["is for another host", certificates.stranger, true],
      ["is signed by the host itself", certificates.selfSigned, true],
      ["authority is unknown", certificates.good, false],
    ];
    for (const [says, identity, trusted] of cases) {
      const failure = await failureWith(identity, trusted);
      expect(failure).toMatchObject({ code: "tls", requests: 0 });
      expect(failure.message).toContain(says);
    }
  });

  test("plain http on the port is told", async () => {
    const plain = createServer((socket) =>
      socket.once("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")),
    );
    const error = await failureAtPort(plain, {});
    expect(error.code).toBe("tls");
    expect(error.message).toContain("plain http");
  });

  test("only an old protocol is refused", async () => {
    const old = {
      ...certificates.good,
      minVersion: "TLSv1",
      maxVersion: "TLSv1.1",
      ciphers: "DEFAULT@SECLEVEL=0",
    } as const;
    const server = await startFaultServer(behaviours, old);
    const fetcher = testFetcher({ retries: 0 }, { ca: certificates.authority });
    const error = await fetcher.failure(`${server.origin}/`);
    await fetcher.close();
    await server.close();
    expect(error.code).toBe("tls");
  });

  test("a handshake that hangs runs out of the time to connect", async () => {
    const silent = createServer((socket) => void socket.on("error", () => undefined));
    const error = await failureAtPort(silent, { connectTimeoutMs: 300, retries: 0 });
    expect(error).toMatchObject({ code: "timeout", details: { phase: "connect" } });
  });
});
