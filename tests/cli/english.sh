#!/bin/bash
# Every command in English, also where it fails: no German function word in what it says. The texts are English, so
# that what is quoted has none; names of facets and words of the dictionary have none either.
#   english.sh KUNDENLINT
. "$(dirname "$0")/../workdir.sh"
kundenlint=$1
cd "$work" || exit 1
calls=0

# Not "keine" and "offen": values and columns of every format.
german='der|das|den|dem|des|ein|eine|einen|einem|einer|und|oder|nicht|kein|keinen|ist|sind|wird|werden|wurde|kann|mit|von|zu|zum|zur|für|auf|aus|im|bei|auch|nur|noch|schon|es|wie|wo|dass|wenn|fehlt|erwartet|möglich|meinten|unbekannte?r?|Aufruf|Vorgabe|Datei|Dateien|Ordner|Zeile|Spalte|Wort|Wörter|Sätze|Satz|Texte|Korpus|Facette|Eintrag|Hinweis|Warnung|Fehler|dafür|dagegen|feuert|gelesen'

# english STATUS ARGS…: the call, in English.
english() {
  local status=$1 command=$2 got
  shift 2
  calls=$((calls + 1))
  "$kundenlint" "$command" --lang en --color never "$@" >out 2>err </dev/null
  got=$?
  [ "$got" = "$status" ] || { fail "status $got, not $status: $command $*"; cat err >&2; }
  [ -s out ] || [ -s err ] || fail "says nothing: $command $*"
  # Without what is quoted, examples of rules and the code of an unknown language.
  if sed -E "/^Examples/,\$d; s/'[^']*'//g; s/\"und\"|,und,//g" out err | grep -nwoE "$german" | sort -u | head >&2 &&
    [ "${PIPESTATUS[1]}" -eq 0 ]; then
    fail "German in: $command $*"
  fi
}

cat >a.txt <<'TEXT'
Kunden Kunden Kunden. Customers come first. Our people like them, and they like us.
We serve Kunden every day. Kundennähe! Kundenorientierung? Kundennähe. Kundenorientierung bedeutet Kundennähe.
TEXT
for i in 1 2 3 4 5 6; do cat a.txt; done >b.md
printf '{"id":"1","text":"Kunden like us.","year":2015}\n{"id":"2","text":"Kundennähe.","year":2016}\n{"id":"3","text":"Kunden.","year":2017}\n' >t.jsonl
printf 'id,text\n1,Kunden\n2,"a" b\n' >bad.csv
printf 'id,content\n1,Kunden\n' >other.csv
printf '{"text": 3}\nbroken\n[1]\n{"id": {}, "text": "a"}\n{"x": 1}\n' >bad.jsonl
printf '\0\1\2\0' >binary.txt
: >empty.txt
mkdir folder none
cp a.txt folder

for command in analyze check score merge terms kwic compare explain dict tokens schema config completions man version help; do
  "$kundenlint" help "$command" >/dev/null 2>&1 || continue
  english 0 help "$command"
done
english 0 help
english 0 --help
english 0 version
english 0 config show
english 0 config init
rm .kundenlint.toml
english 0 man
for shell in bash zsh fish; do english 0 completions $shell; done
english 0 schema
english 0 explain
english 0 explain naehe
english 0 explain orientierung.denken
english 0 explain wir-lastig
for format in text json jsonl; do english 0 analyze --isolated -f $format a.txt b.md t.jsonl; done
for format in text json jsonl sarif github checkstyle junit rdjsonl; do english 0 check --isolated --fail-on never -f $format a.txt b.md; done
english 0 score --isolated t.jsonl folder
for format in text csv json jsonl; do
  english 0 terms --isolated -f $format b.md
  english 0 terms --isolated -f $format --reference t.jsonl b.md
  english 0 kwic --isolated -f $format Kunde b.md
  english 0 kwic --isolated -f $format naehe b.md
  english 0 kwic --isolated -f $format --collocates --min-count 1 Kunde b.md
  english 0 compare --isolated -f $format b.md t.jsonl
  english 0 compare --isolated -f $format --by year t.jsonl
done
english 0 kwic --isolated -f html Kunde b.md
printf '%%\n1 good\n2 bad\n%%\nfine* 1\nw*rd 2\n*less 2\nbad 2\n' >w.dic
english 0 dict import w.dic -o w.toml
english 0 dict test w.toml
english 0 dict export --profile w.toml -f liwc
english 0 check --profile w.toml a.txt
english 0 tokens --isolated a.txt

