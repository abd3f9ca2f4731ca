// SPDX-License-Identifier: MIT
//
// The least seconds of processor time that Vega-Lite needs to make an SVG of a specification, in a
// process that has loaded it and its data already.
// Usage: node draw_vega_lite.mjs FILE RUNS, beside the node_modules that hold vega and vega-lite
import {readFileSync} from 'node:fs';
import * as vega from 'vega';
import * as vegaLite from 'vega-lite';

const [file, runs] = process.argv.slice(2);
let best = Infinity;
for (let i = 0; i < Number(runs); ++i) {
  const specification = JSON.parse(readFileSync(file, 'utf8'));
  const before = process.cpuUsage();
  const {spec} = vegaLite.compile(specification, {logger: vega.logger(vega.Error)});
  const view = new vega.View(vega.parse(spec), {renderer: 'none'});
  await view.toSVG();
  const {user, system} = process.cpuUsage(before);
  best = Math.min(best, (user + system) / 1e6);
}
console.log(best);
