import { list, type PhraseTable } from "./phrase.js";

/** Romanian newspapers and portals. */
export const ro: PhraseTable = {
  language: "ro",
  rows: [
    {
      id: "ad-label",
      reason: "advertisement",
      labels: list(
        "publicitate|reclamă|reclame|advertorial|conținut sponsorizat|articolul continuă după reclamă",
        "continuă după publicitate|articolul continuă mai jos|sponsorizat",
      ),
      leads: list("articolul continuă după"),
      upTo: 50,
    },
    {
      id: "newsletter",
      reason: "promotion",
      labels: list(
        "abonează-te|abonează-te la newsletter|autentificare|înregistrare|creează cont|conectare|abonare",
        "abonați-vă|adresa de email",
      ),
      leads: list("abonează-te|abonați-vă|înscrie-te la|pentru a citi în continuare"),
      upTo: 140,
    },
    {
      id: "follow",
      reason: "promotion",
      labels: list("urmărește-ne|urmăriți-ne|urmărește-ne pe google news|descarcă aplicația|urmărește"),
      leads: list(
        "urmărește-ne|urmăriți-ne|urmărește știrile|urmăreşte-ne|descarcă aplicația|fii la curent",
        "dacă ai o informație",
      ),
      upTo: 140,
    },
    {
      id: "related-head",
      reason: "related",
      heads: true,
      labels: list(
        "citește și|citeşte şi|citiți și|știri similare|articole similare|articole asemănătoare",
        "cele mai citite|cele mai noi|ultimele știri|recomandări|recomandate|recomandate pentru tine",
        "vezi și|te-ar putea interesa|pe aceeași temă|știri recomandate|din aceeași secțiune",
        "articole recomandate|alte știri|ultima oră|cele mai recente|partenerii noștri recomandă",
        "cele mai populare|articolul următor|articolul anterior",
      ),
    },
    {
      id: "related-lead",
      reason: "related",
      leads: list(
        "citește și|citeşte şi|citiți și|citește mai mult|citeşte mai mult|citește:|vezi și",
        "vezi mai mult|video:|pe aceeași temă|te-ar putea interesa|află mai multe",
      ),
      upTo: 140,
    },
    {
      id: "click-here",
      reason: "promotion",
      labels: list("click aici|apasă aici|aici"),
      leads: list("click aici|dă click|apasă aici|faceți clic"),
      upTo: 100,
    },
    {
      id: "share",
      reason: "share",
      labels: list(
        "distribuie|distribuie pe facebook|trimite|copiază link|copiază linkul|link copiat|printează",
        "tipărește|salvează|închide|distribuiți|partajează|share pe facebook",
      ),
      leads: list("distribuie pe|partajează"),
      upTo: 50,
    },
    {
      id: "listen",
      reason: "share",
      labels: list("ascultă|ascultă articolul|redă"),
    },
    {
      id: "comment",
      reason: "comment",
      labels: list(
        "comentarii|comentează|adaugă comentariu|lasă un comentariu|adaugă un comentariu",
        "vezi comentariile|scrie un comentariu|lasă un răspuns",
      ),
      leads: list("comentarii (|lasă un comentariu|lasă un răspuns|adresa ta de email nu|pentru a comenta"),
      patterns: [/^\d+ comentari[iu]$/u],
      upTo: 90,
    },
    {
      id: "legal",
      reason: "legal",
      labels: list(
        "toate drepturile rezervate|politica de confidențialitate|termeni și condiții|drepturi de autor",
        "politica de cookies",
      ),
      leads: list(
        "©|copyright ©|copyright (c)|copyright 20|copyright 19|copyright by|copyright:",
        "toate drepturile rezervate|informațiile publicate de",
      ),
      upTo: 180,
    },
    {
      id: "origin",
      reason: "boilerplate",
      leads: list("sursa:|sursă:|surse:|acest articol|articol preluat|editor:|autor:|editor :|foto:"),
      upTo: 130,
      at: "end",
    },
    {
      id: "machine",
      reason: "boilerplate",
      labels: list(
        "foto|video|galerie|galerie foto|vezi galeria|vezi video|se încarcă|mărește imaginea",
        "vezi mai multe|vezi toate|ecran complet|imagine",
      ),
    },
    {
      id: "navigation",
      reason: "navigation",
      labels: list(
        "acasă|prima pagină|înapoi sus|meniu|caută|căutare|etichete|taguri|categorii|sari la conținut",
        "publicat|actualizat|contact|înapoi|timp de citire",
      ),
      leads: list("etichete:|taguri:|tags:|categorii:|timp de citire"),
      upTo: 80,
    },
  ],
};
