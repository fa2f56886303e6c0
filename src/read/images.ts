import type { Element } from "domhandler";
import type { BlockImage } from "../block.js";
import { cleanText } from "./clean-text.js";
import { IMAGE_ELEMENTS } from "./elements.js";
import { isElement, parentElement } from "./tree.js";

/** Attributes in which lazy-loading scripts keep the address, best first. Sources: lazysizes, WordPress, AMP. */
const LAZY_ADDRESSES = [
  "data-src",
  "data-original",
  "data-lazy-src",
  "data-original-src",
  "data-url",
  "data-image",
];
const LAZY_SETS = ["srcset", "data-srcset", "data-lazy-srcset"];

/** Custom elements that stand for an image name it so: `brick-image`, `news-picture-v2`. */
const IMAGE_WORDS: ReadonlySet<string> = new Set(["image", "img", "picture", "photo"]);
const IMAGE_FILE = /\.(?:jpe?g|png|webp|gif|avif)$/i;

/** Whether an element shows an image: by its name, or, a custom element, by its name and its image's address. */
export function isImage(element: Element): boolean {
  if (IMAGE_ELEMENTS.has(element.name)) return true;
  return (
    element.name.includes("-") &&
    element.name.split("-").some((word) => IMAGE_WORDS.has(word)) &&
    ["src", ...LAZY_ADDRESSES, ...LAZY_SETS].some((name) => element.attribs[name] !== undefined)
  );
}

/** Whether an address is that of an image's file, by the end of its path. */
export function isImageFile(address: string): boolean {
  return IMAGE_FILE.test(address.slice(0, 4096).split(/[?#]/, 1)[0] ?? "");
}

/** An `img` (or what stands for it) as data: the best address that the page gives, absolute, and the alternative text. */
export function imageOf(element: Element, baseUrl: string | null): BlockImage {
  const alt = cleanText(element.attribs["alt"] ?? element.attribs["data-alt-text"] ?? "");
  return { url: bestAddress(element, baseUrl), alt: alt === "" ? null : alt };
}

function bestAddress(element: Element, baseUrl: string | null): string | null {
  const sets = [element, ...pictureSources(element)].flatMap((at) =>
    LAZY_SETS.map((name) => at.attribs[name]),
  );
  const largest = sets
    .flatMap((set) => (set === undefined ? [] : parseSrcset(set)))
    .reduce<Candidate | null>((best, next) => (best === null || next.size > best.size ? next : best), null);
  const { attribs } = element;
  const plain = [...LAZY_ADDRESSES.map((name) => attribs[name]), attribs["src"]];
  for (const address of [largest?.address, ...plain]) {
    const absolute = address === undefined ? null : absoluteAddress(address, baseUrl);
    if (absolute !== null) return absolute;
  }
  return null;
}

function pictureSources(element: Element): Element[] {
  const parent = parentElement(element);
  if (parent?.name !== "picture") return [];
  return parent.children.filter((node): node is Element => isElement(node) && node.name === "source");
}

interface Candidate {
  readonly address: string;
  /** Width in pixels, or density times 1,000, so that the larger wins within one set. */
  readonly size: number;
}

/** The candidates of a `srcset` attribute, as the HTML standard parses it, in one scan. */
export function parseSrcset(value: string): Candidate[] {
  const candidates: Candidate[] = [];
  const tokens = value.slice(0, 20_000).split(/\s+/).filter(Boolean);
  let address: string | null = null;
  const close = (size: number) => {
    if (address !== null) candidates.push({ address, size });
    address = null;
  };
  for (const token of tokens) {
    if (address === null) {
      if (token === ",") continue;
      address = token.endsWith(",") ? token.slice(0, -1) : token;
      if (token.endsWith(",")) close(1);
      continue;
    }
    const descriptor = token.replace(/,$/, "");
    const number = Number.parseFloat(descriptor);
    close(Number.isNaN(number) ? 1 : descriptor.endsWith("x") ? number * 1000 : number);
    const glued = descriptor.indexOf(",");
    if (glued >= 0) address = descriptor.slice(glued + 1) || null;
  }
  close(1);
  return candidates;
}

/** An http or https address made absolute; null for anything else (`data:` placeholders, broken addresses). */
export function absoluteAddress(address: string, baseUrl: string | null): string | null {
  const trimmed = address.trim();
  if (trimmed === "" || trimmed.length > 4096) return null;
  if (!URL.canParse(trimmed, baseUrl ?? undefined)) return null;
  const url = new URL(trimmed, baseUrl ?? undefined);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}
