#!/usr/bin/env bash
# Runs what the manual tells its readers to type into a shell, in a scratch copy. Needs
# build/release/fasti, git, Graphviz and pandoc; --nightly adds LaTeX, and a compiler with what
# tests/install/run.sh has installed.
# Usage: tests/manual/run.sh [--nightly]
set -euo pipefail
cd "$(dirname "$0")/../.."
/usr/bin/python3 tests/manual/commands.py "$@"
