import { TextDecoder } from "@exodus/bytes/encoding.js";
import { decodeText } from "./decode-text.js";

/** Turns the pieces of a stream into text. */
export interface StreamDecoder {
  /** Characters that a piece cuts in two come with the next. */
  decode(piece: Uint8Array): string;
  /** What is left when the stream has ended. */
  end(): string;
}

const GREATER_THAN = 0x3e;

/**
 * A decoder in the charset that the beginning of a text in markup is in, chosen as {@link decodeText} does.
 * @param contentType the Content-Type header, null for files
 */
export function streamDecoder(head: Uint8Array, contentType: string | null): StreamDecoder {
  // Up to the end of a tag, so that no character is cut in two and taken for another charset's.
  const whole = head.subarray(0, head.lastIndexOf(GREATER_THAN) + 1);
  const { charset } = decodeText(whole.length > 0 ? whole : head, contentType);
  const decoder = new TextDecoder(charset);
  return { decode: (piece) => decoder.decode(piece, { stream: true }), end: () => decoder.decode() };
}
