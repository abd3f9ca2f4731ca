#!/usr/bin/env bash
# Validates SARIF logs against the published schema of SARIF 2.1.0, with Ajv. The schema is that in
# the npm package @microsoft/jest-sarif (MIT); nothing of it is kept here.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/cmake/prepare.sh"

command -v npm >/dev/null || { packages=(nodejs npm) && ensure_packages; }
work="$root/build/nightly/sarif"
mkdir -p "$work"
cd "$work"
if [ ! -d node_modules/ajv-draft-04 ]; then
  npm install --silent --no-fund --no-audit --ignore-scripts --prefix . \
    ajv@8 ajv-draft-04@1 ajv-formats@3 >/dev/null
fi
if [ ! -f schema.json ]; then
  npm pack --silent @microsoft/jest-sarif@1.0.0-beta.0 >/dev/null
  tar xzOf microsoft-jest-sarif-*.tgz package/lib/schemas/sarif-2.1.0-rtm.5.json >schema.json
fi

# A log of every rule that a transcript shows: the chronologies of the transcripts, then a clean one.
node "$root/tests/sarif/unpack.cjs" "$root/tests/cli" chronologies
find chronologies -name '*.yaml' -print0 | sort -z |
  xargs -0 "$root/build/release/fasti" check --format sarif >findings.sarif 2>/dev/null || true
(cd "$root" && build/release/fasti check --format sarif examples/h20/h20.yaml) >example.sarif
printf 'fasti: 1\n' >clean.yaml
"$root/build/release/fasti" check --format sarif clean.yaml >clean.sarif
node "$root/tests/sarif/validate.cjs" schema.json findings.sarif example.sarif clean.sarif
