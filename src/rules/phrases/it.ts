import { list, type PhraseTable } from "./phrase.js";

/** Italian newspapers. */
export const it: PhraseTable = {
  language: "it",
  rows: [
    {
      id: "ad-label",
      reason: "advertisement",
      labels: list(
        "annuncio pubblicitario|contenuto a pagamento",
        "pubblicità|annuncio|annunci|contenuto sponsorizzato|sponsorizzato|continua dopo la pubblicità",
        "l'articolo continua dopo la pubblicità",
      ),
      leads: list("l'articolo continua dopo"),
      upTo: 60,
    },
    {
      id: "newsletter",
      reason: "promotion",
      labels: list(
        "iscriviti|abbonati|registrati|accedi|iscriviti alla newsletter|iscriviti ora|abbonati ora",
        "la tua email|sei già abbonato|iscriviti gratis|accedi per continuare|abbonati per leggere",
      ),
      leads: list(
        "iscriviti a|iscriviti alla|iscriviti al|iscriviti ai|abbonati a|abbonati al|abbonati alla",
        "abbonati per|registrati per|ricevi ogni|ricevi le notizie|ricevi la newsletter",
        "per continuare a leggere|questo contenuto è riservato|sei già abbonato|hai già un abbonamento",
        "leggi questo articolo e",
      ),
      upTo: 220,
    },
    {
      id: "follow",
      reason: "promotion",
      labels: list(
        "seguici|seguici su|segui|seguici su google news|segui su google|seguici sui social",
        "scarica l'app|aggiungi tra le fonti preferite",
      ),
      leads: list(
        "seguici su|seguici anche|segui il nostro|segui la nostra|segui su google|scarica la nostra",
        "scarica l'app|resta aggiornato|rimani aggiornato|unisciti al canale|entra nel canale",
        "per rimanere aggiornato",
      ),
      patterns: [
        /^.{0,60}\b(?:anche su|canale) (?:whatsapp|telegram|facebook|instagram|google news)\b.{0,60}$/u,
      ],
      upTo: 180,
    },
    {
      id: "related-head",
      reason: "related",
      heads: true,
      labels: list(
        "leggi anche|leggi di più|articoli correlati|articolo correlato|notizie correlate|correlati",
        "potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare",
        "potrebbero interessarti|i più letti|più letti|le più lette|più lette|ultime notizie",
        "altri articoli|altre notizie|approfondimenti|vedi anche|guarda anche|consigliati",
        "consigliati per te|ultima ora|leggi tutto|da non perdere|per approfondire|tutte le notizie",
        "scelti per te|altri contenuti|ti consigliamo",
      ),
    },
    {
      id: "related-lead",
      reason: "related",
      leads: list(
        "leggi anche|leggi di più|leggi l'articolo|vedi anche|guarda anche|potrebbe interessarti",
        "per approfondire|approfondisci|video:|leggi:|ascolta anche|guarda il video",
      ),
      upTo: 180,
    },
    {
      id: "click-here",
      reason: "promotion",
      labels: list("clicca qui|leggi qui|scopri di più|maggiori informazioni"),
      leads: list("clicca qui|clicca per|clicca sul"),
      upTo: 140,
    },
    {
      id: "share",
      reason: "share",
      labels: list(
        "condividi|condividi su facebook|condividi su twitter|condividi su whatsapp|condividi articolo",
        "copia link|copia il link|stampa|salva|salva articolo|invia|link copiato|invia per email",
        "condividi via email|regala questo articolo|chiudi",
      ),
      leads: list("condividi su|condividi questo|condividi l'articolo"),
      upTo: 70,
    },
    {
      id: "listen",
      reason: "share",
      labels: list("ascolta|ascolta l'articolo|ascolta questo articolo|ascolta ora|riproduci"),
      leads: list("ascolta questo articolo|ascolta l'articolo"),
      upTo: 90,
    },
    {
      id: "comment",
      reason: "comment",
      labels: list(
        "commenti|commenta|lascia un commento|scrivi un commento|leggi i commenti|vedi tutti i commenti",
        "partecipa alla discussione|tutti i commenti|inserisci commento",
      ),
      leads: list(
        "lascia un commento|commenti (|per commentare|il tuo indirizzo email non|devi essere connesso",
      ),
      patterns: [/^\d+ commenti?$/u],
      upTo: 160,
    },
    {
      id: "legal",
      reason: "legal",
      labels: list(
        "riproduzione riservata|© riproduzione riservata|tutti i diritti riservati|note legali",
        "termini e condizioni|diritti riservati",
      ),
      leads: list(
        "©|copyright ©|copyright (c)|copyright 20|copyright 19|copyright by|copyright:",
        "riproduzione riservata|tutti i diritti riservati|(riproduzione riservata",
      ),
      upTo: 180,
    },
    {
      id: "origin",
      reason: "boilerplate",
      leads: list(
        "questo articolo|fonte:|articolo originale|pubblicato originariamente|nota della redazione",
        "errata corrige|ultimo aggiornamento",
      ),
      upTo: 240,
      at: "end",
    },
    {
      id: "machine",
      reason: "boilerplate",
      labels: list(
        "ingrandisci|foto|video|guarda il video|gallery|fotogallery|galleria|galleria fotografica",
        "vedi tutte le foto|caricamento|caricamento in corso|guarda|immagine|mostra di più|mostra tutto",
        "diretta",
      ),
      leads: list("per vedere questo video|per vedere questo contenuto|il tuo browser|abilita javascript"),
      upTo: 180,
    },
    {
      id: "navigation",
      reason: "navigation",
      labels: list(
        "home|torna su|vai al contenuto|menu|cerca|argomenti|tag|tags|sezioni|contatti|aggiornato",
        "pubblicato|torna alla home|torna indietro",
      ),
      leads: list(
        "vai alla ricetta|salta alla ricetta|stampa la ricetta|stampa ricetta",
        "argomenti:|tag:|tags:|leggi altri articoli su",
      ),
      upTo: 140,
    },
  ],
};
