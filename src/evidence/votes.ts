import type { ChildNode, Text } from "domhandler";
import type { Block } from "../block.js";
import { cleanText } from "../read/clean-text.js";
import { isElement, isText } from "../read/tree.js";
import { wordsOf } from "../read/words.js";
import type { ReadabilityOpinion } from "./readability.js";

/** What others say of a block: is it part of the article? Null where they say nothing. */
export interface Votes {
  readonly readability: (block: Block) => boolean | null;
  readonly articleBody: (block: Block) => boolean | null;
}

/** Shorter bodies are teasers or the start of a locked article: they say nothing of what they lack. */
const MIN_BODY_WORDS = 60;

/**
 * The votes of Readability and of the publisher's own `articleBody` (schema.org), each block asked once.
 * @param articleBody as JSON-LD gives it: may hold markup and line breaks
 */
export function votesOf(
  blocks: readonly Block[],
  opinion: ReadabilityOpinion,
  articleBody: string | null,
): Votes {
  const byReadability = opinion.texts.size === 0 ? null : votedBy(opinion.texts, blocks);
  const body = articleBody === null ? [] : wordsOf(cleanText(withoutTags(articleBody)));
  const joined = body.length < MIN_BODY_WORDS ? null : ` ${body.join(" ")} `;
  const byBody = joined === null ? null : standingIn(joined, blocks);
  return {
    readability: (block) => byReadability?.[block.index] ?? null,
    articleBody: (block) => byBody?.[block.index] ?? null,
  };
}

/** For each block whether most of its text is in Readability's article. */
function votedBy(texts: ReadonlySet<Text>, blocks: readonly Block[]): readonly boolean[] {
  const voted: boolean[] = [];
  for (const { nodes } of blocks) voted.push(balance(nodes, texts) > 0);
  return voted;
}

/** For each block whether its words stand in the publisher's body, which is given as words between single spaces. */
function standingIn(body: string, blocks: readonly Block[]): readonly boolean[] {
  const standing: boolean[] = [];
  for (const { kind, text } of blocks)
    standing.push(kind !== "alt" && body.includes(` ${wordsOf(text).join(" ")} `));
  return standing;
}

/** How much more text lies in the article than beside it. */
function balance(nodes: readonly ChildNode[], texts: ReadonlySet<Text>): number {
  let sum = 0;
  for (const node of nodes) {
    if (isText(node)) sum += texts.has(node) ? node.data.length : -node.data.length;
    else if (isElement(node)) sum += balance(node.children, texts);
  }
  return sum;
}

function withoutTags(html: string): string {
  let text = "";
  let at = 0;
  for (;;) {
    const open = html.indexOf("<", at);
    const close = open < 0 ? -1 : html.indexOf(">", open);
    if (close < 0) return text + html.slice(at);
    text += `${html.slice(at, open)} `;
    at = close + 1;
  }
}
