import { isLabel } from "../evidence/phrases.js";
import type { PageFacts } from "../evidence/facts.js";
import { AUTHOR_LABELS, AUTHOR_TAG_WORDS, AUTHOR_TAGS, NOT_AUTHOR_TAG_WORDS } from "../rules/meta-tags.js";
import type { PrintedByline } from "./byline-context.js";
import type { Found } from "./found.js";
import { type Author, authorsIn, looksLikeName, nameKey } from "./names.js";
import type { Locale } from "./printed-date.js";

/** The byline without the labels that stand where names stand ("Advertisement", "More by this reporter"). */
export function withoutLabels(byline: PrintedByline | null): PrintedByline | null {
  if (byline === null) return null;
  const authors = byline.authors.filter(({ name }) => !isLabel(name));
  return authors.length === 0 && byline.authors.length > 0 ? null : { ...byline, authors };
}

interface Source {
  readonly from: string;
  readonly authors: readonly Author[];
}

/**
 * The authors' names, weighed: data and tags that name people before those that name organisations; a printed byline
 * that names the same people and more before both; the publisher itself only where nobody else is named.
 */
export function findAuthors(
  facts: PageFacts,
  byline: PrintedByline | null,
  sites: readonly string[],
  locale: Locale,
): Found<readonly string[]> | null {
  const own = new Set(sites.flatMap((site) => [nameKey(site), nameKey(site.split("(")[0] ?? "")]));
  // "David Straub, MDR Thüringen": a desk is named after the paper.
  const isDesk = (name: string) => {
    const [first = "", ...rest] = name.split(" ");
    return rest.length > 0 && first === first.toUpperCase() && first.length >= 3 && own.has(nameKey(first));
  };
  // A person's own site bears the person's name.
  const persons = (facts.data?.authors ?? []).filter(({ type }) => type === "person");
  const owners = new Set(
    persons.filter(({ name }) => looksLikeName(name.split(" "))).map(({ name }) => nameKey(name)),
  );
  const data = fromData(facts, locale);
  const tags = fromTags(facts, locale);
  const printed: Source = { from: byline?.from ?? "printed byline", authors: byline?.authors ?? [] };
  const people = ({ from, authors }: Source): Source => ({
    from,
    authors: authors.filter(
      ({ name, kind }) =>
        kind === "person" && ((!own.has(nameKey(name)) && !isDesk(name)) || owners.has(nameKey(name))),
    ),
  });
  const declared = [people(data), people(tags)].find(({ authors }) => authors.length > 0);
  const named = people(printed);
  if (declared === undefined) {
    if (named.authors.length > 0) return result(withoutDesks(printed, isDesk), own);
    const all = [printed, data, tags];
    const organisation =
      all.find(({ authors }) => authors.some(({ name }) => !own.has(nameKey(name)))) ??
      [data, tags, printed].find(({ authors }) => authors.length > 0);
    return organisation === undefined ? null : result(organisation, own);
  }
  const wider =
    byline !== null &&
    byline.sure &&
    byline.together &&
    named.authors.length > declared.authors.length &&
    includesAll(named, declared);
  const other =
    byline?.sure === true &&
    named.authors.some(({ name }) => name.includes(" ") || !/^\p{Script=Latin}/u.test(name)) &&
    !named.authors.some((author) => isNamedIn(author, [...declared.authors, ...people(tags).authors]));
  if (wider || other) return result(printed, own);
  return result(declared.from === data.from ? data : tags, own);
}

/** All that the source names, without the publisher where others are named too. */
function result(source: Source, own: ReadonlySet<string>): Found<readonly string[]> {
  const names = source.authors.map(({ name }) => name);
  const others = names.filter((name) => !own.has(nameKey(name)));
  return { value: others.length > 0 ? others : names, from: source.from };
}

function withoutDesks({ from, authors }: Source, isDesk: (name: string) => boolean): Source {
  return { from, authors: authors.filter(({ name }) => !isDesk(name)) };
}

function includesAll(wide: Source, narrow: Source): boolean {
  const keys = new Set(wide.authors.map(({ name }) => nameKey(name)));
  return narrow.authors.every(({ name }) => keys.has(nameKey(name)));
}

/** Whether a list names the same person, perhaps with more or fewer of the names. */
function isNamedIn(author: Author, others: readonly Author[]): boolean {
  const words = new Set(author.name.split(" ").map(nameKey));
  return others.some(({ name }) =>
    name.split(" ").some((word) => word.length > 2 && words.has(nameKey(word))),
  );
}

function fromData(facts: PageFacts, locale: Locale): Source {
  const authors: Author[] = [];
  for (const party of facts.data?.authors ?? []) {
    const found = authorsIn(party.name, locale, "declared");
    if (party.type !== "organization") authors.push(...found);
    // "Brook & Sons" is one firm.
    else if (found.length > 0)
      authors.push({ name: found.length === 1 ? (found[0]?.name ?? "") : party.name, kind: "organisation" });
  }
  return { from: "json-ld author", authors: unique(authors) };
}

function fromTags(facts: PageFacts, locale: Locale): Source {
  for (const { key, values } of authorTags(facts)) {
    const authors = values.flatMap((value) =>
      /^(?:https?:)?\/\//.test(value)
        ? []
        : authorsIn(key.startsWith("citation") ? lastNameLast(value) : value, locale, "declared"),
    );
    if (authors.length > 0) return { from: `meta ${key}`, authors: unique(authors) };
  }
  return { from: "meta author", authors: [] };
}

interface Tag {
  readonly key: string;
  readonly values: readonly string[];
}

/** The tags that name authors: those made for it, a card's line labelled so, and a publisher's own whose name says so. */
function* authorTags({ meta }: PageFacts): Generator<Tag> {
  for (const key of AUTHOR_TAGS) {
    const values = meta.all.get(key);
    if (values !== undefined) yield { key, values };
  }
  for (const n of ["1", "2"]) {
    const label = (meta.all.get(`twitter:label${n}`)?.[0] ?? "").toLowerCase().replace(/[\s:：]{1,5}$/u, "");
    const key = `twitter:data${n}`;
    if (AUTHOR_LABELS.has(label)) yield { key, values: meta.all.get(key) ?? [] };
  }
  for (const [key, values] of meta.all) {
    const words = key.slice(0, 60).split(/[^a-z]+/);
    const says = (list: ReadonlySet<string>) => words.some((word) => list.has(word));
    if (says(AUTHOR_TAG_WORDS) && !says(NOT_AUTHOR_TAG_WORDS)) yield { key, values };
  }
}

/** Highwire's tags write "Lee, Ann". */
function lastNameLast(value: string): string {
  const [last, first, ...more] = value.split(",");
  return first === undefined || more.length > 0 ? value : `${first.trim()} ${last?.trim() ?? ""}`;
}

function unique(authors: readonly Author[]): Author[] {
  return authors.filter(
    ({ name }, i) => authors.findIndex((other) => nameKey(other.name) === nameKey(name)) === i,
  );
}
