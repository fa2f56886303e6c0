/*
 * How bylines are written, by language. Source: style books and pages of newspapers in the languages named; names are
 * kept in the letters that they are printed in.
 */

/**
 * What stands before the names: lower case, the longer before the shorter within a language. A phrase that ends in a
 * word must be followed by a space, one that ends in a sign need not.
 */
export const BYLINE_LEADS: Readonly<Record<string, readonly string[]>> = {
  en: [
    "written by",
    "words by",
    "story by",
    "stories by",
    "text by",
    "article by",
    "reported by",
    "posted by",
    "published by",
    "contributed by",
    "authored by",
    "submitted by",
    "interview by",
    "analysis by",
    "opinion by",
    "commentary by",
    "review by",
    "column by",
    "report by",
    "blog by",
    "post by",
    "posted in by",
    "from our correspondent",
    "recipe by",
    "contributors:",
    "contributor:",
    "authors:",
    "author:",
    "author",
    "byline:",
    "writer:",
    "by:",
    "by",
  ],
  de: [
    "ein kommentar von",
    "ein gastbeitrag von",
    "ein gastkommentar von",
    "eine analyse von",
    "eine glosse von",
    "eine kolumne von",
    "eine reportage von",
    "ein bericht von",
    "ein beitrag von",
    "ein essay von",
    "ein interview von",
    "kolumne von",
    "essay von",
    "reportage von",
    "bericht von",
    "porträt von",
    "rezension von",
    "glosse von",
    "leitartikel von",
    "gastkommentar von",
    "ein artikel von",
    "artikel von",
    "kommentar von",
    "gastbeitrag von",
    "interview von",
    "analyse von",
    "aufgezeichnet von",
    "protokoll von",
    "geschrieben von",
    "verfasst von",
    "text von",
    "text:",
    "autor:",
    "autorin:",
    "autoren:",
    "autor/in:",
    "autorin/autor",
    "autor/autorin",
    "von:",
    "von",
  ],
  fr: [
    "propos recueillis par",
    "un article de",
    "article rédigé par",
    "rédigé par",
    "écrit par",
    "publié par",
    "posté par",
    "reportage de",
    "texte par",
    "texte :",
    "auteur :",
    "par :",
    "par",
  ],
  es: [
    "escrito por",
    "redactado por",
    "publicado por",
    "texto de",
    "texto:",
    "autor:",
    "autora:",
    "por:",
    "por",
  ],
  ca: ["escrit per", "text de", "per"],
  gl: ["por"],
  pt: ["escrito por", "publicado por", "texto de", "texto:", "autor:", "por:", "por"],
  it: ["scritto da", "pubblicato da", "a cura di", "articolo di", "testo di", "autore:", "di:", "di"],
  nl: [
    "geschreven door",
    "door onze redacteur",
    "door onze correspondent",
    "tekst:",
    "auteur:",
    "door:",
    "door",
  ],
  sv: ["skriven av", "text:", "av:", "av"],
  da: ["skrevet af", "tekst:", "af:", "af"],
  no: ["skrevet av", "publisert av", "tekst:", "av:", "av"],
  fi: ["kirjoittanut", "kirjoittaja:", "teksti:"],
  is: ["höfundur:", "eftir"],
  pl: ["opracował:", "opracowała:", "oprac.", "napisał:", "autor:", "autorka:", "tekst:", "przez"],
  cs: ["napsal:", "napsala:", "připravil:", "autor:", "autorka:", "text:"],
  sk: ["napísal:", "autor:", "autorka:", "text:"],
  hu: ["írta:", "szerző:", "írta"],
  ro: ["scris de", "publicat de", "autor:", "de:", "de"],
  hr: ["piše:", "pišu:", "autor:", "napisao:", "napisala:", "piše"],
  sr: ["piše:", "autor:", "пише:", "аутор:"],
  sl: ["piše:", "avtor:", "avtorica:"],
  bg: ["автор:", "от"],
  ru: ["автор текста:", "авторы:", "автор:", "текст:"],
  uk: ["автори:", "автор:", "текст:"],
  el: ["γράφει ο", "γράφει η", "του", "της", "από τον", "από την", "από", "ο", "η"],
  tr: ["yazan:", "yazar:", "haber:", "muhabir:", "hazırlayan:"],
  id: ["ditulis oleh", "penulis:", "reporter:", "oleh:", "oleh"],
  ms: ["ditulis oleh", "oleh:", "oleh"],
  vi: ["tác giả:", "bài:", "theo"],
  sw: ["na mwandishi wetu", "na"],
  af: ["deur:", "deur"],
  zh: [
    "作者：",
    "作者:",
    "记者：",
    "记者:",
    "記者：",
    "撰文：",
    "撰文:",
    "文／",
    "文/",
    "文｜",
    "文|",
    "文：",
    "本报记者",
    "本報記者",
  ],
  ja: [
    "文：",
    "文・",
    "文=",
    "文／",
    "取材・文：",
    "取材・文／",
    "取材・文・",
    "執筆：",
    "執筆:",
    "著者：",
    "筆者：",
    "【",
    "［",
  ],
  ko: ["글:", "글 "],
  ar: ["بقلم:", "بقلم", "كتب:", "كتب", "كتبت:", "كتبت", "إعداد:", "إعداد"],
  he: ["מאת:", "מאת"],
  hi: ["द्वारा:", "लेखक:", "द्वारा"],
  fa: ["نویسنده:", "نوشته"],
};

