import { list, type PhraseTable } from "./phrase.js";

/** Norwegian newspapers and broadcasters. */
export const no: PhraseTable = {
  language: "no",
  rows: [
    {
      id: "ad-label",
      reason: "advertisement",
      labels: list(
        "annonse|annonser|annonsørinnhold|reklame|sponset innhold|sponset",
        "artikkelen fortsetter under annonsen|saken fortsetter under annonsen|betalt innhold",
        "saken fortsetter etter annonsen|kommersielt samarbeid",
      ),
      leads: list("artikkelen fortsetter|saken fortsetter|teksten fortsetter under"),
      upTo: 80,
    },
    {
      id: "newsletter",
      reason: "promotion",
      labels: list(
        "nyhetsbrev|meld deg på|meld deg på nyhetsbrev|abonner|bli abonnent|logg inn|registrer deg",
        "kjøp abonnement|kun for abonnenter|for abonnenter|prøv gratis|fortsett å lese",
      ),
      leads: list(
        "meld deg på|abonner på|bli abonnent|få nyhetsbrev|for å lese resten|denne saken er for",
        "allerede abonnent",
      ),
      upTo: 180,
    },
    {
      id: "follow",
      reason: "promotion",
      labels: list(
        "følg oss|følg|følg oss på facebook|last ned appen|følg oss på google|tips oss|send oss tips",
        "har du tips",
      ),
      leads: list("følg oss|last ned appen|tips oss|har du tips|har du et tips|send oss tips|vil du tipse"),
      upTo: 180,
    },
    {
      id: "related-head",
      reason: "related",
      heads: true,
      labels: list(
        "les også|les mer|relaterte saker|relatert|relaterte artikler|mer om|flere saker|siste nytt",
        "mest lest|anbefalte saker|anbefalt|anbefalinger|se også|hør også|flere nyheter|les flere saker",
        "les videre|siste saker|mest leste|populært nå|flere artikler|anbefalt for deg",
      ),
    },
    {
      id: "related-lead",
      reason: "related",
      leads: list(
        "les også|les mer|les saken|les hele|se også|hør også|se video:|les alt om|fikk du med deg|les:",
        "video:",
      ),
      upTo: 180,
    },
    {
      id: "click-here",
      reason: "promotion",
      labels: list("klikk her"),
      leads: list("klikk her|trykk her"),
      upTo: 140,
    },
    {
      id: "share",
      reason: "share",
      labels: list(
        "del|del saken|del artikkel|del på facebook|del på twitter|kopier lenke|lenke kopiert|skriv ut",
        "lagre|del denne saken|send på e-post|lukk|del via e-post|del artikkelen|gi bort artikkelen",
        "del med venner",
      ),
      leads: list("del på|del denne|del saken"),
      upTo: 60,
    },
    {
      id: "listen",
      reason: "share",
      labels: list("lytt|lytt til artikkelen|hør artikkelen|lytt til saken|spill av"),
      leads: list("lytt til artikkelen|lytt til saken"),
      upTo: 90,
    },
    {
      id: "comment",
      reason: "comment",
      labels: list(
        "kommentarer|kommenter|vis kommentarer|legg igjen en kommentar|skriv en kommentar",
        "delta i debatten|si din mening",
      ),
      leads: list("kommentarer (|for å kommentere|hva mener du?"),
      patterns: [/^\d+ kommentarer$/u],
      upTo: 140,
    },
    {
      id: "legal",
      reason: "legal",
      labels: list(
        "alle rettigheter forbeholdt|personvern|personvernerklæring|opphavsrett|vær varsom-plakaten",
      ),
      leads: list(
        "©|copyright ©|copyright (c)|copyright 20|copyright 19|copyright by|copyright:",
        "alle rettigheter forbeholdt|dette er en kommentar|dette er et debattinnlegg",
        "dette debattinnlegget|arbeider etter vær varsom",
      ),
      upTo: 220,
    },
    {
      id: "origin",
      reason: "boilerplate",
      leads: list(
        "denne saken|denne artikkelen|kilde:|kilder:|rettelse:|saken oppdateres|i en tidligere versjon",
        "foto:",
      ),
      patterns: [/^\(?©? ?ntb\)?$/u],
      upTo: 220,
      at: "end",
    },
    {
      id: "machine",
      reason: "boilerplate",
      labels: list(
        "vis mer|vis mindre|vis bilde|se bilder|bilde|bilder|video|se video|laster|laster innhold",
        "spill av video|fullskjerm|forstørr bilde|vis flere bilder|bildeserie|ki-oppsummering",
        "oppsummert av ki|forstørr|kort fortalt|journalist|fotograf|redaktør|journalist journalist",
      ),
      leads: list(
        "nettleseren din|innholdet kan ikke vises|oppsummeringen er|denne oppsummeringen",
        "oppsummert ved hjelp av",
      ),
      upTo: 160,
    },
    {
      id: "navigation",
      reason: "navigation",
      labels: list(
        "forsiden|til toppen|hopp til innhold|meny|søk|emner|stikkord|temaer|publisert|oppdatert",
        "kontakt oss|tilbake|sist oppdatert",
      ),
      leads: list(
        "hopp til oppskrift|gå til oppskrift|skriv ut oppskrift",
        "emner:|stikkord:|publisert:|oppdatert:|lesetid",
      ),
      upTo: 100,
    },
  ],
};
