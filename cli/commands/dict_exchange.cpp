// dict import, dict export: dictionaries of other programs.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <ostream>

#include "cli/analyzer_options.h"
#include "cli/commands/commands.h"
#include "cli/corpus_input.h"
#include "cli/output.h"
#include "kundenlint/analysis/examples.h"
#include "kundenlint/analysis/load.h"
#include "kundenlint/base/characters.h"
#include "kundenlint/base/file.h"
#include "kundenlint/exchange/profile.h"
#include "kundenlint/report/messages.h"
#include "kundenlint/text/encoding.h"

namespace kundenlint::cli {
namespace {

constexpr std::size_t kShown = 5;  // examples of a note

/// As a note shows it: patterns may be long.
std::string shortened(const std::string& what) {
  constexpr std::size_t kMost = 60;
  std::size_t end = what.size();
  for (std::size_t at = 0, count = 0; at < what.size(); ++at) {
    if (begins_character(what[at]) && count++ == kMost) end = std::min(end, at);
  }
  return end == what.size() ? what : what.substr(0, end) + " …";
}

/// What is not as it was, a line a reason: how often, and the first words.
void tell(const Invocation& call, const std::vector<ForeignNote>& notes) {
  std::map<std::string, std::vector<std::string>> by_reason;
  for (const ForeignNote& one : notes) by_reason[one.why].push_back(one.what);
  for (const auto& [why, all] : by_reason) {
    std::vector<std::string> first;
    for (std::size_t i = 0; i < std::min(all.size(), kShown); ++i) first.push_back(shortened(all[i]));
    if (all.size() > kShown) first.emplace_back("…");
    const std::string reason = call.language() == ReportLanguage::de ? why : in_english(why);
    note(call, {.message = fmt::format("{} ({}): {}", reason, all.size(), fmt::join(first, ", "))});
  }
}

std::optional<ForeignFormat> wanted_format(const Invocation& call, const std::string& path) {
  const std::string& named = call.settings.one("format");
  return named == "text" || named == "csv" ? format_of_file(path) : foreign_format(named);
}

Error which_format(const Invocation& call) {
  return usage_error(call, fmt::format("welches Format? -f {}", fmt::join(kForeignFormats, ", ")),
                     fmt::format("which format? -f {}", fmt::join(kForeignFormats, ", ")));
}

/// "A,B"
Result<bool> read_poles(const Invocation& call, ProfileRequest& request) {
  const std::string& poles = call.settings.one("poles");
  if (poles.empty()) return true;
  const std::size_t comma = poles.find(',');
  if (comma == std::string::npos || comma == 0 || comma + 1 == poles.size())
    return usage_error(call, "--poles nennt zwei Kategorien: A,B", "--poles names two categories: A,B");
  request.pole_a = poles.substr(0, comma);
  request.pole_b = poles.substr(comma + 1);
  return true;
}

/// Words that their own pattern does not find, as they stand: a sign that is no word here.
Result<std::vector<ForeignNote>> unfound(const MadeProfile& made, const ForeignDictionary& dictionary) {
  Result<Dictionary> profile = parse_profile({{"profil.toml", made.toml}});
  if (!profile) return profile.error();
  std::map<std::string, const ForeignCategory*> categories;
  for (const ForeignCategory& category : dictionary.categories) categories.emplace(category.name, &category);
  for (Entry& entry : profile->entries) {
    entry.misses.clear();
    entry.hits.clear();
    const Facet* facet = entry.kind == EntryKind::mention ? profile->facet(entry.target) : nullptr;
    const auto known = facet == nullptr ? categories.end() : categories.find(facet->name_de);
    if (known == categories.end()) continue;
    for (const std::string& word : known->second->words)
      if (word.find_first_of("*?\"\\") == std::string::npos) entry.hits.push_back(word);
  }
  std::vector<ForeignNote> notes;
  Morphology morphology;
  for (const ExampleFailure& failure : test_examples_in_reach(*profile, morphology))
    notes.push_back({0, failure.text, "ist hier kein Wort und wird nicht gefunden"});
  return notes;
}

Error at_path(Error error, const std::string& path) {
  error.path = path;
  return error;
}

}  // namespace

int run_dict_import(Invocation& call) {
  const bool german = call.language() == ReportLanguage::de;
  if (call.arguments.size() != 2)
    return fail(call, usage_error(call, "dict import liest eine Datei", "dict import reads one file"));
  const std::string& path = call.arguments[1];
  const std::optional<ForeignFormat> format = wanted_format(call, path);
  if (!format) return fail(call, which_format(call));
  const std::string& target = call.settings.one("output");
  const bool to_stdout = target.empty() || target == "-";
  ProfileRequest request{.name = std::string(file_stem(to_stdout ? path : target)), .source = path};
  request.german = german;
  if (!german) request.said = in_english;
  if (auto read = read_poles(call, request); !read) return fail(call, read.error());
  const Result<std::string> bytes = read_file(path, kMostForeignBytes);
  if (!bytes) return fail(call, bytes.error());
  const Result<Decoded> decoded = decode(*bytes);
  if (!decoded) return fail(call, at_path(decoded.error(), path));
  for (const Error& notice : decoded->notices) note(call, at_path(notice, path));
  const Result<ForeignDictionary> dictionary = read_foreign(*format, without_bom(decoded->text), path);
  if (!dictionary) return fail(call, dictionary.error());
  const Result<MadeProfile> made = make_profile(*dictionary, request);
  if (!made) return fail(call, made.error());
  const Result<std::vector<ForeignNote>> missed = unfound(*made, *dictionary);
  if (!missed) return fail(call, missed.error());
  auto output = Output::open(target, call.io);
  if (!output) return fail(call, output.error());
  output->stream() << made->toml;
  const auto committed = output->commit();
  if (!committed) return fail(call, committed.error());
  tell(call, made->notes);
  tell(call, *missed);
  if (made->guessed)
    note(call,
         {.message =
              german ? "keine Namen von Gegensätzen („positiv“, „negativ“): die Pole sind die beiden ersten "
                       "Kategorien; andere nennt --poles A,B"
                     : "no names of opposites ('positive', 'negative'): the poles are the first two "
                       "categories; --poles A,B names others"});
  call.io.err << fmt::format(fmt::runtime(german ? "kundenlint: Kategorien: {}, Wörter: {}; "
                                                 : "kundenlint: categories: {}, words: {}; "),
                             made->categories, made->words);
  if (made->categories < 2)
    call.io.err << (german ? "dem Kontrastindex fehlt ein Gegenpol\n"
                           : "the contrast index has no second pole\n");
  else
    call.io.err << fmt::format(fmt::runtime(german ? "der Kontrastindex stellt „{}“ gegen „{}“ (--poles)\n"
                                                   : "the contrast index sets '{}' against '{}' (--poles)\n"),
                               made->pole_a, made->pole_b);
  return kOk;
}

int run_dict_export(Invocation& call) {
  if (call.arguments.size() > 1)
    return fail(call, usage_error(call, "dict export nimmt das Profil von --profile und keine Datei",
                                  "dict export takes the profile of --profile and no file"));
  const std::string& target = call.settings.one("output");
  const std::optional<ForeignFormat> format = wanted_format(call, target);
  if (!format) return fail(call, which_format(call));
  const auto dictionary = load_dictionary(analyzer_options(call.settings));
  if (!dictionary) return fail(call, dictionary.error());
  ForeignDictionary words = words_of(*dictionary);
  auto output = Output::open(target, call.io);
  if (!output) return fail(call, output.error());
  output->stream() << write_foreign(*format, words, words.notes);
  const auto committed = output->commit();
  if (!committed) return fail(call, committed.error());
  tell(call, words.notes);
  return kOk;
}

}  // namespace kundenlint::cli
