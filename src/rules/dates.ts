/*
 * How dates are printed, beside the names of the months (months.ts).
 */

/** Words that stand between the parts of a date. Source: CLDR's date patterns of the languages named. */
export const DATE_FILLERS: ReadonlySet<string> = new Set([
  "de", // es, pt, ca, gl
  "del", // es
  "d", // ca, it
  "of", // en
  "the", // en
  "st", // en ordinals
  "nd",
  "rd",
  "th",
  "er", // fr "1er"
  "den", // sv, da
  "m", // lt "m."
  "d", // lt "d."
  "gada", // lv
  "da", // fil
  "ng",
  "г", // ru, bg
  "года",
  "р", // uk
  "року",
  "ngày", // vi
  "năm", // vi
  "a", // ro, hu
  "mensis",
  "ta", // et
]);

/** Counters of year, month and day where months are numbers. Source: CLDR for zh, ja, ko, vi. */
export const YEAR_MARKS: readonly string[] = ["年", "년"];
export const MONTH_MARKS: readonly string[] = ["月", "월"];
export const DAY_MARKS: readonly string[] = ["日", "일"];
/** Before the month's number. */
export const MONTH_PREFIXES: ReadonlySet<string> = new Set(["tháng", "thg"]);

/**
 * Regions that write the month before the day in numbers. Source: CLDR's short date patterns; of the countries with a
 * large press in English, only the United States and the Philippines do.
 */
export const MONTH_FIRST_REGIONS: ReadonlySet<string> = new Set([
  "us",
  "ph",
  "pr",
  "gu",
  "as",
  "vi",
  "mp",
  "um",
]);

/** Languages whose numeric dates are day first wherever they are spoken, so that 03/04 can be read without a region. */
export const DAY_FIRST_LANGUAGES: ReadonlySet<string> = new Set(
  "es pt fr it de nl da nb no nn fi ro pl cs sk hr sr bs sl bg mk el ru uk be tr vi id ms ar he hi bn ta te mr gu pa ur th ca gl et lv az ka hy".split(
    " ",
  ),
);

/** Zones whose letters mean one offset everywhere. Source: RFC 5322, section 4.3; CET and CEST as in the tz database. */
export const ZONE_OFFSETS: Readonly<Record<string, string>> = {
  z: "Z",
  utc: "Z",
  gmt: "Z",
  ut: "Z",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
  cet: "+01:00",
  cest: "+02:00",
  mez: "+01:00",
  mesz: "+02:00",
};

/** Words before a date that say that the article was changed then. */
export const MODIFIED_WORDS: readonly string[] = [
  "updated",
  "update",
  "last updated",
  "modified",
  "last modified",
  "last reviewed",
  "edited",
  "aktualisiert",
  "geändert",
  "stand",
  "zuletzt",
  "bearbeitet",
  "actualizado",
  "actualizada",
  "modificado",
  "mis à jour",
  "modifié",
  "mise à jour",
  "actualisé",
  "aggiornato",
  "aggiornamento",
  "modificato",
  "ultima modifica",
  "atualizado",
  "atualizada",
  "bijgewerkt",
  "gewijzigd",
  "laatste update",
  "oppdatert",
  "sist oppdatert",
  "endret",
  "uppdaterad",
  "uppdaterat",
  "ändrad",
  "opdateret",
  "ændret",
  "päivitetty",
  "muokattu",
  "aktualizacja",
  "zaktualizowano",
  "aktualizováno",
  "upraveno",
  "aktualizované",
  "güncelleme",
  "güncellenme",
  "son güncelleme",
  "güncellendi",
  "обновлено",
  "обновлен",
  "изменено",
  "оновлено",
  "更新",
  "最終更新",
  "수정",
  "업데이트",
  "최종수정",
  "cập nhật",
  "diperbarui",
  "terakhir diperbarui",
  "dikemas kini",
  "تحديث",
  "آخر تحديث",
  "עודכן",
  "עדכון",
  "अपडेट",
  "अपडेटेड",
  "frissítve",
  "módosítva",
  "actualizat",
  "ενημερώθηκε",
  "ažurirano",
  "posodobljeno",
  "uuendatud",
];

/** Words before a date that say that the article appeared then. */
export const PUBLISHED_WORDS: readonly string[] = [
  "published",
  "publish date",
  "date published",
  "posted",
  "posted on",
  "post time",
  "datum",
  "date:",
  "fecha:",
  "data:",
  "first published",
  "created",
  "veröffentlicht",
  "erschienen",
  "erstellt",
  "publicado",
  "publicada",
  "publié",
  "publiée",
  "posté",
  "pubblicato",
  "pubblicata",
  "gepubliceerd",
  "geplaatst",
  "publisert",
  "publicerad",
  "publicerat",
  "publiceret",
  "julkaistu",
  "opublikowano",
  "publikacja",
  "publikováno",
  "vydáno",
  "zverejnené",
  "yayınlanma",
  "yayımlanma",
  "giriş",
  "опубликовано",
  "опубліковано",
  "公開",
  "配信",
  "掲載",
  "发布",
  "發布",
  "입력",
  "등록",
  "ngày đăng",
  "diterbitkan",
  "dipublikasikan",
  "نشر",
  "تاريخ النشر",
  "פורסם",
  "प्रकाशित",
  "megjelent",
  "publicat",
  "δημοσιεύθηκε",
  "δημοσίευση",
  "objavljeno",
  "avaldatud",
];

/** Phrases before the day on which an article first appeared, where a later day is given too. */
export const FIRST_PUBLISHED: readonly string[] = [
  "originally published",
  "first published",
  "first appeared",
  "originally appeared",
  "originally posted",
  "zuerst veröffentlicht",
  "zuerst erschienen",
  "ursprünglich veröffentlicht",
  "erstmals veröffentlicht",
  "publié initialement",
  "initialement publié",
  "première publication",
  "publicado originalmente",
  "publicado por primera vez",
  "publicado inicialmente",
  "pubblicato originariamente",
  "pubblicato originalmente",
  "prima pubblicazione",
  "oorspronkelijk gepubliceerd",
  "eerder gepubliceerd",
  "først publisert",
  "opprinnelig publisert",
  "publicerades första gången",
  "först publicerad",
  "oprindeligt udgivet",
  "pierwotnie opublikowano",
  "впервые опубликовано",
  "初出",
  "初公開",
];
