// SPDX-License-Identifier: MIT
//
// Runs in the page. Whether a click on an event's title and on its mark meets that event, and its link
// where it has one: every line of its text in the middle, and at least one place of its mark, since the
// marks of events at the same time may partly hide one another. Where the marks of more than kCrowd
// other events lie over and under a mark, all of it may be hidden, as long as the event has a text. The
// page is scrolled, for the browser answers only for what is in its window.
(() => {
  const kPainted = "text,rect,circle,path";
  const kCrowd = 8;
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

  const toPicture = (element, group) => {
    const m = element.getCTM();
    return ({ x, y }) =>
      ({ element, group, x: m.a * x + m.c * y + m.e, y: m.b * x + m.d * y + m.f });
  };

  /// What must be hit: each line of text at one place, the mark at one of several.
  const targetsOf = (group) => {
    const mark = [];
    const out = [];
    for (const element of group.querySelectorAll(kPainted)) {
      const places = placesOf(element).map(toPicture(element, group));
      if (element.localName !== "text") mark.push(...places);
      else if (places.length > 0) out.push({ part: name(element), places });
    }
    if (mark.length > 0) {
      const box = { left: Math.min(...mark.map(({ x }) => x)), right: Math.max(...mark.map(({ x }) => x)),
        top: Math.min(...mark.map(({ y }) => y)), bottom: Math.max(...mark.map(({ y }) => y)) };
      out.push({ part: "the mark", places: mark, box: fasti.grown(box, 1), alone: out.length === 0 });
    }
    return out;
  };

  const isCrowded = (target, targets) => target.box && !target.alone &&
    targets.filter((other) => other.box && fasti.overlap(other.box, target.box) > 0).length > kCrowd + 1;

  let shown = "";

  /// Scrolls to where a place can be seen.
  const scrollNear = ({ x, y }) => {
    const width = innerWidth - 2 * kRim;
    const height = innerHeight - 2 * kRim;
    const [column, row] = [Math.floor(x / width), Math.floor(y / height)];
    if (shown === `${column} ${row}`) return;
    shown = `${column} ${row}`;
    scrollTo(column * width - kRim, row * height - kRim);
  };

  const tried = (place) => {
    scrollNear(place);
    return meets(place);
  };

  fasti.measureLinks = (svg) => {
    const targets = [...svg.querySelectorAll('g[id*="ev-"]')].flatMap(targetsOf);
    targets.sort((a, b) => a.places[0].y - b.places[0].y);
    shown = "";
    const faults = [];
    for (const target of targets) {
      const { part, places } = target;
      if (places.some((place) => tried(place) === "") || isCrowded(target, targets)) continue;
      faults.push(fault(part, places[0], tried(places[0])));
    }
    scrollTo(0, 0);
    return { faults, points: targets.length };
  };
})();
