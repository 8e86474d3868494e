#!/bin/bash
# One text never stops a batch: what hostile or odd texts cost, against plain text of the same size.
#   linear.sh KUNDENLINT [BYTES]
# Prints CPU seconds and the factor of each; fails beyond LIMIT times plain text.
. "$(dirname "$0")/../workdir.sh"
kundenlint=$(realpath -e "$1") || exit 1
bytes=${2:-100000}
limit=12
cd "$work" || exit 1

# repeat TEXT: as often as it fits.
repeat() { yes -- "$1" | tr -d '\n' | head -c "$bytes"; }
lines() { yes -- "$1" | head -c "$bytes"; }
# words COUNT TEXT: TEXT joined by hyphens, COUNT times.
chain() { printf "%s-%.0s" $(for ((i = 0; i < $1; i++)); do echo "$2"; done); }

lines 'Der Kunde fragt, und wir antworten ihm so, wie er es braucht. Am Abend regnet es.

' >plain.md
# Rules look around what they find: four times the size, as a square shows late.
yes 'Bei uns steht der Kunde im Mittelpunkt. Der Regen fällt. Wir mögen unsere Kunden, und sie mögen uns.

' | head -c $((4 * bytes)) >dense.txt
lines "Er lachte: $(chain 200 ha)." >laugh.md
lines "Siehe https://example.org/$(chain 300 kunde)ende dazu." >address.md
awk -v n="$bytes" 'BEGIN { while (s < n) { l = "seite-" ++i "-der-kunde-ist-unser-gast-und-bleibt-es-auch-im-naechsten-jahr-" i; print l "\n"; s += length(l) + 2 } }' >slugs.md
repeat '<!-- kundenlint-disable ' >comments.md
lines '<!-- kundenlint-disable leerformel --><!-- kundenlint-enable leerformel --> Der Kunde ist König.

' >pairs.md
lines 'Bei uns steht der Kunde an erster Stelle. Es regnet. Es schneit. Es hagelt. Es stürmt. Es taut. Es friert. Wir fragen
jeden Kunden, was er braucht, und richten unser Angebot danach aus. Es regnet. Es schneit. Es hagelt. Es stürmt. Es taut.

' >slogans.md
repeat 'nicht ' >nicht.md
lines '<!-- kundenlint-disable-next-line leerformel -->' >next.md
printf 'a' >marks.md
repeat $'\u0301\u0323\u0345\u0327' >>marks.md
repeat '"' >quotes.md
repeat '> ' >nested.md
lines '- [ ] Der Kunde fragt' >list.md
lines '| Kunde | König | Nähe |' >table.md
lines $'Gr\xFC\xDFe und N\xC3\xA4he' >mixed.txt
lines 'KÃ¶nig und NÃ¤he' >twice.txt
lines $'Gr\x81\xE1e' >dos.txt
(echo 'id,text'; lines '1,"offen') >open.csv
(echo 'id,text'; lines '1,""""') >marks.csv

html() { printf '<html lang="de"><body><main><p>'; repeat "$1"; }
html 'f&uuml;r den Kunden ' >entities.html
html '<a ="> ">' >marks.html
html '<p>Kunde</p>' >paragraphs.html
(printf 'Subject: x\nContent-Type: text/plain\n\nDer Kunde.'; head -c "$bytes" /dev/zero | tr '\0' '\n') >blank.eml

seconds() {
  local best=999 now
  timeout 60 "$kundenlint" score --isolated --columns id,words -j1 "$1" >rows 2>errors
  [ $? -le 2 ] && [ -s rows ] || fail "$1: $(head -c 300 errors)"
  for _ in 1 2; do
    now=$( { TIMEFORMAT=%U; time timeout 60 "$kundenlint" score --isolated --columns id,words -j1 "$1" >/dev/null 2>&1; } 2>&1)
    best=$(echo "$best $now" | awk '{ print ($1 < $2) ? $1 : $2 }')
  done
  echo "$best"
}

start=$(seconds /dev/null)
plain=$(seconds plain.md)
printf '%-14s %6s s\n' plain.md "$plain"
for file in *.md *.txt *.csv *.html *.eml; do
  [ "$file" = plain.md ] && continue
  taken=$(seconds "$file")
  # The start is no part of it; 20 ms are not measured.
  factor=$(echo "$taken $plain $start" | awk '{ base = $2 - $3; if (base < 0.02) base = 0.02; printf "%.1f", ($1 - $3) / base }')
  printf '%-14s %6s s %6s ×\n' "$file" "$taken" "$factor"
  if echo "$factor $limit" | awk '{ exit !($1 > $2) }'; then
    fail "$file takes $factor times what plain text takes"
  fi
done
exit $((failures > 0))
