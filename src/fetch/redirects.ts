import { CleancopyError } from "../errors.js";
import { redirectTarget } from "./address.js";
import { headerValue, type Aside, type Transport, type WireResponse } from "./transport.js";

/** RFC 9110, 15.4: the statuses by which a server sends a GET elsewhere. */
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export interface Journey {
  readonly start: URL;
  /** Sent to every host. */
  readonly headers: Readonly<Record<string, string>>;
  /** The user's own (cookies, keys, the address's password): sent to the first host alone. */
  readonly ownHeaders: Readonly<Record<string, string>>;
  readonly maxRedirects: number;
  readonly signal: AbortSignal;
  /** As in a {@link WireRequest}, of which it is one. */
  readonly asked: boolean;
  readonly aside: Aside;
  /** Told of every address before it is asked for, so that a failure can name it. */
  readonly onHop: (url: URL) => void;
}

export interface Arrival {
  readonly url: URL;
  readonly response: WireResponse;
}

/**
 * Follows redirects, hop by hop, to an answer that is none.
 * @throws CleancopyError `redirects` for a circle or too many, `bad-address` for one that leads out of the web
 * @throws whatever the transport throws
 */
export async function follow(exchange: Transport, journey: Journey): Promise<Arrival> {
  const { start, maxRedirects, signal, asked, aside } = journey;
  const visits = new Map<string, number>();
  let url = start;
  let trusted = true;
  let cookieSet = false;
  for (let hops = 0; ; hops += 1) {
    const headers = trusted ? { ...journey.headers, ...journey.ownHeaders } : journey.headers;
    journey.onHop(url);
    const response = await exchange({ url, headers, signal, asked, aside });
    const location = REDIRECTS.has(response.status) ? headerValue(response.headers, "location") : null;
    if (location === null) return { url, response };
    response.discard();
    const target = redirectTarget(location, url);
    if (hops === maxRedirects) throw tooMany(start, maxRedirects);
    visits.set(url.href, (visits.get(url.href) ?? 0) + 1);
    cookieSet ||= response.headers.has("set-cookie");
    // A page that sets a cookie and sends back to itself opens then.
    if ((visits.get(target.href) ?? 0) > (cookieSet ? 1 : 0)) throw circle(start, target, cookieSet);
    trusted &&= keepsTrust(url, target);
    url = target;
  }
}

/** The same origin, or the same host on its way from http to https. */
function keepsTrust(from: URL, to: URL): boolean {
  if (from.origin === to.origin) return true;
  const upgraded = from.protocol === "http:" && to.protocol === "https:";
  return upgraded && from.hostname === to.hostname && from.port === "" && to.port === "";
}

function tooMany(start: URL, maxRedirects: number): CleancopyError {
  return new CleancopyError("redirects", `${start.href}: more than ${String(maxRedirects)} redirects`, {
    advice: "Look in a browser where it ends, and give that address.",
  });
}

function circle(start: URL, target: URL, cookieSet: boolean): CleancopyError {
  const where = target.href === start.href ? "itself" : target.href;
  return new CleancopyError("redirects", `${start.href}: redirects in a circle, to ${where} again`, {
    advice: cookieSet
      ? "It may want a cookie: pass your browser's with --cookies, or save the page and give the file."
      : "Look in a browser where it ends, and give that address.",
  });
}
