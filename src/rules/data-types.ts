/*
 * The types of schema.org nodes that can stand for a page's article, from the surest to the least sure. Source:
 * schema.org's tree below CreativeWork, and what the news CMSs write; compared without case, since some write
 * "article" or "blogPosting".
 */

/** Articles proper. */
export const ARTICLE_TYPES: ReadonlySet<string> = new Set([
  "newsarticle",
  "article",
  "reportagenewsarticle",
  "analysisnewsarticle",
  "askpublicnewsarticle",
  "backgroundnewsarticle",
  "opinionnewsarticle",
  "reviewnewsarticle",
  "advertisercontentarticle",
  "satiricalarticle",
  "scholarlyarticle",
  "medicalscholarlyarticle",
  "techarticle",
  "apireference",
  "report",
  "blogposting",
  "liveblogposting",
  "socialmediaposting",
  "discussionforumposting",
]);

/** Works that are a page's article where the page declares no article. */
export const WORK_TYPES: ReadonlySet<string> = new Set([
  "recipe",
  "howto",
  "review",
  "criticreview",
  "medicalwebpage",
  "creativework",
  "course",
  "book",
  "podcastepisode",
  "quiz",
]);

/** Pages: Yoast and others give the page's dates and author here, and no article. */
export const PAGE_TYPES: ReadonlySet<string> = new Set([
  "webpage",
  "itempage",
  "faqpage",
  "aboutpage",
  "qapage",
  "profilepage",
]);

/** Audio and video: the least sure, since the article's film has its own title and date. */
export const MEDIA_TYPES: ReadonlySet<string> = new Set([
  "videoobject",
  "audioobject",
  "imagegallery",
  "mediagallery",
]);

/** Keys below which stand works other than the page's own. */
export const FOREIGN_KEYS: ReadonlySet<string> = new Set([
  "itemListElement",
  "mentions",
  "citation",
  "isPartOf",
  "isBasedOn",
  "relatedLink",
  "hasPart",
  "significantLink",
  "liveBlogUpdate",
  "comment",
  "review",
  "reviews",
  "video",
  "audio",
  "workExample",
  "subjectOf",
  "potentialAction",
  "blogPost",
  "blogPosts",
]);

/** Types that newsrooms' own systems write; the others come from plug-ins as a rule, whose headline is made for searches. */
export const NEWS_TYPES: ReadonlySet<string> = new Set([
  "newsarticle",
  "reportagenewsarticle",
  "analysisnewsarticle",
  "askpublicnewsarticle",
  "backgroundnewsarticle",
  "opinionnewsarticle",
  "reviewnewsarticle",
  "liveblogposting",
]);
