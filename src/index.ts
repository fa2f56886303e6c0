/* The library's one entry. */
export { extractArticle, fetchArticle, formatArticle } from "./library.js";
export type { ArticleInput, FetchArticleOptions, FormatArticleOptions } from "./library.js";
export type { Article, ArticleBlock, Caption, Fetched, LedgerEntry, Warning } from "./article.js";
export { REMOVAL_REASONS } from "./block.js";
export type { RemovalReason } from "./block.js";
export { CleancopyError, ERROR_CODES } from "./errors.js";
export type { ErrorCode, ErrorDetails, ErrorRecord } from "./errors.js";
export type { ExtractOptions, FetchOptions, OwnCookie, ProxySettings } from "./options.js";
export type { FormatName } from "./output/names.js";
