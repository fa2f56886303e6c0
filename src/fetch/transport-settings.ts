import type { LookupFunction } from "node:net";
import type { ProxySettings } from "../options.js";

/** What a transport needs to know before its first connection. */
export interface TransportSettings {
  readonly connectTimeoutMs: number;
  readonly headersTimeoutMs: number;
  /** Connections to one host at most. */
  readonly connections: number;
  /** Whether hosts may be reached that are not on the public internet. */
  readonly allowPrivate: boolean;
  /** Without it, every host is reached directly. */
  readonly proxy?: ProxySettings | null;
  /** Certificates of authorities to trust instead of the system's, in PEM. */
  readonly ca?: string;
  /** Resolves host names instead of the system. */
  readonly lookup?: LookupFunction;
}

/** Servers send a cookie for every advertiser; Node's own limit of 16 kB is too small for some. */
export const MAX_HEADER_BYTES = 64 * 1_024;
/** Node gives each of a host's addresses 250 ms before it tries the next: too little for a far one. */
export const ADDRESS_ATTEMPT_MS = 1_500;
