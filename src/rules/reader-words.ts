/*
 * The words by which a text speaks to its reader, by language: pronouns of the second person, those that the press uses
 * to its customers first. Reports speak of people, not to them; prompts, forms and consent notes say "you". German "Sie"
 * is left out: in lower case, as texts are compared, it is "she" and "they".
 */
const LISTS: Readonly<Record<string, string>> = {
  cs: "vy vás vám váš vaše vaši vašeho vaší tvůj",
  da: "du dig din dit dine jer jeres",
  de: "ihnen ihr ihre ihrer ihren ihrem du dich dir dein deine deiner deinen deinem euch eure",
  el: "εσείς σας εσένα σου",
  en: "you your yours we our us",
  es: "tú tu tus te ti usted ustedes vosotros vuestro vuestra",
  fi: "sinä sinun sinulle te teidän teille",
  fr: "vous votre vos tu toi ton ta tes",
  hu: "ön önt önnek önök te téged neked",
  id: "anda kamu",
  it: "tu tuo tua tuoi tue ti te voi vostro vostra vi",
  ms: "anda awak",
  nl: "je jij jou jouw u uw jullie",
  no: "du deg din ditt dine dere deres",
  pl: "ty cię ci twój twoja twoje państwo państwa państwu wam wasz",
  pt: "você vocês seu sua seus suas tu teu tua",
  ro: "tu tine ție tău ta voi vă vostru dumneavoastră",
  ru: "вы вас вам ваш ваша ваше ваши вашей вашего ты тебя тебе твой",
  sv: "du dig din ditt dina ni er ert era",
  tr: "siz sizi size sizin sen seni sana senin",
  uk: "ви вас вам ваш ваша ваше ваші вашої ти тебе тобі твій",
  vi: "bạn quý",
};

export const READER_WORDS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(LISTS).map(([language, words]) => [language, new Set(words.split(" "))]),
);
