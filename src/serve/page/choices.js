// SPDX-License-Identifier: MIT
//
// What is chosen on the page. It stands in the address, so that it outlasts a reload.
import { byId, element } from "./dom.js";
import { word } from "./words.js";

const address = new URLSearchParams(location.search);
export const choices = Object.fromEntries(
  ["view", "theme", "lang", "day", "known"].map((key) => [key, address.get(key) ?? ""]));

export function choose(key, value) {
  choices[key] = value;
  if (value) address.set(key, value);
  else address.delete(key);
  const query = address.toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

function languageName(lang) {
  try {
    return new Intl.DisplayNames([lang], { type: "language" }).of(lang);
  } catch {
    return lang;
  }
}

function fill(select, values, chosen, text) {
  select.replaceChildren(...values.map((value) =>
    element("option", { value, selected: value === chosen }, text(value))));
}

/// Offers what there is to choose from.
export function offer(state) {
  fill(byId("choose-view"), state.views, choices.view || state.views[0],
    (view) => word(`views.${view}`));
  fill(byId("choose-theme"), ["auto", "light", "dark"], choices.theme || "auto",
    (theme) => word(`themes.${theme}`));
  fill(byId("choose-lang"), state.langs.length ? state.langs : [state.lang], state.lang, languageName);
}

export function onChoice(act) {
  for (const key of ["view", "theme", "lang"]) {
    byId(`choose-${key}`).addEventListener("change", (event) => {
      choose(key, event.target.value);
      act(key);
    });
  }
  byId("choices").addEventListener("submit", (event) => event.preventDefault());
}
