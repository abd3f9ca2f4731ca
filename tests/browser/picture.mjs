// SPDX-License-Identifier: MIT
//
// All that is measured on one picture.
import { show } from "./chromium.mjs";

/// A font that is wider than the one the program measures with, and as common.
export const widerFont = "DejaVu Sans";

const named = (faults, as) => faults.map((fault) => ({ ...fault, font: as }));

// Colours are left to page/overlaps.js: axe knows nothing of what is painted below SVG's text.
const findAxe = (page) => page.evaluate(async () => {
  const found = await axe.run(document,
    { resultTypes: ["violations"], rules: { "color-contrast": { enabled: false } } });
  return found.violations.flatMap((violation) => violation.nodes.slice(0, 5).map((node) =>
    ({ kind: `axe ${violation.id}`, x: 0, y: 0, what: `${violation.help}: ${node.html.slice(0, 160)}` })));
});

async function shoot(page, svg, faults, path) {
  await page.evaluate(([at, found]) => fasti.mark(at, found), [svg, faults]);
  await svg.screenshot({ path });
  await page.evaluate((at) => at.querySelectorAll("[data-fault]").forEach((frame) => frame.remove()), svg);
}

/// The faults of a picture, with counts of what was looked at.
export async function measurePicture(page, file, { theme, lang, axe = true, fonts, screenshot }) {
  await show(page, file, theme, lang);
  const svg = await page.$("svg");
  const faults = [];
  const seen = { texts: 0, shapes: 0, points: 0 };
  if (fonts.includes("own")) {
    const laid = await page.evaluate((at) => fasti.measure(at), svg);
    faults.push(...named(laid.faults, "own"));
    Object.assign(seen, { texts: laid.texts, shapes: laid.shapes });
  }
  faults.push(...named(await page.evaluate((at) => fasti.measureColours(at), svg), "own"));
  const links = await page.evaluate((at) => fasti.measureLinks(at), svg);
  faults.push(...named(links.faults, "own"));
  seen.points = links.points;
  if (axe) faults.push(...named(await findAxe(page), "own"));
  if (screenshot) await shoot(page, svg, faults, `${screenshot}.png`);
  if (fonts.includes("wide")) {
    await page.evaluate(([at, family]) => fasti.substitute(at, family), [svg, widerFont]);
    const laid = await page.evaluate((at) => fasti.measure(at), svg);
    faults.push(...named(laid.faults, "wide"));
    if (screenshot) await shoot(page, svg, laid.faults, `${screenshot}-wide.png`);
  }
  return { faults, seen };
}
