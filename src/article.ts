import { type Static, Type } from "@sinclair/typebox";
import { REMOVAL_REASONS, type RemovalReason } from "./block.js";

/*
 * The one definition of the output: TypeScript types, the JSON Schema (`cleancopy schema`) and `docs/output.md`
 * are all made from it. Only types leave this file at run time: the build writes the schema to a file.
 */

const nullable = <T extends ReturnType<typeof Type.String>>(schema: T, description: string) =>
  Type.Union([schema, Type.Null()], { description });
const text = (description: string) => Type.String({ description });
const textOrNull = (description: string) => nullable(Type.String(), description);
const strict = { additionalProperties: false } as const;

const reason = Type.Union(
  Object.keys(REMOVAL_REASONS).map((key) => Type.Literal(key as RemovalReason)),
  {
    description: Object.entries(REMOVAL_REASONS)
      .map(([key, meaning]) => `\`${key}\`: ${meaning}`)
      .join(" "),
  },
);
const markdown = textOrNull("The same as Markdown, where the text has links or emphasis; else null.");

export const BlockSchema = Type.Union(
  [
    Type.Object({ type: Type.Literal("paragraph"), text: text("Plain text."), markdown }, strict),
    Type.Object(
      {
        type: Type.Literal("heading"),
        level: Type.Integer({ minimum: 2, maximum: 6, description: "2 (below the headline) to 6." }),
        text: text("Plain text."),
        markdown,
      },
      strict,
    ),
    Type.Object(
      { type: Type.Literal("quote"), text: text("Plain text; paragraphs parted by a line break."), markdown },
      strict,
    ),
    Type.Object(
      {
        type: Type.Literal("list"),
        ordered: Type.Boolean({ description: "Whether the items are numbered." }),
        items: Type.Array(Type.Object({ text: text("Plain text."), markdown }, strict), {
          description: "In order.",
        }),
        text: text("The items, one a line."),
        markdown,
      },
      strict,
    ),
    Type.Object(
      {
        type: Type.Literal("table"),
        rows: Type.Array(Type.Array(Type.String()), {
          description: "Cell texts, row by row; the first row may be the head.",
        }),
        text: text("The rows, one a line, cells parted by a tab."),
        markdown,
      },
      strict,
    ),
    Type.Object(
      { type: Type.Literal("code"), text: text("As it stands, line breaks kept."), markdown },
      strict,
    ),
  ],
  { description: "A piece of the body, in reading order." },
);

export const CaptionSchema = Type.Object(
  {
    text: text("The caption, without the credit; empty where the image has a credit alone."),
    credit: textOrNull('Who made the image, without "Photo:", "©" and the like.'),
    image: Type.Union(
      [
        Type.Object(
          {
            url: textOrNull("The best address the page gives, absolute."),
            alt: textOrNull("The alternative text."),
          },
          strict,
        ),
        Type.Null(),
      ],
      { description: "The image that it belongs to, where known." },
    ),
    before: Type.Integer({
      minimum: 0,
      description:
        "Index in `blocks` of the block that the image stands before; the number of blocks where it stands at the end.",
    }),
  },
  strict,
);

/** What is known of one page that was fetched. */
const fetchedPage = {
  at: Type.String({ format: "date-time", description: "When the answer had arrived, UTC." }),
  status: Type.Integer({ description: "HTTP status." }),
  url: text("The final address, after redirects."),
  bytes: Type.Integer({ description: "Size of the body after decompression." }),
  sha256: text("SHA-256 of the body after decompression, hexadecimal."),
  contentType: textOrNull("The Content-Type header as sent."),
  charset: text("The WHATWG name of the encoding the body was read in."),
  charsetFrom: Type.Union(
    [
      Type.Literal("bom"),
      Type.Literal("header"),
      Type.Literal("meta"),
      Type.Literal("detected"),
      Type.Literal("default"),
    ],
    { description: "How the charset was found." },
  ),
  truncated: Type.Boolean({
    description: "The body broke off before its end and was kept as far as it came.",
  }),
};

