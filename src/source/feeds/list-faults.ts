import { CleancopyError } from "../../errors.js";

/** The error for a source that was to be a feed or sitemap and is something else. */
export function notAList(name: string): CleancopyError {
  return new CleancopyError("unsupported-type", `${name}: this is neither a feed nor a sitemap`, {
    advice: "Give the address or file of an RSS, Atom or JSON feed, or of a sitemap.",
  });
}

/** The error for a list whose end is missing. */
export function brokenOff(name: string, cause?: unknown): CleancopyError {
  return new CleancopyError("undecodable", `${name}: breaks off before its end; entries may be missing`, {
    advice: "Copy or fetch it again.",
    ...(cause !== undefined && { cause }),
  });
}

/** The error for XML that has more faults than sense. */
export function brokenXml(name: string): CleancopyError {
  return new CleancopyError("undecodable", `${name}: is not XML that can be read; entries may be missing`, {
    advice: "Look at it in an editor; its program may have a newer version.",
  });
}

/** The error for XML nested deeper than any feed is. */
export function tooDeep(name: string): CleancopyError {
  return new CleancopyError(
    "too-complex",
    `${name}: its elements are nested too deep; entries may be missing`,
    {
      advice: "Look at it in an editor: no feed or sitemap is made like that.",
    },
  );
}

/** The error for a list that goes on behind its limit. */
export function tooManyEntries(name: string, most: number): CleancopyError {
  const limit = most.toLocaleString("en");
  return new CleancopyError("too-large", `${name}: more than ${limit} entries; the rest is left out`, {
    advice: "Split it; a sitemap index may name many sitemaps.",
  });
}

/** The error for a list that names nothing. */
export function namesNothing(name: string): CleancopyError {
  return new CleancopyError("empty", `${name}: names no page`, {
    advice: "Look at it in a browser or editor; it may be new, or only a part of it came.",
  });
}
