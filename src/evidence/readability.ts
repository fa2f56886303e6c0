import { type Document, Element, type Text } from "domhandler";
import { Readability } from "@mozilla/readability";
import { elapsedMs } from "../clock.js";
import { CleancopyError } from "../errors.js";
import { copyForReadability, type ReadabilityCopy } from "./readability-copy.js";
import { type LightDocument, type LightNode, NUMBER_PREFIX } from "./readability-dom.js";
import { jsdomCopy } from "./readability-jsdom.js";

/** Bounds on Readability's work; docs/limits.md says what each is measured against. */
export interface ReadabilityLimits {
  readonly maxElements: number;
  readonly maxDepth: number;
  /** In UTF-16 units. */
  readonly maxText: number;
  readonly deadlineMs: number;
  /** jsdom cannot be stopped once it runs, so it gets small pages only. */
  readonly maxElementsForJsdom: number;
}

export const DEFAULT_READABILITY_LIMITS: ReadabilityLimits = {
  maxElements: 20_000,
  maxDepth: 96,
  maxText: 5_000_000,
  deadlineMs: 1_500,
  maxElementsForJsdom: 4_000,
};

/** What Mozilla's Readability makes of a page. */
export interface ReadabilityOpinion {
  /** The elements of the page that are in Readability's article; empty where it finds none. */
  readonly elements: ReadonlySet<Element>;
  /** The texts of the page that are in it, without blank ones: finer than `elements` where text stands directly in a `div`. */
  readonly texts: ReadonlySet<Text>;
  readonly title: string | null;
  readonly byline: string | null;
  readonly excerpt: string | null;
  readonly siteName: string | null;
  readonly lang: string | null;
  readonly publishedTime: string | null;
  /** Which DOM it ran over; `none`: it did not run to its end, and `note` says why. */
  readonly engine: "light" | "jsdom" | "none";
  readonly note?: string;
}

const NO_OPINION = {
  elements: new Set<Element>(),
  texts: new Set<Text>(),
  title: null,
  byline: null,
  excerpt: null,
  siteName: null,
  lang: null,
  publishedTime: null,
} as const;

/**
 * Asks Readability which elements are the article, on a copy: the page stays as it is. Text that Readability wraps in a
 * paragraph of its own counts for the element that it stood in. JSON-LD is not read here; other evidence does that.
 * @param limits where not given, {@link DEFAULT_READABILITY_LIMITS}
 */
export function readabilityVotes(
  document: Document,
  limits: Partial<ReadabilityLimits> = {},
): ReadabilityOpinion {
  const bounds = { ...DEFAULT_READABILITY_LIMITS, ...limits };
  try {
    const copy = copyForReadability(document, bounds.maxDepth, stopwatch(bounds.deadlineMs));
    if (copy.elements.length > bounds.maxElements) return none(`more than ${bounds.maxElements} elements`);
    if (copy.textLength > bounds.maxText) return none(`more than ${bounds.maxText} characters`);
    return votesByLightDom(copy);
  } catch (error) {
    if (error instanceof CleancopyError) return none(error.message);
    return fallback(document, bounds, `the light DOM failed: ${String(error)}`);
  }
}

function fallback(document: Document, bounds: ReadabilityLimits, note: string): ReadabilityOpinion {
  try {
    return votesByJsdom(document, bounds, note);
  } catch (error) {
    return none(`${note}; and jsdom: ${String(error)}`);
  }
}

const OPTIONS = { disableJSONLD: true };

type Answer<N> = ReturnType<Readability<N>["parse"]>;

/** Readability is typed for a browser's document; it reads no more of one than the light DOM has. */
const LightReadability = Readability as unknown as new (
  document: LightDocument,
  options: typeof OPTIONS & { serializer: (node: LightNode) => LightNode },
) => { parse(): Answer<LightNode> };

/** The light DOM's answer; the copy is used up. */
function votesByLightDom(copy: ReadabilityCopy): ReadabilityOpinion {
  const article = new LightReadability(copy.document, { ...OPTIONS, serializer: (node) => node }).parse();
  return opinion(copy, article, "light", (node) => (node.nodeType === 3 ? node.origin : -1));
}

/**
 * The same over jsdom: what tests hold the light DOM to, and the fallback.
 * @param note why it is asked
 */
