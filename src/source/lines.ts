/** A line of a stream of bytes, without its end; `tooLong`: longer than allowed, and left out. */
export type Line =
  { readonly number: number; readonly text: string } | { readonly number: number; readonly tooLong: true };

const NEWLINE = 0x0a;

/**
 * The lines of a stream in UTF-8, one after another, so that a file of any length costs the memory of one line. Only
 * a line feed ends a line (a carriage return before it is dropped): U+2028 may stand within a JSON string.
 * @param maxBytes longest line; a longer one is skipped to its end and told
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let number = 0;
  let parts: Uint8Array[] = [];
  let size = 0;
  const finish = (): Line => {
    number += 1;
    const line =
      size > maxBytes ? { number, tooLong: true as const } : { number, text: lineText(parts, number) };
    parts = [];
    size = 0;
    return line;
  };
  const add = (part: Uint8Array): void => {
    size += part.length;
    if (size <= maxBytes) parts.push(part);
    else parts = [];
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (size > 0) yield finish();
}

function lineText(parts: readonly Uint8Array[], number: number): string {
  const text = Buffer.concat(parts).toString("utf8");
  const unmarked = number === 1 && text.startsWith("\uFEFF") ? text.slice(1) : text;
  return unmarked.endsWith("\r") ? unmarked.slice(0, -1) : unmarked;
}
