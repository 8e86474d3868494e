#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "cli/analyzer_options.h"
#include "cli/commands/commands.h"
#include "cli/corpus_input.h"
#include "cli/statistics_output.h"
#include "cli/terminal.h"
#include "kundenlint/base/nearest.h"
#include "kundenlint/evaluation/evaluation.h"
#include "kundenlint/report/evaluation.h"
#include "kundenlint/report/json_parts.h"

namespace kundenlint::cli {
namespace {

constexpr std::uint32_t kMostResamples = 100'000;  // all their figures are held in memory
constexpr std::size_t kShownNewTerms = 30;         // in the text form
constexpr std::size_t kShownDifferences = 5;       // of each kind, in the text form

/// One run: what is read, figured out and written.
class Eval {
 public:
  Eval(Invocation& call, Analyzer& analyzer, BootstrapOptions bootstrap)
      : call_(call), analyzer_(analyzer), bootstrap_(bootstrap) {}

  Result<bool> read() {
    auto gold = read_gold(call_.arguments, analyzer_.dictionary(), {.english = !german()});
    if (!gold) return gold.error();
    gold_ = *std::move(gold);
    const auto coder = coder_of_reference();
    if (!coder) return coder.error();
    const auto shown = differences_asked_for();
    if (!shown) return shown.error();
    shown_ = *shown;
    const auto min_count = number<std::uint64_t>(call_, "min-count");
    if (!min_count) return min_count.error();
    const auto top = rows_asked_for(call_, kShownNewTerms);
    if (!top) return top.error();
    top_ = *top;
    const auto computed = compute(*coder, *min_count);
    if (!computed) return computed.error();
    return true;
  }

  std::string written(const TextOptions& text) const {
    const std::string& format = call_.settings.one("format");
    if (format == "json") return as_json();
    return format == "csv" ? table_csv(asked_table()) : as_text(text);
  }

 private:
  bool german() const { return call_.language() == ReportLanguage::de; }

  Result<std::size_t> coder_of_reference() const {
    const std::string& name = call_.settings.one("coder");
    if (name.empty()) return std::size_t{0};
    const auto at = std::ranges::find(gold_.coders, name);
    if (at != gold_.coders.end()) return static_cast<std::size_t>(at - gold_.coders.begin());
    Error error = usage_error(call_, fmt::format("--coder: „{}“ hat nichts kodiert", name),
                              fmt::format("--coder: '{}' has coded nothing", name));
    const std::vector<std::string_view> names(gold_.coders.begin(), gold_.coders.end());
    const std::string_view near = nearest(name, names);
    if (!near.empty())
      error.hint =
          german() ? fmt::format("meinten Sie „{}“?", near) : fmt::format("did you mean '{}'?", near);
    return error;
  }

  Result<bool> compute(std::size_t coder, std::uint64_t min_count) {
    const Dictionary& dictionary = analyzer_.dictionary();
    reading_ = read_with_tool(gold_, analyzer_);
    evaluation_ = evaluate(gold_, reading_, coder, dictionary, bootstrap_);
    agreements_ = agreements(gold_, reading_, dictionary, bootstrap_);
    if (call_.settings.has("reliability")) reliabilities_ = reliabilities(reading_, dictionary, bootstrap_);
    if (!call_.settings.has("terms")) return true;
    auto terms = inductive_terms(gold_, reading_, coder, analyzer_, min_count);
    if (!terms) return terms.error();
    terms_ = *std::move(terms);
    return true;
  }

  /// CSV holds one table.
  Table asked_table() const {
    if (call_.settings.has("terms")) return term_worksheet(top_terms());
    if (call_.settings.has("reliability")) return reliability_table(reliabilities_);
    if (call_.settings.has("misses")) return difference_table(some_differences());
    return figure_table(gold_, evaluation_, agreements_);
  }

  std::vector<InductiveTerm> top_terms() const {
    const std::size_t count = top_ == 0 ? terms_.size() : std::min(top_, terms_.size());
    return {terms_.begin(), terms_.begin() + static_cast<std::ptrdiff_t>(count)};
  }

