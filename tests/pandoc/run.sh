#!/usr/bin/env bash
# Builds documents with the Lua filter, and runs the cell that the page on embedding gives for
# notebooks. Needs build/release/fasti and pandoc; --nightly adds LaTeX, and pandoc 3 from npm.
# Usage: tests/pandoc/run.sh [--nightly]
set -euo pipefail
cd "$(dirname "$0")/../.."

root=$PWD
work=$root/build/pandoc-test
filter=$root/examples/pandoc/fasti.lua
export FASTI_PYTHON=/usr/bin/python3
export FASTI=${FASTI:-$root/build/release/fasti}
rm -rf "$work"
mkdir -p "$work"

fail() {
  echo "tests/pandoc: $*" >&2
  exit 1
}

# Whether a file holds a text once and no more.
once() { [ "$(grep -cF -- "$2" "$1")" = 1 ] || fail "'$2' stands in $1 not once"; }

cd "$work"

# HTML holds its pictures, each with ids of its own, and needs no other file.
pandoc "$root/examples/pandoc/report.md" -L "$filter" -s -o report.html 2>warnings
[ "$(grep -c '<svg ' report.html)" = 2 ] || fail "report.html has not two pictures"
once report.html 'From <em>July</em> 2025 on.'
once report.html 'id="fasti1-ev-approval"'
once report.html 'id="fasti2-ev-approval"'
grep -q '^fasti: .*h20.yaml:[0-9]*: warning F0404: ' warnings || fail "no warning with its place"
[ "$(ls | tr '\n' ' ')" = 'report.html warnings ' ] || fail "files were left: $(ls)"

# Word and LibreOffice get pixels, EPUB vectors, each as a picture that is what it says.
"$FASTI_PYTHON" - "$filter" "$root/examples/pandoc/report.md" <<'END'
import subprocess, sys, zipfile
begins = {"docx": b"\x89PNG", "odt": b"\x89PNG", "epub": b"<svg "}
for ending, magic in begins.items():
    name = "report." + ending
    subprocess.run(["pandoc", sys.argv[2], "-L", sys.argv[1], "-o", name], check=True,
                   stderr=subprocess.DEVNULL)
    book = zipfile.ZipFile(name)
    pictures = [book.read(each) for each in book.namelist()
                if each.rsplit(".", 1)[-1] in ("png", "svg") and "humbnail" not in each]
    assert len(pictures) == 2, (name, book.namelist())
    assert all(each.startswith(magic) for each in pictures), name
END

# Markdown and LaTeX refer to files, which --extract-media writes.
pandoc "$root/examples/pandoc/report.md" -L "$filter" -t gfm --extract-media=media -o report.out.md \
  2>/dev/null
[ "$(ls media/*.svg | wc -l)" = 2 ] || fail "gfm has not two pictures"
once report.out.md '![From *July* 2025'
once report.out.md '![Two steps](media/fasti-'
pandoc "$root/examples/pandoc/report.md" -L "$filter" -t latex --extract-media=tex -o report.tex \
  2>/dev/null
