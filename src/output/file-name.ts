import { createHash } from "node:crypto";
import { cleanText } from "../read/clean-text.js";

/** What a name is made from. */
export interface Nameable {
  readonly source: string;
  readonly headline?: string | null;
  readonly published?: string | null;
}

/** Bytes of UTF-8 that the headline's part may take: with date, suffix and extension well under the 255 of file systems. */
const MAX_SLUG_BYTES = 80;
/** Enough of a headline to fill that, however much of it is dropped. */
const MAX_HEADLINE = 2000;
const DAY = /^\d{4}-\d{2}-\d{2}/;
/** Within a word: the apostrophes of "don't", and the joiners of Persian and Indic spelling. */
const WITHIN_WORD = /['’ʼ\u200c\u200d]/g;
const NOT_OF_A_WORD = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * The names of one run's files: `YYYY-MM-DD-slug-of-headline.ext`. The same source always gets the same name; where
 * two sources would share one, the later carries eight digits of the hash of its source. Letters of every script
 * stay (a transliteration would leave nothing of Chinese or Arabic), so a name holds letters, digits and hyphens
 * alone: no separator, no leading dot or dash, no reserved name (it begins with the date, or with `undated`).
 */
export class FileNames {
  readonly #taken = new Set<string>();
  readonly #given = new Map<string, string>();

  /** Takes note of a name that the source was given in an earlier part of the run. */
  remember(source: string, name: string): void {
    const extension = name.slice(name.lastIndexOf(".") + 1);
    this.#taken.add(folded(name));
    this.#given.set(`${extension}/${source}`, name);
  }

  /** @param extension without the dot; the caller's own word, never the page's */
  nameFor(item: Nameable, extension: string): string {
    const key = `${extension}/${item.source}`;
    const given = this.#given.get(key);
    if (given !== undefined) return given;
    const stem = `${dayOf(item)}-${slugOf(item.headline ?? "")}`;
    const hash = createHash("sha256").update(item.source.toWellFormed()).digest("hex");
    const suffixes = ["", `-${hash.slice(0, 8)}`, `-${hash}`];
    const names = suffixes.map((suffix) => `${stem}${suffix}.${extension}`);
    const name =
      names.find((candidate) => !this.#taken.has(folded(candidate))) ?? `${stem}-${hash}.${extension}`;
    this.#taken.add(folded(name));
    this.#given.set(key, name);
    return name;
  }
}

/** Some file systems take names for the same that differ in case or in how a letter is composed. */
function folded(name: string): string {
  return name.normalize("NFKC").toUpperCase();
}

function dayOf({ published }: Nameable): string {
  return DAY.exec(published ?? "")?.[0] ?? "undated";
}

/**
 * The headline's letters and digits in lower case, words parted by hyphens, at most 80 bytes of UTF-8, cut between
 * two words where there are several; `untitled` where nothing is left.
 */
export function slugOf(headline: string): string {
  const words = cleanText(headline.slice(0, MAX_HEADLINE))
    .toLowerCase()
    .normalize("NFC")
    .replace(WITHIN_WORD, "")
    .replace(NOT_OF_A_WORD, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "");
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if (Buffer.byteLength(longer) > MAX_SLUG_BYTES) break;
    slug = longer;
  }
  return slug || withinBytes(words[0] ?? "") || "untitled";
}

/** The beginning of one long word, never cut between a letter and its marks. */
function withinBytes(word: string): string {
  let kept = "";
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(word)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > MAX_SLUG_BYTES) break;
    kept += segment;
  }
  return kept;
}
