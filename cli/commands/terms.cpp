#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/commands/commands.h"
#include "cli/corpus_input.h"
#include "cli/duplicate_report.h"
#include "cli/statistics_output.h"
#include "cli/terminal.h"
#include "kundenlint/report/json_parts.h"
#include "kundenlint/report/term_tables.h"
#include "kundenlint/report/wording.h"

namespace kundenlint::cli {
namespace {

constexpr std::size_t kShownTerms = 50;

Result<TermUnit> unit_of(const Invocation& call) {
  const std::string& by = call.settings.one("by");
  if (by.empty() || by == "lemma") return TermUnit::lemma;
  if (by == "stem") return TermUnit::stem;
  if (by == "form") return TermUnit::form;
  return usage_error(call, fmt::format("--by: „{}“ gibt es nicht; möglich sind lemma, stem, form", by),
                     fmt::format("--by: there is no '{}'; possible are lemma, stem, form", by));
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return text;
}

/// "NOUN,VERB", "all".
Result<bool> read_parts_of_speech(const Invocation& call, TermListOptions& options) {
  constexpr std::array kAll = {Pos::noun,        Pos::name,     Pos::verb,       Pos::adjective,
                               Pos::adverb,      Pos::pronoun,  Pos::determiner, Pos::preposition,
                               Pos::conjunction, Pos::particle, Pos::unknown};
  std::string_view list = call.settings.one("pos");
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    const std::string name = upper(std::string(list.substr(0, comma)));
    list.remove_prefix(std::min(comma + 1, list.size()));
    if (name == "ALL") {
      options.all_words = true;
      continue;
    }
    const auto* const pos =
        std::find_if(kAll.begin(), kAll.end(), [&](Pos each) { return to_string(each) == name; });
    if (pos == kAll.end()) {
      return usage_error(
          call, fmt::format("--pos: „{}“ ist keine Wortart (NOUN, PROPN, VERB, ADJ, ADV …, all)", name),
          fmt::format("--pos: '{}' is no part of speech (NOUN, PROPN, VERB, ADJ, ADV …, all)", name));
    }
    options.only.insert(*pos);
  }
  return true;
}

/// What the command has read, and how it writes it.
struct TermReportData {
  const TermList& corpus;
  const TermList& reference;
  bool compared;
  std::string_view unit;
  Table table;
};

std::string as_json(const TermReportData& data) {
  std::string out;
  JsonWriter json(out, true);
  json.begin_object();
  write_head(json, "kundenlint/terms/1");
  json_parts::field(json, "by", data.unit);
  write_size(json, "corpus", data.corpus.documents(), data.corpus.words());
  if (data.compared) write_size(json, "reference", data.reference.documents(), data.reference.words());
  write_table(json, data.compared ? "keywords" : "terms", data.table);
  json.end_object();
  return out += '\n';
}

std::string size_line(Bilingual name, const TermList& list, ReportLanguage language) {
  return fmt::format("{}: {}, {}\n", name.in(language),
                     counted(list.documents(), {"Text", "text"}, {"Texte", "texts"}, language),
                     counted(list.words(), {"Wort", "word"}, {"Wörter", "words"}, language));
}

std::string as_text(const TermReportData& data, const TextOptions& options, std::size_t all) {
  std::string out = size_line({"Korpus", "Corpus"}, data.corpus, options.language);
  if (data.compared) out += size_line({"Referenz", "Reference"}, data.reference, options.language);
  return out + '\n' + table_text(data.table, options) +
         rest_line(all, data.table.rows.size(), options.language);
}

/// What reads them.
struct TermReader {
  Invocation& call;
  Morphology morphology{};
  DuplicateReport duplicates;
};

Result<bool> read_terms(TermReader& reader, const std::vector<std::string>& paths, std::string_view group,
                        TermList& list) {
  const auto each = [&](Document& document, const Fields&) {
    reader.duplicates.see(document, group);
    const Tokens tokens = tokenize(document);
    list.add(tokens, reader.morphology.analyze(document, tokens));
  };
  return read_corpus(reader.call, paths, corpus_options(reader.call), each);
}

}  // namespace

int run_terms(Invocation& call) {
  TermListOptions options;
  const auto unit = unit_of(call);
  if (!unit) return fail(call, unit.error());
  options.unit = *unit;
  const auto parts = read_parts_of_speech(call, options);
  if (!parts) return fail(call, parts.error());
  const auto min_count = number<std::uint64_t>(call, "min-count");
  if (!min_count) return fail(call, min_count.error());
  const auto top = rows_asked_for(call, kShownTerms);
  if (!top) return fail(call, top.error());
  auto output = Output::open(call.settings.one("output"), call.io);
  if (!output) return fail(call, output.error());

  auto duplicates = DuplicateReport::create(call);
  if (!duplicates) return fail(call, duplicates.error());
  TermReader reader{.call = call, .duplicates = *std::move(duplicates)};
  TermList corpus(options), reference(options);
  const auto read = read_terms(reader, call.arguments, {}, corpus);
  if (!read) return fail(call, read.error());
  bool whole = *read;
  const bool compared = call.settings.has("reference");
  if (compared) {
    const auto other = read_terms(reader, call.settings.all("reference"), "reference", reference);
    if (!other) return fail(call, other.error());
    whole = whole && *other;
    if (reference.words() == 0) {
      Error error = usage_error(call, "die Referenz enthält kein Wort", "there is no word in the reference");
      error.code = ErrorCode::empty;
      return fail(call, error);
    }
  }
  if (const auto told = reader.duplicates.finish(call); !told) return fail(call, told.error());
  std::size_t all = 0;
  const auto cut = [&](auto rows) {
    all = rows.size();
    if (*top != 0 && rows.size() > *top) rows.resize(*top);
    return rows;
  };
  Table table;
  if (compared) {
    auto words = keywords(corpus, reference, *min_count);
    if (!words) return fail(call, words.error());
    table = keyword_table(cut(*std::move(words)), corpus, reference);
  } else {
    auto terms = corpus.terms();
    if (!terms) return fail(call, terms.error());
    std::erase_if(*terms, [&](const ListedTerm& term) { return term.count < *min_count; });
    table = term_table(cut(*std::move(terms)), corpus);
  }
  const std::string_view name = options.unit == TermUnit::lemma  ? "lemma"
                                : options.unit == TermUnit::stem ? "stem"
                                                                 : "form";
  const TermReportData data{corpus, reference, compared, name, std::move(table)};
  const std::string& format = call.settings.one("format");
  const std::string text = format == "json"    ? as_json(data)
                           : format == "jsonl" ? table_jsonl(data.table)
                           : format == "csv"   ? table_csv(data.table)
                                               : as_text(data, text_options(call, output->terminal()), all);
  return finish(call, *output, text, whole);
}

}  // namespace kundenlint::cli
