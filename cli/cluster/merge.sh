#!/bin/sh
# sh merge.sh N OUT: the N parts that shard.sh wrote become OUT/rows.csv, errors.csv and summary.jsonl. A part that is
# missing is named, and nothing is written.
set -eu
of=$1 out=$2
# merged NAME ENDING: the rows stand in the order of the parts.
merged() {
  name=$1 ending=$2
  set --
  part=1
  while [ "$part" -le "$of" ]; do
    set -- "$@" "$out/$name.$part.$ending"
    part=$((part + 1))
  done
  "${KUNDENLINT:-kundenlint}" merge -o "$out/$name.$ending" "$@"
}
merged rows csv
merged errors csv
merged summary jsonl
