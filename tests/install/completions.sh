#!/usr/bin/env bash
# What the shells complete, asked of the shells themselves.
# Usage: completions.sh PREFIX [--nightly]      --nightly adds zsh and fish
set -euo pipefail
prefix=$1

fail() {
  echo "tests/install/completions.sh: $*" >&2
  exit 1
}

# What bash offers for a command line; the last word is the one that is being written.
offers() {
  bash --norc -c '
    source "$1"
    shift
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    _fasti
    printf "%s\n" "${COMPREPLY[@]}"' - "$prefix/share/bash-completion/completions/fasti" "$@" |
    tr '\n' ' '
}

expect() {
  local wanted=$1
  shift
  local got
  got=$(offers "$@")
  [ "$got" = "$wanted " ] || fail "for '$*' bash offers '$got', not '$wanted'"
}

expect 'render report' fasti re
expect 'timeline' fasti render --view t
expect 'graph' fasti render x.yaml --view = g
expect '--reduce' fasti render --red
expect 'sources-contradict' fasti check --allow sources-con
expect 'sources-contradict' fasti explain sources-con
expect 'README.md' fasti check READM
expect 'text json' fasti edtf --format ''

# Every command and option that the help lists is offered.
for command in $("$prefix/bin/fasti" --help | sed -n '/^Subcommands:/,$s/^  \([a-z-]*\) .*/\1/p'); do
  offers fasti '' | grep -qw -- "$command" || fail "bash does not offer $command"
  for option in $("$prefix/bin/fasti" "$command" --help | grep -o '^  -[^ ]*' | tr ',' ' '); do
    offers fasti "$command" - | grep -qw -- "$option" ||
      fail "bash does not offer $option for $command"
    grep -q -- "${option//-/\\\\-}" "$prefix/share/man/man1/fasti.1" ||
      fail "the manual page does not tell of $option"
  done
done

[ "${2:-}" = --nightly ] || exit 0

fish=$prefix/share/fish/vendor_completions.d/fasti.fish
fish_offers() {
  HOME=$prefix fish --no-config -c "source $fish; complete -C '$1'" | cut -f 1 | tr '\n' ' '
}
[ "$(fish_offers 'fasti re')" = 'render report ' ] || fail "fish: $(fish_offers 'fasti re')"
[ "$(fish_offers 'fasti render --view t')" = 'timeline ' ] || fail "fish does not complete views"
fish_offers 'fasti explain sources-con' | grep -qx 'sources-contradict ' || fail "fish: no rules"
fish_offers 'fasti render --red' | grep -qx -- '--reduce ' || fail "fish does not complete options"

# zsh completes only for a terminal, so that it gets one.
zsh -f tests/install/ask_zsh.zsh "$prefix/share/zsh/site-functions" 'fasti re' |
  grep -q 'render.*draw' || fail "zsh does not complete commands"
zsh -f tests/install/ask_zsh.zsh "$prefix/share/zsh/site-functions" 'fasti render --view t' |
  grep -q 'render --view timeline' || fail "zsh does not complete views"
zsh -f tests/install/ask_zsh.zsh "$prefix/share/zsh/site-functions" 'fasti explain sources-con' |
  grep -q 'sources-contradict' || fail "zsh does not complete rules"
