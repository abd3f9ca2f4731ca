// SPDX-License-Identifier: MIT
//
// The picture, what is chosen in it, and the day that is marked on it.
import { byId } from "./dom.js";
import { bringIntoView, showPicture } from "./zoom.js";

const svgSpace = "http://www.w3.org/2000/svg";
const prefix = "picture-ev-";
const pictureStyle = new CSSStyleSheet();
document.adoptedStyleSheets = [pictureStyle];

// The one way of a text to markup: the picture, which the server has written.
const policy = window.trustedTypes?.createPolicy("fasti", { createHTML: (svg) => svg }) ??
  { createHTML: (svg) => svg };

let shown = null; // { svg, axis, events }
let chosen = "";
let day = null; // since 1970

function parse(text) {
  // The policy lets no style in with a text; the picture's one, in its head before any text of the
  // chronology, becomes a style of the page.
  const [style, rules] = /<style>([^<]*)<\/style>/.exec(text) ?? ["", ""];
  pictureStyle.replaceSync(rules);
  const parsed = new DOMParser().parseFromString(policy.createHTML(text.replace(style, "")), "image/svg+xml");
  const svg = document.importNode(parsed.documentElement, true);
  for (const link of svg.querySelectorAll("a")) {
    if (!link.getAttribute("href").startsWith("#")) link.setAttribute("target", "_blank");
  }
  return svg;
}

const groupOf = (id) => shown?.svg.querySelector(`[id="${CSS.escape(prefix + id)}"]`);

function draw(name, attributes, text = "") {
  const made = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

/// A frame around the chosen event.
function mark() {
  shown.svg.querySelector(".chosen")?.remove();
  const group = groupOf(chosen);
  if (!group) return;
  const around = 5;
  const { x, y, width, height } = group.getBBox();
  shown.svg.append(draw("rect", { class: "chosen", "aria-hidden": "true", rx: around, x: x - around,
    y: y - around, width: width + 2 * around, height: height + 2 * around }));
}

/// Where a time lies along the axis; in what is left out between stretches, in its middle.
function position(stretches, time) {
  let before = stretches[0].start;
  for (const each of stretches) {
    if (time < each.from) return (before + each.start) / 2;
    if (time <= each.to) {
      return each.start + (each.end - each.start) * (time - each.from) / (each.to - each.from);
    }
    before = each.end;
  }
  return before;
}

function markDay() {
  if (!shown) return;
  shown.svg.querySelector(".day-mark")?.remove();
  for (const each of shown.svg.querySelectorAll(".later")) each.classList.remove("later");
  if (day === null) return;
  if (!shown.axis) {
    for (const { id, first } of shown.events) if (first > day) groupOf(id)?.classList.add("later");
    return;
  }
  const { down, near, far, stretches } = shown.axis;
  const at = position(stretches, day * 86400);
  const group = draw("g", { class: "day-mark", "aria-hidden": "true" });
  group.append(
    draw("line", down ? { x1: near, x2: far, y1: at, y2: at } : { x1: at, x2: at, y1: near, y2: far }),
    draw("circle", down ? { cx: near, cy: at, r: 4 } : { cx: at, cy: near, r: 4 }));
  shown.svg.append(group);
}

/// Shows what the server has drawn.
export function show(picture) {
  shown = { svg: parse(picture.svg), axis: picture.axis, events: picture.events };
  showPicture(shown.svg);
  mark();
  markDay();
}

export function chooseEvent(id) {
  chosen = id;
  if (!shown) return;
  mark();
  const group = groupOf(id);
  if (group) bringIntoView(group);
}

export function showDay(next) {
  day = next;
  markDay();
}

/// Calls `act` with the id of an event that is clicked, or chosen by the keyboard.
export function onEvent(act) {
  byId("frame").addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#ev-']");
    if (!link) return;
    event.preventDefault();
    act(decodeURIComponent(link.getAttribute("href").slice("#ev-".length)));
  });
}
