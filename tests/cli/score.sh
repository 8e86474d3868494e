#!/bin/bash
# The promises of `score` and `merge` about bytes, on a corpus of all kinds of sources: any number of jobs, any
# shards, any interruption give the same result.
#   score.sh KUNDENLINT SAMPLES
. "$(dirname "$0")/../workdir.sh"
kundenlint=$1 samples=$2
cd "$work" || exit 1

same() {  # same WHAT A B
  cmp "$2" "$3" || fail "$1"
  [ -s "$2" ] || fail "$1: $2 is empty"
}

# Every sentence of the samples, repeated as records; files, a table, packed ones; some that cannot be read.
mkdir -p k/texte
cp "$samples"/*.txt "$samples"/*.md k/texte/
for round in $(seq 40); do
  cat "$samples"/*.txt
done | awk -v q='"' 'NF { gsub(/["\\]/, ""); print "{" q "text" q ":" q $0 q "," q "n" q ":" NR "}" } NR % 97 == 0 { print "kaputt" }' >k/zeilen.jsonl
cat "$samples"/*.md | awk 'BEGIN { print "id,text" } NF { gsub(/"/, "\"\""); print NR ",\"" $0 "\nund weiter\"" }' >k/tabelle.csv
tar -C k -czf k/gepackt.tar.gz texte
gzip -c k/tabelle.csv >k/tabelle2.csv.gz
: >k/leer.txt
score() { "$kundenlint" score --isolated "$@"; }

score -j1 --keep n -o whole.csv --errors whole.errors --summary whole.sum k 2>whole.stderr
[ $? -eq 2 ] || fail "unreadable texts give status 2"
grep -q 'nicht lesbar, siehe whole.errors' whole.stderr || fail "the errors are counted"
rows=$(grep -c '^' whole.csv)
[ "$rows" -gt 300 ] || fail "only $rows rows"
grep -q 'Hinweis: k/leer.txt: leer' whole.stderr || fail "the empty file is not told"
grep -q 'k/leer.txt' whole.errors && fail "the empty file is in the table of errors"
grep -q 'k/zeilen.jsonl,[0-9]*,' whole.errors || fail "the bad lines are in the table of errors"

score -j1 -o clean.csv --errors clean.errors --summary clean.sum k/texte 2>/dev/null || fail "a run without errors"
ls clean.*partial* 2>/dev/null && fail "a run without errors leaves files behind"

for jobs in 2 8; do
  score -j$jobs --keep n -o jobs.csv --errors jobs.errors --summary jobs.sum k 2>/dev/null
  same "$jobs jobs: rows" whole.csv jobs.csv
  same "$jobs jobs: errors" whole.errors jobs.errors
  same "$jobs jobs: summary" whole.sum jobs.sum
done
score -j2 -f jsonl k 2>/dev/null >whole.jsonl

for of in 2 5; do
  rm -f part.*
  for ((i = 1; i <= of; i++)); do
    score -j2 --keep n --shard "$i/$of" -o "part.$i.csv" --errors "part.$i.errors" --summary "part.$i.sum" k 2>/dev/null
    score -j2 --shard "$i/$of" -f jsonl -o "part.$i.jsonl" k 2>/dev/null
  done
  "$kundenlint" merge -o merged.csv part.?.csv || fail "merge of rows"
  "$kundenlint" merge -o merged.errors part.?.errors || fail "merge of errors"
  "$kundenlint" merge -o merged.jsonl part.?.jsonl || fail "merge of lines"
  "$kundenlint" merge part.?.sum >merged.sum || fail "merge of summaries"
  same "$of shards: rows" whole.csv merged.csv
  same "$of shards: errors" whole.errors merged.errors
  same "$of shards: lines" whole.jsonl merged.jsonl
  same "$of shards: summary" whole.sum merged.sum
done

# More parts than a program may have open by default.
mkdir many
for ((i = 1; i <= 64; i++)); do score -j1 --shard "$i/64" -o "many/$i.csv" --summary "many/$i.sum" k/zeilen.jsonl 2>/dev/null; done
(ulimit -Sn 40 && cd many && "$kundenlint" merge -o ../many.csv {1..64}.csv && "$kundenlint" merge -o ../many.sum {1..64}.sum) ||
  fail "merge of 64 parts"
score -j1 -o lines.csv --summary lines.sum k/zeilen.jsonl 2>/dev/null
same "64 shards: rows" lines.csv many.csv
same "64 shards: summary" lines.sum many.sum

"$kundenlint" merge part.1.sum part.1.sum >/dev/null 2>twice && fail "the same shard twice is accepted"
grep -q 'part.1.sum: ist derselbe Teil wie part.1.sum' twice || fail "the shard that is there twice is named"
"$kundenlint" merge part.1.sum part.2.sum 2>note >/dev/null || fail "some of the shards can be merged"
grep -q '2 von 5 Teilen' note || fail "missing shards are told"

# Parts that were weighed with different weights are not put together, although the paths are the same.
weights() { printf '@profil\tkunde\nmerkmal\t=orientierung\t=naehe\nkonstante\t%s\t0\nl:Bedarf\t1\n' "$1" >w.tsv; }
for i in 1 2; do
  weights "$i"
  score -j1 --weights w.tsv --shard "$i/2" --summary "weighed.$i.sum" -o /dev/null k/zeilen.jsonl 2>/dev/null
done
"$kundenlint" merge weighed.1.sum weighed.2.sum >/dev/null 2>weighed.err && fail "summaries of different weights are merged"
grep -q 'weighed.2.sum' weighed.err || fail "the part of other weights is named: $(cat weighed.err)"

# Killed again and again, each time behind a checkpoint, until it comes through.
interrupted() {
  kills=0
  rm -f res.*
  while :; do
    before=$(cksum res.csv.partial.state 2>/dev/null)
    # Not the function: it would run in a shell of its own, and that would be killed instead.
    "$kundenlint" score --isolated -j2 --keep n --resume --checkpoint 0 -o res.csv --errors res.errors --summary res.sum k 2>/dev/null &
    pid=$!
    while kill -0 $pid 2>/dev/null; do
      [ -e res.csv.partial.state ] && [ "$(cksum res.csv.partial.state 2>/dev/null)" != "$before" ] && break
    done
    if [ $kills -lt 3 ] && kill -9 $pid 2>/dev/null; then kills=$((kills + 1)); fi
    wait $pid 2>/dev/null
    [ $? -eq 137 ] || break
  done
}
interrupted
[ $kills -eq 3 ] || fail "only $kills kills hit a running process"
same "resumed: rows" whole.csv res.csv
same "resumed: errors" whole.errors res.errors
same "resumed: summary" whole.sum res.sum
ls res.*partial* 2>/dev/null && fail "the resumed run leaves files behind"

# Two runs never write the same file.
: >busy.csv.partial
flock busy.csv.partial "$kundenlint" score --isolated --resume -o busy.csv k 2>busy.err && fail "a second writer"
grep -q 'ein anderer Lauf schreibt gerade hierhin' busy.err || fail "the second writer is told why"

# Another call does not go on with what is not its own.
"$kundenlint" score --isolated -j1 --resume --checkpoint 0 -o other.csv k >/dev/null 2>&1 &
pid=$!
until [ -e other.csv.partial.state ] || ! kill -0 $pid 2>/dev/null; do :; done
kill -9 $pid 2>/dev/null
wait $pid 2>/dev/null
if [ -e other.csv.partial.state ]; then
  score --resume -f tsv -o other.csv k 2>other.err
  [ $? -eq 2 ] && grep -q 'der angefangene Lauf passt nicht' other.err || fail "another run is taken for the same"
fi

score --sample 20 --seed 7 k/zeilen.jsonl 2>/dev/null >s1
score --sample 20 --seed 7 -j1 - --stdin-filename k/zeilen.jsonl <k/zeilen.jsonl 2>/dev/null >s2
score --sample 20 --seed 8 k/zeilen.jsonl 2>/dev/null >s3
same "sample: the same seed" s1 s2
cmp -s s1 s3 && fail "another seed draws the same sample"
[ "$(grep -c '^' s1)" -eq 21 ] || fail "the sample has not 20 rows"

score --on-error fail -o stopped.csv k 2>stopped.err
[ $? -eq 2 ] || fail "--on-error fail: status"
[ ! -e stopped.csv ] || fail "--on-error fail leaves a result"
[ "$(grep -vc 'Hinweis: ' stopped.err)" -eq 1 ] || fail "--on-error fail reports more than one error"

[ $failures -eq 0 ] && echo "all bytes agree: $rows rows, $(grep -c '^' whole.sum) lines of summary, $kills kills"
exit $failures
