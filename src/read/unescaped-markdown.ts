import { kindOf, LETTER, NUMBER } from "./letters.js";

/** What a stretch of text is, all nesting flattened. */
export interface Format {
  readonly link: string | null;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly code: boolean;
}

export interface Run {
  readonly format: Format;
  readonly text: string;
}

/** What can need an escape wherever it stands in a paragraph. */
const UNSAFE = /[\\`*_[\]~<]|&[#a-z]/i;
/** What can begin a list, a heading or a quotation. */
const UNSAFE_START = /^(?:[#+=>-]|\d+[.)])/;
/** What can need an escape in an address, or angle brackets around it. */
const UNSAFE_ADDRESS = /[\0-\x20\x7f\\()<>]|&.*;/;
/** Beside these an emphasis that begins and ends in a letter is one, whatever follows. */
const EDGES = " .,;:?\"'()“”‘’«»…–—";

/**
 * A paragraph's runs as Markdown, where none of its characters could mean anything in Markdown and no two formats meet:
 * what a syntax tree and its writer would give, for a small part of the time. Most paragraphs with links are such.
 * @returns null where it takes the writer to tell
 */
export function withoutEscapes(runs: readonly Run[]): string | null {
  if (runs[0]?.text.startsWith(" ") === true || runs.at(-1)?.text.endsWith(" ") === true) return null;
  let out = "";
  for (let i = 0; i < runs.length; i += 1) {
    const run = runs[i];
    if (run === undefined || UNSAFE.test(run.text)) return null;
    const next = runs[i + 1];
    const { link, strong, emphasis, code } = run.format;
    if (code) return null;
    if (link !== null) {
      if (strong || emphasis || UNSAFE_ADDRESS.test(link) || next?.format.link === link) return null;
      out += `[${run.text}](${link})`;
    } else if (strong || emphasis) {
      const mark = strong ? "**" : "*";
      if ((strong && emphasis) || !standsFree(runs[i - 1], run, next)) return null;
      out += mark + run.text + mark;
    } else {
      // Before a link an exclamation mark makes it an image.
      if ((i === 0 && UNSAFE_START.test(run.text)) || (next !== undefined && run.text.endsWith("!")))
        return null;
      out += run.text;
    }
  }
  return out;
}

/** Whether an emphasis begins and ends in a letter and has plain text, of which none touches it, or nothing beside it. */
function standsFree(before: Run | undefined, { text }: Run, after: Run | undefined): boolean {
  const isLetter = (at: number) => (kindOf(text.charCodeAt(at)) & (LETTER | NUMBER)) !== 0;
  return (
    isLetter(0) &&
    isLetter(text.length - 1) &&
    (before === undefined || (isPlain(before) && EDGES.includes(before.text.slice(-1)))) &&
    (after === undefined || (isPlain(after) && EDGES.includes(after.text.charAt(0))))
  );
}

export function isPlain({ format }: Pick<Run, "format">): boolean {
  return format.link === null && !format.strong && !format.emphasis && !format.code;
}
