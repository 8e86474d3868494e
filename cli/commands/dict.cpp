#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <ostream>

#include "cli/analyzer_options.h"
#include "cli/commands/commands.h"
#include "cli/output.h"
#include "kundenlint/analysis/examples.h"
#include "kundenlint/analysis/load.h"
#include "kundenlint/analysis/load_rules.h"
#include "kundenlint/base/nearest.h"
#include "kundenlint/dictionary/builtin.h"
#include "kundenlint/dictionary/format.h"
#include "kundenlint/report/messages.h"

namespace kundenlint::cli {
namespace {

/// What `dict` works on: a dictionary, and the files of it that are asked about.
struct Subject {
  Dictionary dictionary{};
  AnalyzerOptions options{};         ///< that load it
  std::vector<std::string> files{};  ///< empty: all

  bool asks_about(const Origin& origin) const {
    return files.empty() || std::find(files.begin(), files.end(), origin.file) != files.end();
  }
};

// What the options ask for and the paths: files with a [profile] take the place of the profile, others extend it.
AnalyzerOptions options_with(const Invocation& call, const std::vector<std::string>& paths, bool profile) {
  AnalyzerOptions options = analyzer_options(call.settings);
  if (!profile) {
    options.dictionaries.insert(options.dictionaries.end(), paths.begin(), paths.end());
    return options;
  }
  options.profile = is_profile_path(paths.front()) ? paths.front() : "./" + paths.front();
  options.dictionaries.assign(paths.begin() + 1, paths.end());
  return options;
}

/// An entry of a file that takes the place of one of the profile with other patterns, perhaps by chance.
void note_replaced(const Invocation& call, const Subject& subject, const Dictionary& base) {
  const bool german = call.language() == ReportLanguage::de;
  for (const Entry& entry : subject.dictionary.entries) {
    const Entry* earlier = base.entry(entry.id);
    if (earlier == nullptr || !subject.asks_about(entry.origin) || earlier->patterns == entry.patterns)
      continue;
    note(call,
         {.message = german ? fmt::format("„{}“ ersetzt den Eintrag des Profils „{}“", entry.id, base.id)
                            : fmt::format("'{}' replaces the entry of the profile '{}'", entry.id, base.id),
          .path = entry.origin.file,
          .line = entry.origin.line,
          .column = entry.origin.column});
  }
}

Result<Subject> load_subject(const Invocation& call, const std::vector<std::string>& paths) {
  Subject subject;
  std::vector<DictionarySource> sources;
  for (const std::string& path : paths) {
    Result<std::vector<DictionarySource>> read = read_dictionary_sources(path);
    if (!read) return read.error();
    for (DictionarySource& source : *read) {
      subject.files.push_back(source.path);
      sources.push_back(std::move(source));
    }
  }
  const bool profile = profile_head(sources).has_value();
  subject.options = options_with(call, paths, profile);
  Result<Dictionary> dictionary = load_dictionary(subject.options);
  if (!dictionary) return dictionary.error();
  subject.dictionary = *std::move(dictionary);
  if (profile || paths.empty()) return subject;
  const Result<Dictionary> base = load_dictionary(analyzer_options(call.settings));
  if (base) note_replaced(call, subject, *base);
  return subject;
}

struct TestCounts {
  std::size_t hits = 0, misses = 0, failed = 0;
};

std::string place(const Origin& at) { return fmt::format("{}:{}:{}", at.file, at.line, at.column); }

int check(const Invocation& call, const Subject& subject, std::ostream& out) {
  const bool german = call.language() == ReportLanguage::de;
  std::size_t errors = 0, warnings = 0;
  for (const Diagnostic& found : check_profile(subject.dictionary)) {
    if (!subject.asks_about(found.at)) continue;
    ++(found.is_error() ? errors : warnings);
    const std::string_view severity =
        found.is_error() ? (german ? "Fehler" : "error") : (german ? "Warnung" : "warning");
    out << fmt::format("{}: {}: {}: {} [{}]\n", place(found.at), severity, found.entry,
                       german ? found.de : found.en, to_string(found.rule));
  }
  out << fmt::format(fmt::runtime(german ? "Einträge: {}, Klassen: {}, Fehler: {}, Warnungen: {}\n"
                                         : "entries: {}, classes: {}, errors: {}, warnings: {}\n"),
                     subject.dictionary.entries.size(), subject.dictionary.classes.size(), errors, warnings);
  return errors + warnings == 0 ? kOk : kFindings;
}

/// What the rules of a user say in their examples: "bad" is to be found, "good" is not.
Result<TestCounts> test_rules(const Invocation& call, const Subject& subject, std::ostream& out) {
  TestCounts counts;
  const Result<std::vector<Rule>> rules = load_rules(subject.options, subject.dictionary);
  if (!rules) return rules.error();
  const std::size_t first = builtin_rules().size();
  if (rules->size() == first) return counts;
  Result<Analyzer> analyzer = Analyzer::create(subject.options);
  if (!analyzer) return analyzer.error();
  const bool german = call.language() == ReportLanguage::de;
  for (std::size_t i = first; i < rules->size(); ++i) {
    if (!(*rules)[i].speaks_in(subject.dictionary.id)) continue;
    counts.hits += (*rules)[i].bad.size();
    counts.misses += (*rules)[i].good.size();
  }
  for (const RuleExampleFailure& failure : test_rule_examples(*analyzer, first)) {
    const Rule& rule = (*rules)[failure.rule];
    ++counts.failed;
    const Bilingual what =
        failure.bad ? Bilingual{"bad: die Regel meldet nichts", "bad: the rule reports nothing"}
                    : Bilingual{"good: die Regel meldet etwas", "good: the rule reports something"};
    out << fmt::format(fmt::runtime(german ? "{}: {}: {}: „{}“\n" : "{}: {}: {}: '{}'\n"), place(rule.place),
                       rule.id, what.in(call.language()), failure.text);
  }
  return counts;
}

int test(const Invocation& call, const Subject& subject, std::ostream& out) {
  const bool german = call.language() == ReportLanguage::de;
  Morphology morphology;
  std::size_t hits = 0, misses = 0, failed = 0;
  for (const Entry& entry : subject.dictionary.entries) {
    if (!subject.asks_about(entry.origin)) continue;
    hits += entry.hits.size();
    misses += entry.misses.size();
    if (!entry.hits.empty() || !entry.misses.empty()) continue;
    ++failed;
    out << fmt::format(
        "{}: {}: {}\n", place(entry.origin), entry.id,
        german ? "keine Beispiele: schreiben Sie hits und misses" : "no examples: write hits and misses");
  }
  for (const ExampleFailure& failure : test_examples_in_reach(subject.dictionary, morphology)) {
    const Entry& entry = subject.dictionary.entries[failure.entry];
    if (!subject.asks_about(entry.origin)) continue;
    ++failed;
    const Bilingual what = failure.hit ? Bilingual{"hit feuert nicht", "hit does not fire"}
                                       : Bilingual{"miss feuert", "miss fires"};
    out << fmt::format(fmt::runtime(german ? "{}: {}: {}: „{}“ ({})\n" : "{}: {}: {}: '{}' ({})\n"),
                       place(entry.origin), entry.id, what.in(call.language()), failure.text,
                       german ? failure.reason : in_english(failure.reason));
  }
  const Result<TestCounts> rules = test_rules(call, subject, out);
  if (!rules) return fail(call, rules.error());
  failed += rules->failed;
  out << fmt::format(fmt::runtime(german ? "hits: {}, misses: {}, fehlgeschlagen: {}\n"
                                         : "hits: {}, misses: {}, failed: {}\n"),
                     hits + rules->hits, misses + rules->misses, failed);
  return failed == 0 ? kOk : kFindings;
}

// One entry a line, fields with tabs between them: id, stance, reach, patterns, place.
int list(const Subject& subject, std::ostream& out) {
  static constexpr std::array<std::string_view, 4> kReach = {"clause", "sentence", "near", "none"};
  for (const Entry& entry : subject.dictionary.entries) {
    if (!subject.asks_about(entry.origin)) continue;
    std::string patterns;
    for (const Pattern& pattern : entry.patterns) {
      if (!patterns.empty()) patterns += " | ";
      patterns += to_string(pattern);
    }
    out << fmt::format("{}\t{}\t{}\t{}\t{}:{}\n", entry.id, to_string(entry.stance),
                       kReach[static_cast<std::size_t>(entry.reach)], patterns, entry.origin.file,
                       entry.origin.line);
  }
  return kOk;
}

// One built-in profile a line: id and the names of its poles, with tabs between them.
int profiles(const Invocation& call, std::ostream& out) {
  const bool german = call.language() == ReportLanguage::de;
  const auto name = [&](const Dictionary& dictionary, const std::string& pole) {
    const Facet* facet = dictionary.facet(pole);
    return facet == nullptr ? pole : german ? facet->name_de : facet->name_en;
  };
  for (const std::string_view id : builtin_profiles()) {
    const Result<Dictionary> profile = deserialize(builtin_dictionary(id));
    if (!profile) return fail(call, profile.error());
    out << fmt::format("{}\t{}\t{}\n", id, name(*profile, profile->pole_a), name(*profile, profile->pole_b));
  }
  return kOk;
}

Result<bool> rewrite(const DictionarySource& source, Io& io) {
  const Result<std::string> formatted = format_dictionary(source);
  if (!formatted) return formatted.error();
  if (*formatted == source.text) return false;
  Result<Output> output = Output::open(source.path, io);
  if (!output) return output.error();
  output->stream() << *formatted;
  const Result<bool> committed = output->commit();
  if (!committed) return committed.error();
  return true;
}

// Names the files that it changes. "-" goes from standard input to standard output.
int format(Invocation& call, const std::vector<std::string>& paths, std::ostream& out) {
  for (const std::string& path : paths) {
    if (path == "-") {
      const std::string text{std::istreambuf_iterator<char>(call.io.in), {}};
      const Result<std::string> formatted = format_dictionary({"-", text});
      if (!formatted) return fail(call, formatted.error());
      out << *formatted;
      continue;
    }
    const Result<std::vector<DictionarySource>> sources = read_dictionary_sources(path);
    if (!sources) return fail(call, sources.error());
    for (const DictionarySource& source : *sources) {
      const Result<bool> changed = rewrite(source, call.io);
      if (!changed) return fail(call, changed.error());
      if (*changed) out << source.path << '\n';
    }
  }
  return kOk;
}

constexpr std::array<std::string_view, 8> kActions = {"check",  "test",   "list",     "format",
                                                      "import", "export", "coverage", "profiles"};

int unknown_action(const Invocation& call, const std::string& action) {
  const std::string_view near = nearest(action, kActions);
  const bool german = call.language() == ReportLanguage::de;
  Error error{
      .code = ErrorCode::usage,
      .message = german
                     ? "dict: erwartet wird check, test, list, format, import, export, coverage oder profiles"
                     : "dict: expected check, test, list, format, import, export, coverage or profiles"};
  if (!action.empty()) {
    error.message += fmt::format(fmt::runtime(german ? ", gelesen wurde „{}“" : ", read '{}'"), action);
  }
  if (!near.empty())
    error.hint = fmt::format(fmt::runtime(german ? "meinten Sie „{}“?" : "did you mean '{}'?"), near);
  return fail(call, error);
}

}  // namespace

std::vector<std::string> dict_actions() { return {kActions.begin(), kActions.end()}; }

int run_dict(Invocation& call) {
  const std::string action = call.arguments.empty() ? "" : call.arguments.front();
  if (action == "coverage") return run_dict_coverage(call);
  if (action == "import") return run_dict_import(call);
  if (action == "export") return run_dict_export(call);
  const bool formats = action == "format";
  if (std::ranges::find(kActions, action) == kActions.end()) return unknown_action(call, action);
  const std::vector<std::string> paths(call.arguments.begin() + 1, call.arguments.end());
  if (formats && paths.empty()) {
    return fail(call, {.code = ErrorCode::usage,
                       .message = call.language() == ReportLanguage::de ? "dict format: es fehlt ein Pfad"
                                                                        : "dict format: a path is missing"});
  }
  Result<Output> output = Output::open(call.settings.one("output"), call.io);
  if (!output) return fail(call, output.error());
  int status = kOk;
  if (formats) {
    status = format(call, paths, output->stream());
  } else if (action == "profiles") {
    status = profiles(call, output->stream());
  } else {
    const Result<Subject> subject = load_subject(call, paths);
    if (!subject) return fail(call, subject.error());
    status = action == "check"  ? check(call, *subject, output->stream())
             : action == "test" ? test(call, *subject, output->stream())
                                : list(*subject, output->stream());
  }
  if (status == kFailure) return status;
  const Result<bool> committed = output->commit();
  return committed ? status : fail(call, committed.error());
}

}  // namespace kundenlint::cli
