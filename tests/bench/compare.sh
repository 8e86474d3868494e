#!/bin/sh
# sh tests/bench/compare.sh FILE.jsonl: kundenlint beside other programs on the same text (the field "text" of
# every line), one core each. Every round runs all of them once, so that a busy moment meets none alone; the
# best of three rounds counts (ROUNDS=5: of five). Prints seconds (user + system), MB/s (10^6 bytes of text),
# the ratio to a bare loop of ICU's word break and to `kundenlint score`. What is not installed is left out
# (Debian: ripgrep, diction, r-cran-stringi, r-cran-tokenizers, python3-stemmer); needs jq.
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd) || exit 2
[ -f "$1" ] || { echo "usage: sh tests/bench/compare.sh FILE.jsonl" >&2; exit 2; }
. "$root/cli/setup.sh"
build kundenlint_exe && build bench_icu_words || exit 2

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
jq -r .text "$1" >"$work/text.txt" || exit 2
jq -r '.text | gsub("[\n\r]"; " ")' "$1" >"$work/lines.txt" || exit 2
bytes=$(wc -c <"$work/text.txt")
# 300 terms: the frequent long words.
tr -cs '[:alpha:]' '\n' <"$work/text.txt" | tr '[:upper:]' '[:lower:]' | grep -E '.{9,}' | sort | uniq -c | sort -rn |
  awk 'NR <= 300 { print $2 }' >"$work/terms.txt"
program=$binary_dir/kundenlint
icu_program=$(find "$binary_dir" -name bench_icu_words -type f | head -n 1)

# measure NAME COMMAND…: user and system, into the table of all rounds.
measure() {
  name=$1
  shift
  if ! command -v "$1" >/dev/null 2>&1; then
    [ "$round" = 1 ] && echo "not installed: $name" >&2
    return
  fi
  (
    "$@" >"$work/out" 2>/dev/null </dev/null || echo "failed: $name" >&2
    times >"$work/times"
  )
  # The second line: what the children took.
  awk -v n="$name" 'NR == 2 { s = 0; for (i = 1; i <= 2; i++) { split($i, t, "[ms]"); s += 60 * t[1] + t[2] }
    print n "\t" (s < 0.001 ? 0.001 : s) }' "$work/times" >>"$work/rounds.tsv"
}

# The interpreter, or its name and what it lacks, which no command is called.
r_with() {
  command -v Rscript >/dev/null 2>&1 && Rscript -e "library($1)" >/dev/null 2>&1 && echo Rscript || echo "Rscript with $1"
}
python_with() {
  for python in python3 /usr/bin/python3; do
    "$python" -c "import $1" >/dev/null 2>&1 && echo "$python" && return
  done
  echo "python3 with $1"
}
with_stringi=$(r_with stringi)
with_tokenizers=$(r_with tokenizers)
with_stemmer=$(python_with Stemmer)

round=0
while [ "$round" -lt "${ROUNDS:-3}" ]; do
  round=$((round + 1))
  measure "ICU word break, bare loop" "$icu_program" "$work/text.txt"
  measure "kundenlint score -j1" "$program" score -j1 "$1"
  measure "kundenlint analyze -f jsonl" "$program" analyze -f jsonl "$1"
  measure "wc -w" wc -w "$work/text.txt"
  measure "rg -c -i -w -f 300 terms" rg -c -i -w -f "$work/terms.txt" "$work/text.txt"
  measure "style -L de" style -L de "$work/text.txt"
  measure "R, stringi: words, 300 terms" "$with_stringi" "$root/tests/bench/count.R" "$work/lines.txt" "$work/terms.txt"
  measure "R, tokenizers: the same, stems" "$with_tokenizers" "$root/tests/bench/count.R" "$work/lines.txt" "$work/terms.txt" stem
  measure "Python, re: words, 300 terms" python3 "$root/tests/bench/count.py" "$work/lines.txt" "$work/terms.txt"
  measure "Python, PyStemmer: the same, stems" "$with_stemmer" "$root/tests/bench/count.py" "$work/lines.txt" "$work/terms.txt" stem
done

echo "$bytes bytes of text; load $(cut -d' ' -f1-2 /proc/loadavg)"
awk -F '\t' -v b="$bytes" '
  !($1 in best) { order[++n] = $1; best[$1] = $2 }
  $2 < best[$1] { best[$1] = $2 }
  END {
    icu = best["ICU word break, bare loop"]; score = best["kundenlint score -j1"]
    for (i = 1; i <= n; i++) {
      s = best[order[i]]
      printf "%-36s %8.2f s %9.1f MB/s %8.2f x ICU %8.2f x score\n", order[i], s, b / s / 1e6, icu / s, score / s
    }
  }' "$work/rounds.tsv"
