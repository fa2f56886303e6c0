import { list, type PhraseTable } from "./phrase.js";

/** Czech and Slovak newspapers. */
export const cs: PhraseTable = {
  language: "cs",
  rows: [
    {
      id: "ad-label",
      reason: "advertisement",
      labels: list(
        "reklama|inzerce|komerční sdělení|sponzorováno|placená inzerce|článek pokračuje pod reklamou",
        "pokračování pod reklamou|článok pokračuje pod reklamou|reklamní sdělení",
      ),
      leads: list("článek pokračuje|článok pokračuje"),
      upTo: 60,
    },
    {
      id: "newsletter",
      reason: "promotion",
      labels: list(
        "přihlásit se|odebírat|předplatit|předplatné|registrovat|přihlásit|přihlásit k odběru",
        "přihlaste se|registrace|prihlásiť sa|předplaťte si|predplaťte si",
      ),
      leads: list(
        "už jste předplatitel|jste již předplatitel|máte již předplatné|už máte předplatné|jste předplatitel",
        "přihlaste se k|odebírejte|předplaťte si|zaregistrujte se|pro pokračování ve čtení",
        "máte předplatné|tento článek je jen pro|prihláste sa|predplaťte si",
      ),
      upTo: 160,
    },
    {
      id: "follow",
      reason: "promotion",
      labels: list("sledujte nás|sledovat|stáhněte si aplikaci|sledovať|sledujte nás na facebooku"),
      leads: list("sledujte nás|stáhněte si aplikaci|najdete nás na|máte tip|napište nám"),
      upTo: 140,
    },
    {
      id: "related-head",
      reason: "related",
      heads: true,
      labels: list(
        "čtěte také|čtěte více|související|související články|související témata|přečtěte si také",
        "další články|nejčtenější|doporučujeme|mohlo by vás zajímat|mohlo by vás zajímat také",
        "více k tématu|k tématu|další zprávy|čítajte aj|súvisiace články|prečítajte si|zobrazit další",
        "doporučené|nejnovější|právě se děje|další z rubriky|podobné články|najčítanejšie|hlavní zprávy",
      ),
    },
    {
      id: "related-lead",
      reason: "related",
      leads: list(
        "čtěte také|čtěte více|čtěte:|čtěte i|přečtěte si také|více čtěte|související|viz také",
        "podívejte se|sledujte také|čítajte|poslechněte si|video:|mohlo by vás|témata:",
      ),
      upTo: 160,
    },
    {
      id: "click-here",
      reason: "promotion",
      labels: list("klikněte zde|klikněte sem|zde|více zde"),
      leads: list("klikněte zde|klikněte sem"),
      upTo: 120,
    },
    {
      id: "share",
      reason: "share",
      labels: list(
        "sdílet|sdílet článek|sdílejte|sdílejte článek|sdílet na facebooku|zkopírovat odkaz",
        "kopírovat odkaz|vytisknout|tisk|uložit|uložit na později|poslat|zavřít|zdieľať|odkaz zkopírován",
        "poslat e-mailem|uložit článek",
      ),
      leads: list("sdílet na|sdílejte článek"),
      upTo: 60,
    },
    {
      id: "listen",
      reason: "share",
      labels: list("poslechnout|poslechnout článek|přehrát|poslouchat|poslechněte si článek|přehrát článek"),
      leads: list("poslechněte si článek|článek si můžete poslechnout|chcete-li článek poslouchat"),
      upTo: 120,
    },
    {
      id: "comment",
      reason: "comment",
      labels: list(
        "diskuze|diskuse|komentáře|komentovat|vstoupit do diskuze|přidat komentář|zobrazit diskuzi",
        "diskuse k článku|diskusia|napsat komentář|zobrazit komentáře|diskutovat",
      ),
      leads: list(
        "diskuze (|diskuse (|komentáře (|vstoupit do diskuse|vstoupit do diskuze|napište komentář",
        "zapojte se do diskuze",
      ),
      patterns: [/^\d+ (?:komentář(?:e|ů)?|příspěv(?:ek|ky|ků))$/u],
      upTo: 100,
    },
    {
      id: "legal",
      reason: "legal",
      labels: list(
        "všechna práva vyhrazena|ochrana osobních údajů|podmínky užití|autorská práva",
        "všetky práva vyhradené",
      ),
      leads: list(
        "©|copyright ©|copyright (c)|copyright 20|copyright 19|copyright by|copyright:",
        "všechna práva vyhrazena|publikování nebo|jakékoliv užití",
      ),
      upTo: 180,
    },
    {
      id: "origin",
      reason: "boilerplate",
      leads: list("tento článek|zdroj:|zdroje:|autor:|oprava:|aktualizováno|text vznikl|článek vznikl"),
      upTo: 180,
      at: "end",
    },
    {
      id: "machine",
      reason: "boilerplate",
      labels: list(
        "článek|foto|fotogalerie|zobrazit galerii|galerie|video|přehrát video|načítání|načítá se|zvětšit",
        "zobrazit vše|zobrazit více|otevřít galerii|shrnutí ai|drobečková navigace|celá obrazovka|skrýt",
        "ilustrační foto",
      ),
      leads: list("váš prohlížeč|obsah nelze zobrazit|našli jste chybu|nahlásit chybu"),
      upTo: 120,
    },
    {
      id: "navigation",
      reason: "navigation",
      labels: list(
        "hlavní stránka|nahoru|zpět nahoru|přejít k obsahu|hledat|menu|štítky|tagy|rubriky|domů|zpět",
        "doba čtení|publikováno|kontakt",
      ),
      leads: list("přejít na recept|vytisknout recept", "štítky:|tagy:|klíčová slova|doba čtení"),
      upTo: 100,
    },
  ],
};
