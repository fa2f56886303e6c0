import { openLenient } from "./lenient-transport.js";
import { isParserError } from "./failures.js";
import type { OpenTransport, Transport } from "./transport.js";
import type { TransportSettings } from "./transport-settings.js";
import { openUndici } from "./undici-transport.js";

/**
 * The network. The HTTP client is loaded and its connections opened on the first exchange; an answer that its strict
 * parser refuses is asked for once more through Node's lenient one.
 */
export function openTransport(settings: TransportSettings): OpenTransport {
  let opened: Promise<OpenTransport> | null = null;
  const strict: Transport = async (request) => {
    opened ??= openUndici(settings);
    return (await opened).exchange(request);
  };
  const lenient = openLenient(settings);
  return {
    async exchange(request) {
      try {
        return await strict(request);
      } catch (error) {
        if (!isParserError(error) || request.signal.aborted) throw error;
        return lenient(request);
      }
    },
    async close() {
      await (await opened)?.close();
    },
  };
}
