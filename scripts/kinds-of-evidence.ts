import type { Votes } from "../src/evidence/votes.js";

export type Vote = keyof Votes;

/** The kinds of evidence that the marks of `src/evidence/marks.ts` come from, for the table of what each carries. */
export const KINDS_OF_EVIDENCE: readonly { name: string; marks: RegExp; vote?: Vote }[] = [
  { name: "Readability", marks: /Readability/, vote: "readability" },
  { name: "articleBody", marks: /articleBody/, vote: "articleBody" },
  { name: "the phrase tables", marks: /^phrase |^a credit line|^a repeated label/ },
  { name: "names in the markup", marks: /^hint |^named as/ },
  {
    name: "kinds of elements",
    marks: /^in (?!a box)|^kind |^heading level|^all (?:bold|italic)|an item|a short heading/,
  },
  { name: "links", marks: /link/ },
  {
    name: "length, endings and signs",
    marks:
      /character|^length|^ends|^short|question|capitals|digits|commas|bars|address|sentences|lower case|dash|quotation|colon/,
  },
  { name: "what the page says of itself", marks: /^description|names an author/ },
  {
    name: "place in the page",
    marks: /headline|prose$|^prose (?:just|near)|after all|before all|the region$|^is prose/,
  },
  {
    name: "units of the region",
    marks:
      /in a box|units|^prose (?:beside|alike)|in the region|within a link|heading alike|beside prose|prose's element|many alike/,
  },
];
