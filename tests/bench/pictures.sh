#!/usr/bin/env bash
# Measures how long pictures take, beside mermaid, Vega-Lite and Graphviz; installs what it needs.
# Usage: bash tests/bench/pictures.sh [--write PAGE]
# PAGE is a Markdown file with the markers of the tables, such as docs/performance.md.
set -euo pipefail
cd "$(dirname "$0")/../.."
. cmake/prepare.sh

page=()
if [ "${1:-}" = --write ]; then page=("${2:?--write needs a Markdown file}"); fi
packages+=(graphviz chromium)
command -v npm >/dev/null || packages+=(nodejs npm)
ensure_packages
build_release fasti fasti_bench_drawing

work=build/bench/pictures
mkdir -p "$work"
cp tests/bench/pictures/{package.json,package-lock.json,*.mjs} "$work"
# The browser is Debian's; none is downloaded.
echo '{"executablePath": "/usr/bin/chromium", "args": ["--no-sandbox"]}' >"$work/puppeteer.json"
# Wide enough for ten years, and without the limits that mermaid sets itself.
echo '{"maxTextSize": 10000000, "maxEdges": 1000000, "gantt": {"useWidth": 2400}}' \
  >"$work/mermaid.json"
if ! cmp -s "$work/package-lock.json" "$work/node_modules/installed.json"; then
  PUPPETEER_SKIP_DOWNLOAD=1 npm ci --prefix "$work" --ignore-scripts --silent --no-audit --no-fund
  cp "$work/package-lock.json" "$work/node_modules/installed.json"
fi
python3 tests/bench/pictures/measure.py build/release/fasti \
  build/release/tests/bench/fasti_bench_drawing "$work" "${page[@]}"
