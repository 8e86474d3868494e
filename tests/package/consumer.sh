#!/bin/bash
# A project that finds the installed library: configured, built and run, by CMake and by pkg-config.
#   consumer.sh BUILD SOURCE
set -u
build=$1 source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() {
  echo "FAILED: $*" >&2
  [ ! -s "$work/log" ] || cat "$work/log" >&2
  exit 1
}
cd "$work" || exit 1
cmake --install "$build" --prefix "$work/installed" >log 2>&1 || fail install
cmake -S "$source/tests/package/consumer" -B consumer -G Ninja -DCMAKE_PREFIX_PATH="$work/installed" >log 2>&1 || fail configure
cmake --build consumer >log 2>&1 || fail build
text=$source/samples/verwechslung.txt
cp "$text" text.txt
"$build/kundenlint" analyze --isolated -f jsonl text.txt >want || fail analyze
consumer/with_cxx text.txt >got || fail "the C++ consumer"
cmp got want || fail "the C++ consumer reads otherwise"
consumer/with_c text.txt <text.txt >got || fail "the C consumer"
cmp got want || fail "the C consumer reads otherwise"

export PKG_CONFIG_PATH=$work/installed/lib/pkgconfig
compile() {
  # shellcheck disable=SC2046  # a list of words
  "$@" $(pkg-config --cflags --libs "$module") >log 2>&1 || fail "pkg-config: $module"
}
module=kundenlint compile gcc "$source/tests/package/consumer/with_c.c" -o with_c
LD_LIBRARY_PATH=$work/installed/lib ./with_c text.txt <text.txt >got || fail "the C program"
cmp got want || fail "the C program reads otherwise"
module=kundenlint-cxx compile g++ -std=c++20 "$source/tests/package/consumer/with_cxx.cpp" -o with_cxx
./with_cxx text.txt >got || fail "the C++ program"
cmp got want || fail "the C++ program reads otherwise"
./with_cxx nothing.txt 2>got && fail "a missing file is no error"
grep -q nothing.txt got || fail "the error does not name the file"
