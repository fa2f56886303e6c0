import { list } from "./phrases/phrase.js";

/*
 * Data: how an article says that it goes on behind a wall. Habits of subscriptions and memberships in many houses, and
 * the elements of the systems that they use.
 */

export interface PaywallPhrases {
  readonly language: string;
  /** A short block behind the text holds this; lower case, straight apostrophes. */
  readonly texts: readonly string[];
}

export const PAYWALL_PHRASES: readonly PaywallPhrases[] = [
  {
    language: "en",
    texts: list(
      "subscribe to continue|subscribe to read|subscribe to keep reading|subscribe now to continue|subscribe now to read|to continue reading|to keep reading|continue reading with a|continue reading your article|to read the full|to read the rest of|to read this article in full|to unlock this|unlock this article|unlock the full|unlock full access",
      "this article is for subscribers|this story is for subscribers|this content is for subscribers|this article is only available to|this content is only available to|this post is for paid|this post is for paying|this post is for subscribers|keep reading with a 7-day free trial|article is exclusive to subscribers|is reserved for subscribers|available exclusively to subscribers|available to subscribers only|for subscribers only|subscribers only|members only",
      "the rest of this article is|you've reached your free article limit|you have reached your limit of free articles|you've read your last free article|this is a preview|log in to continue reading|sign in to continue reading|register to continue reading|create a free account to continue|create an account to continue reading|start your free trial to|already a subscriber? sign in to continue",
    ),
  },
  {
    language: "de",
    texts: list(
      "um weiterzulesen|jetzt weiterlesen mit|weiterlesen mit|mit einem abo weiterlesen|lesen sie weiter mit|lesen sie diesen artikel mit|um den ganzen artikel zu lesen|um diesen artikel zu lesen|um den artikel weiterzulesen|den vollständigen artikel lesen sie|ganzen artikel lesen mit",
      "dieser artikel ist nur für abonnenten|dieser inhalt ist nur für abonnenten|exklusiv für abonnenten|nur für abonnenten|ist abonnenten vorbehalten|dieser artikel ist exklusiv|diesen artikel freischalten|artikel freischalten|jetzt freischalten|jetzt testen und weiterlesen|testen und weiterlesen|registrieren und weiterlesen|anmelden und weiterlesen|bitte melden sie sich an, um weiterzulesen|das ist ein artikel mit abo|dieser artikel ist teil von",
    ),
  },
  {
    language: "fr",
    texts: list(
      "pour lire la suite|la suite est réservée|pour continuer à lire|pour poursuivre la lecture|poursuivre votre lecture|cet article est réservé|cet article est réservé aux abonnés|article réservé aux abonnés|contenu réservé aux abonnés|réservé aux abonnés|réservé à nos abonnés|abonnez-vous pour lire|abonnez-vous pour continuer|débloquez cet article|connectez-vous pour lire|lisez la suite",
    ),
  },
  {
    language: "es",
    texts: list(
      "para seguir leyendo|para continuar leyendo|suscríbete para leer|suscríbete para seguir|suscríbase para continuar|regístrate para seguir|este contenido es exclusivo para suscriptores|contenido exclusivo para suscriptores|exclusivo para suscriptores|solo para suscriptores|artículo solo para suscriptores|noticia exclusiva para suscriptores|inicia sesión para seguir leyendo",
    ),
  },
  {
    language: "it",
    texts: list(
      "per continuare a leggere|per leggere l'articolo completo|per proseguire la lettura|abbonati per leggere|abbonati per continuare|contenuto riservato agli abbonati|articolo riservato agli abbonati|riservato agli abbonati|questo contenuto è riservato|registrati per continuare a leggere|accedi per continuare a leggere|contenuto per gli abbonati",
    ),
  },
  {
    language: "pt",
    texts: list(
      "para continuar lendo|para continuar a ler|para ler este artigo|para ler a matéria completa|assine para ler|assine para continuar|exclusivo para assinantes|conteúdo exclusivo para assinantes|artigo exclusivo para assinantes|este artigo é exclusivo|cadastre-se para continuar lendo|faça login para continuar lendo",
    ),
  },
  {
    language: "nl",
    texts: list(
      "om verder te lezen|verder lezen?|lees verder met|om dit artikel te lezen|om het hele artikel te lezen|dit artikel is alleen voor abonnees|alleen voor abonnees|exclusief voor abonnees|log in om verder te lezen|word abonnee om",
    ),
  },
  {
    language: "sv",
    texts: list(
      "för att läsa vidare|för att fortsätta läsa|läs vidare med|endast för prenumeranter|låst för prenumeranter|exklusivt för prenumeranter|logga in för att läsa",
    ),
  },
  {
    language: "no",
    texts: list(
      "for å lese videre|for å lese hele saken|les hele saken med|les videre med|kun for abonnenter|forbeholdt abonnenter|logg inn for å lese|bli abonnent for å",
    ),
  },
  {
    language: "da",
    texts: list(
      "for at læse videre|læs videre med|for at læse hele artiklen|kun for abonnenter|forbeholdt abonnenter|log ind for at læse|læs hele artiklen med",
    ),
  },
  {
    language: "fi",
    texts: list(
      "jatkaaksesi lukemista|jatka lukemista tilaamalla|tilaa ja lue|vain tilaajille|tämä sisältö on tilaajille|kirjaudu sisään lukeaksesi",
    ),
  },
  {
    language: "pl",
    texts: list(
      "aby czytać dalej|czytaj dalej z|aby przeczytać cały artykuł|aby przeczytać całość|dostęp do pełnej treści|tylko dla prenumeratorów|artykuł dostępny tylko dla|treść dostępna tylko dla|dalszy ciąg materiału|zaloguj się, aby czytać|odblokuj dostęp",
    ),
  },
  {
    language: "cs",
    texts: list(
      "pro pokračování ve čtení|chcete-li číst dál|chcete číst dál|článek je pouze pro předplatitele|pouze pro předplatitele|jen pro předplatitele|obsah je určen předplatitelům|odemkněte si článek|pokračování článku je|tento článek je určen",
    ),
  },
  {
    language: "hu",
    texts: list(
      "az olvasás folytatásához|a cikk folytatásához|a teljes cikk elolvasásához|csak előfizetőknek|előfizetőink számára",
    ),
  },
  {
    language: "ro",
    texts: list(
      "pentru a continua lectura|pentru a citi mai departe|pentru a citi articolul integral|doar pentru abonați|conținut exclusiv pentru abonați|abonează-te pentru a citi",
    ),
  },
  {
    language: "el",
    texts: list(
      "για να συνεχίσετε την ανάγνωση|για να διαβάσετε ολόκληρο|μόνο για συνδρομητές|περιεχόμενο για συνδρομητές|γίνετε συνδρομητής για να",
    ),
  },
  {
    language: "tr",
    texts: list(
      "okumaya devam etmek için|haberin tamamını okumak için|yazının devamını okumak için|sadece abonelere özel|yalnızca aboneler|abonelere özel",
    ),
  },
  {
    language: "ru",
    texts: list(
      "чтобы читать дальше|чтобы продолжить чтение|чтобы прочитать полностью|чтобы дочитать|только для подписчиков|доступен только подписчикам|доступно только по подписке|материал доступен по подписке|оформите подписку, чтобы",
    ),
  },
  {
    language: "uk",
    texts: list(
      "щоб читати далі|щоб продовжити читання|щоб прочитати повністю|тільки для підписників|лише для підписників|доступно за підпискою|оформіть підписку, щоб",
    ),
  },
  {
    language: "ja",
    texts: list(
      "この記事は有料記事です|有料記事です|会員限定記事です|この記事は会員限定|有料会員限定|会員限定の記事|続きを読むには|続きをお読みいただくには|続きは会員登録|この続きは|会員登録すると続きを|ログインして続きを読む|全文をお読みいただくには|有料会員になると続きを",
    ),
  },
  {
    language: "zh",
    texts: list(
      "订阅后阅读全文|訂閱後閱讀全文|继续阅读，请|繼續閱讀，請|登录后继续阅读|登入後繼續閱讀|付费阅读全文|剩余内容需|本文仅限订阅|仅限订阅者|僅限訂閱者|訂戶專享|會員專屬內容|会员专享|加入會員繼續閱讀",
    ),
  },
  {
    language: "ko",
    texts: list(
      "계속 읽으려면|전문을 보시려면|기사 전문은|구독자 전용|유료 회원 전용|회원 전용 기사|로그인하고 계속|이어서 읽으려면",
    ),
  },
  {
    language: "vi",
    texts: list(
      "để đọc tiếp|để đọc toàn bộ bài|chỉ dành cho thuê bao|dành riêng cho hội viên|đăng nhập để đọc tiếp",
    ),
  },
  {
    language: "id",
    texts: list(
      "untuk melanjutkan membaca|untuk membaca selengkapnya|khusus pelanggan|konten khusus pelanggan|berlangganan untuk membaca|artikel ini khusus",
    ),
  },
  {
    language: "ms",
    texts: list(
      "untuk terus membaca|untuk membaca selanjutnya|hanya untuk pelanggan|khas untuk pelanggan|langgan untuk membaca",
    ),
  },
  {
    language: "ar",
    texts: list(
      "لمتابعة القراءة|لمواصلة القراءة|لقراءة المقال كاملا|هذا المحتوى للمشتركين|للمشتركين فقط|اشترك لقراءة|اشترك للمتابعة",
    ),
  },
  {
    language: "he",
    texts: list(
      "כדי להמשיך לקרוא|להמשך קריאה|לקריאת הכתבה המלאה|למנויים בלבד|תוכן למנויים|הירשמו כדי להמשיך",
    ),
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
