import { MIMEType } from "whatwg-mimetype";

/** A Content-Type header as browsers read it. */
export interface ContentType {
  /** `text/html` and the like, in lower case; null where the header is absent or senseless. */
  readonly essence: string | null;
  /** The `charset` parameter, quotation marks gone; null where there is none. */
  readonly charset: string | null;
}

/** Longer headers are no content types; what stands behind is not read. */
const MAX_HEADER = 1_000;

/** Reads a Content-Type header (WHATWG MIME Sniffing, section 4.4; a charset behind a senseless type is taken too). */
export function readContentType(header: string | null): ContentType {
  const bounded = header?.slice(0, MAX_HEADER) ?? "";
  const parsed = MIMEType.parse(bounded);
  const charset = parsed?.parameters.get("charset") ?? looseCharset(bounded);
  return { essence: parsed?.essence ?? null, charset: charset.replaceAll(/["'\s]/g, "") || null };
}

function looseCharset(header: string): string {
  return /charset=([^;,\s]*)/i.exec(header)?.[1] ?? "";
}
