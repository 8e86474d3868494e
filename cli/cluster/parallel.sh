#!/bin/sh
# sh parallel.sh N OUT SCORE-ARGS… PATH…: N parts with GNU parallel, one a core at a time, each tried three times.
# More machines: PARALLEL='--sshloginfile nodes --wd .' sh parallel.sh …, with everything at the same place on each.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
seq "$1" | parallel --quote --retries 3 env SHARD={} sh "$here/shard.sh" "$@"
