/*
 * The meta tags that hold a field, from the most to the least distinct. Source: Open Graph (ogp.me), its `article`
 * namespace, Dublin Core in HTML, Highwire Press tags (Google Scholar's inclusion guide), Parse.ly, Sailthru, Chartbeat
 * and Cxense integration guides, schema.org properties as `meta itemprop`.
 */

export const AUTHOR_TAGS: readonly string[] = [
  "author",
  "article:author_name",
  "article:author",
  "parsely-author",
  "sailthru.author",
  "byl",
  "cxenseparse:author",
  "cse_author",
  "dc.creator",
  "dc.contributor",
  "dcterms.creator",
  "dcsext.author",
  "citation_author",
  "og:article:author",
  "book:author",
  "creator",
];

/**
 * Labels of a card's lines (`twitter:label1`) over the author's name. Source: Yoast SEO's translations of "Written by".
 */
export const AUTHOR_LABELS: ReadonlySet<string> = new Set([
  "written by",
  "author",
  "by",
  "posted by",
  "geschrieben von",
  "verfasst von",
  "autor",
  "écrit par",
  "rédigé par",
  "auteur",
  "escrito por",
  "scritto da",
  "autore",
  "geschreven door",
  "skriven av",
  "skrivet av",
  "skrevet av",
  "skrevet af",
  "kirjoittanut",
  "napisane przez",
  "napsal",
  "napsal(a)",
  "napísal",
  "szerző",
  "írta",
  "scris de",
  "написано автором",
  "автор",
  "yazan",
  "yazar",
  "ditulis oleh",
  "được viết bởi",
  "tác giả",
  "執筆者",
  "投稿者",
  "作者",
  "글쓴이",
  "작성자",
  "نُشر بواسطة",
  "كُتب بواسطة",
  "نکارنده",
  "نوشته شده توسط",
  "נכתב על ידי",
  "מאת",
]);

/** Words of the names that publishers give to author tags of their own ("article_author", "page-byline"). */
export const AUTHOR_TAG_WORDS: ReadonlySet<string> = new Set(
  "author authors articleauthor authorname byline writer journalist reporter".split(" "),
);
/** With one of these, the tag is about something of the author's, or of another's. */
export const NOT_AUTHOR_TAG_WORDS: ReadonlySet<string> = new Set(
  [
    "id ids url uri link href image img photo picture avatar twitter facebook email mail count type slug site",
    "publisher book bio description role title tags profile comment image photographer tool generator",
  ].flatMap((line) => line.split(" ")),
);

export const PUBLISHED_TAGS: readonly string[] = [
  "article:published_time",
  "og:article:published_time",
  "article:published",
  "datepublished",
  "og:published_time",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date.published",
  "dc.date.created",
  "dcterms.created",
  "dc.date",
  "dcterms.date",
  "citation_publication_date",
  "citation_online_date",
  "citation_date",
  "publishdate",
  "publish-date",
  "publish_date",
  "published_date",
  "published-date",
  "publisheddate",
  "date_published",
  "article:published_date",
  "pub_date",
  "pubdate",
  "publication_date",
  "publicationdate",
  "published",
  "published_time",
  "article.published",
  "article_date_original",
  "article:post_date",
  "originalpublicationdate",
  "cre_date",
  "datecreated",
  "rnews:datepublished",
  "date",
];

export const MODIFIED_TAGS: readonly string[] = [
  "article:modified_time",
  "og:updated_time",
  "og:article:modified_time",
  "datemodified",
  "article:modified",
  "article:updated_time",
  "dcterms.modified",
  "dc.date.modified",
  "lastmod",
  "last-modified",
  "last_modified",
  "modified_time",
  "updated_time",
  "revision_date",
  "article_date_updated",
];

/**
 * Words of the names that publishers give to date tags of their own ("w-published-date", "article-publish-time"): one of
 * these, and one that says of what.
 */
export const DATE_TAG_WORDS: ReadonlySet<string> = new Set("date time datetime on at day".split(" "));
export const PUBLISHED_TAG_WORDS: ReadonlySet<string> = new Set(
  "published publish publication pub issued posted release".split(" "),
);
export const MODIFIED_TAG_WORDS: ReadonlySet<string> = new Set(
  "last modified modification updated update changed revised reviewed expires expiry expiration end".split(
    " ",
  ),
);

export const SECTION_TAGS: readonly string[] = [
  "article:section",
  "og:article:section",
  "parsely-section",
  "sailthru.verticals",
  "cxenseparse:recs:articlesection",
  "articlesection",
  "dc.subject.section",
  "section",
];

export const TAG_TAGS: readonly string[] = [
  "article:tag",
  "og:article:tag",
  "parsely-tags",
  "sailthru.tags",
  "news_keywords",
  "keywords",
];

export const DESCRIPTION_TAGS: readonly string[] = [
  "og:description",
  "description",
  "twitter:description",
  "dc.description",
  "dcterms.description",
];

export const IMAGE_TAGS: readonly string[] = [
  "og:image:secure_url",
  "og:image",
  "og:image:url",
  "twitter:image",
  "twitter:image:src",
  "parsely-image-url",
  "sailthru.image.full",
  "thumbnail",
  "image",
];

export const LANGUAGE_TAGS: readonly string[] = [
  "og:locale",
  "content-language",
  "dc.language",
  "dcterms.language",
  "inlanguage",
  "language",
];

export const TITLE_TAGS: readonly string[] = [
  "headline",
  "og:title",
  "twitter:title",
  "parsely-title",
  "sailthru.title",
  "dc.title",
  "dcterms.title",
  "citation_title",
];
