#!/bin/sh
# sh cli/run.sh ARGS…: builds kundenlint where needed and runs it here with ARGS.
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd) || exit 2
. "$root/cli/setup.sh"
build kundenlint_exe || exit 2
exec "$binary_dir/kundenlint" "$@"
