#!/bin/sh
#SBATCH --requeue --open-mode=append
# One part of a corpus, for whatever starts tasks on many machines.
#   sbatch --array=1-64 shard.sh 64 OUT SCORE-ARGS… PATH…      the part is SLURM_ARRAY_TASK_ID
#   SHARD=3 sh shard.sh 64 OUT SCORE-ARGS… PATH…
# Writes OUT/rows.I.csv, errors.I.csv and summary.I.jsonl. The rows get their name last: where they are, the part is
# done, and the same call does nothing. So a lost task, or the whole array, is simply started again; it goes on at the
# part's last checkpoint. One OUT belongs to one corpus and one set of options.
# KUNDENLINT names the program where it is not on the PATH.
set -u
part=${SHARD:-${SLURM_ARRAY_TASK_ID:?no SHARD and no array task}}
of=$1 out=$2
shift 2
rows=$out/rows.$part.csv
[ -e "$rows" ] && exit 0
mkdir -p "$out"
"${KUNDENLINT:-kundenlint}" score -j"${SLURM_CPUS_PER_TASK:-1}" --resume --shard "$part/$of" -o "$rows" \
  --errors "$out/errors.$part.csv" --summary "$out/summary.$part.jsonl" "$@"
# Status 2 may only say that single texts could not be read, which the errors list: the rows tell whether it came through.
[ -e "$rows" ]
