import type { ParseLimits } from "../options.js";

/** Bounds on the parse; docs/limits.md says what each is measured against. */
export const DEFAULT_PARSE_LIMITS: ParseLimits = {
  maxElements: 20_000,
  maxDepth: 256,
  maxAttributes: 256,
  maxMarkup: 10_000_000,
  maxText: 5_000_000,
  deadlineMs: 3_500,
};
