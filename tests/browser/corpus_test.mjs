// SPDX-License-Identifier: MIT
//
// What the made-up chronologies have to have, so that what is measured on their pictures says much.
import assert from "node:assert/strict";
import { test } from "node:test";

import { chronology, eventCount } from "./chronologies.mjs";
import { pictures } from "./corpus.mjs";

const seeds = Array.from({ length: 200 }, (_, seed) => seed);
const files = seeds.map(chronology);
const countOf = (pattern) => files.filter((file) => pattern.test(file)).length;

test("A seed always makes the same chronology", () => {
  assert.deepEqual(seeds.map(chronology), files);
  assert.equal(new Set(files).size, files.length);
});

test("The chronologies have from 3 to 2,000 events, and some of them many on one day", () => {
  const sizes = seeds.map(eventCount);
  assert.equal(Math.min(...sizes), 3);
  assert.equal(Math.max(...sizes), 2000);
  sizes.forEach((size, seed) => assert.equal(files[seed].match(/"id":"e\d+"/g).length, size));
  const crowded = files.filter((file) => {
    const days = new Map();
    for (const [, day] of file.matchAll(/"date":"(\d{4}-\d\d-\d\d)"/g)) {
      days.set(day, (days.get(day) ?? 0) + 1);
    }
    return Math.max(...days.values()) >= 6;
  });
  assert.ok(crowded.length >= 20, `only ${crowded.length}`);
});

const features = {
  "Chinese titles": /\p{Script=Han}{8}/u,
  "Japanese titles": /\p{Script=Katakana}{4}/u,
  "Korean titles": /\p{Script=Hangul}{4}/u,
  "Arabic titles": /\p{Script=Arabic}{4}/u,
  "Hebrew titles": /\p{Script=Hebrew}{4}/u,
  "titles of over 200 letters": /"title":"[^"]{200}/,
  "words that do not break": /[^\s"]{50}/,
  "months": /"date":"\d{4}-\d\d"/,
  "years": /"date":"\d{4}"/,
  "approximate dates": /"date":"[^"]*~"/,
  "uncertain dates": /"date":"[^"]*\?"/,
  "approximate and uncertain dates": /"date":"[^"]*%"/,
  "windows": /"date":"\[[\d-]+\.\.[\d-]+\]"/,
  "dates known at the latest": /"date":"\[\.\./,
  "dates known at the earliest": /"date":"\[[\d-]+\.\.\]"/,
  "one of two days": /"date":"\[[\d-]+,[\d-]+\]"/,
  "unknown digits": /"date":"\d{3}X"/,
  "extents": /"date":"[\d-]+\/[\d-]+"/,
  "extents without end": /"date":"[\d-]+\/\.\."/,
  "extents of unknown end": /"date":"[\d-]+\/"/,
  "starts and ends that are windows": /"start":"\[.*?"end":"\[/,
  "events without a date": /"id":"e\d+","title"/,
  "times of the day": /"date":"[\d-]+T/,
  "planned events": /"status":"planned"/,
  "cancelled events": /"status":"cancelled"/,
  "causes": /"because-of":/,
  "answers": /"responds-to":/,
  "reports": /"reports":/,
  "contradictions of the day": /"date":"[\d-]+","at":/,
  "contradictions of the order": /"before":\{/,
  "claims that are rejected": /"rejected":/,
  "suspended instruments": /"suspends":/,
  "waived instruments": /"waives":/,
  "proposed instruments": /"proposes":/,
  "issued instruments": /"issues":/,
  "permissions": /"permits":/,
  "parts of instruments": /"i\d+#/,
  "compliance": /"comply":/,
};

for (const [name, pattern] of Object.entries(features)) {
  test(`Some chronologies have ${name}`, () => {
    assert.ok(countOf(pattern) >= 5, `only ${countOf(pattern)}`);
  });
}

test("Some chronologies have gaps of years", () => {
  const gaps = files.filter((file) => {
    const days = [...file.matchAll(/"date":"(\d{4}-\d\d-\d\d)/g)].map(([, day]) => Date.parse(day));
    return days.some((day, i) => i > 0 && day - days[i - 1] > 700 * 86400000);
  });
  assert.ok(gaps.length >= 20, `only ${gaps.length}`);
});

test("About a tenth of the pictures is usual, with every view, language and theme among them", () => {
  const asked = { svg: [] };
  const all = pictures({ ...asked, nightly: true });
  const usual = pictures(asked);
  assert.ok(usual.length >= all.length / 12 && usual.length <= all.length / 8, `${usual.length} of ${all.length}`);
  for (const key of ["view", "lang", "theme"]) {
    assert.deepEqual(new Set(usual.map((picture) => picture[key])), new Set(all.map((picture) => picture[key])));
  }
});
