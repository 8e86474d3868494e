#!/bin/bash
# Walks through dictionaries/OWN.md: writes its files, runs its commands, compares what they print. A line "…" stands for
# any lines. KUNDENLINT_UPDATE_GOLDEN=1 writes what was printed into the document (read it).
#   own.sh KUNDENLINT OWN.md
. "$(dirname "$0")/../workdir.sh"
kundenlint=$1 document=$(realpath "$2")
mkdir "$work/bin" "$work/walk"
ln -s "$kundenlint" "$work/bin/kundenlint"
cd "$work/walk" || exit 1

# The command's output has the lines that are expected; "…" is any number of them.
fits() {
  awk -v want="$work/want" '
    BEGIN { while ((getline line < want) > 0) w[++n] = line }
    { g[++m] = $0 }
    END {
      r[0] = 1
      for (i = 1; i <= n; i++) {
        for (j = 0; j <= m; j++) {
          if (w[i] == "…") s[j] = r[j] || (j > 0 && s[j - 1])
          else s[j] = j > 0 && r[j - 1] && w[i] == g[j]
        }
        for (j = 0; j <= m; j++) r[j] = s[j]
      }
      exit !r[m + 0]
    }' "$work/got"
}

commands=0
finish() {  # the command that is open
  [ -n "$command" ] || return
  commands=$((commands + 1))
  printf '%s\n' "$command" >>"$work/commands"
  PATH="$work/bin:$PATH" env -u KUNDENLINT_CONFIG bash -c "$command" >"$work/got" 2>&1
  if ! fits; then
    if [ "${KUNDENLINT_UPDATE_GOLDEN:-}" = 1 ]; then
      cp "$work/got" "$work/want"
      updated=1
    else
      echo "$command" >&2
      diff "$work/want" "$work/got" >&2
      fail "OWN.md: a command prints something else"
    fi
  fi
  { echo "\$ $command"; cat "$work/want"; } >>"$work/new"
  command=
}

kind= file= command= updated=
: >"$work/new"
while IFS= read -r line || [ -n "$line" ]; do
  if [ -n "$kind" ] && [ "$line" = '```' ]; then
    finish
    kind=
    printf '%s\n' "$line" >>"$work/new"
  elif [ "$kind" = console ]; then
    case $line in
      '$ '*)
        finish
        command=${line#'$ '}
        : >"$work/want"
        ;;
      *) printf '%s\n' "$line" >>"$work/want" ;;
    esac
  else
    printf '%s\n' "$line" >>"$work/new"
    if [ -n "$kind" ]; then
      printf '%s\n' "$line" >>"$file"
    else
      case $line in
        '```console') kind=console ;;
        '```'*' '*)
          kind=file file=${line#* }
          mkdir -p "$(dirname "$file")"
          : >"$file"
          printf '%s\n' "$file" >>"$work/files"
          ;;
      esac
    fi
  fi
done <"$document"
[ "$commands" -ge 12 ] || fail "only $commands commands"
# A file that no command names, nor its folder, is read by nobody: what is said of it is not tested.
while IFS= read -r file; do
  tr ' ' '\n' <"$work/commands" | grep -qxF -e "$file" -e "${file%%/*}" || fail "OWN.md: no command names $file"
done <"$work/files"
if [ -n "$updated" ]; then
  cp "$work/new" "$document"
  fail "OWN.md is rewritten; read it before you commit it"
fi

# The example runs unchanged.
"$kundenlint" dict import --isolated "$(dirname "$document")/beispiele/stimmung.dic" -o gross.toml 2>gross.err || fail "import of stimmung.dic"
grep -q 'Kategorien: 2, Wörter: 30' gross.err || fail "words of stimmung.dic: $(cat gross.err)"
"$kundenlint" dict test --isolated gross.toml >/dev/null || fail "the profile of stimmung.dic does not hold"

# An output in a folder of a profile that is read would be one of its files.
cp -r nachhaltig kopie
for target in kopie/woerter.toml kopie/neu.toml kopie/regeln/neu.toml; do
  "$kundenlint" dict export --isolated --profile kopie -f list -o $target 2>same.err && fail "export replaces $target"
  grep -q 'ist zugleich Eingabe und Ausgabe' same.err || fail "export to $target: $(cat same.err)"
done
diff -r nachhaltig kopie || fail "a refused export has changed the profile"
"$kundenlint" dict export --isolated --profile kopie -f list -o kopie/woerter.txt 2>/dev/null || fail "export beside the profile"

# What a configuration says of rules of its own profile does not hold for another one; a misspelt name is an error.
mkdir andere
cp -r nachhaltig andere/nachhaltig
printf 'profile = "nachhaltig"\n[rules.herzenssache]\nseverity = "error"\n' >andere/.kundenlint.toml
cp bericht.txt andere
(cd andere && "$kundenlint" check --profile kunde bericht.txt >out 2>err)
[ $? -le 1 ] || fail "rules of another profile are an error: $(cat andere/err)"
[ "$(cat andere/err)" = "kundenlint: Hinweis: $(cd andere && pwd -P)/.kundenlint.toml:2:8: die Regel „herzenssache“ gehört nicht zu diesem Profil: [rules.herzenssache] gilt hier nicht" ] ||
  fail "rules of another profile: $(cat andere/err)"
(cd andere && "$kundenlint" check bericht.txt) | grep -q 'Fehler: .*\[herzenssache\]' || fail "the change holds for its own profile"
sed -i 's/herzenssache/herzensache/' andere/.kundenlint.toml
(cd andere && "$kundenlint" check --profile kunde bericht.txt >out 2>err)
[ $? = 2 ] && grep -q 'die Regel „herzensache“ gibt es nicht' andere/err || fail "a misspelt rule: $(cat andere/err)"

# The built-in weights are not for a profile that has only taken the id.
mkdir gleich
sed 's/^id = "nachhaltig"/id = "kunde"/' nachhaltig/profil.toml >gleich/profil.toml
cp nachhaltig/woerter.toml gleich
"$kundenlint" analyze --isolated -f json --profile gleich bericht.txt >mit.json || fail "a profile called kunde"
"$kundenlint" analyze --isolated -f json --profile gleich --no-weights bericht.txt >ohne.json
cmp mit.json ohne.json || fail "built-in weights for a profile of one's own"

# What changes a result changes the fingerprint: runs under other rules are not mixed.
cat >>nachhaltig/regeln/nur-versprochen.toml <<'X'
# changed below
X
"$kundenlint" score --isolated --profile nachhaltig --shard 1/2 --summary a.sum -o a.csv bericht.txt antworten.csv || fail "first part"
sed -i 's/^ratio = 2/ratio = 3/' nachhaltig/regeln/nur-versprochen.toml
"$kundenlint" score --isolated --profile nachhaltig --shard 2/2 --summary b.sum -o b.csv bericht.txt antworten.csv || fail "second part"
"$kundenlint" merge a.sum b.sum >merged.sum 2>merge.err && fail "summaries under other rules are merged"
grep -q 'andere Optionen' merge.err || fail "merge: $(cat merge.err)"

[ "$failures" -eq 0 ]
