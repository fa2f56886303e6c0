import { createServer, request as send, type IncomingHttpHeaders } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { pipeline, type Duplex } from "node:stream";

export interface SeenByProxy {
  /** `GET http://host/path` or `CONNECT host:port`. */
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
}

export interface TestProxy {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  readonly seen: SeenByProxy[];
  close(): Promise<void>;
}

export interface ProxyManner {
  /** The Proxy-Authorization that it wants. */
  readonly login?: string;
  /** What it answers a CONNECT with instead of opening a tunnel. */
  readonly refuses?: number;
}

/** A proxy on 127.0.0.1 that takes every host for this machine. */
export async function startProxy({ login, refuses }: ProxyManner = {}): Promise<TestProxy> {
  const seen: SeenByProxy[] = [];
  const sockets = new Set<Duplex>();
  const isLetIn = (headers: IncomingHttpHeaders): boolean =>
    login === undefined || headers["proxy-authorization"] === login;
  const server = createServer((request, response) => {
    seen.push({ line: `${request.method ?? ""} ${request.url ?? ""}`, headers: request.headers });
    if (!isLetIn(request.headers)) return void response.writeHead(407).end("login");
    const { port, pathname, search } = new URL(request.url ?? "");
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => !name.startsWith("proxy-")),
    );
    send(
      { host: "127.0.0.1", port, path: pathname + search, headers, agent: false, maxHeaderSize: 65_536 },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        pipeline(answer, response, () => undefined);
      },
    )
      .on("error", () => response.writeHead(502).end())
      .end();
  });
  server.on("connection", (socket: Socket) => sockets.add(socket));
  server.on("connect", (request, client: Duplex) => {
    seen.push({ line: `CONNECT ${request.url ?? ""}`, headers: request.headers });
    client.on("error", () => undefined);
    const status = isLetIn(request.headers) ? (refuses ?? 200) : 407;
    if (status !== 200) return void client.end(`HTTP/1.1 ${String(status)} No\r\n\r\n`);
    const target = connect(Number(request.url?.split(":").at(-1)), "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      target.pipe(client).pipe(target);
    });
    sockets.add(target);
    target.on("error", () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    seen,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
