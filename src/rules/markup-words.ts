/*
 * Words that CMSs and themes build class names, ids and test ids of, by what the element holds. Names are cut into
 * words first ("ArticleByline__authorName" -> article, byline, author, name), so that no rule hangs on one publisher's
 * prefix. Source: hAtom and microformats2 (author, fn, p-author, dt-published), schema.org's property names, WordPress,
 * Drupal and Joomla themes, AMP templates, and the words of the trade in other languages.
 */

/** The element prints who wrote the article. */
export const BYLINE_WORDS: ReadonlySet<string> = new Set([
  "author",
  "authors",
  "authored",
  "byline",
  "bylines",
  "byl",
  "writer",
  "writers",
  "reporter",
  "reporters",
  "journalist",
  "journalists",
  "columnist",
  "contributor",
  "contributors",
  "creator",
  "authorname",
  "authorlink",
  "bylinename",
  "writername",
  // German
  "autor",
  "autoren",
  "autorin",
  "autorenzeile",
  "verfasser",
  "redakteur",
  // Spanish, Portuguese, Italian, French
  "autores",
  "autora",
  "firma",
  "firmas",
  "autoria",
  "autore",
  "autori",
  "auteur",
  "auteurs",
  "signature",
  "giornalista",
  // Dutch, Scandinavian languages
  "schrijver",
  "forfatter",
  "forfattere",
  "skribent",
  "skribenter",
  "journalister",
  "byliner",
  // Turkish, Indonesian, Polish and Czech, Vietnamese, Japanese and Korean in Latin letters
  "yazar",
  "muhabir",
  "penulis",
  "autorzy",
  "tacgia",
  "kisha",
  "gija",
]);

/** With one of these beside it, the element is not the byline but something around it. */
export const NOT_BYLINE_WORDS: ReadonlySet<string> = new Set(
  [
    "bio biography about description avatar image img photo photographer picture icon social share",
    "follow comment comments commenter caption credit credits related role title job position email",
    "mail twitter newsletter quote testimonial review reviews posts widget",
    "copyright location count search filter",
  ].flatMap((line) => line.split(" ")),
);

/** The last two words of a name that say byline together. */
export const BYLINE_PHRASES: readonly string[] = [
  "posted by",
  "written by",
  "post by",
  "article by",
  "story by",
  "entry by",
  "submitted by",
  "authored by",
  "meta by",
];

/** With one of these beside it, the element's date is another's than the article's. */
export const NOT_DATE_WORDS: ReadonlySet<string> = new Set(
  [
    "comment comments event events reading read picker range copyright expiry expires related",
    "current today countdown lazy video duration",
  ].flatMap((line) => line.split(" ")),
);

/** The element prints when the article was published or changed. */
export const DATE_WORDS: ReadonlySet<string> = new Set([
  "date",
  "dates",
  "datetime",
  "dateline",
  "published",
  "publish",
  "pubdate",
  "publishdate",
  "publication",
  "timestamp",
  "time",
  "posted",
  "postdate",
  "updated",
  "update",
  "modified",
  "lastmod",
  // German, French, Spanish, Portuguese, Italian, Dutch, Scandinavian languages, Turkish, Indonesian
  "datum",
  "zeit",
  "veröffentlicht",
  "aktualisiert",
  "fecha",
  "data",
  "datetimestamp",
  "heure",
  "hora",
  "ora",
  "tid",
  "dato",
  "publisert",
  "oppdatert",
  "publicerad",
  "uppdaterad",
  "tarih",
  "tanggal",
]);

/** The element prints the article's headline. */
export const HEADLINE_WORDS: ReadonlySet<string> = new Set(
  ["headline title heading titel titre titulo titular titolo hed"].flatMap((line) => line.split(" ")),
);

/** All below such an element is about other stories, or is the page's furniture. */
export const FOREIGN_ZONE_WORDS: ReadonlySet<string> = new Set(
  [
    "related recommended recommendation recommendations recirculation recirc trending popular",
    "mostread latest teaser teasers sidebar suggested suggestions upnext carousel newsletter",
    "comments comment disqus respond footer menu nav navbar navigation breadcrumb breadcrumbs cookie",
    "consent modal popup promo testimonial testimonials",
  ].flatMap((line) => line.split(" ")),
);

/** Inside a heading: the kicker above the headline, not the headline. Source: the words of the trade in English, German, Spanish, French and Italian. */
export const KICKER_WORDS: ReadonlySet<string> = new Set([
  ..."kicker overline overtitle pretitle supertitle eyebrow topline roofline dachzeile spitzmarke antetitulo surtitre occhiello".split(
    " ",
  ),
  ..."category badge label flag hashtag rubrik vignette sectionlabel prehead preheadline superheadline kickertext visuallyhidden".split(
    " ",
  ),
]);
