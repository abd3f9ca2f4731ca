// SPDX-License-Identifier: MIT
//
// Titles as chronologies of policy have them, put together from tables: short and long, in one
// script and in several, and with words that no line can break.

const who = ["Commerce", "the Bureau of Industry and Security", "Parliament", "the Commission",
  "Nvidia", "the Ministry of Trade", "AMD", "the Council of State", "Reuters", "Huawei", "the court",
  "Bundesnetzagentur", "the Federal Register", "Ofgem"];
const does = ["requires licences for", "withdraws its guidance on", "is said to postpone",
  "publishes a draft on", "answers questions about", "extends the deadline for", "summons makers of",
  "permits sales of", "denies reports on", "sues over", "voices “serious concerns” about"];
const what = ["advanced chips", "rare earths & magnets", "the H20", "electric vehicles", "<gallium>",
  "data centres of more than 100 MW", "Article 14(2)(b)", "cloud services", "15% of the revenue",
  "high-bandwidth memory", "the affiliates rule", "US$ 5.5bn of inventory"];
const where = ["in China", "within 90 days", "for the first time", "after talks in Stockholm",
  "until 10 November 2026", "in the Official Journal", "without naming a date", "by 1.1.2027"];
const long = ["Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
  "https://www.federalregister.org/documents/2025/09/30/2025-19001",
  "ECCN-3A090.a/4A090.a-NAC/ACA", "Telekommunikationsüberwachungsverordnung", "WWWWWWWWWWWWWWWW"];
const han = ["商务部", "对华出口", "管制新规", "英伟达", "宣布", "暂停执行", "稀土", "许可证", "芯片",
  "约谈", "发布公告", "人工智能", "15%的收入", "4月9日", "H20", "《出口管制法》", "实施细则", "征求意见稿"];
const arabic = ["وزارة التجارة", "تعلن", "قيودا جديدة", "على تصدير", "الرقائق", "إلى الصين", "H20",
  "بعد 90 يوما"];
const hebrew = ["משרד המסחר", "מודיע על", "הגבלות חדשות", "על ייצוא", "שבבים", "לסין", "H20",
  "בתוך 90 ימים"];
const kana = ["経済産業省", "は", "半導体", "の", "輸出規制", "を", "発表した", "データセンター"];
const hangul = ["산업통상자원부", "반도체", "수출", "통제를", "발표"];
const cyrillic = ["Министерство", "торговли", "объявляет", "об ограничениях", "на экспорт"];

const joined = (random, words, count, gap) =>
  Array.from({ length: count }, () => random.pick(words)).join(gap);

const sentence = (random) => {
  const text = `${random.pick(who)} ${random.pick(does)} ${random.pick(what)}`;
  return text[0].toUpperCase() + text.slice(1);
};

const makers = {
  short: (random) => sentence(random),
  terse: (random) => random.pick(["Ban", "Talks", "Rule 7", "Appeal", "第1号", "EU–US", "x"]),
  usual: (random) => `${sentence(random)} ${random.pick(where)}`,
  endless: (random) =>
    Array.from({ length: random.whole(2, 5) },
      () => `${sentence(random)} ${random.pick(where)}`).join("; "),
  unbroken: (random) => `${random.pick(long)} ${random.pick(does)} ${random.pick(long)}`,
  han: (random) => joined(random, han, random.whole(2, 12), ""),
  mixed: (random) =>
    `${random.pick(who)}${joined(random, han, random.whole(2, 5), "")} ${random.pick(what)}`,
  kana: (random) => joined(random, kana, random.whole(3, 9), ""),
  hangul: (random) => joined(random, hangul, random.whole(2, 7), " "),
  cyrillic: (random) => joined(random, cyrillic, random.whole(3, 8), " "),
  arabic: (random) => joined(random, arabic, random.whole(2, 9), " "),
  hebrew: (random) => joined(random, hebrew, random.whole(2, 9), " "),
  rightInLeft: (random) => `${random.pick(who)}: “${joined(random, arabic, 3, " ")}” (2025)`,
};

/// How often each kind of title comes, by the manner of a chronology.
const manners = [
  { usual: 6, short: 3, terse: 1 },
  { usual: 4, endless: 3, unbroken: 1, terse: 1 },
  { han: 6, mixed: 3, terse: 1 },
  { usual: 2, short: 2, han: 2, mixed: 2, kana: 1, hangul: 1, cyrillic: 1, endless: 1 },
  { arabic: 2, hebrew: 2, rightInLeft: 2, usual: 2, mixed: 1 },
];

export const mannerCount = manners.length;

export const title = (random, manner) => makers[random.weighted(manners[manner])](random);
