import { list } from "./phrases/phrase.js";

/*
 * Data: how pages that list articles call themselves.
 */

/** schema.org's types of pages that list, as they stand in JSON-LD. Source: schema.org, below WebPage. */
export const LISTING_TYPES: readonly string[] = ["CollectionPage", "SearchResultsPage"];

/** Titles, whole or before a name, as content systems (WordPress, Drupal, Joomla) and the press write them; folded. */
export const LISTING_TITLE_LEADS: readonly string[] = list(
  // English
  "search results|search for |you searched for|results for|results of the search|tag: |tag archives|category: |category archives|author: |author archives|archives: |archive for|posts tagged|articles tagged|latest news|all news|news archive|home page|homepage|articles by |posts by |stories by ",
  // German
  "suchergebnisse|suche nach|ergebnisse für|schlagwort: |schlagwort-archiv|kategorie: |archiv: |startseite|alle artikel|beiträge von|artikel von |nachrichtenarchiv|aktuelle nachrichten",
  // French, Spanish, Italian, Portuguese, Romanian
  "résultats de recherche|résultats de la recherche|résultats pour|étiquette : |catégorie : |archives des|accueil|toute l'actualité|resultados de búsqueda|resultados de la búsqueda|resultados para|etiqueta: |categoría: |archivo de |archivos de |portada|últimas noticias|risultati della ricerca|risultati per|archivi|ultime notizie|resultados da busca|resultados da pesquisa|arquivo de |arquivos |página inicial|rezultatele căutării|rezultate pentru|arhiva ",
  // Dutch and Nordic
  "zoekresultaten|resultaten voor|archief|laatste nieuws|voorpagina|sökresultat|arkiv|senaste nytt|søkeresultater|søgeresultater|siste nytt|seneste nyt|forside|hakutulokset|arkisto|etusivu",
  // Slavic, Hungarian, Greek, Turkish
  "wyniki wyszukiwania|archiwum|strona główna|výsledky vyhledávání|výsledky hledání|archiv|keresési eredmények|találatok|címke: |αποτελέσματα αναζήτησης|αρχείο|arama sonuçları|arşiv|son dakika haberleri|результаты поиска|архив|главная страница|результати пошуку|архів|головна сторінка",
  // East and South-East Asia, Arabic, Hebrew
  "検索結果|タグ: |カテゴリ: |記事一覧|アーカイブ|ニュース一覧|搜索结果|搜尋結果|标签: |標籤: |分类: |存档|首页|검색 결과|검색결과|태그: |기사 목록|kết quả tìm kiếm|trang chủ|hasil pencarian|hasil carian|arsip|beranda|نتائج البحث|أرشيف|الصفحة الرئيسية|תוצאות חיפוש|ארכיון|עמוד הבית",
);
