// SPDX-License-Identifier: MIT
import { choices, offer, onChoice } from "./choices.js";
import { ask, byId } from "./dom.js";
import { showFindings } from "./findings.js";
import { showDays, startDays } from "./as_of.js";
import { chooseEvent, onEvent, show } from "./picture.js";
import { select, startTabs } from "./tabs.js";
import { showWhy } from "./why.js";
import { speak, word } from "./words.js";
import { startZoom } from "./zoom.js";

const patience = 2000; // milliseconds between attempts to reach the server
let turn = 0;
let revision = 0;
let lost = false;
let state = null;
let events = null;

function prove(id) {
  chooseEvent(id);
  select("why");
  showWhy(id);
}

function showBanner() {
  const told = [];
  if (lost) told.push(word("lost"));
  if (state?.failure) {
    const key = state.findings ? "unread" : "unreadable";
    told.push(word(key, { file: state.file, why: state.failure }));
    told.push(word(state.stale ? "last_good" : "no_picture"));
  }
  const banner = byId("banner");
  const text = told.join(" ");
  if (banner.textContent !== text) banner.textContent = text;
  banner.hidden = !text;
  byId("live").textContent = lost ? "" : word("live");
}

async function load() {
  turn += 1;
  const mine = turn;
  document.documentElement.dataset.theme = choices.theme || "auto";
  const { view, theme, lang } = choices;
  try {
    // The picture takes longer, so it is asked for first.
    const [picture, next] = await Promise.all([ask("picture", { view, theme, lang }).catch(() => null),
      ask("state", { lang })]);
    if (mine !== turn) return;
    state = next;
    revision = state.revision;
    lost = false;
    speak(state.lang);
    if (picture) show(picture);
    offer(state);
    const name = state.title ?? state.file;
    byId("page-title").textContent = name;
    document.title = name;
    showFindings(state.findings, prove);
    showDays(state);
    showWhy();
  } catch {
    if (mine !== turn) return;
    lost = true;
  }
  showBanner();
}

/// Follows the server's news; not while the page is hidden, since a browser keeps only a few
/// connections to one server, whatever the number of its tabs.
function listen() {
  events?.close();
  if (document.hidden) return;
  const mine = new EventSource("events");
  events = mine;
  mine.addEventListener("message", ({ data }) => {
    if (lost || Number(data) !== revision) load();
  });
  mine.addEventListener("error", () => {
    lost = true;
    showBanner();
    if (mine.readyState === EventSource.CLOSED && mine === events) setTimeout(listen, patience);
  });
}

speak(choices.lang || navigator.language);
startTabs();
startZoom();
startDays(prove);
onEvent(prove);
onChoice(load);
await load();
listen();
document.addEventListener("visibilitychange", listen);
