// SPDX-License-Identifier: MIT
import { byId, element } from "./dom.js";
import { placeOf } from "./places.js";
import { word } from "./words.js";

const open = new Set(); // of findings that are unfolded, by what they say
let onEvent = () => {};

const firstPlace = (finding) => finding.places.find(({ place }) => place)?.place;
const keyOf = (finding) => `${finding.code} ${finding.message}`;

function details(finding) {
  const list = (texts, name) => texts.map((text) => element("p", { class: name, lang: "en" }, text));
  return element("div", { class: "details" },
    ...finding.places.filter(({ place }) => place).map(({ place, text }) => placeOf(place, text)),
    ...list(finding.notes, "note"), ...list(finding.help, "help"),
    finding.event && element("button", { type: "button", onclick: () => onEvent(finding.event) },
      word("prove", { id: finding.event })));
}

function item(finding) {
  const key = keyOf(finding);
  const place = firstPlace(finding);
  const body = element("div", { hidden: !open.has(key) });
  if (open.has(key)) body.append(details(finding));
  const head = element("button", {
    type: "button", class: "finding", "aria-expanded": String(open.has(key)),
    onclick: () => {
      const unfold = body.hidden;
      body.hidden = !unfold;
      head.setAttribute("aria-expanded", String(unfold));
      if (unfold) open.add(key);
      else open.delete(key);
      if (unfold) body.replaceChildren(details(finding));
    },
  },
  element("span", { class: "severity" }, word(`severities.${finding.severity}`), " ", element("code", {}, finding.code)),
  finding.rule ? element("span", { class: "rule" }, finding.rule) : null,
  element("span", { class: finding.rule ? "message aside" : "message", lang: "en" }, finding.message),
  place ? element("span", { class: "where" }, `${place.file}:${place.line}`) : null);
  return element("li", { class: finding.severity }, head, body);
}

/// Shows the findings; keeps those unfolded that still are there.
export function showFindings(findings, act) {
  onEvent = act;
  const panel = byId("findings");
  const count = byId("findings-count");
  const focused = panel.contains(document.activeElement)
    ? [...panel.querySelectorAll("button")].indexOf(document.activeElement) : -1;
  const keys = new Set(findings?.list.map(keyOf));
  for (const key of open) if (!keys.has(key)) open.delete(key);
  count.textContent = findings?.list.length ? String(findings.list.length + findings.more) : "";
  count.className = findings?.errors ? "error" : findings?.warnings ? "warning" : "note";
  if (!findings) {
    panel.replaceChildren();
    return;
  }
  panel.replaceChildren(
    element("p", { class: "summary" }, findings.summary),
    findings.list.length ? element("ul", {}, ...findings.list.map(item)) : element("p", {}, word("nothing")),
    findings.more ? element("p", {}, word("more", { n: findings.more })) : "");
  if (focused >= 0) panel.querySelectorAll("button")[focused]?.focus();
}
