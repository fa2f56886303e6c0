import { describe, expect, it } from "vitest";
import { guessLanguage } from "../../src/fields/guess-language.js";
import { blocksFromText } from "../../src/read/blocks-from-text.js";

const guess = (text: string) => guessLanguage(blocksFromText(text));

describe("guessLanguage", () => {
  it.each([
    [
      "en",
      "The harbour board voted on Tuesday to rebuild the pier, and the work is to begin in the spring, as it was said by its chair.",
    ],
    [
      "de",
      "Der Hafenrat hat am Dienstag für den Neubau der Mole gestimmt, und die Arbeiten sollen nach dem Winter mit den Pfählen beginnen.",
    ],
    [
      "fr",
      "Le conseil du port a voté mardi pour la reconstruction de la jetée, et les travaux doivent commencer au printemps avec les pieux.",
    ],
    [
      "es",
      "La junta del puerto votó el martes por la reconstrucción del muelle, y las obras comenzarán en primavera con los pilotes de los alerces.",
    ],
    [
      "pt",
      "O conselho do porto votou na terça pela reconstrução do cais, e as obras devem começar na primavera com as estacas que não estão prontas.",
    ],
    [
      "it",
      "Il consiglio del porto ha votato martedì per la ricostruzione del molo, e i lavori dovrebbero iniziare in primavera con i pali che sono già pronti.",
    ],
    [
      "nl",
      "Het havenbestuur heeft dinsdag voor de bouw van een nieuwe pier gestemd, en het werk moet in het voorjaar met de palen beginnen, zegt de voorzitter.",
    ],
    [
      "sv",
      "Hamnstyrelsen röstade på tisdagen för att bygga om piren, och arbetet ska börja till våren med de pålar som redan är på plats, och det är inte dyrt.",
    ],
    [
      "pl",
      "Rada portu głosowała we wtorek za odbudową mola, a prace mają się zacząć na wiosnę od pali, które nie są jeszcze gotowe, jak mówi jej szef.",
    ],
    [
      "tr",
      "Liman kurulu salı günü iskelenin yeniden yapılması için oy verdi ve çalışmalar ilkbaharda başlayacak, ancak bu iş çok pahalı olarak görüldü dedi.",
    ],
    [
      "ru",
      "Совет порта во вторник проголосовал за новый причал, и работы должны начаться весной, но не все сваи готовы, как сказал его глава на встрече.",
    ],
    [
      "ar",
      "صوت مجلس الميناء يوم الثلاثاء على إعادة بناء الرصيف، ومن المقرر أن تبدأ الأعمال في الربيع بعد أن وصلت الأعمدة إلى الميناء من الجبال.",
    ],
    [
      "ja",
      "港湾委員会は火曜日、桟橋を再建することを決めた。工事は春に始まる予定で、費用は四百万とみられている。漁師たちは石の防波堤を求めていた。",
    ],
    [
      "zh",
      "港口委员会星期二投票决定重建码头，工程将于春季开始，费用估计为四百万。渔民们曾要求修建石堤，但委员会认为太贵，工期也太长，最后没有同意。",
    ],
    [
      "ko",
      "항만 위원회는 화요일 부두를 다시 짓기로 의결했다. 공사는 봄에 시작되며 비용은 사백만으로 추산된다. 어민들은 돌 방파제를 요구했다.",
    ],
    [
      "he",
      "מועצת הנמל הצביעה ביום שלישי בעד בנייה מחדש של המזח, והעבודות אמורות להתחיל באביב, כך אמרה יושבת הראש בפגישה.",
    ],
  ])("tells %s", (language, text) => {
    expect(guess(text)).toBe(language);
  });

  it("does not guess from little, or from names and numbers", () => {
    expect(guess("Pier")).toBeNull();
    expect(
      guess(
        "Ann Lee, Bo Chen, Cy Dole, Di Moor, Ed Fox, Fay Gale, Gus Hart, Hal Ives, Ida Jay, Jon King, Kay Lund 1 2 3",
      ),
    ).toBeNull();
  });
});
