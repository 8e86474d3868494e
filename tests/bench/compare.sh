#!/bin/sh
# sh tests/bench/compare.sh FILE.jsonl: kundenlint beside other programs on the same text (the field "text" of
# every line), one core each, the best of three. Prints seconds, MB/s (10^6 bytes of text) and the ratio to a
# bare loop of ICU's word break. What is not installed is left out; needs jq.
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd) || exit 2
[ -f "$1" ] || { echo "usage: sh tests/bench/compare.sh FILE.jsonl" >&2; exit 2; }
. "$root/cli/setup.sh"
build kundenlint_exe && build bench_icu_words || exit 2

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
jq -r .text "$1" >"$work/text.txt" || exit 2
bytes=$(wc -c <"$work/text.txt")
# 300 terms for rg: the frequent long words.
tr -cs '[:alpha:]' '\n' <"$work/text.txt" | grep -E '.{9,}' | sort | uniq -c | sort -rn |
  awk 'NR <= 300 { print $2 }' >"$work/terms.txt"

# seconds COMMAND…: of user and system, the best of three runs.
seconds() {
  for run in 1 2 3; do
    (
      "$@" >"$work/out" 2>/dev/null </dev/null
      times >"$work/times"
    )
    # The second line: what the children took.
    awk 'NR == 2 { s = 0; for (i = 1; i <= 2; i++) { split($i, t, "[ms]"); s += 60 * t[1] + t[2] } print s }' \
      "$work/times"
  done | sort -n | head -n 1
}

# report NAME COMMAND…
report() {
  name=$1
  shift
  command -v "$1" >/dev/null 2>&1 || { printf '%-36s not installed\n' "$name"; return; }
  took=$(seconds "$@")
  [ "$name" = "ICU word break, bare loop" ] && icu=$took
  awk -v n="$name" -v b="$bytes" -v s="$took" -v i="$icu" \
    'BEGIN { if (s < 0.001) s = 0.001; printf "%-36s %8.2f s %9.1f MB/s %8.2f x ICU\n", n, s, b / s / 1e6, i / s }'
}

program=$binary_dir/kundenlint
icu_program=$(find "$binary_dir" -name bench_icu_words -type f | head -n 1)
echo "$bytes bytes of text"
report "ICU word break, bare loop" "$icu_program" "$work/text.txt"
if "$program" help score >/dev/null 2>&1; then
  report "kundenlint score -j1" "$program" score -j1 "$1"
fi
report "kundenlint analyze -f jsonl" "$program" analyze -f jsonl "$1"
report "wc -w" wc -w "$work/text.txt"
report "rg -c -i -w -f 300 terms" rg -c -i -w -f "$work/terms.txt" "$work/text.txt"
report "style -L de" style -L de "$work/text.txt"
