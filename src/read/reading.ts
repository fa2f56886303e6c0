import type { Document } from "domhandler";
import type { Warning } from "../article.js";
import type { Block } from "../block.js";

/** The text of a `script` element that may hold data: JSON-LD, JSON state, or a script that assigns state. */
export interface ScriptText {
  /** The `type` attribute, lower case, without parameters; "" where there is none. */
  readonly type: string;
  readonly id: string | null;
  readonly text: string;
}

/** A page after parsing: what evidence, fields and judge look at. */
export interface Reading {
  readonly form: "html" | "text";
  /** All blocks of the page in reading order; `blocks[i].index === i`. */
  readonly blocks: readonly Block[];
  /** The whole tree; null for a text dump. */
  readonly document: Document | null;
  readonly scripts: readonly ScriptText[];
  /** What relative links are resolved against: the page's address, corrected by `base`; null where unknown. */
  readonly baseUrl: string | null;
  /** What reading found worth telling. */
  readonly warnings: readonly Warning[];
}
