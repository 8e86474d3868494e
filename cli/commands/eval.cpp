#include <fmt/format.h>

#include <algorithm>
#include <optional>

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

constexpr std::size_t kShownDifferences = 5;  // of each kind, in the text form

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
    reading_ = read_with_tool(gold_, analyzer_);
    evaluation_ = evaluate(gold_, reading_, *coder, analyzer_.dictionary(), bootstrap_);
    return true;
  }

  std::string written(const TextOptions& text) const {
    const std::string& format = call_.settings.one("format");
    if (format == "json") return as_json();
    if (format == "text") return as_text(text);
    return table_csv(call_.settings.has("misses") ? difference_table(some_differences())
                                                  : score_table(evaluation_.scores));
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
    write_head(json, "kundenlint/eval/1");
    write_gold(json);
    json.key("bootstrap");
    json.begin_object();
    json_parts::field(json, "replicates", std::uint64_t{bootstrap_.replicates});
    json_parts::field(json, "seed", bootstrap_.seed);
    json_parts::field(json, "level", bootstrap_.level, 2);
    json.end_object();
    write_table(json, "figures", score_table(evaluation_.scores));
    write_table(json, "differences", difference_table(some_differences()));
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
    return score_text(evaluation_.scores, bootstrap_, text) +
           difference_text(evaluation_.differences, shown_, text);
  }

  Invocation& call_;
  Analyzer& analyzer_;
  BootstrapOptions bootstrap_;
  GoldSet gold_;
  ToolReading reading_;
  Evaluation evaluation_;
  std::size_t shown_ = 0;
};

}  // namespace

int run_eval(Invocation& call) {
  const Settings& settings = call.settings;
  if (call.arguments.empty()) {
    return fail(call.io, usage_error(call, "kein kodierter Satz genannt: eval ORDNER…",
                                     "no labelled set named: eval FOLDER…"));
  }
  const auto seed = number<std::uint64_t>(call, "seed");
  if (!seed) return fail(call.io, seed.error());
  const auto resamples = number<std::uint32_t>(call, "resamples");
  if (!resamples) return fail(call.io, resamples.error());
  auto analyzer =
      Analyzer::create({.dictionaries = settings.all("dictionary"), .builtin = !settings.has("no-builtin")});
  if (!analyzer) return fail(call.io, localized(analyzer.error(), call.language()));
  auto output = Output::open(settings.one("output"), call.io);
  if (!output) return fail(call.io, output.error());
  Eval eval(call, *analyzer, {.replicates = *resamples, .seed = *seed});
  const auto read = eval.read();
  if (!read) return fail(call.io, read.error());
  return finish(call, *output, eval.written(text_options(call, output->terminal())), true);
}

}  // namespace kundenlint::cli
