// SPDX-License-Identifier: MIT
//
// The HTML report as a reader has it: filtered, pointed at, without script, printed, and by the
// rules of accessibility.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { launch, newPage, root, work } from "./chromium.mjs";

const folder = `${work}/documents`;
const fasti = process.env.FASTI ?? `${root}/build/release/fasti`;
let browser;

/// Writes a report of an example; returns its address.
function report(name, ...options) {
  const file = `${folder}/${name}.html`;
  execFileSync(fasti, ["report", `${root}/examples/h20/h20.yaml`, "--quiet", "-o", file, ...options]);
  return pathToFileURL(file).href;
}

const addresses = {};

before(async () => {
  mkdirSync(folder, { recursive: true });
  addresses.en = report("en");
  addresses.zh = report("zh", "--lang", "zh");
  const fragment = report("fragment", "--fragment");
  const text = readFileSync(new URL(fragment), "utf8");
  writeFileSync(`${folder}/host.html`,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title></head>
<body><main><h1>A page of somebody's own</h1>${text}</main></body></html>`);
  addresses.host = pathToFileURL(`${folder}/host.html`).href;
  browser = await launch();
});
after(() => browser.close());

/// A report that is open; whatever it says or asks for is kept.
async function open(address, options = {}) {
  const page = await newPage(browser, options);
  page.said = [];
  page.on("console", (message) => page.said.push(message.text()));
  page.on("pageerror", (error) => page.said.push(String(error)));
  page.on("request", (request) => {
    if (request.url() !== address) page.said.push(`asks for ${request.url()}`);
  });
  await page.goto(address);
  return page;
}

/// Rows that can be filtered: their words, and whether they show.
const rows = (page) => page.$$eval("tr[data-facets]", (all) => all.map((row) => ({
  text: row.textContent, by: row.querySelector("td[data-head=By]")?.textContent ?? "",
  mark: row.dataset.mark, event: row.id, shown: row.offsetHeight > 0,
})));

/// The ids of the marks of the timeline that are faded.
const faded = (page) => page.$$eval("#timeline .picture g.out", (all) =>
  all.map((mark) => mark.id.replace(/^timeline-/, "")));

test("the search shows the rows that have all its words, and counts them", async () => {
  const page = await open(addresses.en);
  const all = await rows(page);
  assert.ok(all.length > 30 && all.every((row) => row.shown));
  await page.getByRole("searchbox").fill("Licence h20");
  for (const row of await rows(page)) {
    const text = row.text.toLowerCase();
    assert.equal(row.shown, text.includes("licence") && text.includes("h20"), row.text);
  }
  const shown = (await rows(page)).filter((row) => row.shown).length;
  assert.ok(shown > 0 && shown < all.length);
  assert.equal(await page.locator("output").textContent(), `${shown} of ${all.length} rows`);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("tr[data-facets][hidden]"));
  assert.equal(await page.locator("output").textContent(), "");
  assert.deepEqual(page.said, []);
  await page.context().close();
});

test("the lists of actors and of tags filter rows, and fade the other marks", async () => {
  const page = await open(addresses.en);
  await page.getByLabel("By").selectOption("Huawei");
  const events = (await rows(page)).filter((row) => row.event.startsWith("event-"));
  for (const row of events) assert.equal(row.shown, row.by.split(", ").includes("Huawei"), row.text);
  const out = await faded(page);
  for (const row of events) assert.equal(out.includes(row.mark), !row.shown, row.mark);
  await page.getByLabel("Tag").selectOption("chips");
  assert.equal((await rows(page)).filter((row) => row.shown).length, 0);
  await page.getByLabel("By").selectOption("All");
  const chips = (await rows(page)).filter((row) => row.shown).map((row) => row.mark);
  assert.ok(chips.includes("ev-h20-launch") && !chips.includes("ev-ban"));
  await page.getByRole("button", { name: "Clear" }).click();
  await page.waitForFunction(() => !document.querySelector("tr[data-facets][hidden]"));
  assert.deepEqual(await faded(page), []);
  await page.context().close();
});

