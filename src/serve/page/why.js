// SPDX-License-Identifier: MIT
//
// Why an event is dated as it is: what `fasti why` says.
import { choices } from "./choices.js";
import { ask, byId, element, title } from "./dom.js";
import { placeOf } from "./places.js";
import { word } from "./words.js";

let shown = "";

/// The window and the claims, where the proof is in another language than the page.
function gist(told) {
  if (!told) return [];
  const claims = told.claims.map((claim) => element("li", { dir: "auto" }, claim));
  return [element("p", {}, told.dated),
    ...(claims.length ? [element("p", {}, word("claims")), element("ul", { class: "claims" }, ...claims)] : []),
    element("h4", {}, word("proof"))];
}

/// Proves an event, or once more the one that is shown.
export async function showWhy(event = shown) {
  shown = event;
  if (!event) {
    byId("why").replaceChildren(element("p", {}, word("choose_event")));
    return;
  }
  try {
    const answer = await ask("why", { event, lang: choices.lang });
    if (event !== shown) return;
    byId("why").replaceChildren(element("h3", {}, title(answer.title, answer.title_lang)),
      ...gist(answer.gist),
      element("pre", { class: "proof", lang: "en", tabindex: "0" }, answer.text),
      answer.place ? placeOf(answer.place) : "");
  } catch (error) {
    byId("why").replaceChildren(element("p", { class: "failed" }, error.message));
  }
}
