import type { PageFacts } from "../evidence/facts.js";
import {
  DATE_TAG_WORDS,
  MODIFIED_TAG_WORDS,
  MODIFIED_TAGS,
  PUBLISHED_TAG_WORDS,
  PUBLISHED_TAGS,
} from "../rules/meta-tags.js";
import type { DateCandidate, DateContext, DateRole } from "./date-context.js";
import { dateOfAddress } from "./date-of-address.js";
import { elementDates } from "./element-dates.js";
import type { Found } from "./found.js";
import { type LabelledDate, labelledLines, printedAtByline, printedNear } from "./line-dates.js";
import { dayOf, machineMoment } from "./moment.js";
import { printedDates } from "./printed-date.js";

export interface Dates {
  readonly published: Found<string> | null;
  readonly modified: Found<string> | null;
  /** The blocks that print them and little else. */
  readonly blocks: readonly number[];
}

/**
 * When the article was published and last changed: data, tags, marked elements at the headline, printed lines near it,
 * the address, marked elements and labelled lines anywhere. Where the page prints one date alone and calls it the last
 * change, it is the only date that the article has, and is given as both.
 */
export function findDates(context: DateContext): Dates {
  const { facts } = context;
  const printed = printedNear(context);
  const near = [...elementDates(context, "near"), ...printed.candidates];
  const said = declared(facts, "published");
  const published = [...said, ...near].filter(({ role }) => role !== "modified");
  const modified = [...declared(facts, "modified"), ...near].filter(({ role }) => role === "modified");
  const labelled = labelledOnce(context);
  const last = mostPrecise(modified) ?? mostPrecise(labelled().filter(({ role }) => role === "modified"));
  const first =
    firstAppearance(said, last, near, labelled) ??
    mostPrecise(published) ??
    dateOfAddress(context.address) ??
    dateOfTitle(context) ??
    farther(context, near, labelled);
  const before = first !== null && last !== null && dayOf(last.value) < dayOf(first.value);
  return { published: first, modified: before ? null : last, blocks: printed.blocks };
}

type Labelled = () => readonly LabelledDate[];

/** The labelled lines of the page, which is gone through only where they are asked for. */
function labelledOnce(context: DateContext): Labelled {
  let found: readonly LabelledDate[] | null = null;
  return () => (found ??= labelledLines(context));
}

/** Dates that stand farther off: marked ones, labelled ones, at the byline, and last what the page calls a change. */
function farther(
  context: DateContext,
  near: readonly DateCandidate[],
  labelled: Labelled,
): Found<string> | null {
  const anywhere = [...elementDates(context, "anywhere"), ...labelled()];
  return (
    mostPrecise(anywhere.filter(({ role }) => role !== "modified")) ??
    mostPrecise(printedAtByline(context)) ??
    mostPrecise(elementDates(context, "labelled")) ??
    mostPrecise(near) ??
    mostPrecise(anywhere)
  );
}

/**
 * The day on which the article first appeared, where the page prints an earlier one than it declares: a line says
 * "first published"; or the data's date of publishing is none, since it is not earlier than that of the last change
 * (site builders write the day on which the page was last put up in both).
 */
function firstAppearance(
  said: readonly DateCandidate[],
  last: Found<string> | null,
  near: readonly DateCandidate[],
  labelled: Labelled,
): Found<string> | null {
  const day = said[0] === undefined ? null : dayOf(said[0].value);
  const isEarlier = ({ value, role }: DateCandidate) =>
    role !== "modified" && (day === null || dayOf(value) < day);
  const isRebuilt =
    said.length > 0 &&
    last !== null &&
    said.every(({ value }) => Date.parse(value) >= Date.parse(last.value));
  if (day !== null && !isRebuilt) return null;
  return mostPrecise([
    ...labelled().filter((one) => one.isFirst && isEarlier(one)),
    ...(isRebuilt ? near.filter(isEarlier) : []),
  ]);
}

/** The first candidate; of those on its day, the one that also knows the time, and the offset. */
function mostPrecise(candidates: readonly DateCandidate[]): Found<string> | null {
  const first = candidates[0];
  if (first === undefined) return null;
  const sameDay = candidates.filter(({ value }) => dayOf(value) === dayOf(first.value));
  const best = sameDay.reduce((top, one) => (precision(one.value) > precision(top.value) ? one : top), first);
  return { value: best.value, from: best.from };
}

/** Some papers put the day at the end of the browser's title. */
function dateOfTitle({ facts, locale }: DateContext): Found<string> | null {
  const { title } = facts.meta;
  const [date, ...others] = title === null ? [] : printedDates(title, locale);
  if (title === null || date === undefined || others.length > 0 || date.to !== title.length) return null;
  return { value: date.moment, from: "title" };
}

function precision(moment: string): number {
  if (moment.length === 10) return 0;
  return /(?:Z|[+-]\d\d:\d\d)$/.test(moment) ? 2 : 1;
}

/** What data and tags say. */
function declared(facts: PageFacts, role: DateRole): DateCandidate[] {
  const [key, tags] =
    role === "published" ? (["published", PUBLISHED_TAGS] as const) : (["modified", MODIFIED_TAGS] as const);
  const from = role === "published" ? "json-ld datePublished" : "json-ld dateModified";
  const all: [string | null | undefined, string][] = [
    [facts.data?.[key], from],
    ...tags.map((tag): [string | undefined, string] => [facts.meta.all.get(tag)?.[0], `meta ${tag}`]),
  ];
  const known = all.flatMap(([raw, source]) => {
    const value = raw === null || raw === undefined ? null : readMoment(raw);
    return value === null ? [] : [{ value, from: source, role }];
  });
  return known.length > 0 ? known : ownTags(facts, role);
}

/** Tags of a publisher's own that say by their names what date they hold. */
function ownTags({ meta }: PageFacts, role: DateRole): DateCandidate[] {
  for (const [key, [raw = ""]] of meta.all) {
    const words = key.slice(0, 60).split(/[^a-z]+/);
    const says = (list: ReadonlySet<string>) => words.some((word) => list.has(word));
    const isModified = says(MODIFIED_TAG_WORDS);
    if (!says(DATE_TAG_WORDS) || isModified !== (role === "modified")) continue;
    if (!isModified && !says(PUBLISHED_TAG_WORDS)) continue;
    const value = readMoment(raw);
    if (value !== null) return [{ value, from: `meta ${key}`, role }];
  }
  return [];
}

/** What machines write is ISO 8601 as a rule; some write what they print, in English, or else in numbers with the year first. */
function readMoment(raw: string): string | null {
  return machineMoment(raw) ?? printedDates(raw, { language: "en", region: null })[0]?.moment ?? null;
}
