import { describe, expect, it } from "vitest";
import { LeadIndex } from "../../src/evidence/phrase-index.js";
import { isLabel, matchPhrase } from "../../src/evidence/phrases.js";
import { PHRASE_TABLES } from "../../src/rules/phrases/tables.js";

const anywhere = { language: null, linkShare: 0 };

/** For each language: an advertisement's label, a related link, a share button, a legal line, a newsletter promo. */
const SAMPLES: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  en: [
    "Advertisement",
    "Read more: Harbour closes its northern pier",
    "Share this article",
    "All rights reserved.",
    "Sign up for our newsletter and never miss a boat.",
  ],
  de: [
    "Anzeige",
    "Lesen Sie auch: Hafen sperrt die nördliche Mole",
    "Link kopieren",
    "Alle Rechte vorbehalten",
    "Melden Sie sich hier für unseren Newsletter an.",
  ],
  es: [
    "Publicidad",
    "Lee también: El puerto cierra el muelle norte",
    "Compartir en Facebook",
    "Todos los derechos reservados.",
    "Suscríbete a nuestra newsletter",
  ],
  it: [
    "Pubblicità",
    "Leggi anche: Il porto chiude il molo nord",
    "Copia link",
    "© Riproduzione riservata",
    "Iscriviti alla newsletter del porto",
  ],
  fr: [
    "Publicité",
    "À lire aussi : Le port ferme la jetée nord",
    "Partager l’article",
    "Tous droits réservés",
    "Abonnez-vous à notre infolettre",
  ],
  pt: [
    "Publicidade",
    "Leia também: Porto fecha o cais norte",
    "Copiar link",
    "Todos os direitos reservados",
    "Receba as notícias do porto",
  ],
  nl: [
    "Advertentie",
    "Lees ook: Haven sluit de noordelijke pier",
    "Deel dit artikel",
    "Alle rechten voorbehouden",
    "Schrijf je in voor onze nieuwsbrief",
  ],
  no: [
    "Annonse",
    "Les også: Havnen stenger nordre brygge",
    "Kopier lenke",
    "Alle rettigheter forbeholdt",
    "Meld deg på nyhetsbrevet vårt",
  ],
  sv: [
    "Annons",
    "Läs mer: Hamnen stänger norra piren",
    "Dela artikeln",
    "© Malbyposten",
    "Prenumerera på vårt nyhetsbrev",
  ],
  da: [
    "Annonce",
    "Læs også: Havnen lukker den nordlige mole",
    "Kopiér link",
    "Alle rettigheder forbeholdes",
    "Tilmeld dig vores nyhedsbrev",
  ],
  fi: [
    "Mainos",
    "Lue myös: Satama sulki pohjoisen laiturin",
    "Jaa artikkeli",
    "Kaikki oikeudet pidätetään",
    "Tilaa uutiskirje",
  ],
  pl: [
    "Reklama",
    "Czytaj też: Port zamyka północny pirs",
    "Udostępnij",
    "Wszelkie prawa zastrzeżone",
    "Zapisz się na newsletter portu",
  ],
  cs: [
    "Inzerce",
    "Čtěte také: Přístav zavírá severní molo",
    "Sdílet článek",
    "Všechna práva vyhrazena",
    "Přihlaste se k odběru",
  ],
  tr: ["Reklam", "İlgili haberler", "Haberi paylaş", "Tüm hakları saklıdır", "Bültenimize abone olun"],
  ru: [
    "На правах рекламы",
    "Читайте также: Порт закрывает северный пирс",
    "Скопировать ссылку",
    "Все права защищены",
    "Подпишитесь на нашу рассылку",
  ],
  uk: [
    "На правах реклами",
    "Читайте також: Порт закриває північний пірс",
    "Поділитися",
    "Усі права захищено",
    "Підпишіться на нашу розсилку",
  ],
  ja: ["広告", "【関連記事】港が北側の桟橋を閉鎖", "リンクをコピー", "無断転載を禁じます", "無料会員登録"],
  zh: ["广告", "延伸閱讀：港口關閉北側碼頭", "複製連結", "版权所有", "訂閱電子報"],
  ko: ["광고", "[관련기사] 항구, 북쪽 부두 폐쇄", "URL 복사", "무단전재 및 재배포 금지", "뉴스레터 구독"],
  vi: [
    "Quảng cáo",
    "Xem thêm: Cảng đóng cầu phía bắc",
    "Sao chép liên kết",
    "Bản quyền",
    "Đăng ký nhận tin mỗi sáng",
  ],
  id: [
    "Iklan",
    "Baca juga: Pelabuhan menutup dermaga utara",
    "Salin tautan",
    "Hak cipta dilindungi",
    "Berlangganan newsletter",
  ],
  ms: [
    "Tajaan",
    "Berita berkaitan: Pelabuhan tutup jeti utara",
    "Salin pautan",
    "Hak cipta terpelihara",
    "Langgan buletin",
  ],
  ar: [
    "إعلان",
    "اقرأ أيضا: الميناء يغلق الرصيف الشمالي",
    "نسخ الرابط",
    "جميع الحقوق محفوظة",
    "اشترك في النشرة",
  ],
  he: ["פרסומת", "קראו גם: הנמל סוגר את הרציף הצפוני", "העתק קישור", "כל הזכויות שמורות", "הירשמו לניוזלטר"],
  el: [
    "Διαφήμιση",
    "Διαβάστε επίσης: Το λιμάνι κλείνει τη βόρεια προβλήτα",
    "Κοινοποίηση",
    "Όροι χρήσης",
    "Εγγραφείτε στο newsletter",
  ],
  ro: [
    "Publicitate",
    "Citește și: Portul închide digul de nord",
    "Copiază link",
    "Toate drepturile rezervate",
    "Abonează-te la newsletter",
  ],
  hu: ["Hirdetés", "Ezt is ajánljuk", "Link másolása", "Minden jog fenntartva", "Iratkozz fel hírlevelünkre"],
};
const REASONS = ["advertisement", "related", "share", "legal", "promotion"] as const;

