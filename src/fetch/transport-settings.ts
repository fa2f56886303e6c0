import type { LookupFunction } from "node:net";

/** What a transport needs to know before its first connection. */
export interface TransportSettings {
  readonly connectTimeoutMs: number;
  readonly headersTimeoutMs: number;
  /** Connections to one host at most. */
  readonly connections: number;
  /** Certificates of authorities to trust instead of the system's, in PEM. */
  readonly ca?: string;
  /** Resolves host names instead of the system. */
  readonly lookup?: LookupFunction;
}

/** Servers send a cookie for every advertiser; Node's own limit of 16 kB is too small for some. */
export const MAX_HEADER_BYTES = 64 * 1_024;
/** Node gives each of a host's addresses 250 ms before it tries the next: too little for a far one. */
export const ADDRESS_ATTEMPT_MS = 1_500;
