#include <fmt/format.h>

#include <charconv>

#include "cli/analyzer_options.h"
#include "cli/commands/commands.h"
#include "cli/corpus_input.h"
#include "cli/input.h"
#include "cli/score_run.h"
#include "cli/statistics_output.h"
#include "kundenlint/analysis/load.h"
#include "kundenlint/analysis/load_rules.h"
#include "kundenlint/corpus/parallel.h"
#include "kundenlint/report/codebook.h"

namespace kundenlint::cli {
namespace {

constexpr std::uint64_t kMostJobs = 1024;

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
      return usage_error(
          call, "--shard: " + to_string(shard.error()),
          fmt::format("--shard: '{}' is no part (I/N with 1 ≤ I ≤ N, as 3/8)", call.settings.one("shard")));
    }
    plan.corpus.shard = *shard;
  }
  return true;
}

Result<bool> consistent(const Invocation& call, const ScorePlan& plan) {
  if (plan.table.excel && plan.table.format != ScoreFormat::csv)
    return usage_error(call, "--excel gehört zu --format csv", "--excel belongs to --format csv");
  if (plan.summary == "-" || plan.errors == "-")
    return usage_error(call, "--summary und --errors brauchen eine Datei",
                       "--summary and --errors need a file");
  if (!plan.resume) return true;
  if (plan.output.empty() || plan.output == "-")
    return usage_error(call, "--resume braucht --output DATEI", "--resume needs --output FILE");
  if (plan.sample)
    return usage_error(call, "--resume und --sample schließen sich aus",
                       "--resume and --sample exclude each other");
  for (const std::string& path : plan.paths) {
    if (path == "-")
      return usage_error(call, "die Standardeingabe lässt sich nicht fortsetzen",
                         "standard input cannot be resumed");
  }
  return true;
}

ScoreOptions table_options(const Settings& settings) {
  return {.format = format_of(settings.one("format")),
          .excel = settings.has("excel"),
          .columns = split(settings.all("columns")),
          .keep = settings.all("keep"),
          .short_names = settings.one("names") == "short"};
}

std::string as_rows(const Table& table, const ScoreOptions& options) {
  if (options.format == ScoreFormat::jsonl) return table_jsonl(table);
  std::string out = options.excel ? "\xEF\xBB\xBF" : "";
  std::vector<std::string> cells;
  for (const Column& column : table.columns) cells.emplace_back(column.key);
  append_cells(out, cells, options);
  for (const std::vector<Cell>& row : table.rows) {
    cells.clear();
    for (const Cell& cell : row) cells.push_back(std::get<std::string>(cell));
    append_cells(out, cells, options);
  }
  return out;
}

int write_codebook(Invocation& call) {
  if (!call.arguments.empty())
    return fail(call, usage_error(call, "--codebook beschreibt nur die Spalten und liest keine Eingabe",
                                  "--codebook only describes the columns and reads no input"));
  const auto dictionary = load_dictionary(analyzer_options(call.settings));
  if (!dictionary) return fail(call, dictionary.error());
  const ScoreOptions options = table_options(call.settings);
  const auto rules = load_rules(analyzer_options(call.settings), *dictionary);
  if (!rules) return fail(call, rules.error());
  const auto table = ScoreTable::create(*dictionary, options, *rules);
  if (!table) return fail(call, table.error());
  auto output = Output::open(call.settings.one("output"), call.io);
  if (!output) return fail(call, output.error());
  return finish(call, *output,
                as_rows(codebook(*dictionary, table->names(), call.language(), *rules), options), true);
}

}  // namespace

int run_score(Invocation& call) {
  const Settings& settings = call.settings;
  if (settings.has("codebook")) return write_codebook(call);
  if (call.arguments.empty()) return fail(call, no_input(call.language()));
  ScorePlan plan{.paths = call.arguments,
                 .corpus = corpus_options(call),
                 .analyzer = analyzer_options(settings),
                 .table = table_options(settings),
                 .output = settings.one("output"),
                 .errors = settings.one("errors"),
                 .summary = settings.one("summary"),
                 .stop_at_error = settings.one("on-error") == "fail",
                 .resume = settings.has("resume"),
                 .sample = {}};
  if (const auto read = read_numbers(call, plan); !read) return fail(call, read.error());
  if (const auto good = consistent(call, plan); !good) return fail(call, good.error());
  ScoreRun run(call, std::move(plan));
  return call.io.leave(run.run());
}

}  // namespace kundenlint::cli
