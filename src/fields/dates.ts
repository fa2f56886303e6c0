import type { PageFacts } from "../evidence/facts.js";
import { MODIFIED_TAGS, PUBLISHED_TAGS } from "../rules/meta-tags.js";
import type { DateCandidate, DateContext, DateRole } from "./date-context.js";
import { dateOfAddress } from "./date-of-address.js";
import { elementDates } from "./element-dates.js";
import type { Found } from "./found.js";
import { labelledLines, printedNear } from "./line-dates.js";
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
  const published = [...declared(facts, "published"), ...near].filter(({ role }) => role !== "modified");
  const modified = [...declared(facts, "modified"), ...near].filter(({ role }) => role === "modified");
  const last = mostPrecise(modified);
  const first =
    mostPrecise(published) ??
    dateOfAddress(context.address) ??
    dateOfTitle(context) ??
    mostPrecise(
      [...elementDates(context, "anywhere"), ...labelledLines(context)].filter(
        ({ role }) => role !== "modified",
      ),
    ) ??
    mostPrecise(near);
  const before = first !== null && last !== null && dayOf(last.value) < dayOf(first.value);
  return { published: first, modified: before ? null : last, blocks: printed.blocks };
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
  return all.flatMap(([raw, source]) => {
    const value = raw === null || raw === undefined ? null : readMoment(raw);
    return value === null ? [] : [{ value, from: source, role }];
  });
}

/** What machines write is ISO 8601 as a rule; some write what they print, in English, or else in numbers with the year first. */
function readMoment(raw: string): string | null {
  return machineMoment(raw) ?? printedDates(raw, { language: "en", region: null })[0]?.moment ?? null;
}
