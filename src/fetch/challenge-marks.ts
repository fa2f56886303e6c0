/*
 * Data: how bot protection says that it stands in a page's place. Products used by many sites, none of one site.
 */

/** Headers by which a product itself declares a challenge, on whatever status. Values in lower case. */
export const CHALLENGE_HEADERS: readonly { readonly name: string; readonly values: readonly string[] }[] = [
  // Cloudflare's documentation, "Detect a challenge page response".
  { name: "cf-mitigated", values: ["challenge"] },
  // AWS WAF developer guide, "CAPTCHA and Challenge action behavior".
  { name: "x-amzn-waf-action", values: ["challenge", "captcha"] },
];

/**
 * Pieces of the pages that the products answer with, in lower case; read only on the statuses they use for it. They
 * are seen in the wild, not promised by anyone, and an ordinary error page may hold one: they name a failure, and do
 * not keep a status that passes with time from being tried again. Cloudflare needs none: its header is always there,
 * and its scripts stand in ordinary pages too.
 */
export const CHALLENGE_TEXTS: readonly string[] = [
  // DataDome: the host that its captcha is loaded from.
  "captcha-delivery.com",
  // HUMAN (PerimeterX): the id of the element that the challenge is drawn into.
  "px-captcha",
  // Imperva: the path of its interstitial.
  "_incapsula_resource",
  // The class names that reCAPTCHA's, hCaptcha's and Turnstile's documentation ask for.
  "g-recaptcha",
  "h-captcha",
  "cf-turnstile",
];

/** Statuses that bot protection answers with. */
export const CHALLENGE_STATUSES: ReadonlySet<number> = new Set([401, 403, 405, 429, 503]);
