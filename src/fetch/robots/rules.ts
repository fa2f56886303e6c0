/** What a robots.txt says to us (RFC 9309). */
export interface Rules {
  readonly allows: (url: URL) => boolean;
  /** How long to wait between two requests, in milliseconds; null where it does not say. */
  readonly delayMs: number | null;
}

/** RFC 9309, 2.5: parsers have to read 500 KiB at least; ours reads no more. */
export const MAX_ROBOTS_BYTES = 500 * 1_024;
/** A longer Crawl-delay is taken for this one: a site that asks for an hour a page means something else. */
const LONGEST_DELAY_MS = 60_000;

export const ALL_ALLOWED: Rules = { allows: () => true, delayMs: null };

interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}

/** The lines that hold for the user agents named above them. */
interface Group {
  readonly agents: Agent[];
  readonly rules: Rule[];
}

interface Agent {
  /** In lower case. */
  readonly name: string;
  /** Only of those named above the line: a Crawl-delay is no rule, and so does not end the names of a group. */
  delayMs: number | null;
}

/**
 * Reads a robots.txt (RFC 9309, 2.2, and the Crawl-delay that the RFC leaves out); what is no rule is passed over.
 * @param token our product token
 */
export function readRules(text: string, token: string): Rules {
  const groups = groupsOf(text);
  const own = token.toLowerCase();
  const name = groups.some(({ agents }) => agents.some((agent) => agent.name === own)) ? own : "*";
  const ours = groups.filter(({ agents }) => agents.some((agent) => agent.name === name));
  const rules = ours.flatMap((group) => group.rules);
  const delays = ours
    .flatMap(({ agents }) => agents.filter((agent) => agent.name === name))
    .flatMap(({ delayMs }) => delayMs ?? []);
  return {
    allows: (url) => isAllowed(rules, url),
    delayMs: delays.length > 0 ? Math.min(Math.max(...delays), LONGEST_DELAY_MS) : null,
  };
}

/** The product token of a user agent (RFC 9309, 2.2.1): what stands before its version. */
export function productToken(userAgent: string): string {
  return /^[^/\s]*/.exec(userAgent.trim())?.[0] ?? "";
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let isNaming = false;
  for (const line of text.split(/[\r\n]+/)) {
    const [key, value] = keyAndValue(line);
    if (key === "user-agent") {
      if (!isNaming) groups.push({ agents: [], rules: [] });
      isNaming = true;
      groups.at(-1)?.agents.push({ name: productToken(value).toLowerCase(), delayMs: null });
    } else if (key === "allow" || key === "disallow") {
      isNaming = false;
      if (value !== "") groups.at(-1)?.rules.push({ allow: key === "allow", pattern: normal(value) });
    } else if (key === "crawl-delay") {
      const seconds = Number(value);
      for (const agent of groups.at(-1)?.agents ?? []) if (seconds > 0) agent.delayMs ??= seconds * 1_000;
    }
  }
  return groups;
}

function keyAndValue(line: string): [string, string] {
  const content = line.split("#", 1)[0] ?? "";
  const colon = content.indexOf(":");
  const key = content.slice(0, Math.max(colon, 0)).replace("\uFEFF", "");
  return [key.trim().toLowerCase(), content.slice(colon + 1).trim()];
}

/** The longest pattern that fits decides; of two as long, the one that allows (2.2.2). */
function isAllowed(rules: readonly Rule[], url: URL): boolean {
  const path = normal(url.pathname + url.search);
  let longest: Rule | null = null;
  for (const rule of rules) {
    const { length } = rule.pattern;
    const counts = longest === null || length > longest.pattern.length;
    const frees = longest !== null && length === longest.pattern.length && rule.allow;
    if ((counts || frees) && fits(rule.pattern, path)) longest = rule;
  }
  return longest?.allow ?? true;
}

/** `*` stands for anything, `$` at the end for the end (2.2.3). Takes time in proportion to the path's length. */
function fits(pattern: string, path: string): boolean {
  const toTheEnd = pattern.endsWith("$");
  const [start = "", ...parts] = (toTheEnd ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(start)) return false;
  const end = toTheEnd ? parts.pop() : undefined;
  let at = start.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!toTheEnd) return true;
  return end === undefined ? path.length === at : path.length - end.length >= at && path.endsWith(end);
}

/** One way to write each path (2.2.2): letters, digits and `-._~` as they are, everything else that is escaped alike. */
function normal(path: string): string {
  return path
    .replace(/[\u0080-\uffff]+/g, (characters) => encodeURIComponent(characters.toWellFormed()))
    .replace(/%[\da-f]{2}/gi, (escape) => {
      const character = String.fromCharCode(parseInt(escape.slice(1), 16));
      return /[\w.~-]/.test(character) ? character : escape.toUpperCase();
    });
}
