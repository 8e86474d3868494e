#!/bin/bash
# kwic writes what it has found while its input still goes on: its memory does not grow with its hits.
set -u
program=$1
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
mkfifo "$work/in"
for format in csv jsonl json html text; do
  "$program" kwic Kunde -f $format --isolated --stdin-filename a.jsonl - <"$work/in" >"$work/out" &
  exec 3>"$work/in"
  for ((i = 0; i < 20000; i++)); do echo '{"text":"Der Kunde fragt nach dem Haus."}'; done >&3
  for ((wait = 0; wait < 200; wait++)); do
    lines=$(grep -c Kunde "$work/out")
    [ "$lines" -gt 5000 ] && break
    sleep 0.1
  done
  exec 3>&-
  wait $! || { echo "$format: status $?"; exit 1; }
  [ "$lines" -gt 5000 ] || { echo "$format: $lines lines while the input was open"; exit 1; }
  [ "$(grep -c 'Kunde' "$work/out")" -ge 20000 ] || { echo "$format: hits are missing"; exit 1; }
done