/** The words between two names, by language. Lower case; they stand between spaces. "&" and "+" join in all. */
export const NAME_JOINERS: Readonly<Record<string, readonly string[]>> = {
  en: ["and", "with"],
  de: ["und", "mit", "sowie"],
  fr: ["et", "avec"],
  es: ["y", "e", "con"],
  ca: ["i"],
  gl: ["e"],
  pt: ["e", "com"],
  it: ["e", "ed", "con"],
  nl: ["en"],
  sv: ["och"],
  da: ["og"],
  no: ["og"],
  fi: ["ja"],
  et: ["ja"],
  is: ["og"],
  pl: ["i", "oraz"],
  cs: ["a"],
  sk: ["a"],
  hu: ["és"],
  ro: ["și", "si"],
  hr: ["i"],
  sr: ["i", "и"],
  bs: ["i"],
  sl: ["in"],
  ru: ["и"],
  bg: ["и"],
  uk: ["та", "і", "й"],
  el: ["και"],
  tr: ["ve"],
  id: ["dan"],
  ms: ["dan"],
  vi: ["và"],
  sw: ["na"],
  af: ["en"],
  ar: ["و"],
  hi: ["और"],
};

/** What makes the rest of a byline say who helped: these people are named as authors too. */
export const HELP_PHRASES: readonly string[] = [
  "with reporting by",
  "with additional reporting by",
  "additional reporting by",
  "reporting by",
  "with contributions from",
  "with files from",
  "mitarbeit:",
  "unter mitarbeit von",
  "mit material von",
  "avec",
];

/**
 * What the alternative text of an author's picture calls it: the end of a word, lower case ("Profilbild"), and the words
 * between it and the name.
 */
export const PICTURE_WORDS: readonly string[] = [
  ..."picture photo portrait headshot image avatar bild foto porträt bilde billede profilbillede photo portrait".split(
    " ",
  ),
  ..."imagen retrato immagine ritratto imagem zdjęcie fotografie kuva".split(" "),
];
export const PICTURE_JOINERS: ReadonlySet<string> = new Set("of von av af de di van do".split(" "));

/** Titles and what comes before names and does not belong to them. */
export const NAME_TITLES: ReadonlySet<string> = new Set(
  ["mr mrs ms miss sir herr frau señor señora monsieur madame signor signora"].flatMap((line) =>
    line.split(" "),
  ),
);

