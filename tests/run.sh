#!/usr/bin/env bash
# Builds everything and passes all tests. Usage: tests/run.sh [--nightly]
set -euo pipefail
cd "$(dirname "$0")/.."
. cmake/prepare.sh
prepare_packages build test
build_release
ctest --test-dir build/release --output-on-failure "$@"
