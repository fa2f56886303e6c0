import type { Clock } from "../clock.js";
import type { Transport, WireRequest, WireResponse } from "../transport.js";
import type { WarcFile } from "./warc-file.js";
import { exchangeRecords, type Exchange } from "./warc-record.js";

/** A body that is given up (a redirect's, an error page's) is archived so far and no further. */
const MAX_GIVEN_UP_BYTES = 64 * 1_024;
const MAX_GIVEN_UP_MS = 1_000;

export interface RecordingTransport {
  readonly exchange: Transport;
  /** Settles when all that was given up has been archived. */
  settled(): Promise<void>;
}

/**
 * Archives every exchange that gets an answer, on its way through; an exchange is in the archive before its body has
 * come to its end for the reader.
 */
export function recordingTransport(
  inner: Transport,
  archive: WarcFile,
  clock: Pick<Clock, "now">,
): RecordingTransport {
  const givenUp = new Set<Promise<void>>();
  return {
    async exchange(request) {
      await archive.open();
      archive.check();
      const recording = new Recording(request, clock.now(), archive, clock);
      const response = await inner(request);
      return {
        ...response,
        body: recording.passing(response),
        discard() {
          const archived = recording.giveUp(response).finally(() => givenUp.delete(archived));
          givenUp.add(archived);
        },
      };
    },
    async settled() {
      await Promise.all(givenUp);
    },
  };
}

/** One exchange that is being archived. */
class Recording {
  readonly #request: WireRequest;
  readonly #startedAt: number;
  readonly #archive: WarcFile;
  readonly #clock: Pick<Clock, "now">;
  readonly #chunks: Uint8Array[] = [];
  #size = 0;
  #begun = false;
  #ended = false;

  constructor(request: WireRequest, startedAt: number, archive: WarcFile, clock: Pick<Clock, "now">) {
    this.#request = request;
    this.#startedAt = startedAt;
    this.#archive = archive;
    this.#clock = clock;
  }

  /** The body as its reader takes it. */
  async *passing(response: WireResponse): AsyncGenerator<Uint8Array> {
    this.#begun = true;
    // A reader that goes away before the end has had enough.
    let truncated: Exchange["truncated"] = "length";
    try {
      for await (const chunk of response.body) {
        this.#keep(chunk);
        yield chunk;
      }
      truncated = null;
    } catch (error) {
      truncated = this.#request.signal.aborted ? "time" : "disconnect";
      throw error;
    } finally {
      await this.#end(response, truncated);
    }
  }

  /** Archives the beginning of a body that nobody reads. */
  async giveUp(response: WireResponse): Promise<void> {
    if (this.#begun) {
      response.discard();
      return;
    }
    this.#begun = true;
    let late: NodeJS.Timeout | undefined;
    const timeUp = new Promise<Exchange["truncated"]>((resolve) => {
      late = setTimeout(() => resolve("time"), MAX_GIVEN_UP_MS);
    });
    const truncated = await Promise.race([this.#drained(response), timeUp]);
    clearTimeout(late);
    if (truncated === "time") response.discard();
    await this.#end(response, truncated);
  }

  async #drained(response: WireResponse): Promise<Exchange["truncated"]> {
    try {
      for await (const chunk of response.body) {
        if (this.#ended) return null;
        this.#keep(chunk);
        if (this.#size > MAX_GIVEN_UP_BYTES) return "length";
      }
      return null;
    } catch {
      return "disconnect";
    }
  }

  #keep(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
  }

  async #end({ status, headers }: WireResponse, truncated: Exchange["truncated"]): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    const { url, headers: requestHeaders } = this.#request;
    const body = Buffer.concat(this.#chunks);
    const times = { startedAt: this.#startedAt, endedAt: this.#clock.now() };
    const exchange = { url, requestHeaders, status, responseHeaders: headers, body, truncated, ...times };
    await this.#archive.add(exchangeRecords(exchange));
  }
}
