/** A sign that an inline script holds the page's state, and with it perhaps the article's text. */
export interface PageStateSign {
  readonly id: string;
  /** The script's text contains it, as it stands. */
  readonly text: string;
  /** Kept however short: a piece of a stream that is cut anywhere. */
  readonly anyLength?: true;
}

/** A script shorter than this holds no article, unless it is a piece of a stream. */
export const MIN_STATE_LENGTH = 400;

/** How many scripts with data are kept, JSON included: a page has a few, streamed pages send one a piece. */
export const MAX_DATA_SCRIPTS = 3_000;

/**
 * Names under which frameworks and content systems hand their state to the browser. Scripts whose `type` names JSON
 * are kept without any of these.
 */
export const PAGE_STATE_SIGNS: readonly PageStateSign[] = [
  // Habit of server-rendered single-page programs: `window.__NAME__ = {...}`; Next.js (`__NEXT_DATA__`, and `__next_f`
  // for streamed pages), Nuxt (`__NUXT__`), Redux (`__PRELOADED_STATE__`, `__INITIAL_STATE__`), Apollo
  // (`__APOLLO_STATE__`) and their many kin.
  { id: "window-global", text: "window.__" },
  { id: "window-global-quoted", text: 'window["__' },
  { id: "self-global", text: "self.__" },
  { id: "globalthis-global", text: "globalThis.__" },
  { id: "next-flight", text: "__next_f.push", anyLength: true },
  { id: "next-data", text: "__NEXT_DATA__" },
  { id: "apollo", text: "__APOLLO_STATE__" },
  // Arc XP, a content system of newspapers: the story is assigned to this property.
  { id: "arc-fusion", text: "Fusion.globalContent" },
  // Upper-case names of the same habit without underscores: `window.INITIAL_STATE`, `window.PAGE_DATA`, ...
  { id: "state-name", text: "_STATE" },
  { id: "data-name", text: "_DATA" },
  { id: "initial-state", text: "initialState" },
  { id: "initial-data", text: "initialData" },
  // Arc XP's name of the list of a story's elements.
  { id: "content-elements", text: "content_elements" },
  // schema.org's name of the text, in JSON that no `type` announces.
  { id: "article-body", text: '"articleBody"' },
];