english 0 check --isolated --fail-on never --statistics a.txt b.md
english 0 check --isolated --write-baseline known.jsonl a.txt b.md

# What fails
english 2 check --baseline t.jsonl a.txt
english 2 check --statistics -f json a.txt
english 2 completions tcsh
english 2 analyse
english 2 analyze
english 2 analyze --formt json a.txt
english 2 analyze -f yaml a.txt
english 2 analyze -o
english 2 analyze --reference a.txt a.txt
english 2 analyze nothing.txt folder binary.txt empty.txt
english 2 analyze -o none/none/out.json a.txt
english 2 analyze bad.jsonl
english 2 analyze --dictionary nothing.toml a.txt
english 2 analyze --dictionary none a.txt
english 2 analyze -c nothing.toml a.txt
english 2 check --select unknown-rule a.txt
english 2 explain unknown
english 2 schema unknown
english 2 config sho
english 2 dict
english 2 dict chek
english 2 dict format
english 2 dict import
english 2 dict import a.md
english 2 dict import a.txt -f liwc
english 2 dict import a.txt -f yoshikoder
english 2 dict import --poles good,best w.dic
english 2 dict export
english 2 check --rules nothing a.txt
english 2 check --rules none a.txt
english 2 kwic 'Kunden*' a.txt
english 2 kwic '/Kunde.*/' a.txt
english 2 kwic 'Kund[a-z]' a.txt
english 2 kwic 'Kunde|nah' a.txt
english 2 help unknown
english 2 score
english 2 score --shard 4/3 t.jsonl
english 2 score --columns idd t.jsonl
english 2 score --resume t.jsonl
english 2 score --sample many t.jsonl
english 2 score bad.csv bad.jsonl other.csv nothing.txt none binary.txt empty.txt
english 2 score --errors errors.csv bad.csv bad.jsonl binary.txt empty.txt nothing.txt
grep -nwE "$german" errors.csv && fail "German in the table of errors"
english 2 score --isolated 'x/*.txt'
english 2 merge
english 2 merge nothing.csv
english 2 merge t.jsonl bad.csv
for shard in 1 2; do "$kundenlint" score --isolated --shard $shard/2 --summary $shard.sum t.jsonl >/dev/null; done
english 0 merge 1.sum
english 2 merge 1.sum 1.sum
english 2 merge 1.sum a.txt
english 2 terms
english 2 terms --by word a.txt
english 2 terms --pos WORD a.txt
english 2 terms nothing.txt
english 2 kwic
english 2 kwic '@custmer' a.txt
english 2 kwic '{Kunde' a.txt
english 2 kwic 'Kunde ..' a.txt
english 2 kwic naehe.unknown a.txt
english 2 compare a.txt
english 2 compare --by age t.jsonl
broken() {
  printf '%b' "$1" >broken.toml
  english 2 dict check broken.toml
}
broken '[[entry]]\nid = '
broken '[[entri]]\nid = "a"\n'
broken '[[entry]]\nid = "a"\n'
broken '[[entry]]\nid = "a"\nfacet = "naehe"\n'
broken '[[entry]]\nid = "a"\nfacet = "naehe.none"\npattern = "x"\n'
broken '[[entry]]\nid = "a"\nfacet = "naehe"\npattern = "(x"\n'
broken '[[entry]]\nid = "a"\nfacet = "naehe"\npattern = "@nobody"\n'
broken '[[entry]]\nid = "a"\nfacet = "naehe"\npattern = "x"\nstance = "pro"\n'
broken '[[entry]]\nid = "A B"\nfacet = "naehe"\npattern = 3\n'
broken '[classes]\nleer = []\n'
printf '[[entry]]\nid = "a"\nfacet = "naehe"\npattern = "Kunde .. Haus"\nhits = ["Haus.", "Kunde."]\nmisses = ["Kunde Haus"]\n' >own.toml
english 1 dict test own.toml
printf '[[entry]]\nid = "a"\nfacet = "naehe"\npattern = "Kunde"\nhits = ["Kunde", "Kunde x"]\nmisses = ["Kunde"]\n' >own.toml
english 1 dict check own.toml
english 1 dict test own.toml
printf 'dictionairy = ["x"]\n' >.kundenlint.toml
english 2 analyze a.txt

[ $failures -eq 0 ] && echo "$calls calls in English"
exit $failures