export const FetchedSchema = Type.Object(
  {
    ...fetchedPage,
    pages: Type.Array(Type.Object(fetchedPage, strict), {
      description:
        "With `--all-pages`: the pages behind this one that the article was joined from, in order.",
    }),
  },
  {
    ...strict,
    description:
      "How the page was fetched, by cleancopy or by whoever wrote the WARC archive; null for files, standard input and records that carry the page.",
  },
);

export const LedgerEntrySchema = Type.Object(
  {
    index: Type.Integer({ description: "The block's place in the page, counted from 0 over all blocks." }),
    reason,
    rule: text("The rule that removed it."),
    text: text("The block's whole text."),
    duplicateOf: Type.Union([Type.Integer(), Type.Null()], {
      description: "For duplicates: the index of the block that was kept.",
    }),
  },
  strict,
);

export const WarningSchema = Type.Object(
  { code: text("A short name for programs."), message: text("For people.") },
  strict,
);

export const ArticleSchema = Type.Object(
  {
    source: text("The source as the user named it."),
    id: textOrNull("The record's own `id`, where it gave one."),
    url: textOrNull("The page's final address."),
    canonicalUrl: textOrNull("The address that the page declares as its own."),
    site: textOrNull("The publication's name."),
    language: textOrNull("BCP 47 tag, from the page or detected."),
    headline: textOrNull("Without the site's name."),
    standfirst: textOrNull("The summary below the headline, as printed; it is also the first of `blocks`."),
    byline: textOrNull('As printed, without "By".'),
    authors: Type.Array(Type.String(), { description: 'Names only: no roles, dates, "By", addresses.' }),
    published: textOrNull("ISO 8601 with the page's own offset; a date alone where only a date is known."),
    modified: textOrNull("As `published`."),
    section: textOrNull("The section the publisher files it under."),
    tags: Type.Array(Type.String(), { description: "The publisher's keywords." }),
    description: textOrNull("The page's description for search engines and shares."),
    image: textOrNull("Address of the lead image."),
    captions: Type.Array(CaptionSchema, { description: "Images with caption or credit, in reading order." }),
    blocks: Type.Array(BlockSchema, { description: "The body, in reading order." }),
    text: text("The body alone: no headline, byline or captions; blocks parted by a blank line."),
    wordCount: Type.Integer({
      minimum: 0,
      description: "Words of `text`; in scripts without spaces those that Unicode's dictionaries find.",
    }),
    removed: Type.Record(Type.String(), Type.Integer({ minimum: 1 }), {
      description: "How many blocks were removed, by reason.",
    }),
    access: Type.Object(
      {
        free: Type.Union([Type.Boolean(), Type.Null()], {
          description: "As the page declares it; null where it does not.",
        }),
        truncated: Type.Boolean({ description: "The text looks cut." }),
      },
      strict,
    ),
    warnings: Type.Array(WarningSchema, {
      description: "What a careful reader should know of this extraction.",
    }),
    fetched: Type.Union([FetchedSchema, Type.Null()]),
    ledger: Type.Optional(
      Type.Array(LedgerEntrySchema, { description: "With `--explain`: every removed block, in page order." }),
    ),
    provenance: Type.Optional(
      Type.Record(Type.String(), Type.String(), {
        description: "With `--explain`: for each field that has a value, where it came from.",
      }),
    ),
  },
  {
    ...strict,
    $id: "cleancopy-article",
    title: "Article",
    description: "One article as cleancopy writes it.",
  },
);

export type Article = Static<typeof ArticleSchema>;
export type ArticleBlock = Static<typeof BlockSchema>;
export type Caption = Static<typeof CaptionSchema>;
export type Fetched = Static<typeof FetchedSchema>;
export type LedgerEntry = Static<typeof LedgerEntrySchema>;
export type Warning = Static<typeof WarningSchema>;
