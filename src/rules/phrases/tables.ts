import type { PhraseTable } from "./phrase.js";
import { ar } from "./ar.js";
import { cs } from "./cs.js";
import { da } from "./da.js";
import { de } from "./de.js";
import { el } from "./el.js";
import { en } from "./en.js";
import { es } from "./es.js";
import { fi } from "./fi.js";
import { fr } from "./fr.js";
import { he } from "./he.js";
import { hu } from "./hu.js";
import { id } from "./id.js";
import { it } from "./it.js";
import { ja } from "./ja.js";
import { ko } from "./ko.js";
import { ms } from "./ms.js";
import { nl } from "./nl.js";
import { no } from "./no.js";
import { pl } from "./pl.js";
import { pt } from "./pt.js";
import { ro } from "./ro.js";
import { ru } from "./ru.js";
import { sv } from "./sv.js";
import { tr } from "./tr.js";
import { uk } from "./uk.js";
import { vi } from "./vi.js";
import { zh } from "./zh.js";

/** All languages; English first, since its labels stand on pages in every language. */
export const PHRASE_TABLES: readonly PhraseTable[] = [
  en,
  de,
  es,
  it,
  fr,
  pt,
  nl,
  no,
  sv,
  da,
  fi,
  pl,
  cs,
  tr,
  ru,
  uk,
  ja,
  zh,
  ko,
  vi,
  id,
  ms,
  ar,
  he,
  el,
  ro,
  hu,
];
