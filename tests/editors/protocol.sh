#!/bin/bash
# The language server and the protocol libraries of Visual Studio Code.
#   protocol.sh KUNDENLINT EDITORS
# KUNDENLINT_EDITOR_MODULES names a folder that has the modules already.
. "$(dirname "$0")/../workdir.sh"
kundenlint=$(realpath "$1") editors=$(realpath "$2") here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
skip() {
  echo "SKIPPED: $1; the language server is not tried with the protocol libraries" >&2
  exit 77
}
command -v node >/dev/null || skip "there is no node (apt-get install nodejs npm)"
cd "$work" || exit 1
echo '{"private": true}' >package.json
if [ -n "${KUNDENLINT_EDITOR_MODULES-}" ]; then
  ln -s "$KUNDENLINT_EDITOR_MODULES" node_modules
else
  command -v npm >/dev/null || skip "there is no npm (apt-get install npm)"
  npm install --silent --no-audit --no-fund vscode-jsonrpc@8.2.0 vscode-languageserver-protocol@3.17.5 \
    vscode-languageserver-textdocument@1 >npm.log 2>&1 || skip "npm cannot install the libraries: $(tail -1 npm.log)"
fi
cp "$here/protocol_test.mjs" .
timeout 200 node protocol_test.mjs "$kundenlint" "$editors" || fail "protocol_test.mjs"
exit $((failures > 0))
