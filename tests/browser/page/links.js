// SPDX-License-Identifier: MIT
//
// Runs in the page. Whether a click on an event's title and on its mark meets that event, and its link
// where it has one. The page is scrolled, since the browser answers only for what is in its window.
(() => {
  const centre = (element) => {
    if (element.localName === "text") {
      const count = element.getNumberOfChars();
      let at = count >> 1;
      while (at < count - 1 && /\s/.test(element.textContent[at])) ++at;
      const cell = element.getExtentOfChar(at);
      return [cell.x + cell.width / 2, cell.y + cell.height / 2];
    }
    if (element.localName === "path") {
      const point = element.getPointAtLength(element.getTotalLength() / 2);
      return [point.x, point.y];
    }
    const box = element.getBBox();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };

  /// Points on the parts of an event that must be hit, in pixels of the picture.
  const targets = (group) => {
    const out = [];
    for (const element of group.querySelectorAll("text,circle,rect,path")) {
      const style = getComputedStyle(element);
      if (style.visibility !== "visible" || style.pointerEvents === "none") continue;
      if (element.localName === "path" && style.fill !== "none") continue; // no point is known to be in it
      if (element.localName !== "text" && style.fill === "none" && style.stroke === "none") continue;
      if (element.localName !== "text" && element.localName !== "path" && style.fill === "none") continue;
      if (element.localName === "text" && element.getNumberOfChars() === 0) continue;
      const m = element.getCTM();
      const [x, y] = centre(element);
      out.push({ element, group, x: m.a * x + m.c * y + m.e, y: m.b * x + m.d * y + m.f });
    }
    return out;
  };

  const name = (element) => element === null ? "nothing"
    : element.localName === "text" ? `“${element.textContent}”` : element.localName;

  const fault = ({ element, group, x, y }, what) =>
    ({ kind: "link", x: Math.round(x), y: Math.round(y), what: `${name(element)} of ${group.id} ${what}` });

  const check = (target, faults) => {
    const { element, group, x, y } = target;
    const hit = document.elementFromPoint(x - scrollX, y - scrollY);
    const hitGroup = hit?.closest("g[id]");
    if (hitGroup !== group) {
      faults.push(fault(target, `is hidden by ${name(hit)}${hitGroup ? ` of ${hitGroup.id}` : ""}`));
      return;
    }
    const link = group.querySelector("a");
    const own = element.closest("a");
    if (link && (own === null || !group.contains(own))) faults.push(fault(target, "does not lead where its event leads"));
  };

  fasti.measureLinks = (svg) => {
    const points = [...svg.querySelectorAll('g[id*="ev-"]')].flatMap(targets);
    const [width, height] = [innerWidth, innerHeight];
    const tile = ({ x, y }) => Math.floor(y / height) * 4096 + Math.floor(x / width);
    points.sort((a, b) => tile(a) - tile(b));
    const faults = [];
    let last = -1;
    for (const point of points) {
      if (tile(point) !== last) {
        last = tile(point);
        scrollTo((last % 4096) * width, Math.floor(last / 4096) * height);
      }
      check(point, faults);
    }
    scrollTo(0, 0);
    return { faults, points: points.length };
  };
})();
