import { createServer } from "node:http";
import { networkInterfaces } from "node:os";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { politeFetcher } from "./polite-fetcher.js";

const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === "::1"),
);

test.runIf(hasIpv6)("a host with an IPv6 address is reached, as any other is", async () => {
  const server = createServer((request, response) => {
    if (request.url === "/robots.txt") response.end("User-agent: *\nDisallow: /private");
    else response.writeHead(200, { "content-type": "text/html" }).end(`<p>${request.headers.host ?? ""}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "::1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://[::1]:${String((server.address() as AddressInfo).port)}`;
  const { fetch, failure } = politeFetcher({ delayMs: 0, retries: 0 });
  const { bytes, fetched } = await fetch(`${origin}/story`);
  expect([fetched.url, Buffer.from(bytes).toString()]).toEqual([`${origin}/story`, `<p>${origin.slice(7)}`]);
  expect((await failure(`${origin}/private`)).code).toBe("robots");
});
