#include "kundenlint/report/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "kundenlint/base/nearest.h"
#include "kundenlint/framing/builtin_weights.h"
#include "kundenlint/framing/weights.h"
#include "kundenlint/report/cue_meaning.h"
#include "kundenlint/report/explain_page.h"
#include "kundenlint/report/findings.h"
#include "kundenlint/report/glossary.h"
#include "kundenlint/report/meanings.h"
#include "kundenlint/report/wording.h"

namespace kundenlint {
namespace {

std::set<std::string_view> targets(const Dictionary& dictionary, EntryKind kind) {
  std::set<std::string_view> out;
  for (const Entry& entry : dictionary.entries) {
    if (entry.kind == kind) out.insert(entry.target);
  }
  return out;
}

std::vector<const Entry*> entries_of(const Dictionary& dictionary, EntryKind kind, std::string_view target) {
  std::vector<const Entry*> out;
  for (const Entry& entry : dictionary.entries) {
    if (entry.kind == kind && entry.target == target) out.push_back(&entry);
  }
  return out;
}

Error unknown(const Explained& known, std::string_view id, ReportLanguage language) {
  const Dictionary& dictionary = known.dictionary;
  std::vector<std::string> owned;
  std::vector<std::string_view> names;
  for (const Facet& facet : dictionary.facets) names.push_back(facet.id);
  for (const RelationType type : kRelationTypes) names.push_back(to_string(type));
  for (const std::string_view cue : targets(dictionary, EntryKind::cue)) names.push_back(cue);
  for (const Entry& entry : dictionary.entries) names.push_back(entry.id);
  for (const Rule& rule : known.rules) names.push_back(rule.id);
  for (const GlossaryTerm& term : glossary()) names.push_back(term.id);
  for (const WordClass& word_class : dictionary.classes) owned.push_back("@" + word_class.name);
  names.insert(names.end(), owned.begin(), owned.end());
  const std::string_view near = nearest(id, names);
  const bool german = language == ReportLanguage::de;
  std::string hint = german ? "„kundenlint explain“ zählt alle auf" : "'kundenlint explain' lists them all";
  if (!near.empty())
    hint = german ? fmt::format("meinten Sie „{}“?", near) : fmt::format("did you mean '{}'?", near);
  return {.code = ErrorCode::usage,
          .message = german ? fmt::format("unbekannte Kennung „{}“", id) : fmt::format("unknown id '{}'", id),
          .hint = std::move(hint)};
}

std::string_view name_of(const Facet& facet, const TextOptions& options) {
  return options.language == ReportLanguage::de || facet.name_en.empty() ? facet.name_de : facet.name_en;
}

std::string facet_page(const Dictionary& dictionary, const Facet& facet, const TextOptions& options) {
  Page page(options);
  page.title(facet.id, name_of(facet, options));
  const bool german = options.language == ReportLanguage::de || facet.description_en.empty();
  page.text(german ? facet.description_de : facet.description_en);
  for (const TermReading& reading : dictionary.readings) {
    if (std::ranges::find(reading.facets, facet.id) == reading.facets.end()) continue;
    page.text(fmt::format(fmt::runtime(german ? "Mit einem Wort der Klasse @{} zählt eine Fundstelle als {}."
                                              : "With a word of the class @{} a match counts as {}."),
                          reading.words, reading.counts_as));
  }
  page.entries(entries_of(dictionary, EntryKind::mention, facet.id));
  return page.take();
}

std::string relation_page(const Dictionary& dictionary, RelationType type, const TextOptions& options) {
  Page page(options);
  page.title(to_string(type), name_of(type).in(options.language));
  page.text(verdict_of(type, dictionary, options.language));
  page.entries(entries_of(dictionary, EntryKind::relation, to_string(type)));
  return page.take();
}

std::string class_page(const Dictionary& dictionary, const WordClass& word_class,
                       const TextOptions& options) {
  Page page(options);
  page.title("@" + word_class.name, options.language == ReportLanguage::de ? "Wortklasse" : "word class");
  std::string members;
  for (const Atom& atom : word_class.members) members += (members.empty() ? "" : ", ") + to_string(atom);
  page.text(members);
  page.users(dictionary, "@" + word_class.name);
  return page.take();
}

/// "{text}" and the like become "…".
std::string without_values(std::string_view message) {
  std::string out(message);
  for (std::size_t at = out.find('{'); at != std::string::npos; at = out.find('{', at + 1)) {
    const std::size_t end = out.find('}', at);
    if (end == std::string::npos) break;
    out.replace(at, end + 1 - at, "…");
  }
  return out;
}

std::string rule_page(const Rule& rule, const TextOptions& options) {
  const ReportLanguage language = options.language;
  Page page(options);
  page.title(rule.id, fmt::format("{} ({})", in(rule.name, language), name_of(rule.severity).in(language)));
  page.text(in(rule.description, language));
  page.heading({"Was sie meldet", "What it reports"});
  page.text(without_values(in(rule.message, language)));
  page.heading({"Was besser wäre", "What would be better"});
  page.text(in(rule.suggestion, language));
  if (!rule.limits.empty()) page.heading({"Grenzwerte", "Limits"});
  for (const auto& [name, value] : rule.limits) {
    const bool whole = value == std::floor(value);
    page.row(name, decimal(value, whole ? 0 : 2, language));
  }
  page.heading({"Beispiele: Hier meldet sie sich", "Examples: where it reports"});
  for (const std::string& text : rule.bad) page.bullet("! ", text);
  page.heading({"Beispiele: Hier schweigt sie", "Examples: where it is silent"});
  for (const std::string& text : rule.good) page.bullet("✓ ", text);
  return page.take();
}

std::string glossary_page(const GlossaryTerm& term, const TextOptions& options) {
  Page page(options);
  page.title(term.id, term.name.in(options.language));
  std::string_view meaning = term.meaning.in(options.language);
  while (!meaning.empty()) {
    const std::size_t end = std::min(meaning.find('\n'), meaning.size());
    page.text(meaning.substr(0, end));
    meaning.remove_prefix(std::min(end + 1, meaning.size()));
  }
  if (!term.formula.empty()) page.heading({"Formel", "Formula"});
  if (!term.formula.empty()) page.text(term.formula);
  if (!term.source.empty()) page.heading({"Quelle", "Source"});
  if (!term.source.empty()) page.text(term.source);
  return page.take();
}

constexpr std::string_view kWeights = "gewichte";

/// They are learnt for one profile.
bool has_weights(const Dictionary& dictionary) {
  const std::optional<Weights> weights = Weights::open(builtin_weights());
  return weights && weights->profile() == dictionary.id;
}

/// "gewichte" and "FACET/gewichte": the id of mentions that no entry found.
std::string weights_page(std::string_view id, const TextOptions& options) {
  const bool german = options.language == ReportLanguage::de;
  Page page(options);
  page.title(id, german ? "Gewichte" : "weights");
  page.text(german ? "Kein einzelner Eintrag, sondern mehrere Hinweise des Satzes zusammen: Jedes Merkmal "
                     "trägt für jeden Pol und jede "
                     "Facette ein Gewicht, die Summe ist der Logarithmus der Chance, und aus der Chance wird "
                     "eine Wahrscheinlichkeit. Ein "
                     "Pol ist gezeigt, wenn seine Wahrscheinlichkeit die Schwelle erreicht."
                   : "No single entry, but several cues of the sentence together: every feature has a weight "
                     "for every pole and every "
                     "facet, the sum is the log-odds, and the odds become a probability. A pole is shown "
                     "when its probability reaches "
                     "the threshold.");
  page.text(
      german
          ? "Die Gewichte stehen in dictionaries/gewichte/kunde.tsv, gelernt aus von Hand kodierten Sätzen. "
            "Mit -f json nennt jede Erwähnung ihre Wahrscheinlichkeit und die Wörter, die am meisten wiegen; "
            "--no-weights lässt allein das Wörterbuch entscheiden."
          : "The weights are in dictionaries/gewichte/kunde.tsv, learnt from sentences coded by hand. With "
            "-f json every "
            "mention names its probability and the words that weigh most; --no-weights lets the dictionary "
            "alone decide.");
  page.heading({"Merkmale", "Features"});
  page.row("l:Bedarf", german ? "ein Lemma" : "a lemma");
  page.row("p:Kunde", german ? "ein Teil eines Kompositums" : "a part of a compound");
  page.row("b:auf Augenhöhe", german ? "zwei Lemmata hintereinander" : "two lemmas in a row");
  page.row("q:bedarf", german ? "ein Bedeutungsfeld" : "a field of meaning");
  page.row("q:bedarf^",
           german ? "… eines Wortes, das dem Kunden gehört" : "… of a word that is the customer's");
  page.row("g:bedarf zuschnitt",
           german ? "zwei Bedeutungsfelder im Satz" : "two fields of meaning in the sentence");
  page.row("e:EINTRAG", german ? "dieser Eintrag spricht an" : "this entry fires");
  page.row("f:FACETTE", german ? "ein Eintrag dieser Facette spricht an" : "an entry of this facet fires");
  page.row("s:FACETTE HALTUNG", german ? "… mit dieser Haltung" : "… with this stance");
  page.row("t:POL HALTUNG",
           german ? "… in einem anderen Satz des Textes" : "… in another sentence of the text");
  page.row("v: und w:", german ? "… im Satz davor und dahinter" : "… in the sentence before and behind");
  page.row("a:wir sie", german ? "wer spricht und von wem die Rede ist" : "who speaks, and of whom");
  page.row("D:sie 2", german ? "wie oft der Text so spricht" : "how often the text speaks so");
  page.row("n:1 … n:4", german ? "Länge des Satzes" : "length of the sentence");
  page.row("d:0 … d:4", german ? "wie dicht der Text rahmt" : "how densely the text frames");
  page.row("frage, zeile", german ? "der Satz fragt, ist keiner" : "the sentence asks, is none");
  return page.take();
}

}  // namespace

Result<std::string> explain(const Explained& known, std::string_view id, const TextOptions& options) {
  const Dictionary& dictionary = known.dictionary;
  if (const Facet* facet = dictionary.facet(id)) return facet_page(dictionary, *facet, options);
  if (const Entry* entry = dictionary.entry(id)) return entry_page(dictionary, *entry, options);
  const bool weights_id = id == kWeights || (id.ends_with("/gewichte") &&
                                             dictionary.facet(id.substr(0, id.find('/'))) != nullptr);
  if (weights_id && has_weights(dictionary)) return weights_page(id, options);
  for (const RelationType type : kRelationTypes) {
    if (to_string(type) == id) return relation_page(dictionary, type, options);
  }
  if (targets(dictionary, EntryKind::cue).contains(id)) {
    return cue_page(id, entries_of(dictionary, EntryKind::cue, id), options);
  }
  for (const WordClass& word_class : dictionary.classes) {
    if (id.starts_with('@') && word_class.name == id.substr(1))
      return class_page(dictionary, word_class, options);
  }
  if (const Rule* rule = find_rule(known.rules, id)) return rule_page(*rule, options);
  if (const GlossaryTerm* term = glossary_term(id)) return glossary_page(*term, options);
  return unknown(known, id, options.language);
}

std::string explain_overview(const Explained& known, const TextOptions& options) {
  const Dictionary& dictionary = known.dictionary;
  Page page(options);
  page.heading({"Facetten", "Facets"});
  for (const Facet& facet : dictionary.facets) page.row(facet.id, name_of(facet, options));
  page.heading({"Beziehungen der beiden Pole", "Relations of the two poles"});
  for (const RelationType type : kRelationTypes)
    page.row(to_string(type), name_of(type).in(options.language));
  page.heading({"Regeln von „kundenlint check“", "Rules of 'kundenlint check'"});
  for (const Rule& rule : known.rules) {
    if (!rule.speaks_in(dictionary.id)) continue;
    page.row(rule.id, fmt::format("{} ({})", in(rule.name, options.language),
                                  name_of(rule.severity).in(options.language)));
  }
  page.heading({"Signale, die die Haltung einer Erwähnung bestimmen", "Cues that decide a mention's stance"});
  for (const std::string_view cue : targets(dictionary, EntryKind::cue))
    page.row(cue, cue_meaning(cue) ? cue_meaning(cue)->scope.in(options.language) : "");
  page.heading({"Wörter der Berichte und Tabellen", "Words of the reports and tables"});
  for (const GlossaryTerm& term : glossary()) page.row(term.id, term.name.in(options.language));
  page.heading({"Wortklassen", "Word classes"});
  std::string names;
  for (const WordClass& word_class : dictionary.classes)
    names += (names.empty() ? "@" : ", @") + word_class.name;
  page.text(names);
  return page.take();
}

}  // namespace kundenlint
