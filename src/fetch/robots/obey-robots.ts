import { abortable } from "../abortable.js";
import { NotSent } from "../not-sent.js";
import type { Transport, WireRequest } from "../transport.js";
import { loadRules, type LoadSettings, type SiteRules } from "./load-rules.js";

export interface RobotsSettings extends LoadSettings {
  /** Told of a site's Crawl-delay. */
  readonly onDelay: (url: URL, delayMs: number) => void;
}

/** RFC 9309, 2.4: not to be used for longer than 24 hours. */
const KEPT_MS = 24 * 60 * 60_000;
/** So soon a site is asked again whose rules could not be read. */
const UNKNOWN_KEPT_MS = 10 * 60_000;
/** Sites whose rules are kept at the same time. */
const MAX_SITES = 5_000;

interface Site {
  readonly loading: Promise<SiteRules>;
  /** null until they are there. */
  rules: SiteRules | null;
  until: number;
}

/**
 * Sends only what the site's robots.txt allows (RFC 9309), which is fetched over the same transport, once a site. What
 * a person asked for is sent in any case.
 */
export function obeyRobots(transport: Transport, settings: RobotsSettings): Transport {
  const sites = new Map<string, Site>();
  const siteOf = (url: URL): Site => {
    const now = settings.clock.now();
    const known = sites.get(url.origin);
    if (known !== undefined && known.until > now) return known;
    const site: Site = { loading: load(url), rules: null, until: now + KEPT_MS };
    // Behind the others: the first one is the oldest.
    sites.delete(url.origin);
    sites.set(url.origin, site);
    const [oldest] = sites.keys();
    if (sites.size > MAX_SITES && oldest !== undefined) sites.delete(oldest);
    site.loading.then(
      (rules) => {
        site.rules = rules;
        // A failing connection is the host's affair: how long to leave it alone is decided there.
        if (rules instanceof NotSent) site.until = rules.error === "robots" ? now + UNKNOWN_KEPT_MS : 0;
      },
      () => (site.until = 0),
    );
    return site;
  };
  const load = async (url: URL): Promise<SiteRules> => {
    const rules = await loadRules(new URL("/robots.txt", url), transport, settings);
    if (!(rules instanceof NotSent) && rules.delayMs !== null) settings.onDelay(url, rules.delayMs);
    return rules;
  };
  return async (request) => {
    if (request.asked === true) return transport(request);
    const { loading, rules: known } = siteOf(request.url);
    const rules = known ?? (await waited(request, loading));
    if (rules instanceof NotSent) throw rules;
    if (!rules.allows(request.url)) throw disallowed();
    return transport(request);
  };
}

function waited({ signal, aside }: WireRequest, rules: Promise<SiteRules>): Promise<SiteRules> {
  const wait = (): Promise<SiteRules> => abortable(rules, signal);
  return aside === undefined ? wait() : aside(wait);
}

function disallowed(): NotSent {
  return new NotSent("robots", "the site's robots.txt does not allow it", {
    advice:
      "An address that you name on the command line is fetched; --ignore-robots fetches all, where you may.",
  });
}
