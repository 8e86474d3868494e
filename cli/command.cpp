#include "cli/command.h"

#include <algorithm>
#include <ostream>

#include "cli/commands/commands.h"
#include "kundenlint/report/findings.h"

namespace kundenlint::cli {
namespace {

constexpr std::string_view kAnalyzeOptions[] = {"format",     "output", "stdin-filename", "id-field",
                                                "text-field", "keep",   "dictionary",     "no-builtin"};
constexpr std::string_view kCheckOptions[] = {"format",     "output",    "stdin-filename", "id-field",
                                              "text-field", "select",    "ignore",         "fail-on",
                                              "dictionary", "no-builtin"};
constexpr std::string_view kExplainOptions[] = {"output", "dictionary", "no-builtin"};
constexpr std::string_view kDictOptions[] = {"output", "dictionary", "no-builtin"};
constexpr std::string_view kTokensOptions[] = {"format", "output", "stdin-filename", "words"};
constexpr std::string_view kTokensFormats[] = {"text", "json", "jsonl", "conllu", "seg"};
constexpr std::string_view kSchemaOptions[] = {"output"};
constexpr std::string_view kConfigOptions[] = {"dictionary", "keep",   "id-field", "text-field",
                                               "select",     "ignore", "fail-on"};

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
          "\n"
          "Das Schema beider JSON-Formen: kundenlint schema analysis\n"
          "\n"
          "Beispiele:\n"
          "  kundenlint analyze leitbild.md\n"
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
          "\n"
          "The schema of both JSON forms: kundenlint schema analysis\n"
          "\n"
          "Examples:\n"
          "  kundenlint analyze mission.md\n"
          "  kundenlint analyze -f jsonl -o result.jsonl texts.jsonl\n"
          "  pandoc speech.docx -t markdown | kundenlint analyze --stdin-filename speech.md -\n"
          "\n"
          "Exit status: 0, or 2 when an input could not be read; the others are still analysed."},
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
          "\n"
          "Beispiele:\n"
          "  kundenlint check leitbild.md\n"
          "  kundenlint check --ignore wir-lastig --fail-on error *.md\n"
          "  kundenlint check -f sarif -o kundenlint.sarif *.md\n"
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
          "\n"
          "Examples:\n"
          "  kundenlint check mission.md\n"
          "  kundenlint check --ignore wir-lastig --fail-on error *.md\n"
          "  kundenlint check -f sarif -o kundenlint.sarif *.md\n"
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
     .run = run_explain},
    {.name = "dict",
     .arguments = {"check|test|list|format [PFAD…]", "check|test|list|format [PATH…]"},
     .summary = {"prüft, testet und zeigt Wörterbücher", "checks, tests and lists dictionaries"},
     .options = kDictOptions,
     .run = run_dict},
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
     .summary = {"gibt ein JSON-Schema der Ausgabe aus", "prints a JSON Schema of the output"},
     .details = {"Ohne Namen: die vorhandenen Schemata.", "Without a name: the schemas there are."},
     .options = kSchemaOptions,
     .run = run_schema},
    {.name = "config",
     .arguments = {"show", "show"},
     .summary = {"zeigt jede Einstellung und woher sie kommt", "shows each setting and where it comes from"},
     .details =
         {"Gelesen wird genau eine Datei: die von --config, sonst die von KUNDENLINT_CONFIG, sonst die "
          "nächste\n"
          ".kundenlint.toml vom Arbeitsverzeichnis aufwärts. Optionen gehen der Datei vor.",
          "Exactly one file is read: that of --config, else that of KUNDENLINT_CONFIG, else the nearest\n"
          ".kundenlint.toml from the working directory upward. Options win over the file."},
     .options = kConfigOptions,
     .run = run_config},
    {.name = "version", .summary = {"nennt die Version", "prints the version"}, .run = run_version},
    {.name = "help",
     .arguments = {"[BEFEHL]", "[COMMAND]"},
     .summary = {"zeigt die Hilfe zu einem Befehl", "shows the help of a command"},
     .run = run_help},
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
  if (option.name == "format" && !command.formats.empty()) out.choices = command.formats;
  return out;
}

int fail(Io& io, const Error& error) {
  io.out.flush();
  io.err << "kundenlint: " << to_string(error) << '\n';
  return kFailure;
}

}  // namespace kundenlint::cli
