// SPDX-License-Identifier: MIT
//
// The live preview in a browser: it follows the file, and what is clicked answers. Nothing is written
// to the console and no policy is violated on the way; axe-core finds nothing.
// With FASTI_SCREENSHOTS=DIR the pages are kept as pictures.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { after, before, test } from "node:test";

import { launch, root, work } from "./chromium.mjs";

const fasti = process.env.FASTI ?? `${root}/build/release/fasti`;
const screenshots = process.env.FASTI_SCREENSHOTS;
const patience = 600_000; // milliseconds: a slow machine is no fault
const axe = createRequire(`${work}/package.json`).resolve("axe-core/axe.min.js");

let browser;
let folder;

before(async () => {
  browser = await launch();
  folder = mkdtempSync(`${tmpdir()}/fasti-preview-`);
  for (const example of ["h20", "controls"]) {
    cpSync(`${root}/examples/${example}`, `${folder}/${example}`, { recursive: true });
  }
  if (screenshots) mkdirSync(screenshots, { recursive: true });
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/// The program serving a file, until the test is over at the latest; its address.
async function serve(t, file, ...more) {
  const port = more.includes("--port") ? [] : ["--port", "0"];
  const process = spawn(fasti, ["serve", file, ...port, ...more], { stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise((resolve, reject) => {
    let said = "";
    process.stdout.on("data", (text) => {
      said += text;
      const found = /^http:\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    process.on("exit", () => reject(new Error(`it ended: ${said}`)));
  });
  const ended = new Promise((resolve) => { process.on("exit", resolve); });
  const end = () => {
    process.kill("SIGINT");
    return ended;
  };
  t.after(end);
  return { address, end };
}

/// A page at the preview, and what went wrong in it.
async function open(address, { theme = "light", width = 1400, height = 900 } = {}) {
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: theme, permissions: ["clipboard-read", "clipboard-write"],
  });
  await context.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`));
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const faults = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("dialog", (dialog) => faults.push(`a dialog: ${dialog.message()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(new URL(address).origin)) faults.push(`asks for ${request.url()}`);
  });
  await page.goto(address);
  await page.waitForSelector("#frame svg");
  return { page, faults, context };
}

const keep = async (page, name) => {
  if (screenshots) await page.screenshot({ path: `${screenshots}/${name}.png` });
};

async function clean({ page, faults, context }) {
  assert.deepEqual(faults, []);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  await context.close();
}

/// axe-core is let in by the test's own hand, since the page's policy would keep it out.
async function accessible(page) {
  await page.evaluate(readFileSync(axe, "utf8"));
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  assert.deepEqual(violations.map(({ id, nodes }) =>
    `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`), []);
}

test("a save redraws the picture and the findings, and a file that breaks keeps the last good one", async (t) => {
  const file = `${folder}/h20/h20.yaml`;
  const text = readFileSync(file, "utf8");
  const preview = await serve(t, file);
  const opened = await open(preview.address);
  const { page } = opened;
  await keep(page, "light");
  await accessible(page);

  writeFileSync(file, text.replace("Nvidia's H20 and China", "Saved anew"));
  await page.waitForFunction(() => document.querySelector("#frame svg").textContent.includes("Saved anew") &&
    document.querySelector("#page-title").textContent.startsWith("Saved anew"));

  writeFileSync(file, "fasti: 1\nevents: [\n");
  await page.waitForSelector("#banner:not([hidden])");
  assert.match(await page.textContent("#banner"), /last good/);
  assert.match(await page.textContent("#findings"), /F0102/);
  assert.match(await page.textContent("#frame svg"), /Saved anew/);
  await keep(page, "broken");
  await accessible(page);

  renameSync(file, `${file}.away`);
  await page.waitForFunction(() => document.querySelector("#banner").textContent.includes("cannot be read:"));
  writeFileSync(`${file}.away`, text);
  renameSync(`${file}.away`, file);
  await page.waitForSelector("#banner[hidden]", { state: "attached" });
  assert.doesNotMatch(await page.textContent("#frame svg"), /Saved anew/);
  await clean(opened);
  assert.equal(await preview.end(), 0);
});

test("an event shows its proof and a finding its place, by mouse and by keyboard", async (t) => {
  const preview = await serve(t, `${folder}/h20/h20.yaml`, "--editor", "vscode://file{file}:{line}:{column}");
  const opened = await open(preview.address, { theme: "dark" });
  const { page } = opened;
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("#frame .ground")).fill),
    "rgb(20, 24, 28)");
  await page.click("#frame a[href='#ev-guidance'] text");
  await page.waitForSelector("#why .proof");
  const said = execFileSync(fasti, ["why", `${folder}/h20/h20.yaml`, "guidance"], { encoding: "utf8" });
  assert.equal(await page.textContent("#why .proof"), said);
  assert.equal(await page.locator("#frame .chosen").count(), 1);
  await keep(page, "why");
  await accessible(page);

  await page.focus("#frame a[href='#ev-approval']");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("#why .proof")?.textContent.startsWith("approval:"));

  await page.focus("#tab-why");
  await page.keyboard.press("Home");
  await page.keyboard.press("Tab");
  await page.click(".finding");
  assert.match(await page.textContent("#findings .lines mark"), /\S/);
  const place = await page.textContent("#findings .copy");
  assert.match(place, /h20\.yaml:\d+:\d+$/);
  await page.click("#findings .copy");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), place);
  assert.match(await page.getAttribute("#findings figcaption a", "href"), /^vscode:\/\/file\/.*h20\.yaml:\d+:\d+$/);
  await keep(page, "finding");
  await accessible(page);
  await clean(opened);
  await preview.end();
});

