import type { ChildNode, Element } from "domhandler";

/** What a block looks like on the page; its part in the article is the judge's to say. */
export type BlockKind = "paragraph" | "heading" | "item" | "quote" | "table" | "code" | "caption" | "alt";

export interface ListPlace {
  /** The same number for all items of one list. */
  readonly list: number;
  readonly ordered: boolean;
}

export interface BlockImage {
  readonly url: string | null;
  readonly alt: string | null;
}

/** The smallest piece of a page that a reader sees as one. Blocks are numbered in reading order. */
export interface Block {
  readonly index: number;
  readonly kind: BlockKind;
  /** NFC, white space single, no control or zero-width characters. Never empty. */
  readonly text: string;
  /** The nearest element that holds all of it; null for a text dump. */
  readonly element: Element | null;
  /** The inline nodes that it is made of; empty for a text dump. */
  readonly nodes: readonly ChildNode[];
  /** Length of the text within links, in UTF-16 units. */
  readonly linkLength: number;
  /** Heading level 1 to 6. */
  readonly level: number | null;
  readonly place: ListPlace | null;
  readonly rows: readonly (readonly string[])[] | null;
  readonly image: BlockImage | null;
  /** The page does not show it (`hidden`, `display:none`, `template`, screen-reader text, ...). */
  readonly hidden: boolean;
}

/** Why a block is not in the article. */
export const REMOVAL_REASONS = {
  advertisement: "An advertisement or its label.",
  promotion: 'The publisher\'s promotion of itself: newsletters, apps, subscriptions, "follow us".',
  related: "Teasers of and links to other articles.",
  share: "Buttons and prompts for sharing, saving, printing, listening.",
  navigation: 'Menus, breadcrumbs, tags, section labels, "skip to", paging.',
  legal: "Copyright lines, terms, disclaimers of the site.",
  comment: "Readers' comments and prompts to comment.",
  duplicate: "Says again what another block says; the ledger names it.",
  "image-description": "An image's alternative text, or the label of its enlargement.",
  boilerplate:
    "Text of the page's machinery: player labels, loading notes, forms, author biographies, site descriptions.",
  outside: "Outside the region that holds the article.",
} as const satisfies Record<string, string>;

export type RemovalReason = keyof typeof REMOVAL_REASONS;

/** The parts of an article that a block can be. */
export type Part =
  | "headline"
  | "standfirst"
  | "byline"
  | "dateline"
  | "paragraph"
  | "heading"
  | "quote"
  | "list"
  | "table"
  | "code"
  | "caption"
  | "credit";

export type Verdict =
  | { readonly kept: true; readonly part: Part; readonly rule: string }
  | {
      readonly kept: false;
      readonly reason: RemovalReason;
      readonly rule: string;
      /** For duplicates: the index of the block that was kept. */
      readonly duplicateOf: number | null;
    };
