import { list, type PhraseTable } from "./phrase.js";

/** Polish portals and newspapers. */
export const pl: PhraseTable = {
  language: "pl",
  rows: [
    {
      id: "ad-label",
      reason: "advertisement",
      labels: list(
        "reklama|reklamy|ogłoszenie|materiał sponsorowany|artykuł sponsorowany",
        "dalsza część artykułu pod materiałem wideo|dalszy ciąg materiału pod wideo|koniec reklamy",
        "treść sponsorowana|materiał promocyjny|sponsorowane",
      ),
      leads: list("dalsza część artykułu|dalszy ciąg artykułu|dalszy ciąg materiału|ciąg dalszy artykułu"),
      upTo: 100,
    },
    {
      id: "newsletter",
      reason: "promotion",
      labels: list(
        "zapisz się|zaloguj się|zaloguj|subskrybuj|zarejestruj się|kup dostęp|kup subskrypcję",
        "prenumerata|wykup dostęp|zapisz się na newsletter|załóż konto|dołącz do nas",
      ),
      leads: list(
        "masz już prenumeratę|masz już konto|jesteś już prenumeratorem|masz już subskrypcję",
        "zapisz się na|zapisz się do|zaloguj się|subskrybuj|chcesz otrzymywać|aby czytać dalej",
        "kup prenumeratę|wykup dostęp|dziękujemy, że przeczytałaś|dziękujemy, że jesteś|cieszymy się, że",
      ),
      upTo: 180,
    },
    {
      id: "follow",
      reason: "promotion",
      labels: list(
        "obserwuj|obserwuj nas|obserwuj nas na google news|pobierz aplikację|obserwuj nas w google",
        "dodaj do ulubionych źródeł|polub nas",
      ),
      leads: list(
        "obserwuj nas|polub nas|śledź nas|pobierz aplikację|znajdziesz nas|dołącz do nas",
        "masz ciekawy temat|byłeś świadkiem|napisz do nas|więcej wiadomości",
      ),
      upTo: 180,
    },
    {
      id: "related-head",
      reason: "related",
      heads: true,
      labels: list(
        "czytaj także|czytaj też|czytaj więcej|zobacz także|zobacz też|zobacz również|czytaj również",
        "przeczytaj też|przeczytaj także|polecamy|polecane|powiązane|powiązane artykuły|powiązane tematy",
        "najczęściej czytane|najnowsze|najpopularniejsze|więcej na ten temat|może cię zainteresować",
        "warto przeczytać|inne artykuły|wybrane dla ciebie|dla ciebie|najnowsze wiadomości",
        "pozostałe wiadomości",
      ),
    },
    {
      id: "related-lead",
      reason: "related",
      leads: list(
        "czytaj także|czytaj też|czytaj więcej|czytaj również|czytaj:|przeczytaj:|przeczytaj także",
        "przeczytaj też|zobacz także|zobacz też|zobacz również|zobacz:|zobacz więcej|zobacz wideo",
        "sprawdź też|polecamy:|więcej na ten temat|warto przeczytać|wideo:|dowiedz się więcej",
      ),
      upTo: 180,
    },
    {
      id: "click-here",
      reason: "promotion",
      labels: list("kliknij tutaj|kliknij|dowiedz się więcej"),
      leads: list("kliknij tutaj|kliknij w|kliknij, aby"),
      upTo: 140,
    },
    {
      id: "share",
      reason: "share",
      labels: list(
        "udostępnij|podziel się|udostępnij na facebooku|kopiuj link|skopiuj link|drukuj|zapisz|wyślij",
        "tweetnij|lubię to|zamknij|podziel się artykułem|udostępnij artykuł|wyślij mailem",
        "zapisz na później|zapisz artykuł|skopiowano",
      ),
      leads: list("udostępnij|podziel się artykułem|skopiuj link"),
      upTo: 70,
    },
    {
      id: "listen",
      reason: "share",
      labels: list("posłuchaj|posłuchaj artykułu|odsłuchaj|odsłuchaj artykuł|odtwórz|słuchaj"),
      leads: list("posłuchaj artykułu|odsłuchaj"),
      upTo: 90,
    },
    {
      id: "comment",
      reason: "comment",
      labels: list(
        "komentarze|skomentuj|dodaj komentarz|zobacz komentarze|zostaw komentarz|pokaż komentarze",
        "brak komentarzy|napisz komentarz|dyskusja",
      ),
      leads: list(
        "komentarze (|dodaj komentarz|aby dodać komentarz|twój adres e-mail nie zostanie",
        "zaloguj się, aby",
      ),
      patterns: [/^(?:\d+ komentarz\p{L}*|komentarze: \d+)$/u],
      upTo: 140,
    },
    {
      id: "legal",
      reason: "legal",
      labels: list("wszelkie prawa zastrzeżone|polityka prywatności|regulamin|prawa autorskie"),
      leads: list(
        "©|copyright ©|copyright (c)|copyright 20|copyright 19|copyright by|copyright:",
        "wszelkie prawa zastrzeżone|materiał chroniony|dalsze rozpowszechnianie",
      ),
      upTo: 200,
    },
    {
      id: "origin",
      reason: "boilerplate",
      leads: list(
        "ten artykuł|źródło:|źródła:|artykuł powstał|tekst powstał|opracował|autor:|opracowanie:|oprac.",
        "data utworzenia|ostatnia aktualizacja|sprostowanie",
      ),
      patterns: [/^\(?(?:pap|źródło)(?:[/, ].{0,60})?\)?$/u],
      upTo: 200,
      at: "end",
    },
    {
      id: "machine",
      reason: "boilerplate",
      labels: list(
        "powiększ|zobacz zdjęcia|zdjęcie|zdjęcia|galeria|wideo|zobacz galerię|zobacz wideo|ładowanie",
        "odtwórz wideo|pokaż więcej|rozwiń|zwiń|pełny ekran|streszczenie ai|skrót artykułu|zgłoś błąd",
        "foto",
      ),
      leads: list(
        "twoja przeglądarka|podsumowanie wygenerowane|streszczenie wygenerowane|widzisz błąd",
        "znalazłeś błąd",
      ),
      upTo: 140,
    },
    {
      id: "navigation",
      reason: "navigation",
      labels: list(
        "strona główna|do góry|przejdź do treści|menu|szukaj|tematy|tagi|kategorie|opublikowano",
        "aktualizacja|kontakt|powrót|autor|redakcja|jesteś tutaj",
      ),
      leads: list(
        "przejdź do przepisu|drukuj przepis|wydrukuj przepis",
        "tagi:|tematy:|kategorie:|słowa kluczowe|temat:",
      ),
      upTo: 120,
    },
  ],
};
