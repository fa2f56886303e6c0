import type { Warning } from "../article.js";

/** A decoded text as everything behind it may rely on: no byte-order mark, no U+0000, no lone surrogates. */
export interface SettledText {
  readonly text: string;
  readonly warnings: readonly Warning[];
}

/** U+0000, surrogates, U+FFFD. */
const UNSETTLED = /[\0\ud800-\udfff\ufffd]/;

/** U+FFFD stays: it marks the place where something could not be read; a warning counts them. */
export function settleText(decoded: string): SettledText {
  const marked = decoded.startsWith("\uFEFF") ? decoded.slice(1) : decoded;
  // One look at the whole text in place of three, since most need none of it.
  if (!UNSETTLED.test(marked)) return { text: marked, warnings: [] };
  const text = marked.toWellFormed().replaceAll("\0", "");
  const nulls = marked.length - text.length;
  const replaced = countReplaced(text);
  return {
    text,
    warnings: [
      ...(nulls > 0 ? [nullWarning(nulls)] : []),
      ...(replaced > 0 ? [replacedWarning(replaced)] : []),
    ],
  };
}

/** How many characters stand as U+FFFD. */
export function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", at + 1)) count += 1;
  return count;
}

function nullWarning(count: number): Warning {
  return { code: "null-characters", message: `${times(count, "null character")} dropped` };
}

function replacedWarning(count: number): Warning {
  return {
    code: "unreadable-characters",
    message: `${times(count, "character")} could not be read: U+FFFD stands there`,
  };
}

function times(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}
