import type { Block } from "../block.js";
import { type BylineContext, blocksAround, type PrintedByline } from "./byline-context.js";
import { withoutDates } from "./byline-text.js";
import { SIGNING_LANGUAGES } from "../rules/bylines.js";
import { matchPhrase } from "../evidence/phrases.js";
import { endsSentence } from "../evidence/prose.js";
import { type Author, authorsIn, isAgency, isRoleLine, looksLikeName, nameKey } from "./names.js";
import { type Locale, printedDates } from "./printed-date.js";

/** Blocks below the headline among which a bare name can be the byline. */
const REACH_NAME = 6;
/** Lines below the headline of a dump in which names stand beside dates. */
const REACH_DATED = 10;
const MAX_DATED = 120;
const MAX_DATED_NAME = 120;
const MAX_LINE = 80;
/** Paragraphs of prose before the name that signs them. */
const MIN_PROSE = 3;
const PROSE = 120;

/** A byline that is nothing but a name: below the headline, as an agency's sign, or set to the right under the text. */
export function nameByline(context: BylineContext): PrintedByline | null {
  return (
    nameBelowHeadline(context) ??
    nameOfNobodyInStory(context) ??
    nameBesideDate(context) ??
    agencyNear(context) ??
    signedName(context) ??
    nameUnderText(context)
  );
}

/** Lines below the headline among which a name that the story does not mention is looked for. */
const REACH_UNKNOWN = 12;

/**
 * Names in lines of their own, with a role or without, between the headline and the text of a dump: whom the story is
 * about is named in it, who wrote it is not.
 */
function nameOfNobodyInStory({ reading, headlineBlocks, locale }: BylineContext): PrintedByline | null {
  const last = headlineBlocks.at(-1);
  if (reading.form === "html" || last === undefined) return null;
  const { blocks } = reading;
  const found: Block[] = [];
  const authors: Author[] = [];
  let prose = 0;
  for (const block of blocks.slice(last + 1, last + 1 + REACH_UNKNOWN)) {
    // The standfirst may be one; after the second the text has begun.
    if (isProse(block)) prose += 1;
    if (prose > 1) break;
    const names = namesAlone(block, locale).filter(({ name }) => !isInStory(name, blocks, headlineBlocks));
    const isNext = found.length === 0 || block.index - (found.at(-1)?.index ?? 0) <= 1;
    if (names.length === 0 || !isNext) continue;
    found.push(block);
    for (const author of names)
      if (!authors.some((known) => nameKey(known.name) === nameKey(author.name))) authors.push(author);
  }
  if (authors.length === 0) return null;
  return {
    text: authors.map(({ name }) => name).join(", "),
    authors,
    from: "printed name",
    blocks: found.map(({ index }) => index),
    sure: false,
    together: true,
  };
}

/** The people whom a short line names, with their roles at most. */
function namesAlone(block: Block, locale: Locale): Author[] {
  if (block.kind === "caption" || block.text.length > MAX_LINE || /[.!?:。！？]$/u.test(block.text))
    return [];
  const line = withoutDates(block.text, locale);
  const authors = authorsIn(line, locale, "printed");
  if (
    authors.length === 0 ||
    authors.some(({ name, kind }) => kind !== "person" || name.split(" ").length > 4)
  )
    return [];
  const names = authors.reduce((sum, { name }) => sum + name.length, 0);
  return names * 3 >= line.length * 2 || isRoleLine(line) ? authors : [];
}

/** A button, a heading of the page's furniture: no name, if it is set like one. */
function isFixedPhrase(text: string, locale: Locale): boolean {
  return matchPhrase(text, { language: locale.language, linkShare: 0 }) !== null;
}

/** Whether the headline or running text has the last of the names. */
function isInStory(name: string, blocks: readonly Block[], headlineBlocks: readonly number[]): boolean {
  const last = name.split(" ").at(-1) ?? name;
  return blocks.some(
    ({ text, index }) => (text.length >= PROSE || headlineBlocks.includes(index)) && text.includes(last),
  );
}

/** A name alone right under the last paragraph of a dump. */
function nameUnderText({ reading, locale }: BylineContext): PrintedByline | null {
  if (reading.form === "html") return null;
  const last = reading.blocks.findLast((block) => isProse(block));
  const prose = reading.blocks.filter((block) => isProse(block)).length;
  const next = last === undefined ? undefined : reading.blocks[last.index + 1];
  const name = next === undefined || prose < MIN_PROSE ? null : personIn(next, locale);
  if (next === undefined || name === null || isFixedPhrase(next.text, locale)) return null;
  return {
    text: name,
    authors: [{ name, kind: "person" }],
    from: "printed signature",
    blocks: [next.index],
    sure: false,
    together: true,
  };
}

function isProse(block: Block): boolean {
  return block.text.length >= PROSE && endsSentence(block.text);
}

/**
 * Topics and places look like names too: so the page must name this one again below, in a picture's text or at the
 * beginning of a biography, and not above, where menus are.
 */
function nameBelowHeadline({ reading, headlineBlocks, locale }: BylineContext): PrintedByline | null {
  const { blocks } = reading;
  const last = headlineBlocks.at(-1);
  if (last === undefined) return null;
  for (const block of blocks.slice(last + 1, last + 1 + REACH_NAME)) {
    const name = personIn(block, locale);
    if (name === null || blocks.slice(0, headlineBlocks[0]).some(({ text }) => text.includes(name))) continue;
    if (!blocks.slice(last + 1).some((other) => other !== block && namesAgain(other, name))) continue;
    return {
      text: name,
      authors: [{ name, kind: "person" }],
      from: "printed name",
      blocks: [block.index],
      sure: false,
      together: true,
    };
  }
  return null;
}

