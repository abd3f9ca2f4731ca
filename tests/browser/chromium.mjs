// SPDX-License-Identifier: MIT
//
// The browser, and pages in which a picture stands as in any page that shows one.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

export const root = resolve(new URL(".", import.meta.url).pathname, "../..");
export const work = `${root}/build/browser`;
const load = createRequire(`${work}/package.json`);
const scripts = ["geometry", "overlaps", "links"];

const kPatience = 600_000; // milliseconds: a slow machine is no fault

export async function launch() {
  const { chromium } = load("playwright-core");
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    timeout: kPatience,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--font-render-hinting=none"],
  });
}

/// A page that knows how to measure. No script of the picture's own could run in it unseen: pictures
/// have none.
export async function newPage(browser, { axe = true } = {}) {
  const context = await browser.newContext({ viewport: { width: 1600, height: 1200 }, offline: true });
  for (const name of scripts) {
    await context.addInitScript({ path: `${root}/tests/browser/page/${name}.js` });
  }
  if (axe) await context.addInitScript({ path: load.resolve("axe-core/axe.min.js") });
  const page = await context.newPage();
  page.setDefaultTimeout(kPatience);
  return page;
}

/// Shows the picture of a file in a page.
export async function show(page, file, theme, lang = "en") {
  await page.emulateMedia({ colorScheme: theme });
  const svg = typeof file === "string" ? readFileSync(file, "utf8") : file.text;
  await page.setContent(`<!doctype html><html lang="${lang}"><head><meta charset="utf-8">
<title>Chronology</title><style>html{scrollbar-width:none}body{margin:0}svg{display:block}h1{position:absolute;top:-9em}</style></head>
<body><main><h1>Chronology</h1>${svg}</main></body></html>`, { waitUntil: "load" });
}
