#!/bin/bash
# What action.yml runs: fetches the program and checks the files. Everything comes in variables, so that no name of
# a file or an option is ever read as a command. Exit status: that of `kundenlint check`.
set -eu
version=$(sed -n 's/^project(kundenlint VERSION \([0-9.]*\).*/\1/p' "$(dirname "$0")/../../CMakeLists.txt")
archive=${KUNDENLINT_ARCHIVE:-$KUNDENLINT_RELEASES/v$version/kundenlint-$version-linux-x86_64.tar.gz}
program=$(mktemp -d)
trap 'rm -rf "$program"' EXIT
curl -sSfL "$archive" | tar xz -C "$program" --strip-components=1

shopt -s globstar nullglob
read -ra options -d '' <<<"${KUNDENLINT_OPTIONS:-}" || true
files=()
while IFS= read -r pattern; do
  # shellcheck disable=SC2206  # patterns are meant to be expanded
  files+=($pattern)
done <<<"$KUNDENLINT_FILES"
if [ ${#files[@]} -eq 0 ]; then
  echo "::notice title=kundenlint::no files match: $KUNDENLINT_FILES"
  exit 0
fi
"$program/bin/kundenlint" check -f github ${options[@]+"${options[@]}"} -- "${files[@]}"
