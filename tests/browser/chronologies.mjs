// SPDX-License-Identifier: MIT
//
// Chronologies made up from a seed, to be drawn. Every event gets a true day first; dates, relations
// and effects are then stated so that the true days satisfy them, and contradictions are put in by
// sources that say otherwise. So a file is always one that can be drawn.
import { Random } from "./random.mjs";
import { mannerCount, title } from "./titles.mjs";

const zones = ["America/New_York", "Asia/Shanghai", "Europe/Brussels", "Asia/Tokyo", "UTC"];
const start = Date.UTC(2019, 2, 1) / 86400000;

const iso = (day) => new Date((start + day) * 86400000).toISOString().slice(0, 10);
const month = (day) => iso(day).slice(0, 7);
const year = (day) => iso(day).slice(0, 4);

/// How a date is stated that is truly `day`, by kind.
const statements = {
  day: (day) => ({ date: iso(day) }),
  time: (day, random) => ({ date: `${iso(day)}T${random.pick(["09:30", "17:05"])}` }),
  month: (day) => ({ date: month(day) }),
  year: (day) => ({ date: year(day) }),
  about: (day) => ({ date: `${month(day)}~` }),
  aboutDay: (day) => ({ date: `${iso(day)}~` }),
  doubtful: (day) => ({ date: `${month(day)}?` }),
  both: (day) => ({ date: `${month(day)}%` }),
  window: (day, random) =>
    ({ date: `[${iso(day - random.whole(1, 20))}..${iso(day + random.whole(1, 20))}]` }),
  atLatest: (day, random) => ({ date: `[..${iso(day + random.whole(0, 9))}]` }),
  atEarliest: (day, random) => ({ date: `[${iso(day - random.whole(0, 9))}..]` }),
  oneOf: (day, random) => ({ date: `[${iso(day)},${iso(day + random.whole(3, 40))}]` }),
  decade: (day) => ({ date: `${year(day).slice(0, 3)}X` }),
  interval: (day, random) => ({ date: `${iso(day)}/${iso(day + random.whole(1, 60))}` }),
  onwards: (day) => ({ date: `${iso(day)}/..` }),
  unknownEnd: (day) => ({ date: `${iso(day)}/` }),
  ends: (day, random) => ({
    start: `[..${iso(day)}]`,
    end: `[${iso(day + random.whole(1, 15))}..${iso(day + random.whole(16, 90))}]`,
  }),
  none: () => ({}),
};
const kinds = { day: 12, time: 1, month: 2, year: 0.3, about: 1, aboutDay: 0.5, doubtful: 0.5,
  both: 0.3, window: 2, atLatest: 0.5, atEarliest: 0.3, oneOf: 0.5, decade: 0.1, interval: 1.5,
  onwards: 0.4, unknownEnd: 0.3, ends: 0.7, none: 0.5 };
const exact = { day: 1 };

/// True days: spread over a span, with many on one day and with gaps of years, as the seed has it.
function days(random, count) {
  const pace = random.pick([0.3, 2, 12, 60]);
  const crowded = random.pick([0, 0.2, 0.6]);
  const gaps = random.pick([0, 0, 2, 5]) / count;
  const out = [];
  let day = 0;
  for (let i = 0; i < count; ++i) {
    if (!random.chance(crowded)) day += Math.round(-Math.log(1 - random.next()) * pace);
    if (random.chance(gaps)) day += random.whole(300, 2500);
    out.push(Math.min(day, 36000));
  }
  return out;
}

function makeSources(random, count, manner) {
  const sources = {};
  for (let i = 0; i < count; ++i) {
    sources[`s${i}`] = {
      title: title(random, manner),
      ...(random.chance(0.7) && { publisher: random.pick(["Reuters", "新京報", "Federal Register",
        "Ministry of Commerce", "Amtsblatt der Europäischen Union"]) }),
      ...(random.chance(0.7) && { url: `https://example.org/${i}?a=1&b=2` }),
      ...(random.chance(0.3) && { tier: "primary" }),
    };
  }
  return sources;
}

/// Relations to earlier events, which hold with room for zones.
function relate(random, event, i, truth, total) {
  const earlier = random.whole(Math.max(0, i - Math.min(30, total)), i - 1);
  if (truth[i] - truth[earlier] < 3) return;
  const kind = random.weighted({ "because-of": 3, "responds-to": 3, reports: 2, after: 2, cites: 1,
    "enabled-by": 1, implements: 1, corrects: 0.5 });
  event[kind] = random.chance(0.2)
    ? { event: `e${earlier}`, note: "as the text says" }
    : `e${earlier}`;
}

/// A source that says otherwise: of the day, or of the order.
function contradict(random, event, i, truth, source) {
  if (i > 0 && random.chance(0.3)) {
    const earlier = random.whole(Math.max(0, i - 20), i - 1);
    if (truth[i] - truth[earlier] < 3) return;
    event.before = { event: `e${earlier}`, source, at: "¶2" };
    return;
  }
  const off = random.whole(3, 30) * random.pick([-1, 1]);
  event.sources.push({ source, date: iso(truth[i] + off), at: "p. 4",
    ...(random.chance(0.3) && { rejected: "three others have it otherwise" }) });
}

