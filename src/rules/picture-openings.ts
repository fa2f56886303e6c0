/*
 * The articles that open a description of what is seen ("A man stands beside a tram"), by language. Alternative texts
 * name people and things that the reader has not met yet, and so open with an indefinite article or a small number (W3C
 * WAI, Images Tutorial; style guides of broadcasters); reports and captions name them. Only languages with such articles.
 */
export const PICTURE_OPENINGS: Readonly<Record<string, string>> = {
  ca: "un una uns unes dos dues",
  da: "en et to tre flere",
  de: "ein eine zwei drei mehrere",
  en: "a an two three several",
  es: "un una unos unas dos tres varias varios",
  fr: "un une deux trois plusieurs des",
  it: "un una uno due tre alcuni alcune",
  nl: "een twee drie meerdere",
  no: "en et ei to tre flere",
  pt: "um uma dois duas três vários várias",
  ro: "un o doi două",
  sv: "en ett två tre flera",
};

/** What a description of a picture names first: the kind of picture that it is ("Map showing …", "Symbolbild: …"). */
export const KINDS_OF_PICTURE: ReadonlySet<string> = new Set(
  [
    "map|chart|graphic|infographic|diagram|screenshot|screengrab|photo|photograph|picture|image|illustration|collage",
    "karte|landkarte|grafik|infografik|diagramm|foto|bild|symbolbild|symbolfoto|archivbild|archivfoto|bildmontage",
    "mapa|gráfico|infografía|infográfico|captura|fotografía|fotografia|ilustración|ilustração|imagen|imagem|montaje",
    "carte|graphique|infographie|capture|photographie|mappa|grafico|infografica|schermata|immagine|illustrazione",
    "kaart|grafiek|afbeelding|kart|karta|kort|bilde|billede|illustrasjon|skjermbilde|skärmbild|skærmbillede",
    "zdjęcie|wykres|zrzut|fotka|snímek|ilustrační|graf|kép|térkép|harita|grafik|fotoğraf|görsel|peta|tangkapan",
    "фото|карта|скриншот|график|иллюстрация|скріншот|графік|ілюстрація",
  ].flatMap((line) => line.split("|")),
);
