// SPDX-License-Identifier: MIT
//
// A place in a file: its lines with the span marked, and its name to copy.
import { element } from "./dom.js";
import { word } from "./words.js";

const nameOf = (place) => `${place.file}:${place.line}:${place.column}`;

function copyButton(place) {
  const name = nameOf(place);
  return element("button", {
    type: "button", class: "copy", title: word("copy", { place: name }),
    onclick: async (event) => {
      const button = event.currentTarget;
      await navigator.clipboard.writeText(name);
      button.textContent = word("copied");
      setTimeout(() => { button.textContent = name; }, 1200);
    },
  }, name);
}

export function placeOf(place, text = "") {
  const lines = place.lines.map((line) => element("span", { class: "line" },
    element("span", { class: "number" }, String(line.number)),
    element("code", {}, line.before, line.marked ? element("mark", {}, line.marked) : null, line.after)));
  return element("figure", { class: "place" },
    element("figcaption", {}, text ? element("span", { class: "said", dir: "auto", lang: "en" }, text) : null, copyButton(place),
      place.edit ? element("a", { href: place.edit }, word("edit")) : null),
    element("div", { class: "lines", lang: "", tabindex: "0", role: "group", "aria-label": nameOf(place) }, ...lines));
}
