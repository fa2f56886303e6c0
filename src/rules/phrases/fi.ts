import { list, type PhraseTable } from "./phrase.js";

/** Finnish newspapers and broadcasters. */
export const fi: PhraseTable = {
  language: "fi",
  rows: [
    {
      id: "ad-label",
      reason: "advertisement",
      labels: list(
        "mainos|mainokset|mainos alkaa|mainos päättyy|juttu jatkuu mainoksen jälkeen",
        "juttu jatkuu mainoksen alla|kaupallinen yhteistyö|kumppanisisältö|sponsoroitu",
      ),
      leads: list("juttu jatkuu|artikkeli jatkuu"),
      upTo: 60,
    },
    {
      id: "newsletter",
      reason: "promotion",
      labels: list(
        "uutiskirje|tilaa|tilaa uutiskirje|kirjaudu|kirjaudu sisään|rekisteröidy|tilaajille",
        "vain tilaajille|tilaa nyt|luo tunnus|oletko jo tilaaja",
      ),
      leads: list(
        "tilaa uutiskirjeemme|tilaa maksuton uutiskirje|tilaa ilmainen uutiskirje|tilaajana voit",
        "tilaa uutiskirje|kirjaudu sisään|lue koko juttu|jatka lukemista|oletko jo tilaaja",
      ),
      upTo: 160,
    },
    {
      id: "follow",
      reason: "promotion",
      labels: list(
        "seuraa|seuraa meitä|lataa sovellus|seuraa meitä facebookissa|seuraa aihetta|lähetä uutisvinkki",
        "uutisvinkki",
      ),
      leads: list("seuraa meitä|lataa sovellus|lähetä uutisvinkki|onko sinulla uutisvinkki|lähetä vinkki"),
      upTo: 140,
    },
    {
      id: "related-head",
      reason: "related",
      heads: true,
      labels: list(
        "aiheeseen liittyvät",
        "lue myös|lue lisää|lue seuraavaksi|aiheesta lisää|luetuimmat|uusimmat|suosituimmat|katso myös",
        "lisää aiheesta|muut lukivat myös|tuoreimmat|suosittelemme|aiheeseen liittyvää|lisää uutisia",
        "kuuntele myös|luetuimmat uutiset|lue lisää aiheesta",
      ),
    },
    {
      id: "related-lead",
      reason: "related",
      leads: list("lue myös|lue lisää|lue täältä|katso myös|katso video|kuuntele myös|lue:|katso:"),
      upTo: 160,
    },
    {
      id: "click-here",
      reason: "promotion",
      labels: list("klikkaa tästä|klikkaa tähän"),
      leads: list("klikkaa tästä"),
      upTo: 120,
    },
    {
      id: "share",
      reason: "share",
      labels: list(
        "jaa|jaa artikkeli|jaa facebookissa|jaa twitterissä|jaa whatsappissa|kopioi linkki",
        "linkki kopioitu|tulosta|tallenna|lähetä|sulje|jaa juttu|jaa uutinen",
      ),
      leads: list("jaa artikkeli|jaa facebook"),
      upTo: 60,
    },
    {
      id: "listen",
      reason: "share",
      labels: list("kuuntele|kuuntele juttu|kuuntele artikkeli|toista|kuuntele tämä juttu"),
      leads: list("kuuntele juttu|kuuntele tämä juttu|kuuntele artikkeli"),
      upTo: 90,
    },
    {
      id: "comment",
      reason: "comment",
      labels: list(
        "kommentit|kommentoi|näytä kommentit|kirjoita kommentti|osallistu keskusteluun|lue kommentit",
        "jätä kommentti",
      ),
      leads: list("kommentit (|voit kommentoida|voit keskustella aiheesta|osallistu keskusteluun"),
      patterns: [/^\d+ kommenttia?$/u],
      upTo: 140,
    },
    {
      id: "legal",
      reason: "legal",
      labels: list("kaikki oikeudet pidätetään|tietosuoja|käyttöehdot|tietosuojaseloste|evästeet"),
      leads: list(
        "©|copyright ©|copyright (c)|copyright 20|copyright 19|copyright by|copyright:",
        "kaikki oikeudet pidätetään",
      ),
      upTo: 140,
    },
    {
      id: "origin",
      reason: "boilerplate",
      leads: list(
        "tämä artikkeli|tämä juttu|lähde:|lähteet:|oikaisu|korjaus|juttua muokattu|juttua täydennetty",
        "juttua päivitetty",
      ),
      upTo: 200,
      at: "end",
    },
    {
      id: "machine",
      reason: "boilerplate",
      labels: list(
        "näytä lisää|näytä vähemmän|kuva|kuvat|video|katso video|ladataan|avaa kuvien katselu|avaa kuva",
        "kokoruutu|suurenna kuva|kuvagalleria|tekoälyn tekemä tiivistelmä",
      ),
      leads: list("selaimesi|sisältöä ei voi|tiivistelmän on tehnyt"),
      upTo: 140,
    },
    {
      id: "navigation",
      reason: "navigation",
      labels: list(
        "etusivu|takaisin ylös|siirry sisältöön|valikko|haku|hae|aiheet|avainsanat|julkaistu|päivitetty",
        "takaisin|palaute",
      ),
      leads: list("siirry reseptiin|tulosta resepti", "aiheet:|avainsanat:|julkaistu:|lukuaika"),
      upTo: 100,
    },
  ],
};
