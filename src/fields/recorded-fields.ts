import type { PageFacts } from "../evidence/facts.js";
import { firstMeta } from "../evidence/meta.js";
import { pageRecord } from "../evidence/page-record.js";
import type { Reading } from "../read/reading.js";
import type { Found } from "./found.js";
import type { Headline } from "./headline.js";
import { machineMoment } from "./moment.js";
import { authorsIn, nameKey } from "./names.js";
import { type Locale, printedDates } from "./printed-date.js";

/** What only the data of the page's own program says. */
export interface RecordedFields {
  readonly authors: Found<readonly string[]> | null;
  readonly published: Found<string> | null;
  readonly modified: Found<string> | null;
}

const FROM = "page state";

/** Authors and dates in the page's state; for pages that neither declare nor print them, since reading it takes time. */
export function recordedFields(
  { scripts, form }: Reading,
  { meta }: PageFacts,
  headline: Headline,
  locale: Locale,
): RecordedFields | null {
  if (form === "text" || scripts.length === 0) return null;
  const titles = [headline.found?.value, firstMeta(meta, ["og:title"])?.value].filter(
    (title) => title !== undefined,
  );
  const record = pageRecord(scripts, titles);
  if (record === null) return null;
  const names = record.authors
    .flatMap((text) => authorsIn(text, locale, "declared"))
    .map(({ name }) => name)
    .filter((name, i, all) => all.findIndex((other) => nameKey(other) === nameKey(name)) === i);
  return {
    authors: names.length > 0 ? { value: names, from: FROM } : null,
    published: momentOf(record.published, locale),
    modified: momentOf(record.modified, locale),
  };
}

function momentOf(raw: string | null, locale: Locale): Found<string> | null {
  const value = raw === null ? null : (machineMoment(raw) ?? printedDates(raw, locale)[0]?.moment ?? null);
  return value === null ? null : { value, from: FROM };
}
