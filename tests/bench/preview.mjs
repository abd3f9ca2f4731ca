#!/usr/bin/env node
// SPDX-License-Identifier: MIT
//
// How long after a save the live preview shows the new picture, in milliseconds: the median, the
// least and the greatest of 25 saves. Needs what tests/browser/run.sh installs.
// Usage: node tests/bench/preview.mjs [FASTI]
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";

import { launch, root } from "../browser/chromium.mjs";

const fasti = process.argv[2] ?? `${root}/build/release/fasti`;
const saves = 25;

function serve(file) {
  const server = spawn(fasti, ["serve", file, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (text) => {
      said += text;
      const address = /^http:\S+/.exec(said);
      if (address) resolve({ server, address: address[0] });
    });
    server.on("exit", () => reject(new Error(`it ended: ${said}`)));
  });
}

/// Notes when which title came into the page.
function watchTitles() {
  window.seen = new Map();
  new MutationObserver(() => {
    const title = document.querySelector("#frame svg title")?.textContent;
    if (title && !window.seen.has(title)) window.seen.set(title, Date.now());
  }).observe(document.querySelector("#frame"), { childList: true, subtree: true });
}

async function measure(browser, file, view) {
  const text = readFileSync(file, "utf8");
  const { server, address } = await serve(file);
  const page = await browser.newPage();
  await page.goto(`${address}?view=${view}`);
  await page.waitForSelector("#frame svg");
  await page.evaluate(watchTitles);
  const times = [];
  for (let i = 0; i < saves; ++i) {
    const title = `Save ${i} of ${view}`;
    writeFileSync(`${file}.new`, text.replace(/^title:.*$/m, `title: ${title}`));
    const start = Date.now();
    renameSync(`${file}.new`, file); // as editors save
    await page.waitForFunction((wanted) => window.seen.has(wanted), title);
    times.push((await page.evaluate((wanted) => window.seen.get(wanted), title)) - start);
    await page.waitForTimeout(200);
  }
  await page.close();
  server.removeAllListeners("exit");
  server.kill("SIGINT");
  writeFileSync(file, text);
  return times.sort((a, b) => a - b);
}

const folder = mkdtempSync(`${tmpdir()}/fasti-preview-`);
cpSync(`${root}/examples/h20`, folder, { recursive: true });
const browser = await launch();
try {
  console.log("view      median  least  greatest");
  for (const view of ["timeline", "vertical", "graph", "status"]) {
    const times = await measure(browser, `${folder}/h20.yaml`, view);
    const [median, least, greatest] = [times[saves >> 1], times[0], times.at(-1)];
    console.log(`${view.padEnd(10)}${String(median).padStart(6)}${String(least).padStart(7)}${String(greatest).padStart(10)}`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
