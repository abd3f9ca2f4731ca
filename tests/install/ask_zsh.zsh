# Types a command line and a tab into a zsh of its own, and prints what its terminal shows.
# Usage: zsh -f ask_zsh.zsh FOLDER_OF_COMPLETIONS LINE
zmodload zsh/zpty
zpty -b shell zsh -f -i
zpty -w shell "PS1='ready> '; fpath=($1 \$fpath); autoload -U compinit; compinit -u -D; LISTMAX=1000; setopt no_list_beep; print begun"
local text all=
repeat 100; do
  zpty -r -t shell text && all+=$text
  [[ $all == *$'\n'begun* ]] && break
  sleep 0.1
done
zpty -w -n shell "$2"$'\t'
all=
repeat 30; do
  zpty -r -t shell text && all+=$text
  sleep 0.1
done
print -r -- "$all"
zpty -d shell
