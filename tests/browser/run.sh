#!/usr/bin/env bash
# Measures pictures in headless Chromium, as README.md beside it tells.
# Usage: bash tests/browser/run.sh [--nightly]      --nightly measures all of them
# Needs Node.js, npm, chromium, the fonts of cmake/prepare.sh and fonts-dejavu-core, and a built fasti.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=build/browser
mkdir -p "$work"
for file in package.json package-lock.json; do
  cp "tests/browser/$file" "$work"
done
npm ci --prefix "$work" --silent --no-audit --no-fund
node --test tests/browser/corpus_test.mjs tests/browser/self_test.mjs tests/browser/document_test.mjs
node tests/browser/run.mjs "$@"
