import { list, type PhraseTable } from "./phrase.js";

/** Dutch and Flemish newspapers. */
export const nl: PhraseTable = {
  language: "nl",
  rows: [
    {
      id: "ad-label",
      reason: "advertisement",
      labels: list(
        "artikel gaat verder na de advertentie|artikel gaat verder onder de advertentie|de tekst gaat verder onder de advertentie|tekst gaat verder onder de advertentie",
        "advertentie|advertenties|reclame|gesponsord|gesponsorde inhoud|lees verder na de advertentie",
        "lees verder onder de advertentie|advertorial|tekst loopt door onder de advertentie",
      ),
      leads: list(
        "lees verder onder|lees verder na|tekst gaat verder onder|tekst loopt door onder",
        "(tekst loopt door|artikel gaat verder onder",
      ),
      upTo: 80,
    },
    {
      id: "newsletter",
      reason: "promotion",
      labels: list(
        "nieuwsbrief|nieuwsbrieven|schrijf je in|aanmelden|abonneer|abonneer je|inloggen|word abonnee",
        "meld je aan|registreren|lid worden|word lid|abonneren|gratis inschrijven|jouw e-mailadres",
      ),
      leads: list(
        "schrijf je in voor|meld je aan|abonneer je|word abonnee|word lid van|ontvang elke",
        "ontvang dagelijks|ontvang onze|dit artikel is exclusief|om verder te lezen|al abonnee?",
      ),
      patterns: [/^.{0,80}\bnieuwsbrief\b.{1,30}\b(?:in|aan|mailbox|inbox|ontvangen)$/u],
      upTo: 180,
    },
    {
      id: "follow",
      reason: "promotion",
      labels: list(
        "volg ons|volg|volgen|volg ons op|volg ons op google nieuws|download de app|volg dit onderwerp",
        "volg ons op facebook|volg ons op whatsapp",
      ),
      leads: list(
        "volg ons|download de app|download onze|blijf op de hoogte|heb je een tip|heeft u een tip",
        "tip de redactie|heb jij een nieuwstip",
      ),
      upTo: 180,
    },
    {
      id: "related-head",
      reason: "related",
      heads: true,
      labels: list(
        "meer over dit onderwerp|meer over dit thema",
        "lees ook|lees meer|lees verder|meer over|meer nieuws|gerelateerd|gerelateerde artikelen",
        "gerelateerd nieuws|meest gelezen|best gelezen|aanbevolen|aanbevolen artikelen|bekijk ook",
        "zie ook|meer lezen|ook interessant|net binnen|laatste nieuws|meer artikelen",
        "dit vind je misschien ook|luister ook|kijk ook|anderen lazen ook|verder lezen",
        "tips van de redactie",
      ),
    },
    {
      id: "related-lead",
      reason: "related",
      leads: list(
        "lees ook|lees meer|lees verder|lees hier|lees dan ook|lees alles over|bekijk ook|bekijk hier",
        "zie ook|luister ook|kijk ook|video:|lees het hele|bekijk:",
      ),
      upTo: 180,
    },
    {
      id: "click-here",
      reason: "promotion",
      labels: list("klik hier|klik hier voor meer"),
      leads: list("klik hier"),
      upTo: 140,
    },
    {
      id: "share",
      reason: "share",
      labels: list(
        "delen|deel|deel dit artikel|artikel delen|deel op facebook|deel via whatsapp|deel via e-mail",
        "kopieer link|link gekopieerd|bewaar|bewaren|opslaan|afdrukken|printen|verstuur|doorsturen",
        "sluiten|kopieer|mailen|deel via|cadeau geven|bewaar artikel",
      ),
      leads: list("delen via|delen op", "deel dit|deel op|deel via|deel artikel"),
      upTo: 60,
    },
    {
      id: "listen",
      reason: "share",
      labels: list("luister|beluister|luister naar dit artikel|beluister dit artikel|afspelen"),
      leads: list("luister naar dit artikel|beluister dit artikel"),
      upTo: 90,
    },
    {
      id: "comment",
      reason: "comment",
      labels: list(
        "reacties|reageer|reageren|plaats een reactie|bekijk reacties|geef een reactie|lees reacties",
        "toon reacties|praat mee",
      ),
      leads: list("reacties (|geef een reactie|je e-mailadres wordt niet|om te reageren"),
      patterns: [/^\d+ reacties?$/u],
      upTo: 140,
    },
    {
      id: "legal",
      reason: "legal",
      labels: list("alle rechten voorbehouden|privacybeleid|algemene voorwaarden|auteursrecht|cookiebeleid"),
      leads: list(
        "alle rechten voorbehouden|©|copyright ©|copyright (c)|copyright 20|copyright 19|copyright by",
        "copyright:|niets uit deze|op deze tekst berust",
      ),
      upTo: 200,
    },
    {
      id: "origin",
      reason: "boilerplate",
      leads: list(
        "dit artikel|dit bericht|bron:|bronnen:|met medewerking van|correctie:|eerder verschenen",
        "in een eerdere versie|aangepast:",
      ),
      upTo: 240,
      at: "end",
    },
    {
      id: "machine",
      reason: "boilerplate",
      labels: list(
        "foto|foto's|video|bekijk video|bekijk foto's|fotoserie|afbeelding|laden|bezig met laden",
        "vergroot|toon meer|toon minder|bekijk alle foto's|fotogalerij|beeld",
      ),
      leads: list("uw browser|je browser|om deze inhoud te|deze samenvatting is"),
      upTo: 160,
    },
    {
      id: "navigation",
      reason: "navigation",
      labels: list(
        "naar het recept|naar recept",
        "startpagina|naar boven|terug naar boven|ga naar inhoud|menu|zoeken|onderwerpen|tags|rubrieken",
        "contact|leestijd|terug|bijgewerkt|gepubliceerd",
      ),
      leads: list(
        "ga naar recept|spring naar recept|recept afdrukken|recept printen",
        "onderwerpen:|tags:|leestijd|trefwoorden",
      ),
      upTo: 100,
    },
  ],
};
