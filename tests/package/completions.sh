#!/bin/bash
# The completions in their shells: they load, and each offers commands, options and values.
#   completions.sh KUNDENLINT
. "$(dirname "$0")/../workdir.sh"
kundenlint=$1
cd "$work" || exit 1
for shell in bash zsh fish; do
  command -v $shell >/dev/null || { fail "$shell is not installed"; continue; }
  "$kundenlint" completions $shell --isolated >completions.$shell || fail "completions $shell"
done
: >a-text.md
mkdir reports

# What each shell makes of a beginning: words, one a line, in $(offers SHELL WORDS…); the last one is completed.
bash_offers() {
  bash --norc --noprofile -c '
    source completions.bash
    COMP_WORDS=(kundenlint "$@") COMP_CWORD=$#
    _kundenlint
    printf "%s\n" "${COMPREPLY[@]}"' bash "$@"
}
fish_offers() { fish --no-config -c 'source completions.fish; complete -C "$argv"' "kundenlint $*" | cut -f1; }
# zsh completes in an editor: what it makes of the line, "!" where the line ends.
zsh_offers() {
  rm -f line list
  zsh -f -c '
    zmodload zsh/zpty
    zpty editor zsh -f -i
    say() { zpty -w editor "$1"; }
    say "PS1= PS2= TERM=vt100; autoload -Uz compinit; compinit -u -D; source ./completions.zsh"
    say "show() { print -r -- \$BUFFER! >line; }; zle -N show; bindkey ^X show; bindkey ^I complete-word"
    say "LISTMAX=1000; zstyle \":completion:*\" menu no"
    say "print ready >ready"
    repeat 1200; do [[ -e ready ]] && break; sleep 0.05; done
    zpty -w -n editor "kundenlint $*"$'"'\\t'"'
    zpty -w -n editor $'"'\\030'"'
    repeat 1200; do [[ -s line ]] && break; sleep 0.05; done
    zpty -d editor' zsh "$@" >/dev/null 2>&1
  cat line
  rm -f ready
}

# offers SHELL WANTED WORDS…
offers() {
  local shell=$1 wanted=$2 got
  shift 2
  got=$(${shell}_offers "$@")
  grep -qxF -e "$wanted" <<<"$got" || fail "$shell: '$*' does not give '$wanted', but: $(tr '\n' ' ' <<<"$got")"
}

for shell in bash fish; do
  offers $shell check ch
  offers $shell --fail-on check --fail
  offers $shell never check --fail-on n
  offers $shell checkstyle check -f ch
  offers $shell csv score --format c
  offers $shell wir-lastig check --select wir
  offers $shell analysis schema ana
  offers $shell terms help ter
  offers $shell kunde-akademisch analyze --profile kunde-
done
offers bash json check --format = js
# A command has neither the options nor the formats of another.
[ -z "$(bash_offers merge --prof)" ] || fail "bash: merge has --profile"
[ -z "$(bash_offers score --format ch)" ] || fail "bash: score has the format checkstyle"
[ -z "$(fish_offers 'merge --prof')" ] || fail "fish: merge has --profile"
# The value of an option is no command, and a file is offered where a text is wanted.
[ "$(bash_offers --lang en sche)" = schema ] || fail "bash: no command behind --lang en"
[ -z "$(bash_offers check a)" ] || fail "bash: no place for files"
fish_offers 'check a-t' | grep -qx a-text.md || fail "fish: no files"

offers zsh 'kundenlint check !' che
offers zsh 'kundenlint check --fail-on=!' check --fail
offers zsh 'kundenlint check --fail-on never !' check --fail-on ne
offers zsh 'kundenlint check -f checkstyle !' check -f ch
offers zsh 'kundenlint schema analysis !' schema ana
offers zsh 'kundenlint check a-text.md !' check a-t
offers zsh 'kundenlint merge --prof!' merge --prof

# Every schema, shell and command that the program knows is offered.
for name in $("$kundenlint" schema); do offers bash "$name" schema "$name"; done
[ $failures -eq 0 ] && echo "completions: bash, zsh, fish"
exit $failures
