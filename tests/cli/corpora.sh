#!/bin/bash
# What a person can do wrong with files, and what a machine can do to them: nothing is destroyed, nothing lost in silence.
#   corpora.sh KUNDENLINT
. "$(dirname "$0")/../workdir.sh"
kundenlint=$1
cd "$work" || exit 1

k() { "$kundenlint" "$@" --isolated; }
# status WANT ARGS…: the call ends so; what it says is in out and err.
status() {
  local want=$1
  shift
  k "$@" >out 2>err </dev/null
  local got=$?
  [ "$got" = "$want" ] || { fail "status $got, not $want: $*"; cat err >&2; }
}
says() { grep -q -- "$1" err || { fail "does not say: $1"; cat err >&2; }; }
# kept FILE: it is what it was.
kept() { cmp -s "$1" "$1.orig" || fail "changed: $1"; }

printf 'Bei uns ist der Kunde König.\n' >a.txt
printf '{"id":"x","text":"Der Kunde fragt."}\n' >t.jsonl
printf 'id,text\n1,Der Kunde fragt.\n' >t.csv
for file in a.txt t.jsonl t.csv; do cp "$file" "$file.orig"; done
ln -s a.txt link.txt
ln a.txt hard.txt
mkdir -p in/tief
cp a.txt in/b.txt
cp a.txt in/b.txt.orig

# An output that is an input, by every name.
for name in a.txt ./a.txt in/../a.txt link.txt hard.txt; do
  for command in analyze check tokens score terms; do
    status 2 "$command" -o "$name" a.txt
    says 'zugleich Eingabe und Ausgabe'
  done
done
status 2 kwic Kunde -o t.csv t.csv
status 2 compare -o a.txt t.jsonl a.txt
status 2 terms -o a.txt --reference a.txt t.jsonl
status 2 score -o out.csv --summary t.jsonl t.jsonl
status 2 score -o out.csv --errors t.csv t.csv
status 2 score --resume -o t.csv t.csv
printf 'a.txt\n' >list
status 2 check -o a.txt --files-from list
k check -o a.txt - <a.txt >/dev/null 2>&1 && fail "standard input replaced"
k check a.txt >>a.txt 2>/dev/null && fail "standard output is the input"
status 2 score -o in/b.txt in
says 'zugleich die Ausgabe'
status 2 score -o in/b.txt 'in/*.txt'
for file in a.txt t.jsonl t.csv in/b.txt; do kept "$file"; done
[ -e out.csv ] && fail "out.csv is there"

