import ipaddr from "ipaddr.js";
import type { ProxySettings } from "../../options.js";

/** One entry of NO_PROXY. */
type Exception = (host: string, port: string) => boolean;

/**
 * Which proxy an address is asked for over; null: none.
 *
 * The entries of `except` are read as curl does: a name is for its subdomains, too, a dot or `*.` before it makes no
 * difference, a port may follow; an IP address, a range of them (`10.0.0.0/8`), `*` for all.
 */
export function chooseProxy(settings: ProxySettings | null): (url: URL) => URL | null {
  if (settings === null) return () => null;
  const exceptions = settings.except
    .split(/[\s,]+/)
    .flatMap((entry) => (entry === "" ? [] : exceptionOf(entry)));
  return (url) => {
    const address = url.protocol === "https:" ? settings.https : settings.http;
    const port = url.port === "" ? (url.protocol === "https:" ? "443" : "80") : url.port;
    const isExcepted = exceptions.some((excepts) => excepts(url.hostname.toLowerCase(), port));
    return address === null || isExcepted ? null : new URL(address);
  };
}

function exceptionOf(entry: string): Exception {
  if (entry === "*") return () => true;
  const range = rangeOf(entry);
  if (range !== null) return range;
  const [, name = "", only] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
  const domain = name.replace(/^\*?\./, "");
  return (host, port) =>
    domain !== "" &&
    (host === domain || host.endsWith(`.${domain}`)) &&
    (only === undefined || only === port);
}

/** An IP address or a range of them. */
function rangeOf(entry: string): Exception | null {
  const isRange = ipaddr.isValidCIDR(entry);
  if (!isRange && !ipaddr.isValid(entry)) return null;
  const [base, bits] = isRange ? ipaddr.parseCIDR(entry) : wholeAddress(ipaddr.parse(entry));
  return (host) => {
    const literal = host.replace(/^\[|\]$/g, "");
    if (!ipaddr.isValid(literal)) return false;
    const address = ipaddr.process(literal);
    return address.kind() === base.kind() && address.match(base, bits);
  };
}

function wholeAddress<Address extends ipaddr.IPv4 | ipaddr.IPv6>(address: Address): [Address, number] {
  return [address, address.kind() === "ipv4" ? 32 : 128];
}
