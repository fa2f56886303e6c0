/*
 * How content systems name an article's date and authors in the data that they hand to the browser, written as their
 * words, lower case: `publishedAt` and `published_at` are "published at". Source: the content APIs of WordPress, Drupal,
 * Ghost, Contentful, Strapi, Sanity and Arc XP, schema.org's names, and the habits of newsrooms' own systems ("dt" is the
 * usual short form in Korea and Brazil).
 */

/** When the article was published, the surest first. */
export const RECORD_PUBLISHED: readonly string[] = [
  "date published",
  "published at",
  "first published at",
  "first publish date",
  "first publication date",
  "publication date",
  "published date",
  "publish date",
  "published time",
  "publish time",
  "published on",
  "published",
  "pub date",
  "display date",
  "release date",
  "deploy dt",
  "publish dt",
  "service dt",
  "reg dt",
  "reg date",
  "post date",
  "date gmt",
  "created at",
  "date created",
  "date",
];

/** When it was changed last. */
export const RECORD_MODIFIED: readonly string[] = [
  "date modified",
  "modified at",
  "updated at",
  "last updated at",
  "last updated date",
  "last updated",
  "last modified",
  "update date",
  "updated date",
  "modified date",
  "date updated",
  "re deploy dt",
  "modify dt",
  "updated",
  "modified",
];

/** Who wrote it. */
export const RECORD_AUTHORS: readonly string[] = [
  "authors",
  "author",
  "bylines",
  "byline",
  "author name",
  "author names",
  "writers",
  "writer",
  "writer name",
  "reporters",
  "reporter",
  "reporter name",
  "journalists",
  "journalist",
  "contributors",
  "autores",
  "autor",
  "auteurs",
  "auteur",
];

/** Where an author's object has the name. */
export const RECORD_NAMES: readonly string[] = [
  "name",
  "display name",
  "full name",
  "author name",
  "writer name",
  "reporter name",
  "title",
];
