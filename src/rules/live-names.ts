/**
 * Words by which templates name a live blog or its entries. Source: schema.org `LiveBlogPosting` and the component
 * names of live-blog tools and of newspapers' own ("ticker" in German, "direct" in French, "directo" in Spanish).
 */
export const LIVE_NAMES: readonly string[] = [
  "live blog",
  "liveblog",
  "live blogging",
  "live posts",
  "live post",
  "live entry",
  "live entries",
  "live event",
  "live events",
  "live update",
  "live updates",
  "live feed",
  "live ticker",
  "liveticker",
  "newsticker",
  "newsblog",
  "ticker entry",
  "ticker post",
  "direct live",
  "directo",
  "minuto a minuto",
  "diretta",
  "lb post",
  "live story",
];
