#!/bin/sh
# sh tests/run.sh [CTEST-ARGS…]: builds everything and runs every test.
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd) || exit 2
. "$root/cli/setup.sh"
build all || exit 2
# The engines of tests/cluster, a packer, the shells and checkers of tests/package; a test whose engine is missing fails and
# says so.
install bzip2 curl fish lintian mandoc munge parallel python3-distributed slurm-client slurmctld slurmd zsh
exec ctest --test-dir "$binary_dir" --output-on-failure --no-tests=error -j2 "$@"
