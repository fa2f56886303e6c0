import type { Article } from "../article.js";
import { ARTICLE_FIELDS } from "./names.js";

/** Wrong use, not a failure of a source: a field was asked for that no article has. */
export class UnknownFieldError extends RangeError {
  override readonly name = "UnknownFieldError";
  readonly field: string;
  readonly known: readonly string[] = ARTICLE_FIELDS;

  constructor(field: string) {
    super(`there is no field "${field}"; fields are ${ARTICLE_FIELDS.join(", ")}`);
    this.field = field;
  }
}

/**
 * Only these fields of the article, in this order; a field named twice stands once. `ledger` and `provenance` are
 * there only where the extraction was asked to explain itself.
 * @throws UnknownFieldError for a name that is not a field
 */
export function selectFields(article: Article, fields: readonly string[]): Partial<Article> {
  const known = fields.map((field) => {
    if (!isField(field)) throw new UnknownFieldError(field);
    return field;
  });
  return Object.fromEntries(
    known.filter((field) => article[field] !== undefined).map((field) => [field, article[field]]),
  );
}

function isField(name: string): name is keyof Article {
  return (ARTICLE_FIELDS as readonly string[]).includes(name);
}
