import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { FailureName } from "./plan.js";

/** Many hosts of one site, each at an address of its own on the loopback network. */
export interface SoakServer {
  /** By number: `http://127.0.1.1:PORT`. */
  readonly origins: readonly string[];
  readonly requests: () => number;
  /** The most requests that any host had at the same time. */
  readonly mostAtOnce: () => number;
  /** Called after each request that comes in, with their number so far. */
  onRequest: (requests: number) => void;
  readonly close: () => void;
}

const PARAGRAPH =
  "The council met on Tuesday evening in the hall above the market to hear what the ferry had cost since the spring, and what it would cost to keep it running through another winter.";
const HOSTS_A_NETWORK = 250;

export async function startSoakServer(hosts: number): Promise<SoakServer> {
  let requests = 0;
  let mostAtOnce = 0;
  const soak: Pick<SoakServer, "onRequest"> = { onRequest: () => undefined };
  const servers = Array.from({ length: hosts }, () => {
    let open = 0;
    return createServer((request, response) => {
      requests += 1;
      open += 1;
      mostAtOnce = Math.max(mostAtOnce, open);
      response.on("close", () => (open -= 1));
      answer(request, response);
      soak.onRequest(requests);
    });
  });
  const origins = await Promise.all(servers.map(listen));
  return Object.assign(soak, {
    origins,
    requests: () => requests,
    mostAtOnce: () => mostAtOnce,
    close: () => {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  });
}

async function listen(server: Server, number: number): Promise<string> {
  const network = 1 + Math.floor(number / HOSTS_A_NETWORK);
  const address = `127.0.${String(network)}.${String(1 + (number % HOSTS_A_NETWORK))}`;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, address, resolve);
  });
  return `http://${address}:${String((server.address() as AddressInfo).port)}`;
}

const FAILING: Readonly<Record<FailureName, (request: IncomingMessage, response: ServerResponse) => void>> = {
  gone: (_, response) => response.writeHead(410).end("gone"),
  busy: (_, response) => response.writeHead(503).end("busy"),
  reset: (request) => request.socket.resetAndDestroy(),
  circle: (request, response) => response.writeHead(302, { location: request.url ?? "/" }).end(),
  empty: (_, response) => response.writeHead(200, HTML).end(),
  pdf: (_, response) => response.writeHead(200, HTML).end(`%PDF-1.7\n${"x".repeat(2_000)}`),
  "bad-gzip": (_, response) =>
    response.writeHead(200, { ...HTML, "content-encoding": "gzip" }).end(BROKEN_GZIP),
  silent: () => undefined,
  challenge: (_, response) => response.writeHead(403, { ...HTML, "cf-mitigated": "challenge" }).end("wait"),
};

/** The head of a gzip stream, and then none. */
const BROKEN_GZIP = Buffer.concat([Buffer.from("1f8b0800000000000003", "hex"), Buffer.alloc(500, 0xff)]);
const HTML = { "content-type": "text/html; charset=utf-8" };

function answer(request: IncomingMessage, response: ServerResponse): void {
  const [, kind = "", number = ""] = (request.url ?? "").split("/");
  if (Object.hasOwn(FAILING, kind)) FAILING[kind as FailureName](request, response);
  else response.writeHead(200, HTML).end(pageOf(number));
}

function pageOf(number: string): string {
  const headline = `Report number ${number} from the harbour`;
  const paragraphs = Array.from({ length: 8 }, (_, index) => `<p>${String(index)}: ${PARAGRAPH}</p>`).join(
    "\n",
  );
  return `<!doctype html><html lang="en"><head><title>${headline}</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>${headline}</h1><p>By Ines Tarrow</p>${paragraphs}</article>
<footer><a href="/about">About us</a></footer></body></html>`;
}
