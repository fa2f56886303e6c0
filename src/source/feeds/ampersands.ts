/** A reference to a character or entity (XML 1.0, 4.1); any other ampersand stands for itself. */
const BARE = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\w.-]{0,31});)/gi;
/** Longer than any reference. */
const LONGEST_REFERENCE = 40;

/** Escapes ampersands that nobody escaped, as they stand in addresses; an XML parser would read on to the next ";". */
export class AmpersandMender {
  #held = "";

  /** What may be half a reference is kept for the next piece. */
  write(piece: string): string {
    const text = this.#held + piece;
    const at = text.lastIndexOf("&");
    const open = at >= 0 && text.length - at < LONGEST_REFERENCE && !text.includes(";", at);
    this.#held = open ? text.slice(at) : "";
    return mended(open ? text.slice(0, at) : text);
  }

  end(): string {
    return mended(this.#held);
  }
}

function mended(text: string): string {
  return text.replace(BARE, "&amp;");
}

/** CDATA holds ampersands as they are, and so does not take what was mended. */
export function unmended(cdata: string): string {
  return cdata.replaceAll("&amp;", "&");
}
