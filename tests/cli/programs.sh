#!/bin/bash
# One text as other programs write it: every format has the mentions of the Markdown it was made of. Needs pandoc.
#   programs.sh KUNDENLINT
. "$(dirname "$0")/../workdir.sh"
kundenlint=$1
command -v pandoc >/dev/null || { echo "skipped: pandoc is not there"; exit 77; }
cd "$work" || exit 1

cat >text.md <<'END'
# Was wir beim Umbau gelernt haben

Wir richten den Umbau der Halle an den Bedürfnissen unserer Kunden aus.[^1] Der Kunde ist bei uns nicht König -- er ist
der, der entscheidet.

## Drei Schritte

1. Wir fragen jeden Kunden, wozu er das Teil braucht.
2. Wir bauen das Teil so, wie der Kunde es einsetzt.

- Die Nähe zum Kunden ist für uns kein Ziel.
- Wir lieben unsere Kunden, sagt der *Vertrieb*.

| Bereich | Was dort gilt                          |
|---------|----------------------------------------|
| Einkauf | Wir kaufen ein, was der Kunde braucht. |
| Versand | Der Kunde ist König.                   |

> „Kundennähe ist alles“, sagte der alte Chef.

Viele halten Kundenorientierung und Kundennähe für dasselbe. Wir denken vom Kunden her.

[^1]: Das steht so im Vertrag mit unseren Kunden.
END
# What somebody has changed and remarked in Word: only what stands there now is text.
cat >tracked.md <<'END'
Unser Ziel ist [die Nähe zum Kunden]{.deletion author="E" date="2024-01-01T00:00:00Z"}[der Nutzen für unsere
Kunden]{.insertion author="E" date="2024-01-01T00:00:00Z"}. [Der Kunde ist König.]{.comment-start id="1" author="E"
date="2024-01-01T00:00:00Z"}Wir fragen jeden Kunden[]{.comment-end id="1"}, was er braucht.
END
printf 'Unser Ziel ist der Nutzen für unsere Kunden. Wir fragen jeden Kunden, was er braucht.\n' >tracked.txt

# Facet, stance and words of every mention, sorted: notes stand elsewhere in every format. Fails where there is none.
mentions() {
  "$kundenlint" analyze --isolated --no-weights -f json "$1" >json 2>err || { fail "$1: $(cat err)"; return; }
  python3 -c 'import json, re, sys
for m in json.load(open("json"))["mentions"]:
    print(m["facet"], m["stance"], " ".join(re.sub("<[^>]*>|[*\\\\]", "", m["text"]).replace("--", "–").split()))' | sort
}
same() { # same WANT FILE
  mentions "$2" >got
  diff "$1" got || fail "$2 has other mentions"
}

mentions text.md >want
[ "$(wc -l <want)" -ge 10 ] || fail "few mentions: $(cat want)"
for format in docx odt epub pptx; do
  pandoc text.md --metadata title=Umbau -o "text.$format" || fail "pandoc makes no $format"
  same want "text.$format"
done
pandoc -s text.md --metadata title=Umbau --metadata lang=de -o text.html
same want text.html
pandoc text.md -t html5 --section-divs -o plain.html
same want plain.html
for format in gfm commonmark_x markdown_strict+pipe_tables+footnotes plain; do
  ending=md
  [ $format = plain ] && ending=txt
  pandoc text.md -t "$format" --columns=60 -o "again.$ending"
  same want "again.$ending"
done
mentions tracked.txt >want
[ "$(wc -l <want)" -ge 2 ] || fail "few mentions: $(cat want)"
pandoc tracked.md -o tracked.docx
same want tracked.docx

exit $((failures > 0))
