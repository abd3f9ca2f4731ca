// SPDX-License-Identifier: MIT
//
// The picture in a frame that scrolls: zoom makes it larger, and moving it is scrolling, so that the
// wheel, the keyboard, touch and the focus work as anywhere.
import { byId } from "./dom.js";

const least = 0.05;
const most = 8;
const step = 1.25;
const slack = 4; // pixels that a click may move

const frame = byId("frame");
let svg = null;
let scale = 1;
let fit = "width"; // or "all", or "" after a zoom by hand

const size = () => ({ width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height });

function apply(next) {
  scale = Math.min(most, Math.max(least, next));
  const { width, height } = size();
  svg.setAttribute("width", width * scale);
  svg.setAttribute("height", height * scale);
  byId("zoom-now").textContent = `${Math.round(scale * 100)} %`;
}

/// Keeps the point of the picture that lies at `x`, `y` of the frame where it is.
function zoomAt(x, y, next) {
  if (!svg) return;
  const before = scale;
  const left = frame.scrollLeft + x;
  const top = frame.scrollTop + y;
  fit = "";
  apply(next);
  frame.scrollLeft = left * scale / before - x;
  frame.scrollTop = top * scale / before - y;
}

const zoomBy = (factor) => zoomAt(frame.clientWidth / 2, frame.clientHeight / 2, scale * factor);

function refit() {
  if (!svg || !fit) return;
  const { width, height } = size();
  const wide = frame.clientWidth / width;
  apply(Math.min(1, fit === "all" ? Math.min(wide, frame.clientHeight / height) : wide));
}

function fitTo(what) {
  fit = what;
  refit();
}

/// Shows another picture at the same place and size.
export function showPicture(next) {
  const { scrollLeft, scrollTop } = frame;
  svg = next;
  frame.replaceChildren(next);
  if (fit) refit();
  else apply(scale);
  frame.scrollTo(scrollLeft, scrollTop);
}

/// Moves the picture so that a part of it can be seen.
export function bringIntoView(part) {
  const inner = part.getBoundingClientRect();
  const outer = frame.getBoundingClientRect();
  const seen = inner.left >= outer.left && inner.right <= outer.right &&
    inner.top >= outer.top && inner.bottom <= outer.bottom;
  if (seen) return;
  frame.scrollBy(inner.left + inner.width / 2 - outer.left - outer.width / 2,
    inner.top + inner.height / 2 - outer.top - outer.height / 2);
}

function drag() {
  let from = null;
  let moved = false;
  frame.addEventListener("pointerdown", (event) => {
    moved = false;
    if (event.pointerType !== "mouse" || event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY, left: frame.scrollLeft, top: frame.scrollTop };
  });
  frame.addEventListener("pointermove", (event) => {
    if (!from) return;
    const x = event.clientX - from.x;
    const y = event.clientY - from.y;
    if (!moved && Math.hypot(x, y) < slack) return;
    if (!moved) frame.setPointerCapture(event.pointerId);
    moved = true;
    frame.classList.add("dragged");
    frame.scrollTo(from.left - x, from.top - y);
  });
  const end = () => {
    from = null;
    frame.classList.remove("dragged");
  };
  frame.addEventListener("pointerup", end);
  frame.addEventListener("pointercancel", end);
  frame.addEventListener("dragstart", (event) => event.preventDefault());
  // A click that ends a drag chooses nothing.
  frame.addEventListener("click", (event) => {
    if (!moved) return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
}

const keys = {
  "+": () => zoomBy(step),
  "=": () => zoomBy(step),
  "-": () => zoomBy(1 / step),
  0: () => fitTo("width"),
  1: () => zoomBy(1 / scale),
};

export function startZoom() {
  drag();
  frame.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { left, top } = frame.getBoundingClientRect();
    zoomAt(event.clientX - left, event.clientY - top, scale * Math.exp(-event.deltaY / 300));
  }, { passive: false });
  frame.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  byId("zoom-in").addEventListener("click", () => zoomBy(step));
  byId("zoom-out").addEventListener("click", () => zoomBy(1 / step));
  byId("zoom-real").addEventListener("click", () => zoomBy(1 / scale));
  byId("zoom-width").addEventListener("click", () => fitTo("width"));
  byId("zoom-all").addEventListener("click", () => fitTo("all"));
  new ResizeObserver(refit).observe(frame);
}
