#!/bin/bash
# The recipe for Dask with a scheduler and two workers on loopback: 8 parts, merged, are the undivided run, although one
# worker is killed while it works.
#   dask.sh KUNDENLINT SAMPLES RECIPES
set -u
export KUNDENLINT=$1
kundenlint=$1 samples=$2 recipes=$3
work=$(mktemp -d) || exit 1
groups=()
end() {
  local group
  for group in "${groups[@]}"; do kill -9 -- "-$group" 2>/dev/null; done
  wait 2>/dev/null
  rm -rf "$work"
}
trap end EXIT
trap 'exit 130' INT TERM
. "$(dirname "$0")/corpus.sh"
need setsid
# Debian's Python, which has Debian's packages.
python=/usr/bin/python3
"$python" -c 'import distributed' || fail "python3-distributed is not installed (sh tests/run.sh installs it)"
make_corpus 3
score_whole --isolated

# start NAME MODULE ARGS…: in a process group of its own, so that what it starts ends with it.
start() {
  local name=$1
  shift
  setsid "$python" -m "$@" >"$work/$name.log" 2>&1 &
  groups+=($!)
}
export DASK_TEMPORARY_DIRECTORY=$work
cd "$work" || exit 1
start scheduler distributed.cli.dask_scheduler --host 127.0.0.1 --port 0 --no-dashboard --scheduler-file "$work/scheduler.json"
for i in 1 2; do
  start "worker$i" distributed.cli.dask_worker --no-nanny --no-dashboard --nthreads 1 --scheduler-file "$work/scheduler.json"
done
wait_for 30 "the scheduler" grep -q '"address"' "$work/scheduler.json"
address=$(sed -n 's/.*"address": "\([^"]*\)".*/\1/p' "$work/scheduler.json" | head -n 1)
wait_for 30 "two workers" eval 'cat "$work"/worker?.log | grep -c "Registered to" | grep -qx 2'

(
  until ls "$work"/out/*.partial >/dev/null 2>&1; do :; done
  kill -9 -- "-${groups[2]}"
) &
killer=$!
"$python" "$recipes/dask_shards.py" "$address" 8 "$work/out" --isolated --checkpoint 0 "$work/corpus" >"$work/client.log" 2>&1 ||
  { tail -n 20 "$work"/*.log >&2; fail "Dask"; }
wait $killer || fail "the worker was not killed"
same_as_whole 8 "$work/out"
echo "8 parts are the whole, byte for byte, after the loss of a worker: $(wc -l <"$work/out/rows.csv") rows"
