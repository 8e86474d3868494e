#!/bin/bash
# check --diff-base: findings on changed lines only, as a reviewer of a change wants them.
#   diff_base.sh KUNDENLINT
. "$(dirname "$0")/../workdir.sh"
kundenlint=$(realpath -e "$1") || exit 1
command -v git >/dev/null || exit 77
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org
export GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE

check() { "$kundenlint" check --isolated "$@" 2>err; }
expect() {
  local want=$1 got
  shift
  got=$(check "$@" | grep -oE '^[^: ]+:[0-9]+' | sort -u | tr '\n' ' ')
  [ "$got" = "$want" ] || fail "$*: expected '$want', got '$got' ($(cat err))"
}

mkdir -p "$work/repo/unter" && cd "$work/repo" || exit 1
git init -q . || exit 1
printf 'Bei uns ist der Kunde König.\n\nDer Regen fällt.\n\nDer Kunde ist König.\n' >alt.md
printf 'Bei uns ist der Kunde König.\n' >"unter/mit \"Umlaut\" ä.md"
cp alt.md bleibt.md
git add . && git commit -qm eins || exit 1

expect 'alt.md:1 alt.md:5 bleibt.md:1 bleibt.md:5 ' alt.md bleibt.md
expect '' --diff-base HEAD alt.md bleibt.md
[ "$(check --diff-base HEAD alt.md)" = 'Keine Befunde in 1 Text.' ] || fail "nothing has changed"

sed -i '5s/ist König/bleibt König/; 3s/fällt/fällt heute/' alt.md
printf 'Der Kunde ist König.\n' >neu.md
printf '\nDer Kunde ist König.\n' >>"unter/mit \"Umlaut\" ä.md"
expect 'alt.md:5 neu.md:1 ' --diff-base HEAD alt.md bleibt.md neu.md
check --diff-base HEAD "unter/mit \"Umlaut\" ä.md" | grep -q ':3:' || fail "a quoted path"
check --diff-base HEAD "unter/mit \"Umlaut\" ä.md" | grep -q ':1:' && fail "an old line of a quoted path"

# A line of text that looks like the head of a file.
printf '++ b/bleibt.md\n' >kopf.md && git add kopf.md && git commit -qm zwei kopf.md
printf '++ b/bleibt.md\n++ b/alt.md\n\nDer Kunde ist König.\n' >kopf.md
expect 'kopf.md:4 ' --diff-base HEAD bleibt.md kopf.md

# What git takes for binary is changed as a whole, or not at all.
printf 'Der Regen fällt.\n' | iconv -f UTF-8 -t UTF-16 >weit.txt && git add weit.txt && git commit -qm weit
expect '' --diff-base HEAD weit.txt
printf 'Der Kunde ist König.\n' | iconv -f UTF-8 -t UTF-16 >weit.txt
expect 'weit.txt:1 ' --diff-base HEAD weit.txt

# What git does not know is new: ignored, outside, in a repository within.
echo 'egal.md' >.gitignore && cp neu.md egal.md && cp neu.md "$work/draussen.md"
expect 'egal.md:1 ' --diff-base HEAD egal.md
check --diff-base HEAD "$work/draussen.md" | grep -q ':1:' || fail "a file outside the repository"

# A setting of the user changes nothing.
printf 'Der Kunde ist König.\n\n%.0s' 1 2 3 4 >viele.md && git add viele.md && git commit -qm viele
sed -i '1s/ist/bleibt/; 7s/ist/bleibt/' viele.md
git config diff.interHunkContext 20
expect 'viele.md:1 viele.md:7 ' --diff-base HEAD viele.md

# Status: 1 for a finding on a changed line, 0 without.
check --diff-base HEAD bleibt.md >/dev/null || fail "status of an unchanged file"
check --diff-base HEAD neu.md >/dev/null
[ $? = 1 ] || fail "status of a new file"

# From a folder below, and of tables.
(cd unter && check --diff-base HEAD ../alt.md | grep -q '^../alt.md:5:') || fail "from a folder below"
printf 'id,text\n1,Der Kunde ist König.\n2,Es regnet.\n' >t.csv && git add t.csv && git commit -qm drei t.csv
printf 'id,text\n1,Der Kunde ist König.\n2,Der Kunde ist König.\n' >t.csv
expect 't.csv:3 ' --diff-base HEAD t.csv

# Errors for people.
check --diff-base nichts alt.md
[ $? = 2 ] && grep -q 'unbekannte Revision „nichts“' err || fail "unknown revision: $(cat err)"
check --diff-base --output=x alt.md
[ $? = 2 ] && [ ! -e x ] || fail "a revision that is an option"
cd "$work" && cp repo/alt.md . && check --diff-base HEAD alt.md
[ $? = 2 ] && grep -q 'kein Arbeitsverzeichnis von git' err || fail "no repository: $(cat err)"
exit $((failures > 0))
