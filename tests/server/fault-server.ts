import { createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer, type TlsOptions } from "node:tls";
import type { AddressInfo } from "node:net";

/** What a client sent, as the server saw it. */
export interface SeenRequest {
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The number of the connection that it came over, from 1. */
  readonly connection: number;
}

/** How the server behaves at a path: it holds the bare socket, so that it can misbehave in any way. */
export type Behaviour = (socket: Socket, request: SeenRequest, times: number) => void;

export interface FaultServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly port: number;
  /** Every request, in order. */
  readonly seen: SeenRequest[];
  /** How many connections are open now. */
  open(): number;
  close(): Promise<void>;
}

/** A server on 127.0.0.1 that does at each path what it is told, over plain TCP, or TLS where a key is given. */
export async function startFaultServer(
  behaviours: Readonly<Record<string, Behaviour>>,
  tls?: TlsOptions,
): Promise<FaultServer> {
  const seen: SeenRequest[] = [];
  const sockets = new Set<Socket>();
  const times = new Map<string, number>();
  let connections = 0;
  const accept = (socket: Socket): void => {
    const connection = (connections += 1);
    let received = "";
    socket.on("error", () => undefined);
    socket.on("data", (chunk: Buffer) => {
      received += chunk.toString("latin1");
      for (let end = received.indexOf("\r\n\r\n"); end >= 0; end = received.indexOf("\r\n\r\n")) {
        const request = readRequest(received.slice(0, end), connection);
        received = received.slice(end + 4);
        seen.push(request);
        const count = (times.get(request.path) ?? 0) + 1;
        times.set(request.path, count);
        const behaviour = behaviours[request.path] ?? behaviours[request.path.split("?")[0] ?? ""];
        if (behaviour === undefined) answer({ status: 404, body: "no such path" })(socket, request, count);
        else behaviour(socket, request, count);
      }
    });
  };
  const server = tls === undefined ? createServer(accept) : createTlsServer(tls, accept);
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
  });
  server.on("tlsClientError", () => undefined);
  const port = await listen(server);
  return {
    origin: `${tls === undefined ? "http" : "https"}://127.0.0.1:${String(port)}`,
    port,
    seen,
    open: () => sockets.size,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
  /** Leave Content-Length out, so that the body ends with the connection. */
  readonly lengthless?: boolean;
  /** Keep the connection open for more requests. */
  readonly keepAlive?: boolean;
}

/** A well-behaved answer. */
export function answer({ status = 200, headers = {}, body = "", lengthless, keepAlive }: Answer): Behaviour {
  return (socket) => {
    const bytes = typeof body === "string" ? Buffer.from(body) : Buffer.from(body);
    const lines = Object.entries(headers).flatMap(([name, value]) =>
      [value].flat().map((one) => `${name}: ${one}`),
    );
    if (lengthless !== true) lines.push(`Content-Length: ${String(bytes.length)}`);
    if (keepAlive !== true) lines.push("Connection: close");
    socket.write(Buffer.from(`HTTP/1.1 ${String(status)} Told\r\n${lines.join("\r\n")}\r\n\r\n`, "latin1"));
    if (keepAlive === true) socket.write(bytes);
    else socket.end(bytes);
  };
}

/** A page of HTML. */
export function page(html: string, headers: Answer["headers"] = {}): Behaviour {
  return answer({ headers: { "Content-Type": "text/html; charset=utf-8", ...headers }, body: html });
}

/** A redirect. */
export function redirect(to: string, status = 302, headers: Answer["headers"] = {}): Behaviour {
  return answer({ status, headers: { Location: to, ...headers }, body: "moved" });
}

/** One behaviour on the first request, the next on the second, the last for ever. */
export function inTurn(...behaviours: readonly Behaviour[]): Behaviour {
  return (socket, request, times) =>
    behaviours[Math.min(times, behaviours.length) - 1]?.(socket, request, times);
}

/** Writes the bytes as they stand and then does with the socket what it is told. */
export function raw(text: string, then: "end" | "reset" | "hang" = "end"): Behaviour {
  return (socket) => {
    socket.write(Buffer.from(text, "latin1"), () => {
      if (then === "end") socket.end();
      if (then === "reset") setTimeout(() => socket.resetAndDestroy(), 20);
    });
  };
}

/** Writes a head and then a chunk again and again, as fast as it is taken or every so many milliseconds. */
export function endless(head: string, chunk: Uint8Array, everyMs = 0): Behaviour {
  return (socket) => {
    socket.write(Buffer.from(head, "latin1"));
    const send = (): void => {
      if (socket.destroyed) return;
      const flowing = socket.write(chunk);
      if (everyMs > 0) setTimeout(send, everyMs);
      else if (flowing) setImmediate(send);
      else socket.once("drain", send);
    };
    send();
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

function readRequest(head: string, connection: number): SeenRequest {
  const [first = "", ...lines] = head.split("\r\n");
  const headers = lines.map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return { path: first.split(" ")[1] ?? "", headers: Object.fromEntries(headers), connection };
}
