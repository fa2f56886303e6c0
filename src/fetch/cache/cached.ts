import type { Clock } from "../clock.js";
import type { Transport, WireRequest, WireResponse } from "../transport.js";
import {
  conditions,
  fits,
  isAbout,
  isCommon,
  isWhole,
  keptHeaders,
  keyOf,
  mayBeKept,
  mergedHeaders,
  variedBy,
} from "./cache-rules.js";
import type { DiskStore } from "./disk-store.js";
import { isFresh } from "./freshness.js";
import type { StoredAnswer } from "./stored-answer.js";

export interface CacheEffects {
  readonly store: DiskStore;
  readonly clock: Pick<Clock, "now">;
  /** Whether the user gave cookies: requests with cookies are then the user's own. */
  readonly ownCookies: boolean;
  /** Told of an answer that could not be kept; the page itself is none the worse. */
  readonly onFault: (error: unknown) => void;
}

/**
 * A private cache around an exchange (RFC 9111): a page that is still fresh is not asked for, one that may have changed
 * is asked after with its ETag and Last-Modified. Kept are whole pages (200) alone, as they were sent.
 */
export function cached(exchange: Transport, effects: CacheEffects): Transport {
  const { store, clock, ownCookies } = effects;
  return async (request) => {
    if (!isCommon(request.headers, ownCookies)) return exchange(request);
    const key = keyOf(request);
    const found = await store.read(key);
    const kept =
      found !== null && found.url === request.url.href && fits(found, request.headers) ? found : null;
    if (kept !== null && isFresh(kept, clock.now())) return answerFrom(kept);
    const requestedAt = clock.now();
    const asked = kept === null ? {} : conditions(kept);
    const response = await exchange({ ...request, headers: { ...request.headers, ...asked } });
    if (response.status !== 304 || kept === null || Object.keys(asked).length === 0) {
      return keeping(response, request, requestedAt, effects);
    }
    response.discard();
    if (!isAbout(response.headers, kept)) {
      return keeping(await exchange(request), request, requestedAt, effects);
    }
    const headers = mergedHeaders(kept.headers, response.headers);
    const renewed = { ...kept, headers, requestedAt, receivedAt: clock.now() };
    await store.write(key, renewed).catch(effects.onFault);
    return answerFrom(renewed);
  };
}

function answerFrom({ status, headers, body, receivedAt }: StoredAnswer): WireResponse {
  return { status, headers, body: pieces(body), discard: () => undefined, receivedAt };
}

async function* pieces(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(body);
}

/** The answer itself, kept once its body has been read to its end. */
async function keeping(
  response: WireResponse,
  request: WireRequest,
  requestedAt: number,
  { store, clock, onFault }: CacheEffects,
): Promise<WireResponse> {
  const receivedAt = clock.now();
  const key = keyOf(request);
  if (!mayBeKept(response, receivedAt)) {
    // A page that is not to be kept any more is not to be found either; a failure says nothing about the page.
    if (response.status === 200) await store.remove(key);
    return response;
  }
  const keep = async (body: Uint8Array): Promise<void> => {
    if (!isWhole(response.headers, body.length)) return;
    await store.write(key, {
      url: request.url.href,
      status: response.status,
      headers: keptHeaders(response.headers),
      varied: variedBy(response.headers, request.headers),
      requestedAt,
      receivedAt,
      body,
    });
  };
  return { ...response, body: whole(response.body, (body) => keep(body).catch(onFault)) };
}

/** The body, handed on as it comes and then as a whole; not where it breaks off, nor where its reader stops. */
async function* whole(
  body: AsyncIterable<Uint8Array>,
  onWhole: (body: Uint8Array) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) {
    chunks.push(chunk);
    yield chunk;
  }
  await onWhole(Buffer.concat(chunks));
}