/// What is done to an instrument one after the other, on the days of its events.
const lives = [
  ["proposes", "issues", "imposes", "amends", "lifts"],
  ["imposes", "suspends", "resumes"],
  ["issues", "delays", "imposes", "waives", "enforces"],
  ["imposes", "waives", "lifts"],
  ["imposes"],
  ["proposes", "lifts"],
  ["imposes", "suspends", "extends"],
];

function effect(random, verb, instrument, day) {
  const later = iso(day + random.whole(60, 400));
  if (verb === "delays") return { instrument, from: iso(day + random.whole(5, 60)) };
  if (verb === "extends") return { instrument, until: iso(day + random.whole(500, 700)) };
  if (verb === "suspends") {
    return { instrument, until: later, ...(random.chance(0.6) && { then: "resumes" }) };
  }
  if (verb === "issues") return { instrument, from: iso(day + random.whole(2, 90)) };
  if (verb === "imposes" && random.chance(0.3)) {
    return { instrument, ...(random.chance(0.5) && { comply: later }) };
  }
  return instrument;
}

function makeInstruments(random, count, actors, manner) {
  const instruments = {};
  for (let k = 0; k < count; ++k) {
    instruments[`i${k}`] = {
      title: title(random, manner),
      by: random.pick(actors),
      ...(random.chance(0.4) && { citation: `83 FR ${random.whole(1000, 99999)}` }),
      ...(random.chance(0.3) && { kind: "licence-requirement" }),
      ...(random.chance(0.2) && { parts: ["chips", "servers"] }),
      ...(k > 0 && random.chance(0.3) && { permits: `i${k - 1}` }),
    };
  }
  return instruments;
}

/// Gives each instrument a life on events that are dated by the day.
function bring(random, events, truth, instruments) {
  for (const [id, instrument] of Object.entries(instruments)) {
    const target = instrument.parts && random.chance(0.5)
      ? `${id}#${random.pick(instrument.parts)}` : id;
    let at = random.whole(0, Math.max(0, events.length - 2));
    let last = -2;
    for (const verb of random.pick(lives)) {
      while (at < events.length && (truth[at] < last + 2 || events[at].taken)) ++at;
      if (at >= events.length) break;
      const event = events[at];
      event.taken = true;
      for (const key of ["start", "end", "date"]) delete event[key];
      event.date = random.chance(0.8) ? iso(truth[at]) : month(truth[at]);
      event[verb] = effect(random, verb, target, truth[at]);
      last = truth[at];
      at += random.whole(1, Math.max(1, Math.ceil(events.length / 8)));
    }
  }
}

/// How many events the chronology of a seed has: most a few dozen, some hundreds, few thousands.
export function eventCount(seed) {
  const random = new Random(seed + 100000);
  if (seed % 50 === 49) return 2000;
  if (seed % 10 === 9) return random.whole(200, 1200);
  return Math.round(3 * Math.exp(random.next() * Math.log(60)));
}

/// The YAML of a chronology, always the same for a seed.
export function chronology(seed) {
  const random = new Random(seed);
  const count = eventCount(seed);
  const manner = (seed + Math.floor(seed / 10)) % mannerCount;
  const truth = days(random, count);
  const actors = {};
  for (let a = random.whole(1, 8); a > 0; --a) {
    actors[`a${a}`] = { title: title(random, manner), zone: random.pick(zones) };
  }
  const names = Object.keys(actors);
  const sources = makeSources(random, random.whole(1, 12), manner);
  const disputed = random.pick([0, 0.03, 0.15]);
  const related = random.pick([0, 0.3, 0.9]);
  const vague = random.chance(0.75);
  const events = truth.map((day, i) => {
    const event = { id: `e${i}`,
      ...statements[random.weighted(vague ? kinds : exact)](day, random),
      title: title(random, manner), by: random.pick(names), sources: [] };
    if (random.chance(0.8)) event.sources.push(random.pick(Object.keys(sources)));
    if (i > 0 && random.chance(related)) relate(random, event, i, truth, count);
    if (random.chance(disputed)) {
      contradict(random, event, i, truth, random.pick(Object.keys(sources)));
    }
    if (random.chance(0.04)) event.status = random.pick(["planned", "forecast", "cancelled"]);
    return event;
  });
  const instruments = makeInstruments(random, random.whole(0, Math.min(14, count)), names, manner);
  bring(random, events, truth, instruments);
  return write({ fasti: 1, title: title(random, manner), actors, instruments, sources }, events);
}

// JSON is YAML, so that no quoting of its own is needed.
function write(head, events) {
  const line = ({ taken, ...event }) => {
    if (event.sources.length === 0) delete event.sources;
    return `  - ${JSON.stringify(event)}\n`;
  };
  return Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`).join("") +
    `events:\n${events.map(line).join("")}`;
}
