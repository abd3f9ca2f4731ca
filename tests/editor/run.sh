#!/usr/bin/env bash
# Drives the YAML language server as an editor does: what the schema of the format gives to those who
# write chronologies. Needs Node.js, npm and a built fasti.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=build/editor
rm -rf "$work/project"
mkdir -p "$work"
cp tests/editor/package.json tests/editor/package-lock.json "$work"
npm ci --prefix "$work" --silent --no-audit --no-fund
build/release/fasti new "$work/project" >/dev/null
node --test tests/editor/editor_test.mjs
