#!/usr/bin/env bash
# Installs what is needed, builds Fasti, checks the flagship chronology and draws it.
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/prepare.sh

ensure_packages
build_release fasti
fasti=build/release/fasti
out=build/out
mkdir -p "$out"

"$fasti" check examples/h20/h20.yaml
for view in timeline graph; do
  for ending in svg png; do
    "$fasti" render examples/h20/h20.yaml --quiet --view "$view" -o "$out/h20-$view.$ending"
  done
done
echo
echo "Pictures:"
ls -1 "$out"/h20-*
