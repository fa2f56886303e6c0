import { isUtf8 } from "node:buffer";
import { parsedAddress } from "../address.js";
import { CleancopyError } from "../errors.js";

/** An address as it is asked for: no credentials and no fragment in it, since both would leak into output and logs. */
export interface Address {
  readonly url: URL;
  /** The value of an Authorization header, where the address carried a user and a password. */
  readonly authorization: string | null;
}

/**
 * Reads an http or https address (WHATWG URL).
 * @throws CleancopyError `bad-address`
 */
export function parseAddress(address: string): Address {
  const url = parsedAddress(address.trim());
  if (url === null) throw badAddress(address, "is not a valid address");
  if (!isWeb(url)) throw badAddress(address, "is not an http or https address");
  return settle(url);
}

/** Whether {@link parseAddress} would take it. */
export function isWebAddress(address: string): boolean {
  const url = parsedAddress(address.trim());
  return url !== null && isWeb(url);
}

/** A valid address as a server sees it. */
export function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = "";
  return url.href;
}

/**
 * Where a redirect leads.
 * @param location the header as sent: its bytes are UTF-8 where a server did not escape them
 * @throws CleancopyError `bad-address`
 */
export function redirectTarget(location: string, from: URL): URL {
  const bytes = Buffer.from(location, "latin1");
  const text = bytes.toString(isUtf8(bytes) ? "utf8" : "latin1");
  const target = parsedAddress(text, from);
  const shown = text.slice(0, 200);
  if (target === null) throw badAddress(from.href, `redirects to "${shown}", which is not a valid address`);
  if (!isWeb(target)) throw badAddress(from.href, `redirects to "${shown}", which is not http or https`);
  return settle(target).url;
}

function isWeb(url: URL): boolean {
  return (url.protocol === "http:" || url.protocol === "https:") && url.hostname !== "";
}

function settle(url: URL): Address {
  const authorization = basicAuthorization(url);
  url.username = "";
  url.password = "";
  url.hash = "";
  return { url, authorization };
}

/** What the user and password in an address make of an Authorization header (RFC 7617); null where there are none. */
export function basicAuthorization({ username, password }: URL): string | null {
  if (username === "" && password === "") return null;
  const pair = `${unescapeSafely(username)}:${unescapeSafely(password)}`;
  return `Basic ${Buffer.from(pair, "utf8").toString("base64")}`;
}

/** The part of an address that it is with its escapes undone, or as it stands where they are none. */
function unescapeSafely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function badAddress(address: string, what: string): CleancopyError {
  return new CleancopyError("bad-address", `${withoutPassword(address)}: ${what}`, {
    advice: "Give the whole address, as in https://example.org/news/story.",
  });
}

/** An address that cannot be read may still hold a password. */
function withoutPassword(address: string): string {
  const at = address.lastIndexOf("@");
  const slashes = address.indexOf("//");
  return slashes >= 0 && at > slashes ? `${address.slice(0, slashes + 2)}${address.slice(at + 1)}` : address;
}
