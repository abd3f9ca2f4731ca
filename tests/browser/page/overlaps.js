// SPDX-License-Identifier: MIT
//
// Runs in the page. What counts as an overlap:
//
// The box of a letter is that of its ink, as the browser's canvas measures it (actualBoundingBox…), at
// the place that the browser gives to the letter (getStartPositionOfChar). It has no leading, and the
// box of an x is lower than that of an h. In scripts whose letters join, it is as wide as the letter's
// place (getExtentOfChar). From every side kSlack pixels are taken, so that what only touches, or is
// blurred by the grid of pixels, does not count.
//
//  text over text     letters of two texts whose boxes meet.
//  covered            anything that is painted after a text and meets its letters.
//  line through text  a line painted before a text meets its letters and can be seen there: not where
//                     something opaque lies between the two, not where the text has a halo, and not
//                     the grid (the inks for hairlines and rules), which is meant to lie under all.
//  text over mark     the same for what stands for something: dots, diamonds, caps, arrowheads, filled
//                     shapes of a strong ink. A halo is no excuse here, since it would eat the mark. A
//                     text wholly on its own badge is none.
//  across an edge     letters partly on a filled shape and partly beside it, such as a bar or a card;
//                     the ground bands of lanes do not count, nor does a text with a halo on a pale
//                     shape of its own event or instrument.
//  on a foreign mark  a text of an event or instrument, wholly on the bar or card of another.
//  outside            letters or shapes beyond the picture.
//  contrast           less than 4.5 to 1 (3 to 1 for large text) between letters and their ground.
//
// A text on the bar, card or cut-out that belongs to it is no overlap, nor one that belongs to nobody
// (a name of a lane, an entry of the key) on a shape that belongs to nobody.
(() => {
  const kSlack = 0.5;
  const kCell = 48;
  const kCap = 2; // lines at least as wide stand for something
  const grid = ["227,231,234", "43,50,56", "197,204,210", "74,84,93"]; // hairline, rule; light, dark
  const bands = ["243,245,246", "26,31,36"];

  const ink = (colour) => colour.slice(0, 3).join(",");
  const isGrid = (shape) => shape.fill[3] === 0 && grid.includes(ink(shape.stroke));
  const isBand = (shape) => shape.width === 0 && bands.includes(ink(shape.fill));
  const isLine = (shape) => shape.fill[3] === 0 && !shape.closed && shape.width < kCap;

  /// Finds what lies near a box.
  class Index {
    constructor() {
      this.cells = new Map();
    }

    add(item, box) {
      for (let row = Math.floor(box.top / kCell); row <= Math.floor(box.bottom / kCell); ++row) {
        for (let at = Math.floor(box.left / kCell); at <= Math.floor(box.right / kCell); ++at) {
          const key = row * 65536 + at;
          const list = this.cells.get(key);
          if (list === undefined) this.cells.set(key, [item]);
          else if (list.at(-1) !== item) list.push(item);
        }
      }
    }

    near(box) {
      const out = new Set();
      for (let row = Math.floor(box.top / kCell); row <= Math.floor(box.bottom / kCell); ++row) {
        for (let at = Math.floor(box.left / kCell); at <= Math.floor(box.right / kCell); ++at) {
          for (const item of this.cells.get(row * 65536 + at) ?? []) out.add(item);
        }
      }
      return out;
    }
  }

  const addShape = (index, shape) => {
    if (shape.fill[3] > 0) index.add(shape, shape.box);
    if (shape.width === 0) return;
    for (const line of shape.lines) {
      for (let i = 1; i < line.length; ++i) {
        const [a, b] = [line[i - 1], line[i]];
        // A long slanted line is added piece by piece, so as not to fill the whole of its box.
        const pieces = a[0] === b[0] || a[1] === b[1]
          ? 1 : Math.ceil(Math.hypot(a[0] - b[0], a[1] - b[1]) / kCell);
        for (let p = 0; p < pieces; ++p) {
          const x = [p, p + 1].map((q) => a[0] + ((b[0] - a[0]) * q) / pieces);
          const y = [p, p + 1].map((q) => a[1] + ((b[1] - a[1]) * q) / pieces);
          index.add(shape, fasti.grown({ left: Math.min(...x), right: Math.max(...x),
            top: Math.min(...y), bottom: Math.max(...y) }, shape.width / 2));
        }
      }
    }
  };

  const opaque = (shape) => shape.fill[3] > 0.99;

  /// What of `near` hides that which is painted before it, below `text`.
  const between = (near, shape, text) =>
    [...near].filter((k) => opaque(k) && k.order > shape.order && k.order < text.order);

  const seenLine = (shape, box, covers) => {
    const parts = fasti.linesWithin(shape, fasti.grown(box, shape.width / 2));
    return parts.some(([a, b]) => {
      const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      return !covers.some((cover) => fasti.holds(cover, x, y));
    });
  };

  const seenFill = (shape, box, covers) => {
    const common = { left: Math.max(box.left, shape.box.left), right: Math.min(box.right, shape.box.right),
      top: Math.max(box.top, shape.box.top), bottom: Math.min(box.bottom, shape.box.bottom) };
    return !covers.some((cover) => fasti.within(cover, common) === "whole");
  };

  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((value) => {
      const v = value / 255;
      return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  const contrast = (a, b) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((p, q) => q - p);
    return (light + 0.05) / (dark + 0.05);
  };

  /// Too little contrast with its text to be the ground of one: a strong ink.
  const isStrong = (shape, ground) => {
    const alpha = shape.fill[3];
    const mixed = [0, 1, 2].map((i) => alpha * shape.fill[i] + (1 - alpha) * ground[i]);
    return contrast(mixed, ground) > 2.2;
  };

  const isOwn = (text, shape) => shape.owner !== "" && shape.owner === text.owner;

  const onFill = (text, letter, shape, ground) => {
    const how = fasti.within(shape, letter);
    if (how === "" || isBand(shape)) return "";
    const blank = shape.width === 0 && contrast(shape.fill.slice(0, 3), ground) < 1.02;
    if (blank) return "";
    const foreign = shape.owner !== text.owner && text.owner !== "" && !text.owner.startsWith("“");
    if (isStrong(shape, ground)) return how === "part" || foreign ? "text over mark" : "";
    if (how === "part") return text.halo && isOwn(text, shape) ? "" : "across an edge";
    return foreign ? "on a foreign mark" : "";
  };

  /// The fault of a shape under or over a letter, or "".
  const faultOf = (text, letter, shape, near, ground) => {
    const box = fasti.grown(letter, -kSlack);
    if (fasti.overlap(fasti.grown(shape.box, shape.width / 2), box) < 0) return "";
    const over = shape.order > text.order;
    if (over) {
      const hit = (shape.fill[3] > 0 && fasti.within(shape, box) !== "") ||
        (shape.width > 0 && fasti.linesWithin(shape, fasti.grown(box, shape.width / 2)).length > 0);
      return hit ? "covered" : "";
    }
    if (isGrid(shape)) return "";
    const covers = between(near, shape, text);
    if (shape.fill[3] > 0 && seenFill(shape, box, covers)) {
      const fault = onFill(text, box, shape, ground);
      if (fault) return fault;
    }
    if (shape.width === 0 || !seenLine(shape, box, covers)) return "";
    if (!isLine(shape)) {
      if (shape.fill[3] === 0) return "text over mark";
      return text.halo && isOwn(text, shape) ? "" : "across an edge";
    }
    return text.halo ? "" : "line through text";
  };

  const round = (value) => Math.round(value * 10) / 10;

  const nameText = (text) => `“${text.element.textContent}”${text.owner ? ` of ${text.owner}` : ""}`;

  const nameShape = (shape) => {
    const b = shape.box;
    const stroke = shape.width > 0 ? ` line ${shape.width}` : "";
    const size = `${round(b.right - b.left)}×${round(b.bottom - b.top)}`;
    return `${shape.element.localName}${stroke} ${size}${shape.owner ? ` of ${shape.owner}` : ""}`;
  };

  const placed = (kind, box, what) => ({ kind, x: round(box.left), y: round(box.top), what,
    width: round(box.right - box.left), height: round(box.bottom - box.top) });

  const textOverText = (texts, faults) => {
    const index = new Index();
    for (const text of texts) {
      for (const other of index.near(text.box)) {
        if (fasti.overlap(text.box, other.box) <= 2 * kSlack) continue;
        const hit = text.letters.find((letter) => fasti.overlap(letter, other.box) > 2 * kSlack &&
          other.letters.some((against) => fasti.overlap(letter, against) > 2 * kSlack));
        if (hit) faults.push(placed("text over text", hit, `${nameText(text)} on ${nameText(other)}`));
      }
      index.add(text, text.box);
    }
  };

  const textOverShapes = (texts, shapes, ground, faults) => {
    const index = new Index();
    for (const shape of shapes) addShape(index, shape);
    for (const text of texts) {
      const near = index.near(text.box);
      for (const shape of near) {
        const reach = fasti.grown(shape.box, shape.width / 2);
        if (fasti.overlap(reach, text.box) <= 0) continue;
        for (const letter of text.letters) {
          const kind = faultOf(text, letter, shape, near, ground);
          if (!kind) continue;
          faults.push(placed(kind, letter, `“${letter.letter}” in ${nameText(text)}, ${nameShape(shape)}`));
          break;
        }
      }
    }
  };

  const beyond = (box, size) =>
    box.left < -kSlack || box.top < -kSlack || box.right > size.width + kSlack ||
    box.bottom > size.height + kSlack;

  const outside = ({ texts, shapes }, size, faults) => {
    for (const text of texts) {
      if (!beyond(text.box, size)) continue;
      const hit = text.letters.find((letter) => beyond(letter, size));
      if (hit) faults.push(placed("outside", hit, nameText(text)));
    }
    for (const shape of shapes) {
      const box = fasti.grown(shape.box, shape.width / 2);
      if (beyond(box, size)) faults.push(placed("outside", box, nameShape(shape)));
    }
  };

  const groundOf = (svg) => {
    const rect = svg.querySelector(".ground");
    const n = rect && getComputedStyle(rect).fill.match(/\d+/g);
    return n ? n.slice(0, 3).map(Number) : [255, 255, 255];
  };

  const tooPale = (texts, shapes, ground, faults) => {
    const filled = shapes.filter((shape) => shape.fill[3] > 0);
    const index = new Index();
    for (const shape of filled) index.add(shape, shape.box);
    for (const text of texts) {
      let under = ground;
      const below = [...index.near(text.box)].filter((shape) => shape.order < text.order);
      for (const shape of below.sort((a, b) => a.order - b.order)) {
        if (text.halo || fasti.within(shape, text.box) !== "whole") continue;
        under = under.map((value, i) => shape.fill[3] * shape.fill[i] + (1 - shape.fill[3]) * value);
      }
      const alpha = text.fill[3];
      const ratio = contrast(under.map((v, i) => alpha * text.fill[i] + (1 - alpha) * v), under);
      const large = text.size >= 24 || (text.bold && text.size >= 18.66);
      if (ratio >= (large ? 3 : 4.5)) continue;
      faults.push(placed("contrast", text.box, `${ratio.toFixed(2)}: ${nameText(text)}`));
    }
  };

  const sizeOf = (svg) => ({ width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height });

  /// All faults of where things lie.
  fasti.measure = (svg) => {
    const painted = fasti.collect(svg);
    const faults = [];
    textOverText(painted.texts, faults);
    textOverShapes(painted.texts, painted.shapes, groundOf(svg), faults);
    outside(painted, sizeOf(svg), faults);
    return { faults, texts: painted.texts.length, shapes: painted.shapes.length };
  };

  /// Faults of colours, which change with the reader's setting.
  fasti.measureColours = (svg) => {
    const painted = fasti.collect(svg);
    const faults = [];
    tooPale(painted.texts, painted.shapes, groundOf(svg), faults);
    return faults;
  };

  /// Draws a frame around each fault, for a screenshot.
  fasti.mark = (svg, faults) => {
    for (const { x, y, width = 4, height = 4 } of faults) {
      const frame = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      Object.entries({ x: x - 3, y: y - 3, width: width + 6, height: height + 6, fill: "none",
        stroke: "#FF00FF", "stroke-width": 2, "data-fault": "" })
        .forEach(([key, value]) => frame.setAttribute(key, value));
      svg.append(frame);
    }
  };

  const kWider = 1.08;

  /// Sets all text in `family`, as it is where the picture's own fonts are missing. A line that would
  /// be more than 8 % wider than in those is drawn together until it is 8 % wider: its letters come
  /// nearer, and those that join, which cannot, become narrower.
  fasti.substitute = (svg, family) => {
    fasti.forget();
    const texts = [...svg.querySelectorAll("text")];
    const before = texts.map((text) => text.getComputedTextLength());
    svg.setAttribute("font-family", `"${family}",${svg.getAttribute("font-family")}`);
    const after = texts.map((text) => text.getComputedTextLength());
    texts.forEach((text, i) => {
      const count = text.getNumberOfChars();
      if (after[i] <= kWider * before[i] || count === 0) return;
      text.style.letterSpacing = `${(kWider * before[i] - after[i]) / count}px`;
    });
    const drawn = texts.map((text) => text.getComputedTextLength());
    texts.forEach((text, i) => {
      if (drawn[i] <= kWider * before[i] + 0.1) return;
      text.style.letterSpacing = "";
      text.setAttribute("textLength", kWider * before[i]);
      text.setAttribute("lengthAdjust", "spacingAndGlyphs");
    });
  };
})();
