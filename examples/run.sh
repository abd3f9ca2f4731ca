#!/usr/bin/env bash
# Installs what is needed, builds Fasti, checks the chronologies and draws them.
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/prepare.sh

ensure_packages
build_release fasti
fasti=build/release/fasti
out=build/out
mkdir -p "$out"

# Checks a chronology and draws it: build/out/NAME-timeline.svg and so on.
show() {
  local name=$1 file=$2 view ending
  "$fasti" check "$file"
  for view in timeline graph; do
    for ending in svg png; do
      "$fasti" render "$file" --quiet --view "$view" -o "$out/$name-$view.$ending"
    done
  done
  echo
}

show h20 examples/h20/h20.yaml
show h20-full examples/h20/full.yaml
show controls examples/controls/controls.yaml
echo "Pictures:"
ls -1 "$out"/h20-* "$out"/controls-*
