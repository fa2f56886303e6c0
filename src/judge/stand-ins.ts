import type { Element } from "domhandler";
import type { Block } from "../block.js";
import { endsSentence, weightOf } from "../evidence/prose.js";
import { descendants, lineage } from "../read/tree.js";
import { MISSING_PHRASES } from "../rules/missing-pages.js";
import type { StandInKind, StandInMark, StandInPhrases } from "../rules/stand-in.js";
import { WALL_MARKS, WALL_PHRASES } from "../rules/walls.js";
import {
  declaresArticle,
  isLinkOnly,
  type JudgedPage,
  runningBlocks,
  shownBlocks,
  weightOfBlocks,
} from "./judged-page.js";
import { said, titleParts } from "./said.js";

/** Something that stands in the article's place. */
export interface StandIn {
  readonly kind: StandInKind;
  /** By what it was known, for the message: a product or the page's own words. */
  readonly sign: string;
}

/** A page that calls itself a stand-in may hold this much text (advice, an incident's number) and still be one. */
const MOST_UNDER_TITLE = 600;
/** The same where two signs agree, or where the product's own page is found. */
const MOST_ON_ITS_OWN_PAGE = 1500;
/** With so much text of its own, some two sentences, an article stands beside what the words say. */
const LEAST_ARTICLE = 160;
/** An article that declares itself needs less beside a banner: one sentence. */
const LEAST_DECLARED_ARTICLE = 60;
/** A longer block is not the wall's voice: it talks about something. */
const LONGEST_SPEECH = 600;
/** A page with a captcha and hardly a word. */
const MOST_AROUND_WIDGET = 600;

const PHRASES: readonly StandInPhrases[] = [...WALL_PHRASES, ...MISSING_PHRASES];
const TITLES = new Map(
  PHRASES.flatMap(({ kind, titles }) => (titles ?? []).map((title) => [title, kind] as const)),
);
const TITLE_LEADS = PHRASES.flatMap(({ kind, titleLeads }) =>
  (titleLeads ?? []).map((lead) => ({ kind, lead })),
);
const TEXTS = PHRASES.flatMap(({ kind, texts }) => (texts ?? []).map((text) => ({ kind, text })));
const MARKS_BY_NAME: ReadonlyMap<string, StandInMark> = new Map<string, StandInMark>(
  WALL_MARKS.flatMap((mark) => [
    ...(mark.ids ?? []).map((id) => [`#${id.toLowerCase()}`, mark] as const),
    ...(mark.classes ?? []).map((name) => [`.${name.toLowerCase()}`, mark] as const),
  ]),
);

/** A wall or a notice has a few dozen blocks, the page around it some hundreds. */
const MOST_BLOCKS = 5_000;

/**
 * What stands in the article's place: a challenge, a consent or login wall, the notice that a page is missing, the
 * notice that a script would draw it. Null where an article stands there too, long enough to be one: a page about
 * captchas, or one with a cookie banner, is an article.
 */
export function standInOf(judged: JudgedPage): StandIn | null {
  if (judged.reading.blocks.length > MOST_BLOCKS) return null;
  const running = runningBlocks(judged);
  if (weightOfBlocks(running) > MOST_ON_ITS_OWN_PAGE + LONGEST_SPEECH) return null;
  const marks = marksOf(judged);
  const article = articleBeside(running, boxesOf(marks));
  const declared = declaresArticle(judged.facts) ? null : byDeclaration(judged, marks, article);
  if (declared !== null) return declared;
  return article < LEAST_ARTICLE ? bySpeech(judged, speechOf(judged, marks), article) : null;
}

/** The page calls itself one, or is a product's own page. */
function byDeclaration(judged: JudgedPage, marks: readonly Marked[], article: number): StandIn | null {
  if (article > MOST_ON_ITS_OWN_PAGE) return null;
  const own = marks.find(({ mark }) => mark.extent === "page")?.mark ?? productSource(judged.page.content);
  if (own !== null) return { kind: own.kind, sign: own.product };
  const title = standInTitle(judged);
  if (title !== null && (article <= MOST_UNDER_TITLE || isSeconded(judged, marks, title))) return title;
  const widget = marks.find(({ mark }) => mark.extent === "widget")?.mark;
  if (widget === undefined || article > 0 || weightOfBlocks(shownBlocks(judged)) > MOST_AROUND_WIDGET)
    return null;
  return { kind: widget.kind, sign: widget.product };
}

/** What the title says, a product's markup or the page's words say too. */
function isSeconded(judged: JudgedPage, marks: readonly Marked[], { kind }: StandIn): boolean {
  return marks.some(({ mark }) => mark.kind === kind) || speechOf(judged, marks).kind === kind;
}

