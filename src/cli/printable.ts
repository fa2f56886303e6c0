import { stripVTControlCharacters } from "node:util";

const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
/** Controls, and the marks that turn the direction of what follows. */
const UNPRINTABLE = /[\p{Control}\p{Bidi_Control}]/gu;
const MAX_LENGTH = 2000;

/**
 * Text from a page, a server or a file name, made fit for one line of a terminal: no escape sequences, no control
 * characters, no changes of direction, bounded in length.
 */
export function printable(text: string): string {
  const bounded = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
  return stripVTControlCharacters(bounded.toWellFormed()).replace(BREAKS, " ").replace(UNPRINTABLE, "");
}
