/*
 * Short reports invented for these tests, each with its bytes as Python's codecs encode it: a witness apart from
 * the decoder under test.
 */

export interface Sample {
  readonly charset: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

function sample(charset: string, text: string, base64: string): Sample {
  return { charset, text, bytes: Buffer.from(base64, "base64") };
}

export const SAMPLES: readonly Sample[] = [
  sample(
    "Shift_JIS",
    "港は月曜日の朝に再び開かれた。市の当局者によると、嵐で壊れた桟橋の修理は予定より二週間早く終わったという。漁師たちは喜びの声を上げ、最初の船は日の出とともに出港した。",
    "jWCCzYyOl2qT+oLMkqmCyY3EgtGKSoKpguqCvYFCjnOCzJOWi8eO0oLJguaC6YLGgUGXkoLFifOC6oK9jlaLtILMj0OXnYLNl1yS6ILmguiT8Y9UitSRgYKtj0mC7YLBgr2CxoKigqSBQouZjnSCvYK/gs2K7ILRgsyQuoLwj+OCsIFBjcWPiYLMkUSCzZP6gsyPb4LGgsaC4ILJj2+NYIK1gr2BQg==",
  ),
  sample(
    "EUC-JP",
    "港は月曜日の朝に再び開かれた。市の当局者によると、嵐で壊れた桟橋の修理は予定より二週間早く終わったという。漁師たちは喜びの声を上げ、最初の船は日の出とともに出港した。",
    "ucGkz7fuzcvG/KTOxKuky7rGpNOzq6SrpOykv6Gju9SkzsX2tsm81KTLpOik66TIoaLN8qTHsvWk7KS/u7e2tqTOvaTN/aTPzb3E6qTopOrG8721tNbB4aSvvaqk76TDpL+kyKSkpKaho7X5u9Wkv6TBpM+07qTTpM7AvKTyvuWksqGiuse96aTOwaWkz8b8pM690KTIpMik4qTLvdC5waS3pL+how==",
  ),
  sample(
    "ISO-2022-JP",
    "港は月曜日の朝に再び開かれた。市の当局者によると、嵐で壊れた桟橋の修理は予定より早く終わったという。",
    "GyRCOUEkTzduTUtGfCRORCskSzpGJFMzKyQrJGwkPyEjO1QkTkV2Nkk8VCRLJGgkayRIISJNciRHMnUkbCQ/Ozc2NiROPSRNfSRPTT1EaiRoJGpBYSQvPSokbyRDJD8kSCQkJCYhIxsoQg==",
  ),
  sample(
    "GBK",
    "港口于星期一早晨重新开放。市政府官员表示，被风暴损坏的码头比原计划提前两周修复完毕。渔民们欢呼起来，第一艘船在日出时分驶出港口。镕堃",
    "uNu/2tPa0MfG2tK71Oezv9bY0MK/qrfFoaPK0NX+uK652dSxse3KvqOssbu357Gpy/C7tbXEwuvNt7HI1K28xruuzOHHsMG91tzQ3ri0zeqxz6Gj0+bD8cPHu7a69MbwwLSjrLXa0rvL0rSs1NrI1bP2yrG31sq7s/a427/aoaPpRojS",
  ),
  sample(
    "gb18030",
    "港口于星期一早晨重新开放。市政府官员表示，被风暴损坏的码头比原计划提前两周修复完毕。渔民们欢呼起来，𠮷先生的船在日出时分驶出港口。",
    "uNu/2tPa0MfG2tK71Oezv9bY0MK/qrfFoaPK0NX+uK652dSxse3KvqOssbu357Gpy/C7tbXEwuvNt7HI1K28xruuzOHHsMG91tzQ3ri0zeqxz6Gj0+bD8cPHu7a69MbwwLSjrJU0sjXPyMn6tcS0rNTayNWz9sqxt9bKu7P2uNu/2qGj",
  ),
  sample(
    "Big5",
    "港口於星期一早晨重新開放。市政府官員表示，被風暴損壞的碼頭比原計劃提前兩週修復完畢。漁民們歡呼起來，第一艘船在日出時分駛出港口。",
    "tOSkZqnzrFC0waRApq2x4a2rt3O2fanxoUOlq6xGqbKpeK37qu2l3KFBs1Gtt7zJt2zDYaq6vVjAWaTxreytcLm6tKOrZajitmet17Rfp7mypqFDuq6lwa3MxXepSbBfqNOhQbLEpEC/tLLupmKk6aVYrsmkwL5wpVi05KRmoUM=",
  ),
  sample(
    "EUC-KR",
    "항구는 월요일 아침에 다시 열렸다. 시 당국자에 따르면 폭풍으로 부서진 부두의 수리는 예정보다 이 주 일찍 끝났다. 어부들은 환호했고 첫 배는 해돋이와 함께 떠났다. 똠방각하",
    "x9exuLTCIL/5v+TAzyC+xsSnv6EgtNm9wyC/rbfItNkuIL3DILTnsbnA2r+hILX7uKO46SDG+MezwLi3ziC6zrytwfggus61zsDHILz2uK60wiC/ucGkuri02SDAzCDB1iDAz8LvILOhs7W02S4gvu66zrXpwLogyK/Io8ffsO0gw7kguei0wiDH2LW4wMy/zSDH1LKyILaws7W02S4gjGO55rCix88=",
  ),
  sample(
    "windows-1250",
    "Přístav byl v pondělí ráno znovu otevřen. Podle úředníků města skončila oprava mola, které poškodila bouře, o dva týdny dříve. „Konečně,“ řekl rybář Šťastný a žlutá loď vyplula za úsvitu.",
    "UPjtc3RhdiBieWwgdiBwb25k7GztIHLhbm8gem5vdnUgb3Rldvhlbi4gUG9kbGUg+vhlZG7ta/kgbexzdGEgc2tvbuhpbGEgb3ByYXZhIG1vbGEsIGt0ZXLpIHBvmmtvZGlsYSBib3X4ZSwgbyBkdmEgdP1kbnkgZPjtdmUuIIRLb25l6G7sLJMg+GVrbCByeWLh+CCKnWFzdG79IGEgnmx1dOEgbG/vIHZ5cGx1bGEgemEg+nN2aXR1Lg==",
  ),
  sample(
    "windows-1251",
    "Порт снова открылся в понедельник утром. По словам городских чиновников, ремонт причала, повреждённого бурей, закончился на две недели раньше срока. «Наконец-то», — сказал рыбак Ёлкин, и первая лодка вышла на рассвете.",
    "z+7w8iDx7e7i4CDu8urw++vx/yDiIO/u7eXk5ev87ejqIPPy8O7sLiDP7iDx6+7i4Owg4+7w7uTx6uj1IPfo7e7i7ejq7uIsIPDl7O7t8iDv8Oj34OvgLCDv7uLw5ebkuO3t7uPuIOHz8OXpLCDn4Oru7ffo6/H/IO3gIOTi5SDt5eTl6+gg8ODt/PjlIPHw7urgLiCrzeDq7u3l9i3y7rssIJcg8erg5+DrIPD74eDqIKjr6ujtLCDoIO/l8OLg/yDr7uTq4CDi+/jr4CDt4CDw4PHx4uXy5S4=",
  ),
  sample(
    "windows-1252",
    "Le port a rouvert lundi matin. Selon les autorités, la réparation du quai abîmé par la tempête s’est achevée deux semaines plus tôt que prévu – pour 3 000 €. « Enfin », a soufflé un pêcheur ; son cœur battait “très fort”…",
    "TGUgcG9ydCBhIHJvdXZlcnQgbHVuZGkgbWF0aW4uIFNlbG9uIGxlcyBhdXRvcml06XMsIGxhIHLpcGFyYXRpb24gZHUgcXVhaSBhYu5t6SBwYXIgbGEgdGVtcOp0ZSBzkmVzdCBhY2hldullIGRldXggc2VtYWluZXMgcGx1cyB09HQgcXVlIHBy6XZ1IJYgcG91ciAzIDAwMCCALiCrIEVuZmluILssIGEgc291ZmZs6SB1biBw6mNoZXVyIDsgc29uIGOcdXIgYmF0dGFpdCCTdHLocyBmb3J0lIU=",
  ),
  sample(
    "windows-1256",
    "أعيد فتح الميناء صباح يوم الاثنين. وقال مسؤولون في المدينة إن إصلاح الرصيف الذي دمرته العاصفة انتهى قبل أسبوعين من الموعد المحدد. وهتف الصيادون فرحا، وأبحر أول قارب مع شروق الشمس.",
    "w9rtzyDdys0gx+Hj7eTHwSDVyMfNIO3m4yDH4cfL5O3kLiDm3sfhIOPTxObh5uQg3e0gx+Hjz+3kySDF5CDF1eHHzSDH4dHV7d0gx+HQ7SDP49HK5SDH4drH1d3JIMfkyuXsIN7I4SDD08jm2u3kIOPkIMfh4+bazyDH4ePNz88uIOblyt0gx+HV7cfP5uQg3dHNx6Eg5sPIzdEgw+bhIN7H0cgg49og1NHm3iDH4dTj0y4=",
  ),
  sample(
    "KOI8-R",
    "Порт снова открылся в понедельник утром. По словам городских чиновников, ремонт причала, повреждённого бурей, закончился на две недели раньше срока. Наконец-то, сказал рыбак, и первая лодка вышла на рассвете.",
    "8M/S1CDTzs/XwSDP1MvS2czT0SDXINDPzsXExczYzsnLINXU0s/NLiDwzyDTzM/Xwc0gx8/Sz8TTy8nIIN7Jzs/XzsnLz9csINLFzc/O1CDQ0snewczBLCDQz9fSxdbEo87Oz8fPIMLV0sXKLCDawcvPzt7JzNPRIM7BIMTXxSDOxcTFzMkg0sHO2NvFINPSz8vBLiDuwcvPzsXDLdTPLCDTy8Hawcwg0tnCwcssIMkg0MXS18HRIMzPxMvBINfZ28zBIM7BINLB09PXxdTFLg==",
  ),
  sample(
    "windows-1253",
    "Το λιμάνι άνοιξε ξανά τη Δευτέρα το πρωί. Σύμφωνα με τους αξιωματούχους της πόλης, η επισκευή της προβλήτας τελείωσε δύο εβδομάδες νωρίτερα.",
    "1O8g6+ns3O3pINzt7+nu5SDu4e3cIPTnIMTl9fTd8eEg9O8g8PH53y4g0/3s9vnt4SDs5SD07/XyIOHu6fns4fTv/ffv9fIg9OfyIPD86+fyLCDnIOXw6fPq5fXeIPTn8iDw8e/i69704fIg9OXr5d/58+Ug5P3vIOXi5O/s3OTl8iDt+fHf9OXx4S4=",
  ),
  sample(
    "windows-1254",
    "Liman pazartesi sabahı yeniden açıldı. Şehir yetkililerine göre fırtınada hasar gören iskelenin onarımı iki hafta erken bitti, balıkçılar sevinç çığlıkları attı.",
    "TGltYW4gcGF6YXJ0ZXNpIHNhYmFo/SB5ZW5pZGVuIGHn/Wxk/S4g3mVoaXIgeWV0a2lsaWxlcmluZSBn9nJlIGb9cnT9bmFkYSBoYXNhciBn9nJlbiBpc2tlbGVuaW4gb25hcv1t/SBpa2kgaGFmdGEgZXJrZW4gYml0dGksIGJhbP1r5/1sYXIgc2V2aW7nIOf98Gz9a2xhcv0gYXR0/S4=",
  ),
];
