/**
 * Class tokens by which style sheets keep text for screen readers, or from everybody.
 * Sources: Bootstrap (`sr-only`, `visually-hidden`, `d-none`), WordPress (`screen-reader-text`), Drupal
 * (`visually-hidden`, `element-invisible`), Foundation (`show-for-sr`), Tailwind (`sr-only`, `hidden`), GOV.UK and
 * BBC GEL (`visuallyhidden`), AMP (`amp-hidden`), print style sheets (`print-only`).
 */
export const HIDDEN_CLASSES: ReadonlySet<string> = new Set([
  "sr-only",
  "visually-hidden",
  "visuallyhidden",
  "visuallyHidden",
  "visually_hidden",
  "screen-reader-text",
  "screenreader",
  "screen-reader-only",
  "screenreader-only",
  "show-for-sr",
  "element-invisible",
  "d-none",
  "hidden",
  "is-hidden",
  "u-hidden",
  "u-visually-hidden",
  "a11y-hidden",
  "a11y",
  "print-only",
  "only-print",
  "amp-hidden",
  "offscreen",
  "aural",
]);

/** Inline styles that keep an element from being shown, white space taken out. Source: CSS display and visibility. */
export const HIDDEN_STYLES: readonly string[] = ["display:none", "visibility:hidden"];