/** Hardly anything but a wall speaks on the page. */
function bySpeech(
  { facts, fields }: JudgedPage,
  { weight, kind, sign }: Speech,
  article: number,
): StandIn | null {
  if (kind === null || article > weight) return null;
  const banner =
    (kind === "consent" || kind === "unrendered") && declaresArticle(facts) && fields.published !== null;
  return article < (banner ? LEAST_DECLARED_ARTICLE : LEAST_ARTICLE) ? { kind, sign } : null;
}

/** Weight of the body's sentences that are not the stand-in's own. */
function articleBeside(running: readonly Block[], boxes: Boxes): number {
  return weightOfBlocks(
    running.filter(
      (block) => !isLinkOnly(block) && endsSentence(block.text) && speakerOf(block, boxes) === null,
    ),
  );
}

interface Marked {
  readonly mark: StandInMark;
  readonly element: Element;
}

function marksOf({ reading }: JudgedPage): Marked[] {
  const found: Marked[] = [];
  if (reading.document === null) return found;
  for (const element of descendants(reading.document)) {
    const { id, class: names } = element.attribs;
    const keys = [
      ...(id === undefined || id === "" ? [] : [`#${id.toLowerCase().replace(/\d+$/u, "")}`]),
      ...(names === undefined
        ? []
        : names
            .toLowerCase()
            .split(/\s+/u)
            .map((name) => `.${name}`)),
    ];
    for (const key of keys) {
      const mark = MARKS_BY_NAME.get(key);
      if (mark !== undefined) found.push({ mark, element });
    }
  }
  return found;
}

/** Pages of these products are small: what comes later is not theirs. */
const SOURCE_LENGTH = 100_000;

function productSource(content: string): StandInMark | null {
  const source = content.slice(0, SOURCE_LENGTH).toLowerCase();
  return WALL_MARKS.find(({ sources }) => sources?.some((text) => source.includes(text))) ?? null;
}

/** What the page's title or its first heading says it is; the name of the site may stand beside it. */
function standInTitle(judged: JudgedPage): StandIn | null {
  const { facts, fields } = judged;
  const shown = shownBlocks(judged);
  const candidates = [
    facts.meta.title,
    fields.headline?.value ?? null,
    shown.find(({ kind }) => kind === "heading")?.text ?? null,
    judged.reading.form === "text" ? (shown[0]?.text ?? null) : null,
  ];
  for (const title of candidates) {
    if (title === null || title.length > MAX_TITLE) continue;
    const folded = said(title);
    const kind = namedBy(title) ?? TITLE_LEADS.find(({ lead }) => folded.startsWith(lead))?.kind;
    if (kind !== undefined) return { kind, sign: `“${title}”` };
  }
  return null;
}

const MAX_TITLE = 120;
/** The name of a site is as long as this at most: else the phrase is a part of a headline. */
const MAX_SITE_NAME = 30;

function namedBy(title: string): StandInKind | undefined {
  const [whole, ...parts] = titleParts(title);
  const kind = TITLES.get(whole ?? "");
  if (kind !== undefined) return kind;
  const named = parts.filter((part) => TITLES.has(part));
  const others = parts.filter((part) => !TITLES.has(part));
  if (named.length === 0 || others.length > 2 || others.some((part) => part.length > MAX_SITE_NAME))
    return undefined;
  return TITLES.get(named[0] ?? "");
}

/** Boxes of products, by the element that is one. */
type Boxes = ReadonlyMap<Element, StandInMark>;

function boxesOf(marks: readonly Marked[]): Boxes {
  return new Map(
    marks.filter(({ mark }) => mark.extent === "box").map(({ mark, element }) => [element, mark]),
  );
}

interface Speech {
  readonly weight: number;
  /** What most of it says; null where nothing is said. */
  readonly kind: StandInKind | null;
  readonly sign: string;
}

/** What a stand-in says on the page: by its words, or within the box of a product. */
function speechOf(judged: JudgedPage, marks: readonly Marked[]): Speech {
  const boxes = boxesOf(marks);
  const weights = new Map<StandInKind, { weight: number; sign: string }>();
  let all = 0;
  for (const block of shownBlocks(judged)) {
    const spoken = speakerOf(block, boxes);
    if (spoken === null) continue;
    const so = weights.get(spoken.kind) ?? { weight: 0, sign: spoken.sign };
    weights.set(spoken.kind, { weight: so.weight + weightOf(block.text), sign: so.sign });
    all += weightOf(block.text);
  }
  const [most] = [...weights].sort(([, a], [, b]) => b.weight - a.weight);
  return { weight: all, kind: most?.[0] ?? null, sign: most?.[1].sign ?? "" };
}

function speakerOf(block: Block, boxes: Boxes): StandIn | null {
  for (const element of boxes.size === 0 ? [] : lineage(block.element)) {
    const box = boxes.get(element);
    if (box !== undefined) return { kind: box.kind, sign: box.product };
  }
  if (block.text.length > LONGEST_SPEECH) return null;
  const folded = said(block.text);
  for (const { kind, text } of TEXTS) if (folded.includes(text)) return { kind, sign: `“${text}”` };
  return null;
}
