#!/usr/bin/env bash
# Installs what was built, then builds examples/embed against it, by find_package and by pkg-config,
# and runs it. Needs a finished build/release; --nightly adds zsh and fish.
set -euo pipefail
cd "$(dirname "$0")/../.."

prefix=$PWD/build/install-test
work=$PWD/build/install-test-work
rm -rf "$prefix" "$work"
mkdir -p "$work"

fail() {
  echo "tests/install: $*" >&2
  exit 1
}

# Runs quietly; shows what was printed when it fails.
quietly() {
  "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; fail "$1 failed"; }
}

quietly cmake --install build/release --prefix "$prefix"

# Everything is where its users look for it, and no header beyond the public face.
for file in bin/fasti share/man/man1/fasti.1 share/bash-completion/completions/fasti \
  share/zsh/site-functions/_fasti share/fish/vendor_completions.d/fasti.fish \
  share/fasti/fasti.lua share/fasti/fasti.latexmkrc share/fasti/fasti.schema.json; do
  [ -s "$prefix/$file" ] || fail "$file is missing"
done
headers=$(cd "$prefix/include" && find . -name '*.h' | sort | tr '\n' ' ')
[ "$headers" = "./fasti/render/fasti.h ./fasti/timeline/fasti.h " ] || fail "headers: $headers"
for header in timeline render; do
  echo "#include <$header/fasti.h>" >"$work/alone.cc"
  quietly g++ -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I"$prefix/include/fasti" \
    "$work/alone.cc"
done

# What the program wrote for shells and readers is what it would write now.
"$prefix/bin/fasti" completion bash | cmp - "$prefix/share/bash-completion/completions/fasti"
"$prefix/bin/fasti" man | cmp - "$prefix/share/man/man1/fasti.1"
"$prefix/bin/fasti" schema | cmp - "$prefix/share/fasti/fasti.schema.json"

# A consumer, by find_package.
quietly cmake -S examples/embed -B "$work/cmake" -G Ninja -DCMAKE_PREFIX_PATH="$prefix" \
  -DCMAKE_CXX_FLAGS="-Wall -Wextra -Werror"
quietly cmake --build "$work/cmake"

# One that only reads, and so needs nothing that draws.
mkdir -p "$work/reader"
cat >"$work/reader/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.22)
project(reader LANGUAGES CXX)
find_package(fasti 0.2 REQUIRED COMPONENTS timeline)
add_executable(reader reader.cc)
target_compile_features(reader PRIVATE cxx_std_20)
target_link_libraries(reader PRIVATE fasti::timeline)
if(TARGET fasti::render)
  message(FATAL_ERROR "fasti::render was not asked for")
endif()
END
cat >"$work/reader/reader.cc" <<'END'
#include <iostream>
#include <timeline/fasti.h>
int main(int, char** argv) {
  const auto chronology = fasti::open_file(argv[1]);
  if (!chronology) return 2;
  for (const fasti::DatedEvent& event : chronology->events()) {
    std::cout << event.first_day << ".." << event.last_day << ' ' << event.id << '\n';
  }
}
END
quietly cmake -S "$work/reader" -B "$work/reader/build" -G Ninja -DCMAKE_PREFIX_PATH="$prefix"
quietly cmake --build "$work/reader/build"
"$work/reader/build/reader" examples/h20/h20.yaml >"$work/events"
grep -qx '2025-08-01..2025-08-12 guidance' "$work/events" || fail "guidance is not dated"

# The same consumer, by pkg-config.
export PKG_CONFIG_PATH=$prefix/lib/pkgconfig:$(echo "$prefix"/lib/*/pkgconfig)
read -ra flags <<<"$(pkg-config --cflags --libs fasti)"
quietly g++ -Wall -Wextra examples/embed/main.cc -o "$work/by-pkg-config" "${flags[@]}"

for program in "$work/cmake/in_force" "$work/by-pkg-config"; do
  "$program" examples/controls/controls.yaml 2025-05-20 "$work/status.svg" >"$work/in-force"
  grep -qx 'ai-diffusion, since diffusion, not enforced' "$work/in-force" ||
    { cat "$work/in-force"; fail "$program does not know what was in force"; }
  "$prefix/bin/fasti" render examples/controls/controls.yaml --quiet --view status \
    --as-of 2025-05-20 -o "$work/expected.svg"
  cmp "$work/status.svg" "$work/expected.svg" || fail "$program draws otherwise than fasti"
  printf 'fasti: 1\ntitle: "no end\n' >"$work/broken.yaml"
  status=0
  "$program" "$work/broken.yaml" 2025-05-20 "$work/none.svg" 2>"$work/err" || status=$?
  [ "$status" = 1 ] && [ ! -e "$work/none.svg" ] || fail "a broken chronology ends with $status"
  grep -q 'broken.yaml:2: the quote is never closed' "$work/err" || fail "no file and line"
done

# The manual page, as man shows it, without a complaint.
groff -man -Tutf8 -ww -Kutf8 "$prefix/share/man/man1/fasti.1" >"$work/man.txt" 2>"$work/man.err"
[ ! -s "$work/man.err" ] || { cat "$work/man.err"; fail "groff complains of the manual page"; }

bash tests/install/completions.sh "$prefix" "$@"
echo "tests/install: passed"
