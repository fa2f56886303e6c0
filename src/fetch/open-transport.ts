import { openLenient } from "./lenient-transport.js";
import { isParserError } from "./failures.js";
import { publicLookup, refuseClosedHost, refuseClosedName } from "./guard/public-only.js";
import { chooseProxy } from "./proxy/choose-proxy.js";
import { openProxy } from "./proxy/open-proxy.js";
import type { OpenTransport, Transport, WireRequest, WireResponse } from "./transport.js";
import type { TransportSettings } from "./transport-settings.js";
import { openUndici } from "./undici-transport.js";

/**
 * The network. The HTTP client is loaded and its connections opened on the first exchange; an answer that its strict
 * parser refuses is asked for once more through Node's lenient one. Neither reaches a host that is not on the public
 * internet, unless the settings allow it: the guard stands here, so that there is no way around it.
 */
export function openTransport(given: TransportSettings): OpenTransport {
  const settings = given.allowPrivate ? given : { ...given, lookup: publicLookup(given.lookup) };
  let opened: Promise<OpenTransport> | null = null;
  const strict: Transport = async (request) => {
    opened ??= openUndici(settings);
    return (await opened).exchange(request);
  };
  const lenient = openLenient(settings);
  const proxyFor = chooseProxy(settings.proxy ?? null);
  const proxies = new Map<string, Promise<OpenTransport>>();
  const overProxy = async (proxy: URL, request: WireRequest): Promise<WireResponse> => {
    if (!settings.allowPrivate) await refuseClosedName(request.url, given.lookup);
    const known = proxies.get(proxy.href) ?? openProxy(settings, proxy);
    proxies.set(proxy.href, known);
    return (await known).exchange(request);
  };
  return {
    async exchange(request) {
      const proxy = proxyFor(request.url);
      if (proxy !== null) return overProxy(proxy, request);
      if (!settings.allowPrivate) refuseClosedHost(request.url);
      try {
        return await strict(request);
      } catch (error) {
        if (!isParserError(error) || request.signal.aborted) throw error;
        return lenient(request);
      }
    },
    async close() {
      await (await opened)?.close();
      for (const proxy of proxies.values()) await (await proxy).close();
    },
  };
}
