import { describe, expect, it } from "vitest";
import type { Verdict } from "../../src/block.js";
import { gatherFacts } from "../../src/evidence/facts.js";
import { findFields } from "../../src/fields/fields.js";
import { type JudgedText, judgeText } from "../../src/judge/judge-text.js";
import { blocksFromText } from "../../src/read/blocks-from-text.js";
import type { Reading } from "../../src/read/reading.js";

/** Judges the lines of a dump; gives each line with its verdict, short: `+part` or `-reason`. */
function judge(...lines: string[]): { verdicts: string[]; judged: JudgedText; all: readonly Verdict[] } {
  const reading: Reading = {
    form: "text",
    blocks: blocksFromText(lines.join("\n\n")),
    document: null,
    scripts: [],
    baseUrl: null,
    warnings: [],
  };
  const found = findFields(reading, gatherFacts(reading));
  const headline = { ...found, printed: { headline: [0], byline: [], dateline: [] } };
  const judged = judgeText(reading, headline);
  const verdicts = judged.verdicts.map((verdict) =>
    verdict.kept ? `+${verdict.part}` : `-${verdict.reason}`,
  );
  return { verdicts, judged, all: judged.verdicts };
}

const TITLE = "Malby closes its northern pier";
const P = [
  "The harbour office of Malby closed the northern pier on Monday because two of its beams had rotted through.",
  "Ferries now leave from the old customs house across the bay, and the crossing takes twelve minutes longer than it did.",
  "“We had asked for new beams in every budget since the great storm,” said the warden, who has run the pier for thirty years.",
  "The council will decide on Thursday whether to mend the pier or to pull it down before the autumn storms begin.",
  "Until then the shops along the quay will have to do without the visitors who used to come off the morning boat.",
  "A spokeswoman for the council said that nobody had been hurt and that the ferries would run on time from Wednesday.",
] as const;

const JA = [
  "港の事務所は月曜日、二本の梁が腐っていたため、北側の桟橋を閉鎖したと発表した。再開の時期は決まっていない。",
  "フェリーは当面、湾の対岸にある旧税関の前から出航し、所要時間はこれまでより十二分ほど長くなるという。",
  "町議会は木曜日、桟橋を修理するか、秋の嵐が来る前に取り壊すかを決める予定だと町の広報は説明している。",
];
const ZH = [
  "港口办公室周一宣布，由于两根横梁已经腐烂，北侧码头即日起关闭，重新开放的时间尚未确定，请旅客注意。",
  "渡轮目前改从海湾对岸的旧海关大楼前出发，航程比以往多出大约十二分钟，票价则与此前保持不变。",
  "镇议会将于周四决定是修缮码头，还是赶在秋季风暴到来之前将其拆除，届时会向居民公布结果和费用。",
];

