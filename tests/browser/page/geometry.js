// SPDX-License-Identifier: MIT
//
// Runs in the page. What is painted, as polygons and lines in pixels of the picture, and the ink of
// every letter.
globalThis.fasti = globalThis.fasti ?? {};

(() => {
  const kFlat = 12; // pieces of a curve, and of a quarter of a circle

  const matrixOf = (element) => {
    if (!element.closest("[transform]")) return null;
    const m = element.getCTM();
    return (x, y) => [m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f];
  };

  const bezier = (p, q, r, s) => {
    const out = [];
    for (let i = 1; i <= kFlat; ++i) {
      const t = i / kFlat;
      const u = 1 - t;
      const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      out.push([a * p[0] + b * q[0] + c * r[0] + d * s[0], a * p[1] + b * q[1] + c * r[1] + d * s[1]]);
    }
    return out;
  };

  /// The lines of a path, closed ones with their first point once more at the end.
  const pathLines = (element) => {
    const data = element.getAttribute("d") ?? "";
    if (/[^MLCZ\d\s.,eE+-]/.test(data)) return sampled(element);
    const lines = [];
    let line = [];
    for (const [, step, rest] of data.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
      const n = (rest.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
      if (step === "M") lines.push((line = []));
      if (step === "Z") {
        if (line.length > 0) line.push(line[0]);
        continue;
      }
      if (step !== "C") {
        for (let i = 0; i + 1 < n.length; i += 2) line.push([n[i], n[i + 1]]);
        continue;
      }
      for (let i = 0; i + 5 < n.length; i += 6) {
        line.push(...bezier(line.at(-1), [n[i], n[i + 1]], [n[i + 2], n[i + 3]], [n[i + 4], n[i + 5]]));
      }
    }
    return lines;
  };

  const sampled = (element) => {
    const length = element.getTotalLength();
    const count = Math.max(8, Math.ceil(length / 2));
    const line = [];
    for (let i = 0; i <= count; ++i) {
      const point = element.getPointAtLength((length * i) / count);
      line.push([point.x, point.y]);
    }
    return [line];
  };

  const ring = (cx, cy, rx, ry) => {
    const line = [];
    for (let i = 0; i <= 4 * kFlat; ++i) {
      const angle = (i * Math.PI) / (2 * kFlat);
      line.push([cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)]);
    }
    return line;
  };

  const linesOf = (element) => {
    if (element.localName === "path") return pathLines(element);
    const b = element.getBBox();
    if (element.localName === "circle" || element.localName === "ellipse") {
      return [ring(b.x + b.width / 2, b.y + b.height / 2, b.width / 2, b.height / 2)];
    }
    if (element.localName !== "rect") return sampled(element);
    return [[[b.x, b.y], [b.x + b.width, b.y], [b.x + b.width, b.y + b.height], [b.x, b.y + b.height],
      [b.x, b.y]]];
  };

  const hull = (points) => {
    const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    for (const [x, y] of points) {
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
    return box;
  };

  /// [red, green, blue, opacity] of a computed paint; a gradient counts as half of its ground.
  const colour = (paint, opacity) => {
    if (paint === "none") return [0, 0, 0, 0];
    const n = (paint.match(/^rgba?\(([^)]*)\)/)?.[1] ?? "").split(/[,/\s]+/).map(Number);
    if (n.length < 3) return [128, 128, 128, 0.5 * opacity];
    return [n[0], n[1], n[2], (n[3] ?? 1) * opacity];
  };

  /// Whose it is: the id of the group, or else what the group's title says.
  const ownerOf = (element) => {
    const group = element.parentElement.closest("g[id]");
    if (group && group.id) return group.id;
    for (let at = element.parentElement; at && at.localName === "g"; at = at.parentElement) {
      const title = at.firstElementChild;
      if (title.localName === "title") return `“${title.textContent}”`;
    }
    return "";
  };

  const shapeOf = (element, order) => {
    const style = getComputedStyle(element);
    if (style.display === "none" || style.visibility !== "visible") return null;
    const fill = colour(style.fill, Number(style.fillOpacity) * Number(style.opacity));
    const stroke = colour(style.stroke, Number(style.strokeOpacity) * Number(style.opacity));
    const width = stroke[3] > 0 ? parseFloat(style.strokeWidth) : 0;
    if (fill[3] === 0 && width === 0) return null;
    const map = matrixOf(element);
    let lines = linesOf(element).filter((line) => line.length > 0);
    if (map) lines = lines.map((line) => line.map(([x, y]) => map(x, y)));
    const closed = lines.every((line) => {
      const [a, b] = [line[0], line.at(-1)];
      return line.length > 2 && Math.hypot(a[0] - b[0], a[1] - b[1]) < 0.01;
    });
    const box = hull(lines.flat());
    if (!Number.isFinite(box.left)) return null;
    return { element, order, owner: ownerOf(element), fill, stroke, width, lines, closed, box };
  };

  // --- letters

  const pen = document.createElement("canvas").getContext("2d");
  const inks = new Map();

  const kLarge = 500; // the canvas rounds to whole pixels, so that it measures at this size

  /// How far the ink of `text` reaches from its start on the baseline.
  const inkOf = ({ weight, family, size }, text) => {
    const key = `${weight} ${size} ${family}\n${text}`;
    let ink = inks.get(key);
    if (ink) return ink;
    pen.font = `${weight} ${kLarge}px ${family}`;
    const m = pen.measureText(text);
    const scale = size / kLarge;
    ink = { left: -m.actualBoundingBoxLeft * scale, right: m.actualBoundingBoxRight * scale,
      up: m.actualBoundingBoxAscent * scale, down: m.actualBoundingBoxDescent * scale };
    inks.set(key, ink);
    return ink;
  };

  const mapped = (map, box) => {
    if (!map) return box;
    return hull([map(box.left, box.top), map(box.right, box.top), map(box.right, box.bottom),
      map(box.left, box.bottom)]);
  };

  /// Scripts whose letters change with their neighbours: only the place of a letter is known.
  const joining = /[\p{M}\u0590-\u08ff\u0900-\u0dff\ufb1d-\ufdff\ufe70-\ufeff]/u;

  const letterBoxes = (text) => {
    const { element, font, map } = text;
    const string = element.textContent;
    const boxes = [];
    const count = element.getNumberOfChars();
    for (let i = 0; i < count; ++i) {
      const code = string.codePointAt(i);
      const letter = String.fromCodePoint(code);
      if (/\s/.test(letter) || (code >= 0xdc00 && code < 0xe000)) continue;
      const cell = element.getExtentOfChar(i);
      if (cell.width === 0) continue;
      const ink = inkOf(font, letter);
      if (ink.up + ink.down <= 0) continue;
      const start = element.getStartPositionOfChar(i);
      const free = !joining.test(letter);
      boxes.push(mapped(map, {
        left: free ? start.x + ink.left : cell.x,
        right: free ? start.x + ink.right : cell.x + cell.width,
        top: start.y - ink.up,
        bottom: start.y + ink.down,
        letter,
      }));
    }
    return boxes;
  };

  class Text {
    constructor(element, order, style) {
      this.element = element;
      this.order = order;
      this.owner = ownerOf(element);
      this.size = parseFloat(style.fontSize);
      this.font = { weight: style.fontWeight, family: style.fontFamily, size: this.size };
      this.bold = Number(style.fontWeight) >= 700;
      this.fill = colour(style.fill, Number(style.fillOpacity) * Number(style.opacity));
      this.halo = style.stroke !== "none" && parseFloat(style.strokeWidth) >= 2;
      this.map = matrixOf(element);
      const cell = element.getBBox();
      const ink = inkOf(this.font, element.textContent);
      const base = element.getStartPositionOfChar(0).y;
      this.box = mapped(this.map, { left: cell.x, right: cell.x + cell.width, top: base - ink.up,
        bottom: base + ink.down });
    }

    get letters() {
      this.boxes = this.boxes ?? letterBoxes(this);
      return this.boxes;
    }
  }

  const textOf = (element, order) => {
    const style = getComputedStyle(element);
    if (style.display === "none" || style.visibility !== "visible") return null;
    if (element.getNumberOfChars() === 0 || element.textContent.trim() === "") return null;
    if (Number(style.opacity) === 0 || style.fill === "none") return null;
    return new Text(element, order, style);
  };

  const kPainted = "text,rect,circle,ellipse,line,path,polygon,polyline";

  let known = null;

  /// Everything that is painted, in the order of painting; remembered until `fasti.forget`.
  fasti.collect = (svg) => {
    if (known?.svg !== svg) known = { svg, ...collect(svg) };
    return known;
  };
  fasti.forget = () => {
    known = null;
  };

  const collect = (svg) => {
    const texts = [];
    const shapes = [];
    let order = 0;
    for (const element of svg.querySelectorAll(kPainted)) {
      ++order;
      if (element.closest("defs,clipPath,mask,pattern,symbol") || element.matches(".ground")) continue;
      const list = element.localName === "text" ? texts : shapes;
      const made = list === texts ? textOf(element, order) : shapeOf(element, order);
      if (made) list.push(made);
    }
    return { texts, shapes };
  };

  // --- relations of boxes, polygons and lines

  fasti.overlap = (a, b) =>
    Math.min(Math.min(a.right, b.right) - Math.max(a.left, b.left),
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

  fasti.grown = (box, by) =>
    ({ ...box, left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by });

  const inside = (lines, x, y) => {
    let odd = false;
    for (const line of lines) {
      for (let i = 1; i < line.length; ++i) {
        const [ax, ay] = line[i - 1];
        const [bx, by] = line[i];
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
      }
    }
    return odd;
  };

  /// The part of a line within a box, as two points; null if none is (Liang and Barsky's way).
  fasti.clip = (a, b, box) => {
    let [from, to] = [0, 1];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    for (const [p, q] of [[-dx, a[0] - box.left], [dx, box.right - a[0]], [-dy, a[1] - box.top],
      [dy, box.bottom - a[1]]]) {
      if (p === 0 && q < 0) return null;
      if (p < 0) from = Math.max(from, q / p);
      if (p > 0) to = Math.min(to, q / p);
    }
    if (from > to) return null;
    return [[a[0] + from * dx, a[1] + from * dy], [a[0] + to * dx, a[1] + to * dy]];
  };

  /// The parts of a shape's lines within a box.
  fasti.linesWithin = (shape, box) => {
    const out = [];
    for (const line of shape.lines) {
      for (let i = 1; i < line.length; ++i) {
        const part = fasti.clip(line[i - 1], line[i], box);
        if (part) out.push(part);
      }
    }
    return out;
  };

  fasti.holds = (shape, x, y) =>
    x >= shape.box.left && x <= shape.box.right && y >= shape.box.top && y <= shape.box.bottom &&
    inside(shape.lines, x, y);

  const corners = (box) => [[box.left, box.top], [box.right, box.top], [box.right, box.bottom],
    [box.left, box.bottom]];

  /// Whether the box lies within the filled shape: "whole", "part" or "".
  fasti.within = (shape, box) => {
    if (fasti.overlap(shape.box, box) <= 0) return "";
    if (fasti.linesWithin(shape, box).length > 0) return "part";
    return corners(box).every(([x, y]) => fasti.holds(shape, x, y)) ? "whole" : "";
  };
})();
