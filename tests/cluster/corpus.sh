# shellcheck shell=bash
# Sourced by the tests of this folder: a corpus of some MB in $work/corpus, with lines that cannot be read, and what one
# call makes of it in $work/whole.*. Expects $kundenlint, $samples, $work.

# make_corpus MB: records of whole samples, a name each.
make_corpus() {
  mkdir -p "$work/corpus"
  cat "$samples"/*.txt "$samples"/*.md | awk -v q='"' -v most=$(($1 * 1000000)) '
    NF { gsub(/["\\\t]/, ""); line[n++] = $0 }
    END {
      for (i = 0; bytes < most; i++) {
        out = sprintf("{%sid%s: %stext-%d%s, %stext%s: %s%s%s}", q, q, q, i, q, q, q, q, line[i % n], q)
        if (i % 997 == 500) out = "broken"
        print out
        bytes += length(out) + 1
      }
    }' >"$work/corpus/texts.jsonl"
  cp "$samples"/*.txt "$work/corpus"
}

# score_whole SCORE-ARGS…
score_whole() {
  "$kundenlint" score "$@" -j1 -o "$work/whole.rows.csv" --errors "$work/whole.errors.csv" \
    --summary "$work/whole.summary.jsonl" "$work/corpus" 2>/dev/null
  [ $? -eq 2 ] || fail "the undivided run"
  [ "$(wc -l <"$work/whole.errors.csv")" -gt 3 ] || fail "the corpus has no lines that cannot be read"
}

# same_as_whole N OUT: merges the parts in OUT and compares every byte.
same_as_whole() {
  KUNDENLINT=$kundenlint sh "$recipes/merge.sh" "$1" "$2" || fail "the merge"
  local name
  for name in rows.csv errors.csv summary.jsonl; do
    [ -s "$work/whole.$name" ] || fail "whole.$name is empty"
    cmp "$work/whole.$name" "$2/$name" || fail "$name is not that of the undivided run"
  done
  ! ls "$2"/*partial* 2>/dev/null || fail "files of interrupted tasks are left"
}

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

# wait_for SECONDS WHAT COMMAND…: until the command succeeds.
wait_for() {
  local seconds=$1 what=$2 until
  shift 2
  until=$((SECONDS + seconds))
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $until ] || fail "waited $seconds s for $what"
    sleep 0.05
  done
}

need() {
  local program
  for program; do
    command -v "$program" >/dev/null || fail "$program is not installed (sh tests/run.sh installs it)"
  done
}
