/* Which IP addresses are of the public internet. */
import ipaddr from "ipaddr.js";

/** Azure's metadata and DNS address: public by its number, and answered by the machine's own host. */
const METADATA = new Set(["168.63.129.16"]);

/** All that IANA has given out for the public internet so far ("Internet Protocol Version 6 Address Space"). */
const PUBLIC_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/** How the ranges of ipaddr.js are called in a message. */
const NAMES: Readonly<Record<string, string>> = {
  private: "a private address",
  uniqueLocal: "a private address",
  loopback: "this machine itself",
  unspecified: "this machine itself",
  linkLocal: "a link-local address",
  multicast: "a multicast address",
  broadcast: "a multicast address",
  carrierGradeNat: "an address within a provider's network",
  rfc6052: "an IPv4 address in an IPv6 form (NAT64)",
  rfc6145: "an IPv4 address in an IPv6 form (NAT64)",
  "6to4": "an IPv4 address in an IPv6 form (6to4)",
  teredo: "an IPv4 address in an IPv6 form (Teredo)",
};

/**
 * What an address is, where it is not one of the public internet; null where it is one. An IPv4 address mapped into
 * IPv6 (RFC 4291, 2.5.5.2) counts as the IPv4 address that it is.
 * @param ip as Node gives it, a zone behind `%` included; what is not an address at all is not public either
 */
export function closedRange(ip: string): string | null {
  if (!ipaddr.isValid(ip)) return "not an address";
  const address = ipaddr.process(ip);
  if (METADATA.has(address.toString())) return "a cloud's metadata address";
  const range = address.range();
  if (range !== "unicast") return NAMES[range] ?? "a reserved address";
  const inside = address.kind() === "ipv4" || address.match(PUBLIC_IPV6);
  return inside ? null : "a reserved address";
}
