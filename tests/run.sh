#!/usr/bin/env bash
# Installs what is needed, builds everything and passes all tests.
# Usage: bash tests/run.sh [--nightly]      --nightly adds the tests that take long
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/prepare.sh

# Writes what edtf.js makes of 100,000 dates, for a nightly test.
ask_edtf_js() {
  npm install --prefix build/edtf_js --silent --no-audit --no-fund edtf@4.11.1
  TZ=UTC node tests/oracle/edtf_js/bounds.mjs build/edtf_js 100000 2 >build/edtf_js/bounds.tsv
}

packages+=(git make z3 graphviz pandoc groff-base poppler-utils python3-icalendar python3-pyld
  python3-html5lib cmark-gfm chromium fonts-dejavu-core)
command -v npm >/dev/null || packages+=(nodejs npm)
tests='~[.]'
if [ "${1:-}" = --nightly ]; then
  tests='~[.],[nightly]'
  packages+=(zsh fish latexmk texlive-xetex lmodern unzip)
fi
ensure_packages
build_release
if [ "${1:-}" = --nightly ]; then ask_edtf_js; fi
build/release/tests/fasti_tests "$tests"
bash tests/install/run.sh "$@"
bash tests/pandoc/run.sh "$@"
bash tests/manual/run.sh "$@"
bash tests/browser/run.sh "$@"
if [ "${1:-}" = --nightly ]; then
  bash tests/sarif/validate.sh
  bash tests/editor/run.sh
  bash tests/exchange/run.sh
fi
