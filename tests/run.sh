#!/usr/bin/env bash
# Installs what is needed, builds everything and passes all tests.
# Usage: bash tests/run.sh [--nightly]      --nightly adds the tests that take long
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/prepare.sh

tests='~[.]'
if [ "${1:-}" = --nightly ]; then
  tests='~[.],[nightly]'
  command -v npm >/dev/null || packages+=(nodejs npm)
fi
ensure_packages
build_release
build/release/tests/fasti_tests "$tests"
if [ "${1:-}" = --nightly ]; then bash tests/editor/run.sh; fi