/**
 * In a text dump, where nothing else tells: names in a line that prints a date, or right beside one that does. Pages
 * with markup print their sections there too, so it is not asked of them.
 */
function nameBesideDate({ reading, headlineBlocks, locale }: BylineContext): PrintedByline | null {
  if (reading.form === "html" || headlineBlocks.length === 0) return null;
  const near = blocksAround(reading.blocks, headlineBlocks, 0, REACH_DATED);
  for (const [i, block] of near.entries()) {
    if (block.text.length > MAX_DATED_NAME || block.text.length < 5) continue;
    const dated = near
      .slice(Math.max(0, i - 1), i + 3)
      .some(({ text }) => text.length <= MAX_DATED && hasDate(text, locale));
    if (!dated) continue;
    if (isFixedPhrase(block.text, locale)) continue;
    // Buttons are set like names where there are no capitals: there the date must stand in the line itself.
    const isOwn = hasDate(block.text, locale) || isRoleLine(block.text);
    const authors = authorsIn(block.text, locale, "printed").filter(
      ({ kind, name }) =>
        kind === "person" && name.split(" ").length <= 4 && (isOwn || /\p{Lu}\p{Ll}/u.test(name)),
    );
    const names = authors.reduce((sum, { name }) => sum + name.length, 0);
    if (authors.length === 0 || names * 2 < withoutDates(block.text, locale).length) continue;
    return {
      text: authors.map(({ name }) => name).join(", "),
      authors,
      from: "printed name",
      blocks: [block.index],
      sure: false,
      together: true,
    };
  }
  return null;
}

function hasDate(text: string, locale: Locale): boolean {
  return printedDates(text, locale).length > 0 || /(?:^|\D)\d{1,2}[:.]\d{2}(?:\D|$)/.test(text);
}

/** The person's name that a block is, if it is one; only in scripts with capitals, where names can be told by form. */
function personIn(block: Block, locale: Locale): string | null {
  if (
    block.hidden ||
    block.kind === "alt" ||
    block.kind === "caption" ||
    block.kind === "heading" ||
    block.text.length > MAX_LINE
  )
    return null;
  const line = withoutDates(block.text, locale);
  const words = line.split(" ");
  if (words.length > 5 || !looksLikeName(words) || !/\p{Lu}\p{Ll}/u.test(line)) return null;
  const [author, ...others] = authorsIn(line, locale, "printed");
  return author?.kind === "person" && others.length === 0 ? author.name : null;
}

/** A picture's text that is little more, or a biography's beginning ("X is ..."). */
function namesAgain(block: Block, name: string): boolean {
  if (block.kind === "alt") return block.text.length <= name.length + 40 && block.text.includes(name);
  return block.text.startsWith(`${name} `) && /^\p{Ll}/u.test(block.text.slice(name.length + 1));
}

/** "Haberler - Anadolu Ajansı", "AFP, MANILA": an agency's name in a short line at the headline. */
function agencyNear({ reading, headlineBlocks, locale }: BylineContext): PrintedByline | null {
  if (headlineBlocks.length === 0) return null;
  for (const block of blocksAround(reading.blocks, headlineBlocks, 4, REACH_NAME)) {
    if (
      block.hidden ||
      block.text.length > 40 ||
      block.kind === "alt" ||
      block.kind === "caption" ||
      block.kind === "heading"
    )
      continue;
    const agencies = authorsIn(block.text, locale, "printed").filter(({ name }) => isAgency(name));
    if (agencies.length > 0)
      return {
        text: withoutDates(block.text, locale),
        authors: agencies,
        from: "printed agency",
        blocks: [block.index],
        sure: false,
        together: true,
      };
  }
  return null;
}

/** The line after the text, a name set to the right, as papers in Vietnam and elsewhere sign. */
function signedName({ reading, headlineBlocks, locale }: BylineContext): PrintedByline | null {
  if (!SIGNING_LANGUAGES.has(locale.language ?? "")) return null;
  let prose = 0;
  for (const block of reading.blocks.slice((headlineBlocks.at(-1) ?? -1) + 1)) {
    if (block.kind === "paragraph" && block.text.length >= PROSE) prose += 1;
    const next = reading.blocks[block.index + 1];
    if (
      prose < MIN_PROSE ||
      !isSetRight(block) ||
      (next !== undefined && next.kind === "paragraph" && next.text.length >= PROSE)
    )
      continue;
    const name = personIn(block, locale);
    if (name !== null)
      return {
        text: name,
        authors: [{ name, kind: "person" }],
        from: "printed signature",
        blocks: [block.index],
        sure: false,
        together: true,
      };
  }
  return null;
}

function isSetRight({ element }: Block): boolean {
  const { align, class: names, style } = element?.attribs ?? {};
  if (align === "right" || /text-align:\s?right/i.test((style ?? "").slice(0, 500))) return true;
  return /(?:^|\s)(?:has-)?(?:text-?(?:align-?)?right|align-?right)(?:\s|$)/i.test(
    (names ?? "").slice(0, 500),
  );
}