[ "$(grep -c 'includegraphics' report.tex)" = 2 ] || fail "report.tex has not two pictures"
for picture in tex/*.pdf; do head -c 5 "$picture" | grep -q '%PDF-' || fail "$picture is no PDF"; done

# What is wrong stops the build, tells every place, and writes nothing.
printf 'fasti: 1\ntitle: "no end\n' >broken.yaml
cat >bad.md <<'END'
# Bad

```{.fasti file=nowhere.yaml}
```

- in a list

  ```fasti
  fasti: 1
  title: Misspelt
  events:
    - {id: a, titel: First, date: 2025-01}
  ```

```{.fasti veiw=graph}
broken.yaml
```

```{.fasti view=graf}
fasti: 1
title: Empty
events: []
```

```{.fasti width="a4; touch pwned" file=broken.yaml}
```

```{.fasti file="-o.yaml"}
```

```fasti
broken.yaml
```
END
status=0
pandoc bad.md -L "$filter" -o bad.html 2>err || status=$?
[ "$status" = 83 ] || fail "a bad document ends with $status"
[ ! -e bad.html ] || fail "a bad document was written"
[ ! -e pwned ] || fail "an attribute was run"
for place in 'bad.md:3: error: there is no file nowhere.yaml' \
  'bad.md:12: error F0105: an event has no key `titel`' \
  'bad.md:15: error: it has an attribute `veiw`' \
  'bad.md:19: error: it cannot be drawn' \
  'bad.md:25: error: width=a4; touch pwned is no number of pixels' \
  'bad.md:28: error: there is no file -o.yaml' \
  'broken.yaml:2: error F0102: the quote is never closed'; do
  once err "$place"
done
[ "$(grep -c ': error' err)" = 7 ] || fail "not seven errors: $(cat err)"

# Attributes are values of options, never options, arguments or commands.
cat >hostile.md <<'END'
```{.fasti lang="en --output=pwned" tag="$(touch pwned)" caption="<script>alert(1)</script>"}
fasti: 1
title: T
events: [{id: a, title: A, date: 2025, tags: [x]}]
```
END
status=0
pandoc hostile.md -L "$filter" -o hostile.html 2>err || status=$?
[ "$status" = 83 ] && [ ! -e pwned ] || fail "hostile attributes: $status"

# A chronology with errors is drawn where the document says so.
cat >drawn.md <<'END'
---
fasti: {theme: dark}
---

```{.fasti check=false #fig-one}
fasti: 1
title: Backwards
events:
  - {id: a, title: A, date: 2025-03, before: b}
  - {id: b, title: B, date: 2025-01}
```
END
pandoc drawn.md -L "$filter" -o drawn.html 2>err
once drawn.html '<figure class="fasti" id="fig-one">'
grep -q '^fasti: drawn.md:10: error F04' err || fail "no word of the error: $(cat err)"
! grep -q 'prefers-color-scheme' drawn.html || fail "the theme of the metadata is not used"

# What is for one format, or for one view, is left to it: a document is made to several.
cat >several.md <<'END'
---
fasti: {as-of: 2025-02-01, order: rank, reduce: true, steps: 2, fonts: outlines, scale: 3}
---

```{.fasti view=status fonts=embedded}
fasti: 1
title: In force
instruments: {rule: {title: Rule}}
events: [{id: a, title: A, date: 2025-01-01, imposes: rule}]
```

```{.fasti scale=2}
fasti: 1
title: One
events: [{id: a, title: A, date: 2025-01-01}]
```
END
for format in html docx latex; do
  pandoc several.md -L "$filter" -t "$format" --extract-media=several -s -o "several.$format" 2>err ||
    fail "several formats: $format: $(cat err)"
done
grep -q 'Feb 1, 2025' several.html || fail "the status has not the day of the metadata"
cat >never.md <<'END'
```{.fasti as-of=2025-02-01}
fasti: 1
title: One
events: [{id: a, title: A, date: 2025-01-01}]
```
END
status=0
pandoc never.md -L "$filter" -o never.html 2>err || status=$?
[ "$status" = 83 ] || fail "a day for a timeline ends with $status"
grep -q -e '--as-of marks a day in the status view' err || fail "no word of the view: $(cat err)"

# A program that is not there.
status=0
FASTI=$work/none pandoc drawn.md -L "$filter" -o none.html 2>err || status=$?
[ "$status" = 83 ] || fail "without the program the build ends with $status"
grep -q 'cannot be run; install fasti' err || fail "no word of the missing program: $(cat err)"

# The cell for notebooks, as the manual has it, in a plain Python.
mkdir -p bin
ln -sf "$FASTI" bin/fasti
cp "$root/examples/h20/"*.yaml .
sed -n '/^```python$/,/^```$/p' "$root/docs/embedding.md" | sed '/^```/d' >cell.py
cat >>cell.py <<'END'
shown = Chronology("h20.yaml", "--view", "graph")._repr_svg_()
assert shown.startswith("<svg ") and "Nvidia" in shown
try:
    Chronology("broken.yaml")
    raise SystemExit("a broken chronology was drawn")
except RuntimeError as error:
    assert "broken.yaml:2" in str(error), error
END
PATH=$work/bin:$PATH "$FASTI_PYTHON" cell.py

# latexmk's rule, as latexmk calls it.
cp h20.yaml policy.yaml
cat >rule.pl <<'END'
use strict;
our @rules;
sub add_cus_dep { push @rules, [@_]; }
do $ARGV[0] or die $@;
die 'not one rule' unless @rules == 1 && $rules[0][0] eq 'yaml' && $rules[0][1] eq 'pdf';
our %fasti_options;
$fasti_options{'policy'} = ['--view', 'vertical', '--quiet'];
no strict 'refs';
die 'policy' if &{$rules[0][3]}('policy') != 0;
die 'broken' if &{$rules[0][3]}('broken') == 0;
END
perl rule.pl "$root/examples/latex/fasti.latexmkrc" 2>err
head -c 5 policy.pdf | grep -q '%PDF-' || fail "latexmk's rule drew nothing"
[ ! -e broken.pdf ] || fail "latexmk's rule drew a broken chronology"
grep -q 'broken.yaml:2' err || fail "latexmk's rule names no line"

if [ "${1:-}" = --nightly ]; then
  pandoc "$root/examples/pandoc/report.md" -L "$filter" --pdf-engine=xelatex -o report.pdf 2>/dev/null
  words=$(pdftotext report.pdf - | grep -c 'Two steps')
  [ "$words" -ge 1 ] || fail "the PDF does not hold the picture's words"
  cp "$root/examples/latex/report.tex" .
  rm -f policy.pdf
  latexmk -norc -r "$root/examples/latex/fasti.latexmkrc" -pdfxe -interaction=nonstopmode \
    report.tex >latexmk.log 2>&1 || { tail -30 latexmk.log; fail "latexmk"; }
  pdftotext report.pdf - | grep -q 'What happened' || fail "latexmk's PDF has no caption"
  cp broken.yaml policy.yaml
  rm -f policy.pdf report.pdf
  ! latexmk -norc -r "$root/examples/latex/fasti.latexmkrc" -pdfxe -interaction=nonstopmode \
    report.tex >latexmk.log 2>&1 || fail "latexmk builds with a broken chronology"
  grep -q 'policy.yaml:2:' latexmk.log || fail "latexmk names no line"

  # pandoc 3, which Debian 12 has not.
  mkdir -p "$root/build/pandoc3"
  cp "$root/tests/pandoc/package.json" "$root/tests/pandoc/package-lock.json" "$root/build/pandoc3"
  npm ci --prefix "$root/build/pandoc3" --silent --no-audit --no-fund
  (cd "$root" && node --test tests/pandoc/pandoc3_test.mjs) >pandoc3.log 2>&1 ||
    { cat pandoc3.log; fail "pandoc 3"; }
fi
echo "tests/pandoc: passed"