describe("judgeText", () => {
  it("gives each block one verdict and keeps paragraphs and headings in order", () => {
    expect(judge(TITLE, P[0], P[1], "What happens next", P[3], P[4]).verdicts).toEqual([
      "+headline",
      "+paragraph",
      "+paragraph",
      "+heading",
      "+paragraph",
      "+paragraph",
    ]);
  });

  it("takes what stands above the body for the page's furniture, but keeps a summary", () => {
    const { verdicts } = judge(
      TITLE,
      "Boats leave from the customs house until the autumn",
      "Home",
      "14:05",
      "Share",
      ...P,
    );
    expect(verdicts.slice(0, 6)).toEqual([
      "+headline",
      "+standfirst",
      "-navigation",
      "-outside",
      "-share",
      "+paragraph",
    ]);
  });

  it("ends the body where teasers begin", () => {
    const teaser =
      "Two more piers along the coast are to be looked at before the winter, the ministry has said.";
    const { verdicts } = judge(
      TITLE,
      ...P,
      "More on this story",
      "Piers along the coast in bad repair",
      teaser,
      "Old rope, new trade",
      "12.03.2024",
    );
    expect(verdicts.slice(-5)).toEqual(["-related", "-related", "-related", "-related", "-related"]);
    expect(verdicts.filter((verdict) => verdict === "+paragraph")).toHaveLength(P.length);
  });

  it("removes teasers within the body and goes on behind them", () => {
    const { verdicts } = judge(
      TITLE,
      P[0],
      P[1],
      P[2],
      "Read more",
      "Piers along the coast in bad repair",
      "Old rope, new trade",
      P[3],
      P[4],
      P[5],
    );
    expect(verdicts).toEqual([
      "+headline",
      ...["+paragraph", "+paragraph", "+paragraph"],
      ...["-related", "-related", "-related"],
      ...["+paragraph", "+paragraph", "+paragraph"],
    ]);
  });

  it("removes labels and prompts within the body", () => {
    const { verdicts } = judge(
      TITLE,
      P[0],
      P[1],
      "Advertisement",
      P[2],
      "Read more: Piers along the coast in bad repair",
      P[3],
      P[4],
    );
    expect(verdicts.slice(3, 6)).toEqual(["-advertisement", "+paragraph", "-related"]);
  });

  it("finds a caption with its credit and its alternative text", () => {
    const caption = "The northern pier of Malby, closed since Monday.";
    const { judged, verdicts } = judge(TITLE, caption, `${caption} Photo: Ann Lee/AP`, ...P);
    expect(judged.captions).toEqual([
      { text: caption, credit: "Ann Lee/AP", alt: caption, imageUrl: null, block: 2 },
    ]);
    expect(verdicts.slice(0, 4)).toEqual(["+headline", "-image-description", "+caption", "+paragraph"]);
  });

  it("finds a caption whose credit is on the next line", () => {
    const caption = "The northern pier of Malby, closed since Monday.";
    const { judged, verdicts } = judge(TITLE, P[0], P[1], caption, caption, "Ann Lee / Reuters", P[2], P[3]);
    expect(judged.captions).toMatchObject([{ text: caption, credit: "Ann Lee / Reuters", block: 4 }]);
    expect(verdicts.slice(3, 6)).toEqual(["-image-description", "+caption", "+credit"]);
  });

  it("finds a caption below its credit, where the page has it so", () => {
    const caption = "The warden on the northern pier.";
    const { judged } = judge(TITLE, P[0], P[1], "Foto: Ina Beck", caption, P[2], P[3], P[4]);
    expect(judged.captions).toMatchObject([{ text: caption, credit: "Ina Beck", block: 4 }]);
  });

  it("finds a caption without a credit by its alternative text, where another has shown the way", () => {
    const { judged, verdicts } = judge(
      ...[
        TITLE,
        P[0],
        P[1],
        "Northern pier",
        "The pier before the beams gave way. Photo: Ann Lee",
        P[2],
        P[3],
      ],
      ...["Malby harbour ferries", "Ferries in the harbour of Malby on Monday evening.", P[4], P[5]],
    );
    expect(judged.captions.map(({ text, credit, alt }) => [text, credit, alt])).toEqual([
      ["The pier before the beams gave way.", "Ann Lee", "Northern pier"],
      ["Ferries in the harbour of Malby on Monday evening.", null, "Malby harbour ferries"],
    ]);
    expect(verdicts[7]).toBe("-image-description");
  });

  it("removes the names of image files", () => {
    const { verdicts } = judge(
      TITLE,
      P[0],
      P[1],
      "northern_pier_malby-2.jpg",
      "Two beams had rotted through",
      P[2],
      P[3],
    );
    expect(verdicts.slice(3, 5)).toEqual(["-image-description", "+caption"]);
  });

  it("keeps one copy of a paragraph that stands twice, at the end too", () => {
    const { verdicts, all } = judge(TITLE, ...P, P[5]);
    expect(verdicts.at(-1)).toBe("-duplicate");
    expect(all.at(-1)).toMatchObject({ duplicateOf: P.length });
  });

  it("removes a site's description of itself and its rights behind the body, not within", () => {
    const site = "The Malby Post is a trusted source of news for the whole coast.";
    const behind = judge(TITLE, ...P, site, "© 2024 The Malby Post.", "All rights reserved.");
    expect(behind.verdicts.slice(-3)).toEqual(["-boilerplate", "-legal", "-legal"]);
    expect(judge(TITLE, P[0], site, ...P.slice(1)).verdicts[2]).toBe("+paragraph");
  });

  it("keeps a list that a line announces", () => {
    const { verdicts } = judge(
      TITLE,
      ...P,
      "The council has three plans for the pier:",
      "mend the beams",
      "build anew in steel",
      "pull it down",
      P[0].replace("Monday", "Tuesday"),
    );
    expect(verdicts.slice(7, 11)).toEqual(["+paragraph", "+list", "+list", "+list"]);
  });

  it("takes a pull quote for a copy, its speaker with it", () => {
    const quote =
      "We had asked for new beams in every budget since the great storm, said the warden of the pier.";
    const long = `${quote} He has run the pier for thirty years, and his father ran it before him.`;
    const { verdicts, all } = judge(TITLE, P[0], P[1], quote, "Ada Malby, warden", long, P[3], P[4]);
    expect(verdicts.slice(3, 6)).toEqual(["-duplicate", "-duplicate", "+paragraph"]);
    expect(all[3]).toMatchObject({ duplicateOf: 5 });
  });

  it("keeps the text once where a dump has it again in one line, and keeps its paragraphs", () => {
    const { verdicts } = judge(TITLE, ...P, P.join(" "));
    expect(verdicts).toEqual(["+headline", ...P.map(() => "+paragraph"), "-duplicate"]);
  });

  it("keeps a caption whose credit below it is a name, though it is the beginning of a longer line", () => {
    const caption = "Two of the beams of the northern pier had rotted through.";
    const { judged } = judge(
      TITLE,
      P[0],
      P[1],
      `${caption} Foto: Ina Beck`,
      caption,
      "Foto: Ina Beck",
      P[2],
      P[3],
    );
    expect(judged.captions.map(({ text, credit }) => [text, credit])).toContainEqual([caption, "Ina Beck"]);
  });

  it("does not take the numbered headings of a list of reasons for captions of the images above them", () => {
    const numbered = ["1. The beams are rotten", "2. The pier is empty", "3. The town is poor"];
    const lines = numbered.flatMap((each, i) => [`Photo: Ann Lee ${i}/AP`, each, P[i] ?? "", P[i + 3] ?? ""]);
    const { judged } = judge(TITLE, P[3].replace("Thursday", "Friday"), ...lines);
    expect(judged.captions.map(({ text }) => text)).not.toEqual(expect.arrayContaining(numbered));
  });

  it.each([
    ["ja", "港町、北側の桟橋を閉鎖へ", "閉鎖される桟橋は次のとおり。", JA],
    ["zh", "港口小镇将关闭北侧码头", "关闭的码头如下。", ZH],
  ])(
    "keeps the list that a text in %s ends with, where it says that one follows",
    (_language, title, says, text) => {
      const { verdicts } = judge(title, ...text, says, "北桟橋：一番、二番", "南桟橋：四番", "関連記事");
      expect(verdicts.slice(1, -1).every((verdict) => verdict.startsWith("+"))).toBe(true);
      expect(verdicts.at(-1)).toBe("-related");
    },
  );

  it.each([
    ["en", "This post may contain affiliate links, so that we get a share of what you pay."],
    ["en", "We may earn a commission from purchases made through links on this page, at no cost to you."],
    ["en", "A welcome email is on its way. If it is not there, look among your junk mail."],
    ["en", "We want a lively forum. Please keep comments relevant and respectful, and leave out addresses."],
    ["en", "Bar chart showing how many ferries left Malby each year from 1990 to 2020, with a dip in 2003"],
    ["en", "WATCH | The warden shows the beams that gave way:"],
  ])("removes what is said to readers within a text in %s: %s", (_language, prompt) => {
    const { verdicts } = judge(TITLE, P[0], P[1], prompt, P[2], P[3]);
    expect(verdicts[3]).toMatch(/^-/);
    expect(verdicts.filter((verdict) => verdict === "+paragraph")).toHaveLength(4);
  });

  it("removes prompts within a German text", () => {
    const de = [
      "Das Hafenamt von Malby hat den nördlichen Steg am Montag gesperrt, weil zwei seiner Balken durchgefault waren.",
      "Die Fähren legen nun vom alten Zollhaus auf der anderen Seite der Bucht ab, und die Fahrt dauert länger als zuvor.",
      "Der Rat entscheidet am Donnerstag darüber, ob der Steg ausgebessert oder vor den Stürmen des Herbstes abgerissen wird.",
      "Bis dahin müssen die Läden am Kai ohne die Gäste auskommen, die sonst mit dem Boot am Morgen gekommen sind.",
    ];
    const prompts = [
      "Mehr zum Steg von Malby lesen Sie in unserem Liveblog:",
      "Für die Darstellung von Karten nutzen wir die Software eines anderen Anbieters. Erst wenn Sie zustimmen, wird sie geladen.",
      "Nichts verpassen? Hier geht es zur neuen Malby-App – für alle Geräte.",
    ];
    const [first, second, third, fourth] = de as [string, string, string, string];
    const [blog, chart, app] = prompts as [string, string, string];
    const { verdicts } = judge(
      "Malby sperrt den nördlichen Steg",
      first,
      blog,
      second,
      chart,
      third,
      app,
      fourth,
    );
    expect(verdicts.map((verdict) => verdict.charAt(0)).join("")).toBe("++-+-+-+");
  });

  it("keeps the summary below the headline without a full stop, with byline and date between", () => {
    const summary = "Two beams had rotted through, and the ferries now leave from the old customs house";
    expect(judge(TITLE, summary, ...P).verdicts[1]).toBe("+standfirst");
  });

  it("keeps running text within the body whatever stands around it, and has the rest in the ledger", () => {
    const labels = ["Share", "More", "Old rope, new trade", "12.03.2024", "Fares and times", "3 min"];
    const lines = P.flatMap((text, i) => [text, labels[i] ?? ""]);
    const { verdicts } = judge(TITLE, ...lines.slice(0, -1));
    expect(verdicts.filter((verdict) => verdict === "+paragraph")).toHaveLength(P.length);
    expect(verdicts.filter((verdict) => verdict.startsWith("-")).length).toBeGreaterThanOrEqual(4);
  });

  it("removes a line that comes again and again", () => {
    const skip = "Content from another page follows here";
    const { verdicts } = judge(TITLE, P[0], skip, P[1], skip, P[2], skip, P[3], P[4]);
    expect(verdicts.filter((verdict) => verdict === "+paragraph")).toHaveLength(5);
    expect(verdicts.filter((verdict) => verdict.startsWith("-"))).toHaveLength(3);
  });

  it("takes a title with a date below it for a link", () => {
    const { verdicts } = judge(
      TITLE,
      P[0],
      P[1],
      P[2],
      "Piers along the coast in bad repair",
      "23. 12. 2024 13:31",
      P[3],
      P[4],
    );
    expect(verdicts.slice(4, 6)).toEqual(["-related", "-boilerplate"]);
  });

  it("reads text without spaces between words", () => {
    const ja = [
      "港の事務所は月曜日、二本の梁が腐っていたため、北側の桟橋を閉鎖したと発表した。再開の時期は決まっていない。",
      "フェリーは当面、湾の対岸にある旧税関の前から出航し、所要時間はこれまでより十二分ほど長くなるという。",
      "町議会は木曜日、桟橋を修理するか、秋の嵐が来る前に取り壊すかを決める予定だ。",
    ];
    const { verdicts } = judge(
      "港町、北側の桟橋を閉鎖へ",
      "印刷",
      "シェア",
      ...ja,
      "関連記事",
      "沿岸の桟橋、老朽化進む",
      "無断転載を禁じます",
    );
    expect(verdicts).toEqual([
      "+headline",
      ...["-share", "-share"],
      ...["+paragraph", "+paragraph", "+paragraph"],
      ...["-related", "-related", "-legal"],
    ]);
  });

  it("keeps nothing of a dump without running text but what its fields print", () => {
    expect(
      judge("Malby", "Home", "Weather", "Ferries").verdicts.filter((verdict) => verdict.startsWith("+")),
    ).toEqual(["+headline"]);
    expect(judge().verdicts).toEqual([]);
  });

  it("is linear in the number of lines", () => {
    const lines = Array.from({ length: 20_000 }, (_, i) =>
      i % 3 === 0 ? `Label ${i}` : `${P[i % 6]} It was the ${i}th time.`,
    );
    expect(judge(TITLE, ...lines).verdicts).toHaveLength(lines.length + 1);
  });
});
