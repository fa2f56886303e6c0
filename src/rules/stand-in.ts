/** What can stand in an article's place. */
export type StandInKind = "challenge" | "consent" | "login" | "missing" | "unrendered";

/**
 * Words by which a page says that it is something in the article's place. All in lower case with straight
 * apostrophes; the code folds the page's text the same way.
 */
export interface StandInPhrases {
  readonly kind: StandInKind;
  /** BCP 47 primary subtag: the table's order only; phrases are tried whatever the page's language. */
  readonly language: string;
  /**
   * The page's title or first heading is nothing but this, the site's name aside; without signs at the ends, not even
   * brackets.
   */
  readonly titles?: readonly string[];
  /** It begins with this: a name follows. */
  readonly titleLeads?: readonly string[];
  /** A short block holds this. Three words or more, so that it is hardly said by chance. */
  readonly texts?: readonly string[];
}

/** Markup by which a product shows itself. */
export interface StandInMark {
  readonly kind: StandInKind;
  /** The product, for the message. */
  readonly product: string;
  /**
   * `page`: the product's own page, which never holds anything else; `box`: a box that the product lays over or into
   * any page; `widget`: a control in some form.
   */
  readonly extent: "page" | "box" | "widget";
  /** An element's `id`, whole or up to where a number follows. */
  readonly ids?: readonly string[];
  /** One of an element's class tokens. */
  readonly classes?: readonly string[];
  /** The page's source holds this, in lower case (addresses and variables of scripts, which parsing drops). */
  readonly sources?: readonly string[];
}