# A run does not read what an earlier one has written, and gives the same again.
rm in/*.orig
for call in 'score -f csv -o in/w.csv' 'score -f jsonl -o in/w.jsonl' 'terms -f csv -o in/w.csv' 'check -o in/w.txt' \
  'analyze -o in/w.txt' 'analyze -f jsonl -o in/w.jsonl' 'check -f json -o in/w.jsonl' 'kwic Kunde -f csv -o in/w.csv' \
  'kwic Kunde -f html -o in/w.html' \
  'score --columns id -o in/w.csv --summary in/s.jsonl --errors in/e.csv'; do
  rm -f in/w.* in/s.jsonl in/e.csv
  k $call in >/dev/null 2>&1
  cp in/w.* first
  k $call in >/dev/null 2>err
  [ $? -le 1 ] || { fail "again: $call"; cat err >&2; }
  cmp -s first in/w.* || fail "another result: $call"
done
# What may hold texts is not replaced: with a space before its colon, packed, in UTF-16.
mkdir own
printf '{"id":1,"text" : "Der Kunde."}\n' >own/a.jsonl
gzip -c own/a.jsonl >own/b.jsonl.gz
printf 'id,text\n1,Der Kunde.\n' | iconv -t UTF-16 >own/c.csv
printf 'Der Kunde ist da.\n' >own/d.txt
for file in own/*; do cp "$file" "$file.orig"; done
for file in own/a.jsonl own/b.jsonl.gz own/c.csv; do
  k score -f jsonl -o "$file" own >/dev/null 2>err && fail "$file is written over"
  kept "$file"
done
for option in -o --write-baseline; do
  "$kundenlint" check --isolated $option own/d.txt own/d.txt >/dev/null 2>err && fail "$option replaces its input"
  kept own/d.txt
done
# A baseline in the folder that is looked at is no text.
mkdir known
printf 'Bei uns ist der Kunde König.\n' >known/a.txt
k check --write-baseline known/known.jsonl known >out 2>err
k check --baseline known/known.jsonl known >out 2>err || { fail "the baseline is read as texts"; cat out err >&2; }

rm -f in/w.* in/s.jsonl in/e.csv
k score --columns id in >in/stdout.csv 2>err || { fail "own standard output"; cat err >&2; }
[ "$(cat in/stdout.csv)" = $'id\nin/b.txt' ] || fail "reads its own standard output"
rm in/stdout.csv

# Every command takes the same sources.
mkdir src
printf 'Der Kunde fragt.\n' >src/a.txt
cp t.jsonl t.csv src
gzip -k src/t.jsonl
printf 'src/a.txt\r\n\nsrc/t.csv' | "$kundenlint" score --isolated --columns id --files-from - >out 2>err
[ "$(cat out)" = $'id\nsrc/a.txt\n1' ] || fail "--files-from"
printf 'src/a.txt\0src/t.csv\0' >list
status 0 score --columns id --files-from list
[ "$(cat out)" = $'id\nsrc/a.txt\n1' ] || fail "--files-from with NULs"
status 2 score --files-from fehlt
for call in analyze check tokens score terms 'kwic Kunde'; do
  status 0 $call src
  status 0 $call 'src/*.csv'
  "$kundenlint" ${call} --isolated --stdin-filename t.csv - <t.csv >out 2>&1 || fail "$call: standard input as a table"
done
printf 'id,text\n1,Heute.\n2,"Erste Zeile.\n\nBei uns ist der Kunde König."\n' >zeile.csv
status 1 check zeile.csv
grep -q '^zeile.csv:5:17: ' out || { fail "place in a table"; cat out; }
status 1 check -f sarif zeile.csv
grep -q '"uri": "zeile.csv"' out || fail "uri of a table"

# What an interrupted run has begun is no text, by whatever link the folder is reached.
mkdir fest
cp a.txt fest
ln -s fest weg
printf 'id\n' >fest/o.csv.partial
printf 'Der Kunde fragt.\n' >fest/o.csv.partial.txt
status 0 score --columns id -o fest/o.csv weg
[ "$(cat fest/o.csv)" = $'id\nweg/a.txt' ] || { fail "reads its own beginning through a link"; cat fest/o.csv; }

# A column of the input keeps its name, or is told apart from one of the table; named twice it is there once.
printf 'id,text,words,jahr\n1,Der Kunde fragt.,9,2024\n' >eigen.csv
status 0 score --columns id,words,input.words,jahr --keep words --keep jahr --keep jahr eigen.csv
[ "$(cat out)" = $'id,words,input.words,jahr\n1,3,9,2024' ] || { fail "--keep of an own column"; cat out; }

# A sample stops at the first error when it is told to.
printf 'kaputt\n{"text":"Der Kunde."}\nkaputt\n' >krumm.jsonl
status 2 score --sample 1 --on-error fail -o krumm.csv krumm.jsonl
[ "$(grep -c krumm err)" = 1 ] || { fail "--sample goes on behind an error"; cat err; }
[ -e krumm.csv ] && fail "krumm.csv is there"

# Nothing in it is no failure.
: >leer.txt
status 0 check leer.txt
says 'leer'
status 0 score --columns id,words leer.txt a.txt
[ "$(cat out)" = $'id,words\nleer.txt,0\na.txt,6' ] || fail "empty text in a corpus"
status 2 terms --reference leer.txt a.txt

# Parts that are not whole.
for i in 1 2 3; do printf 'id,text\n%s,a\n' $i >r$i.in.csv; k score --columns id,words -o r$i.csv --summary s$i.jsonl r$i.in.csv; done
status 0 merge r1.csv r2.csv r3.csv
[ "$(cat out)" = $'id,words\n1,1\n2,1\n3,1' ] || fail "merge"
status 2 merge r2.csv r1.csv
says 'Reihenfolge'
status 0 merge r1.csv r3.csv
says 'fehlen'
status 2 merge r1.csv r1.csv
cp r1.csv r4.csv
status 2 merge r1.csv r4.csv
says 'dieselben Zeilen'
head -c -1 r2.csv >r5.csv
status 2 merge r1.csv r5.csv
says 'abgeschnitten'
printf 'id,words\n1\n' >r6.csv
status 2 merge r1.csv r6.csv
says 'r6.csv:2: 1 Felder statt 2'
status 2 merge r1.csv in
printf 'Der Kunde fragt nach Angeboten.\n' >s.txt
k score --summary s.sum -o s.csv s.txt
head -n 2 s.sum >cut.sum
status 2 merge cut.sum
says 'Begriffe fehlen'
(head -n 1 s.sum; tail -n +2 s.sum | sort -r) >mixed.sum
status 2 merge mixed.sum
says 'sortiert'
status 2 merge s.sum s.sum

# What cannot be written is said before the work; one summary has one writer.
status 2 score -o o.csv --summary fehlt/s.jsonl t.jsonl
[ -e o.csv ] && fail "o.csv is there"
: >s.jsonl.partial
flock s.jsonl.partial "$kundenlint" score --isolated --summary s.jsonl -o o.csv t.jsonl 2>err && fail "a second writer of a summary"
says 'ein anderer Lauf'

# Devices are no configuration, and no message is a row.
ln -s /dev/zero zero.toml
for option in -c --dictionary --weights; do
  "$kundenlint" analyze $option zero.toml a.txt >out 2>err && fail "$option reads a device"
  says 'Gerät'
done
mkdir cfg
ln -s /dev/zero cfg/.kundenlint.toml
(cd cfg && "$kundenlint" analyze ../a.txt >out 2>../err) && fail "a device is found as configuration"
says 'Gerät'
k score --columns id fehlt.txt t.jsonl -o zu.csv 2>&-
grep -q kundenlint zu.csv && fail "a message in the table"

[ $failures -eq 0 ] && echo "corpora: everything kept, everything said"
exit $((failures > 0))