/** Small words within names. Lower case. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  [
    "de del della delle dei degli di da das do dos du des d la las le los lo y e i von vom zu zum",
    "zur der den dem und van ter ten te 't ’t af av bin bint ibn al el ul ap ferch abu ben bar ait",
  ].flatMap((line) => line.split(" ")),
);

/** After a name, part of it. */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set(
  ["jr jr. sr sr. ii iii iv filho neto júnior junior"].flatMap((line) => line.split(" ")),
);

/**
 * Words for what people do: a piece of a byline that holds one is no name; one that begins after a name ends it.
 * Lower case.
 */
export const ROLE_WORDS: ReadonlySet<string> = new Set([
  // English
  ..."reporter reporters correspondent correspondents editor editors columnist writer writers journalist".split(
    " ",
  ),
  ..."producer producers contributor contributors freelance freelancer staff bureau desk chief director".split(
    " ",
  ),
  ..."analyst critic intern presenter anchor author manager specialist expert founder co-founder ceo president".split(
    " ",
  ),
  ..."professor lecturer researcher fellow attorney lawyer dietitian nutritionist physician consultant strategist".split(
    " ",
  ),
  ..."officer representative coordinator executive partner associate assistant senior junior head lead photographer meteorologist".split(
    " ",
  ),
  ..."newsroom editorial engineer developer architect designer marketer scientist therapist teacher columnists".split(
    " ",
  ),
  // German
  ..."redakteur redakteurin redakteure redaktion korrespondent korrespondentin reporterin reporterinnen volontär volontärin".split(
    " ",
  ),
  ..."autor autorin autoren chefredakteur chefredakteurin chefreporter chefreporterin ressortleiter ressortleiterin".split(
    " ",
  ),
  ..."politikredakteur politikredakteurin wirtschaftsredakteur wirtschaftsredakteurin sportredakteur mitarbeiter mitarbeiterin".split(
    " ",
  ),
  ..."journalistin kolumnist kolumnistin freier freie stellvertretender stellvertretende leiter leiterin".split(
    " ",
  ),
  // French
  ..."journaliste rédacteur rédactrice rédaction correspondant correspondante chroniqueur chroniqueuse envoyé envoyée spécial".split(
    " ",
  ),
  // Spanish, Portuguese, Italian
  ..."periodista redactor redactora redacción corresponsal colaborador colaboradora enviado enviada especial".split(
    " ",
  ),
  ..."jornalista repórter redação correspondente editora giornalista redazione corrispondente inviato inviata".split(
    " ",
  ),
  // Dutch, Scandinavian languages, Finnish
  ..."redacteur redactie verslaggever correspondente journalisten reporterne redaktør redaktionen redaksjonen redaktör".split(
    " ",
  ),
  ..."journalister skribent kommentator toimittaja toimitus utrikeskorrespondent politisk".split(" "),
  // Polish, Czech, Slovak, Russian, Ukrainian
  ..."dziennikarz dziennikarka redakcja korespondent redaktorka redaktor novinář novinářka redakce komentátor".split(
    " ",
  ),
  ..."корреспондент редактор редакция журналист обозреватель кореспондент журналіст редакція".split(" "),
  // Turkish, Indonesian, Vietnamese
  ..."muhabir muhabiri editör editörü yazar wartawan redaksi jurnalis".split(" "),
  // Arabic, Hebrew
  ..."مراسل محرر כתב כתבת עורך".split(" "),
]);

/** Words before a role's word that belong to the role ("senior political reporter"). Lower case. */
export const ROLE_MODIFIERS: ReadonlySet<string> = new Set(
  [
    "senior junior chief deputy associate assistant executive managing contributing special staff",
    "lead national international foreign local regional political politics business economics",
    "economic finance financial sports sport health medical science technology tech culture arts",
    "entertainment travel lifestyle fashion food education environment environmental climate crime",
    "legal diplomatic defence defense security world us uk royal weather data digital social media",
    "news breaking general investigative freelance consumer money personal real estate registered",
    "certified licensed content web shipping marketing product technical creative copy features",
    "feature opinion film music theatre football",
  ].flatMap((line) => line.split(" ")),
);

