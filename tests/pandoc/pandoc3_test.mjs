// SPDX-License-Identifier: MIT
// The Lua filter in pandoc 3, which is at hand as WebAssembly. That can start no program: answers.lua
// stands in for `pandoc.pipe`, and its questions are put to fasti here. All else is pandoc's own.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';

const root = path.resolve('.');
const modules = path.join(root, 'build/pandoc3/node_modules/pandoc-wasm/src');
const fasti = process.env.FASTI ?? path.join(root, 'build/release/fasti');
const { createPandocInstance } = await import(pathToFileURL(path.join(modules, 'core.js')).href);
const wasm = readFileSync(path.join(modules, 'pandoc.wasm'));

const ASKS = 99;
const read = (name) => readFileSync(path.join(root, name), 'utf8');
const FILTERS = {
  'answers.lua': read('tests/pandoc/answers.lua'), 'fasti.lua': read('examples/pandoc/fasti.lua'),
};

const work = mkdtempSync(path.join(os.tmpdir(), 'fasti-pandoc3-'));
after(() => rmSync(work, { recursive: true }));

/** Runs pandoc once; what it made, or the status that it ended with, and its standard error. */
async function once(options, files, filters) {
  const { warn } = console;
  const lines = [];
  console.warn = (line) => lines.push(line.replace(/^\[WASI stderr\] /, ''));
  try {
    const pandoc = await createPandocInstance(wasm);
    const made = await pandoc.convert(
      { from: 'markdown', 'input-files': ['report.md'], filters, ...options }, '', files);
    return { status: 0, made, lines };
  } catch (error) {
    if (error.code === undefined) throw error;
    return { status: error.code, lines };
  } finally {
    console.warn = warn;
  }
}

/** What fasti says to a question of the filter, and the picture that it drew. */
function answer({ arguments: asked, input }, number) {
  const done = spawnSync(fasti, asked, { cwd: work, input, encoding: 'utf8' });
  const told = { status: done.status, output: done.stdout };
  const picture = asked.includes('-o') && path.join(work, asked[asked.indexOf('-o') + 1]);
  const files = {};
  if (picture && existsSync(picture)) {
    told.picture = `drawn-${number}`;
    files[told.picture] = new Blob([readFileSync(picture)]);
    rmSync(picture);
  }
  files[`answer-${number}.json`] = JSON.stringify(told);
  return files;
}

/** Converts a document beside the files given, with the filter and fasti. */
async function converted(options, report, beside = {}) {
  for (const [name, text] of Object.entries(beside)) writeFileSync(path.join(work, name), text);
  let files = { ...FILTERS, ...beside, 'report.md': report };
  for (let number = 1; number < 20; ++number) {
    const run = await once(options, files, ['answers.lua']);
    if (run.status !== ASKS) return run;
    const question = run.lines.find((line) => line.startsWith('question: '));
    files = { ...files, ...answer(JSON.parse(question.slice('question: '.length)), number) };
  }
  throw new Error('the filter does not stop asking');
}

const REPORT = read('examples/pandoc/report.md').replace('../h20/', '');
const BESIDE = {
  'h20.yaml': read('examples/h20/h20.yaml'), 'sources.yaml': read('examples/h20/sources.yaml'),
};

test('HTML holds its pictures, each with ids of its own', async () => {
  const { status, made, lines } = await converted({ to: 'html', standalone: true }, REPORT, BESIDE);
  assert.equal(status, 0, lines.join('\n'));
  assert.equal(made.stdout.match(/<svg /g).length, 2);
  assert.match(made.stdout, /<figcaption>\s*From <em>July<\/em> 2025 on\.\s*<\/figcaption>/);
  assert.match(made.stdout, /id="fasti1-ev-approval"/);
  assert.match(made.stdout, /id="fasti2-ev-approval"/);
  assert.ok(lines.some((line) => /^fasti: h20\.yaml:\d+: warning F0404: /.test(line)), lines.join('\n'));
});

test('other formats have their pictures as files, with captions and words in their stead', async () => {
  const options = { to: 'markdown', 'extract-media': 'media' };
  const { status, made, lines } = await converted(options, REPORT, BESIDE);
  assert.equal(status, 0, lines.join('\n'));
  const pictures = Object.keys(made.mediaFiles).filter((name) => /^media\/.*\.svg$/.test(name));
  assert.equal(pictures.length, 2, Object.keys(made.mediaFiles).join(' '));
  assert.match(made.stdout, /!\[From \*July\* 2025\s+on\.\]\(media\/fasti-[0-9a-f]{40}\.svg\)/);
  assert.match(made.stdout, /!\[Two steps\]\(media\/fasti-[0-9a-f]{40}\.svg\)/);
});

test('Word gets pixels, as figures that Word knows', async () => {
  const options = { to: 'docx', 'output-file': 'report.docx' };
  const { status, made, lines } = await converted(options, REPORT, BESIDE);
  assert.equal(status, 0, lines.join('\n'));
  const file = path.join(work, 'report.docx');
  writeFileSync(file, Buffer.from(await made.files['report.docx'].arrayBuffer()));
  const listed = spawnSync('unzip', ['-l', file], { encoding: 'utf8' }).stdout;
  assert.equal(listed.match(/word\/media\/\S+\.png/g)?.length, 2, listed);
});

test('what is wrong stops the build and is told with its line', async () => {
  const report = 'Text.\n\n```fasti\nfasti: 1\ntitle: T\nevents:\n  - {id: a, titel: A}\n```\n\n' +
    '```{.fasti veiw=graph file=h20.yaml}\n```\n';
  const { status, lines } = await converted({ to: 'html' }, report, BESIDE);
  assert.equal(status, 83);
  assert.ok(lines.some((line) => line.startsWith('fasti: report.md:7: error F0105: an event has no key `titel`')),
    lines.join('\n'));
  assert.ok(lines.some((line) => line.startsWith('fasti: report.md:10: error: it has an attribute `veiw`')),
    lines.join('\n'));
});

test('where no program can be started, the filter says so', async () => {
  const { status, lines } = await once({ to: 'html' }, { ...FILTERS, ...BESIDE, 'report.md': REPORT },
    ['fasti.lua']);
  assert.equal(status, 83);
  assert.ok(lines.some((line) => line.includes('`fasti` cannot be run; install fasti')), lines.join('\n'));
});
