#!/bin/bash
# The pages of kundenlint in Debian's chromium: accessibility (axe-core), keyboard, hostile texts, widths, time.
#   page_test.sh KUNDENLINT SAMPLES
# Status 77, a skipped test, where chromium, node or the npm registry is missing; KUNDENLINT_PAGE_MODULES names a folder
# that has the two modules already.
set -u
kundenlint=$1 samples=$2 here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
skip() {
  echo "SKIPPED: $1; the pages are not tried in a browser" >&2
  exit 77
}
chromium=$(command -v chromium) || skip "there is no chromium (apt-get install chromium)"
command -v node >/dev/null || skip "there is no node (apt-get install nodejs npm)"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
echo '{"private": true}' >package.json
if [ -n "${KUNDENLINT_PAGE_MODULES-}" ]; then
  ln -s "$KUNDENLINT_PAGE_MODULES" node_modules
else
  command -v npm >/dev/null || skip "there is no npm (apt-get install npm)"
  npm install --silent --no-audit --no-fund axe-core@4 playwright-core@1 >npm.log 2>&1 ||
    skip "npm cannot install axe-core and playwright-core"
fi
node "$here/page_test.mjs" "$kundenlint" "$chromium" "$samples"
