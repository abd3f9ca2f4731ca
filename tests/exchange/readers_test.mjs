// SPDX-License-Identifier: MIT
// Exports read by the programs that they are for: Mermaid, and TimelineJS with its own loader.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';

const work = path.resolve('build/exchange');
const require = createRequire(path.join(work, 'index.js'));
const { JSDOM } = require('jsdom');

const HOSTILE = [
  '%%{init: {"securityLevel": "loose"}}%% x', 'a:b;c#d', 'section x', 'title: y', 'click e1 call f()',
  '<script>window.hit = 1</script>', '<img src=x onerror="window.hit = 1">', 'a --> b', '"\'`\\', '#35;',
  '&lt;b&gt;', 'gantt', 'end', 'dateFormat X', '\u202E reversed', 'line\nbreak', '。；：', '', ' ', '%%',
];

function exported(file, format) {
  return execFileSync('build/release/fasti', ['export', file, '--quiet', '--to', format], {
    encoding: 'utf8',
  });
}

function hostileChronology() {
  const events = HOSTILE.map((text, i) => ({
    id: `e${i}`, date: `2025-01-${String(i + 1).padStart(2, '0')}`, title: text || 'x', text,
    by: 'abc'[i % 3], sources: ['s'],
  }));
  const file = path.join(work, 'hostile.yaml');
  const chronology = {
    fasti: 1, title: HOSTILE[0], actors: { a: { title: HOSTILE[5] }, b: { title: HOSTILE[6] }, c: { title: '&lt;img src=x onerror=hit()&gt;' } },
    sources: { s: { title: HOSTILE[6], url: 'javascript:window.hit=1' } }, events,
  };
  writeFileSync(file, JSON.stringify(chronology));  // JSON is YAML
  return file;
}

const files = ['examples/h20/h20.yaml', 'examples/controls/controls.yaml', hostileChronology()];
const page = new JSDOM('<!doctype html><body></body>');
globalThis.window = page.window;
globalThis.document = page.window.document;
const { default: mermaid } = await import(require.resolve('mermaid'));

/** What Mermaid shows for a text, as it turns codes back when it has drawn. */
const shown = (text) => text
  .replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code))).trim();

for (const file of files) {
  test(`Mermaid reads ${path.basename(file)}`, async () => {
    const text = exported(file, 'mermaid');
    assert.equal((await mermaid.parse(text)).diagramType, 'gantt');
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const listed = JSON.parse(exported(file, 'timelinejs')).events;
    const tasks = db.getTasks().filter((task) => task.id.startsWith('e'))
      .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
    assert.equal(tasks.length, listed.length);
    for (const task of db.getTasks()) {
      assert.ok(!Number.isNaN(task.startTime.getTime()), task.task);
      assert.ok(task.endTime >= task.startTime, task.task);
      assert.doesNotMatch(task.task, /[<>"]/);
    }
    if (path.basename(file) === 'hostile.yaml') {
      assert.equal(shown(tasks[1].task), 'a:b;c#d');
      assert.equal(shown(tasks[5].task), HOSTILE[5]);
    }
  });

  test(`TimelineJS loads ${path.basename(file)}`, async () => {
    const dom = new JSDOM('<!doctype html><body><div id="t"></div></body>', {
      runScripts: 'outside-only', url: 'https://example.org/', pretendToBeVisual: true,
    });
    const { window } = dom;
    window.matchMedia = () => ({ matches: false, addListener() {}, addEventListener() {} });
    window.eval(readFileSync(require.resolve('@knight-lab/timelinejs/dist/js/timeline.js'), 'utf8'));
    const data = JSON.parse(exported(file, 'timelinejs'));
    const wanted = data.events.map((event) => event.unique_id);
    const timeline = new window.TL.Timeline('t', data, { script_path: 'https://example.org/js/' });
    for (let i = 0; i < 200 && !timeline.config; ++i) await new Promise((r) => setTimeout(r, 20));
    assert.deepEqual([...timeline.config.getErrors()], []);
    assert.ok(timeline.config.isValid());
    assert.deepEqual([...timeline.config.events].map((event) => event.unique_id).sort(),
      wanted.sort());
    const first = timeline.config.events[0].start_date.data.date_obj;
    assert.ok(!Number.isNaN(first.getTime()));
    assert.equal(window.hit, undefined);
    assert.equal(window.document.querySelectorAll('#t script, #t [onerror]').length, 0);
    for (const link of window.document.querySelectorAll('#t a[href]')) {
      assert.doesNotMatch(link.href, /^javascript:/i);
    }
    window.close();
  });
}
