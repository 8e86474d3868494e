#include "kundenlint/report/messages.h"

#include <optional>
#include <utility>
#include <vector>

namespace kundenlint {
namespace {

/// "{}" stands for any text; the n-th of the English is the n-th of the German.
struct Message {
  std::string_view german, english;
};

// Of two that fit, the first holds: the more special one. No std::array: clang deduces none of so many.
constexpr Message kMessages[] = {
    // Evidence weights
    Message{"Gewichte sind nicht lesbar", "the weights cannot be read"},
    Message{"Gewichte sind größer als 64 MiB", "the weights are larger than 64 MiB"},
    Message{"keine Gewichte", "no weights"},
    Message{"Gewichte für das Profil „{}“, verlangt ist „{}“",
            "weights for the profile '{}', wanted is '{}'"},
    Message{"erwartet: Name, Tabulator, Wert", "expected: name, tabulator, value"},
    Message{"„{}“ ist keine Zahl von 0 bis 1", "'{}' is no number from 0 to 1"},
    Message{"unbekannt: „{}“; erwartet: @profil, @bezug, @ausser, @behalten, @hinzu, @sicher",
            "unknown: '{}'; expected: @profil, @bezug, @ausser, @behalten, @hinzu, @sicher"},
    Message{"erwartet: merkmal, dann die Ziele", "expected: merkmal, then the targets"},
    Message{"vorher fehlt die Zeile @profil", "the line @profil is missing before"},
    Message{"{} Felder, erwartet höchstens {}", "{} fields, expected at most {}"},
    Message{"„{}“ ist kein Gewicht", "'{}' is no weight"},
    Message{"„{}“ steht schon da, oder ein Merkmal mit demselben Schlüssel",
            "'{}' is there already, or a feature with the same key"},
    // Files
    Message{"ist ein Gerät, keine gewöhnliche Datei", "is a device, not a regular file"},
    Message{"übersprungen: ist eine Pipe", "left out: is a pipe"},
    Message{"übersprungen: ist ein Socket", "left out: is a socket"},
    Message{"übersprungen: ist ein Gerät", "left out: is a device"},
    Message{"übersprungen: ist ein symbolischer Verweis", "left out: is a symbolic link"},
    Message{"ist zugleich die Ausgabe dieses Laufs", "is the output of this run at the same time"},
    Message{"keine Textdatei im Archiv", "no text file in the archive"},
    Message{"die Datei ist nicht gepackt, anders als ihre Endung sagt",
            "the file is not packed, other than its ending says"},
    Message{"die Prüfsumme stimmt nicht, die Datei ist beschädigt",
            "the checksum is wrong, the file is damaged"},
    Message{"die Länge stimmt nicht, die Datei ist beschädigt", "the length is wrong, the file is damaged"},
    Message{"die gepackten Daten sind beschädigt", "the packed data are damaged"},
    Message{"abgeschnitten: das Ende der gepackten Daten fehlt",
            "cut off: the end of the packed data is missing"},
    Message{"hinter dem Ende der gepackten Daten steht noch etwas anderes",
            "behind the end of the packed data stands something else"},
    Message{"gepackte Dateien brauchen libz.so.1", "packed files need libz.so.1"},
    Message{"der Name eines Eintrags ist nicht lesbar", "the name of an entry cannot be read"},
    Message{"{} harte Verweise im Archiv sind nicht gelesen", "{} hard links in the archive were not read"},
    Message{"ein Verweis im Archiv führt zu keiner Datei darin",
            "a link in the archive leads to no file in it"},
    Message{"UTF-8 und Windows-1252 gemischt, beides gelesen; Stellen: {}, die erste hier",
            "UTF-8 and Windows-1252 mixed, both read; places: {}, the first one here"},
    Message{"ungültige Bytes, durch � ersetzt; Stellen: {}, die erste hier",
            "invalid bytes, replaced by �; places: {}, the first one here"},
    Message{"doppelt kodiert (wie „KÃ¶nig“), zurückgesetzt; Stellen: {}, die erste hier",
            "encoded twice (like 'KÃ¶nig'), set back; places: {}, the first one here"},
    Message{"sieht stellenweise doppelt kodiert aus (wie „KÃ¶nig“), so gelassen; Stellen: {}, die erste hier",
            "looks encoded twice in places (like 'KÃ¶nig'), left so; places: {}, the first one here"},
    Message{"als {} gelesen: nur darin ergeben die Umlaute Wörter; der erste hier",
            "read as {}: only in it the umlauts make words; the first one here"},
    Message{"die Spalte „{}“ steht mehrmals da, die erste gilt",
            "the column '{}' is there more than once, the first counts"},
    Message{"Anführungszeichen nicht geschlossen: die Tabelle ist abgeschnitten",
            "a quotation mark is not closed: the table is cut off"},
    Message{"das Feld „{}“ steht zweimal in der Zeile", "the field '{}' is in the line twice"},
    Message{"die Kennung „{}“ gibt es schon", "the id '{}' is there already"},
    Message{"{} Kennungen stehen mehrmals da", "{} ids are there more than once"},
    Message{"ist derselbe Teil wie {}", "is the same part as {}"},
    Message{"hat dieselben Zeilen wie {}", "has the same rows as {}"},
    Message{"die Zeile ist abgeschnitten", "the line is cut off"},
    Message{"abgeschnitten: das Ende der letzten Zeile fehlt",
            "cut off: the end of the last line is missing"},
    Message{"abgeschnitten: Anführungszeichen nicht geschlossen", "cut off: a quotation mark is not closed"},
    Message{"abgeschnitten: Begriffe fehlen", "cut off: terms are missing"},
    Message{"die Begriffe sind nicht sortiert, oder einer steht zweimal da",
            "the terms are not sorted, or one is there twice"},
    Message{"mehr Begriffe, als die erste Zeile sagt", "more terms than the first line says"},
    Message{"die Zwischenergebnisse sind nicht vollständig lesbar",
            "the intermediate results cannot be read as a whole"},
    Message{"Datei nicht gefunden", "no such file"},
    Message{"nicht lesbar", "cannot be read"},
    Message{"nicht lesbar: {}", "cannot be read: {}"},
    Message{"Ordner nicht lesbar", "the folder cannot be read"},
    Message{"Ordner nicht lesbar: {}", "the folder cannot be read: {}"},
    Message{"nicht schreibbar", "cannot be written"},
    Message{"Lesefehler", "reading failed"},
    Message{"ist ein Ordner, keine Datei", "is a folder, not a file"},
    Message{"größer als {} Bytes", "larger than {} bytes"},
    Message{"Zeile ist länger als {} Bytes", "the line is longer than {} bytes"},
    Message{"leer: kein Text enthalten", "empty: there is no text in it"},
    Message{"leer: keine Tabelle enthalten", "empty: there is no table in it"},
    Message{"keine Datei passt", "no file matches"},
    Message{"keine Textdatei im Ordner", "no text file in the folder"},
    Message{"keine Textdatei (Steuerzeichen und Nullbytes)",
            "not a text (control characters and null bytes)"},
    Message{"Zeichensatz nicht verfügbar", "the character set is not available"},
    Message{"Text nicht umwandelbar", "the text cannot be converted"},
    Message{"Archiv nicht lesbar: beschädigt", "the archive cannot be read: damaged"},
    Message{"Archiv nicht lesbar: {}", "the archive cannot be read: {}"},
    Message{"Gepacktes in einem Archiv wird nicht gelesen", "packed files in an archive are not read"},
    Message{"gepackte Dateien brauchen libarchive.so.13", "packed files need libarchive.so.13"},
    Message{"ein anderer Lauf schreibt gerade hierhin", "another run is writing here"},
    Message{"kürzer als gesichert", "shorter than what was saved"},
    Message{"Zwischenergebnis nicht lesbar", "an intermediate result cannot be read"},
    Message{"Stand nicht zu sichern", "the state cannot be saved"},
    Message{"kein gesicherter Stand", "not a saved state"},
    Message{"keine Textdatei, sondern {}; das wird nicht gelesen",
            "no text file, but of a format that is not read: {}"},
    Message{"keine Tabelle und keine JSON Lines, sondern {}", "no table and no JSON Lines, but {}"},
    Message{"mit der Endung {} wird die Datei gelesen", "with the ending {} the file is read"},
    Message{"heißt {}, ist aber {} und wird so gelesen", "is called {}, but is {}, and is read as such"},
    Message{"ist {}; das wird nicht gelesen", "is of a format that is not read: {}"},
    Message{"Datei beschädigt: kein gültiges XML ({})", "the file is damaged: no valid XML ({})"},
    Message{"Datei beschädigt: kein ZIP-Archiv", "the file is damaged: no zip archive"},
    Message{"Datei beschädigt: {}", "the file is damaged: {}"},
    Message{"Datei beschädigt", "the file is damaged"},
    Message{"entpackt mehr als {} MiB; das liest kein Mensch",
            "unpacked more than {} MiB; nobody reads that"},
    Message{"mehr als {} Teile", "more than {} parts"},
    Message{"das Kapitel „{}“ fehlt oder ist nicht lesbar", "the chapter '{}' is missing or cannot be read"},
    Message{"ist das Buch verschlüsselt?", "is the book encrypted?"},
    Message{"mit Kennwort geschützt oder ein altes Office-Format",
            "protected by a password, or an old Office format"},
    Message{"kein Word-Dokument: word/document.xml fehlt", "no Word document: word/document.xml is missing"},
    Message{"kein OpenDocument: content.xml fehlt", "no OpenDocument: content.xml is missing"},
    Message{"keine PowerPoint-Präsentation: ppt/presentation.xml fehlt",
            "no PowerPoint presentation: ppt/presentation.xml is missing"},
    Message{"kein EPUB: das Verzeichnis des Buches fehlt", "no EPUB: the index of the book is missing"},
    Message{"XML tiefer als {} Ebenen", "XML deeper than {} levels"},
    Message{"PDF-Dateien brauchen das Programm pdftotext", "PDF files need the program pdftotext"},
    Message{"--diff-base braucht das Programm git", "--diff-base needs the program git"},
    Message{"--diff-base: hier ist kein Arbeitsverzeichnis von git",
            "--diff-base: this is no working tree of git"},
    Message{"--diff-base: unbekannte Revision „{}“", "--diff-base: unknown revision '{}'"},
    Message{"--diff-base: git diff ist gescheitert", "--diff-base: git diff failed"},
    Message{"--diff-base: git ls-files ist gescheitert", "--diff-base: git ls-files failed"},
    Message{"eine Kategorie hat keinen Namen", "a category has no name"},
    Message{"die Nummer {} steht für zwei Kategorien", "the number {} stands for two categories"},
    Message{"PDF nicht lesbar: beschädigt", "the PDF cannot be read: it is damaged"},
    Message{"PDF nicht lesbar: beschädigt oder mit einem Kennwort geschützt",
            "the PDF cannot be read: it is damaged or protected by a password"},
    Message{"PDF nicht lesbar: zu groß oder zu langsam", "the PDF cannot be read: too large or too slow"},
    Message{"PDF nicht lesbar: {}", "the PDF cannot be read: {}"},
    // Records
    Message{"kein gültiges UTF-8", "not valid UTF-8"},
    Message{"kein gültiges JSON: {}", "not valid JSON: {}"},
    Message{"eine Zeichenkette ist nicht geschlossen", "a string is not closed"},
    Message{"eine Zeichenkette ist falsch geschrieben", "a string is not written as it should"},
    Message{"eine Zahl ist falsch geschrieben", "a number is not written as it should"},
    Message{"ein Wort steht ohne Anführungszeichen", "a word stands without quotation marks"},
    Message{"zu tief geschachtelt", "nested too deeply"},
    Message{"Klammer, Komma oder Doppelpunkt fehlt oder ist zu viel",
            "a bracket, comma or colon is missing or too much"},
    Message{"der Speicher reicht nicht", "out of memory"},
    Message{"ohne Kennwort als DOCX, ODT oder Text speichern",
            "save it as DOCX, ODT or text, without a password"},
    Message{"die Zeile ist kein JSON-Objekt", "the line is not a JSON object"},
    Message{"das Feld „{}“ fehlt", "the field '{}' is missing"},
    Message{"das Feld „{}“ ist keine Zeichenkette", "the field '{}' is not a string"},
    Message{"das Feld „{}“ ist weder Zeichenkette noch Zahl",
            "the field '{}' is neither a string nor a number"},
    Message{"die Spalte „{}“ fehlt", "the column '{}' is missing"},
    Message{"Anführungszeichen an falscher Stelle", "a quotation mark in the wrong place"},
    Message{"ein Feld steht ganz in \"…\", ein Anführungszeichen darin als \"\"",
            "a field stands in \"…\" as a whole, a quotation mark in it as \"\""},
    Message{"{} Felder statt {}", "{} fields instead of {}"},
    Message{"vorhanden: {}", "there are: {}"},
    // Corpora
    Message{"die Standardeingabe lässt sich nicht teilen", "standard input cannot be divided"},
    Message{"„{}“ ist kein Teil", "'{}' is no part"},
    Message{"I/N mit 1 ≤ I ≤ N, etwa 3/8", "I/N with 1 ≤ I ≤ N, as 3/8"},
    Message{"--columns: die Spalte „{}“ gibt es nicht", "--columns: there is no column '{}'"},
    Message{"keine Zusammenfassung von kundenlint", "not a summary of kundenlint"},
    Message{"Zusammenfassung der Form „{}“ statt „{}“", "a summary of the form '{}' instead of '{}'"},
    Message{"erzeugen Sie sie mit dieser Version neu", "make it anew with this version"},
    Message{"andere Version, anderes Wörterbuch oder andere Optionen als im ersten Teil",
            "another version, dictionary or other options than in the first part"},
    Message{"Teil einer anderen Zerlegung als der erste", "a part of another division than the first one"},
    Message{"Teil {} ist schon dabei", "part {} is there already"},
    // Names
    Message{"das Profil „{}“ gibt es nicht", "there is no profile '{}'"},
    Message{"möglich sind {} und der Pfad eines eigenen", "possible are {} and the path of your own"},
    Message{"meinten Sie „{}“? möglich sind {} und der Pfad eines eigenen",
            "did you mean '{}'? possible are {} and the path of your own"},
    Message{"meinten Sie „{}“? möglich sind {}", "did you mean '{}'? possible are {}"},
    Message{"möglich sind {}", "possible are {}"},
    Message{"meinten Sie „{}“?", "did you mean '{}'?"},
    Message{"die Facette oder den Eintrag „{}“ gibt es nicht", "there is no facet or entry '{}'"},
    Message{"die Klasse „{}“ gibt es nicht", "there is no class '{}'"},
    // Dictionaries
    Message{"Wörterbuch nicht gefunden", "no such dictionary"},
    Message{"keine Wörterbuchdateien (.toml) im Ordner", "no dictionary files (.toml) in the folder"},
    Message{"kein gültiges TOML: {}", "not valid TOML: {}"},
    Message{"diese Datei lässt sich nicht umordnen", "this file cannot be put in order"},
    Message{"das eingebaute Wörterbuch ist beschädigt", "the built-in dictionary is damaged"},
    Message{"unbekannter Schlüssel „{}“", "unknown key '{}'"},
    Message{"unbekannte Klasse „@{}“", "unknown class '@{}'"},
    Message{"unbekannte Facette „{}“", "unknown facet '{}'"},
    Message{"reference: unbekannte Klasse „@{}“", "reference: unknown class '@{}'"},
    Message{"[profile] fehlt: in keiner Datei steht, was gemessen wird",
            "[profile] is missing: no file says what is measured"},
    Message{"„pattern“ fehlt", "'pattern' is missing"},
    Message{"„{}“ fehlt: {} = { de = \"…\", en = \"…\" }",
            "'{}' is missing: {} = { de = \"…\", en = \"…\" }"},
    Message{"„{}“ fehlt", "'{}' is missing"},
    Message{"„{}“ schreibt man { de = \"…\", en = \"…\" }", "'{}' is written { de = \"…\", en = \"…\" }"},
    Message{"„{}“ schreibt man [[{}]]", "'{}' is written [[{}]]"},
    Message{"„{}“ muss eine Tabelle sein", "'{}' must be a table"},
    Message{"„{}“ muss ein nicht leerer Text sein", "'{}' must be a text that is not empty"},
    Message{"„{}“ besteht aus nicht leeren Texten", "'{}' consists of texts that are not empty"},
    Message{"„{}“ hat keinen Wert „{}“", "'{}' has no value '{}'"},
    Message{"„{}“ ist true oder false", "'{}' is true or false"},
    Message{"„{}“ liegt über 0 und höchstens bei 1", "'{}' is above 0 and at most 1"},
    Message{"„{}“: der Name einer Klasse besteht aus a–z, 0–9 und _",
            "'{}': the name of a class consists of a–z, 0–9 and _"},
    Message{"„{}“: eine id besteht aus a–z, 0–9 und -", "'{}': an id consists of a–z, 0–9 and -"},
    Message{"„{}“: der Name einer Wendung besteht aus a–z, 0–9 und _",
            "'{}': the name of a phrase consists of a–z, 0–9 and _"},
    Message{"Wendung „{}“ ist leer", "phrase '{}' is empty"},
    Message{"unbekannte Wendung „&{}“", "unknown phrase '&{}'"},
    Message{"Wendung „&{}“: zu tief verschachtelt, oder sie enthält sich selbst",
            "phrase '&{}': nested too deeply, or it contains itself"},
    Message{"hinter „&“ wird der Name einer Wendung erwartet", "behind '&' the name of a phrase is expected"},
    Message{"erwartet: @profil mit einem Namen, @schwelle mit einem Ziel und einer Wahrscheinlichkeit",
            "expected: @profil with a name, @schwelle with a target and a probability"},
    Message{"Klasse „{}“: „{}“ ist kein einzelnes Wort", "class '{}': '{}' is not a single word"},
    Message{"Klasse „{}“: {}", "class '{}': {}"},
    Message{"Klasse „{}“ ist leer", "class '{}' is empty"},
    Message{"Klasse „{}“ enthält sich selbst", "class '{}' contains itself"},
    Message{"Eintrag „{}“ steht zweimal in der Datei", "the entry '{}' is in the file twice"},
    Message{"Muster „{}“, Spalte {}: {}", "pattern '{}', column {}: {}"},
    Message{"Muster „{}“: {}", "pattern '{}': {}"},
    // Patterns
    Message{"Muster ist länger als 4000 Bytes", "the pattern is longer than 4,000 bytes"},
    Message{"Muster ist zu tief verschachtelt", "the pattern is nested too deeply"},
    Message{"„|“ steht nur in ( )", "'|' stands in ( ) only"},
    Message{"„!“ steht nur in { } und [ ]", "'!' stands in { } and [ ] only"},
    Message{"„.“ gehört zu keinem Wort; eine Lücke schreibt man „..“",
            "'.' belongs to no word; a gap is written '..'"},
    Message{"„{}“ ohne Gegenstück", "'{}' without its other half"},
    Message{"jedes Wort darf fehlen: mindestens eines muss dastehen",
            "every word may be missing: one at least must be there"},
    Message{"zwei Lücken hintereinander", "two gaps one behind the other"},
    Message{"leeres Muster: hier wird ein Wort erwartet", "empty pattern: a word is expected here"},
    Message{"„{}“ steht hier falsch: hier wird ein Wort erwartet", "'{}' is wrong here: a word is expected"},
    Message{"hier wird ein Wort erwartet", "a word is expected here"},
    Message{"hinter „~“ wird ein Wort erwartet", "a word is expected behind '~'"},
    Message{"hinter „@“ wird der Name einer Klasse erwartet", "the name of a class is expected behind '@'"},
    Message{"eine Lücke „..“ steht zwischen zwei Wörtern", "a gap '..' stands between two words"},
    Message{"in { } und [ ] gibt es keine Lücke; die Reihenfolge ist dort frei",
            "in { } and [ ] there is no gap; the order is free there"},
    Message{"Anführungszeichen nicht geschlossen", "the quotation mark is not closed"},
    Message{"ein Kompositum hat hier zwei Glieder: Bestimmungswort-Grundwort",
            "a compound has two members here: modifier-head"},
    // Dictionaries of other programs
    Message{"„*“ am Wortende steht nun für Stamm und Komposita, nicht für Buchstaben",
            "'*' at the end of a word now stands for the stem and compounds, not for letters"},
    Message{"„*“ am Wortanfang steht nun für Komposita, nicht für Buchstaben",
            "'*' at the beginning of a word now stands for compounds, not for letters"},
    Message{"Platzhalter im Wort gibt es hier nicht: weggelassen",
            "no wildcards within a word here: left out"},
    Message{"Zeichen, die ein Muster nicht haben kann: weggelassen",
            "characters that a pattern cannot have: left out"},
    Message{"steht zweimal in der Kategorie", "is in the category twice"},
    Message{"steht in keiner Kategorie", "is in no category"},
    Message{"zu lang für ein Wort", "too long for a word"},
    Message{"ist hier kein Wort und wird nicht gefunden", "is no word here and is not found"},
    Message{"Bedingungen von LIWC gibt es hier nicht: die Kategorie entfällt",
            "no conditions of LIWC here: the category is left out"},
    Message{"Gewichte gibt es hier nicht: das Wort zählt einfach", "no weights here: the word counts once"},
    Message{"Regeln von WordStat gibt es hier nicht", "no rules of WordStat here"},
    Message{"sagt mehr als Wörter (Reihenfolge, Abstand, Teilsatz): weggelassen",
            "says more than words (order, distance, clause): left out"},
    Message{"Komposita mit zwei bestimmten Gliedern: weggelassen",
            "compounds with two given members: left out"},
    Message{"mehr als 2.000 Wörter eines Musters: die übrigen weggelassen",
            "more than 2,000 words of a pattern: the others are left out"},
    Message{"bedeutet in diesem Format etwas anderes: weggelassen",
            "means something else in this format: left out"},
    Message{"als Name in diesem Format nicht möglich: geändert", "no possible name in this format: changed"},
    Message{"„not“ entfällt: die Wörter zählen immer", "'not' is dropped: the words always count"},
    Message{"die Haltung entfällt: die Wörter zählen als dafür",
            "the stance is dropped: the words count as for"},
    Message{"ein Wort steht nur noch für diese Form", "a word stands for this form only"},
    Message{"kein Wort enthalten", "there is no word in it"},
    Message{"kein Wort ließ sich übernehmen", "no word could be kept"},
    Message{"mehr als {} Kategorien", "more than {} categories"},
    Message{"mehr als {} Wörter", "more than {} words"},
    Message{"mehr als {} Ebenen", "more than {} levels"},
    Message{"kein LIWC-Wörterbuch: am Anfang steht eine Zeile mit „%“",
            "no LIWC dictionary: it begins with a line '%'"},
    Message{"kein LIWC-Wörterbuch: die Kategorien stehen zwischen zwei Zeilen mit „%“",
            "no LIWC dictionary: the categories stand between two lines '%'"},
    Message{"kein LIWC-Wörterbuch: erwartet werden DicTerm und Kategorien",
            "no LIWC dictionary: DicTerm and categories are expected"},
    Message{"„{}“ ist keine Nummer einer Kategorie", "'{}' is no number of a category"},
    Message{"der Kategorie {} fehlt der Name", "category {} has no name"},
    Message{"die Kategorie {} steht nicht am Anfang der Datei",
            "category {} is not at the beginning of the file"},
    Message{"kein Lexicoder-Wörterbuch: am Anfang steht „+“ und der Name einer Kategorie",
            "no Lexicoder dictionary: it begins with '+' and the name of a category"},
    Message{"kein WordStat-Wörterbuch: ein Wort steht in keiner Kategorie",
            "no WordStat dictionary: a word is in no category"},
    Message{"YAML-Wörterbücher brauchen libyaml-0.so.2", "YAML dictionaries need libyaml-0.so.2"},
    Message{"kein gültiges YAML: {}", "not valid YAML: {}"},
    Message{"Verweise (*name) gibt es in Wörterbüchern nicht",
            "there are no aliases (*name) in dictionaries"},
    Message{"kein Wörterbuch: erwartet werden Kategorien („name: [Wort, …]“)",
            "no dictionary: categories are expected ('name: [word, …]')"},
    Message{"der Name einer Kategorie ist ein Wort", "the name of a category is a word"},
    Message{"der Name einer Kategorie ist leer oder zu lang", "the name of a category is empty or too long"},
    Message{"--poles: die Kategorie „{}“ gibt es nicht", "--poles: there is no category '{}'"},
    Message{"--poles: die beiden Pole sind dieselbe Kategorie",
            "--poles: the two poles are the same category"},
    // Examples of dictionaries
    Message{"es fehlt: {}", "missing: {}"},
    Message{"feuert bei: {}", "fires at: {}"},
    Message{"ausgeschlossen durch not „{}“", "excluded by not '{}'"},
    Message{"die Wörter stehen da, aber nicht so, wie das Muster es verlangt: Reihenfolge, Abstand, Teilsatz",
            "the words are there, but not as the pattern wants them: order, distance, clause"},
    Message{
        "das Muster passt, zählt aber nicht: kein Bezug in Reichweite (reach), bei einer Beziehung kein Pol "
        "in der "
        "Nähe",
        "the pattern matches, but does not count: no reference in reach, or, of a relation, no pole near it"},
    Message{"weitere Fehler: {}", "further mistakes: {}"},
    Message{"zwei Profile: „{}“ neben „{}“", "two profiles: '{}' beside '{}'"},
    Message{"wählen Sie eines mit --profile, oder schreiben Sie extends = \"{}\"",
            "choose one with --profile, or write extends = \"{}\""},
    Message{"extends: „{}“ ist nicht eingebaut", "extends: '{}' is not built in"},
    Message{"„pattern“ ist leer", "'pattern' is empty"},
    Message{"den Eintrag „{}“ gibt es nicht", "there is no entry '{}'"},
    Message{"schreiben Sie (a|b), oder eine Liste von Mustern", "write (a|b), or a list of patterns"},
    Message{"„{}“: „*“ steht für ein ganzes Wort, nicht für Buchstaben",
            "'{}': '*' stands for a whole word, not for letters"},
    Message{"„{}“: [ ] steht für Wörter eines Satzes, nicht für Buchstaben",
            "'{}': [ ] stands for words of a sentence, not for letters"},
    Message{"„{}“ gehört zu regulären Ausdrücken; ein Muster besteht aus Wörtern",
            "'{}' belongs to regular expressions; a pattern consists of words"},
    Message{"alle Formen findet schon „{}“, Komposita, die so enden, „-{}“",
            "'{}' finds all its forms, '-{}' compounds that end so"},
    Message{"alle Formen findet schon „{}“, Komposita, die so beginnen, „{}-“, Wörter desselben Stamms „~{}“",
            "'{}' finds all its forms, '{}-' compounds that begin so, '~{}' words of the same stem"},
    Message{"Komposita mit beiden Gliedern findet „{}“", "'{}' finds compounds with both members"},
    Message{
        "ein Wort steht hier für alle seine Formen; ein beliebiges Wort schreibt man „*“, eine Lücke „..“",
        "a word stands for all its forms here; any word is written '*', a gap '..'"},
    // Rules
    Message{"Regeln nicht gefunden", "no such rules"},
    Message{"keine Regeln (.toml) im Ordner", "no rules (.toml) in the folder"},
    Message{"die Regel „{}“ gibt es nicht", "there is no rule '{}'"},
    Message{"die Regel „{}“ hat keine Grenzwerte", "the rule '{}' has no limits"},
    Message{"die Regel „{}“ hat keinen Grenzwert „{}“", "the rule '{}' has no limit '{}'"},
    Message{"die Regel „{}“ ist eingebaut", "the rule '{}' is built in"},
    Message{"ändern lässt sie sich mit [rules.{}] in .kundenlint.toml",
            "[rules.{}] in .kundenlint.toml changes it"},
    Message{"die Beziehung „{}“ gibt es nicht", "there is no relation '{}'"},
    Message{"„{}“ braucht mindestens ein Beispiel", "'{}' needs an example at least"},
    Message{"„severity“ hat keinen Wert „{}“", "'severity' has no value '{}'"},
    Message{"„limits“ muss eine Tabelle sein", "'limits' must be a table"},
    Message{"„limits.{}“ muss eine Zahl ab 0 sein", "'limits.{}' must be a number from 0 on"},
    Message{"„{}“ braucht mindestens {} Beispiele", "'{}' needs {} examples at least"},
    Message{"die Regel „{}“ gibt es zweimal, schon hier: {}", "the rule '{}' is there twice, also here: {}"},
    Message{"einen Wert {} gibt die Prüfung „{}“ nicht", "a value {} is not given by the check '{}'"},
    Message{"die Regel „{}“ gehört nicht zu diesem Profil: [rules.{}] gilt hier nicht",
            "the rule '{}' is not one of this profile: [rules.{}] does not hold here"},
    Message{"die Prüfung „{}“ gibt es nicht", "there is no check '{}'"},
    Message{"„profile“ ist leer", "'profile' is empty"},
    Message{"„order“ muss eine ganze Zahl von 1 bis {} sein", "'order' must be a whole number from 1 to {}"},
    Message{"die eingebauten Regeln sind beschädigt", "the built-in rules are damaged"},
    // Known findings
    Message{"erwartet: path, rule, text und count eines Befundes",
            "expected: path, rule, text and count of a finding"},
    Message{"keine Liste bekannter Befunde: erwartet wird {}", "no list of known findings: expected is {}"},
    // The options of the C API
    Message{"erwartet wird ein JSON-Objekt", "a JSON object is expected"},
    Message{"„{}“ muss eine Zeichenkette sein", "'{}' must be a string"},
    Message{"„{}“ muss true oder false sein", "'{}' must be true or false"},
    Message{"„{}“ muss eine Liste von Zeichenketten sein", "'{}' must be a list of strings"},
    Message{"„{}“ muss {} sein", "'{}' must be {}"},
    Message{"„{}“: „{}“ gibt es nicht", "'{}': there is no '{}'"},
};

using Captures = std::vector<std::string_view>;

/// What stands for the "{}"; nothing when the message is another one.
std::optional<Captures> captured(std::string_view form, std::string_view message) {
  Captures out;
  std::size_t gap = form.find("{}");
  const std::string_view head = form.substr(0, gap);
  if (!message.starts_with(head)) return std::nullopt;
  message.remove_prefix(head.size());
  while (gap != std::string_view::npos) {
    form.remove_prefix(gap + 2);
    gap = form.find("{}");
    const std::string_view piece = form.substr(0, gap);
    const bool last = gap == std::string_view::npos;
    if (last && !message.ends_with(piece)) return std::nullopt;
    const std::size_t at = last ? message.size() - piece.size() : message.find(piece);
    if (at == std::string_view::npos) return std::nullopt;
    out.push_back(message.substr(0, at));
    message.remove_prefix(at + piece.size());
  }
  return message.empty() ? std::optional(std::move(out)) : std::nullopt;
}

/// What stands in quotation marks is the user's own and stays as it is.
std::string filled(std::string_view form, const Captures& captures) {
  std::string out;
  for (const std::string_view capture : captures) {
    const std::size_t gap = form.find("{}");
    out += form.substr(0, gap);
    const bool quoted = out.ends_with('\'');
    out += quoted ? std::string(capture) : in_english(capture);
    form.remove_prefix(gap + 2);
  }
  return out += form;
}

}  // namespace

std::string in_english(std::string_view message) {
  for (const Message& known : kMessages) {
    if (const auto captures = captured(known.german, message)) return filled(known.english, *captures);
  }
  return std::string(message);
}

Error localized(Error error, ReportLanguage language) {
  if (language == ReportLanguage::de) return error;
  error.message = in_english(error.message);
  error.hint = in_english(error.hint);
  for (Error& more : error.more) more = localized(std::move(more), language);
  return error;
}

}  // namespace kundenlint
