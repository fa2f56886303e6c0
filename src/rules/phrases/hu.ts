import { list, type PhraseTable } from "./phrase.js";

/** Hungarian newspapers and portals. */
export const hu: PhraseTable = {
  language: "hu",
  rows: [
    {
      id: "ad-label",
      reason: "advertisement",
      labels: list(
        "hirdetés|reklám|szponzorált tartalom|szponzorált|támogatott tartalom",
        "a cikk a hirdetés után folytatódik|fizetett tartalom",
      ),
      leads: list("a cikk a hirdetés"),
      upTo: 60,
    },
    {
      id: "newsletter",
      reason: "promotion",
      labels: list(
        "hírlevél|feliratkozás|feliratkozom|iratkozz fel|bejelentkezés|belépés|regisztráció|előfizetés",
        "előfizetek|hírlevél feliratkozás|e-mail cím|támogatom|fizess elő",
      ),
      leads: list("iratkozz fel|iratkozzon fel|fizess elő|fizessen elő|a cikk elolvasásához"),
      upTo: 140,
    },
    {
      id: "follow",
      reason: "promotion",
      labels: list("kövess minket|kövessen minket|töltsd le az appot|kövess minket a facebookon|követés"),
      leads: list(
        "töltse le az alkalmazást|töltsd le az alkalmazást|töltse le alkalmazásunkat|töltsd le alkalmazásunkat|töltse le az app|töltsd le az app",
        "kövess minket|kövessen minket|töltsd le az|a legfrissebb hírek|legfrissebb híreink|itt követhet",
      ),
      upTo: 140,
    },
    {
      id: "related-head",
      reason: "related",
      heads: true,
      labels: list(
        "kapcsolódó cikkek|kapcsolódó|kapcsolódó cikk|ajánlott|ajánljuk|ajánló|olvasta már",
        "ez is érdekelheti|ezek is érdekelhetik|legolvasottabb|legfrissebb|legnépszerűbb|friss hírek",
        "további hírek|további cikkek|hasonló cikkek|ezt is ajánljuk|olvasd el ezt is|ajánlott cikkek",
        "olvass tovább|önnek ajánljuk|címlapról ajánljuk|népszerű|kiemelt hírek|következő cikk",
        "előző cikk",
      ),
    },
    {
      id: "related-lead",
      reason: "related",
      leads: list(
        "kapcsolódó cikk|olvasd el ezt is|olvassa el ezt is|olvass tovább|ezt is ajánljuk|ajánljuk:",
        "lásd még|videó:|ez is érdekelheti|bővebben",
      ),
      upTo: 140,
    },
    {
      id: "click-here",
      reason: "promotion",
      labels: list("kattints ide|kattintson ide|ide kattintva"),
      leads: list("kattints ide|kattintson ide|ide kattintva"),
      upTo: 100,
    },
    {
      id: "share",
      reason: "share",
      labels: list(
        "megosztás|megosztás facebookon|megosztom|megosztás a facebookon|link másolása|másolás|nyomtatás",
        "mentés|küldés|bezárás|oszd meg|küldés e-mailben|link másolva|tetszik|küldés emailben",
      ),
      leads: list("megosztás a|oszd meg|ossza meg"),
      upTo: 50,
    },
    {
      id: "listen",
      reason: "share",
      labels: list("hallgasd meg|meghallgatás|cikk meghallgatása|lejátszás|hallgassa meg"),
    },
    {
      id: "comment",
      reason: "comment",
      labels: list(
        "hozzászólások|hozzászólás|kommentek|komment|szólj hozzá|szóljon hozzá|hozzászólok|kommentelek",
        "hozzászólások megtekintése",
      ),
      leads: list("hozzászólások (|szóljon hozzá|szólj hozzá|kommentek ("),
      patterns: [/^\d+ (?:hozzászólás|komment)$/u],
      upTo: 80,
    },
    {
      id: "legal",
      reason: "legal",
      labels: list(
        "minden jog fenntartva|adatvédelem|adatkezelési tájékoztató|felhasználási feltételek|impresszum",
        "adatvédelmi tájékoztató|szerzői jog",
      ),
      leads: list(
        "©|copyright ©|copyright (c)|copyright 20|copyright 19|copyright by|copyright:",
        "minden jog fenntartva|jogi nyilatkozat",
      ),
      upTo: 130,
    },
    {
      id: "origin",
      reason: "boilerplate",
      leads: list("forrás:|források:|borítókép|nyitókép|kiemelt kép|(borítókép|(nyitókép|szerző:|(mti"),
      patterns: [/^\(?mti\)?$/u],
      upTo: 140,
      at: "end",
    },
    {
      id: "machine",
      reason: "boilerplate",
      labels: list(
        "fotó|fotók|videó|galéria|képgaléria|képek|megnézem a képeket|betöltés|nagyítás|kép nagyítása",
        "mutass többet|teljes képernyő|ai-összefoglaló|kép",
      ),
    },
    {
      id: "navigation",
      reason: "navigation",
      labels: list(
        "főoldal|kezdőlap|címlap|vissza a tetejére|az oldal tetejére|menü|keresés|címkék|témák|rovatok",
        "tovább a tartalomra|ugrás a tartalomra|megjelent|frissítve|vissza|kapcsolat|olvasási idő",
      ),
      leads: list("címkék:|témák:|rovat:|olvasási idő"),
      upTo: 80,
    },
  ],
};