/** What Chinese, Japanese and Korean write after (or before) a name, without a space or with one. */
export const EAST_ASIAN_ROLES: readonly string[] = [
  ..."기자 특파원 선임기자 인턴기자 논설위원 편집위원 칼럼니스트 앵커 PD 에디터".split(" "),
  ..."本报记者 本報記者 特约记者 见习记者 实习生 记者 記者 责任编辑 责编 编辑 編輯 通讯员 通訊員 作者".split(
    " ",
  ),
  ..."編集委員 論説委員 特派員 支局長 ライター 編集部員 解説委員".split(" "),
];

/** Pieces that say who is responsible for something else than the text; names after them are not taken. */
export const NOT_AUTHOR_LEADS: readonly string[] = [
  ...[
    "photo by",
    "photos by",
    "photography by",
    "photograph by",
    "photographs by",
    "illustration by",
    "illustrations by",
    "video by",
  ],
  ...[
    "edited by",
    "researched by",
    "research by",
    "designed by",
    "updated by",
    "tested by",
    "checked by",
    "verified by",
    "approved by",
    "medically reviewed by",
    "reviewed by",
    "fact checked by",
    "fact-checked by",
    "translated by",
    "produced by",
    "editing by",
  ],
  ...[
    "graphics by",
    "images by",
    "image by",
    "foto:",
    "fotos:",
    "foto von",
    "fotos von",
    "fotos de",
    "foto de",
    "foto av",
    "photo:",
    "photos:",
  ],
  ...[
    "übersetzt von",
    "bearbeitet von",
    "übersetzung:",
    "traducido por",
    "traduit par",
    "fotografie:",
    "zdjęcia:",
    "фото:",
    "sponsored by",
    "powered by",
    "presented by",
  ],
];

/** Words of labels and buttons that stand in bylines' containers; no name holds one. Lower case. */
export const LABEL_WORDS: ReadonlySet<string> = new Set(
  [
    "updated published posted checked reviewed edited verified tested profile share topics topic posts comments comment",
    "minutes minute mins disclosure advertiser policy policies subscribe newsletter size related corresponding contact",
    "email website twitter facebook linkedin instagram copy save listen download menu search login register sponsored",
    "last sections section category categories tags article articles stories archive abo anmelden",
    "uhr stand lesezeit artikel merken teilen kommentare folgen newsblog ressort exklusiv bearbeiten themen",
    "tips güncelleme güncellenme yayınlanma giriş minuten minutes read min lire partager suivre compartir seguir leggi condividi segui compartilhar delen",
  ].flatMap((line) => line.split(" ")),
);

/** The first words of such labels, where the others could be names ("Read More", "The Author"). Lower case. */
export const LABEL_STARTS: ReadonlySet<string> = new Set(
  "full up key watch top latest next mehr zur zum alle jetzt linki tüm verwendete read view see learn about follow all more back go sign log set also what how why when where our your my this that".split(
    " ",
  ),
);

/** Addresses of authors' own pages: a part of the path. Source: the defaults of WordPress, Ghost, Drupal, Arc XP, Shopify and newsrooms' habits. */
export const AUTHOR_PATHS: ReadonlySet<string> = new Set(
  [
    "author authors byline bylines by contributor contributors writer writers columnist columnists",
    "reporter reporters journalist journalists staff profile profiles team",
    "correspondents autor autoren autorin autores autora auteur auteurs autore autori redaktion",
    "redakteur firmas firma journaliste signatures penulis yazar yazarlar tac-gia author-profile",
    "skribent forfatter profil",
  ].flatMap((line) => line.split(" ")),
);

