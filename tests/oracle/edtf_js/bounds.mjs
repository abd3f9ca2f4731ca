// SPDX-License-Identifier: MIT
//
// Prints what edtf.js (npm `edtf`) makes of many dates: the text, the earliest instant and the
// instant after the latest, or `invalid`. Usage:
//   TZ=UTC node bounds.mjs DIRECTORY COUNT SEED
// DIRECTORY is where `npm install edtf` was run, COUNT how many dates are drawn beside the
// systematic ones. Forms on which edtf.js is known to be wrong are not asked: edtf_js_test.cc names
// them and has rows of its own for them.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [directory, count, seed] = process.argv.slice(2)
const home = join(resolve(directory), 'node_modules', 'edtf')
const { default: edtf } = await import(pathToFileURL(join(home, 'index.js')))
const { version } = JSON.parse(readFileSync(join(home, 'package.json')))

let state = (Number(seed) * 2654435761 + 1) >>> 0
function below(n) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 4294967296) * n)
}
const pick = (list) => list[below(list.length)]
const two = (n) => String(n).padStart(2, '0')

const leap = (y) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
const length = (y, m) => (m === 2 ? (leap(y) ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31)
const year = (y) => (y < 0 ? '-' : '') + String(Math.abs(y)).padStart(4, '0')

const years = [0, 1, 4, 99, 400, 1582, 1700, 1900, 1970, 1985, 2000, 2024, 2025, 9999, -1, -4, -44,
  -400, -9999]
const qualifiers = ['?', '~', '%']

// The end of February of the year 0 is one of the faults.
const dayIsAsked = (y, m, d) => d <= length(y, m) && !(y === 0 && m === 2 && d >= 28)

function* everyDayAtTheEdges() {
  for (const y of years) {
    yield year(y)
    for (let m = 1; m <= 12; m++) {
      yield `${year(y)}-${two(m)}`
      for (const d of [1, 28, 29, 30, 31]) {
        if (dayIsAsked(y, m, d)) yield `${year(y)}-${two(m)}-${two(d)}`
      }
    }
  }
}

function* refused() {
  for (const m of ['00', '13', '14', '19', '20', '42', '50', '99']) {
    yield `1985-${m}`
    yield `1985-${m}-01`
    yield `1985/1985-${m}`
  }
  for (const d of ['00', '32', '40', '99']) yield `1985-04-${d}`
  yield* ['', '1', '1985-4', '1985-04-1', '1985-4-12', '1985-04-12-', '1985-', '1985-04-',
    '1985-041', '1985-04-123', '198x', '1985 ', ' 1985', '1985-04 ', '1985 -04', '1985/1986/1987',
    '1985//1986', '1985-04-12T', '1985-04-12T1', '1985-04-12T25:00:00', '1985-04-12T10:60:00',
    '1985-04-12T10:00:60', '1985-04-12 10:00:00', '1985-04T10:00:00', '1985T10:00:00', 'Y198', 'Y',
    'Y1E', 'y12345', '1985-04-12T10:00:00z', '1985-04-12T10:00:00+', '1985-04-12T10:00:00+2',
    '1985-04-12T10:00:00-00:00x', '--1985', '+1985', '1985??', '1985~?', '[1985', '1985]', '{1985',
    '[]', '{}', '[1985,]', '[,1985]', '[1985}', '[1985 1986]', 'today', 'unknown', 'open', '1985.04.12',
    '12.04.1985', '04/12/1985', '1985-04-12/x', '1985-XX-XXX', '19-85', '1985-A4', '1985-04-1A']
}

const masks = () => pick(['201X', '20XX', '2XXX', 'XXXX', '19X5', '1X85', 'X985', '156X-12', '15XX-12',
  '1XXX-12', 'XXXX-12', '2004-XX', '1984-1X', '1984-0X', '2004-06-XX', '2004-XX-XX', '1985-02-1X', '1985-04-2X',
  '1985-12-3X', '1985-06-0X', '156X-12-25', '15XX-12-25', '19X5-06-11', 'XXXX-12-XX', '20XX-06-1X', '198X-XX'])

function someDate(precision) {
  const y = below(3) ? below(10000) : below(400) + 1800
  const m = 1 + below(12)
  const d = 1 + below(length(y, m))
  if (!dayIsAsked(y, m, d)) return someDate(precision)
  return [year(y), two(m), two(d)].slice(0, precision).join('-')
}

function qualified() {
  const parts = someDate(1 + below(3)).split('-')
  if (parts.length === 1) return below(2) ? parts[0] + pick(qualifiers) : pick(qualifiers) + parts[0]
  const before = below(3) ? parts.map((p) => (below(3) ? p : pick(qualifiers) + p)) : parts
  const after = below(2) ? before.map((p) => (below(3) ? p : p + pick(qualifiers))) : before
  return after.join('-')
}

function time() {
  const clock = [below(24), below(60), below(60)].map(two).join(':')
  const zone = pick(['', 'Z', '+00:00', '+08:00', '-04:00', '+05:30', '-11:00', '+14:00', '-03:30'])
  return `${someDate(3)}T${clock}${zone}`
}

function interval() {
  const precision = 1 + below(3)
  const qualify = (text) => (below(3) ? text : text + pick(qualifiers))
  const [a, b] = [someDate(precision), someDate(precision)].sort()
  if (a === b) return `${a}/..`
  return pick([() => `${qualify(a)}/${qualify(b)}`, () => `${b}/${a}`, () => `${a}/..`, () => `${a}/`,
    () => `/${b}`])()
}

const longYear = () => `Y${pick(['', '-'])}${10000 + below(260000)}`
const power = () => `Y${pick(['', '-'])}${pick([`${1 + below(26)}E4`, '1E5', '2E5', '12E4'])}`

const forms = [() => someDate(3), () => someDate(2), masks, qualified, qualified, time, interval,
  interval, longYear, power]

function bound(value) {
  if (value === null) return 'unknown'
  if (value === Infinity) return '..'
  return new Date(value).toISOString().replace('.000Z', 'Z')
}

function row(text) {
  try {
    const date = edtf(text)
    // A time has its first instant for its last as well.
    const last = date.max === null || date.max === Infinity ? date.max
      : text.includes('T') ? date.max + 1000 : date.max + 1
    return `${text}\t${bound(date.min)}\t${bound(last)}`
  } catch {
    return `${text}\tinvalid`
  }
}

const texts = new Set([...everyDayAtTheEdges(), ...refused()])
for (let i = 0; i < Number(count); i++) texts.add(pick(forms)())
console.log(`# edtf.js ${version}: npm install edtf@${version}; TZ=UTC node bounds.mjs . ${count} ${seed}`)
for (const text of texts) console.log(row(text))
