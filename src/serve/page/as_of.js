// SPDX-License-Identifier: MIT
//
// The day that is asked about, by a slider or as a date, and what stood on it.
import { choices, choose } from "./choices.js";
import { ask, byId, element, title } from "./dom.js";
import { showDay } from "./picture.js";
import { select } from "./tabs.js";
import { word } from "./words.js";

const msPerDay = 86_400_000;
const slider = byId("day-slider");
let onEvent = () => {};
let asking = false;
let again = false;

const dayOf = (iso) => Math.floor(Date.parse(`${iso}T00:00:00Z`) / msPerDay);
const isoOf = (day) => new Date(day * msPerDay).toISOString().split("T")[0];

function rowOf(row) {
  const by = row.by
    ? element("button", { type: "button", class: "event", onclick: () => onEvent(row.by) }, row.by) : "";
  return element("tr", { class: row.certainty },
    element("th", { scope: "row" }, title(row.title, row.title_lang),
      element("code", {}, row.part ? `${row.id}#${row.part}` : row.id),
      ...row.notes.map((note) => element("span", { class: "note" }, note))),
    element("td", { class: "state" }, row.state),
    element("td", {}, ...row.since.split("..").flatMap((day, i) =>
      [i > 0 ? ".." : "", element("span", { class: "date" }, day)]), by));
}

function fill(answer) {
  const caption = answer.known_by
    ? word("on_day_known", { day: answer.date, known: answer.known_by }) : word("on_day", { day: answer.date });
  if (answer.instruments.length === 0) {
    byId("as-of").replaceChildren(element("p", {}, word("no_instruments")));
    return;
  }
  const heads = ["instrument", "state", "since"].map((key) => element("th", { scope: "col" }, word(key)));
  byId("as-of").replaceChildren(element("table", {}, element("caption", {}, caption),
    element("thead", {}, element("tr", {}, ...heads)),
    element("tbody", {}, ...answer.instruments.map(rowOf))));
}

/// Asks for what is chosen; while an answer is under way only the last choice waits.
async function update() {
  if (!choices.day) {
    byId("as-of").replaceChildren(element("p", {}, word("choose_day")));
    return;
  }
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  do {
    again = false;
    try {
      const { day, known: knownBy, lang } = choices;
      fill(await ask("as-of", { day, "known-by": knownBy, lang }));
    } catch (error) {
      byId("as-of").replaceChildren(element("p", { class: "failed" }, error.message));
    }
  } while (again);
  asking = false;
}

function set(day) {
  choose("day", day);
  byId("day").value = day;
  byId("day-none").disabled = !day;
  // Without a day it stands at the end, as the picture shows everything.
  slider.value = day ? dayOf(day) : slider.max;
  slider.setAttribute("aria-valuetext", day || word("no_day"));
  showDay(day ? dayOf(day) : null);
  return update();
}

/// Offers the days of the chronology, and asks anew.
export function showDays(state) {
  byId("days").hidden = !state.days;
  if (!state.days) return;
  slider.min = dayOf(state.days.first);
  slider.max = dayOf(state.days.last);
  byId("known-by").value = choices.known;
  set(choices.day);
}

export function startDays(act) {
  onEvent = act;
  const pick = (day) => {
    if (day) select("as-of");
    set(day);
  };
  slider.addEventListener("input", () => pick(isoOf(slider.valueAsNumber)));
  byId("day").addEventListener("change", (event) => pick(event.target.value));
  byId("known-by").addEventListener("change", (event) => {
    choose("known", event.target.value);
    select("as-of");
    update();
  });
  byId("day-none").addEventListener("click", () => pick(""));
  byId("days").addEventListener("submit", (event) => event.preventDefault());
}