/** Last words of the names of news organisations and desks; such a name is an author only where no person is. */
export const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  [
    "news press agency agencies media network times post herald tribune gazette journal magazine",
    "team wire wires online redaktion redaktionen redaktionsnetzwerk redacción rédaction redazione",
    "redação redakcja redactie zeitung nachrichten agentur presse tv radio group staff desk editors",
    "contributor newsroom newsdesk writers images pictures inc inc. llc ltd ltd. gmbh ag services service foundation",
    "institute university department ministry council association company corporation committee",
    "center centre party union bank club committee parliament police ajansı агентство новости 新聞 新闻 通信 通讯社 デジタル 뉴스 신문",
  ].flatMap((line) => line.split(" ")),
);

/** Names that content systems give to nobody in particular. Lower case. */
export const NOBODY: ReadonlySet<string> = new Set(
  [
    "admin administrator editor author guest webmaster user root anonymous unknown n/a none null nan",
    "undefined default staff test",
  ].flatMap((line) => line.split(" ")),
);

/** News agencies, as bylines name them. Source: the members' lists of EANA, OANA and FAAPA, and the world agencies. */
export const NEWS_AGENCIES: readonly string[] = [
  ...[
    "AP",
    "Associated Press",
    "The Associated Press",
    "Reuters",
    "AFP",
    "Agence France-Presse",
    "Agence France Presse",
    "UPI",
    "Bloomberg",
  ],
  ...[
    "dpa",
    "Deutsche Presse-Agentur",
    "dpa-infocom",
    "SID",
    "epd",
    "KNA",
    "AFP-SID",
    "APA",
    "SDA",
    "Keystone-SDA",
    "ATS",
    "Keystone-ATS",
  ],
  ...[
    "ANSA",
    "AGI",
    "Adnkronos",
    "LaPresse",
    "EFE",
    "Agencia EFE",
    "Europa Press",
    "ACN",
    "Lusa",
    "Agência Lusa",
    "Agência Brasil",
    "Estadão Conteúdo",
  ],
  ...[
    "Belga",
    "ANP",
    "PA Media",
    "Press Association",
    "AAP",
    "Australian Associated Press",
    "The Canadian Press",
    "Canadian Press",
    "NTB",
    "TT",
    "Ritzau",
  ],
  ...[
    "STT",
    "BNS",
    "PAP",
    "ČTK",
    "TASR",
    "SITA",
    "MTI",
    "Agerpres",
    "HINA",
    "Tanjug",
    "Beta",
    "FoNet",
    "BTA",
    "ANA-MPA",
    "ΑΠΕ-ΜΠΕ",
  ],
  ...[
    "ТАСС",
    "TASS",
    "Интерфакс",
    "Interfax",
    "РИА Новости",
    "RIA Novosti",
    "Укринформ",
    "Укрінформ",
    "УНІАН",
    "Anadolu Ajansı",
    "Anadolu Agency",
    "DHA",
    "İHA",
  ],
  ...[
    "新华社",
    "新華社",
    "Xinhua",
    "中新社",
    "中央社",
    "CNA",
    "共同通信",
    "共同",
    "時事通信",
    "時事",
    "Kyodo",
    "Kyodo News",
    "Jiji Press",
    "연합뉴스",
    "Yonhap",
    "뉴시스",
    "뉴스1",
  ],
  ...[
    "TTXVN",
    "Bernama",
    "Antara",
    "PTI",
    "ANI",
    "IANS",
    "APP",
    "BSS",
    "WAM",
    "SPA",
    "KUNA",
    "QNA",
    "MENA",
    "وام",
    "واس",
    "رويترز",
    "أ ف ب",
    "Inter Press Service",
  ],
];

/** Languages whose papers set the author's bare name to the right, under the text. */
export const SIGNING_LANGUAGES: ReadonlySet<string> = new Set(["vi"]);