test("a row and its mark light each other, by pointer and by keyboard", async () => {
  const page = await open(addresses.en);
  const lit = (selector) => page.locator(selector).evaluate((at) => at.classList.contains("lit"));
  await page.locator("#event-ban").hover();
  assert.ok(await lit("#timeline-ev-ban"));
  assert.ok(await lit("#graph-ev-ban"));
  await page.locator("h1").hover();
  assert.ok(!(await lit("#timeline-ev-ban")));
  await page.locator("#timeline-ev-cac-summons text").first().hover();
  assert.ok(await lit("#event-cac-summons"));
  await page.locator("h1").hover();
  const link = page.locator("#timeline-ev-ban a, a:has(#timeline-ev-ban)").first();
  await link.focus();
  assert.ok(await lit("#event-ban"));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash === "#event-ban");
  assert.ok(await page.locator("#event-ban").evaluate((row) => {
    const box = row.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
  }));
  await page.context().close();
});

test("every link within the page leads somewhere, and no two ids are the same", async () => {
  for (const address of [addresses.en, addresses.zh, addresses.host]) {
    const page = await open(address);
    const { dead, twice } = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map((at) => at.id);
      const of = (link) => link.getAttribute("href");
      return {
        dead: [...document.querySelectorAll("a[href^='#']")].map(of)
          .filter((to) => !ids.includes(decodeURIComponent(to.slice(1)))),
        twice: ids.filter((id, i) => ids.indexOf(id) !== i),
      };
    });
    assert.deepEqual(dead, []);
    assert.deepEqual(twice, []);
    await page.context().close();
  }
});

test("without script all is there but the filter", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const page = await context.newPage();
  await page.goto(addresses.en);
  assert.ok(!(await page.locator("form").isVisible()));
  assert.equal(await page.locator("section").count(), 11);  // ten and the notes
  for (const section of await page.locator("section").all()) assert.ok(await section.isVisible());
  assert.equal(await page.locator(".picture svg").count(), 3);
  const events = page.locator("#events tbody tr");
  assert.equal(await events.count(), 30);
  for (const row of await events.all()) assert.ok(await row.isVisible());
  await context.close();
});

test("a narrow screen scrolls in no direction but down", async () => {
  const page = await open(addresses.en);
  for (const width of [360, 700, 1024]) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${width} pixels: ${over} too many`);
  }
  await page.context().close();
});

/// The lines of each page of a PDF.
function pagesOf(file) {
  return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).split("\f").slice(0, -1)
    .map((page) => page.split("\n").map((line) => line.trim()).filter((line) => line));
}

test("printed, nothing is cut off, and no heading stands alone at the foot of a page", async () => {
  for (const [lang, format] of [["en", "A4"], ["en", "Letter"], ["zh", "A4"]]) {
    const page = await open(addresses[lang]);
    const headings = await page.$$eval("h2", (all) => all.map((at) => at.textContent));
    const heads = await page.$$eval("thead", (all) => all.map((at) =>
      [...at.querySelectorAll("th")].map((cell) => cell.textContent).join(" ")));
    const file = `${folder}/${lang}-${format}.pdf`;
    await page.pdf({ path: file, format, preferCSSPageSize: false });
    const pages = pagesOf(file);
    const lines = pages.flat();
    for (const heading of headings) assert.ok(lines.includes(heading), `${heading} is not printed`);
    assert.ok(!lines.some((line) => /^Search|^搜索/.test(line)), "the filter is printed");
    for (const [i, page] of pages.entries()) {
      const last = page.at(-1).replace(/\s+/g, " ");
      assert.ok(!headings.includes(last), `page ${i + 1} of ${lang} ${format} ends with ${last}`);
      assert.ok(!heads.includes(last), `page ${i + 1} of ${lang} ${format} ends with a table's head`);
    }
    await page.context().close();
  }
});

test("axe finds no fault, in light and in dark", async () => {
  for (const [name, address] of Object.entries(addresses)) {
    for (const colorScheme of ["light", "dark"]) {
      const page = await open(address);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const found = await page.evaluate(async () => {
        // What is painted below the text of a picture axe does not know; pictures are measured by run.mjs.
        const { violations } = await axe.run({ exclude: [".picture svg text"] }, { resultTypes: ["violations"] });
        return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html}`));
      });
      assert.deepEqual(found, [], `${name}, ${colorScheme}`);
      await page.context().close();
    }
  }
});
