// SPDX-License-Identifier: MIT
//
// The pictures that are measured: of the examples in every view, theme and language, and of made-up
// chronologies in every view.
import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { promisify } from "node:util";

import { chronology, eventCount } from "./chronologies.mjs";

const run = promisify(execFile);

export const views = ["timeline", "vertical", "graph", "status"];
const languages = ["en", "en-GB", "zh", "zh-Hant"];
const themes = ["light", "dark"];
const examples = { h20: "examples/h20/h20.yaml", full: "examples/h20/full.yaml",
  controls: "examples/controls/controls.yaml" };
const seeds = 200;
const kUsualSize = 500; // events; larger ones are drawn at night

/// A picture: its name, the chronology, and how it is drawn and looked at.
function fromExamples() {
  const out = [];
  for (const [name, file] of Object.entries(examples)) {
    for (const view of views) {
      for (const lang of languages) {
        for (const theme of themes) {
          const number = out.length;
          out.push({ name: `${name}-${view}-${lang}-${theme}`, file, view, lang, theme,
            usual: number % 9 === 0 || (lang === "en" && theme === "light") });
        }
      }
    }
  }
  return out;
}

function made() {
  const out = [];
  for (let seed = 0; seed < seeds; ++seed) {
    for (const view of views) {
      const name = `s${String(seed).padStart(3, "0")}-${view}`;
      const theme = themes[seed % 2];
      const lang = languages[(seed >> 1) % languages.length];
      const usual = seed % 10 === 4 && eventCount(seed) <= kUsualSize;
      out.push({ name, seed, view, lang, theme, usual, events: eventCount(seed) });
    }
  }
  return out;
}

const pattern = (glob) =>
  new RegExp(`^${glob.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".")}$`);

/// The pictures that the options ask for.
export function pictures({ view, only, svg, nightly }) {
  if (svg.length > 0) return svg.map((file) => ({ name: basename(file, ".svg"), svg: file, theme: "light" }));
  const wanted = only ? pattern(only) : null;
  return [...fromExamples(), ...made()].filter((picture) =>
    (!view || picture.view === view) && (wanted ? wanted.test(picture.name) : nightly || picture.usual));
}

const written = new Set();

/// The file of a made-up chronology, written once in a run.
function chronologyFile(seed, folder) {
  const file = `${folder}/s${seed}.yaml`;
  if (!written.has(file)) writeFileSync(file, chronology(seed));
  written.add(file);
  return file;
}

/// Draws a picture and gives the file's name.
export async function draw(picture, { fasti, folder }) {
  if (picture.svg) return picture.svg;
  mkdirSync(folder, { recursive: true });
  const file = picture.file ?? chronologyFile(picture.seed, folder);
  const out = `${folder}/${picture.name}.svg`;
  const options = ["--view", picture.view, "--lang", picture.lang, "--quiet", "-o", out];
  try {
    await run(fasti, ["render", file, ...options], { maxBuffer: 1 << 28 });
  } catch (error) {
    throw new Error(`${picture.name} was not drawn: ${error.stderr || error.message}`);
  }
  return out;
}
