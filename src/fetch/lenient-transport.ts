import type { IncomingMessage } from "node:http";
import { CleancopyError } from "../errors.js";
import type { Transport, WireRequest, WireResponse } from "./transport.js";
import { ADDRESS_ATTEMPT_MS, MAX_HEADER_BYTES, type TransportSettings } from "./transport-settings.js";
import { wireHeaders } from "./undici-transport.js";

/**
 * Exchanges through Node's own client with its lenient parser, one connection each: for servers whose answers are
 * not quite HTTP (bare line feeds, control characters in headers), which browsers read all the same.
 */
export function openLenient(settings: TransportSettings): Transport {
  return async (request) => {
    const response = await answerTo(request, settings);
    return {
      status: response.statusCode ?? 0,
      headers: wireHeaders(response.headersDistinct),
      body: response,
      discard: () => void response.on("error", () => undefined).destroy(),
    } satisfies WireResponse;
  };
}

async function answerTo(request: WireRequest, settings: TransportSettings): Promise<IncomingMessage> {
  const { url, headers, signal } = request;
  const { get } = url.protocol === "https:" ? await import("node:https") : await import("node:http");
  return new Promise((resolve, reject) => {
    const limitMs = settings.connectTimeoutMs + settings.headersTimeoutMs;
    const timer = setTimeout(() => sent.destroy(lateHeaders(url)), limitMs);
    const options = {
      headers: { ...headers },
      signal,
      agent: false,
      insecureHTTPParser: true,
      maxHeaderSize: MAX_HEADER_BYTES,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT_MS,
      ...(settings.ca !== undefined && { ca: settings.ca }),
      ...(settings.lookup !== undefined && { lookup: settings.lookup }),
    };
    const sent = get(url, options, (response) => {
      clearTimeout(timer);
      resolve(response);
    });
    sent.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}

function lateHeaders(url: URL): CleancopyError {
  return new CleancopyError("timeout", `${url.href}: no answer within the time limit`, {
    phase: "headers",
    advice: "Try again later, or give it more time with --timeout.",
  });
}
