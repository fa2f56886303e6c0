import { list } from "./phrases/phrase.js";

/*
 * Data: how an article says that it goes on behind a wall. Habits of subscriptions and memberships in many houses, and
 * the elements of the systems that they use.
 */

export interface PaywallPhrases {
  readonly language: string;
  /** A short block behind the text holds this: it asks for something in return for the rest. Lower case, straight apostrophes. */
  readonly texts: readonly string[];
  /** The same, but teasers are labelled so too: it counts where the page says that it is not free, or the text ends cut. */
  readonly labels: readonly string[];
}

export const PAYWALL_PHRASES: readonly PaywallPhrases[] = [
  {
    language: "en",
    texts: list(
      "subscribe to continue|subscribe to read|subscribe now to continue",
      "subscribe now to read|to continue reading|to keep reading|continue reading with a",
      "continue reading your article|to read the full article|to read the full story|to read the rest of this",
      "to read this article in full|to unlock this|unlock this article|unlock the full",
      "unlock full access|this article is for subscribers|this story is for subscribers",
      "this content is for subscribers|this article is only available to",
      "this content is only available to|this post is for paid|this post is for paying",
      "this post is for subscribers|keep reading with a 7-day free trial",
      "the rest of this article is|you've reached your free article limit",
      "you have reached your limit of free articles|you've read your last free article",
      "this is a preview of subscription content|create a free account to continue|start your free trial to",
      "already a subscriber? sign in to continue",
    ),
    labels: list(
      "article is exclusive to subscribers|is reserved for subscribers",
      "available exclusively to subscribers|subscribers only|members only",
    ),
  },
  {
    language: "de",
    texts: list(
      "um weiterzulesen|weiterlesen mit|mit einem abo weiterlesen|lesen sie weiter mit",
      "lesen sie diesen artikel mit|um den ganzen artikel zu lesen",
      "um diesen artikel zu lesen|um den artikel weiterzulesen",
      "den vollständigen artikel lesen sie|ganzen artikel lesen mit",
      "dieser artikel ist nur für abonnenten|dieser inhalt ist nur für abonnenten",
      "artikel freischalten|jetzt freischalten|testen und weiterlesen",
      "registrieren und weiterlesen|anmelden und weiterlesen",
    ),
    labels: list(
      "exklusiv für abonnenten|nur für abonnenten|ist abonnenten vorbehalten",
      "dieser artikel ist exklusiv|das ist ein artikel mit abo|dieser artikel ist teil von",
    ),
  },
  {
    language: "fr",
    texts: list(
      "pour lire la suite|la suite est réservée|pour continuer à lire",
      "pour poursuivre la lecture|poursuivre votre lecture|cet article est réservé",
      "abonnez-vous pour lire|abonnez-vous pour continuer|débloquez cet article",
      "connectez-vous pour lire",
    ),
    labels: list("réservé aux abonnés|réservé à nos abonnés|lisez la suite"),
  },
  {
    language: "es",
    texts: list(
      "para seguir leyendo|para continuar leyendo|suscríbete para leer",
      "suscríbete para seguir|suscríbase para continuar|regístrate para seguir",
      "este contenido es exclusivo para suscriptores",
    ),
    labels: list("exclusivo para suscriptores|solo para suscriptores", "noticia exclusiva para suscriptores"),
  },
  {
    language: "it",
    texts: list(
      "per continuare a leggere|per leggere l'articolo completo|per proseguire la lettura",
      "abbonati per leggere|abbonati per continuare|questo contenuto è riservato",
    ),
    labels: list("riservato agli abbonati|contenuto per gli abbonati"),
  },
  {
    language: "pt",
    texts: list(
      "para continuar lendo|para continuar a ler|para ler este artigo",
      "para ler a matéria completa|assine para ler|assine para continuar",
      "este artigo é exclusivo",
    ),
    labels: list("exclusivo para assinantes"),
  },
  {
    language: "nl",
    texts: list(
      "om verder te lezen|verder lezen?|lees verder met|om dit artikel te lezen",
      "om het hele artikel te lezen|dit artikel is alleen voor abonnees|word abonnee om",
    ),
    labels: list("voor abonnees"),
  },
  {
    language: "sv",
    texts: list("för att läsa vidare|för att fortsätta läsa|läs vidare med|logga in för att läsa"),
    labels: list("endast för prenumeranter|låst för prenumeranter|exklusivt för prenumeranter"),
  },
  {
    language: "no",
    texts: list(
      "for å lese videre|for å lese hele saken|les hele saken med|les videre med",
      "logg inn for å lese|bli abonnent for å",
    ),
    labels: list("kun for abonnenter|forbeholdt abonnenter"),
  },
  {
    language: "da",
    texts: list(
      "for at læse videre|læs videre med|for at læse hele artiklen|log ind for at læse",
      "læs hele artiklen med",
    ),
    labels: list("kun for abonnenter|forbeholdt abonnenter"),
  },
  {
    language: "fi",
    texts: list(
      "jatkaaksesi lukemista|jatka lukemista tilaamalla|tilaa ja lue",
      "tämä sisältö on tilaajille|kirjaudu sisään lukeaksesi",
    ),
    labels: list("vain tilaajille|lue koko juttu"),
  },
  {
    language: "pl",
    texts: list(
      "aby czytać dalej|czytaj dalej z|aby przeczytać cały artykuł|aby przeczytać całość",
      "dostęp do pełnej treści|artykuł dostępny tylko dla|treść dostępna tylko dla",
      "dalszy ciąg materiału|zaloguj się, aby czytać|odblokuj dostęp",
    ),
    labels: list("tylko dla prenumeratorów"),
  },
  {
    language: "cs",
    texts: list(
      "pro pokračování ve čtení|chcete-li číst dál|chcete číst dál",
      "článek je pouze pro předplatitele|obsah je určen předplatitelům|odemkněte si článek",
      "pokračování článku je|tento článek je určen",
    ),
    labels: list("pouze pro předplatitele|jen pro předplatitele"),
  },
  {
    language: "hu",
    texts: list("az olvasás folytatásához|a cikk folytatásához|a teljes cikk elolvasásához"),
    labels: list("csak előfizetőknek|előfizetőink számára"),
  },
  {
    language: "ro",
    texts: list(
      "pentru a continua lectura|pentru a citi mai departe|pentru a citi articolul integral",
      "abonează-te pentru a citi",
    ),
    labels: list("doar pentru abonați|conținut exclusiv pentru abonați"),
  },
  {
    language: "el",
    texts: list("για να συνεχίσετε την ανάγνωση|για να διαβάσετε ολόκληρο|γίνετε συνδρομητής για να"),
    labels: list("μόνο για συνδρομητές|περιεχόμενο για συνδρομητές"),
  },
  {
    language: "tr",
    texts: list("okumaya devam etmek için|haberin tamamını okumak için|yazının devamını okumak için"),
    labels: list("yalnızca aboneler|abonelere özel"),
  },
  {
    language: "ru",
    texts: list(
      "чтобы читать дальше|чтобы продолжить чтение|чтобы прочитать полностью|чтобы дочитать",
      "материал доступен по подписке|оформите подписку, чтобы",
    ),
    labels: list("только для подписчиков|доступен только подписчикам|доступно только по подписке"),
  },
  {
    language: "uk",
    texts: list("щоб читати далі|щоб продовжити читання|щоб прочитати повністю|оформіть підписку, щоб"),
    labels: list("тільки для підписників|лише для підписників|доступно за підпискою"),
  },
  {
    language: "ja",
    texts: list(
      "この記事は有料記事です|この記事は会員限定|続きを読むには|続きをお読みいただくには|続きは会員登録|この続きは|会員登録すると続きを|ログインして続きを読む",
      "全文をお読みいただくには|有料会員になると続きを",
    ),
    labels: list("有料記事です|会員限定記事です|会員限定の記事|有料会員限定"),
  },
  {
    language: "zh",
    texts: list(
      "订阅后阅读全文|訂閱後閱讀全文|继续阅读，请|繼續閱讀，請|登录后继续阅读|登入後繼續閱讀|付费阅读全文|剩余内容需|本文仅限订阅|加入會員繼續閱讀",
    ),
    labels: list("仅限订阅者|僅限訂閱者|訂戶專享|會員專屬內容|会员专享"),
  },
  {
    language: "ko",
    texts: list("계속 읽으려면|전문을 보시려면|기사 전문은|로그인하고 계속|이어서 읽으려면"),
    labels: list("구독자 전용|유료 회원 전용|회원 전용 기사"),
  },
  {
    language: "vi",
    texts: list("để đọc tiếp|để đọc toàn bộ bài"),
    labels: list("chỉ dành cho thuê bao|dành riêng cho hội viên"),
  },
  {
    language: "id",
    texts: list(
      "untuk melanjutkan membaca|untuk membaca selengkapnya|berlangganan untuk membaca",
      "artikel ini khusus",
    ),
    labels: list("khusus pelanggan"),
  },
  {
    language: "ms",
    texts: list("untuk terus membaca|untuk membaca selanjutnya|langgan untuk membaca"),
    labels: list("hanya untuk pelanggan|khas untuk pelanggan"),
  },
  {
    language: "ar",
    texts: list(
      "لمتابعة القراءة|لمواصلة القراءة|لقراءة المقال كاملا|هذا المحتوى للمشتركين",
      "اشترك لقراءة|اشترك للمتابعة",
    ),
    labels: list("للمشتركين فقط"),
  },
  {
    language: "he",
    texts: list("כדי להמשיך לקרוא|להמשך קריאה|לקריאת הכתבה המלאה|הירשמו כדי להמשיך"),
    labels: list("למנויים בלבד|תוכן למנויים"),
  },
];

