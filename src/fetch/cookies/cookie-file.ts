import { readFile } from "node:fs/promises";
import { parsedAddress } from "../../address.js";
import { CleancopyError, systemCode } from "../../errors.js";
import type { OwnCookie } from "../../options.js";

/** What may stand in a Cookie header: visible characters and spaces, no semicolon. */
const SENDABLE = /^[\u0020-\u003a\u003c-\u007e\u0080-\u00ff]*$/;

/**
 * Reads a cookie file in Netscape's format, as browsers' extensions, curl and yt-dlp write it.
 * @throws CleancopyError `not-found`, `unreadable`
 */
export async function readCookieFile(path: string): Promise<readonly OwnCookie[]> {
  let text: string;
  try {
    text = await readFile(path, "latin1");
  } catch (cause) {
    const isMissing = systemCode(cause) === "ENOENT";
    throw new CleancopyError(
      isMissing ? "not-found" : "unreadable",
      `${path}: the cookie file ${isMissing ? "does not exist" : "cannot be read"}`,
      { advice: "Check the path given with --cookies.", cause },
    );
  }
  return parseCookieFile(text, path);
}

/**
 * Reads the lines `domain, TRUE where subdomains count, path, TRUE for https alone, expiry in seconds, name, value`,
 * parted by tabs; `#HttpOnly_` before the domain is no comment. A line that is wrong is told by its number alone: it
 * may hold a secret.
 * @throws CleancopyError `unreadable`
 */
export function parseCookieFile(text: string, path: string): readonly OwnCookie[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const content = line.startsWith("#HttpOnly_") ? line.slice("#HttpOnly_".length) : line;
    if (content.trim() === "" || content.startsWith("#")) return [];
    return [cookieOf(content.split("\t")) ?? fail(path, index + 1)];
  });
}

function cookieOf(fields: readonly string[]): OwnCookie | null {
  // A cookie without a value may have lost its last tab.
  const [domain = "", subdomains = "", path = "", secure = "", expiry = "", name = "", value = ""] = fields;
  const host = domain.replace(/^\./, "").toLowerCase();
  const isWhole = (fields.length === 6 || fields.length === 7) && host !== "" && name !== "";
  const isRight =
    [subdomains, secure].every((flag) => /^(?:TRUE|FALSE)$/i.test(flag)) && /^\d+(?:\.\d+)?$/.test(expiry);
  if (!isWhole || !isRight || !path.startsWith("/") || parsedAddress(`http://${host}/`) === null) return null;
  if (!SENDABLE.test(name) || !SENDABLE.test(value)) return null;
  return {
    domain: host,
    forSubdomains: subdomains.toUpperCase() === "TRUE",
    path,
    secure: secure.toUpperCase() === "TRUE",
    expires: Number(expiry) === 0 ? null : Number(expiry) * 1_000,
    name,
    value,
  };
}

function fail(path: string, line: number): never {
  throw new CleancopyError(
    "unreadable",
    `${path}:${String(line)}: the line is no cookie in Netscape's format`,
    {
      advice: "Each line has seven fields parted by tabs; export the file again.",
    },
  );
}
