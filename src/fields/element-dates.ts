import type { Element } from "domhandler";
import type { Markup, Spot } from "../evidence/markup.js";
import { type DateCandidate, type DateContext, type DateRole, roleBefore } from "./date-context.js";
import { dayOf, machineMoment } from "./moment.js";
import { type Locale, printedDates } from "./printed-date.js";
import { linesOf, textBefore } from "./printed-text.js";
import { belongsToCard, paragraphsBetween, standsApart } from "./zones.js";

const MAX_SPOTS = 300;
const MAX_LINE = 200;
/** Paragraphs between the headline and a date that belongs to it, at most. */
const NEAR = 4;

/**
 * Dates of elements that say so (`time`, `itemprop`, a class) and belong to no other story: those at the headline, the
 * nearest first; those anywhere, if they all name one day; or those that a label calls the day of publishing, even in a
 * column beside the article.
 */
export function elementDates(context: DateContext, where: "near" | "anywhere" | "labelled"): DateCandidate[] {
  const { anchor, locale, facts } = context;
  const { markup } = facts;
  if (markup === null) return [];
  const found: (DateCandidate & { readonly distance: number })[] = [];
  for (const spot of markup.dates.slice(0, MAX_SPOTS)) {
    if (spot.element.name === "meta" || (where !== "labelled" && standsApart(spot, anchor))) continue;
    const distance = distanceTo(spot, anchor, markup);
    if (where === "near" && distance > NEAR) continue;
    const moment = momentOf(spot.element, locale);
    if (moment === null || belongsToCard(spot, anchor, markup)) continue;
    found.push({ ...moment, distance });
  }
  if (where === "near") return found.sort((a, b) => a.distance - b.distance);
  if (where === "labelled") {
    const labelled = found.filter(({ role }) => role === "published");
    return new Set(labelled.map(({ value }) => dayOf(value))).size === 1 ? labelled : [];
  }
  return new Set(found.map(({ value }) => dayOf(value))).size === 1
    ? found
    : found.filter(({ role }) => role === "published");
}

function distanceTo(spot: Spot, anchor: Spot | null, markup: Markup): number {
  return anchor === null ? 0 : paragraphsBetween(anchor, spot, markup);
}

function momentOf(element: Element, locale: Locale): DateCandidate | null {
  const attribute = element.attribs["datetime"] ?? element.attribs["content"];
  const machine = attribute === undefined ? null : machineMoment(attribute);
  const text = linesOf(element).join(" ").slice(0, MAX_LINE);
  if (machine !== null)
    return { value: machine, from: `${element.name} datetime`, role: roleOf(element, text) };
  if (text.length >= MAX_LINE) return null;
  const [first, ...others] = printedDates(text, locale);
  if (first === undefined) return null;
  // "Published 3 May, updated 5 May" in one element: its own name says nothing of the first.
  const before = roleBefore(text, first.from);
  const role = before === "unsaid" && others.length === 0 ? roleOf(element, text) : before;
  return { value: first.moment, from: "printed date", role };
}

/** What the element's names, its text or the label before it say of its date. */
function roleOf(element: Element, text: string): DateRole {
  const { attribs } = element;
  const names = ["itemprop", "class", "id", "property"].map((key) => attribs[key] ?? "").join(" ");
  if (attribs["pubdate"] !== undefined) return "published";
  if (/modified|updat|lastmod|aktualis|revis/i.test(names)) return "modified";
  if (/publish|pubdate/i.test(names)) return "published";
  const own = roleBefore(text, text.length);
  if (own !== "unsaid") return own;
  const label = textBefore(element);
  return roleBefore(label, label.length);
}
