/** What an inline element says of its text; source: the HTML standard, text-level semantics, and its rendering section. */
export type InlineMeaning = "strong" | "emphasis" | "code";

/** By element name; elements not named here (`span`, `sup`, `small`, ...) have no counterpart in CommonMark. */
export const INLINE_MEANINGS: ReadonlyMap<string, InlineMeaning> = new Map([
  ["strong", "strong"],
  ["b", "strong"],
  ["em", "emphasis"],
  ["i", "emphasis"],
  ["cite", "emphasis"],
  ["dfn", "emphasis"],
  ["var", "emphasis"],
  ["code", "code"],
  ["kbd", "code"],
  ["samp", "code"],
  ["tt", "code"],
]);

/** Schemes that a reader can follow without running anything; all other links lose the link and keep their text. */
export const LINK_SCHEMES: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);

/** Schemes an image is loaded by. */
export const IMAGE_SCHEMES: ReadonlySet<string> = new Set(["http:", "https:"]);
