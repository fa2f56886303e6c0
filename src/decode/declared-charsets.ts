import { labelToName } from "@exodus/bytes/encoding.js";
import sniffHtmlEncoding from "html-encoding-sniffer";
import { readContentType } from "./content-type.js";

/** A charset that the server or the page names; `name` is the WHATWG name. */
export interface DeclaredCharset {
  readonly name: string;
  readonly from: "header" | "meta";
}

export interface Declarations {
  /** What counts more comes first: the header, as for browsers, then the page. */
  readonly charsets: readonly DeclaredCharset[];
  /** Labels that no browser knows, as sent. */
  readonly unknown: readonly string[];
}

/** Browsers read on for a `meta` that comes late (HTML, "change the encoding"); heads are seldom larger. */
const HEAD_BYTES = 64 * 1_024;
/** The window that the HTML standard's prescan looks at. */
const PRESCAN_BYTES = 1_024;
const MAX_METAS = 100;

/**
 * The charsets that a page is declared to be in, by its Content-Type header and by itself: `meta` as the HTML
 * standard's prescan finds it, an XML declaration, or a `meta` behind the prescan's window.
 */
export function declaredCharsets(bytes: Uint8Array, contentType: string | null): Declarations {
  const label = readContentType(contentType).charset;
  const header = label === null ? null : charsetName(label);
  const meta = prescan(bytes) ?? xmlDeclaration(bytes) ?? lateMeta(bytes);
  return {
    charsets: [
      ...(header === null ? [] : [{ name: header, from: "header" } as const]),
      ...(meta === null ? [] : [{ name: meta, from: "meta" } as const]),
    ],
    unknown: label !== null && header === null ? [label] : [],
  };
}

/** The WHATWG name of a label; null for unknown labels and for those that the standard refuses to decode. */
export function charsetName(label: string): string | null {
  const name = labelToName(label);
  return name === "replacement" ? null : name;
}

/** The sniffer throws on a `content` that ends with "charset"; a page that declares so declares nothing. */
function prescan(bytes: Uint8Array): string | null {
  try {
    const name = sniffHtmlEncoding(bytes, { defaultEncoding: "" });
    return name === "" || name === "replacement" ? null : name;
  } catch {
    return null;
  }
}

/** HTML standard, "prescan a byte stream", step 3; a page that says UTF-16 in ASCII bytes is in UTF-8. */
function xmlDeclaration(bytes: Uint8Array): string | null {
  const head = latin1(bytes, 256);
  if (!head.startsWith("<?xml")) return null;
  const declaration = head.slice(0, head.indexOf("?>") + 1);
  const label = /encoding\s*=\s*["']([^"']+)["']/.exec(declaration)?.[1];
  const name = label === undefined ? null : charsetName(label);
  return name?.startsWith("UTF-16") ? "UTF-8" : name;
}

function lateMeta(bytes: Uint8Array): string | null {
  const head = latin1(bytes, HEAD_BYTES).toLowerCase();
  let at = head.indexOf("<meta");
  for (let tried = 0; at >= 0 && tried < MAX_METAS; tried += 1) {
    const end = at + PRESCAN_BYTES;
    const name = insideComment(head, at) ? null : prescan(bytes.subarray(at, end));
    if (name !== null) return name;
    at = head.indexOf("<meta", at + 1);
  }
  return null;
}

function insideComment(head: string, at: number): boolean {
  const opened = head.lastIndexOf("<!--", at);
  return opened >= 0 && head.indexOf("-->", opened) > at;
}

function latin1(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, length)).toString("latin1");
}
