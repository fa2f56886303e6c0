/** As much as charset detection needs; its time grows with every byte. */
const MAX_VISIBLE = 256 * 1_024;
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SPACE = 0x20;
/** Elements whose content is code, and what ends it. */
const SILENT: readonly { readonly opens: string; readonly ends: string }[] = [
  { opens: "<script", ends: "</script" },
  { opens: "<style", ends: "</style" },
  { opens: "<!--", ends: "-->" },
];

/**
 * The bytes of a page that a reader sees: tags, scripts, styles and comments left out, so that charset detection
 * judges the language of the text and not of the markup. Works on any charset in which `<` and `>` are ASCII and no
 * part of another character (all but UTF-16 and ISO-2022-JP). One pass; at most 256 kB are given.
 */
export function visibleBytes(bytes: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const visible = Buffer.alloc(Math.min(bytes.length, MAX_VISIBLE));
  let length = 0;
  let at = 0;
  while (at < source.length && length < visible.length) {
    const byte = source[at] ?? 0;
    if (byte === LESS_THAN) {
      at = endOfMarkup(source, at);
      visible[length++] = SPACE;
    } else {
      visible[length++] = byte;
      at += 1;
    }
  }
  return visible.subarray(0, length);
}

/** Where the text goes on behind the tag, comment or code that begins here. */
function endOfMarkup(source: Buffer, at: number): number {
  const head = source.toString("latin1", at, at + 8).toLowerCase();
  const silent = SILENT.find(({ opens }) => head.startsWith(opens));
  const from = silent === undefined ? at : endOfSilence(source, at, silent.ends);
  const end = source.indexOf(GREATER_THAN, from);
  return end < 0 ? source.length : end + 1;
}

/** Steps from one possible end to the next, so that a page of ten thousand scripts is read once. */
function endOfSilence(source: Buffer, at: number, ends: string): number {
  const first = ends.slice(0, 2);
  let end = source.indexOf(first, at + 1, "latin1");
  while (end >= 0 && source.toString("latin1", end, end + ends.length).toLowerCase() !== ends) {
    end = source.indexOf(first, end + 1, "latin1");
  }
  // Of a comment's end the ">" itself is looked for next, as of a tag's.
  return end < 0 ? source.length : end;
}
