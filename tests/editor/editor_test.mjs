// SPDX-License-Identifier: MIT
//
// What an editor shows while a chronology is written, by the YAML language server and the schema that
// `fasti new` writes. In texts `|` is the cursor.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { LanguageServer } from "./language_server.mjs";

const work = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../../build/editor");
const project = `${work}/project`;
const root = resolve(work, "../..");
const command = `${work}/node_modules/yaml-language-server/bin/yaml-language-server`;
const schema = pathToFileURL(`${project}/chronology.schema.json`).href;
const yaml = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };

let server;
let opened = 0;

before(async () => {
  server = new LanguageServer(command, { yaml: { ...yaml, schemas: { [schema]: "*.yaml" } } });
  await server.start(pathToFileURL(project).href);
});
after(() => server.stop());

const event = (lines) => `fasti: 1\nevents:\n  - id: ban\n${lines}`;

/// A text without its cursor, and where that stands.
function at(marked) {
  const [head, tail] = marked.split("|");
  const lines = head.split("\n");
  return {
    text: head + tail,
    position: { line: lines.length - 1, character: lines.at(-1).length },
  };
}

async function open(text) {
  const uri = pathToFileURL(`${project}/text-${opened++}.yaml`).href;
  return { uri, findings: await server.open(uri, text) };
}

async function completions(marked) {
  const { text, position } = at(marked);
  const { uri } = await open(text);
  return server.complete(uri, position);
}

async function hover(marked) {
  const { text, position } = at(marked);
  const { uri } = await open(text);
  const answer = await server.hover(uri, position);
  return answer.contents.value.replace(/\n\nSource: .*$/s, "");
}

const messages = async (text) => (await open(text)).findings.map((finding) => finding.message);
const labels = (items) => items.map((item) => item.label);

test("an empty file is offered the keys of a chronology", async () => {
  const offered = labels(await completions("|"));
  for (const key of ["fasti", "title", "actors", "sources", "events"]) assert.ok(offered.includes(key), key);
});

test("an event is offered its keys, less those that it has, each with what it means", async () => {
  const items = await completions(event("    |"));
  const offered = labels(items);
  for (const key of ["date", "by", "after", "because-of", "imposes", "sources"]) {
    assert.ok(offered.includes(key), key);
  }
  assert.ok(!offered.includes("id"));
  const known = items.find((item) => item.label === "known");
  assert.equal(known.documentation.value ?? known.documentation,
    "When it became public; without it, the day of the event.");
});

test("the map of a relation is offered its members", async () => {
  const offered = labels(await completions(event("    after:\n      event: visit\n      |")));
  assert.deepEqual(offered.sort(), ["at", "lag", "note", "rejected", "source"]);
});

test("a relation that takes no lag is offered none", async () => {
  const offered = labels(await completions(event("    meets:\n      event: visit\n      |")));
  assert.deepEqual(offered.sort(), ["at", "note", "rejected", "source"]);
});

test("what a source says is offered its keys, in a list too", async () => {
  const offered = labels(await completions(event("    sources:\n      - source: beike\n        |")));
  for (const key of ["date", "at", "rejected"]) assert.ok(offered.includes(key), key);
  assert.ok(!offered.includes("source"));
});

test("words, dates and lags are offered where they belong", async () => {
  assert.deepEqual(labels(await completions(event("    status: |"))),
    ["happened", "planned", "forecast", "cancelled"]);
  const dates = await completions(event("    date: |"));
  const latest = dates.find((item) => item.label === "[..2025-04-09]");
  assert.equal(latest.textEdit?.newText ?? latest.insertText, '"[..2025-04-09]"');
  assert.ok(labels(await completions(event("    after:\n      event: a\n      lag: |"))).includes("~1 month"));
  assert.deepEqual(labels(await completions(event("    title: |"))), []);
});

test("hovering shows what a key means", async () => {
  assert.equal(await hover(event("    kno|wn: 2025-04-15")),
    "#### Event\n\nWhen it became public; without it, the day of the event.");
  assert.equal(await hover(event("    aft|er: visit")),
    "#### Relation\n\nThe other event ends before this one starts.");
  assert.equal(await hover(event("    after: {event: visit, rejec|ted: no}")),
    "#### Relation\n\nThe reason why you do not believe it: the claim is kept and shown, but not enforced.");
  assert.equal(await hover(event("    imposes: {instrument: rule, comp|ly: 2025}")),
    "#### Effect\n\nThe day from which it must be complied with.");
  assert.equal(await hover("fasti: 1\nveri|fied: 2025"),
    "#### Chronology\n\nHow far the chronology has been checked: no event is taken to have happened " +
    "after this date. Planned events may lie beyond.");
});

test("what is wrong is named where it stands", async () => {
  assert.deepEqual(await messages(event("    afer: visit")), ["Property afer is not allowed."]);
  assert.deepEqual(await messages(event("    after: {evnt: visit}")),
    ['Missing property "event".', "Property evnt is not allowed."]);
  assert.deepEqual(await messages(event("    meets: {event: visit, lag: 1 day}")),
    ["Property lag is not allowed."]);
  assert.deepEqual(await messages(event("    date: 2025\n    start: 2024")),
    ["Property start is not allowed."]);
  assert.deepEqual(await messages(event("    date: 9 April")),
    ["Dates are EDTF: `2025-04-09`, `2025-04~`, `2025-04-09/2025-04-11`."]);
  assert.deepEqual(await messages(event("    after: {event: visit, lag: soon}")),
    ["A lag is written like `1 day`, `3 months..4 months`, `at least 30 days` or `~1 month`."]);
});

test("nothing is found in the examples and in a new project", async () => {
  const files = readdirSync(`${root}/examples`, { recursive: true })
    .map((name) => `${root}/examples/${name}`)
    .filter((path) => path.endsWith(".yaml") && /^(events|sources):/m.test(readFileSync(path, "utf8")));
  assert.ok(files.length >= 2);
  for (const path of [...files, `${project}/chronology.yaml`]) {
    assert.deepEqual(await messages(readFileSync(path, "utf8")), [], path);
  }
});

test("a new project's chronology brings its schema by its first line alone", async () => {
  const plain = new LanguageServer(command, { yaml });
  await plain.start(pathToFileURL(project).href);
  const text = readFileSync(`${project}/chronology.yaml`, "utf8");
  const uri = pathToFileURL(`${project}/chronology.yaml`).href;
  const findings = await plain.open(uri, text.replace("kind: vote", "knd: vote"));
  await plain.stop();
  assert.deepEqual(findings.map((finding) => finding.message), ["Property knd is not allowed."]);
});
