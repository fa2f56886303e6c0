import type { RemovalReason } from "../block.js";

/** Which reason stands in the ledger where this mark spoke most against a block. */
export const REASONS_OF_MARKS: readonly { readonly name: string; readonly reason: RemovalReason }[] = [
  { name: "hint advertisement sure", reason: "advertisement" },
  { name: "hint advertisement likely", reason: "advertisement" },
  { name: "hint promotion sure", reason: "promotion" },
  { name: "hint promotion likely", reason: "promotion" },
  { name: "hint related sure", reason: "related" },
  { name: "hint related likely", reason: "related" },
  { name: "hint share sure", reason: "share" },
  { name: "hint share likely", reason: "share" },
  { name: "hint navigation sure", reason: "navigation" },
  { name: "hint navigation likely", reason: "navigation" },
  { name: "hint legal sure", reason: "legal" },
  { name: "hint legal likely", reason: "legal" },
  { name: "hint comment sure", reason: "comment" },
  { name: "hint comment likely", reason: "comment" },
  { name: "hint boilerplate sure", reason: "boilerplate" },
  { name: "hint boilerplate likely", reason: "boilerplate" },
  { name: "all links", reason: "related" },
  { name: "half links", reason: "related" },
];
