import type { Transport, WireResponse } from "./transport.js";

/** Tells of every piece of a body that comes in, content codings not undone. */
export function counted(exchange: Transport, onBytes: (bytes: number) => void): Transport {
  return async (request): Promise<WireResponse> => {
    const response = await exchange(request);
    return { ...response, body: countedBody(response.body, onBytes) };
  };
}

async function* countedBody(
  body: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    onBytes(chunk.length);
    yield chunk;
  }
}
