import { said } from "../judge/said.js";
import { OF_WORDS, TITLE_PAGE_WORDS } from "../rules/page-links.js";
import type { PageLink, PageMarks } from "./page-marks.js";
import { followsByNumber, isNumberedOne, isWholeOf, placesOf } from "./page-number.js";

/** Where an article goes on. */
export interface NextPage {
  readonly address: string;
  /** The address itself says that it is the next page, by its number; else the page's title has to. */
  readonly byNumber: boolean;
}

/**
 * The page that comes behind one of an article, by its links: an address that differs by the page's number alone, or
 * one that a pagination calls the next page or by its number. `rel=next` by itself is not enough: blogs and galleries
 * link their next story with it.
 * @param number which page this one is, counted from 1 in the order of reading
 */
export function nextPageOf(marks: PageMarks, number: number): NextPage | null {
  const own = marks.addresses.flatMap(placesOf);
  const links = linksElsewhere(marks);
  const numbered = links.find(
    (link) =>
      (followsByNumber(own, link.address) && isPageLink(link)) ||
      (number === 1 && isNumberedOne(own, link.address) && saysNext(link, 2)),
  );
  if (numbered !== undefined) return { address: numbered.address, byNumber: true };
  const named = links.find((link) => link.place === "pagination" && saysNext(link, number + 1));
  return named === undefined ? null : { address: named.address, byNumber: false };
}

/** The address of the whole article on one page; of its version for print where there is no other. */
export function wholePageOf(marks: PageMarks): string | null {
  const own = marks.addresses.flatMap(placesOf);
  const links = linksElsewhere(marks);
  const called = links.find(
    ({ says, address }) => says === "whole" && (isWholeOf(own, address) || isBelow(marks.addresses, address)),
  );
  const found =
    called ?? links.find(({ address }) => isWholeOf(own, address)) ?? links.find((link) => link.isPrint);
  return found?.address ?? null;
}

/** Whether two pages are of one article: one declared address, or one title but for what names the page. */
export function isSameArticle(first: PageMarks, next: PageMarks): boolean {
  const [own, other] = [first, next].map(({ canonical }) =>
    canonical === null ? null : plainAddress(canonical),
  );
  if (other != null && (other === own || first.addresses.map(plainAddress).includes(other))) return true;
  const titles = first.titles.map(plainTitle).filter((title) => title !== "");
  if (next.titles.map(plainTitle).some((title) => titles.includes(title))) return true;
  // The site's name can be a heading on every page; a headline stands at the head of the title.
  const headings = next.headings.map(plainTitle).filter(({ length }) => length >= SURE_LENGTH);
  return first.headings
    .map(plainTitle)
    .some((heading) => headings.includes(heading) && titles.some((title) => title.startsWith(heading)));
}

const SURE_LENGTH = 12;

/** The links that do not lead to the page itself, nor to further comments or teasers. */
function linksElsewhere({ links, addresses }: PageMarks): PageLink[] {
  return links.filter(({ place, address }) => place !== "other" && !addresses.includes(address));
}

function isPageLink(link: PageLink): boolean {
  return link.isNext || link.says !== null || link.place === "pagination";
}

function saysNext({ says, isNext }: PageLink, number: number): boolean {
  return isNext || says === "next" || (typeof says === "object" && says?.number === number);
}

/** The same path, or one below it. */
function isBelow(addresses: readonly string[], address: string): boolean {
  const path = new URL(address).pathname;
  return addresses.some(
    (own) => path.startsWith(new URL(own).pathname.replace(/\/$/u, "")) && path.length > 1,
  );
}

function plainAddress(address: string): string {
  const url = new URL(address);
  return `${url.host}${url.pathname.replace(/\/$/u, "")}${url.search}`;
}

/** "(2/3)", "第2页", "2ページ目", "(2)". */
const MARKS = [
  /\(?\d{1,2}\s?\/\s?\d{1,2}\)?/gu,
  /第\s?\d{1,2}\s?[页頁]/gu,
  /\d{1,2}\s?ページ目?/gu,
  /[（(]\d{1,2}[)）]/gu,
];

/** A title's letters and digits without what says which page it is: "Story - Page 2 of 3 | Courier". */
function plainTitle(title: string): string {
  const bare = MARKS.reduce((text, mark) => text.replace(mark, " "), said(title));
  const words = bare.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "");
  const kept: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (TITLE_PAGE_WORDS.has(word) && isPageNumber(words[at + 1])) {
      at += OF_WORDS.has(words[at + 2] ?? "") && isPageNumber(words[at + 3]) ? 3 : 1;
    } else kept.push(word);
  }
  return kept.join("");
}

function isPageNumber(word: string | undefined): boolean {
  return word !== undefined && /^\d{1,2}$/u.test(word);
}