describe("matchPhrase", () => {
  it("has a sample for every language", () => {
    expect(Object.keys(SAMPLES).toSorted()).toEqual(PHRASE_TABLES.map(({ language }) => language).toSorted());
  });

  it.each(
    Object.entries(SAMPLES).flatMap(([language, texts]) =>
      texts.map((text, at) => [language, text, REASONS[at]]),
    ),
  )("%s: %j is %s", (language, text, reason) => {
    for (const known of [language ?? "", null]) {
      expect(matchPhrase(text ?? "", { language: known, linkShare: 0 })).toMatchObject({ reason });
    }
  });

  it.each([
    "The paper's newsletter, which the harbour master reads every morning, first reported the rotten beams in March.",
    "“Share this article with everyone you know,” the warden told the crowd, and people laughed.",
    "Follow the coast road for two miles and you will come to the old customs house.",
    "Read the letter again and you will see that the date has been changed by another hand.",
    "Advertisements for the new ferry hang in every station along the northern line.",
    "Related industries such as rope making and timber have suffered, too, since the pier was closed to ships.",
    "Die Anzeige gegen den Hafenmeister liegt seit Montag bei der Staatsanwaltschaft in Malby.",
    "Teilen will er die Beute nicht, sagt der Fischer, und lacht.",
    "La publicidad del nuevo transbordador cuelga en todas las estaciones de la línea norte.",
    "Реклама пива на городских автобусах запрещена с прошлой осени, но щиты висят до сих пор.",
    "Bizi asıl üzen, köprünün altındaki ağaçların kesilmesi oldu, diyor balıkçı.",
    "Assinado em 1962, o tratado sobre a pesca nunca foi cumprido, diz o dono do barco.",
    "Delen wil de visser zijn vangst niet, zegt hij, en hij lacht.",
    "Bản quyền phát sóng giải đua thuyền được bán cho ba đài truyền hình trong tỉnh.",
    "Kongsi gelap itu ditubuhkan di pelabuhan lama pada tahun 1921.",
    "Theo dõi đàn chim suốt mùa đông, nhóm nghiên cứu đếm được hơn ba nghìn con.",
    "Kövessék a parti utat két kilométeren át, aztán forduljanak balra a régi vámháznál.",
    "Suivre la côte pendant deux kilomètres, puis tourner à gauche après la vieille douane.",
  ])("leaves %j", (text) => {
    expect(matchPhrase(text, { ...anywhere, atEnd: false })).toBeNull();
  });

  it("asks a long text for links before it goes by its first words", () => {
    const text =
      `Subscribe to our thinking for a moment: ${"the pier was old and the beams were soft. ".repeat(8)}`.trim();
    expect(matchPhrase(text, anywhere)).toBeNull();
    expect(matchPhrase(text, { language: null, linkShare: 0.8 })).toMatchObject({ reason: "promotion" });
  });

  it("keeps what holds only behind the body to the end", () => {
    const text = "This article was originally published by The Malby Post.";
    expect(matchPhrase(text, anywhere)).toBeNull();
    expect(matchPhrase(text, { ...anywhere, atEnd: true })).toMatchObject({ id: "en.origin" });
    const site = "The Malby Post is a trusted source of news from the coast.";
    expect(matchPhrase(site, { ...anywhere, atEnd: true })).toMatchObject({ id: "en.self-description" });
  });

  it("knows labels with marks, counts and in capitals", () => {
    for (const text of ["ADVERTISEMENT", "Comments (12)", "▶ Read more", "Related:", "Share →"]) {
      expect(matchPhrase(text, anywhere)).not.toBeNull();
    }
  });

  it("knows the buttons that recipe plugins put before a recipe, in their translations", () => {
    for (const text of [
      "Jump to Recipe · Print Recipe",
      "Zum Rezept",
      "Aller à la recette",
      "Cetak resipi",
      "Naar het recept",
    ]) {
      expect(matchPhrase(text, anywhere), text).toMatchObject({ reason: "navigation" });
    }
    expect(matchPhrase("Zum Rezept gehören zwei Eier und ein Löffel Honig.", anywhere)).toBeNull();
  });

  it("says which labels head a list of teasers", () => {
    expect(matchPhrase("Read more", anywhere)).toMatchObject({ heads: true });
    expect(matchPhrase("Lesen Sie auch", anywhere)).toMatchObject({ heads: true });
    expect(matchPhrase("Read more: Harbour closes its northern pier", anywhere)).toMatchObject({
      heads: false,
    });
  });

  it("takes time linear in the length of the text", () => {
    for (const piece of ["newsletter ", "a", "sign up ", "© ", "「"]) {
      expect(matchPhrase(piece.repeat(50_000), anywhere)).toBeNull();
      expect(() => matchPhrase(piece.repeat(30), anywhere)).not.toThrow();
    }
  });
});

