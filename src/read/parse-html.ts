import type { Document } from "domhandler";
import { Parser } from "parse5";
import { CleancopyError } from "../errors.js";
import type { ParseLimits } from "../options.js";
import { type DomhandlerMap, GuardedTree } from "./guarded-tree.js";
import { DEFAULT_PARSE_LIMITS } from "./limits.js";
import { UnreadParts } from "./raw-text.js";
import type { ScriptText } from "./reading.js";
import { WholePageTokenizer } from "./tokenizer.js";
import { settleTree } from "./settle-tree.js";

export interface ParsedHtml {
  /**
   * The tree that the HTML standard makes of the page with scripting disabled, without scripts, styles, comments and the
   * insides of `svg` and `iframe`; NUL characters gone, declarative shadow roots in place of their `template`.
   */
  readonly document: Document;
  /** The scripts that hold JSON or assign page state, in page order. */
  readonly scripts: readonly ScriptText[];
}

/**
 * Parses a page within bounds.
 * @param html the whole page, decoded
 * @param limits where not given, {@link DEFAULT_PARSE_LIMITS}
 * @throws CleancopyError `too-complex` where the page goes over the limits
 */
export function parseHtml(html: string, limits: Partial<ParseLimits> = {}): ParsedHtml {
  return parseSettled(html.includes("\0") ? html.replaceAll("\0", "") : html, limits);
}

/** As {@link parseHtml}, for a page that is known to hold no NUL. */
export function parseSettled(html: string, limits: Partial<ParseLimits> = {}): ParsedHtml {
  const bounds = { ...DEFAULT_PARSE_LIMITS, ...limits };
  const unread = new UnreadParts(html, bounds.maxMarkup);
  const document = parseWithin(html, unread, bounds);
  settleTree(document, bounds.maxDepth);
  return { document, scripts: unread.scripts };
}

/** A parser that is ready for the page whose unread parts are given. */
export function newParser(unread: UnreadParts, limits: ParseLimits): Parser<DomhandlerMap> {
  const parser = new Parser<DomhandlerMap>({ treeAdapter: new GuardedTree(limits), scriptingEnabled: false });
  parser.tokenizer = new WholePageTokenizer(parser, unread);
  return parser;
}

function parseWithin(html: string, unread: UnreadParts, limits: ParseLimits): Document {
  try {
    const parser = newParser(unread, limits);
    parser.tokenizer.write(html, true);
    return parser.document;
  } catch (error) {
    // Thousands of nested templates are read recursively.
    if (error instanceof RangeError) {
      throw new CleancopyError("too-complex", "the page is nested too deeply to be parsed", {
        phase: "parse",
        cause: error,
      });
    }
    throw error;
  }
}
