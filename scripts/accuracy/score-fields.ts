import { f1, share } from "./means.js";
import type { Answer } from "./answer.js";
import { foldText } from "./tokens.js";

/** The headline is right where it has the known one's words. */
export function scoreHeadline(known: string, found: string | null | undefined): number {
  return foldText(known) === foldText(found) ? 1 : 0;
}

/**
 * F1 over the set of names.
 * @returns null where the corpus knows no author
 */
export function scoreAuthors(answer: Answer, found: readonly string[]): number | null {
  const known = knownAuthors(answer);
  if (known.length === 0) return null;
  const wanted = namesOf(known);
  const got = namesOf(found);
  const right = [...wanted].filter((name) => got.has(name)).length;
  return f1(share(right, got.size), share(right, wanted.size));
}

/**
 * The day of publication is right where it is the known one as printed, or where both name the same instant. A corpus
 * that knows no day but a month is agreed with by naming none.
 */
export function scoreDay(known: string, found: string | null | undefined): number {
  if (dayOf(known) === dayOf(found)) return 1;
  const instant = Date.parse(found ?? "");
  return !Number.isNaN(instant) && instant === Date.parse(known) ? 1 : 0;
}

function knownAuthors({ authors, author }: Answer): readonly string[] {
  if (authors !== undefined) return authors;
  return author === undefined || author === "" ? [] : author.split(/,| and | & |;/u);
}

/** "By" and its like, that some corpora leave before a name; they count for nothing on either side. */
function namesOf(names: readonly string[]): ReadonlySet<string> {
  const bare = names.map((name) =>
    foldText(name.trim().replace(/^(?:by|von|par|por|de|di|av|af|door)\s+/iu, "")),
  );
  return new Set(bare.filter((name) => name !== ""));
}

function dayOf(date: string | null | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/u.exec(date ?? "")?.[0];
}
