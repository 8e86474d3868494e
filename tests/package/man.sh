#!/bin/bash
# The manual page in both languages: mandoc has nothing to say, and every command and option stands in it.
#   man.sh KUNDENLINT
. "$(dirname "$0")/../workdir.sh"
kundenlint=$1
cd "$work" || exit 1
for language in de en; do
  page=kundenlint.$language.1
  "$kundenlint" man --isolated --lang $language -o $page || fail "man --lang $language"
  said=$(mandoc -Tlint -W all $page) || fail "mandoc does not read $page"
  [ -z "$said" ] || fail "$said"
  MANWIDTH=100 mandoc -Tutf8 $page | sed 's/.\x08//g' >text
  commands=$("$kundenlint" completions bash --isolated | sed -n 's/^    \([a-z]\+\))$/\1/p')
  [ "$(wc -w <<<"$commands")" -gt 10 ] || fail "few commands to look for: $commands"
  for command in $commands; do
    grep -q "^   kundenlint $command\b" text || fail "$page: no command $command"
    # Options of its help, each with an entry of its own.
    for option in $("$kundenlint" help "$command" | grep -oE '^  (-., |    )--[a-z-]+' | grep -oE -e '--[a-z-]+'); do
      grep -qE -e "^ +(-., )?$option( |\$)" text || fail "$page: no option $option"
    done
  done
  # What is to be copied is unchanged: hyphens, quotes, dots.
  grep -qF "kundenlint kwic '@kunde .. König' --sort left" text || fail "$page: an example is changed"
done
grep -qi 'kein\|rückgabewert' text && fail "German in the English page"
[ $failures -eq 0 ] && echo "man pages: de, en"
exit $failures
