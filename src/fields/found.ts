/** A field's value and where it came from, in words: `json-ld headline`, `meta og:title`, `h1`, `printed byline`. */
export interface Found<T> {
  readonly value: T;
  readonly from: string;
}