describe("the phrase tables", () => {
  const rows = PHRASE_TABLES.flatMap(({ language, rows: list }) => list.map((row) => ({ language, row })));

  it("name each row once in its language", () => {
    for (const { language, rows: list } of PHRASE_TABLES) {
      expect(new Set(list.map(({ id }) => id)).size, language).toBe(list.length);
    }
  });

  it("are written as texts are folded", () => {
    for (const { row } of rows) {
      for (const text of [...(row.labels ?? []), ...(row.leads ?? [])]) {
        expect(text).toBe(text.toLowerCase().replace(/’/gu, "'").normalize("NFC"));
        expect(text.trim()).not.toBe("");
      }
    }
  });

  it("have patterns that one expression can be made of, which tells what none of them matches", () => {
    for (const { row } of rows) {
      for (const { flags, source } of row.patterns ?? []) {
        expect(flags, source).toBe("u");
        expect(source, "numbered groups and named ones would meet").not.toMatch(/\\[1-9k]|\(\?<(?![=!])/);
      }
    }
  });

  it("find each of their labels", () => {
    for (const { row } of rows) {
      for (const label of row.labels ?? [])
        expect(matchPhrase(label, { ...anywhere, atEnd: true }), label).not.toBeNull();
    }
  });

  it("tell a label from what only begins with a phrase, without a search", () => {
    for (const { row } of rows) {
      for (const text of [...(row.labels ?? []), ...(row.leads ?? []), `${row.leads?.[0] ?? "A"} is here`])
        expect(isLabel(text), text).toBe(matchPhrase(text, anywhere)?.whole === true);
    }
  });
});

describe("a row of leads", () => {
  const row = { id: "any", reason: "promotion" } as const;
  const leads = ["read more about", "read more", "re", "más", "r", "и"].map((text) => ({
    language: "en",
    row,
    text,
  }));
  const index = new LeadIndex(leads);

  it.each([
    ["read more about it", "read more about"],
    ["read more", "read more"],
    ["read", "re"],
    ["re", "re"],
    ["rx", "r"],
    ["r", "r"],
    ["más", "más"],
    ["mas", null],
    ["и так", "и"],
    ["", null],
  ])("tells the longest that %j begins with", (text, lead) => {
    expect(index.find(text, () => true)?.text ?? null).toBe(lead);
  });

  it("goes on to a shorter one where the test does not hold", () => {
    expect(index.find("read more about it", ({ text }) => text.length < 9)?.text).toBe("re");
  });
});
