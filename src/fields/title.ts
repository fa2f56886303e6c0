import { parsedAddress } from "../address.js";
import { titleKey } from "../evidence/json-ld.js";

/** What stands between a headline and the site's name in a page's title. */
const SEPARATOR = /\s+[|\-–—·•»«:/~]+\s+|\s*[|｜│ㅣ_]\s*|(?<=\p{L})\s?-\s(?=\p{Lu})/gu;
const MAX_TITLE = 500;

/** Parts of a title, each with where it begins and ends. */
function partsOf(title: string): { readonly text: string; readonly from: number; readonly to: number }[] {
  const parts = [];
  let at = 0;
  SEPARATOR.lastIndex = 0;
  for (let match = SEPARATOR.exec(title); match !== null; match = SEPARATOR.exec(title)) {
    if (match.index > at) parts.push({ text: title.slice(at, match.index), from: at, to: match.index });
    at = match.index + match[0].length;
  }
  if (at < title.length) parts.push({ text: title.slice(at), from: at, to: title.length });
  return parts;
}

/**
 * A title without the site's name: the part that the page's heading says too; else without the parts, at its end or
 * its beginning, that name the site.
 * @param sites names of the site
 * @param headings what else the page gives as its headline
 */
export function withoutSite(title: string, sites: readonly string[], headings: readonly string[]): string {
  const short = title.slice(0, MAX_TITLE).trim();
  const parts = partsOf(short);
  const headingKeys = headings.map(titleKey).filter((key) => key.length >= 4);
  for (let from = 0; from < parts.length; from += 1) {
    for (let to = parts.length - 1; to >= from; to -= 1) {
      const text = short.slice(parts[from]?.from, parts[to]?.to);
      if (headingKeys.includes(titleKey(text))) return text.trim();
    }
  }
  const siteKeys = sites.map(titleKey).filter((key) => key !== "");
  let first = 0;
  let last = parts.length - 1;
  const named = (i: number) => isSiteName(titleKey(parts[i]?.text ?? ""), siteKeys);
  while (last > first && named(last)) last -= 1;
  while (first < last && named(first)) first += 1;
  return short.slice(parts[first]?.from, parts[last]?.to).trim();
}

/** What a title holds before or after another one, parted from it by a sign. */
export function partsBeside(whole: string, own: string): string[] {
  const at = whole.indexOf(own);
  if (at < 0 || whole.length > MAX_TITLE) return [];
  const before = /^(.{2,60}?)\s?[|:·•–—-]\s?$/u.exec(whole.slice(0, at))?.[1];
  const after = /^\s?[|:·•–—-]\s?(.{2,60})$/u.exec(whole.slice(at + own.length))?.[1];
  return [before, after].filter((part) => part !== undefined);
}

function isSiteName(key: string, sites: readonly string[]): boolean {
  if (key === "") return true;
  return sites.some(
    (site) =>
      key === site ||
      (site.length >= 4 && key.length <= site.length * 2 && key.includes(site)) ||
      (key.length >= 4 && site.includes(key)),
  );
}

/** Share of the words of the shorter of two titles that the other has too. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [a, b] = one.size <= other.size ? [one, other] : [other, one];
  if (a.size === 0) return 0;
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared += 1;
  return shared / a.size;
}

/** The words of a title; runs of two letters where there are no spaces. */
export function gramsOf(title: string): ReadonlySet<string> {
  const grams = new Set<string>();
  const words = title
    .slice(0, MAX_TITLE)
    .toLowerCase()
    .normalize("NFKC")
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  for (const word of words ?? []) {
    if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word)) grams.add(word);
    else for (let i = 0; i + 1 < word.length; i += 1) grams.add(word.slice(i, i + 2));
  }
  return grams;
}

/** How European letters are written in addresses. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/ä/g, "ae"],
  [/ö/g, "oe"],
  [/ü/g, "ue"],
  [/ß/g, "ss"],
];
const MIN_SLUG_WORDS = 4;

/** Whether the words of an address's last part are those of the title. */
export function isInSlug(title: string, address: string | null): boolean {
  return slugShare(title, address) >= 0.85;
}

/** The share of the words of an address's last part that the title has; 0 where that part is not made of words. */
export function slugShare(title: string, address: string | null): number {
  const words = slugWords(address);
  if (words.length < MIN_SLUG_WORDS) return 0;
  const lower = title.slice(0, MAX_TITLE).toLowerCase();
  const folded = FOLDS.reduce((text, [from, to]) => text.replace(from, to), lower);
  const own = new Set(withoutMarks(`${folded} ${lower}`).match(/[a-z]+/g) ?? []);
  return words.filter((word) => own.has(word)).length / words.length;
}

function slugWords(address: string | null): string[] {
  const url = parsedAddress(address);
  if (url === null) return [];
  const parts = url.pathname.toLowerCase().slice(0, MAX_TITLE).split("/");
  const slug = parts.findLast((part) => part.split("-").length > MIN_SLUG_WORDS) ?? "";
  return slug.split(/[-_.]/).filter((word) => /^[a-z]{2,}$/.test(word) && word !== "html");
}

function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}
