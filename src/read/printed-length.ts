/**
 * The length of a text as a page prints it: white space single, none at the ends.
 * @param most a longer text, such as a script's, is not counted to its end
 */
export function printedLength(text: string, most: number): number {
  let length = 0;
  let isSpaced = false;
  for (let at = 0; at < text.length && length <= most; at += 1) {
    if (isSpace(text.charCodeAt(at))) isSpaced = length > 0;
    else {
      length += isSpaced ? 2 : 1;
      isSpaced = false;
    }
  }
  return length;
}

/** What a regular expression's `\s` matches. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return false;
  if (code < 0x2000) return code === 0xa0 || code === 0x1680;
  if (code <= 0x200a) return true;
  return (
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
