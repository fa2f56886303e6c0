import type { Document } from "domhandler";
import type { Article, Warning } from "./article.js";
import { composeArticle, type Findings } from "./compose/compose-article.js";
import { joinPages } from "./compose/join-pages.js";
import { CleancopyError } from "./errors.js";
import { findBodyRegion } from "./evidence/body-region.js";
import { gatherFacts, type PageFacts } from "./evidence/facts.js";
import { MarkupHints } from "./evidence/hints.js";
import { type ReadabilityOpinion, readabilityVotes } from "./evidence/readability.js";
import { votesOf } from "./evidence/votes.js";
import { findCaptions } from "./fields/captions.js";
import { type Fields, findFields } from "./fields/fields.js";
import { findSummaries } from "./fields/page-fields.js";
import { pagePhrases } from "./judge/block-phrases.js";
import type { Case } from "./judge/case.js";
import { judgeHtml } from "./judge/judge-html.js";
import { asJudged, judgeText } from "./judge/judge-text.js";
import type { Judged } from "./judge/judged.js";
import { Judgement } from "./judge/judgement.js";
import { refusalOf } from "./judge/refusal.js";
import { isTruncated } from "./judge/truncation.js";
import type { ExtractOptions } from "./options.js";
import type { Continuation, Page } from "./page.js";
import { readPage } from "./read/read-page.js";
import type { Reading } from "./read/reading.js";

/** Readability's opinion of a page; over jsdom, where it is measured what the light DOM does to the articles. */
export type AskReadability = (document: Document) => ReadabilityOpinion;

/**
 * The whole pipeline: a page in, its article out; of several pages, one article.
 * @throws CleancopyError `empty`, `not-an-article`, `blocked`, `too-complex`
 */
export function extractArticle(
  page: Page,
  options: ExtractOptions = {},
  ask: AskReadability = readabilityVotes,
): Article {
  const { continuation } = page;
  const findings =
    continuation === undefined ? findingsOf(page, ask) : findingsOfAll(page, continuation, ask);
  return composeArticle(findings, options);
}

function findingsOf(page: Page, ask: AskReadability): Findings {
  const reading = readPage(page);
  const { facts, fields, judged } = judgePage(reading, ask);
  const whole = { page, reading, facts, fields, verdicts: judged.verdicts };
  const refusal = refusalOf(whole);
  if (refusal !== null) throw refusal;
  return {
    page,
    blocks: reading.blocks,
    judged,
    fields,
    baseUrlOf: () => reading.baseUrl,
    truncated: isTruncated(whole),
    warnings: reading.warnings,
  };
}

/** A further page that holds no article's text leaves a gap, which the article tells of. */
function findingsOfAll(page: Page, { pages, complete }: Continuation, ask: AskReadability): Findings {
  const first = findingsOf(page, ask);
  const missing: Warning[] = [];
  const rest = pages.flatMap((each) => {
    try {
      return [findingsOf(each, ask)];
    } catch (error) {
      if (!(error instanceof CleancopyError)) throw error;
      missing.push({ code: "pages-missing", message: `${each.url ?? each.source}: ${error.message}` });
      return [];
    }
  });
  const joined = joinPages(first, rest);
  return {
    ...joined,
    truncated: joined.truncated || !complete || missing.length > 0,
    warnings: [...joined.warnings, ...missing],
  };
}

/** What was found out about a page: evidence, fields and verdicts. */
export interface Finding {
  readonly facts: PageFacts;
  readonly fields: Fields;
  readonly judged: Judged;
}

/** Evidence, fields and verdicts of a page, whichever door it came in by. */
export function judgePage(reading: Reading, ask: AskReadability = readabilityVotes): Finding {
  const facts = gatherFacts(reading);
  if (reading.document === null) return judgeDump(reading, facts);
  const c = openCase(reading, reading.document, facts, ask);
  return { facts, fields: c.fields, judged: judgeHtml(c) };
}

function judgeDump(reading: Reading, facts: PageFacts): Finding {
  const fields = findFields(reading, facts);
  return { facts, fields, judged: asJudged(judgeText(reading, fields)) };
}

/** All evidence on an HTML page, before any verdict. */
export function openCase(
  reading: Reading,
  document: Document,
  facts: PageFacts,
  ask: AskReadability = readabilityVotes,
): Case {
  const fields = findFields(reading, facts);
  const hints = new MarkupHints(facts.markup?.words);
  const votes = votesOf(reading.blocks, ask(document), facts.data?.articleBody ?? null);
  const region = findBodyRegion(reading.blocks, hints, votes);
  const { headline, byline, dateline } = fields.printed;
  const language = fields.language?.value ?? null;
  const captions = findCaptions(reading, hints, new Set([...headline, ...byline, ...dateline]), language);
  const summaries = findSummaries(facts);
  const live = facts.data?.types.includes("liveblogposting") ?? false;
  return {
    reading,
    fields,
    summaries,
    live,
    hints,
    phrases: pagePhrases(language),
    region,
    votes,
    captions,
    judgement: new Judgement(reading.blocks),
  };
}
