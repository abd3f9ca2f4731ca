// SPDX-License-Identifier: MIT

/// Numbers that a seed determines: a counter through the mixing function of SplitMix32.
export class Random {
  constructor(seed) {
    this.state = Math.imul(seed + 1, 0x9e3779b9) | 0;
  }

  /// In [0, 1).
  next() {
    this.state = (this.state + 0x9e3779b9) | 0;
    let z = this.state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 4294967296;
  }

  /// From `low` to `high`, both included.
  whole(low, high) {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(p) {
    return this.next() < p;
  }

  pick(list) {
    return list[this.whole(0, list.length - 1)];
  }

  /// A key of `weights`, as often as its weight says.
  weighted(weights) {
    const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    let at = this.next() * total;
    for (const [key, weight] of Object.entries(weights)) {
      at -= weight;
      if (at < 0) return key;
    }
    return Object.keys(weights)[0];
  }
}
