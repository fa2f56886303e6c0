/*
 * The one shape of a single exchange with a server: one request, one answer, no redirects, no retries, the body as
 * it came over the wire. Whatever stands around an exchange (politeness, cache, cookies, an archive of what was
 * sent) is a function from Transport to Transport.
 */

export interface WireRequest {
  /** http or https, without credentials or fragment. */
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** A person named the address (or it redirects from one such), so that rules for robots do not bind the request. */
  readonly asked?: boolean;
  /** Goes through with a wait that is not the server's doing (for its turn, for robots.txt): no limit of time runs on. */
  readonly aside?: Aside;
}

/** Waits, while something else stands still or may go on. */
export type Aside = <Value>(wait: () => Promise<Value>) => Promise<Value>;

export interface WireResponse {
  readonly status: number;
  readonly headers: WireHeaders;
  /** The body's bytes as sent, content codings not undone. Read it to its end, or {@link WireResponse.discard} it. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Gives up the body, and the connection where it is still sending. */
  discard(): void;
  /** When the answer came from its server, where that was before this exchange; milliseconds since 1970. */
  readonly receivedAt?: number;
}

/** Header values by lower-case name, in the order sent; the bytes of a value stand as U+0000 to U+00FF. */
export type WireHeaders = ReadonlyMap<string, readonly string[]>;

/** @throws whatever the network layer throws; `failures.ts` turns it into a CleancopyError */
export type Transport = (request: WireRequest) => Promise<WireResponse>;

/** A transport that holds connections open until it is closed. */
export interface OpenTransport {
  readonly exchange: Transport;
  close(): Promise<void>;
}

/** The first value of a header, white space at its ends gone; null where it was not sent. */
export function headerValue(headers: WireHeaders, name: string): string | null {
  return headers.get(name)?.[0]?.trim() ?? null;
}

/** The values of a header that is a list, whether sent in one line or in several, in lower case. */
export function headerList(headers: WireHeaders, name: string): string[] {
  return (headers.get(name) ?? [])
    .flatMap((value) => value.split(","))
    .map((item) => item.trim().toLowerCase())
    .filter((item) => item !== "");
}
