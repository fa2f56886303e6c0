import type { ChildNode, Element } from "domhandler";
import type { PhrasingContent } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { INLINE_MEANINGS } from "../rules/inline-markup.js";
import { safeAddress } from "./addresses.js";
import { cleanText } from "./clean-text.js";
import { IMAGE_ELEMENTS, UNREAD_ELEMENTS } from "./elements.js";
import { MARKDOWN_STYLE } from "./markdown-style.js";
import { isElement, isLink, isText, nodeAfter } from "./tree.js";
import { type Format, isPlain, type Run, withoutEscapes } from "./unescaped-markdown.js";
import { isHiddenByItself } from "./visibility.js";

type Wrapper = "link" | "strong" | "emphasis";

const PLAIN: Format = { link: null, strong: false, emphasis: false, code: false };
const WRAPPERS: readonly Wrapper[] = ["link", "strong", "emphasis"];
/** More formatted stretches than this in one block make an index, not prose; emphasis goes first, links stay. */
const MAX_EMPHASES = 300;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const OPENING = /[\p{Ps}\p{Pi}]/u;
const CLOSING = /[\p{Pe}\p{Pf}]/u;
/** A paragraph of more stretches than this is an index as well, and too slow to write. */
const MAX_RUNS = 20_000;

/**
 * The inline nodes of one block as one line of Markdown (CommonMark, phrasing only): links with absolute addresses
 * (http, https, mailto), emphasis, strong, code. The text is that of the block: hidden elements and images are left
 * out, line breaks are spaces. Nesting is flattened first (`em` in `em` is `em`), so depth costs nothing.
 * @param nodes the block's own nodes; what stands around them is not looked at
 * @param baseUrl what relative links are resolved against; null: relative links keep only their text
 * @returns null where the text has neither link nor emphasis nor code, and so says no more than plain text does
 */
export function inlineMarkdown(nodes: readonly ChildNode[], baseUrl: string | null): string | null {
  if (!nodes.some(hasMarkup)) return null;
  const read = readRuns(nodes, baseUrl);
  if (read.every(isPlain)) return null;
  const runs = withoutExcess(cleaned(read));
  if (runs.length > MAX_RUNS || runs.every(isPlain)) return null;
  const loose = loosened(runs);
  const plain = withoutEscapes(loose);
  if (plain !== null) return plain;
  const children = nest(loose, WRAPPERS);
  return toMarkdown({ type: "paragraph", children }, MARKDOWN_STYLE).trimEnd();
}

/**
 * Plain text as one line of Markdown that shows the same text: for the parts of a block that have no markup where
 * other parts do.
 */
export function plainMarkdown(text: string): string {
  const value = cleanText(text);
  return toMarkdown({ type: "paragraph", children: [{ type: "text", value }] }, MARKDOWN_STYLE).trimEnd();
}

/** Whether a link or an element with a meaning is in a node: most paragraphs are nothing but text. */
function hasMarkup(node: ChildNode): boolean {
  for (let at: ChildNode | null = node; at !== null; at = nodeAfter(at, node)) {
    if (!isElement(at)) continue;
    if (INLINE_MEANINGS.has(at.name) || isLink(at)) return true;
  }
  return false;
}

/** The text nodes in order with their formats, neighbours of one format joined. */
function readRuns(nodes: readonly ChildNode[], baseUrl: string | null): Run[] {
  const addresses = new Map<string, string | null>();
  const runs: { format: Format; parts: string[] }[] = [];
  const stack = [...nodes].reverse().map((node) => ({ node, format: PLAIN }));
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, format } = next;
    const text = isText(node) ? node.data : isElement(node) && node.name === "br" ? "\n" : null;
    if (text !== null) {
      const last = runs.at(-1);
      if (last !== undefined && isSame(last.format, format)) last.parts.push(text);
      else runs.push({ format, parts: [text] });
    } else if (isElement(node) && isRead(node)) {
      const inside = formatIn(node, format, baseUrl, addresses);
      for (let i = node.children.length - 1; i >= 0; i -= 1) {
        const child = node.children[i];
        if (child !== undefined) stack.push({ node: child, format: inside });
      }
    }
  }
  return runs.map(({ format, parts }) => ({ format, text: parts.join("") }));
}

function isRead(element: Element): boolean {
  return (
    !UNREAD_ELEMENTS.has(element.name) && !IMAGE_ELEMENTS.has(element.name) && !isHiddenByItself(element)
  );
}

function formatIn(
  element: Element,
  around: Format,
  baseUrl: string | null,
  addresses: Map<string, string | null>,
): Format {
  const meaning = INLINE_MEANINGS.get(element.name);
  if (meaning !== undefined) return around[meaning] ? around : { ...around, [meaning]: true };
  const href = element.name === "a" ? element.attribs["href"] : undefined;
  if (href === undefined) return around;
  let link = addresses.get(href);
  if (link === undefined) {
    link = safeAddress(href, baseUrl);
    addresses.set(href, link);
  }
  return link === null ? around : { ...around, link };
}

function isSame(a: Format, b: Format): boolean {
  return (
    a === b || (a.link === b.link && a.strong === b.strong && a.emphasis === b.emphasis && a.code === b.code)
  );
}

