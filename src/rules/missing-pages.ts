import { list } from "./phrases/phrase.js";
import type { StandInPhrases } from "./stand-in.js";

/*
 * Data: how sites say that a page is not there, whatever the status they say it with (a "soft 404": Bar-Yossef et al.,
 * Sic transit gloria telae, 2004), and how single-page programs say that only a script would draw the page. Sources:
 * the error pages of the usual servers and content systems (Apache, nginx, IIS, WordPress, Drupal, Joomla, TYPO3) and
 * of the press, in their translations; the `noscript` text of the usual project templates.
 */

export const MISSING_PHRASES: readonly StandInPhrases[] = [
  {
    kind: "missing",
    language: "en",
    titles: list(
      "404|404 error|error 404|404 not found|404: not found|404 page not found|404: page not found|error 404 (not found|404 error page",
      "error 404: not found|error 404: page not found|error 404 not found|404 file not found|http 404|410 gone|410|http status 404",
      "not found|page not found|page not found (404|404 (not found|404 - not found|404 - page not found|file not found|content not found|article not found|story not found|post not found",
      "the page cannot be found|page cannot be found|this page could not be found|404: this page could not be found",
      "page could not be found|page does not exist|this page does not exist|this page doesn't exist|page doesn't exist",
      "this page isn't available|page not available|page unavailable|content unavailable|article unavailable|this page is not available|sorry, this page isn't available",
      "oops! that page can't be found|oops, that page can't be found|oops! page not found|nothing found|we can't find that page",
      "sorry, page not found|we couldn't find that page|we can't find the page you're looking for|no results found|page removed|article removed",
    ),
    texts: list(
      "the page you are looking for|the page you're looking for|the page you were looking for|the page you requested|the requested page",
      "page you have requested|the requested url|this page can't be found|that page can't be found|this page could not be found",
      "we can't find the page|we couldn't find the page|we could not find the page|the article you are looking for|the article you requested",
      "the story you are looking for|this page no longer exists|this page doesn't exist|this page does not exist|has been removed or is no longer available",
      "it looks like nothing was found at this location|the link you followed may be broken|this article is no longer available|this content is no longer available|may have been moved or deleted",
    ),
  },
  {
    kind: "missing",
    language: "de",
    titles: list(
      "seite nicht gefunden|404 seite nicht gefunden|404 - seite nicht gefunden|404: seite nicht gefunden|fehler 404|404 fehler|404-fehler|nicht gefunden",
      "artikel nicht gefunden|inhalt nicht gefunden|inhalt nicht verfügbar|seite nicht verfügbar|seite existiert nicht|diese seite existiert nicht|diese seite wurde nicht gefunden",
      "die seite wurde nicht gefunden|die seite konnte nicht gefunden werden|seite konnte nicht gefunden werden|fehlerseite|fehler 404: seite nicht gefunden",
    ),
    texts: list(
      "die gewünschte seite|die angeforderte seite|die gesuchte seite|die von ihnen gesuchte seite|die von ihnen aufgerufene seite|die aufgerufene seite",
      "diese seite wurde nicht gefunden|die seite konnte nicht gefunden werden|die seite wurde nicht gefunden|diese seite existiert nicht|der gewünschte artikel|dieser artikel ist nicht mehr verfügbar|ist leider nicht mehr verfügbar|der angeforderte inhalt",
    ),
  },
  {
    kind: "missing",
    language: "fr",
    titles: list(
      "page introuvable|page non trouvée|404 page introuvable|erreur 404|article introuvable|contenu introuvable|page inexistante|cette page n'existe pas|cette page est introuvable|contenu indisponible|page indisponible",
    ),
    texts: list(
      "la page que vous recherchez|la page que vous cherchez|la page demandée|la page que vous demandez|la page que vous avez demandée|cette page n'existe pas|cette page n'existe plus|l'article que vous recherchez|cet article n'est plus disponible|ce contenu n'est plus disponible",
    ),
  },
  {
    kind: "missing",
    language: "es",
    titles: list(
      "página no encontrada|pagina no encontrada|error 404|404 página no encontrada|no encontrado|no se encontró la página|no se ha encontrado la página|contenido no disponible|página no disponible|artículo no encontrado|esta página no existe|la página no existe",
    ),
    texts: list(
      "la página que buscas|la página que busca|la página que estás buscando|la página que está buscando|la página solicitada|la página que has solicitado|esta página no existe|no hemos encontrado la página|no se ha encontrado la página|este contenido ya no está disponible|la noticia que buscas",
    ),
  },
  {
    kind: "missing",
    language: "it",
    titles: list(
      "pagina non trovata|404 pagina non trovata|errore 404|non trovato|contenuto non trovato|articolo non trovato|contenuto non disponibile|pagina non disponibile|pagina inesistente|la pagina non esiste",
    ),
    texts: list(
      "la pagina che stai cercando|la pagina che cerchi|la pagina che cercavi|la pagina richiesta|la pagina cercata|questa pagina non esiste|la pagina non è stata trovata|questo contenuto non è più disponibile|l'articolo che stai cercando",
    ),
  },
  {
    kind: "missing",
    language: "pt",
    titles: list(
      "página não encontrada|pagina não encontrada|erro 404|404 página não encontrada|não encontrado|conteúdo não encontrado|conteúdo indisponível|página indisponível|esta página não existe|página não existe",
    ),
    texts: list(
      "a página que você procura|a página que você está procurando|a página que procura|a página que está a procurar|a página solicitada|a página que tentou aceder|esta página não existe|não encontramos a página|a página não foi encontrada|este conteúdo não está mais disponível",
    ),
  },
  {
    kind: "missing",
    language: "nl",
    titles: list(
      "pagina niet gevonden|404 pagina niet gevonden|fout 404|niet gevonden|artikel niet gevonden|pagina bestaat niet|deze pagina bestaat niet|deze pagina kan niet worden gevonden|pagina niet beschikbaar",
    ),
    texts: list(
      "de pagina die je zoekt|de pagina die u zoekt|de pagina die je zocht|de opgevraagde pagina|de gevraagde pagina|deze pagina bestaat niet|deze pagina kan niet worden gevonden|we kunnen de pagina|het artikel dat je zoekt|dit artikel is niet meer beschikbaar",
    ),
  },
  {
    kind: "missing",
    language: "sv",
    titles: list(
      "sidan hittades inte|sidan kunde inte hittas|sidan finns inte|hittades inte|404 sidan hittades inte|sidan kan inte hittas|sidan saknas|fel 404",
    ),
    texts: list(
      "sidan du söker|sidan du letar efter|sidan du försöker nå|sidan kunde inte hittas|sidan finns inte|den här sidan finns inte|artikeln du söker|artikeln finns inte längre",
    ),
  },
  {
    kind: "missing",
    language: "no",
    titles: list(
      "siden ble ikke funnet|siden finnes ikke|fant ikke siden|ikke funnet|side ikke funnet|404 siden finnes ikke|feil 404|vi finner ikke siden",
    ),
    texts: list(
      "siden du leter etter|siden du prøver å nå|siden du ba om|vi finner ikke siden|vi fant ikke siden|denne siden finnes ikke|artikkelen du leter etter|artikkelen er ikke lenger tilgjengelig",
    ),
  },
  {
    kind: "missing",
    language: "da",
    titles: list(
      "siden blev ikke fundet|siden findes ikke|siden kunne ikke findes|ikke fundet|side ikke fundet|404 siden findes ikke|fejl 404",
    ),
    texts: list(
      "siden, du leder efter|siden du leder efter|siden, du søger|den side, du leder efter|den side du leder efter|vi kan ikke finde siden|siden findes ikke|artiklen findes ikke længere",
    ),
  },
  {
    kind: "missing",
    language: "fi",
    titles: list(
      "sivua ei löydy|sivua ei löytynyt|404 sivua ei löydy|virhe 404|ei löytynyt|artikkelia ei löydy",
    ),
    texts: list(
      "etsimääsi sivua|hakemaasi sivua|etsimäsi sivu|pyytämääsi sivua|tätä sivua ei löydy|sivua ei ole olemassa|etsimääsi artikkelia",
    ),
  },
  {
    kind: "missing",
    language: "pl",
    titles: list(
      "nie znaleziono strony|strona nie została znaleziona|strona nie istnieje|nie znaleziono|błąd 404|404 nie znaleziono strony|nie znaleziono artykułu|strona niedostępna|nie ma takiej strony",
    ),
    texts: list(
      "strona, której szukasz|strony, której szukasz|strona której szukasz|żądana strona|podana strona nie istnieje|ta strona nie istnieje|szukana strona|artykuł, którego szukasz",
    ),
  },
  {
    kind: "missing",
    language: "cs",
    titles: list(
      "stránka nenalezena|stránka nebyla nalezena|stránka neexistuje|nenalezeno|chyba 404|404 stránka nenalezena|článek nenalezen|stránka sa nenašla",
    ),
    texts: list(
      "stránka, kterou hledáte|stránku, kterou hledáte|požadovaná stránka|hledaná stránka|tato stránka neexistuje|stránka nebyla nalezena|článek, který hledáte",
    ),
  },
  {
    kind: "missing",
    language: "hu",
    titles: list(
      "az oldal nem található|a lap nem található|oldal nem található|404 hiba|nem található|a keresett oldal nem található",
    ),
    texts: list(
      "a keresett oldal|a kért oldal|az ön által keresett oldal|ez az oldal nem létezik|a keresett cikk",
    ),
  },
  {
    kind: "missing",
    language: "ro",
    titles: list(
      "pagina nu a fost găsită|pagină negăsită|pagina nu există|eroare 404|nu a fost găsit|pagina nu a fost gasita",
    ),
    texts: list(
      "pagina pe care o căutați|pagina pe care o cauți|pagina căutată|pagina solicitată|această pagină nu există|articolul căutat",
    ),
  },
  {
    kind: "missing",
    language: "el",
    titles: list("η σελίδα δεν βρέθηκε|δεν βρέθηκε|σφάλμα 404|404 η σελίδα δεν βρέθηκε|η σελίδα δεν υπάρχει"),
    texts: list(
      "η σελίδα που αναζητάτε|η σελίδα που ψάχνετε|η σελίδα που ζητήσατε|αυτή η σελίδα δεν υπάρχει",
    ),
  },
  {
    kind: "missing",
    language: "tr",
    titles: list(
      "sayfa bulunamadı|404 sayfa bulunamadı|bulunamadı|hata 404|404 hatası|içerik bulunamadı|haber bulunamadı",
    ),
    texts: list(
      "aradığınız sayfa|aradığınız haber|aradığınız içerik|istediğiniz sayfa|ulaşmak istediğiniz sayfa|bu sayfa mevcut değil",
    ),
  },
  {
    kind: "missing",
    language: "ru",
    titles: list(
      "страница не найдена|404 страница не найдена|404: страница не найдена|ошибка 404|404 ошибка|не найдено|материал не найден|страница не существует|страница недоступна",
    ),
    texts: list(
      "запрашиваемая страница|запрошенная страница|страница, которую вы ищете|страница, которую вы запросили|такой страницы не существует|страница не существует|запрошенный материал|материал не найден",
    ),
  },
  {
    kind: "missing",
    language: "uk",
    titles: list(
      "сторінку не знайдено|404 сторінку не знайдено|сторінка не знайдена|помилка 404|не знайдено|такої сторінки не існує",
    ),
    texts: list(
      "сторінка, яку ви шукаєте|сторінку, яку ви шукаєте|запитувана сторінка|такої сторінки не існує|сторінки не існує|запитана сторінка",
    ),
  },
  {
    kind: "missing",
    language: "ja",
    titles: list(
      "ページが見つかりません|ページが見つかりませんでした|404エラー|お探しのページは見つかりませんでした|お探しのページが見つかりません|ページがありません|記事が見つかりません|指定されたページが見つかりません",
    ),
    texts: list(
      "お探しのページ|指定されたページ|ご指定のページ|お探しの記事|このページは存在しない|このページは削除された|このページは表示できません|記事は掲載期間が終了",
    ),
  },
  {
    kind: "missing",
    language: "zh",
    titles: list(
      "页面不存在|页面未找到|找不到页面|找不到頁面|頁面不存在|找不到网页|找不到網頁|404错误|404 错误|您访问的页面不存在|文章不存在|内容不存在",
    ),
    texts: list(
      "您访问的页面|您要访问的页面|您查找的页面|您請求的頁面|您要找的頁面|您尋找的頁面|你访问的页面|該頁面不存在|该页面不存在|抱歉，页面|文章已被删除|您所访问的页面",
    ),
  },
  {
    kind: "missing",
    language: "ko",
    titles: list(
      "페이지를 찾을 수 없습니다|페이지를 찾을 수 없음|404 오류|존재하지 않는 페이지|존재하지 않는 페이지입니다|요청하신 페이지를 찾을 수 없습니다",
    ),
    texts: list(
      "요청하신 페이지|찾으시는 페이지|존재하지 않는 페이지|페이지가 존재하지 않거나|삭제되었거나 존재하지 않는 기사|요청하신 기사",
    ),
  },
  {
    kind: "missing",
    language: "vi",
    titles: list("không tìm thấy trang|trang không tồn tại|lỗi 404|không tìm thấy|404 không tìm thấy trang"),
    texts: list(
      "trang bạn đang tìm|trang bạn yêu cầu|trang bạn tìm|trang này không tồn tại|bài viết bạn tìm",
    ),
  },
  {
    kind: "missing",
    language: "id",
    titles: list(
      "halaman tidak ditemukan|404 halaman tidak ditemukan|tidak ditemukan|kesalahan 404|artikel tidak ditemukan",
    ),
    texts: list(
      "halaman yang anda cari|halaman yang anda tuju|halaman yang anda minta|halaman ini tidak ada|artikel yang anda cari",
    ),
  },
  {
    kind: "missing",
    language: "ms",
    titles: list("halaman tidak dijumpai|laman tidak dijumpai|tidak dijumpai|ralat 404"),
    texts: list("halaman yang anda cari|laman yang anda cari|halaman yang diminta|halaman ini tidak wujud"),
  },
  {
    kind: "missing",
    language: "ar",
    titles: list(
      "الصفحة غير موجودة|لم يتم العثور على الصفحة|خطأ 404|404 الصفحة غير موجودة|صفحة غير موجودة|الصفحة المطلوبة غير موجودة",
    ),
    texts: list(
      "الصفحة التي تبحث عنها|الصفحة المطلوبة|الصفحة التي طلبتها|هذه الصفحة غير موجودة|المقال الذي تبحث عنه",
    ),
  },
  {
    kind: "missing",
    language: "he",
    titles: list("הדף לא נמצא|העמוד לא נמצא|שגיאה 404|404 הדף לא נמצא|דף לא נמצא|הדף המבוקש לא נמצא"),
    texts: list("הדף שחיפשת|הדף שחיפשתם|העמוד שחיפשת|הדף המבוקש|העמוד המבוקש|הדף אינו קיים|העמוד אינו קיים"),
  },
  // Single-page programs before their script has run: the texts of the usual templates' `noscript`.
  {
    kind: "unrendered",
    language: "en",
    texts: list(
      "you need to enable javascript to run this app|please enable javascript to continue|please enable javascript to view this page|please enable javascript to view the|javascript is required to|this page requires javascript|this site requires javascript",
      "javascript is disabled in your browser|javascript is not available|your browser does not support javascript|doesn't work properly without javascript enabled|enable javascript in your browser",
    ),
  },
  {
    kind: "unrendered",
    language: "de",
    texts: list(
      "bitte aktivieren sie javascript|javascript ist deaktiviert|diese seite benötigt javascript|javascript in ihrem browser",
    ),
  },
  {
    kind: "unrendered",
    language: "fr",
    texts: list(
      "veuillez activer javascript|javascript est désactivé|activer javascript dans votre navigateur",
    ),
  },
  {
    kind: "unrendered",
    language: "es",
    texts: list(
      "habilite javascript|active javascript en su navegador|activa javascript en tu navegador|necesita javascript",
    ),
  },
  {
    kind: "unrendered",
    language: "ja",
    texts: list("javascriptを有効にしてください|javascriptが無効"),
  },
];
