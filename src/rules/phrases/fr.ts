import { list, type PhraseTable } from "./phrase.js";

/** French, Belgian, Swiss and Canadian newspapers. */
export const fr: PhraseTable = {
  language: "fr",
  rows: [
    {
      id: "ad-label",
      reason: "advertisement",
      labels: list(
        "publicité|publicités|annonce|contenu sponsorisé|sponsorisé|contenu partenaire",
        "la suite après la publicité|la suite après cette publicité|l'article continue ci-dessous",
        "contenu commandité|annonces|passer la publicité",
      ),
      leads: list("la suite après|suite de l'article après|passer la publicité"),
      upTo: 70,
    },
    {
      id: "newsletter",
      reason: "promotion",
      labels: list(
        "s'abonner|abonnez-vous|je m'abonne|s'inscrire|inscrivez-vous|connexion|se connecter",
        "je m'inscris|déjà abonné|votre adresse e-mail|infolettre|votre e-mail|m'abonner",
        "découvrir l'offre|créer un compte|recevoir la newsletter|voir les offres",
      ),
      leads: list(
        "abonnez-vous|inscrivez-vous à|recevez chaque|recevez nos|recevez gratuitement|s'abonner à",
        "s'inscrire à|je m'abonne|déjà abonné|pour lire la suite|cet article est réservé",
        "cet article est offert|il vous reste à lire|chaque matin, recevez|chaque semaine, recevez",
        "envie de lire la suite|la suite est réservée|lisez cet article|en vous inscrivant",
        "vous pouvez vous désinscrire",
      ),
      patterns: [
        /^.{0,80}\b(?:newsletters?|infolettres?)\b.{1,60}\b(?:inscri\p{L}+|abonn\p{L}+|recev\p{L}+)\b/u,
      ],
      upTo: 240,
    },
    {
      id: "follow",
      reason: "promotion",
      labels: list(
        "suivez-nous|suivre|nous suivre|suivez-nous sur|suivez-nous sur google actualités",
        "télécharger l'application|ajouter à mes sources|suivez l'actualité",
      ),
      leads: list(
        "suivez-nous|suivez toute|suivez l'actualité|retrouvez-nous sur|retrouvez toute l'actualité",
        "rejoignez notre chaîne|téléchargez l'appli|téléchargez notre|nous suivre sur",
        "pour ne rien manquer",
      ),
      upTo: 180,
    },
    {
      id: "related-head",
      reason: "related",
      heads: true,
      labels: list(
        "à lire aussi|lire aussi|à lire également|a lire aussi|a lire également|voir aussi|lire plus",
        "en savoir plus|sur le même sujet|sur le même thème|articles liés|article lié",
        "articles similaires|les plus lus|le plus lu|articles les plus lus|les plus populaires",
        "à voir aussi|à voir également|nos articles|recommandé pour vous|recommandés",
        "la rédaction vous conseille|vous aimerez aussi|à découvrir|à ne pas manquer",
        "dernières actualités|dernières nouvelles|les dernières actualités|plus d'articles",
        "plus sur le sujet|thèmes associés|thématiques associées|ailleurs sur le web|contenus associés",
        "lire la suite|à lire|pour aller plus loin|notre sélection|autres articles",
      ),
    },
    {
      id: "related-lead",
      reason: "related",
      leads: list(
        "à lire aussi|lire aussi|a lire aussi|lire également|à lire également|à lire sur|à lire :",
        "à voir aussi|voir aussi|voir également|lire plus|en savoir plus|à écouter aussi",
        "sur le même sujet|lire l'article|lire :|voir :|vidéo :|notre dossier|pour aller plus loin",
        "à revoir|lire la suite",
      ),
      upTo: 200,
    },
    {
      id: "click-here",
      reason: "promotion",
      labels: list("cliquez ici|cliquer ici|en cliquant ici|plus d'informations"),
      leads: list("cliquez ici|cliquez sur"),
      upTo: 160,
    },
    {
      id: "share",
      reason: "share",
      labels: list(
        "partager|partager l'article|partager cet article|partager sur facebook|partager sur twitter",
        "partager sur whatsapp|partager sur linkedin|partager par mail|partager par e-mail",
        "copier le lien|lien copié|imprimer|enregistrer|sauvegarder|envoyer|envoyer par mail",
        "offrir cet article|offrir|offrir l'article|courriel|tweeter|fermer|partage",
        "ajouter à vos favoris|ajouter à mes favoris|partagez|lire plus tard|copier|partager via",
        "envoyer par e-mail",
      ),
      leads: list(
        "partager sur|partager via|partager cet|partagez cet|partager l'article|copier le lien",
        "lire dans l'app",
      ),
      upTo: 90,
    },
    {
      id: "listen",
      reason: "share",
      labels: list("écouter|écouter l'article|écouter cet article|écouter l'audio|réécouter"),
      leads: list("écouter cet article|écoutez cet article|écouter l'article"),
      upTo: 90,
    },
    {
      id: "comment",
      reason: "comment",
      labels: list(
        "commentaires|commenter|réagir|laisser un commentaire|voir les commentaires",
        "lire les commentaires|ajouter un commentaire|vos réactions|réagissez",
        "les commentaires sont fermés|afficher les commentaires",
      ),
      leads: list(
        "laisser un commentaire|commentaires (|pour commenter|votre adresse e-mail ne sera pas",
        "lire les commentaires",
      ),
      patterns: [/^\d+ (?:commentaires?|réactions?)$/u],
      upTo: 180,
    },
    {
      id: "legal",
      reason: "legal",
      labels: list(
        "tous droits réservés|mentions légales|politique de confidentialité|conditions générales",
        "gestion des cookies|droits de reproduction|réutiliser ce contenu",
      ),
      leads: list(
        "©|copyright ©|copyright (c)|copyright 20|copyright 19|copyright by|copyright:",
        "tous droits réservés|toute reproduction|reproduction interdite|les opinions exprimées",
      ),
      patterns: [/\bpolitique de confidentialité$/u],
      upTo: 240,
    },
    {
      id: "origin",
      reason: "boilerplate",
      leads: list(
        "cet article|ce texte|source :|source:|sources :|avec les informations de|avec l'afp|avec afp",
        "(avec afp|avec reuters|traduit de|publié initialement|mis à jour|note de la rédaction|erratum",
        "signaler une erreur",
      ),
      upTo: 300,
      at: "end",
    },
    {
      id: "machine",
      reason: "boilerplate",
      labels: list(
        "agrandir|agrandir l'image|voir l'image|image|photo|vidéo|diaporama|voir le diaporama|galerie",
        "voir la vidéo|voir les photos|chargement|chargement en cours|lire la vidéo|afficher plus",
        "afficher moins|voir plus|voir moins|résumé généré par ia|plein écran|lire la légende|autoriser",
        "afficher tout",
      ),
      leads: list(
        "ce contenu est bloqué|pour afficher ce contenu|votre navigateur|vous avez choisi de ne pas",
        "résumé généré|la lecture de ce contenu",
      ),
      upTo: 220,
    },
    {
      id: "navigation",
      reason: "navigation",
      labels: list(
        "accueil|retour en haut|haut de page|aller au contenu|menu|rechercher|rubriques|sommaire",
        "temps de lecture|contact|mis à jour|publié|tags|mots-clés|fil d'ariane|vous êtes ici|retour",
      ),
      leads: list(
        "aller à la recette|imprimer la recette",
        "temps de lecture|thèmes :|tags :|mots-clés|aller au contenu|sujets :|réservé aux abonnés",
      ),
      upTo: 120,
    },
  ],
};
