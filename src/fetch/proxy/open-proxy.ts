import type { ErrorCode } from "../../errors.js";
import { basicAuthorization } from "../address.js";
import { failureOf } from "../failures.js";
import { NotSent } from "../not-sent.js";
import type { OpenTransport } from "../transport.js";
import { ADDRESS_ATTEMPT_MS, type TransportSettings } from "../transport-settings.js";
import { clientOptions, connectOptions, overDispatcher } from "../undici-transport.js";

/** What can only be the proxy's failure, since no other host is connected to. */
const OF_THE_PROXY: ReadonlySet<ErrorCode> = new Set(["dns", "refused"]);

/**
 * Exchanges over a proxy: https through a tunnel (CONNECT, RFC 9110, 9.3.6), http by asking the proxy for the whole
 * address, since many open no tunnel to other ports than 443.
 */
export async function openProxy(settings: TransportSettings, proxy: URL): Promise<OpenTransport> {
  const { Pool, ProxyAgent, request: send } = await import("undici");
  const ownOptions = clientOptions(settings);
  const connecting = {
    ...connectOptions(settings),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS,
  };
  const token = proxy.username === "" ? null : basicAuthorization(proxy);
  const agent = new ProxyAgent({
    ...ownOptions,
    uri: bare(proxy),
    ...(token !== null && { token }),
    proxyTunnel: false,
    // undici hands on no options where it asks a proxy for a whole address.
    factory: (origin, options) => new Pool(origin, { ...ownOptions, ...options }),
    clientFactory: (origin, options) => new Pool(origin, { ...ownOptions, ...options }),
    proxyTls: connecting,
    requestTls: connecting,
  });
  const tunnel = overDispatcher(agent, send);
  return {
    async exchange(request) {
      try {
        const response = await tunnel.exchange(request);
        if (response.status !== 407) return response;
        response.discard();
      } catch (thrown) {
        throw request.signal.aborted ? thrown : proxyFailure(thrown, proxy);
      }
      throw wantsLogin(proxy);
    },
    close: () => tunnel.close(),
  };
}

/** The proxy's address without its password: for messages, too. */
function bare(proxy: URL): string {
  return `${proxy.protocol}//${proxy.host}`;
}

/** undici tells a refused tunnel, and a login that is wanted, by its words alone. */
function proxyFailure(thrown: unknown, proxy: URL): unknown {
  const words = thrown instanceof Error ? thrown.message : "";
  if (/\b407\b/.test(words)) return wantsLogin(proxy);
  const refused = /^Proxy response \((\d+)\)/.exec(words)?.[1];
  if (refused !== undefined) return ofProxy(proxy, `answered ${refused}`, thrown);
  const { code, message, details } = failureOf(thrown, "").error;
  const isConnecting = code === "timeout" && details.phase === "connect";
  if (!OF_THE_PROXY.has(code) && !isConnecting) return thrown;
  return ofProxy(proxy, `cannot be used${message}`, thrown);
}

function wantsLogin(proxy: URL): NotSent {
  return ofProxy(proxy, "wants a login (407)", undefined);
}

function ofProxy(proxy: URL, says: string, cause: unknown): NotSent {
  return new NotSent("proxy", `the proxy ${bare(proxy)} ${says}`, {
    advice: "Check --proxy, or HTTP_PROXY and HTTPS_PROXY; name and password go into its address.",
    ...(cause !== undefined && { cause }),
  });
}
