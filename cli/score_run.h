// One run of `score`. It goes in epochs: within one, texts are read, analysed on many threads and written in
// order; between two nothing is under way, so that the sums of the threads can be put together and the state
// be saved.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/checkpoint.h"
#include "cli/command.h"
#include "cli/duplicate_report.h"
#include "cli/progress.h"
#include "cli/score_files.h"
#include "cli/summary_lock.h"
#include "cli/term_runs.h"
#include "kundenlint/corpus/corpus.h"
#include "kundenlint/report/score.h"
#include "kundenlint/report/summary.h"

namespace kundenlint::cli {

struct ScorePlan {
  std::vector<std::string> paths;
  CorpusOptions corpus;
  AnalyzerOptions analyzer;
  ScoreOptions table;
  unsigned jobs = 1;
  std::string output, errors, summary;  ///< files; empty: standard output, none, none
  bool stop_at_error = false, resume = false;
  double checkpoint_seconds = 10;
  std::optional<std::uint64_t> sample;
  std::uint64_t seed = 1;
};

class ScoreRun {
 public:
  ScoreRun(Invocation& call, ScorePlan plan);
  ~ScoreRun();
  ScoreRun(const ScoreRun&) = delete;
  ScoreRun& operator=(const ScoreRun&) = delete;

  /// The exit status.
  int run();

 private:
  struct Worker;
  struct Batch;
  struct Scored;

  Result<bool> prepare();
  Result<bool> open_files();
  Result<bool> prepare_workers();
  std::string fingerprint(const ToolInfo& tool) const;
  void draw_sample();
  void epoch();
  std::optional<Batch> read();
  std::optional<Result<CorpusText>> next_text();
  Result<bool> open_duplicates();
  void see_texts(Corpus& corpus, const std::optional<CorpusPosition>& until);
  void compare_texts(Batch& batch);
  Scored work(Batch&& batch, unsigned slot);
  void write(Scored&& scored);
  void report(const Error& error);
  void tell(std::vector<Error>& notices);
  Result<bool> end_epoch();
  Result<bool> save();
  Result<bool> finish();
  Result<bool> write_summary();

  Invocation& call_;
  ScorePlan plan_;
  std::optional<Corpus> corpus_;
  std::optional<ScoreTable> table_;
  std::optional<TableFile> rows_, errors_;
  std::vector<Worker> workers_;
  SummaryHead head_;
  std::optional<TermRuns> runs_;
  std::optional<SummaryLock> lock_;
  std::optional<DuplicateReport> duplicates_;
  std::vector<Error> pending_;  // notices of the corpus; the thread that writes tells them
  std::vector<CorpusText> drawn_;
  std::size_t next_drawn_ = 0;
  std::string checkpoint_path_;
  std::string fingerprint_;
  Checkpoint checkpoint_;
  Progress progress_;
  Advance advance_;
  std::chrono::steady_clock::time_point epoch_start_;
  std::uint64_t epoch_bytes_ = 0;
  std::atomic<std::size_t> term_bytes_ = 0;  // of the workers' tables
  std::uint64_t failed_ = 0;
  std::atomic<bool> stopped_ = false;  // by an error with --on-error fail, or by a closed pipe
  bool at_end_ = false;
};

}  // namespace kundenlint::cli