export function votesByJsdom(
  document: Document,
  bounds: ReadabilityLimits,
  note?: string,
): ReadabilityOpinion {
  const copy = copyForReadability(document, bounds.maxDepth, () => undefined);
  // jsdom cannot be stopped once it runs.
  if (copy.elements.length > bounds.maxElementsForJsdom) return none(`${note ?? ""}; too large for jsdom`);
  const { document: page, textNumbers } = jsdomCopy(copy.document);
  const article = new Readability<Node>(page, { ...OPTIONS, serializer: (node) => node }).parse();
  const result = opinion(
    copy,
    article,
    "jsdom",
    (node) => textNumbers.get(node) ?? numberByPlace(copy, node),
  );
  return note === undefined ? result : { ...result, note };
}

/** Where Readability started over, jsdom has parsed the page anew: a text is known by what it says and where it stands. */
function numberByPlace(copy: ReadabilityCopy, node: Node): number {
  let above = node.parentElement;
  while (above !== null && numbersOn(above.attributes).length === 0) above = above.parentElement;
  const holders = numbersOn(above?.attributes ?? []).map((number) => copy.elements[number]);
  const alike = copy.texts.flatMap((text, number) =>
    text.data === node.nodeValue ? [{ text, number }] : [],
  );
  const inPlace = alike.find(({ text }) => holders.some((holder) => holder === text.parent));
  return (inPlace ?? (alike.length === 1 ? alike[0] : undefined))?.number ?? -1;
}

function numbersOn(attributes: Iterable<{ readonly name: string }>): number[] {
  const numbers: number[] = [];
  for (const { name } of attributes) {
    if (name.startsWith(NUMBER_PREFIX)) numbers.push(Number(name.slice(NUMBER_PREFIX.length)));
  }
  return numbers;
}

function opinion<N extends ResultNode<N>>(
  copy: ReadabilityCopy,
  article: Answer<N>,
  engine: "light" | "jsdom",
  textNumber: (node: N) => number,
): ReadabilityOpinion {
  if (article === null) return { ...NO_OPINION, engine };
  const votes = { elements: new Set<Element>(), texts: new Set<Text>() };
  if (article.content) collect(copy, article.content, textNumber, votes);
  return {
    ...votes,
    title: article.title || null,
    byline: article.byline || null,
    excerpt: article.excerpt || null,
    siteName: article.siteName || null,
    lang: article.lang || null,
    publishedTime: article.publishedTime || null,
    engine,
  };
}

/** What both DOMs have in common. */
interface ResultNode<N> {
  readonly nodeType: number;
  readonly childNodes: Iterable<N>;
  readonly textContent: string | null;
  readonly attributes?: Iterable<{ readonly name: string }>;
}

function collect<N extends ResultNode<N>>(
  copy: ReadabilityCopy,
  node: N,
  textNumber: (node: N) => number,
  votes: { elements: Set<Element>; texts: Set<Text> },
): void {
  const numbers = numbersOn(node.attributes ?? []);
  for (const number of numbers) {
    const element = copy.elements[number];
    if (element !== undefined) votes.elements.add(element);
  }
  for (const child of node.childNodes) {
    if (child.nodeType !== 3) {
      collect(copy, child, textNumber, votes);
      continue;
    }
    const text = copy.texts[textNumber(child)];
    if (text === undefined || text.data.trim() === "") continue;
    votes.texts.add(text);
    // A paragraph of Readability's own making: the text's own element gets the vote.
    const holder = text.parent;
    if (numbers.length === 0 && holder instanceof Element) votes.elements.add(holder);
  }
}

function none(note: string): ReadabilityOpinion {
  return { ...NO_OPINION, engine: "none", note };
}

/** How many calls pass between two looks at the clock. */
const CALLS_BETWEEN_LOOKS = 8;

function stopwatch(deadlineMs: number): () => void {
  const deadline = elapsedMs() + deadlineMs;
  let calls = 0;
  return () => {
    calls += 1;
    if (calls % CALLS_BETWEEN_LOOKS !== 0 || elapsedMs() < deadline) return;
    throw new CleancopyError("too-complex", `not done within ${deadlineMs} ms`, { phase: "readability" });
  };
}
