import type { Element } from "domhandler";
import type { Markup, Spot } from "../evidence/markup.js";
import type { BylineContext, PrintedByline } from "./byline-context.js";
import { bylineText } from "./byline-text.js";
import {
  afterLead,
  type Author,
  authorsIn,
  authorsOfLines,
  endsInLead,
  labelsOtherWork,
  nameKey,
  settled,
} from "./names.js";
import { type Locale, printedDates } from "./printed-date.js";
import { blocksPrinting } from "./printed-blocks.js";
import { linesOf, linesReadBy, textBefore } from "./printed-text.js";
import { isLink, parentElement } from "../read/tree.js";
import { belongsToCard, encloses, paragraphsBetween, standsApart } from "./zones.js";

/** A byline is a line or two; a container that says "author" and holds more is not one. */
const MAX_TEXT = 300;
const MAX_SPOTS = 400;

interface Rated {
  readonly spot: Spot;
  readonly lines: readonly string[];
  readonly authors: readonly Author[];
  readonly score: number;
  readonly sure: boolean;
}

/** The byline in an element that says so by its markup: the likeliest, with those that stand beside it. */
export function markedByline(context: BylineContext): PrintedByline | null {
  const { markup, locale } = context;
  if (markup === null) return null;
  const rated = markup.bylines.slice(0, MAX_SPOTS).flatMap((spot) => rate(spot, context, markup) ?? []);
  const best = rated.reduce<Rated | null>(
    (top, one) => (top === null || one.score > top.score ? one : top),
    null,
  );
  if (best === null) return null;
  const group = rated.filter(
    (one) => one.score >= best.score - 2 && nearEachOther(one.spot, best.spot, markup),
  );
  const { authors, together } = authorsOfGroup(group, locale);
  const widest = group.reduce((wide, one) => (encloses(one.spot, wide.spot) ? one : wide), best);
  const outer = group.filter(
    (one) => !group.some((other) => other !== one && encloses(other.spot, one.spot)),
  );
  return {
    text: bylineText(widest.lines, authors, locale),
    authors,
    from: "printed byline",
    blocks: blocksPrinting(
      context.reading.blocks,
      outer.map(({ spot }) => withLead(spot.element, locale)),
      markup,
    ),
    sure: best.sure,
    together,
  };
}

/** An element with the "Written by" before it, where the two are all that its parent prints. */
function withLead(element: Element, locale: Locale): Element {
  const parent = parentElement(element);
  if (parent === null || NEVER.has(parent.name)) return element;
  const [line = "", ...others] = linesOf(parent);
  const rest = others.length > 0 ? null : afterLead(line, locale);
  return rest !== null && rest === linesOf(element).join(" ") ? parent : element;
}

/** How likely an element prints this article's byline; null where it cannot. */
function rate(spot: Spot, context: BylineContext, markup: Markup): Rated | null {
  const { anchor, locale } = context;
  const { element } = spot;
  if (NEVER.has(element.name) || standsApart(spot, anchor)) return null;
  const lines = linesOf(element);
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  if (length === 0 || length > MAX_TEXT || belongsToCard(spot, anchor, markup)) return null;
  if (isLinkInProse(element)) return null;
  const before = textBefore(element);
  if (labelsOtherWork(before)) return null;
  const led = endsInLead(before, locale) || lines.some((line) => afterLead(line, locale) !== null);
  const authors = authorsOfElement(element, lines, locale);
  const declared = isDeclared(element);
  const explicit = declared || isExplicit(element);
  const found =
    authors.length > 0 || lines.length > 1 || !(led || explicit)
      ? authors
      : loneName(lines[0] ?? "", locale, led || declared);
  if (found.length === 0) return null;
  const distance = anchor === null ? 2 : paragraphsBetween(anchor, spot, markup);
  const nearness = distance === 0 ? 5 : distance <= 3 ? 4 : distance <= FAR ? 2 : 0;
  const person = found.some(({ kind }) => kind === "person");
  const above = anchor !== null && spot.start < anchor.start;
  const score =
    nearness +
    (led ? 2 : 0) +
    (explicit ? 1 : 0) +
    (person ? 1 : 0) -
    (spot.hidden ? 2 : 0) -
    (above ? 0.5 : 0);
  return { spot, lines, authors: found, score, sure: distance <= FAR && (led || explicit || distance === 0) };
}

