import { openGzip } from "../decode/content-coding.js";
import { readDocument } from "../decode/document.js";
import type { Page } from "../page.js";
import { pageForm, type SourceSettings } from "./settings.js";

/** Who a page is, whatever it holds. */
export interface PageIdentity {
  readonly source: string;
  readonly id: string | null;
  readonly url: string | null;
}

const TRUNCATED = {
  code: "truncated",
  message: "the compressed file breaks off or is damaged; what could be read was kept",
};

/**
 * The page that the bytes of a file or of standard input hold.
 * @param name what a failure calls it
 * @throws CleancopyError `empty`, `too-large`, `unsupported-type`, `undecodable`
 */
export async function pageFromBytes(
  bytes: Uint8Array,
  identity: PageIdentity,
  name: string,
  settings: SourceSettings,
): Promise<Page> {
  const { maxBytes, from } = settings;
  const opened = await openGzip(bytes, { maxBytes, source: name });
  const { form, text, warnings } = readDocument(opened.bytes, {
    source: name,
    contentType: null,
    from: pageForm(from),
  });
  return {
    ...identity,
    form,
    content: text,
    fetched: null,
    warnings: [...opened.warnings, ...(opened.truncated ? [TRUNCATED] : []), ...warnings],
  };
}