  /// Of each kind; in the forms for machines all, unless it is said.
  Result<std::size_t> differences_asked_for() const {
    if (call_.settings.has("misses")) return number<std::size_t>(call_, "misses");
    return call_.settings.one("format") == "text" ? kShownDifferences : evaluation_.differences.max_size();
  }

  /// The first of each kind.
  std::vector<Difference> some_differences() const {
    std::vector<Difference> out;
    std::size_t misses = 0, alarms = 0;
    for (const Difference& difference : evaluation_.differences) {
      std::size_t& count = difference.kind == DifferenceKind::miss ? misses : alarms;
      if (count++ < shown_) out.push_back(difference);
    }
    return out;
  }

  std::string as_json() const {
    std::string out;
    JsonWriter json(out, true);
    json.begin_object();
    write_head(json, "kundenlint/eval/1", analyzer_.dictionary().id);
    write_gold(json);
    write_bootstrap(json, bootstrap_);
    write_table(json, "figures", figure_table(gold_, evaluation_, agreements_));
    write_table(json, "differences", difference_table(some_differences()));
    if (call_.settings.has("reliability")) {
      write_table(json, "reliability", reliability_table(reliabilities_));
    }
    if (call_.settings.has("terms")) write_table(json, "terms", term_worksheet(top_terms()));
    json.end_object();
    return out += '\n';
  }

  void write_gold(JsonWriter& json) const {
    json.key("gold");
    json.begin_object();
    json_parts::field(json, "texts", evaluation_.scores.texts);
    json_parts::field(json, "sentences", evaluation_.scores.sentences);
    json_parts::field(json, "framed", evaluation_.scores.framed);
    json.key("coders");
    json.begin_array(true);
    for (const std::string& coder : gold_.coders) json.string(coder);
    json.end_array();
    json_parts::field(json, "coder", gold_.coders[evaluation_.coder]);
    json.end_object();
  }

  std::string as_text(const TextOptions& text) const {
    std::string out =
        score_text(evaluation_.scores, bootstrap_, text) + agreement_text(gold_, agreements_, text);
    if (call_.settings.has("reliability")) out += reliability_text(reliabilities_, text);
    if (call_.settings.has("terms")) {
      out += inductive_text(terms_, top_, text);
      out += rest_line(terms_.size(), top_, text.language);
    }
    return out + difference_text(evaluation_.differences, shown_, text);
  }

  Invocation& call_;
  Analyzer& analyzer_;
  BootstrapOptions bootstrap_;
  GoldSet gold_;
  ToolReading reading_;
  Evaluation evaluation_;
  std::vector<Agreement> agreements_;
  std::vector<Reliability> reliabilities_;
  std::vector<InductiveTerm> terms_;
  std::size_t shown_ = 0, top_ = 0;
};

}  // namespace

int run_eval(Invocation& call) {
  const Settings& settings = call.settings;
  if (call.arguments.empty()) {
    return fail(call, usage_error(call, "keine Kodierung genannt: eval ORDNER…",
                                  "no labelled set named: eval FOLDER…"));
  }
  const auto seed = number<std::uint64_t>(call, "seed");
  if (!seed) return fail(call, seed.error());
  const auto resamples = number<std::uint32_t>(call, "resamples");
  if (!resamples) return fail(call, resamples.error());
  if (*resamples > kMostResamples) {
    return fail(call, usage_error(call, fmt::format("--resamples: höchstens {}", kMostResamples),
                                  fmt::format("--resamples: at most {}", kMostResamples)));
  }
  auto analyzer = Analyzer::create(analyzer_options(settings));
  if (!analyzer) return fail(call, analyzer.error());
  auto output = Output::open(settings.one("output"), call.io);
  if (!output) return fail(call, output.error());
  Eval eval(call, *analyzer, {.replicates = *resamples, .seed = *seed});
  const auto read = eval.read();
  if (!read) return fail(call, read.error());
  return finish(call, *output, eval.written(text_options(call, output->terminal())), true);
}

}  // namespace kundenlint::cli
