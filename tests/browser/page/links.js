// SPDX-License-Identifier: MIT
//
// Runs in the page. Whether a click on an event's title and on its mark meets that event, and its link
// where it has one: every line of its text in the middle, and at least one place of its mark, since the
// marks of events at the same time may partly hide one another. The page is scrolled, for the browser
// answers only for what is in its window.
(() => {
  const kPainted = "text,rect,circle,path";
  const kRim = 10; // what is at the very edge of the window may be rounded out of it

  const along = (element) => {
    const length = element.getTotalLength();
    return [0.5, 0.1, 0.9].map((part) => element.getPointAtLength(length * part));
  };

  const middleOf = (text) => {
    const string = text.textContent;
    let at = text.getNumberOfChars() >> 1;
    while (at < text.getNumberOfChars() - 1 && /\s/.test(string[at])) ++at;
    const cell = text.getExtentOfChar(at);
    return [{ x: cell.x + cell.width / 2, y: cell.y + cell.height / 2 }];
  };

  const spread = (element) => {
    const box = element.getBBox();
    return [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].map(([across, down]) =>
      ({ x: box.x + box.width * across, y: box.y + box.height * down }));
  };

  /// Where a part of an event is tried.
  const placesOf = (element) => {
    const style = getComputedStyle(element);
    if (style.visibility !== "visible" || style.pointerEvents === "none") return [];
    if (element.localName === "text") return element.getNumberOfChars() > 0 ? middleOf(element) : [];
    if (style.fill !== "none") return spread(element);
    return style.stroke !== "none" ? along(element) : [];
  };

  const name = (element) => element === null ? "nothing"
    : element.localName === "text" ? `“${element.textContent}”` : element.localName;

  const fault = (part, place, what) => ({ kind: "link", x: Math.round(place.x), y: Math.round(place.y),
    what: `${part} of ${place.group.id} ${what}` });

  /// What a click there meets: "" if it is what it should be.
  const meets = ({ element, group, x, y }) => {
    const hit = document.elementFromPoint(x - scrollX, y - scrollY);
    const other = hit?.closest("g[id]");
    if (other !== group) return `is hidden by ${name(hit)}${other ? ` of ${other.id}` : ""}`;
    if (!group.querySelector("a")) return "";
    const link = hit.closest("a");
    return link && group.contains(link) ? "" : "does not lead where its event leads";
  };

  /// The answers for all places; those within one window of the page follow one another.
  const answer = (places) => {
    const width = innerWidth - 2 * kRim;
    const height = innerHeight - 2 * kRim;
    const tile = ({ x, y }) => Math.floor(y / height) * 4096 + Math.floor(x / width);
    const answers = new Map();
    let last = -1;
    for (const place of [...places].sort((a, b) => tile(a) - tile(b))) {
      if (tile(place) !== last) {
        last = tile(place);
        scrollTo((last % 4096) * width - kRim, Math.floor(last / 4096) * height - kRim);
      }
      answers.set(place, meets(place));
    }
    scrollTo(0, 0);
    return answers;
  };

  const eventPlaces = (group) => [...group.querySelectorAll(kPainted)].flatMap((element) => {
    const m = element.getCTM();
    return placesOf(element).map(({ x, y }) =>
      ({ element, group, x: m.a * x + m.c * y + m.e, y: m.b * x + m.d * y + m.f }));
  });

  fasti.measureLinks = (svg) => {
    const events = [...svg.querySelectorAll('g[id*="ev-"]')].map(eventPlaces);
    const answers = answer(events.flat());
    const faults = [];
    for (const places of events) {
      const texts = places.filter(({ element }) => element.localName === "text");
      for (const place of texts.filter((at) => answers.get(at))) {
        faults.push(fault(name(place.element), place, answers.get(place)));
      }
      const marks = places.filter(({ element }) => element.localName !== "text");
      if (marks.length > 0 && marks.every((at) => answers.get(at))) {
        faults.push(fault("the mark", marks[0], answers.get(marks[0])));
      }
    }
    return { faults, points: answers.size };
  };
})();
