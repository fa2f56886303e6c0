import { lookup as systemLookup, type LookupAddress } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { NotSent } from "../not-sent.js";
import { closedRange } from "./address-range.js";

/**
 * Refuses an address whose host is written as a number that is not of the public internet. Node connects to such a
 * host without a lookup, so no lookup can guard it. URL has brought every spelling of IPv4 (`0x7f.1`, `2130706433`)
 * into the usual one.
 * @throws NotSent `private-address`
 */
export function refuseClosedHost(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const range = isIP(host) === 0 ? null : closedRange(host);
  if (range !== null) throw closed(`${host} is ${range}`);
}

/**
 * A lookup that gives only addresses of the public internet. The connection is made to what it gives, so a name that
 * resolves differently a moment later (DNS rebinding) gains nothing.
 * @param lookup the one to ask; without it, the system's
 */
export function publicLookup(lookup: LookupFunction = systemLookup): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found, family) => {
      if (error !== null) return done(error, []);
      const all = typeof found === "string" ? [{ address: found, family: family ?? isIP(found) }] : found;
      const open = all.filter(({ address }) => closedRange(address) === null);
      const [first] = open;
      if (first === undefined) return done(unresolved(host, all), []);
      if (options.all === true) done(null, open);
      else done(null, first.address, first.family);
    });
  };
}

/**
 * Refuses a host whose name resolves to a private address here. For requests over a proxy: it resolves the name itself,
 * and what it finds cannot be known; a name that only it can resolve is let through.
 * @throws NotSent `private-address`
 */
export async function refuseClosedName(url: URL, lookup?: LookupFunction): Promise<void> {
  refuseClosedHost(url);
  const error = await new Promise<Error | null>((resolve) =>
    publicLookup(lookup)(url.hostname.replace(/^\[|\]$/g, ""), { all: true }, (error) => resolve(error)),
  );
  if (error instanceof NotSent) throw error;
}

function unresolved(host: string, all: readonly LookupAddress[]): NotSent | NodeJS.ErrnoException {
  const [first] = all;
  if (first === undefined) return Object.assign(new TypeError(`${host} has no address`), { code: "ENODATA" });
  return closed(`${host} is at ${first.address}, ${closedRange(first.address) ?? "a reserved address"}`);
}

function closed(what: string): NotSent {
  return new NotSent("private-address", `not fetched: ${what}`, {
    advice: "If the address is meant to be reached, give --allow-private.",
  });
}
