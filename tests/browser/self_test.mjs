// SPDX-License-Identifier: MIT
//
// A small faulty picture for each fault, and beside it one that is nearly the same and has none: so
// that it is known that faults are found, and that what is right is not called a fault.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, newPage } from "./chromium.mjs";
import { measurePicture } from "./picture.mjs";

let browser;
let page;

before(async () => {
  browser = await launch();
  page = await newPage(browser);
});
after(() => browser.close());

const svg = (body, family = "Noto Sans") => ({ text: `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"
viewBox="0 0 400 200" role="graphics-document" aria-label="Test" font-family="&quot;${family}&quot;,sans-serif"
font-size="13"><rect class="ground" width="400" height="200" fill="#FFFFFF"/>${body}</svg>` });

const halo = 'stroke="#FFFFFF" stroke-width="4" paint-order="stroke"';
const event = (id, body) =>
  `<g id="ev-${id}"><a href="https://example.org/${id}" aria-label="${id}">${body}</a></g>`;

async function kinds(body, fonts = ["own"], family = "Noto Sans") {
  const { faults } = await measurePicture(page, svg(body, family), { theme: "light", lang: "en", fonts });
  return [...new Set(faults.map(({ kind, font }) => (font === "wide" ? `${kind}, wider` : kind)))].sort();
}

/// What is wrong, a picture that has it, and one that does not.
const pairs = [
  ["text over text",
    '<text x="20" y="50">Licence</text><text x="50" y="55">Notice</text>',
    '<text x="20" y="50">Licence</text><text x="20" y="67">Notice</text>'],
  ["text over text", // letters may stand where others have no descenders
    '<text x="20" y="50">gyp</text><text x="20" y="60">HHH</text>',
    '<text x="20" y="50">aaa</text><text x="20" y="60">aaa</text>'],
  ["text over text",
    '<text x="20" y="50">约谈英伟达</text><text x="60" y="50">芯片</text>',
    '<text x="20" y="50">约谈英伟达</text><text x="90" y="50">芯片</text>'],
  ["text over text", // turned by a right angle
    '<text x="20" y="30" transform="rotate(90 20 30)">In force</text><text x="15" y="60">May</text>',
    '<text x="20" y="30" transform="rotate(90 20 30)">In force</text><text x="45" y="60">May</text>'],
  ["covered",
    '<text x="20" y="50">Licence</text><path d="M10 46L90 46" stroke="#1B559C" fill="none"/>',
    '<text x="20" y="50">Licence</text><path d="M10 58L90 58" stroke="#1B559C" fill="none"/>'],
  ["line through text",
    '<path d="M10 20C40 20 40 80 90 80" stroke="#1B559C" fill="none"/><text x="20" y="50">Licence</text>',
    `<path d="M10 20C40 20 40 80 90 80" stroke="#1B559C" fill="none"/><text x="20" y="50" ${halo}>Licence</text>`],
  ["line through text", // what lies between hides the line
    '<path d="M10 46L90 46" stroke="#1B559C" fill="none"/><text x="20" y="50">Licence</text>',
    '<path d="M10 46L90 46" stroke="#1B559C" fill="none"/><rect x="15" y="34" width="60" height="22" fill="#FFFFFF"/><text x="20" y="50">Licence</text>'],
  ["line through text", // the grid may lie under all
    '<path d="M10 20L80 60" stroke="#1A1F24" fill="none"/><text x="20" y="50">Licence</text>',
    '<path d="M10 20L80 60" stroke="#E3E7EA" fill="none"/><text x="20" y="50">Licence</text>'],
  ["text over mark",
    `<circle cx="40" cy="46" r="6" fill="#1B559C"/><text x="20" y="50" ${halo}>Licence</text>`,
    `<circle cx="12" cy="46" r="6" fill="#1B559C"/><text x="20" y="50" ${halo}>Licence</text>`],
  ["text over mark", // a cap
    `<path d="M40 30L40 50" stroke="#1B559C" stroke-width="2.5" fill="none"/><text x="20" y="50" ${halo}>Licence</text>`,
    `<path d="M16 30L16 50" stroke="#1B559C" stroke-width="2.5" fill="none"/><text x="20" y="50" ${halo}>Licence</text>`],
  ["across an edge",
    '<rect x="10" y="36" width="40" height="18" fill="#D5E2F2"/><text x="20" y="50">Licence</text>',
    '<rect x="10" y="36" width="80" height="18" fill="#D5E2F2"/><text x="20" y="50">Licence</text>'],
  ["across an edge", // the border of a card
    '<rect x="10" y="10" width="80" height="36" fill="#FFFFFF" stroke="#C5CCD2"/><text x="20" y="50">Licence</text>',
    '<rect x="10" y="10" width="80" height="46" fill="#FFFFFF" stroke="#C5CCD2"/><text x="20" y="50">Licence</text>'],
  ["on a foreign mark",
    `${event("a", '<rect x="10" y="36" width="80" height="18" fill="#D5E2F2"/>')}${event("b", '<text x="20" y="50">Ban</text>')}`,
    event("a", '<rect x="10" y="36" width="80" height="18" fill="#D5E2F2"/><text x="20" y="50">Ban</text>')],
  ["outside",
    '<text x="380" y="50">Licence</text>',
    '<text x="350" y="50">Licence</text>'],
  ["outside",
    '<circle cx="396" cy="50" r="6" fill="#1B559C"/>',
    '<circle cx="393" cy="50" r="6" fill="#1B559C"/>'],
  ["contrast",
    '<text x="20" y="50" fill="#999999">Licence</text>',
    '<text x="20" y="50" fill="#56616B">Licence</text>'],
  ["contrast", // of the bar below, not of the picture's ground
    '<rect x="10" y="36" width="80" height="18" fill="#F6E3CC"/><text x="20" y="50" fill="#B25B00">Licence</text>',
    '<rect x="10" y="36" width="80" height="18" fill="#FFFFFF"/><text x="20" y="50" fill="#B25B00">Licence</text>'],
  ["link", // the title is hidden
    `${event("a", '<text x="20" y="50">Ban</text>')}${event("b", '<rect x="10" y="30" width="60" height="30" fill="#FFFFFF" fill-opacity="0"/>')}`,
    `${event("a", '<text x="20" y="50">Ban</text>')}${event("b", '<rect x="80" y="30" width="60" height="30" fill="#FFFFFF" fill-opacity="0"/>')}`],
  ["link", // the mark stands outside of the link
    '<g id="ev-a"><circle cx="30" cy="46" r="5" fill="#1B559C"/><a href="https://example.org/a"><text x="40" y="50">Ban</text></a></g>',
    event("a", '<circle cx="30" cy="46" r="5" fill="#1B559C"/><text x="40" y="50">Ban</text>')],
  ["axe svg-img-alt",
    '<g role="img"><circle cx="30" cy="46" r="5" fill="#1B559C"/></g>',
    '<g role="img" aria-label="Ban"><circle cx="30" cy="46" r="5" fill="#1B559C"/></g>'],
];

