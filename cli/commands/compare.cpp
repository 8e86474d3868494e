#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "cli/analyzer_options.h"
#include "cli/commands/commands.h"
#include "cli/corpus_input.h"
#include "cli/duplicate_report.h"
#include "cli/statistics_output.h"
#include "cli/terminal.h"
#include "kundenlint/corpus/json_value.h"
#include "kundenlint/report/comparison.h"
#include "kundenlint/report/json_parts.h"
#include "kundenlint/report/term_tables.h"
#include "kundenlint/report/wording.h"

namespace kundenlint::cli {
namespace {

constexpr std::size_t kShownKeywords = 20;
constexpr std::string_view kContrast = "contrast";
constexpr double kLevel = 0.95;

/// One run: what is read, figured out and written.
class Compare {
 public:
  Compare(Invocation& call, Analyzer& analyzer, DuplicateReport& duplicates)
      : call_(call),
        analyzer_(analyzer),
        duplicates_(duplicates),
        measures_(facet_measures(analyzer.dictionary())) {}

  Result<bool> read() {
    if (!call_.settings.one("by").empty()) return read_groups();
    if (call_.arguments.size() != 2) {
      return usage_error(call_,
                         "zu vergleichen sind genau zwei Korpora: compare A B, oder compare --by FELD PFAD…",
                         "exactly two corpora are compared: compare A B, or compare --by FIELD PATH…");
    }
    bool whole = true;
    for (std::size_t side = 0; side < 2; ++side) {
      groups_.emplace_back(call_.arguments[side], measures_);
      const std::string group = side == 0 ? "A" : "B";
      const auto each = [&](Document& document, const Fields&) {
        duplicates_.see(document, group);
        analyzer_.forget_beyond();
        const Analysis analysis = analyzer_.analyze(document);
        groups_.back().add(analysis);
        terms_[side].add(analysis);
      };
      const auto read = read_corpus(call_, {call_.arguments[side]}, corpus_options(call_), each);
      if (!read) return read.error();
      whole = whole && *read;
    }
    return whole;
  }

  Result<bool> compute() {
    for (const DocumentGroup& group : groups_) sets_.push_back({group.name(), group.figures()});
    if (two()) {
      sets_.push_back({"difference", differences(groups_[0], groups_[1])});
      const auto min_count = number<std::uint64_t>(call_, "min-count");
      if (!min_count) return min_count.error();
      auto words = keywords(terms_[0], terms_[1], *min_count);
      if (!words) return words.error();
      keywords_ = *std::move(words);
    } else if (numeric() && groups_.size() > 2) {
      sets_.push_back({"trend", trend(groups_, years())});
    }
    const auto top = rows_asked_for(call_, kShownKeywords);
    if (!top) return top.error();
    all_keywords_ = keywords_.size();
    if (*top != 0 && keywords_.size() > *top) keywords_.resize(*top);
    return true;
  }

  std::string written(const TextOptions& text) const {
    const std::string& format = call_.settings.one("format");
    if (format == "csv") return table_csv(long_form());
    if (format == "jsonl") return table_jsonl(long_form());
    return format == "json" ? as_json() : as_text(text);
  }

 private:
  bool two() const { return call_.settings.one("by").empty(); }

  Result<bool> read_groups() {
    CorpusOptions options = corpus_options(call_);
    options.keep = {call_.settings.one("by")};
    std::map<std::string, DocumentGroup> groups;
    std::uint64_t without = 0;
    const auto read =
        read_corpus(call_, call_.arguments, options, [&](Document& document, const Fields& fields) {
          std::string name = fields.empty() ? std::string() : plain_value(fields.front().second);
          if (name.empty()) ++without;
          duplicates_.see(document, name);
          analyzer_.forget_beyond();
          const Analysis analysis = analyzer_.analyze(document);
          groups.try_emplace(name, name.empty() ? std::string("–") : name, measures_)
              .first->second.add(analysis);
        });
    if (!read) return read.error();
    for (auto& [name, group] : groups) groups_.push_back(std::move(group));
    if (without != 0 && groups_.size() == 1) {
      const std::string& field = call_.settings.one("by");
      return usage_error(call_, fmt::format("kein Text hat das Feld „{}“", field),
                         fmt::format("no text has the field '{}'", field));
    }
    if (numeric()) {
      std::stable_sort(groups_.begin(), groups_.end(), [](const DocumentGroup& a, const DocumentGroup& b) {
        return *value(a.name()) < *value(b.name());
      });
    }
    return *read;
  }

  static std::optional<double> value(const std::string& name) {
    double out = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), out);
    if (read.ec != std::errc() || read.ptr != name.data() + name.size()) return std::nullopt;
    return out;
  }
  bool numeric() const {
    return std::all_of(groups_.begin(), groups_.end(),
                       [](const DocumentGroup& group) { return value(group.name()); });
  }
  std::vector<double> years() const {
    std::vector<double> out;
    for (const DocumentGroup& group : groups_) out.push_back(*value(group.name()));
    return out;
  }

