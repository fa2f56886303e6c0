import type { RemovalReason } from "../block.js";

export interface ReasonOfMark {
  readonly mark: string;
  readonly reason: RemovalReason;
  /** What the ledger says. */
  readonly rule: string;
}

function named(reason: RemovalReason): ReasonOfMark[] {
  return ["sure", "likely"].map((strength) => ({
    mark: `hint ${reason} ${strength}`,
    reason,
    rule: `weighed; named as ${reason}`,
  }));
}

/** Which reason the ledger gives for a block that was weighed and found wanting, by what its markup calls it. */
export const REASONS_OF_NAMES: readonly ReasonOfMark[] = [
  ...named("advertisement"),
  ...named("promotion"),
  ...named("related"),
  ...named("share"),
  ...named("navigation"),
  ...named("legal"),
  ...named("comment"),
  ...named("boilerplate"),
];

/** The same where no name says anything. */
export const REASONS_OF_LINKS: readonly ReasonOfMark[] = [
  { mark: "all links", reason: "related", rule: "weighed; nothing but links" },
  { mark: "half links", reason: "related", rule: "weighed; mostly links" },
];
