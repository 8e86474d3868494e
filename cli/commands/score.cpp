#include <fmt/format.h>

#include <charconv>

#include "cli/commands/commands.h"
#include "cli/input.h"
#include "cli/score_run.h"
#include "kundenlint/corpus/parallel.h"

namespace kundenlint::cli {
namespace {

constexpr std::uint64_t kMostJobs = 1024;

Error usage(const Invocation& call, std::string_view german, std::string_view english) {
  return {.code = ErrorCode::usage,
          .message = std::string(call.language() == ReportLanguage::de ? german : english)};
}

template <class Number>
Result<Number> number(const Invocation& call, std::string_view name) {
  const std::string& text = call.settings.one(name);
  Number value{};
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec == std::errc() && read.ptr == text.data() + text.size() && value >= Number{}) return value;
  return usage(call, fmt::format("--{}: „{}“ ist keine Zahl ab 0", name, text),
               fmt::format("--{}: '{}' is no number from 0 up", name, text));
}

std::vector<std::string> split(const std::vector<std::string>& lists) {
  std::vector<std::string> out;
  for (std::string_view list : lists) {
    while (!list.empty()) {
      const std::size_t comma = list.find(',');
      if (comma != 0) out.emplace_back(list.substr(0, comma));
      list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
    }
  }
  return out;
}

ScoreFormat format_of(std::string_view name) {
  if (name == "jsonl") return ScoreFormat::jsonl;
  return name == "tsv" ? ScoreFormat::tsv : ScoreFormat::csv;
}

CorpusOptions corpus_options(const Invocation& call) {
  const Settings& settings = call.settings;
  return {.id_field = settings.one("id-field"),
          .text_field = settings.one("text-field"),
          .id_column = settings.one("id-column"),
          .text_column = settings.one("text-column"),
          .id_column_required = !settings.origin("id-column").empty(),
          .keep = settings.all("keep"),
          .stdin_name = settings.one("stdin-filename"),
          .stdin_stream = &call.io.in};
}

Result<bool> read_numbers(const Invocation& call, ScorePlan& plan) {
  const auto jobs = number<std::uint64_t>(call, "jobs");
  if (!jobs) return jobs.error();
  plan.jobs = jobs_or_cores(static_cast<unsigned>(std::min(*jobs, kMostJobs)));
  const auto seed = number<std::uint64_t>(call, "seed");
  if (!seed) return seed.error();
  plan.seed = *seed;
  const auto seconds = number<double>(call, "checkpoint");
  if (!seconds) return seconds.error();
  plan.checkpoint_seconds = *seconds;
  if (call.settings.has("sample")) {
    const auto sample = number<std::uint64_t>(call, "sample");
    if (!sample) return sample.error();
    plan.sample = *sample;
  }
  if (call.settings.has("shard")) {
    auto shard = parse_shard(call.settings.one("shard"));
    if (!shard) {
      return usage(
          call, "--shard: " + to_string(shard.error()),
          fmt::format("--shard: '{}' is no part (I/N with 1 ≤ I ≤ N, as 3/8)", call.settings.one("shard")));
    }
    plan.corpus.shard = *shard;
  }
  return true;
}

Result<bool> consistent(const Invocation& call, const ScorePlan& plan) {
  if (plan.table.excel && plan.table.format != ScoreFormat::csv)
    return usage(call, "--excel gehört zu --format csv", "--excel belongs to --format csv");
  if (plan.summary == "-" || plan.errors == "-")
    return usage(call, "--summary und --errors brauchen eine Datei", "--summary and --errors need a file");
  if (!plan.resume) return true;
  if (plan.output.empty() || plan.output == "-")
    return usage(call, "--resume braucht --output DATEI", "--resume needs --output FILE");
  if (plan.sample)
    return usage(call, "--resume und --sample schließen sich aus",
                 "--resume and --sample exclude each other");
  for (const std::string& path : plan.paths) {
    if (path == "-")
      return usage(call, "die Standardeingabe lässt sich nicht fortsetzen",
                   "standard input cannot be resumed");
  }
  return true;
}

}  // namespace

int run_score(Invocation& call) {
  if (call.arguments.empty()) return fail(call.io, no_input(call.language()));
  const Settings& settings = call.settings;
  ScorePlan plan{
      .paths = call.arguments,
      .corpus = corpus_options(call),
      .analyzer = {.dictionaries = settings.all("dictionary"), .builtin = !settings.has("no-builtin")},
      .table = {.format = format_of(settings.one("format")),
                .excel = settings.has("excel"),
                .columns = split(settings.all("columns")),
                .keep = settings.all("keep")},
      .output = settings.one("output"),
      .errors = settings.one("errors"),
      .summary = settings.one("summary"),
      .stop_at_error = settings.one("on-error") == "fail",
      .resume = settings.has("resume"),
      .sample = {}};
  if (const auto read = read_numbers(call, plan); !read) return fail(call.io, read.error());
  if (const auto good = consistent(call, plan); !good) return fail(call.io, good.error());
  return ScoreRun(call, std::move(plan)).run();
}

}  // namespace kundenlint::cli
