#!/bin/bash
# --duplicates: what is repeated over a corpus is told, or scored once; the same whatever the jobs, parts and interruptions.
#   duplicates.sh KUNDENLINT
. "$(dirname "$0")/../workdir.sh"
kundenlint=$1
cd "$work" || exit 1
k() { "$kundenlint" "$@" --isolated; }
same() { # same WHAT A B
  cmp "$2" "$3" || fail "$1"
  [ -s "$2" ] || fail "$1: $2 is empty"
}

footer='Muster GmbH: Bei uns ist der Kunde König.'
mkdir -p k
for i in 1 2 3; do printf 'Der Kunde fragt heute %s Mal.\n\n%s\n' $i "$footer" >k/$i.txt; done
printf 'nur anderes steht in diesem\n\nMUSTER GmbH  – bei uns ist der Kunde „König“!\n' >k/4.txt

# One text has it, the others do not.
k score --columns id,words,naehe.unterordnung.zustimmend --duplicates skip k >out 2>err || fail "status"
[ "$(cat out)" = $'id,words,naehe.unterordnung.zustimmend\nk/1.txt,13,1\nk/2.txt,5,0\nk/3.txt,5,0\nk/4.txt,5,0' ] ||
  { fail "rows"; cat out; }
[ "$(cat err)" = "kundenlint: 1 Absatz wiederholt sich in 3 Texten: 3 Wiederholungen mit 24 Wörtern, weggelassen
  4× in 4 Texten: „$footer“" ] || { fail "what is told"; cat err; }
k score --columns id,words k >plain 2>/dev/null
k score --columns id,words --duplicates report --lang en --duplicates-list list.csv k >out 2>err || fail "report"
same "report scores everything" plain out
[ "$(cat err)" = 'kundenlint: 1 paragraph is repeated in 3 texts: 3 repeats with 24 words, kept; see list.csv' ] ||
  { fail "report: what is told"; cat err; }
[ "$(cat list.csv)" = "count,texts,words,first_text,again_in,group,paragraph
4,4,8,1,k/2.txt,,$footer" ] || { fail "list"; cat list.csv; }
k score --columns id --duplicates report --duplicates-list list.jsonl k >/dev/null 2>&1
grep -q '^{"count":4,"texts":4,' list.jsonl || fail "list as JSON Lines"
k score --columns id --duplicates report --duplicates-list LIST.JSONL k >/dev/null 2>&1
same "the ending in capitals" list.jsonl LIST.JSONL
k score --columns id --duplicates skip k/1.txt >/dev/null 2>err
grep -q 'kein Absatz steht in mehr als einem Text' err || fail "nothing repeated"

# The other commands.
[ "$(k terms -f csv --duplicates skip k 2>/dev/null | grep -c '^König,1,')" = 1 ] || fail "terms"
[ "$(k terms -f csv k | grep -c '^König,4,')" = 1 ] || fail "terms without it"
[ "$(k kwic König --duplicates skip -f csv k 2>/dev/null | grep -c König)" = 1 ] || fail "kwic"
mkdir b
cp k/1.txt b/eins.txt
cp k/2.txt b/zwei.txt
k compare --duplicates skip --duplicates-list c.csv -f csv k b >/dev/null 2>err || { fail "compare"; cat err; }
cut -d, -f1,2,6 c.csv >groups
[ "$(cat groups)" = $'count,texts,group\n4,4,A\n2,2,B' ] || { fail "each corpus of compare by itself"; cat c.csv; }
printf '{"j":1,"text":"%s"}\n{"j":2,"text":"%s"}\n{"j":2,"text":"%s"}\n' "$footer" "$footer" "$footer" >j.jsonl
k compare --by j --duplicates report --duplicates-list c.csv -f csv j.jsonl >/dev/null 2>&1
[ "$(cut -d, -f1,6 c.csv)" = $'count,group\n2,2' ] || { fail "each group of --by by itself"; cat c.csv; }
k terms --duplicates report --duplicates-list c.csv --reference b k >/dev/null 2>&1
[ "$(cut -d, -f1,6 c.csv)" = $'count,group\n4,\n2,reference' ] || { fail "the reference by itself"; cat c.csv; }

# What does not fit together; an input is no list.
k score --duplicates-list x.csv k >/dev/null 2>err
[ $? = 2 ] && grep -q 'braucht --duplicates' err || fail "a list without --duplicates"
k score --duplicates skip --duplicates-list k/1.txt k >/dev/null 2>&1 && fail "the list replaces an input"
k score --duplicates skip --duplicates-list fehlt/x.csv k >o.csv 2>/dev/null && fail "a list that cannot be written"
[ -s o.csv ] && fail "rows before the list was refused"

# The same bytes for all jobs, parts and interruptions.
for ((i = 0; i < 3000; i++)); do
  echo "{\"text\":\"Der Kunde Nummer $((i % 700)) fragt nach.\\n\\n$footer\\n\\nEr kommt an Tag $((i * 7 % 1100)) wieder.\"}"
done >m.jsonl
printf 'kaputt\n' >>m.jsonl
printf 'id,text\n' >n.csv
for ((i = 0; i < 500; i++)); do echo "$i,Der Kunde Nummer $i fragt nach."; done >>n.csv
corpus='m.jsonl n.csv k'
score() { k score --columns id,words,naehe --duplicates skip "$@"; }
score -j1 --summary whole.sum --duplicates-list whole.list $corpus >whole 2>/dev/null
[ "$(wc -l <whole.list)" -gt 1000 ] || fail "little is repeated"
score -j7 --summary jobs.sum --duplicates-list jobs.list $corpus >jobs 2>/dev/null
for of in rows sum list; do [ $of = rows ] && same "jobs: rows" whole jobs || same "jobs: $of" whole.$of jobs.$of; done
for i in 1 2 3; do
  score -j2 --shard $i/3 --summary $i.sum --duplicates-list $i.list -o $i.csv $corpus 2>/dev/null
done
"$kundenlint" merge 1.csv 2.csv 3.csv >merged
"$kundenlint" merge 1.sum 2.sum 3.sum >merged.sum
same "parts: rows" whole merged
same "parts: summary" whole.sum merged.sum
same "parts: the last list is that of all" whole.list 3.list
kills=0
while :; do
  before=$(cksum res.csv.partial.state 2>/dev/null)
  "$kundenlint" score --isolated --columns id,words,naehe --duplicates skip --resume --checkpoint 0 -j2 --duplicates-list res.list \
    -o res.csv $corpus >/dev/null 2>&1 &
  pid=$!
  while kill -0 $pid 2>/dev/null; do
    [ -e res.csv.partial.state ] && [ "$(cksum res.csv.partial.state 2>/dev/null)" != "$before" ] && break
  done
  if [ $kills -lt 2 ] && kill -9 $pid 2>/dev/null; then kills=$((kills + 1)); fi
  wait $pid 2>/dev/null
  [ $? -eq 137 ] || break
done
[ "$kills" -gt 0 ] || fail "the run was never interrupted"
same "resumed: rows" whole res.csv
same "resumed: list" whole.list res.list

# What is not finished yet is no input of a wildcard beside it.
mkdir w
cp k/1.txt w/out-1.txt
cp k/2.txt w/out-2.txt
(cd w && k score --columns id --duplicates report --duplicates-list out.csv 'out*') >out 2>err || fail "a list beside its inputs: $(cat err)"
[ "$(cat out)" = $'id\nout-1.txt\nout-2.txt' ] || { fail "the unfinished list was read"; cat out err; }

"$kundenlint" score --isolated --duplicates skip --duplicates-list both.csv -o both.csv $corpus 2>both.err && fail "two outputs on one file"
grep -q 'zwei Ausgaben in dieselbe Datei' both.err || fail "two outputs: $(cat both.err)"
exit $((failures > 0))
