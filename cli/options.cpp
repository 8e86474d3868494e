#include "cli/options.h"

#include <algorithm>

namespace kundenlint::cli {
namespace {

constexpr std::string_view kFormats[] = {"text", "json",
                                         "jsonl"};  // a command may have others: Command::formats
constexpr std::string_view kColors[] = {"auto", "always", "never"};
constexpr std::string_view kFailOn[] = {"error", "warning", "info", "never"};
constexpr std::string_view kOnError[] = {"skip", "fail"};
constexpr std::string_view kLanguages[] = {"de", "en"};

constexpr Option kOptions[] = {
    // input
    {.name = "stdin-filename",
     .argument = {"NAME", "NAME"},
     .help = {"Name für die Standardeingabe; seine Endung bestimmt das Format",
              "name for standard input; its extension decides the format"},
     .fallback = "-",
     .group = Group::input},
    {.name = "id-field",
     .argument = {"FELD", "FIELD"},
     .help = {"JSONL: Feld mit der Kennung des Datensatzes", "JSONL: field that holds the record's id"},
     .fallback = "id",
     .group = Group::input,
     .configurable = true},
    {.name = "text-field",
     .argument = {"FELD", "FIELD"},
     .help = {"JSONL: Feld mit dem Text", "JSONL: field that holds the text"},
     .fallback = "text",
     .group = Group::input,
     .configurable = true},
    {.name = "id-column",
     .argument = {"SPALTE", "COLUMN"},
     .help = {"CSV, TSV: Spalte mit der Kennung des Textes", "CSV, TSV: column that holds the text's id"},
     .fallback = "id",
     .group = Group::input,
     .configurable = true},
    {.name = "text-column",
     .argument = {"SPALTE", "COLUMN"},
     .help = {"CSV, TSV: Spalte mit dem Text", "CSV, TSV: column that holds the text"},
     .fallback = "text",
     .group = Group::input,
     .configurable = true},
    {.name = "keep",
     .argument = {"FELD", "FIELD"},
     .help = {"dieses Feld (JSONL) oder diese Spalte (CSV) in die Ausgabe übernehmen (wiederholbar)",
              "pass this field (JSONL) or column (CSV) through to the output (repeatable)"},
     .group = Group::input,
     .repeatable = true,
     .configurable = true},
    {.name = "words",
     .help = {"je Zeile ein Wort lesen: Form, Lemma, Stamm und Teile ausgeben",
              "read one word a line: write form, lemma, stem and parts"},
     .group = Group::input},
    {.name = "shard",
     .argument = {"I/N", "I/N"},
     .help = {"nur den I-ten von N Teilen des Korpus, geteilt nach Bytes",
              "only the I-th of N parts of the corpus, divided by bytes"},
     .group = Group::input},
    {.name = "sample",
     .argument = {"N", "N"},
     .help = {"nur N zufällig gezogene Texte", "only N texts, drawn at random"},
     .group = Group::input},
    {.name = "seed",
     .argument = {"S", "S"},
     .help = {"Startwert der Ziehung; gleicher Wert, gleiche Texte",
              "seed of the draw; same seed, same texts"},
     .fallback = "1",
     .group = Group::input},
    {.name = "on-error",
     .argument = {"WAS", "WHAT"},
     .help = {"unlesbare Texte: melden und weitermachen, oder abbrechen",
              "unreadable texts: report and go on, or stop"},
     .fallback = "skip",
     .choices = kOnError,
     .group = Group::input},
    // output
    {.name = "format",
     .letter = 'f',
     .argument = {"FORMAT", "FORMAT"},
     .help = {"Form der Ausgabe", "form of the output"},
     .fallback = "text",
     .choices = kFormats,
     .group = Group::output},
    {.name = "output",
     .letter = 'o',
     .argument = {"DATEI", "FILE"},
     .help = {"in diese Datei schreiben, ganz oder gar nicht", "write to this file, whole or not at all"},
     .group = Group::output,
     .path = true},
    {.name = "columns",
     .argument = {"NAME,…", "NAME,…"},
     .help = {"nur diese Spalten in dieser Reihenfolge; „contrast“ steht für alle contrast.… (wiederholbar)",
              "only these columns in this order; 'contrast' stands for all contrast.… (repeatable)"},
     .group = Group::output,
     .repeatable = true},
    {.name = "excel",
     .help = {"CSV für deutsche Tabellenprogramme: BOM, Semikolon, Dezimalkomma",
              "CSV for German spreadsheets: BOM, semicolon, decimal comma"},
     .group = Group::output},
    {.name = "summary",
     .argument = {"DATEI", "FILE"},
     .help = {"Summen und Wortliste des ganzen Korpus hierhin schreiben",
              "write the sums and the term list of the whole corpus here"},
     .group = Group::output,
     .path = true},
    {.name = "errors",
     .argument = {"DATEI", "FILE"},
     .help = {"Tabelle der unlesbaren Texte (CSV) statt einer Meldung für jeden",
              "table of the unreadable texts (CSV) instead of a message for each"},
     .group = Group::output,
     .path = true},
    {.name = "resume",
     .help = {"einen abgebrochenen Lauf fortsetzen; braucht --output",
              "go on with an interrupted run; needs --output"},
     .group = Group::output},
    {.name = "checkpoint",
     .argument = {"SEKUNDEN", "SECONDS"},
     .help = {"mit --resume: so oft den Stand sichern", "with --resume: how often the state is saved"},
     .fallback = "10",
     .group = Group::output},
    {.name = "color",
     .argument = {"WANN", "WHEN"},
     .help = {"Farben; von selbst nur im Terminal und ohne NO_COLOR",
              "colours; by default only on a terminal and without NO_COLOR"},
     .fallback = "auto",
     .choices = kColors,
     .group = Group::output,
     .configurable = true},
    {.name = "lang",
     .argument = {"SPRACHE", "LANGUAGE"},
     .help = {"Sprache der Ausgabe, nicht der Texte", "language of the output, not of the texts"},
     .fallback = "de",
     .choices = kLanguages,
     .group = Group::output,
     .configurable = true},
    // analysis
    {.name = "select",
     .argument = {"REGEL,…", "RULE,…"},
     .help = {"nur diese Regeln; ein Anfang wie „naehe“ steht für alle, die so beginnen (wiederholbar)",
              "only these rules; a beginning like 'naehe' stands for all that begin so (repeatable)"},
     .group = Group::analysis,
     .repeatable = true,
     .configurable = true},
    {.name = "ignore",
     .argument = {"REGEL,…", "RULE,…"},
     .help = {"diese Regeln nicht; geht --select vor (wiederholbar)",
              "not these rules; wins over --select (repeatable)"},
     .group = Group::analysis,
     .repeatable = true,
     .configurable = true},
    {.name = "fail-on",
     .argument = {"SCHWERE", "SEVERITY"},
     .help = {"Rückgabewert 1 ab dieser Schwere; gezeigt wird trotzdem alles",
              "exit status 1 from this severity on; everything is shown all the same"},
     .fallback = "warning",
     .choices = kFailOn,
     .group = Group::analysis,
     .configurable = true},
    {.name = "dictionary",
     .argument = {"PFAD", "PATH"},
     .help = {"Wörterbuch (Datei oder Ordner), das das eingebaute ergänzt (wiederholbar)",
              "dictionary (file or folder) that extends the embedded one (repeatable)"},
     .group = Group::analysis,
     .repeatable = true,
     .configurable = true,
     .path = true},
    {.name = "no-builtin",
     .help = {"das eingebaute Wörterbuch weglassen", "leave the embedded dictionary out"},
     .group = Group::analysis},
    // general
    {.name = "jobs",
     .letter = 'j',
     .argument = {"N", "N"},
     .help = {"so viele Texte zugleich auswerten; 0 = einer je Kern",
              "analyse this many texts at a time; 0 = one a core"},
     .fallback = "0",
     .group = Group::analysis,
     .configurable = true},
    {.name = "config",
     .letter = 'c',
     .argument = {"DATEI", "FILE"},
     .help = {"diese Konfiguration lesen statt der nächsten .kundenlint.toml",
              "read this configuration instead of the nearest .kundenlint.toml"},
     .path = true},
    {.name = "isolated", .help = {"keine Konfiguration lesen", "read no configuration"}},
    {.name = "help", .letter = 'h', .help = {"diese Hilfe", "this help"}},
    {.name = "version", .letter = 'V', .help = {"die Version", "the version"}},
};

}  // namespace

std::span<const Option> options() { return kOptions; }

const Option* find_option(std::string_view name) {
  const auto at = std::ranges::find(kOptions, name, &Option::name);
  return at == std::end(kOptions) ? nullptr : at;
}

Bilingual title(Group group) {
  switch (group) {
    case Group::input:
      return {"Eingabe", "Input"};
    case Group::output:
      return {"Ausgabe", "Output"};
    case Group::analysis:
      return {"Analyse", "Analysis"};
    case Group::general:
      break;
  }
  return {"Allgemein", "General"};
}

}  // namespace kundenlint::cli