/** Labels of the link from an excerpt to its article, in feeds, blogs and archives; folded, whole. */
export const EXCERPT_LINKS: readonly string[] = list(
  "read more|read on|continue reading|read full article|read the full article|read the full story|full article|full story|read the rest|weiterlesen|mehr lesen|ganzen artikel lesen|zum artikel|lire la suite|lire plus|leer más|seguir leyendo|continuar leyendo|continua a leggere|leggi tutto|leggi l'articolo|leia mais|continuar lendo|ler mais|lees verder|lees meer|läs mer|läs hela|les mer|les hele saken|læs mere|læs videre|lue lisää|lue koko juttu|czytaj dalej|czytaj więcej|číst dál|celý článek|pokračovat ve čtení|tovább|tovább olvasom|citește mai mult|citește tot articolul|διαβάστε περισσότερα|διαβάστε όλο το άρθρο|devamını oku|haberin devamı|читать далее|читать полностью|читати далі|читати повністю|続きを読む|全文を読む|阅读全文|閱讀全文|继续阅读|繼續閱讀|더 보기|전문 보기|계속 읽기|đọc tiếp|xem thêm|baca selengkapnya|baca selanjutnya|baca lagi|اقرأ المزيد|متابعة القراءة|המשך קריאה|קרא עוד",
);

/** Words by which templates name the box of a paywall, as names of elements are split. */
export const PAYWALL_NAMES: readonly string[] = [
  // The systems: Piano (`tp-container`), Poool, Zephr, Leaky Paywall, Pelcro, Laterpay, Steady, Memberful.
  "tp container",
  "tp modal",
  "poool widget",
  "zephr",
  "leaky paywall",
  "pelcro",
  "laterpay",
  "steady paywall",
  "memberful",
  // The trade's own words.
  "paywall",
  "pay wall",
  "regwall",
  "registration wall",
  "subscriber wall",
  "subscription wall",
  "premium wall",
  "membership wall",
  "metered wall",
  "gateway barrier",
  "content gate",
  "article gate",
  "premium gate",
  "subscribe wall",
];
