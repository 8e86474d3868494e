# shellcheck shell=bash
# Sourced by the scripts of the tests: a folder of their own, which goes when they end, and failures, which are counted.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
failures=0
fail() {
  echo "FAILED: $*" >&2
  failures=$((failures + 1))
}
