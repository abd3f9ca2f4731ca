// SPDX-License-Identifier: MIT

export const byId = (id) => document.getElementById(id);

/// An element with attributes, handlers (`onclick`) and children; texts stay texts.
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/// A text of the chronology's, in its own direction.
export const title = (text, lang) => element("bdi", { lang }, text);

/// What the server answers to a path: its JSON, or an error with its words.
export async function ask(path, parameters = {}, options = {}) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) if (value) query.set(key, value);
  const response = await fetch(`${path}?${query}`, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}
