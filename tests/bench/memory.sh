#!/bin/bash
# bash tests/bench/memory.sh FILE.jsonl [JOBS…]: the peak of memory of `score --summary` over the file, over ten and
# over a hundred times the file (the ids made distinct), and over the file with words that never come twice. Prints
# seconds and MB (10^6 bytes); exits with 1 where a peak is 150 MB or more, or a hundred times take over 10 % more than
# ten times. JOBS: 1 2. TIMES: "1 10 100". Needs GNU time, ten to twenty minutes for 20 MB and 110 times the file on disk.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
[ -f "${1-}" ] || { echo "usage: bash tests/bench/memory.sh FILE.jsonl [JOBS…]" >&2; exit 2; }
corpus=$1
shift
[ $# -gt 0 ] || set -- 1 2
limit=150
. "$root/cli/setup.sh"
install time && build kundenlint_exe || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

# repeated TIMES: the corpus so often; every copy's ids are its own.
repeated() {
  for ((copy = 1; copy <= $1; copy++)); do
    sed "s/^\([^:]*: *\"\)/\1$copy-/" "$corpus"
  done
}

# Every word gets a number in letters behind it: a vocabulary as large as the text.
never_twice() {
  awk 'function letters(n, s) { for (s = ""; n > 0; n = int(n / 26)) s = s sprintf("%c", 97 + n % 26); return s }
    { n = split($0, word, " "); line = word[1]
      for (i = 2; i <= n; i++) line = line " " (word[i] ~ /^[[:alpha:]]+$/ ? word[i] letters(++count) : word[i])
      print line }' "$corpus"
}

# peak NAME FILE JOBS: runs, prints, sets $mb.
peak() {
  /usr/bin/time -f '%M %e' -o "$work/time" nice "$binary_dir/kundenlint" score --isolated \
    -j"$3" -o "$work/rows.csv" --summary "$work/summary.jsonl" "$2" || exit 2
  read -r kib seconds <"$work/time"
  mb=$((kib * 1024 / 1000000))
  printf '%-12s -j%s %8s MB of input %8.1f s  peak %4s MB\n' "$1" "$3" "$(($(stat -c %s "$2") / 1000000))" "$seconds" "$mb"
  [ "$mb" -lt $limit ] || { echo "FAILED: not under $limit MB" >&2; failed=1; }
}

failed=0
for times in ${TIMES-1 10 100}; do
  repeated "$times" >"$work/$times.jsonl"
  for jobs; do
    peak "x $times" "$work/$times.jsonl" "$jobs"
    if [ "$times" = 10 ]; then
      ten[jobs]=$mb
    elif [ "$times" = 100 ] && [ "$mb" -gt $((${ten[jobs]:-mb} * 11 / 10)) ]; then
      echo "FAILED: it grows with the input" >&2
      failed=1
    fi
  done
  rm "$work/$times.jsonl"
done
never_twice >"$work/new.jsonl"
for jobs; do peak "new words" "$work/new.jsonl" "$jobs"; done
exit $failed
