// SPDX-License-Identifier: MIT
//
// Says what was found, the same for every order in which the pictures were done.

const byPlace = (a, b) => a.y - b.y || a.x - b.x || (a.what < b.what ? -1 : 1);

export function printFaults({ name, faults }, most) {
  if (faults.length === 0) return;
  console.log(`${name}: ${faults.length} ${faults.length === 1 ? "fault" : "faults"}`);
  const kinds = Map.groupBy ? Map.groupBy(faults, (f) => f.kind) : grouped(faults);
  for (const [kind, list] of [...kinds].sort()) {
    for (const fault of list.sort(byPlace).slice(0, most)) {
      const font = fault.font === "wide" ? " [wider font]" : "";
      console.log(`  ${kind}${font} at ${fault.x},${fault.y}: ${fault.what}`);
    }
    if (list.length > most) console.log(`  ${kind}: ${list.length - most} more`);
  }
}

function grouped(faults) {
  const out = new Map();
  for (const fault of faults) out.set(fault.kind, [...(out.get(fault.kind) ?? []), fault]);
  return out;
}

/// A line for each view and kind of fault.
export function printSummary(results) {
  const counts = new Map();
  for (const { view, name, faults } of results) {
    for (const fault of faults) {
      const key = `${view ?? "-"}\t${fault.kind}\t${fault.font}`;
      const entry = counts.get(key) ?? { faults: 0, pictures: new Set() };
      entry.faults += 1;
      entry.pictures.add(name);
      counts.set(key, entry);
    }
  }
  for (const [key, { faults, pictures }] of [...counts].sort()) {
    const [view, kind, font] = key.split("\t");
    const where = font === "wide" ? "wider font" : "own font";
    console.log(`${view.padEnd(9)} ${kind.padEnd(20)} ${where.padEnd(11)}` +
      `${String(faults).padStart(7)} in ${pictures.size} pictures`);
  }
}
