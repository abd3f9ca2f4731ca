#!/usr/bin/env bash
# Installs what is needed, builds everything and passes all tests.
# Usage: bash tests/run.sh [--nightly]      --nightly adds the tests that take long
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/prepare.sh

ensure_packages "${build_packages[@]}" "${test_packages[@]}"
build_release -DFASTI_TESTS=ON
tests='~[.]'
[ "${1:-}" = --nightly ] && tests='~[.]','[nightly]'
build/release/tests/fasti_tests "$tests"
bash tests/cli/run.sh