/** A link to a person's page within a sentence names whom the sentence is about. */
function isLinkInProse(element: Element): boolean {
  if (element.name !== "a" || element.attribs["rel"] !== undefined || element.attribs["class"] !== undefined)
    return false;
  const parent = parentElement(element);
  const around = parent === null ? "" : linesOf(parent).join(" ");
  return around.length > MAX_AROUND_LINK || (around.length > 60 && /[.!?。！？]$/u.test(around));
}

const MAX_AROUND_LINK = 140;

/** Paragraphs from the headline beyond which a byline is another's as often as not. */
const FAR = 8;

/** The names in an element's lines; where its inline parts are more names one by one, these. */
function authorsOfElement(element: Element, lines: readonly string[], locale: Locale): Author[] {
  const authors = authorsOfLines(lines, locale, "printed");
  const parts = linesReadBy(element, { pieces: true });
  if (parts.length === lines.length && parts.every((part, i) => part === lines[i])) return authors;
  const pieces = authorsOfLines(parts, locale, "printed");
  const apart =
    pieces.length > authors.length && pieces.every(({ name }) => name.includes(" ") && parts.includes(name));
  return apart ? pieces : authors;
}

const NEVER: ReadonlySet<string> = new Set(["meta", "link", "body", "html", "main", "article"]);

/** `rel=author`, an author's `itemprop`, hAtom's `author` or `fn`. */
function isDeclared({ attribs }: Element): boolean {
  if (/author|creator/i.test(`${attribs["rel"] ?? ""} ${attribs["itemprop"] ?? ""}`)) return true;
  return (attribs["class"] ?? "").split(/\s/).some((name) => name === "fn" || name === "p-author");
}

/** A link to an author's page, a class that ends in "author" or "author name". */
function isExplicit(element: Element): boolean {
  if (isLink(element)) return true;
  return /(?:author|byline|writer|reporter)s?(?:[-_]*(?:name|link|info|wrapper))?(?:\s|$)/i.test(
    (element.attribs["class"] ?? "").slice(0, 300),
  );
}

/** A user's name, a first name, initials, a desk: taken where the markup says that it is the author's. */
function loneName(line: string, locale: Locale, sure: boolean): Author[] {
  const bare = afterLead(line, locale) ?? line;
  if (bare.length > 30 || bare.split(" ").length > 3 || printedDates(bare, locale).length > 0) return [];
  return authorsIn(bare, locale, "marked").filter(({ name }) => sure || /^[\p{Lu}\p{Lo}]/u.test(name));
}

/** Elements between two bylines of one article at most. */
const MAX_APART = 40;

function nearEachOther(one: Spot, other: Spot, markup: Markup): boolean {
  if (encloses(one, other) || encloses(other, one)) return true;
  return Math.abs(one.start - other.start) <= MAX_APART && paragraphsBetween(one, other, markup) === 0;
}

/**
 * All names of the group: of the innermost elements, since the outer ones hold roles and buttons too; a line of an outer
 * one counts where it names all of these and more.
 */
function authorsOfGroup(
  group: readonly Rated[],
  locale: Locale,
): { readonly authors: Author[]; readonly together: boolean } {
  const inner = group.filter(
    (one) =>
      !group.some(
        (other) => other !== one && encloses(one.spot, other.spot) && !encloses(other.spot, one.spot),
      ),
  );
  const names: Author[] = [];
  for (const { authors } of inner.toSorted((a, b) => a.spot.start - b.spot.start)) {
    for (const author of authors)
      if (!names.some((known) => sameOrPart(known.name, author.name))) names.push(author);
  }
  const keys = names.map(({ name }) => nameKey(name));
  for (const { lines } of group) {
    for (const line of lines) {
      const all = authorsIn(line, locale, "printed");
      const found = new Set(all.map(({ name }) => nameKey(name)));
      if (all.length >= names.length && keys.every((key) => found.has(key)))
        return { authors: all, together: true };
    }
  }
  const parents = new Set(inner.map(({ spot }) => parentElement(spot.element)));
  return { authors: settled(names, "printed"), together: inner.length <= 1 || parents.size === 1 };
}

function sameOrPart(known: string, name: string): boolean {
  const [a, b] = [nameKey(known), nameKey(name)];
  return a === b || (a.length >= 5 && b.includes(a)) || (b.length >= 5 && a.includes(b));
}
