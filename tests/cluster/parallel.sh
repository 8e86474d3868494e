#!/bin/bash
# The recipe for GNU parallel: 8 parts, merged, are the undivided run.
#   parallel.sh KUNDENLINT SAMPLES RECIPES
set -u
kundenlint=$1 samples=$2 recipes=$3
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
. "$(dirname "$0")/corpus.sh"
need parallel
make_corpus 1
mv "$work/corpus/texts.jsonl" "$work/corpus/two words.jsonl"
score_whole --isolated --keep id
# HOME: GNU parallel keeps notes there.
HOME=$work KUNDENLINT=$kundenlint sh "$recipes/parallel.sh" 8 "$work/out" --isolated --keep id "$work/corpus" \
  2>"$work/stderr" || { cat "$work/stderr" >&2; fail "GNU parallel"; }
same_as_whole 8 "$work/out"
echo "8 parts are the whole, byte for byte: $(wc -l <"$work/out/rows.csv") rows"
