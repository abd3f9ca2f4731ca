// SPDX-License-Identifier: MIT
//
// The least seconds that mermaid needs to make an SVG of a diagram, in a page of a browser that has
// started and loaded it already.
// Usage: node draw_mermaid.mjs FILE RUNS PUPPETEER-CONFIG MERMAID-CONFIG, beside the node_modules
import {readFileSync} from 'node:fs';
import puppeteer from 'puppeteer';

const [file, runs, launch, config] = process.argv.slice(2);
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const browser = await puppeteer.launch(read(launch));
try {
  const page = await browser.newPage();
  await page.addScriptTag({path: 'node_modules/mermaid/dist/mermaid.min.js'});
  const best = await page.evaluate(async (text, times, options) => {
    const {mermaid} = globalThis;
    mermaid.initialize({startOnLoad: false, ...options});
    let least = Infinity;
    for (let i = 0; i < times; ++i) {
      const before = performance.now();
      await mermaid.render(`run-${i}`, text);
      least = Math.min(least, (performance.now() - before) / 1e3);
    }
    return least;
  }, readFileSync(file, 'utf8'), Number(runs), read(config));
  console.log(best);
} finally {
  await browser.close();
}
