import { list, type PhraseTable } from "./phrase.js";

/** Danish newspapers. */
export const da: PhraseTable = {
  language: "da",
  rows: [
    {
      id: "ad-label",
      reason: "advertisement",
      labels: list(
        "annonce|annoncer|reklame|sponsoreret|sponsoreret indhold|artiklen fortsætter efter annoncen",
        "artiklen fortsætter under annoncen|annoncørbetalt indhold",
      ),
      leads: list("artiklen fortsætter"),
      upTo: 70,
    },
    {
      id: "newsletter",
      reason: "promotion",
      labels: list(
        "nyhedsbrev|tilmeld|tilmeld dig|log ind|abonnér|abonner|bliv abonnent|opret konto|bliv medlem",
        "køb abonnement|tilmeld nyhedsbrev|prøv gratis|få adgang",
      ),
      leads: list(
        "tilmeld dig|tilmeld nyhedsbrev|abonnér på|bliv abonnent|få nyhedsbrev|for at læse resten",
        "allerede abonnent",
      ),
      upTo: 180,
    },
    {
      id: "follow",
      reason: "promotion",
      labels: list("følg os|følg|hent appen|følg os på facebook|følg emner"),
      leads: list("følg os|hent vores|har du et tip|tip os"),
      upTo: 140,
    },
    {
      id: "related-head",
      reason: "related",
      heads: true,
      labels: list(
        "læs også|læs mere|læs videre|relateret|relaterede artikler|mere om|mest læste|mest læst",
        "seneste nyt|flere nyheder|seneste nyheder|se også|anbefalet|andre læser|flere artikler|hør også",
        "læs mere om|populært lige nu|anbefalede artikler",
      ),
    },
    {
      id: "related-lead",
      reason: "related",
      leads: list(
        "læs også|læs mere|læs hele|læs artiklen|se også|se mere|hør også|læs:|video:|få overblikket",
      ),
      upTo: 160,
    },
    {
      id: "click-here",
      reason: "promotion",
      labels: list("klik her"),
      leads: list("klik her|tryk her"),
      upTo: 140,
    },
    {
      id: "share",
      reason: "share",
      labels: list(
        "del|del artiklen|del artikel|del på facebook|del på twitter|kopiér link|kopier link",
        "link kopieret|print|udskriv|gem|gem artikel|send|luk|del via mail|giv artiklen",
      ),
      leads: list("del på|del denne|del artiklen"),
      upTo: 60,
    },
    {
      id: "listen",
      reason: "share",
      labels: list("lyt|lyt til artiklen|hør artiklen|afspil|lyt til artikel"),
      leads: list("lyt til artikel"),
      upTo: 90,
    },
    {
      id: "comment",
      reason: "comment",
      labels: list(
        "kommentarer|kommentér|kommenter|vis kommentarer|skriv en kommentar|læs kommentarer",
        "deltag i debatten",
      ),
      leads: list("kommentarer (|for at kommentere|hvad mener du?"),
      patterns: [/^\d+ kommentarer$/u],
      upTo: 140,
    },
    {
      id: "legal",
      reason: "legal",
      labels: list(
        "alle rettigheder forbeholdes|privatlivspolitik|cookiepolitik|ophavsret|persondatapolitik",
      ),
      leads: list(
        "©|copyright ©|copyright (c)|copyright 20|copyright 19|copyright by|copyright:",
        "alle rettigheder forbeholdes|dette er en kommentar|dette er et debatindlæg",
      ),
      upTo: 180,
    },
    {
      id: "origin",
      reason: "boilerplate",
      leads: list("denne artikel|kilde:|kilder:|rettelse:|i en tidligere version"),
      patterns: [/^\/?ritzau\/?$/u],
      upTo: 200,
      at: "end",
    },
    {
      id: "machine",
      reason: "boilerplate",
      labels: list(
        "vis mere|vis mindre|se billeder|billede|billeder|video|se video|indlæser|afspil video",
        "fuld skærm|billedserie|forstør|ai-opsummering",
      ),
      leads: list("din browser|indholdet kan ikke vises|opsummeringen er"),
      upTo: 140,
    },
    {
      id: "navigation",
      reason: "navigation",
      labels: list(
        "forside|til toppen|hop til indhold|menu|søg|emner|tags|publiceret|opdateret|tilbage",
        "gå til forsiden",
      ),
      leads: list("gå til opskrift|hop til opskrift|udskriv opskrift|print opskrift", "emner:|tags:|læsetid"),
      upTo: 100,
    },
  ],
};
