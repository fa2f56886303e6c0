import type { CookieJar } from "tough-cookie";
import type { OwnCookie } from "../../options.js";
import { headerValue, type Transport, type WireRequest, type WireResponse } from "../transport.js";

/**
 * Cookies as a browser would send them (RFC 6265): the user's own, and within one page's redirects those that the
 * hosts set on the way, so that a page which sets a cookie and sends back to itself opens. They are forgotten behind
 * the page: what one page sets must not change what another shows, whichever comes first.
 * @param own never sent to other hosts than they are for
 * @returns what stands around the transport for one page
 */
export function openCookies(own: readonly OwnCookie[]): (transport: Transport) => Transport {
  let filled: Promise<CookieJar> | null = null;
  return (transport) => {
    let set: CookieJar | null = null;
    return async (request) => {
      if (own.length > 0) filled ??= jarOf(own);
      const cookies = cookiesFor(request.url, [filled === null ? null : await filled, set]);
      const response = await transport(cookies === "" ? request : withCookies(request, cookies));
      if (!setsForRedirect(response)) return response;
      set ??= await emptyJar();
      for (const line of response.headers.get("set-cookie") ?? [])
        set.setCookieSync(line, request.url.href, { ignoreError: true });
      return response;
    };
  };
}

/** Only a redirect is followed by another request for the same page. */
function setsForRedirect({ status, headers }: WireResponse): boolean {
  return (
    headers.has("set-cookie") && status >= 300 && status < 400 && headerValue(headers, "location") !== null
  );
}

function cookiesFor(url: URL, jars: readonly (CookieJar | null)[]): string {
  const all = jars.flatMap((jar) => jar?.getCookiesSync(url.href) ?? []);
  // A later one of the same name stands for the earlier.
  return [...new Map(all.map((cookie) => [cookie.key, cookie.cookieString()])).values()].join("; ");
}

function withCookies(request: WireRequest, cookies: string): WireRequest {
  const given = request.headers["cookie"];
  const cookie = given === undefined ? cookies : `${given}; ${cookies}`;
  return { ...request, headers: { ...request.headers, cookie } };
}

async function emptyJar(): Promise<CookieJar> {
  const { CookieJar } = await import("tough-cookie");
  return new CookieJar(undefined, { looseMode: true, allowSecureOnLocal: false });
}

async function jarOf(cookies: readonly OwnCookie[]): Promise<CookieJar> {
  const [jar, { Cookie }] = await Promise.all([emptyJar(), import("tough-cookie")]);
  for (const { domain, forSubdomains, path, secure, expires, name, value } of cookies) {
    const cookie = new Cookie({
      key: name,
      value,
      path,
      secure,
      ...(forSubdomains && { domain }),
      ...(expires !== null && { expires: new Date(expires) }),
    });
    jar.setCookieSync(cookie, `${secure ? "https" : "http"}://${domain}${path}`, { ignoreError: true });
  }
  return jar;
}
