import { weightOf } from "../evidence/prose.js";
import { titleKey } from "../evidence/json-ld.js";
import type { Markup, Spot } from "../evidence/markup.js";
import { headingText, isSiteLink, isWhollyLink } from "./heading-text.js";
import { gramsOf, likeness } from "./title.js";
import { standsApart } from "./zones.js";

/** Two titles of one story share at least this part of their words. */
const SAME_STORY = 0.3;
const MAX_OTHERS = 200;
/** A heading that agrees with no title is the headline only if it is no label. */
const MIN_WEIGHT = 20;

/**
 * The heading that prints the headline: of the first-level ones, the one most like the titles that the page declares;
 * where none is like them, a lower heading, or an element named so, that says the same as one; else the only one.
 */
export function anchorOf(markup: Markup, titles: readonly string[], sites: readonly string[]): Spot | null {
  const siteKeys = new Set(sites.map(titleKey));
  const titleKeys = titles.map(titleKey);
  const usable = (spot: Spot) => {
    const key = titleKey(headingText(spot));
    return key !== "" && !siteKeys.has(key) && !isSiteLink(spot);
  };
  const tops = markup.headings.filter((spot) => spot.element.name === "h1" && usable(spot));
  const best = ranked(tops, titles)[0];
  const sure = best !== undefined && best.score >= SAME_STORY;
  if (sure && !standsApart(best.spot, null)) return best.spot;
  const lower = markup.headings.filter(({ element }) => /^h[23]$/.test(element.name));
  const others = [...lower, ...markup.headlines].slice(0, MAX_OTHERS).filter(usable);
  const same = ranked(others, titles).find(({ spot }) => {
    const key = titleKey(headingText(spot));
    return titleKeys.some((title) => sameTitle(key, title)) && !(sure && saysLess(spot, best.spot));
  });
  if (same !== undefined) return same.spot;
  if (sure) return best.spot;
  const visible = tops.filter((spot) => !spot.hidden && !standsApart(spot, null) && !isWhollyLink(spot));
  const [first, ...more] = visible;
  if (first === undefined || titles.length === 0) return first ?? null;
  return more.length === 0 && weightOf(headingText(first)) >= MIN_WEIGHT ? first : null;
}

/** A subheading that repeats the beginning of the headline. */
function saysLess(spot: Spot, than: Spot): boolean {
  const [key, whole] = [spot, than].map((one) => titleKey(headingText(one)));
  return key !== undefined && whole !== undefined && key.length < whole.length && whole.startsWith(key);
}

interface Ranked {
  readonly spot: Spot;
  /** The best agreement with one of the titles. */
  readonly score: number;
  /** The agreement with all of them. */
  readonly total: number;
}

function ranked(spots: readonly Spot[], titles: readonly string[]): Ranked[] {
  if (spots.length === 0) return [];
  const titleGrams = titles.map(gramsOf);
  return spots
    .map((spot) => {
      const doubt = (spot.hidden ? 0.2 : 0) + (standsApart(spot, null) ? 0.1 : 0);
      const text = headingText(spot);
      const grams = gramsOf(text);
      const agreements = titleGrams.map(
        (title, i) => likeness(grams, title) * lengthBalance(text, titles[i] ?? ""),
      );
      const total = agreements.reduce((sum, one) => sum + one, 0);
      return { spot, score: Math.max(0, ...agreements) - doubt, total: total - doubt };
    })
    .sort((a, b) => b.total - a.total || a.spot.start - b.spot.start);
}

/** The same title, but for the site's name at the end of one. */
function sameTitle(heading: string, title: string): boolean {
  return heading.length * 2 >= title.length && (title.startsWith(heading) || title.endsWith(heading));
}

/** A single shared word of a menu is no agreement: titles of one story are of a like length. */
function lengthBalance(one: string, other: string): number {
  const ratio = Math.min(one.length, other.length) / Math.max(one.length, other.length, 1);
  return ratio < 0.2 ? ratio * 2 : 0.8 + ratio / 5;
}