test("the slider asks what stood on a day and marks it in the picture", async (t) => {
  const preview = await serve(t, `${folder}/controls/controls.yaml`);
  const opened = await open(preview.address);
  const { page } = opened;
  const slider = page.locator("#day-slider");
  assert.equal(await slider.inputValue(), await slider.getAttribute("max"));
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  await page.waitForSelector("#as-of table");
  const first = await page.textContent("#as-of caption");
  await page.fill("#day", "2025-05-20");
  await page.waitForFunction((old) => document.querySelector("#as-of caption")?.textContent !== old, first);
  const row = page.locator("#as-of tr", { hasText: "ai-diffusion" }).first();
  assert.match(await row.textContent(), /in force/);
  assert.match(await row.textContent(), /not enforced/);
  assert.equal(await page.locator("#frame .day-mark").count(), 1);
  const before = await page.locator("#frame .day-mark line").getAttribute("x1");
  await page.fill("#day", "2025-11-10");
  await page.waitForFunction((old) => document.querySelector("#frame .day-mark line").getAttribute("x1") !== old, before);
  await page.waitForFunction(() => document.querySelector("#as-of caption").textContent.includes("2025-11-10"));
  assert.match(await page.locator("#as-of tr", { hasText: "affiliates-rule" }).first().textContent(), /suspended/);
  await page.fill("#known-by", "2025-01-01");
  await page.waitForFunction(() => document.querySelector("#as-of caption").textContent.includes("2025-01-01"));
  assert.match(await page.locator("#as-of tr", { hasText: "affiliates-rule" }).first().textContent(), /none/);
  await keep(page, "as-of");
  await accessible(page);

  for (const view of ["status", "vertical", "graph"]) {
    await page.selectOption("#choose-view", view);
    await page.waitForFunction((name) => new URLSearchParams(location.search).get("view") === name, view);
    await page.waitForFunction((graph) =>
      (document.querySelector("#frame .day-mark") === null) === graph, view === "graph");
    await keep(page, `as-of-${view}`);
  }
  assert.ok(await page.locator("#frame .later").count() > 0);
  await page.click("#day-none");
  assert.equal(await page.locator("#frame .later").count(), 0);
  await clean(opened);
  await preview.end();
});

