import { isUtf8 } from "node:buffer";
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
  const url = parseUrl(address.trim());
  if (url === null) throw badAddress(address, "is not a valid address");
  if (!isWeb(url)) throw badAddress(address, "is not an http or https address");
  return settle(url);
}

/** Whether {@link parseAddress} would take it. */
export function isWebAddress(address: string): boolean {
  const url = parseUrl(address.trim());
  return url !== null && isWeb(url);
}

/**
 * Where a redirect leads.
 * @param location the header as sent: its bytes are UTF-8 where a server did not escape them
 * @throws CleancopyError `bad-address`
 */
export function redirectTarget(location: string, from: URL): URL {
  const bytes = Buffer.from(location, "latin1");
  const text = bytes.toString(isUtf8(bytes) ? "utf8" : "latin1");
  const target = parseUrl(text, from);
  const shown = text.slice(0, 200);
  if (target === null) throw badAddress(from.href, `redirects to "${shown}", which is not a valid address`);
  if (!isWeb(target)) throw badAddress(from.href, `redirects to "${shown}", which is not http or https`);
  return settle(target).url;
}

function parseUrl(address: string, base?: URL): URL | null {
  return URL.canParse(address, base) ? new URL(address, base) : null;
}

function isWeb(url: URL): boolean {
  return (url.protocol === "http:" || url.protocol === "https:") && url.hostname !== "";
}

function settle(url: URL): Address {
  const { username, password } = url;
  const named = username !== "" || password !== "";
  const pair = `${unescapeSafely(username)}:${unescapeSafely(password)}`;
  url.username = "";
  url.password = "";
  url.hash = "";
  return { url, authorization: named ? `Basic ${Buffer.from(pair, "utf8").toString("base64")}` : null };
}

/** The part of an address that it is with its escapes undone, or as it stands where they are none. */
export function unescapeSafely(part: string): string {
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
