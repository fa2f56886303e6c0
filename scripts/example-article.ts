import type { Article } from "../src/article.js";

/** The worked example of docs/output.md: invented, with every kind of value that a saved page can give. */
export const EXAMPLE_ARTICLE: Article = {
  source: "harbour.html",
  id: null,
  url: "https://gazette.example/2026/03/14/harbour-ferry",
  canonicalUrl: "https://gazette.example/2026/03/14/harbour-ferry",
  site: "The Selby Gazette",
  language: "en-GB",
  headline: "Last ferry leaves Port Anselm after 140 years",
  standfirst:
    "Islanders lined the quay to see off the boat that brought their post, their brides and their coal.",
  byline: "Miriam Okafor and Tom Aldous",
  authors: ["Miriam Okafor", "Tom Aldous"],
  published: "2026-03-14T18:05:00+00:00",
  modified: "2026-03-15",
  section: "Region",
  tags: ["ferries", "Port Anselm"],
  description: "The MV Corrigan made its last crossing on Saturday.",
  image: "https://gazette.example/images/corrigan-1600.jpg",
  captions: [
    {
      text: "The MV Corrigan leaves the old quay for the last time.",
      credit: "Lena Marsh/Selby Gazette",
      image: { url: "https://gazette.example/images/corrigan-1600.jpg", alt: "A white ferry with flags" },
      before: 1,
    },
  ],
  blocks: [
    {
      type: "paragraph",
      text: "Islanders lined the quay to see off the boat that brought their post, their brides and their coal.",
      markdown: null,
    },
    {
      type: "paragraph",
      text: "The MV Corrigan, built in 1961, made its last crossing on Saturday. A bridge opens in May.",
      markdown:
        "The *MV Corrigan*, built in 1961, made its last crossing on Saturday. [A bridge](https://gazette.example/2026/02/02/bridge) opens in May.",
    },
    { type: "heading", level: 2, text: "What comes next", markdown: null },
    { type: "quote", text: "You could set your clock by her.", markdown: null },
    {
      type: "list",
      ordered: false,
      items: [
        { text: "The quay becomes a market.", markdown: null },
        { text: "The crew of nine move to the Selby line.", markdown: null },
      ],
      text: "The quay becomes a market.\nThe crew of nine move to the Selby line.",
      markdown: null,
    },
  ],
  text: [
    "Islanders lined the quay to see off the boat that brought their post, their brides and their coal.",
    "The MV Corrigan, built in 1961, made its last crossing on Saturday. A bridge opens in May.",
    "What comes next",
    "You could set your clock by her.",
    "The quay becomes a market.\nThe crew of nine move to the Selby line.",
  ].join("\n\n"),
  wordCount: 59,
  removed: { advertisement: 1, promotion: 1 },
  access: { free: true, truncated: false },
  warnings: [{ code: "no-charset", message: "The page declares no charset; it was read as UTF-8." }],
  fetched: null,
  ledger: [
    { index: 4, reason: "advertisement", rule: "ad-label", text: "Advertisement", duplicateOf: null },
    {
      index: 9,
      reason: "promotion",
      rule: "newsletter",
      text: "Get the Gazette's weekend letter in your inbox.",
      duplicateOf: null,
    },
  ],
  provenance: { headline: "json-ld", published: "meta article:published_time" },
};
