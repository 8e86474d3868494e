#!/bin/bash
# The language server in Neovim, headless.
#   neovim.sh KUNDENLINT EDITORS
. "$(dirname "$0")/../workdir.sh"
kundenlint=$(realpath "$1") editors=$(realpath "$2") here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
command -v nvim >/dev/null || { echo "SKIPPED: there is no nvim (apt-get install neovim)" >&2; exit 77; }
cd "$work" || exit 1
mkdir bin home
ln -s "$kundenlint" bin/kundenlint
printf 'ignore = ["wir-lastig"]\n' >.kundenlint.toml
printf '# Brief\n\nDer Kunde ist wichtig.\n' >brief.md
printf 'Der Kunde ist König.\n' >brief.txt
export PATH="$work/bin:$PATH" HOME="$work/home" XDG_CACHE_HOME="$work/home" XDG_STATE_HOME="$work/home" EDITORS="$editors" LC_ALL=C.UTF-8
timeout 120 nvim --headless --clean -c "luafile $here/neovim_test.lua" brief.md >out 2>&1
status=$?
cat out
[ $status = 0 ] || fail "nvim ended with $status"
grep -q 'all of Neovim is well' out || fail "the script has not come to its end"
exit $((failures > 0))
