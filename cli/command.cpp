#include "cli/command.h"

#include <algorithm>
#include <ostream>

#include "cli/commands/commands.h"
#include "kundenlint/report/findings.h"
#include "kundenlint/report/messages.h"
#include "kundenlint/report/snippet.h"

namespace kundenlint::cli {
namespace {

constexpr std::string_view kAnalyzeOptions[] = {"whole-page",  "format",     "output",     "stdin-filename",
                                                "files-from",  "id-field",   "text-field", "id-column",
                                                "text-column", "keep",       "profile",    "rules",
                                                "dictionary",  "no-builtin", "weights",    "no-weights"};
constexpr std::string_view kAnalyzeFormats[] = {"text", "json", "jsonl", "html"};
constexpr std::string_view kLspOptions[] = {"whole-page", "select",     "ignore",     "baseline",
                                            "profile",    "rules",      "dictionary", "no-builtin",
                                            "weights",    "no-weights", "stdio"};
constexpr std::string_view kCheckOptions[] = {
    "whole-page", "format",     "output",      "stdin-filename", "files-from", "id-field",
    "text-field", "id-column",  "text-column", "statistics",     "select",     "ignore",
    "fail-on",    "baseline",   "diff-base",   "write-baseline", "profile",    "rules",
    "dictionary", "no-builtin", "weights",     "no-weights"};
constexpr std::string_view kExplainOptions[] = {"output", "profile", "rules", "dictionary", "no-builtin"};
constexpr std::string_view kDictOptions[] = {"format",  "output", "misses",     "poles",
                                             "profile", "rules",  "dictionary", "no-builtin"};
constexpr std::string_view kDictFormats[] = {"text",      "csv",      "liwc",       "dicx", "quanteda",
                                             "lexicoder", "wordstat", "yoshikoder", "list"};
constexpr std::string_view kTokensOptions[] = {"whole-page",  "format",   "output",     "stdin-filename",
                                               "files-from",  "id-field", "text-field", "id-column",
                                               "text-column", "words"};
constexpr std::string_view kTokensFormats[] = {"text", "json", "jsonl", "conllu", "seg"};
constexpr std::string_view kSchemaOptions[] = {"output"};
constexpr std::string_view kPageOptions[] = {"output"};
constexpr std::string_view kScoreOptions[] = {
    "whole-page", "duplicates", "duplicates-list", "files-from",  "format",   "output", "stdin-filename",
    "id-field",   "text-field", "id-column",       "text-column", "keep",     "shard",  "sample",
    "seed",       "on-error",   "columns",         "names",       "codebook", "excel",  "summary",
    "errors",     "resume",     "checkpoint",      "jobs",        "profile",  "rules",  "dictionary",
    "no-builtin", "weights",    "no-weights"};
constexpr std::string_view kScoreFormats[] = {"csv", "tsv", "jsonl"};
constexpr std::string_view kMergeOptions[] = {"output"};
constexpr std::string_view kTermsOptions[] = {"whole-page", "duplicates", "duplicates-list", "files-from",
                                              "format",     "output",     "stdin-filename",  "id-field",
                                              "text-field", "id-column",  "text-column",     "reference",
                                              "by",         "pos",        "min-count",       "top"};
constexpr std::string_view kTableFormats[] = {"text", "csv", "json", "jsonl"};
constexpr std::string_view kKwicOptions[] = {
    "whole-page",     "duplicates", "duplicates-list", "files-from", "format",      "output",
    "stdin-filename", "id-field",   "text-field",      "id-column",  "text-column", "sort",
    "context",        "collocates", "window",          "min-count",  "top",         "profile",
    "dictionary",     "no-builtin", "weights",         "no-weights"};
constexpr std::string_view kKwicFormats[] = {"text", "csv", "json", "jsonl", "html"};
constexpr std::string_view kCompareOptions[] = {
    "whole-page", "duplicates", "duplicates-list", "files-from",  "format",    "output",    "stdin-filename",
    "id-field",   "text-field", "id-column",       "text-column", "by",        "min-count", "top",
    "profile",    "dictionary", "no-builtin",      "weights",     "no-weights"};
constexpr std::string_view kEvalOptions[] = {
    "files-from", "format",    "output", "misses",  "coder",      "resamples",  "seed",    "reliability",
    "terms",      "min-count", "top",    "profile", "dictionary", "no-builtin", "weights", "no-weights"};
constexpr std::string_view kEvalFormats[] = {"text", "json", "csv"};
constexpr std::string_view kConfigOptions[] = {"profile",    "rules",     "dictionary",  "keep",   "id-field",
                                               "text-field", "id-column", "text-column", "select", "ignore",
                                               "fail-on",    "baseline",  "jobs"};

constexpr Command kCommands[] = {
    {.name = "analyze",
     .arguments = {"DATEI…", "FILE…"},
     .summary = {"zeigt, wie Texte Kundenorientierung und Kundennähe rahmen",
                 "shows how texts frame customer orientation and customer closeness"},
     .details =
         {"„-“ ist die Standardeingabe. Eine Datei mit der Endung .jsonl enthält einen Text je Zeile:\n"
          "{\"id\": …, \"text\": …}; ihre Ergebnisse folgen in der Reihenfolge der Zeilen.\n"
          "\n"
          "  -f text   Bericht zum Lesen\n"
          "  -f json   ein eingerücktes JSON-Objekt je Text, eines nach dem anderen\n"
          "  -f jsonl  eine Zeile JSON je Text\n"
          "  -f html   eine Seite für den Browser; bei mehreren Texten mit einer Übersicht\n"
          "\n"
          "Das Schema beider JSON-Formen: kundenlint schema analysis\n"
          "\n"
          "Beispiele:\n"
          "  kundenlint analyze leitbild.md\n"
          "  kundenlint analyze -f html -o bericht.html leitbild.md\n"
          "  kundenlint analyze -f jsonl -o ergebnis.jsonl texte.jsonl\n"
          "  pandoc rede.docx -t markdown | kundenlint analyze --stdin-filename rede.md -\n"
          "\n"
          "Rückgabewert: 0, oder 2, wenn eine Eingabe nicht gelesen werden konnte; die übrigen werden\n"
          "dennoch ausgewertet.",
          "'-' is standard input. A file whose name ends in .jsonl holds one text a line:\n"
          "{\"id\": …, \"text\": …}; its results follow in the order of the lines.\n"
          "\n"
          "  -f text   a report to read\n"
          "  -f json   one indented JSON object a text, one after another\n"
          "  -f jsonl  one line of JSON a text\n"
          "  -f html   a page for the browser; of several texts, with an overview\n"
          "\n"
          "The schema of both JSON forms: kundenlint schema analysis\n"
          "\n"
          "Examples:\n"
          "  kundenlint analyze mission.md\n"
          "  kundenlint analyze -f html -o report.html mission.md\n"
          "  kundenlint analyze -f jsonl -o result.jsonl texts.jsonl\n"
          "  pandoc speech.docx -t markdown | kundenlint analyze --stdin-filename speech.md -\n"
          "\n"
          "Exit status: 0, or 2 when an input could not be read; the others are still analysed."},
     .formats = kAnalyzeFormats,
     .options = kAnalyzeOptions,
     .run = run_analyze},
    {.name = "check",
     .arguments = {"DATEI…", "FILE…"},
     .summary = {"prüft Texte wie ein Linter: Befunde mit Ort, Regel und Vorschlag",
                 "checks texts like a linter: findings with place, rule and suggestion"},
     .details =
         {"Jede Meldung nennt Datei, Zeile, Spalte, Schwere und die Regel; kundenlint explain REGEL erklärt\n"
          "die Regel. „-“ ist die Standardeingabe, eine .jsonl-Datei enthält einen Text je Zeile.\n"
          "\n"
          "  -f text        DATEI:ZEILE:SPALTE: Schwere: Meldung [Regel]\n"
          "  -f json        ein eingerücktes JSON-Objekt je Text; Schema: kundenlint schema findings\n"
          "  -f jsonl       dasselbe in einer Zeile\n"
          "  -f sarif       SARIF 2.1.0\n"
          "  -f github      Anmerkungen in GitHub Actions\n"
          "  -f checkstyle  Checkstyle-XML\n"
          "  -f junit       JUnit-XML: ein Befund ab --fail-on ist ein fehlgeschlagener Test\n"
          "  -f rdjsonl     für reviewdog: eine Zeile je Befund, Spalten in Bytes\n"
          "\n"
          "Beispiele:\n"
          "  kundenlint check leitbild.md\n"
          "  kundenlint check --ignore wir-lastig --fail-on error *.md\n"
          "  kundenlint check -f sarif -o kundenlint.sarif *.md\n"
          "  kundenlint check --write-baseline bekannt.jsonl *.md\n"
          "  kundenlint check --baseline bekannt.jsonl *.md     nur, was seither dazukam\n"
          "  kundenlint check --diff-base origin/main *.md      nur geänderte Zeilen\n"
          "\n"
          "Im Text schaltet <!-- kundenlint-disable-next-line REGEL -- Grund --> eine Regel für die nächste\n"
          "Zeile ab; ebenso gibt es -disable-line, -disable … -enable und -disable-file. In reinem Text\n"
          "genügt # oder % am Anfang der Zeile.\n"
          "\n"
          "Rückgabewert: 0 ohne Befund ab --fail-on, 1 mit einem, 2, wenn eine Eingabe nicht gelesen werden\n"
          "konnte; die übrigen werden dennoch geprüft.",
          "Each finding names file, line, column, severity and the rule; kundenlint explain RULE explains "
          "the\n"
          "rule. '-' is standard input, a .jsonl file holds one text a line.\n"
          "\n"
          "  -f text        FILE:LINE:COLUMN: severity: message [rule]\n"
          "  -f json        one indented JSON object a text; schema: kundenlint schema findings\n"
          "  -f jsonl       the same on one line\n"
          "  -f sarif       SARIF 2.1.0\n"
          "  -f github      annotations in GitHub Actions\n"
          "  -f checkstyle  Checkstyle XML\n"
          "  -f junit       JUnit XML: a finding from --fail-on up is a failed test\n"
          "  -f rdjsonl     for reviewdog: a line a finding, columns in bytes\n"
          "\n"
          "Examples:\n"
          "  kundenlint check mission.md\n"
          "  kundenlint check --ignore wir-lastig --fail-on error *.md\n"
          "  kundenlint check -f sarif -o kundenlint.sarif *.md\n"
          "  kundenlint check --write-baseline known.jsonl *.md\n"
          "  kundenlint check --baseline known.jsonl *.md     only what has been added since\n"
          "  kundenlint check --diff-base origin/main *.md    only changed lines\n"
          "\n"
          "In a text <!-- kundenlint-disable-next-line RULE -- reason --> silences a rule for the next\n"
          "line; there are also -disable-line, -disable … -enable and -disable-file. In plain text # or % "
          "at\n"
          "the beginning of the line will do.\n"
          "\n"
          "Exit status: 0 without a finding from --fail-on up, 1 with one, 2 when an input could not be "
          "read;\n"
          "the others are still checked."},
     .formats = kFindingsFormats,
     .options = kCheckOptions,
     .run = run_check},
    {.name = "score",
     .arguments = {"PFAD…", "PATH…"},
     .summary = {"wertet ein Korpus aus: eine Zeile je Text", "scores a corpus: one row a text"},
     .details =
         {"Ein PFAD ist ein Ordner (mit allem darunter, ohne das, was eine .kundenlintignore ausschließt), "
          "ein\n"
          "Muster wie 'post/**/*.md', eine Datei (.jsonl, .csv und .tsv enthalten viele Texte, jede andere\n"
          "einen) oder „-“; auch gepackt: .gz .zst .xz .bz2 .tar.* .zip. Die Zeilen folgen der Eingabe.\n"
          "\n"
          "Die Spalten: Kennung, Pfad, Wörter, Sätze, jede Facette nach Haltung und je 1.000 Wörter,\n"
          "Kontrastindex mit Intervall, Neigung, Beziehungen, Befunde, Lesbarkeit, Sprache.\n"
          "Was jede bedeutet: kundenlint score --codebook; das Schema der Form jsonl: kundenlint schema "
          "score\n"
          "\n"
          "Beispiele:\n"
          "  kundenlint score -o werte.csv berichte/ post/*.md\n"
          "  kundenlint score -f jsonl --keep jahr --columns id,words,contrast texte.jsonl.gz\n"
          "  kundenlint score --resume -o werte.csv --errors fehler.csv korpus/\n"
          "  kundenlint score --shard 3/8 --summary s3.jsonl -o teil3.csv texte.jsonl\n"
          "  kundenlint score --codebook -o codebuch.csv\n"
          "\n"
          "Ein abgebrochener Lauf mit --resume geht mit demselben Aufruf weiter; das Ergebnis ist Byte für\n"
          "Byte das eines ungestörten. Was --shard geteilt hat, fügt kundenlint merge zusammen.\n"
          "\n"
          "Rückgabewert: 0, oder 2, wenn ein Text nicht gelesen werden konnte.",
          "A PATH is a folder (with all below it, without what a .kundenlintignore excludes), a pattern "
          "like\n"
          "'post/**/*.md', a file (.jsonl, .csv and .tsv hold many texts, any other holds one) or '-'; "
          "packed,\n"
          "too: .gz .zst .xz .bz2 .tar.* .zip. The rows follow the input.\n"
          "\n"
          "The columns: id, path, words, sentences, each facet by stance and per 1,000 words, contrast "
          "index\n"
          "with interval, lean, relations, findings, readability, language.\n"
          "What each means: kundenlint score --codebook; the schema of the form jsonl: kundenlint schema "
          "score\n"
          "\n"
          "Examples:\n"
          "  kundenlint score -o scores.csv reports/ post/*.md\n"
          "  kundenlint score -f jsonl --keep year --columns id,words,contrast texts.jsonl.gz\n"
          "  kundenlint score --resume -o scores.csv --errors errors.csv corpus/\n"
          "  kundenlint score --shard 3/8 --summary s3.jsonl -o part3.csv texts.jsonl\n"
          "  kundenlint score --codebook -o codebook.csv\n"
          "\n"
          "An interrupted run with --resume goes on with the same call; the result is, byte for byte, that "
          "of\n"
          "an undisturbed one. What --shard has divided, kundenlint merge puts together.\n"
          "\n"
          "Exit status: 0, or 2 when a text could not be read."},
     .formats = kScoreFormats,
     .options = kScoreOptions,
     .run = run_score},
    {.name = "merge",
     .arguments = {"TEIL…", "PART…"},
     .summary = {"fügt zusammen, was score --shard geteilt hat",
                 "puts together what score --shard has divided"},
     .details =
         {"Nimmt die Teile in der Reihenfolge, in der sie genannt sind: alle Zeilen (CSV, TSV, JSON Lines) "
          "oder\n"
          "alle Zusammenfassungen. Das Ergebnis ist Byte für Byte das des ungeteilten Laufs.\n"
          "\n"
          "Beispiele:\n"
          "  kundenlint merge -o werte.csv teil1.csv teil2.csv\n"
          "  kundenlint merge -o summe.jsonl s1.jsonl s2.jsonl",
          "Takes the parts in the order in which they are named: all rows (CSV, TSV, JSON Lines) or all\n"
          "summaries. The result is, byte for byte, that of the undivided run.\n"
          "\n"
          "Examples:\n"
          "  kundenlint merge -o scores.csv part1.csv part2.csv\n"
          "  kundenlint merge -o sum.jsonl s1.jsonl s2.jsonl"},
     .options = kMergeOptions,
     .run = run_merge},
    {.name = "terms",
     .arguments = {"PFAD…", "PATH…"},
     .summary = {"zählt die Begriffe eines Korpus", "counts the terms of a corpus"},
     .details =
         {"Begriffe nach Häufigkeit, mit der Zahl der Texte und der Streuung über die Texte: Gries’ DP (0: "
          "so\n"
          "gleichmäßig wie möglich) und DPnorm. Mit --reference nach G² (Rayson, zwei Zellen), dazu Log "
          "Ratio\n"
          "(Hardie; +1: doppelt so häufig wie in der Referenz) und der p-Wert nach Benjamini-Hochberg.\n"
          "PFAD wie bei kundenlint score. In der Textform stehen 50 Zeilen; --top 0 zeigt alle.\n"
          "Das Schema der JSON-Form: kundenlint schema terms\n"
          "\n"
          "Beispiele:\n"
          "  kundenlint terms berichte/\n"
          "  kundenlint terms --reference zeitung.jsonl.gz --min-count 5 -f csv post/",
          "Terms by frequency, with the number of texts and the dispersion over texts: Gries' DP (0: as even "
          "as\n"
          "possible) and DPnorm. With --reference by G² (Rayson, two cells), with Log Ratio (Hardie; +1: "
          "twice\n"
          "as frequent as in the reference) and the p value after Benjamini-Hochberg.\n"
          "PATH as for kundenlint score. The text form has 50 lines; --top 0 shows all.\n"
          "The schema of the JSON form: kundenlint schema terms\n"
          "\n"
          "Examples:\n"
          "  kundenlint terms reports/\n"
          "  kundenlint terms --reference papers.jsonl.gz --min-count 5 -f csv post/"},
     .formats = kTableFormats,
     .options = kTermsOptions,
     .run = run_terms},
    {.name = "kwic",
     .arguments = {"SUCHE PFAD…", "QUERY PATH…"},
     .summary = {"zeigt Fundstellen mit den Wörtern um sie (Konkordanz)",
                 "shows hits with the words around them (a concordance)"},
     .details = {"SUCHE ist eine Facette (naehe.sympathie; naehe: alle darunter), ein Eintrag "
                 "(naehe.sympathie/…) oder\n"
                 "ein Muster der Wörterbuchsprache: ein Wort meint alle seine Formen, \"…\" genau diese, "
                 "@kunde eine\n"
                 "Wortklasse, {a b} beide in einem Teilsatz. Facetten und Einträge gelten wie bei analyze, "
                 "mit Haltung.\n"
                 "\n"
                 "  -f text   untereinander ausgerichtet\n"
                 "  -f html   eine Seite für den Browser\n"
                 "  -f csv, json, jsonl; das Schema: kundenlint schema kwic\n"
                 "\n"
                 "Beispiele:\n"
                 "  kundenlint kwic Nähe berichte/\n"
                 "  kundenlint kwic '@kunde .. König' --sort left texte.jsonl\n"
                 "  kundenlint kwic naehe.unterordnung -f html -o unterordnung.html berichte/\n"
                 "  kundenlint kwic @kunde --collocates --min-count 3 berichte/",
                 "QUERY is a facet (naehe.sympathie; naehe: all below it), an entry (naehe.sympathie/…) or a "
                 "pattern of\n"
                 "the dictionary's language: a word means all its forms, \"…\" exactly these, @kunde a word "
                 "class, {a b}\n"
                 "both in one clause. Facets and entries count as in analyze, with stance.\n"
                 "\n"
                 "  -f text   aligned below each other\n"
                 "  -f html   a page for the browser\n"
                 "  -f csv, json, jsonl; the schema: kundenlint schema kwic\n"
                 "\n"
                 "Examples:\n"
                 "  kundenlint kwic Nähe reports/\n"
                 "  kundenlint kwic '@kunde .. König' --sort left texts.jsonl\n"
                 "  kundenlint kwic naehe.unterordnung -f html -o subordination.html reports/\n"
                 "  kundenlint kwic @kunde --collocates --min-count 3 reports/"},
     .formats = kKwicFormats,
     .options = kKwicOptions,
     .run = run_kwic},
    {.name = "compare",
     .arguments = {"A B | --by FELD PFAD…", "A B | --by FIELD PATH…"},
     .summary = {"vergleicht zwei Korpora oder Gruppen von Texten",
                 "compares two corpora or groups of texts"},
     .details =
         {"Zustimmende Erwähnungen jeder Facette je 1.000 Wörter und der Kontrastindex, mit Unterschied,\n"
          "Effektgröße und p (Benjamini und Hochberg); dazu die Begriffe, in denen sich A und B "
          "unterscheiden.\n"
          "Die 95-%-Intervalle wissen, dass die Erwähnungen eines Textes zusammenhängen (explain "
          "intervall).\n"
          "Mit --by eine Gruppe je Wert des Feldes; sind alle Werte Zahlen (Jahre), auch der Trend.\n"
          "\n"
          "  -f csv, jsonl  eine Zeile je Gruppe und Maß (difference: A minus B; trend: Steigung), dann je "
          "Begriff\n"
          "  -f json        alles in einem Objekt; das Schema: kundenlint schema compare\n"
          "\n"
          "Beispiele:\n"
          "  kundenlint compare 2015/ 2024/\n"
          "  kundenlint compare --by jahr briefe.jsonl\n"
          "  kundenlint compare --by firma -f csv berichte.csv",
          "Asserted mentions of each facet per 1,000 words and the contrast index, with difference,\n"
          "effect size and p (Benjamini, Hochberg); and the terms in which A and B differ.\n"
          "The 95% intervals know that the mentions of one text hang together (explain intervall).\n"
          "With --by a group for each value of the field; where all values are numbers (years) also the "
          "trend.\n"
          "\n"
          "  -f csv, jsonl  a line for each group and measure (difference: A minus B; trend: slope), then "
          "terms\n"
          "  -f json        everything in one object; the schema: kundenlint schema compare\n"
          "\n"
          "Examples:\n"
          "  kundenlint compare 2015/ 2024/\n"
          "  kundenlint compare --by year letters.jsonl\n"
          "  kundenlint compare --by company -f csv reports.csv"},
     .formats = kTableFormats,
     .options = kCompareOptions,
     .run = run_compare},
    {.name = "eval",
     .arguments = {"GOLD…", "GOLD…"},
     .summary = {"misst die Güte an von Hand kodierten Sätzen",
                 "measures the quality on hand-coded sentences"},
     .details =
         {"GOLD ist ein Ordner mit sentences.jsonl und docs.jsonl (oder die Datei sentences.jsonl selbst),\n"
          "eine Zeile je Satz und Kodierer:\n"
          "{\"doc\": …, \"n\": …, \"text\": …, \"frames\": [{\"facet\": …, \"stance\": …}], "
          "\"relation\": …, \"coder\": …}\n"
          "eine je Text: {\"doc\": …, \"lean\": …, \"verwechslung\": …}. Mehrere GOLD werden "
          "zusammengelegt.\n"
          "\n"
          "Genauigkeit (P), Trefferquote (R) und F1 für Pole, Facetten, Haltung, Beziehungen und "
          "Verwechslung,\n"
          "Fehlalarme und Neigung, je mit Bootstrap-Intervall über die Texte; Krippendorffs α mit jedem "
          "Kodierer;\n"
          "dazu verpasste Sätze und Fehlalarme, jeweils mit Grund.\n"
          "\n"
          "  -f text  Bericht zum Lesen\n"
          "  -f csv   eine Zeile je Kennzahl; mit --misses je Unterschied, mit --terms je Begriff, mit\n"
          "           --reliability je Skala\n"
          "  -f json  alles; das Schema: kundenlint schema eval\n"
          "\n"
          "Beispiele:\n"
          "  kundenlint eval tests/gold/train\n"
          "  kundenlint eval --misses 50 meine-kodierung/\n"
          "  kundenlint eval -f csv --misses 1000 -o unterschiede.csv meine-kodierung/\n"
          "  kundenlint eval -f csv --terms --min-count 3 -o begriffe.csv meine-kodierung/",
          "GOLD is a folder with sentences.jsonl and docs.jsonl (or the file sentences.jsonl itself), a "
          "line\n"
          "a sentence and coder:\n"
          "{\"doc\": …, \"n\": …, \"text\": …, \"frames\": [{\"facet\": …, \"stance\": …}], "
          "\"relation\": …, \"coder\": …}\n"
          "one a text: {\"doc\": …, \"lean\": …, \"verwechslung\": …}. Several GOLD are put together.\n"
          "\n"
          "Precision (P), recall (R) and F1 for poles, facets, stance, relations and confusion, false "
          "alarms\n"
          "and lean, each with a bootstrap interval over the texts; Krippendorff's α with every coder; then "
          "misses\n"
          "and false alarms, each with its reason.\n"
          "\n"
          "  -f text  a report to read\n"
          "  -f csv   a line a figure; with --misses a difference, with --terms a term, with --reliability a "
          "scale\n"
          "  -f json  everything; the schema: kundenlint schema eval\n"
          "\n"
          "Examples:\n"
          "  kundenlint eval tests/gold/train\n"
          "  kundenlint eval --misses 50 my-coding/\n"
          "  kundenlint eval -f csv --misses 1000 -o differences.csv my-coding/\n"
          "  kundenlint eval -f csv --terms --min-count 3 -o terms.csv my-coding/"},
     .formats = kEvalFormats,
     .options = kEvalOptions,
     .run = run_eval},
    {.name = "lsp",
     .summary = {"Sprachserver: Befunde im Editor, während man schreibt",
                 "language server: findings in the editor while you write"},
     .details =
         {"Spricht das Language Server Protocol 3.17 über Standardein- und -ausgabe; ein Editor startet ihn.\n"
          "Befunde beim Schreiben, Erklärungen unter dem Mauszeiger, Ausnahmen mit Begründung, Gliederung; für\n"
          "Markdown, HTML und reinen Text. Es gilt die nächste .kundenlint.toml vom Ordner des Editors aufwärts;\n"
          "deren Schlüssel nimmt er auch als Einstellungen des Editors (kundenlint.select …), die ihr vorgehen.\n"
          "Die Sprache ist die des Editors, wenn nicht „lang“ eine andere nennt.\n"
          "\n"
          "Rückgabewert: 0 nach „shutdown“, sonst 1; 2 bei einem Fehler im Aufruf.",
          "Speaks the Language Server Protocol 3.17 over standard input and output; an editor starts it.\n"
          "Findings while you write, explanations under the pointer, suppressions with a reason, an outline; of\n"
          "Markdown, HTML and plain text. The nearest .kundenlint.toml from the editor's folder upward holds; its\n"
          "keys may also be settings of the editor (kundenlint.select …), which win over it.\n"
          "The language is that of the editor unless 'lang' says another one.\n"
          "\n"
          "Exit status: 0 after 'shutdown', else 1; 2 where the call is wrong."},
     .options = kLspOptions,
     .run = run_lsp},
    {.name = "explain",
     .arguments = {"[KENNUNG…]", "[ID…]"},
     .summary = {"erklärt eine Facette, einen Eintrag, eine Beziehung oder eine Regel",
                 "explains a facet, an entry, a relation or a rule"},
     .details = {"Ohne Kennung: Übersicht über alles, was erklärt werden kann.\n"
                 "\n"
                 "Beispiele:\n"
                 "  kundenlint explain orientierung.denken\n"
                 "  kundenlint explain gleichsetzung\n"
                 "  kundenlint explain wir-lastig",
                 "Without an id: a list of everything that can be explained.\n"
                 "\n"
                 "Examples:\n"
                 "  kundenlint explain orientierung.denken\n"
                 "  kundenlint explain gleichsetzung\n"
                 "  kundenlint explain wir-lastig"},
     .options = kExplainOptions,
     .run = run_explain,
     .words = rule_names},
    {.name = "dict",
     .arguments = {"check|test|list|format [PFAD…]|import DATEI|export|coverage GOLD…|profiles",
                   "check|test|list|format [PATH…]|import FILE|export|coverage GOLD…|profiles"},
     .summary = {"prüft, testet und zeigt Wörterbücher", "checks, tests and lists dictionaries"},
     .details =
         {"  check      Fehler und Zweifelhaftes, mit Datei, Zeile und Spalte\n"
          "  test       die Beispiele der Einträge und die eigener Regeln (--rules, PROFIL/regeln)\n"
          "  list       ein Eintrag je Zeile: Name, Haltung, Reichweite, Muster, Stelle\n"
          "  format     schreibt die Dateien in der üblichen Form neu\n"
          "  import     macht aus dem Wörterbuch eines anderen Programms ein Profil und sagt, was sich ändert:\n"
          "             LIWC (.dic, .dicx), quanteda (.yml), Lexicoder (.lc3), WordStat (.cat), Yoshikoder (.ykd),\n"
          "             Wortlisten (.txt); die Endung oder -f nennt das Format\n"
          "  export     gibt die Wörter des Profils für ein anderes Programm aus (-f) und sagt, was fehlt\n"
          "  coverage   was jeder Eintrag auf kodierten Texten findet, richtig und falsch, welcher nie anspricht\n"
          "             und welche kodierten Sätze keiner findet; die Gewichte reden nicht mit. -f csv: eine Zeile je\n"
          "             Eintrag und Menge, mit --misses die nicht gefundenen Sätze. GOLD wie bei kundenlint eval\n"
          "  profiles   die eingebauten Profile und ihre Pole\n"
          "\n"
          "Beispiele:\n"
          "  kundenlint dict check mein.toml\n"
          "  kundenlint dict import sentiment.dic -o sentiment.toml\n"
          "  kundenlint dict export --profile sentiment.toml -f quanteda -o sentiment.yml\n"
          "  kundenlint dict coverage --misses 5 kodiert/sentences.jsonl",
          "  check      errors and doubts, with file, line and column\n"
          "  test       the examples of the entries, and those of rules of your own (--rules, PROFILE/regeln)\n"
          "  list       an entry a line: name, stance, reach, patterns, place\n"
          "  format     rewrites the files in the usual form\n"
          "  import     makes a profile of another program's dictionary and says what changes:\n"
          "             LIWC (.dic, .dicx), quanteda (.yml), Lexicoder (.lc3), WordStat (.cat), Yoshikoder (.ykd),\n"
          "             word lists (.txt); the ending or -f names the format\n"
          "  export     writes the words of the profile for another program (-f) and says what is missing\n"
          "  coverage   what each entry finds on coded texts, right and wrong, which never fires, and which coded\n"
          "             sentences none finds; the weights have no say. -f csv: a line an entry and set, with --misses\n"
          "             the sentences that are not found. GOLD as for kundenlint eval\n"
          "  profiles   the built-in profiles and their poles\n"
          "\n"
          "Examples:\n"
          "  kundenlint dict check my.toml\n"
          "  kundenlint dict import sentiment.dic -o sentiment.toml\n"
          "  kundenlint dict export --profile sentiment.toml -f quanteda -o sentiment.yml\n"
          "  kundenlint dict coverage --misses 5 coded/sentences.jsonl"},
     .formats = kDictFormats,
     .options = kDictOptions,
     .run = run_dict,
     .words = dict_actions},
    {.name = "tokens",
     .arguments = {"DATEI…", "FILE…"},
     .summary = {"zeigt, wie ein Text in Wörter und Sätze zerlegt wird",
                 "shows how a text is split into words and sentences"},
     .details =
         {"  -f text    ein Satz je Absatz, ein Wort je Zeile: Form, Lemma, Wortart, Teile\n"
          "  -f json    ein eingerücktes JSON-Objekt je Text; start und end zählen Bytes der Datei\n"
          "  -f jsonl   dasselbe in einer Zeile\n"
          "  -f conllu  CoNLL-U\n"
          "  -f seg     ein Wort je Zeile, nach jedem Satz eine Leerzeile; Bindestriche stehen wie in den\n"
          "             deutschen UD-Baumbanken allein (E - Mail)\n"
          "\n"
          "Mit --words steht in jeder Zeile der Eingabe ein Wort; ausgegeben werden Form, Lemma, Stamm und\n"
          "Teile mit Tabulatoren dazwischen.\n"
          "\n"
          "Beispiele:\n"
          "  kundenlint tokens leitbild.md\n"
          "  echo Kundenwünsche | kundenlint tokens --words -",
          "  -f text    a sentence a paragraph, a word a line: form, lemma, part of speech, parts\n"
          "  -f json    one indented JSON object a text; start and end are bytes of the file\n"
          "  -f jsonl   the same on one line\n"
          "  -f conllu  CoNLL-U\n"
          "  -f seg     a word a line, an empty line behind each sentence; hyphens stand alone, as in the\n"
          "             German UD treebanks (E - Mail)\n"
          "\n"
          "With --words each line of the input is a word; form, lemma, stem and parts are written with\n"
          "tabs between them.\n"
          "\n"
          "Examples:\n"
          "  kundenlint tokens mission.md\n"
          "  echo Kundenwünsche | kundenlint tokens --words -"},
     .formats = kTokensFormats,
     .options = kTokensOptions,
     .run = run_tokens},
    {.name = "schema",
     .arguments = {"[NAME]", "[NAME]"},
     .summary = {"gibt ein JSON-Schema der Ausgabe oder der Konfiguration aus",
                 "prints a JSON Schema of the output or of the configuration"},
     .details = {"Ohne Namen: die vorhandenen Schemata.", "Without a name: the schemas there are."},
     .options = kSchemaOptions,
     .run = run_schema,
     .words = schema_names},
    {.name = "config",
     .arguments = {"show|init", "show|init"},
     .summary = {"zeigt jede Einstellung und woher sie kommt; legt eine Konfiguration an",
                 "shows each setting and where it comes from; makes a configuration"},
     .details =
         {"  show  jede Einstellung mit ihrer Herkunft\n"
          "  init  eine .kundenlint.toml mit allen Schlüsseln als Kommentar; ihr Schema: kundenlint schema "
          "config\n"
          "\n"
          "Gelesen wird genau eine Datei: die von --config, sonst die von KUNDENLINT_CONFIG, sonst die "
          "nächste\n"
          ".kundenlint.toml vom Arbeitsverzeichnis aufwärts. Optionen gehen der Datei vor.",
          "  show  each setting with its origin\n"
          "  init  a .kundenlint.toml with all keys as comments; its schema: kundenlint schema config\n"
          "\n"
          "Exactly one file is read: that of --config, else that of KUNDENLINT_CONFIG, else the nearest\n"
          ".kundenlint.toml from the working directory upward. Options win over the file."},
     .options = kConfigOptions,
     .run = run_config,
     .words = config_actions},
    {.name = "completions",
     .arguments = {"bash|zsh|fish", "bash|zsh|fish"},
     .summary = {"gibt die Vervollständigung für eine Shell aus", "prints the completion of a shell"},
     .details = {"Ein Paket bringt sie mit; sonst:\n"
                 "  kundenlint completions bash > ~/.local/share/bash-completion/completions/kundenlint\n"
                 "  kundenlint completions zsh > ~/.zfunc/_kundenlint     (ein Ordner aus $fpath)\n"
                 "  kundenlint completions fish > ~/.config/fish/completions/kundenlint.fish",
                 "A package has them; else:\n"
                 "  kundenlint completions bash > ~/.local/share/bash-completion/completions/kundenlint\n"
                 "  kundenlint completions zsh > ~/.zfunc/_kundenlint     (a folder of $fpath)\n"
                 "  kundenlint completions fish > ~/.config/fish/completions/kundenlint.fish"},
     .options = kPageOptions,
     .run = run_completions,
     .words = shell_names},
    {.name = "man",
     .summary = {"gibt die Handbuchseite aus", "prints the manual page"},
     .details = {"Beispiel:\n"
                 "  kundenlint man | man -l -",
                 "Example:\n"
                 "  kundenlint man --lang en | man -l -"},
     .options = kPageOptions,
     .run = run_man},
    {.name = "version", .summary = {"nennt die Version", "prints the version"}, .run = run_version},
    {.name = "help",
     .arguments = {"[BEFEHL]", "[COMMAND]"},
     .summary = {"zeigt die Hilfe zu einem Befehl", "shows the help of a command"},
     .run = run_help,
     .words = command_names},
};

}  // namespace

std::span<const Command> commands() { return kCommands; }

const Command* find_command(std::string_view name) {
  const auto at = std::ranges::find(kCommands, name, &Command::name);
  return at == std::end(kCommands) ? nullptr : at;
}

bool takes(const Command& command, const Option& option) {
  if (option.group == Group::general || option.name == "lang" || option.name == "color") return true;
  return std::ranges::find(command.options, option.name) != command.options.end();
}

Option adapted(const Option& option, const Command& command) {
  Option out = option;
  if (option.name == "format" && !command.formats.empty()) {
    out.choices = command.formats;
    if (std::ranges::find(out.choices, out.fallback) == out.choices.end()) out.fallback = out.choices.front();
  }
  return out;
}

int fail(Io& io, const Error& error) {
  io.out.flush();
  io.err << "kundenlint: " << printable(to_string(error)) << '\n';
  for (const Error& more : error.more) io.err << "kundenlint: " << printable(to_string(more)) << '\n';
  return kFailure;
}

void note(const Invocation& call, const Error& error) {
  const bool german = call.language() == ReportLanguage::de;
  call.io.out.flush();
  call.io.err << (german ? "kundenlint: Hinweis: " : "kundenlint: note: ")
              << printable(to_string(localized(error, call.language()))) << '\n';
}

int fail(const Invocation& call, const Error& error) {
  return fail(call.io, localized(error, call.language()));
}

}  // namespace kundenlint::cli
