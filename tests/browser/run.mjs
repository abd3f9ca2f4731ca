// SPDX-License-Identifier: MIT
//
// Measures pictures in a browser; see README.md.
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";

import { launch, newPage, work } from "./chromium.mjs";
import { draw, pictures } from "./corpus.mjs";
import { measurePicture } from "./picture.mjs";
import { printFaults, printSummary } from "./report.mjs";

const { values } = parseArgs({
  options: {
    view: { type: "string" },
    only: { type: "string" },
    svg: { type: "string", multiple: true, default: [] },
    fasti: { type: "string", default: "build/release/fasti" },
    font: { type: "string", default: "both" },
    screenshot: { type: "string" },
    most: { type: "string", default: "10" },
    folder: { type: "string", default: `${work}/pictures` },
    jobs: { type: "string", default: "2" },
    nightly: { type: "boolean", default: false },
    list: { type: "boolean", default: false },
    timing: { type: "boolean", default: false },
    "no-axe": { type: "boolean", default: false },
  },
});

const { folder } = values;
const asked = pictures(values);
if (values.list) {
  for (const { name, events } of asked) console.log(events ? `${name} (${events} events)` : name);
  process.exit(0);
}
if (asked.length === 0) {
  console.error("No picture has such a name; --list prints them all with --nightly");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
if (values.screenshot) mkdirSync(values.screenshot, { recursive: true });

const fonts = values.font === "both" ? ["own", "wide"] : [values.font];
const results = [];

async function measureAll(browser, queue) {
  const page = await newPage(browser);
  for (let picture = queue.shift(); picture; picture = queue.shift()) {
    const begun = performance.now();
    const file = await draw(picture, { fasti: values.fasti, folder });
    const drawn = performance.now();
    const { faults, seen } = await measurePicture(page, file, {
      ...picture,
      fonts,
      axe: !values["no-axe"],
      screenshot: values.screenshot && `${values.screenshot}/${picture.name}`,
    });
    results.push({ ...picture, faults, seen });
    if (values.timing) {
      console.log(`${picture.name} drawn ${Math.round(drawn - begun)} ms, measured ` +
        `${Math.round(performance.now() - drawn)} ms, ${seen.texts} texts, ${faults.length} faults`);
    }
  }
}

const browser = await launch();
try {
  const queue = [...asked];
  await Promise.all(Array.from({ length: Number(values.jobs) }, () => measureAll(browser, queue)));
} finally {
  await browser.close();
}
results.sort((a, b) => (a.name < b.name ? -1 : 1));
for (const result of results) printFaults(result, Number(values.most));
printSummary(results);
const found = results.reduce((sum, { faults }) => sum + faults.length, 0);
const texts = results.reduce((sum, { seen }) => sum + seen.texts, 0);
const points = results.reduce((sum, { seen }) => sum + seen.points, 0);
console.log(`${results.length} pictures, ${texts} texts, ${points} points clicked: ` +
  `${found === 0 ? "no" : found} faults`);
process.exitCode = found === 0 ? 0 : 1;
