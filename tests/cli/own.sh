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
          ;;
      esac
    fi
  fi
done <"$document"
[ "$commands" -ge 12 ] || fail "only $commands commands"
if [ -n "$updated" ]; then
  cp "$work/new" "$document"
  fail "OWN.md is rewritten; read it before you commit it"
fi

# The example runs unchanged.
"$kundenlint" dict import --isolated "$(dirname "$document")/beispiele/stimmung.dic" -o gross.toml 2>gross.err || fail "import of stimmung.dic"
grep -q 'Kategorien: 2, Wörter: 30' gross.err || fail "words of stimmung.dic: $(cat gross.err)"
"$kundenlint" dict test --isolated gross.toml >/dev/null || fail "the profile of stimmung.dic does not hold"

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
