/* What keeps V8 from dropping the code that it has optimised for a thread, so that it need not be optimised once more. */
import { openCase } from "../cleancopy.js";
import { gatherFacts } from "../evidence/facts.js";
import { DEFAULT_READABILITY_LIMITS } from "../evidence/readability.js";
import { copyForReadability } from "../evidence/readability-copy.js";
import { judgeHtml } from "../judge/judge-html.js";
import { blocksFromHtml } from "../read/blocks-from-html.js";
import { DEFAULT_PARSE_LIMITS } from "../read/limits.js";
import { newParser } from "../read/parse-html.js";
import { UnreadParts } from "../read/raw-text.js";
import type { Reading } from "../read/reading.js";

/** A page with one of each: headline, byline, picture, caption, credit, link, emphasis, paragraphs. */
export const SPECIMEN = `<!DOCTYPE html>
<html lang="en"><head><title>One page of each</title><meta name="author" content="Ann Author"></head><body>
<nav><a href="https://example.org/">Home</a></nav>
<article class="story"><h1>One page of each</h1><p class="byline">By Ann Author</p>
<figure><img src="https://example.org/a.jpg" alt=""><figcaption>A page lies on a desk. Photo: Ann Author</figcaption></figure>
<p>This page holds <em>one</em> of each object that the <a href="https://example.org/b">pages of newspapers</a> are made
of, which is why it has to be long enough for an article.</p>
<p>It says nothing else, and nobody reads it; a second paragraph of about the same length makes it what it is.</p>
</article></body></html>`;

const kept: unknown[] = [];

/** To be called once, before a thread has anything to lose. */
export function keepOptimisedCode(): void {
  kept.push(...oneOfEach(), settledResult());
}

/**
 * What a page is made of and what is made of it, so that one of each is alive. A collection that comes between two pages,
 * when no element is, may forget what elements look like (their map), and with it all code that was optimised for them:
 * four hundred functions, five seconds of the compiler's. V8 means to keep such maps, but loses them where the collection
 * begins before marking has come to the class.
 */
function oneOfEach(): unknown[] {
  const unread = new UnreadParts(SPECIMEN, DEFAULT_PARSE_LIMITS.maxMarkup);
  const parser = newParser(unread, DEFAULT_PARSE_LIMITS);
  parser.tokenizer.write(SPECIMEN, true);
  const { document } = parser;
  const copy = copyForReadability(document, DEFAULT_READABILITY_LIMITS.maxDepth, () => undefined);
  const reading: Reading = {
    form: "html",
    blocks: blocksFromHtml(document, null),
    document,
    scripts: unread.scripts,
    baseUrl: null,
    warnings: [],
  };
  const opened = openCase(reading, document, gatherFacts(reading));
  return [parser, copy, opened, judgeHtml(opened)];
}

/**
 * An object that begins like an iterator's result, its `value` written twice. V8 takes a field for constant until then,
 * relies on that in each loop over a list that it optimises, and mdast-util-to-markdown writes to such a field on some
 * page or other: then the code of a hundred functions goes at once. Here there is none yet.
 */
function settledResult(): unknown {
  const result = { value: 0, done: false };
  result.value = 1;
  return result;
}