for (const [index, [fault, faulty, right]] of pairs.entries()) {
  test(`${fault} is found, ${index + 1}`, async () => {
    assert.ok((await kinds(faulty)).includes(fault), `found ${await kinds(faulty)}`);
    assert.deepEqual(await kinds(right), []);
  });
}

test("What only a wider font brings about is found, and no font is taken for wider than 8 %", async () => {
  const line = "Washington permits sales";
  const two = (gap) => `<text id="first" x="20" y="50">${line}</text><text x="${gap}" y="50">H20</text>`;
  const width = await (async () => {
    await measurePicture(page, svg(two(300)), { theme: "light", lang: "en", fonts: ["own"] });
    return page.evaluate(() => document.getElementById("first").getComputedTextLength());
  })();
  assert.deepEqual(await kinds(two(20 + width * 1.03), ["own"]), []);
  assert.deepEqual(await kinds(two(20 + width * 1.03), ["own", "wide"]), ["text over text, wider"]);
  assert.deepEqual(await kinds(two(20 + width * 1.09), ["own", "wide"]), []);
});

test("Nor are letters that join taken for wider", async () => {
  const family = "Noto Sans Arabic";
  const line = "وزارة التجارة وزارة التجارة";
  const two = (gap) => `<text id="first" x="20" y="50" direction="rtl" text-anchor="end">${line}</text>` +
    `<text x="${gap}" y="50">H20</text>`;
  const options = { theme: "light", lang: "ar", fonts: ["own"] };
  await measurePicture(page, svg(two(300), family), options);
  const width = await page.evaluate(() => document.getElementById("first").getComputedTextLength());
  assert.deepEqual(await kinds(two(20 + width * 1.03), ["own"], family), []);
  assert.deepEqual(await kinds(two(20 + width * 1.03), ["own", "wide"], family),
    ["text over text, wider"]);
  assert.deepEqual(await kinds(two(20 + width * 1.09), ["own", "wide"], family), []);
});

test("In the dark, contrast is measured with the colours of the dark", async () => {
  const style = "<style>@media (prefers-color-scheme: dark){.ground{fill:#14181C}.t{fill:#1B559C}}</style>";
  const picture = svg(`${style}<text class="t" x="20" y="50" fill="#1B559C">Licence</text>`);
  const options = { lang: "en", fonts: ["own"] };
  assert.deepEqual((await measurePicture(page, picture, { ...options, theme: "light" })).faults, []);
  const dark = (await measurePicture(page, picture, { ...options, theme: "dark" })).faults;
  assert.deepEqual(dark.map(({ kind }) => kind), ["contrast"]);
});
