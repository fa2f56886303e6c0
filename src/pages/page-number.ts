import { parsedAddress } from "../address.js";
import {
  PAGE_PARAMETERS,
  PAGE_WORDS,
  WHOLE_PARAMETERS,
  WHOLE_PATH_WORDS,
  WHOLE_VALUES,
} from "../rules/page-links.js";

/** Which of several pages an address may be: what the pages' addresses have in common, and a number or "whole". */
export interface PagePlace {
  /** The first page's address, in a form for comparison alone. */
  readonly base: string;
  readonly page: number | "whole";
}

/** No article has more; a larger number names an article, a year, an offset. */
const LARGEST_NUMBER = 60;
/** What parts a name and its page's number: `story-2.html`, `story_2.html`, `story,2.html`, `story~2.html`. */
const SEPARATOR = /[-_,.~]/u;
const WORD_AND_NUMBER = /^(?<word>\p{L}{0,12})[-_]?(?<number>\d{1,3})$/u;
const EXTENSION = /\.(?:html?|shtml|xhtml|php|aspx?|jsp|cfm)$/iu;

/** Every reading of an address, that as the first page of several (itself the base) at the head. */
export function placesOf(address: string): PagePlace[] {
  const url = parsedAddress(address);
  if (url === null) return [];
  const parameters = [...url.searchParams];
  const path = decoded(url.pathname);
  const place = (page: PagePlace["page"], toPath: string, query = parameters): PagePlace => ({
    base: `${url.host}${toPath.replace(/\/$/u, "")}?${new URLSearchParams(query).toString()}`,
    page,
  });
  return [
    place(1, path),
    ...parameters.flatMap(([name, value], at) => {
      const page = pageOfParameter(name.toLowerCase(), value.toLowerCase());
      return page === null ? [] : [place(page, path, parameters.toSpliced(at, 1))];
    }),
    ...placesOfPath(path).map(({ page, base }) => place(page, base)),
  ];
}

/** Whether an address is that of the page behind another one, by its number. */
export function followsByNumber(own: readonly PagePlace[], address: string): boolean {
  const there = placesOf(address);
  return own.some(
    ({ base, page }) =>
      page !== "whole" && there.some((place) => place.base === base && place.page === page + 1),
  );
}

/** Whether an address is the first page's with the number 1: the second page where pages are counted from 0. */
export function isNumberedOne(own: readonly PagePlace[], address: string): boolean {
  const [first] = own;
  const [, ...numbered] = placesOf(address);
  return first !== undefined && numbered.some(({ base, page }) => base === first.base && page === 1);
}

/** Whether an address is that of all pages in one, by its words. */
export function isWholeOf(own: readonly PagePlace[], address: string): boolean {
  return placesOf(address).some(
    (place) => place.page === "whole" && own.some(({ base }) => base === place.base),
  );
}

function pageOfParameter(name: string, value: string): PagePlace["page"] | null {
  if (WHOLE_PARAMETERS.has(name) || WHOLE_VALUES.has(value)) return "whole";
  return PAGE_PARAMETERS.has(name) ? numberOf(value) : null;
}

function numberOf(digits: string): number | null {
  const number = /^\d{1,3}$/u.test(digits) ? Number(digits) : 0;
  return number >= 1 && number <= LARGEST_NUMBER ? number : null;
}

/** The readings of a path's last part, or its last two: `/2`, `/page/2`, `/seite-2`, `/story-2.html`, `/all`. */
function placesOfPath(path: string): PagePlace[] {
  const segments = path.replace(/\/$/u, "").split("/");
  const last = segments.at(-1)?.toLowerCase() ?? "";
  const above = segments.slice(0, -1);
  const isPageWord = PAGE_WORDS.has(above.at(-1)?.toLowerCase() ?? "");
  const page = WHOLE_PATH_WORDS.has(last) ? "whole" : numberOfSegment(last);
  const places: PagePlace[] = [];
  if (page !== null) {
    places.push({ base: above.join("/"), page });
    if (isPageWord) places.push({ base: above.slice(0, -1).join("/"), page });
  }
  const named = placeOfName(segments.at(-1) ?? "");
  return named === null ? places : [...places, { ...named, base: [...above, named.base].join("/") }];
}

function numberOfSegment(segment: string): number | null {
  const { word = "", number = "" } = WORD_AND_NUMBER.exec(segment.replace(EXTENSION, ""))?.groups ?? {};
  return word === "" || PAGE_WORDS.has(word) ? numberOf(number) : null;
}

/**
 * `story-2.html`, `story-page-2`, `index2.html`, `story_all.html`. Without an extension a bare number is none of a
 * page: content systems add one to the second article of the same name.
 */
function placeOfName(segment: string): PagePlace | null {
  const extension = EXTENSION.exec(segment)?.[0] ?? "";
  const name = segment.slice(0, segment.length - extension.length);
  const index = /^index[-_]?(?<number>\d{1,2})$/iu.exec(name)?.groups?.["number"];
  if (index !== undefined) return placed(`index${extension}`, numberOf(index));
  const [whole] = [...WHOLE_PATH_WORDS].filter(
    (word) => name.toLowerCase().endsWith(word) && SEPARATOR.test(name.at(-word.length - 1) ?? ""),
  );
  if (whole !== undefined) return placed(name.slice(0, -whole.length - 1) + extension, "whole");
  const [stem, end] = parted(name);
  const { word = "", number = "" } = WORD_AND_NUMBER.exec(end.toLowerCase())?.groups ?? {};
  if (word !== "") return PAGE_WORDS.has(word) ? placed(stem + extension, numberOf(number)) : null;
  const [before, between] = parted(stem);
  if (PAGE_WORDS.has(between.toLowerCase())) return placed(before + extension, numberOf(number));
  return extension === "" ? null : placed(stem + extension, numberOf(number));
}

/** A name at its last separator. */
function parted(name: string): readonly [string, string] {
  for (let at = name.length - 1; at > 0; at -= 1) {
    if (SEPARATOR.test(name.charAt(at))) return [name.slice(0, at), name.slice(at + 1)];
  }
  return ["", ""];
}

function placed(base: string, page: PagePlace["page"] | null): PagePlace | null {
  return page === null || base === "" ? null : { base, page };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray per cent sign: compared as it stands.
    return path;
  }
}