/** Cleans each run; a space between two runs belongs to what both of them are, and so never to an edge of one. */
function cleaned(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  let space = false;
  for (const { format, text } of runs) {
    // The full stops hold the place of the neighbours, so that spaces at the ends survive.
    const inner = cleanText(`.${text}.`).slice(1, -1);
    const core = inner.trim();
    if (core === "") {
      space ||= inner !== "";
      continue;
    }
    const last = out.at(-1);
    if (last !== undefined && (space || inner.startsWith(" "))) {
      push(out, common(last.format, format), " ");
    }
    push(out, format, core);
    space = inner.endsWith(" ");
  }
  return out;
}

function push(out: Run[], format: Format, text: string): void {
  if (text === "") return;
  const last = out.at(-1);
  if (last !== undefined && isSame(last.format, format))
    out[out.length - 1] = { format, text: last.text + text };
  else out.push({ format, text });
}

function common(a: Format, b: Format): Format {
  return {
    link: a.link === b.link ? a.link : null,
    strong: a.strong && b.strong,
    emphasis: a.emphasis && b.emphasis,
    code: a.code && b.code,
  };
}

function withoutExcess(runs: Run[]): Run[] {
  const emphases = runs.filter(({ format }) => format.strong || format.emphasis).length;
  if (emphases <= MAX_EMPHASES) return runs;
  const out: Run[] = [];
  for (const { format, text } of runs) push(out, { ...format, strong: false, emphasis: false }, text);
  return out;
}

/**
 * Moves punctuation at the edge of an emphasis out of it where a letter follows or goes before: by CommonMark's
 * flanking rules `**「見出し」**の` is no emphasis (nor is `**Note:**text`), and the way around is an unreadable
 * character reference. The text stays the same; a bracket or a colon is no longer bold.
 */
function loosened(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const [i, run] of runs.entries()) {
    const before = out.at(-1);
    const after = runs[i + 1];
    const opening = before === undefined ? null : withoutEmphasis(run.format, before.format);
    const closing = after === undefined ? null : withoutEmphasis(run.format, after.format);
    const isOpenTight = opening !== null && isLetter(lastCodePoint(before?.text));
    const isCloseTight = closing !== null && isLetter(after?.text.codePointAt(0));
    if (!isOpenTight && !isCloseTight) {
      push(out, run.format, run.text);
      continue;
    }
    let middle = [...run.text];
    let tail: string[] = [];
    if (isCloseTight) {
      const edge = middle.findLastIndex((character) => !PUNCTUATION.test(character)) + 1;
      [middle, tail] = [middle.slice(0, edge), middle.slice(edge)];
    }
    const isPaired = tail.some((character) => CLOSING.test(character)) && OPENING.test(middle[0] ?? "");
    if (isOpenTight || isPaired) {
      const found = middle.findIndex((character) => !PUNCTUATION.test(character));
      const edge = found === -1 ? middle.length : found;
      push(out, opening ?? closing ?? run.format, middle.slice(0, edge).join(""));
      middle = middle.slice(edge);
    }
    push(out, run.format, middle.join(""));
    push(out, closing ?? run.format, tail.join(""));
  }
  return out;
}

/** The format less the emphasis that a neighbour does not share; null where none ends, or a bracket or backtick is between. */
function withoutEmphasis(format: Format, neighbour: Format): Format | null {
  if (format.code || neighbour.code || format.link !== neighbour.link) return null;
  const strong = format.strong && neighbour.strong;
  const emphasis = format.emphasis && neighbour.emphasis;
  return strong === format.strong && emphasis === format.emphasis ? null : { ...format, strong, emphasis };
}

function lastCodePoint(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const last = text.codePointAt(text.length - 1);
  return last !== undefined && last >= 0xdc00 && last < 0xe000 ? text.codePointAt(text.length - 2) : last;
}

function isLetter(code: number | undefined): boolean {
  return code !== undefined && code !== 0x20 && !PUNCTUATION.test(String.fromCodePoint(code));
}

/** Wraps the runs, the wrapper that reaches furthest outermost; at most three deep. */
function nest(runs: readonly Run[], wrappers: readonly Wrapper[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let i = 0; i < runs.length;) {
    const [wrapper, end] = widest(runs, i, wrappers);
    const run = runs[i];
    if (run === undefined) break;
    if (wrapper === null) {
      nodes.push({ type: run.format.code ? "inlineCode" : "text", value: run.text });
    } else {
      const children = nest(
        runs.slice(i, end),
        wrappers.filter((other) => other !== wrapper),
      );
      if (wrapper === "link") nodes.push({ type: "link", url: run.format.link ?? "", children });
      else nodes.push({ type: wrapper, children });
    }
    i = end;
  }
  return nodes;
}

function widest(runs: readonly Run[], from: number, wrappers: readonly Wrapper[]): [Wrapper | null, number] {
  let best: [Wrapper | null, number] = [null, from + 1];
  for (const wrapper of wrappers) {
    const value = runs[from]?.format[wrapper];
    if (value === null || value === false || value === undefined) continue;
    let end = from + 1;
    while (runs[end]?.format[wrapper] === value) end += 1;
    if (best[0] === null || end > best[1]) best = [wrapper, end];
  }
  return best;
}
