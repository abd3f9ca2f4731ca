// SPDX-License-Identifier: MIT
//
// Panels beside the picture, one at a time (WAI-ARIA's pattern of tabs).
import { byId } from "./dom.js";

const names = ["findings", "as-of", "why"];

export function select(name) {
  for (const each of names) {
    const tab = byId(`tab-${each}`);
    tab.setAttribute("aria-selected", String(each === name));
    tab.tabIndex = each === name ? 0 : -1;
    byId(each).hidden = each !== name;
  }
}

const moves = {
  ArrowRight: (at) => (at + 1) % names.length,
  ArrowLeft: (at) => (at + names.length - 1) % names.length,
  Home: () => 0,
  End: () => names.length - 1,
};

export function startTabs() {
  names.forEach((name, at) => {
    const tab = byId(`tab-${name}`);
    tab.addEventListener("click", () => select(name));
    tab.addEventListener("keydown", (event) => {
      if (!moves[event.key]) return;
      event.preventDefault();
      const next = names[moves[event.key](at)];
      select(next);
      byId(`tab-${next}`).focus();
    });
  });
  select(names[0]);
}
