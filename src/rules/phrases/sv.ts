import { list, type PhraseTable } from "./phrase.js";

/** Swedish newspapers. */
export const sv: PhraseTable = {
  language: "sv",
  rows: [
    {
      id: "ad-label",
      reason: "advertisement",
      labels: list(
        "annons|annonser|reklam|sponsrat innehåll|sponsrat|artikeln fortsätter efter annonsen",
        "artikeln fortsätter under annonsen|annonsörsinnehåll",
      ),
      leads: list("artikeln fortsätter|texten fortsätter"),
      upTo: 70,
    },
    {
      id: "newsletter",
      reason: "promotion",
      labels: list(
        "nyhetsbrev|prenumerera|logga in|bli prenumerant|anmäl dig|skapa konto|registrera dig",
        "köp prenumeration|bli medlem|prenumerera på nyhetsbrev|för prenumeranter",
      ),
      leads: list(
        "prenumerera på|anmäl dig till|få nyhetsbrev|bli prenumerant|för att läsa hela|redan prenumerant",
        "skriv upp dig|det här är en låst",
      ),
      upTo: 180,
    },
    {
      id: "follow",
      reason: "promotion",
      labels: list(
        "följ oss|följ|följ ämnet|följ ämnen|ladda ner appen|tipsa oss|följ ämnen i artikeln",
        "följ artikeln|följ skribent",
      ),
      leads: list("följ oss|ladda ner appen|ladda ner vår|tipsa oss|har du tips|tipsa"),
      upTo: 140,
    },
    {
      id: "related-head",
      reason: "related",
      heads: true,
      labels: list(
        "läs mer|läs också|läs även|läs vidare|relaterat|relaterade artiklar|mer om|mest läst|mest lästa",
        "senaste nytt|senaste nyheterna|fler nyheter|se också|rekommenderat|rekommenderade artiklar",
        "missa inte|fler artiklar|mer nyheter|lästips|läs fler artiklar|mest läst just nu|just nu",
        "andra läser",
      ),
    },
    {
      id: "related-lead",
      reason: "related",
      leads: list(
        "läs mer|läs också|läs även|läs hela|läs intervjun|se också|se även|se mer|hör också|missa inte",
        "läs:|läs fler",
      ),
      upTo: 160,
    },
    {
      id: "click-here",
      reason: "promotion",
      labels: list("klicka här"),
      leads: list("klicka här|tryck här"),
      upTo: 140,
    },
    {
      id: "share",
      reason: "share",
      labels: list(
        "dela|dela artikel|dela artikeln|dela på facebook|dela på twitter|kopiera länk|länk kopierad",
        "skriv ut|spara|spara artikel|mejla|skicka|stäng|ge bort artikeln|dela via e-post",
        "dela på linkedin|gåvolänk",
      ),
      leads: list("dela på|dela denna|dela artikel"),
      upTo: 60,
    },
    {
      id: "listen",
      reason: "share",
      labels: list("lyssna|lyssna på artikeln|lyssna på texten|spela upp|lyssna på artikel"),
      leads: list("lyssna på artikel|lyssna på text"),
      upTo: 90,
    },
    {
      id: "comment",
      reason: "comment",
      labels: list(
        "kommentarer|kommentera|visa kommentarer|skriv en kommentar|lämna en kommentar",
        "gå till kommentarer|delta i diskussionen",
      ),
      leads: list("kommentarer (|vad tycker du?|för att kommentera|lämna en kommentar"),
      patterns: [/^\d+ kommentarer$/u],
      upTo: 140,
    },
    {
      id: "legal",
      reason: "legal",
      labels: list(
        "alla rättigheter förbehållna|integritetspolicy|personuppgiftspolicy|cookiepolicy|upphovsrätt",
        "så arbetar vi",
      ),
      leads: list(
        "©|copyright ©|copyright (c)|copyright 20|copyright 19|copyright by|copyright:",
        "alla rättigheter förbehållna|detta är en opinionstext|det här är en opinionstext",
        "det här är en krönika|det här är en kommenterande",
      ),
      upTo: 200,
    },
    {
      id: "origin",
      reason: "boilerplate",
      leads: list(
        "denna artikel|den här artikeln|källa:|källor:|rättelse:|i en tidigare version|text:",
        "ansvarig utgivare",
      ),
      upTo: 220,
      at: "end",
    },
    {
      id: "machine",
      reason: "boilerplate",
      labels: list(
        "visa mer|visa mindre|visa bild|bild|bilder|video|spela video|laddar|se bilder|fullskärm",
        "förstora|bildspel|förstora bild|ai-sammanfattning|sammanfattning gjord av ai|snabbversionen",
        "snabbkoll|visa alla|stäng av ljud",
      ),
      leads: list(
        "din webbläsare|innehållet kan inte visas|sammanfattningen är gjord|texten är sammanfattad",
      ),
      upTo: 160,
    },
    {
      id: "navigation",
      reason: "navigation",
      labels: list(
        "startsida|till toppen|hoppa till innehåll|meny|sök|ämnen|ämnen i artikeln|taggar|publicerad",
        "uppdaterad|kontakt|tillbaka|till startsidan",
      ),
      leads: list(
        "hoppa till recept|gå till recept|skriv ut recept",
        "ämnen:|taggar:|publicerad:|uppdaterad:|lästid",
      ),
      upTo: 100,
    },
  ],
};
