import { parsedAddress } from "../address.js";
import { readDocument } from "../decode/document.js";
import type { Page } from "../page.js";
import type { PageIdentity } from "./page-from-bytes.js";
import { pageForm, type SourceEffects, type SourceSettings } from "./settings.js";

/**
 * Fetches and decodes the page at an address.
 * @throws CleancopyError as {@link SourceEffects.fetchPage}, and `empty`, `unsupported-type`
 */
export async function pageFromAddress(
  address: string,
  identity: PageIdentity,
  settings: SourceSettings,
  effects: SourceEffects,
  signal?: AbortSignal,
): Promise<Page> {
  const { bytes, fetched, warnings } = await effects.fetchPage(address, signal);
  const document = readDocument(bytes, {
    source: withoutCredentials(address),
    contentType: fetched.contentType,
    from: pageForm(settings.from),
  });
  const { form, text, charset, charsetFrom } = document;
  return {
    ...identity,
    url: fetched.url,
    form,
    content: text,
    fetched: { ...fetched, charset, charsetFrom, pages: [] },
    warnings: [...warnings, ...document.warnings],
  };
}

/** An address as it may stand in output and messages: a password in it is for its host alone. */
export function withoutCredentials(address: string): string {
  const url = address.includes("@") ? parsedAddress(address.trim()) : null;
  if (url === null) return address;
  if (url.username === "" && url.password === "") return address;
  url.username = "";
  url.password = "";
  return url.href;
}
