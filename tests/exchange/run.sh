#!/usr/bin/env bash
# Reads exports with the programs that they are for. Needs Node.js, npm and a built fasti.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=build/exchange
mkdir -p "$work"
cp tests/exchange/package.json tests/exchange/package-lock.json "$work"
npm ci --prefix "$work" --silent --no-audit --no-fund
node --test tests/exchange/readers_test.mjs
