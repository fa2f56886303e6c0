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