  std::vector<std::string> measures() const {
    std::vector<std::string> out;
    for (const FacetMeasure& measure : measures_) out.push_back(measure.name);
    out.emplace_back(kContrast);
    return out;
  }

  Table long_form() const {
    Table table = figure_table(sets_, measures());
    if (two()) add_keywords(table, keywords_, terms_[0], terms_[1], sets_);
    return table;
  }

  std::string as_json() const {
    std::string out;
    JsonWriter json(out, true);
    json.begin_object();
    write_head(json, "kundenlint/compare/2", analyzer_.dictionary().id);
    if (!two()) json_parts::field(json, "by", call_.settings.one("by"));
    json_parts::field(json, "level", kLevel, 2);
    write_table(json, "groups", group_table(groups_, analyzer_.dictionary()));
    write_table(json, "figures", figure_table(sets_, measures()));
    if (two()) write_table(json, "keywords", keyword_table(keywords_, terms_[0], terms_[1]));
    json.end_object();
    return out += '\n';
  }

  std::string as_text(const TextOptions& text) const {
    const ReportLanguage language = text.language;
    const bool german = language == ReportLanguage::de;
    const std::string heading =
        german ? "Zustimmende Erwähnungen je 1.000 Wörter\n" : "Asserted mentions per 1,000 words\n";
    std::string out =
        heading + table_text(group_rows(groups_, sets_, analyzer_.dictionary(), language), text);
    if (!two()) {
      if (sets_.size() > groups_.size()) out += '\n' + trend_line(language);
      return out + '\n' + note(german);
    }
    out += '\n' + table_text(side_by_side(sets_, measures(), language), text);
    out += german ? "\nBegriffe, nach G² (zwei Zellen); Referenz ist B\n"
                  : "\nTerms by G² (two cells); the reference is B\n";
    out += table_text(keyword_table(keywords_, terms_[0], terms_[1]), text);
    return out + rest_line(all_keywords_, keywords_.size(), language) + '\n' + note(german);
  }

  std::string trend_line(ReportLanguage language) const {
    const GroupFigure& slope = sets_.back().figures.back();
    const std::string& field = call_.settings.one("by");
    const std::string figure = with_interval(slope, language);
    const bool german = language == ReportLanguage::de;
    std::string out = german ? fmt::format("Trend des Kontrastindex je Einheit von „{}“: {}", field, figure)
                             : fmt::format("Trend of the contrast index per unit of '{}': {}", field, figure);
    if (!std::isnan(slope.p_adjusted))
      out += fmt::format("; p (BH) = {}", decimal(slope.p_adjusted, 3, language));
    return out + '\n';
  }

  std::string note(bool german) const {
    std::string out =
        german ? "In Klammern: 95-%-Intervalle, für die Erwähnungen desselben Textes zusammenhängen.\n"
                 "Erw./T.: zustimmende Erwähnungen und die Texte, in denen sie stehen.\n"
               : "In brackets: 95% intervals that take the mentions of one text as connected.\n"
                 "m./t.: asserted mentions, and the texts they are in.\n";
    if (two())
      out += german ? "Effekt: log₂ des Verhältnisses A : B; beim Kontrastindex Cohens h. p (BH): nach "
                      "Benjamini und\n"
                      "Hochberg für alle Zeilen zusammen. Mehr sagt „kundenlint explain intervall“.\n"
                    : "effect: log₂ of the ratio A : B; of the contrast index Cohen's h. p (BH): adjusted "
                      "for all rows\n"
                      "(Benjamini, Hochberg). 'kundenlint explain intervall' says more.\n";
    return out;
  }

  Invocation& call_;
  Analyzer& analyzer_;
  DuplicateReport& duplicates_;
  std::vector<FacetMeasure> measures_;
  std::vector<DocumentGroup> groups_;
  TermList terms_[2];
  std::vector<FigureSet> sets_;
  std::vector<Keyword> keywords_;
  std::size_t all_keywords_ = 0;
};

}  // namespace

int run_compare(Invocation& call) {
  const Settings& settings = call.settings;
  auto analyzer = Analyzer::create(analyzer_options(settings));
  if (!analyzer) return fail(call, analyzer.error());
  auto output = Output::open(settings.one("output"), call.io);
  if (!output) return fail(call, output.error());
  auto duplicates = DuplicateReport::create(call);
  if (!duplicates) return fail(call, duplicates.error());
  Compare compare(call, *analyzer, *duplicates);
  const auto read = compare.read();
  if (!read) return fail(call, read.error());
  if (const auto told = duplicates->finish(call); !told) return fail(call, told.error());
  const auto computed = compare.compute();
  if (!computed) return fail(call, computed.error());
  return finish(call, *output, compare.written(text_options(call, output->terminal())), *read);
}

}  // namespace kundenlint::cli
