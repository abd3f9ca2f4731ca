#!/usr/bin/env bash
# Draws the pictures that the golden tests hold, and shows those that have changed beside the old
# ones and their difference: build/golden/index.html, for any browser.
# Usage: bash tests/golden/compare.sh [REVISION]
# Old is what git has in REVISION, by default the last commit; without git, what is in the folders.
set -euo pipefail
cd "$(dirname "$0")/../.."
. cmake/prepare.sh

revision=${1:-HEAD}
out=build/golden
ensure_packages
build_release fasti_tests
rm -rf "$out"
mkdir -p "$out"
drawing='pictures are the same to the byte'
# The test fails when a picture has changed, which is no fault here as long as it has drawn them.
FASTI_DRAW_INTO=$PWD/$out/new build/release/tests/fasti_tests "$drawing" >"$out/test.txt" 2>&1 || true
if [ ! -d "$out/new" ]; then
  cat "$out/test.txt" >&2
  echo "no picture could be drawn" >&2
  exit 2
fi
if git rev-parse --git-dir >/dev/null 2>&1; then
  git rev-parse --quiet --verify "$revision^{commit}" >/dev/null || {
    echo "there is no revision $revision" >&2
    exit 2
  }
  old_of() { git show "$revision:$1" 2>/dev/null; }
else
  old_of() { cat "$1" 2>/dev/null; }
fi

cat >"$out/index.html" <<'HTML'
<!doctype html>
<meta charset="utf-8">
<title>Pictures that have changed</title>
<style>
  body {font: 15px/1.4 sans-serif; margin: 24px; background: #e9ecef}
  section {display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px; margin-bottom: 40px}
  h2, figcaption {font-size: 15px; margin: 0 0 6px}
  h2 {grid-column: 1 / -1}
  figure {margin: 0; min-width: 0}
  img {display: block; width: 100%; background: #fff}
  .difference {position: relative; isolation: isolate; filter: invert(1); background: #000}
  .difference img {mix-blend-mode: difference}
  .difference img + img {position: absolute; top: 0; left: 0}
</style>
<h1>Pictures that have changed</h1>
<p>The difference is white where old and new are the same. An SVG without a theme of its own follows
that of the browser.</p>
HTML

# A picture that leads to itself in full size: picture old|new FILE.
picture() {
  echo "<figure><figcaption>$1</figcaption><a href=\"$1/$2\"><img src=\"$1/$2\" alt=\"\"></a></figure>"
}

changed=0 same=0
while IFS= read -r file; do
  mkdir -p "$out/old/$(dirname "$file")"
  if ! old_of "$file" >"$out/old/$file"; then
    rm -f "$out/old/$file"
    state='new'
  elif cmp -s "$out/old/$file" "$out/new/$file"; then
    same=$((same + 1))
    continue
  else
    state=$({ diff "$out/old/$file" "$out/new/$file" || true; } | awk '
      /^</ {gone++} /^>/ {come++} END {printf "%d lines removed, %d added", gone, come}')
  fi
  changed=$((changed + 1))
  echo "$file: $state"
  {
    echo "<section><h2>$file: $state</h2>"
    [ "$state" = new ] || picture old "$file"
    picture new "$file"
    if [ "$state" != new ]; then
      echo "<figure><figcaption>difference</figcaption><div class=\"difference\">" \
        "<img src=\"old/$file\" alt=\"\"><img src=\"new/$file\" alt=\"\"></div></figure>"
    fi
    echo "</section>"
  } >>"$out/index.html"
done < <(cd "$out/new" && find . -name '*.svg' | sed 's|^\./||' | sort)

echo "$changed of $((changed + same)) pictures have changed since $revision"
if [ "$changed" -gt 0 ]; then
  echo "Look at them in $out/index.html. To accept them all:"
  echo "  FASTI_ACCEPT=1 build/release/tests/fasti_tests \"$drawing\""
fi