test("zoom, pan and the choices work by mouse and by keyboard, and outlast a reload", async (t) => {
  const preview = await serve(t, `${folder}/h20/h20.yaml`);
  const opened = await open(preview.address);
  const { page } = opened;
  const width = () => page.evaluate(() => document.querySelector("#frame svg").getBoundingClientRect().width);
  const scroll = () => page.evaluate(() => [document.querySelector("#frame").scrollLeft, document.querySelector("#frame").scrollTop]);
  const fitted = await width();
  await page.focus("#frame");
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  assert.ok(await width() > fitted);
  await page.keyboard.press("0");
  assert.equal(await width(), fitted);
  await page.click("#zoom-in");
  await page.hover("#frame");
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -300);
  await page.keyboard.up("Control");
  await page.waitForFunction((old) => document.querySelector("#frame svg").getBoundingClientRect().width > 1.5 * old, fitted);
  const [left, top] = await scroll();
  await page.mouse.move(500, 400);
  await page.mouse.down();
  await page.mouse.move(400, 350, { steps: 4 });
  await page.mouse.up();
  assert.deepEqual(await scroll(), [left + 100, top + 50]);
  assert.equal(await page.locator("#why .proof").count(), 0);
  await page.click("#zoom-all");
  assert.ok(await width() <= fitted);

  await page.selectOption("#choose-lang", "zh");
  await page.waitForFunction(() => document.documentElement.lang === "zh");
  await page.selectOption("#choose-theme", "dark");
  await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
  await page.waitForFunction(() => document.querySelector("#frame svg").getAttribute("lang") === "zh");
  await page.reload();
  await page.waitForSelector("#frame svg[lang=zh]");
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(20, 24, 28)");
  await keep(page, "chinese-dark");
  await accessible(page);
  await page.setViewportSize({ width: 420, height: 800 });
  await keep(page, "narrow");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await clean(opened);
  await preview.end();
});

test("a preview that ends and comes back is told of and gone on with", async (t) => {
  const file = `${folder}/h20/h20.yaml`;
  let preview = await serve(t, file);
  const { port } = new URL(preview.address);
  const opened = await open(preview.address);
  const { page, context } = opened;
  await preview.end();
  await page.waitForFunction(() => document.querySelector("#banner").textContent.includes("does not answer"));
  await keep(page, "lost");
  preview = await serve(t, file, "--port", port);
  await page.waitForSelector("#banner[hidden]", { state: "attached" });
  await context.close();
  await preview.end();
});

const hostile = ["<script>boom()</script>", "<img src=x onerror=boom()>", "\"><svg onload=boom()>",
  "javascript:boom()", "${boom()}", "</title><script>boom()</script>", "{nonce}", "'-boom()-'"];

test("hostile texts do nothing", async (t) => {
  const file = `${folder}/hostile.yaml`;
  const quoted = (text) => JSON.stringify(text);
  writeFileSync(file, ["fasti: 1", `title: ${quoted(hostile[0])}`, "verified: 2025-12-31",
    `actors: {a: {title: ${quoted(hostile[1])}}}`,
    `instruments: {i: {title: ${quoted(hostile[2])}, by: a, citation: ${quoted(hostile[5])}}}`,
    `sources: {s: {publisher: ${quoted(hostile[5])}, url: ${quoted(hostile[3])}}}`, "events:",
    ...hostile.map((text, i) => `  - {id: e${i}, date: 2025-0${i + 1}-01, title: ${quoted(text)}, text: ${quoted(text)}, ` +
      `by: a, sources: s, ${quoted(text)}: x${i === 0 ? ", imposes: i" : ""}}`), ""].join("\n"));
  const preview = await serve(t, file);
  const opened = await open(preview.address);
  const { page } = opened;
  await page.evaluate(() => { window.boom = () => { window.boomed = true; }; });
  for (const view of ["vertical", "graph", "status", "timeline"]) {
    await page.selectOption("#choose-view", view);
    await page.waitForFunction((name) => new URLSearchParams(location.search).get("view") === name, view);
  }
  for (const finding of await page.locator(".finding").all()) await finding.click();
  await page.fill("#day", "2025-06-01");
  await page.waitForSelector("#as-of table");
  for (let i = 0; i < hostile.length; i += 1) {
    await page.locator(`#frame a[href='#ev-e${i}'] text`).first().click();
    await page.waitForFunction((id) => document.querySelector("#why .proof")?.textContent.startsWith(`${id}:`), `e${i}`);
    assert.equal(await page.textContent("#why h3"), hostile[i]);
  }
  assert.equal(await page.title(), hostile[0]);
  assert.equal(await page.evaluate(() => window.boomed), undefined);
  assert.equal(await page.locator("body img, body script, body iframe, body foreignObject").count(), 0);
  await keep(page, "hostile");
  await clean(opened);
  await preview.end();
});
