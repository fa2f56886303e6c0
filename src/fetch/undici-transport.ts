import type { Dispatcher, request } from "undici";
import type { OpenTransport, WireHeaders } from "./transport.js";
import { ADDRESS_ATTEMPT_MS, MAX_HEADER_BYTES, type TransportSettings } from "./transport-settings.js";

/** A body given up is read so far, to keep the connection; a longer one costs more than a new connection. */
const MAX_DRAINED_BYTES = 16 * 1_024;

/**
 * Exchanges over undici's Agent: HTTP/1.1 with connections kept open. Of undici's own conveniences (redirects,
 * retries, decompression) none is used: each fails in ways that lose pages.
 */
export async function openUndici(settings: TransportSettings): Promise<OpenTransport> {
  const { Agent, request: send } = await import("undici");
  const agent = new Agent({
    ...clientOptions(settings),
    connect: {
      ...connectOptions(settings),
      ...(settings.lookup !== undefined && { lookup: settings.lookup }),
    },
  });
  return overDispatcher(agent, send);
}

/** How undici speaks HTTP, to a host or over a proxy. */
export function clientOptions({ connections, headersTimeoutMs }: TransportSettings) {
  return {
    connections,
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: headersTimeoutMs,
    // Silence within a body is watched where the body is read: undici does not while its reader is slow.
    bodyTimeout: 0,
    // A short Content-Length is told from a whole body by the connection's breaking off, not by an exception.
    strictContentLength: false,
    allowH2: false,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS,
  };
}

/** How undici opens a connection. */
export function connectOptions({ connectTimeoutMs, ca }: TransportSettings) {
  return { timeout: connectTimeoutMs, ...(ca !== undefined && { ca }) };
}

/** Exchanges over an agent of undici's. */
export function overDispatcher(agent: Dispatcher, send: typeof request): OpenTransport {
  return {
    async exchange({ url, headers, signal }) {
      const answer = await send(url, { dispatcher: agent, method: "GET", headers: { ...headers }, signal });
      const { body } = answer;
      return {
        status: answer.statusCode,
        headers: wireHeaders(answer.headers),
        body: body as AsyncIterable<Uint8Array>,
        discard: () => void body.dump({ limit: MAX_DRAINED_BYTES }).catch(() => undefined),
      };
    },
    // Not close(): that waits for bodies which nobody reads.
    close: () => agent.destroy(),
  };
}

/** Header values by lower-case name, from the form that undici and node:http share. */
export function wireHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): WireHeaders {
  const entries = Object.entries(headers).map(
    ([name, value]) => [name, value === undefined ? [] : [value].flat()] as const,
  );
  return new Map(entries.filter(([, values]) => values.length > 0));
}
