#!/usr/bin/env bash
# Draws every picture of docs/gallery.md anew, by the commands that stand on that page.
# Usage: bash docs/gallery/draw.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
. cmake/prepare.sh

ensure_packages
build_release fasti
mkdir -p build/gallery
# shellcheck disable=SC2016  # the dollar sign is the prompt
sed -n '/^```console$/,/^```$/s/^\$ //p' docs/gallery.md |
  PATH=$PWD/build/release:$PATH bash -euxo pipefail
git --no-pager diff --stat -- docs 2>/dev/null || true
