import { parsedAddress } from "../../address.js";

/** One entry of a feed or sitemap: where it leads, and of when it is. */
export interface ListedAddress {
  /** `list`: another sitemap, which a sitemap index names. */
  readonly leadsTo: "page" | "list";
  /** Absolute where it can be made so, else as written; null where the entry names none. */
  readonly address: string | null;
  /** The last moment that its date can mean, in milliseconds since 1970; null where it has no date. */
  readonly datedAt: number | null;
}

/** A feed or sitemap as its bytes come, and what is known of it from outside. */
export interface ListDocument {
  /** What a failure calls it. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Its own address, which relative addresses in it are relative to; null where it is not known. */
  readonly url: string | null;
  /** The Content-Type header; null for files. */
  readonly contentType: string | null;
}

/** An address in its whole form; as written where there is nothing that it could be relative to. */
export function resolved(address: string, base: string | null): string {
  const url = parsedAddress(address) ?? (base === null ? null : parsedAddress(address, base));
  return url?.href ?? address;
}
