#include "cli/score_run.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <ostream>
#include <utility>

#include "cli/input.h"
#include "kundenlint/base/sha256.h"
#include "kundenlint/corpus/parallel.h"
#include "kundenlint/corpus/sample.h"
#include "kundenlint/report/messages.h"

namespace kundenlint::cli {
namespace {

constexpr std::size_t kBatchBytes = 1 << 17;
constexpr std::size_t kBatchTexts = 256;
constexpr std::uint64_t kEpochBytes = 1 << 25;
constexpr std::size_t kMostTermBytes = 20'000'000;  // of all tables together

// All analysers together remember Analyzer::kMostBytes, each of them at least:
constexpr std::size_t kFewestBytes = 20'000'000;

using Clock = std::chrono::steady_clock;

std::vector<std::string> error_cells(const Error& error) {
  return {error.path, error.line == 0 ? "" : fmt::format("{}", error.line),
          error.hint.empty() ? error.message : fmt::format("{} ({})", error.message, error.hint)};
}

}  // namespace

struct ScoreRun::Worker {
  Analyzer analyzer;
  Tally tally{};
  TermTable terms{};
};

struct ScoreRun::Batch {
  std::vector<Result<CorpusText>> texts{};
  std::vector<std::optional<Document>>
      documents{};  // of them, where they were compared in their order; or none
  std::vector<Error> notices{};
};

struct ScoreRun::Scored {
  std::string rows{};
  std::vector<Error> notices{};
  std::vector<Error> errors{};
  std::uint64_t texts = 0, bytes = 0;
};

ScoreRun::ScoreRun(Invocation& call, ScorePlan plan) : call_(call), plan_(std::move(plan)), progress_(call) {}

ScoreRun::~ScoreRun() {
  if (runs_ && !plan_.resume) runs_->remove_all();
}

int ScoreRun::run() {
  if (const auto ready = prepare(); !ready) return fail(call_, ready.error());
  if (plan_.sample) draw_sample();
  while (!at_end_ && !stopped_) {
    epoch();
    const auto ended = end_epoch();
    if (!ended) stopped_ = true;
    if (!ended) return fail(call_, ended.error());
  }
  progress_.clear();
  tell(pending_);
  if (stopped_) {
    // A closed pipe is no error; whether the output is to blame is judged where it was opened.
    if (!rows_->good()) {
      auto committed = rows_->commit();
      return committed ? kOk : fail(call_, committed.error());
    }
    return kFailure;
  }
  if (const auto done = finish(); !done) return fail(call_, done.error());
  if (failed_ > 0 && errors_) {
    const bool german = call_.language() == ReportLanguage::de;
    call_.io.err << fmt::format(fmt::runtime(german ? "kundenlint: {} nicht lesbar, siehe {}\n"
                                                    : "kundenlint: {} unreadable, see {}\n"),
                                failed_, plan_.errors);
  }
  return failed_ > 0 ? kFailure : kOk;
}

Result<bool> ScoreRun::prepare() {
  if (auto made = prepare_workers(); !made) return made;
  plan_.corpus.list.notice = [this](const Error& error) { pending_.push_back(error); };
  auto corpus = Corpus::open(plan_.paths, plan_.corpus);
  if (!corpus) return corpus.error();
  corpus_.emplace(*std::move(corpus));
  tell(pending_);
  const Dictionary& dictionary = workers_.front().analyzer.dictionary();
  auto table = ScoreTable::create(dictionary, plan_.table, workers_.front().analyzer.rules());
  if (!table) return table.error();
  table_.emplace(*std::move(table));
  const ToolInfo tool = tool_info(workers_.front().analyzer, plan_.analyzer);
  head_.tool = summary_tool(tool);
  head_.tally.pole_a = dictionary.pole_a;
  head_.tally.pole_b = dictionary.pole_b;
  head_.of = plan_.corpus.shard.of;
  head_.have = {plan_.corpus.shard.index};
  if (plan_.resume) fingerprint_ = fingerprint(tool);
  if (auto duplicates = open_duplicates(); !duplicates) return duplicates;
  return open_files();
}

Result<bool> ScoreRun::prepare_workers() {
  auto first = Analyzer::create(plan_.analyzer);
  if (!first) return first.error();
  workers_.push_back({.analyzer = *std::move(first)});
  while (workers_.size() < plan_.jobs) workers_.push_back({.analyzer = workers_.front().analyzer.clone()});
  return true;
}

std::string ScoreRun::fingerprint(const ToolInfo& tool) const {
  const CorpusOptions& corpus = plan_.corpus;
  return sha256(fmt::format(
      "{}\n{}\n{} {} {} {} {} {}\n{}\n{}\n{} {} {} {} {} {}\n{} {}\n{}\n{}\n", summary_tool(tool),
      corpus_->fingerprint(), static_cast<int>(plan_.table.format), plan_.table.excel,
      plan_.table.short_names, plan_.stop_at_error, call_.settings.one("lang"),
      call_.settings.one("duplicates"), fmt::join(plan_.table.columns, ","), fmt::join(plan_.table.keep, ","),
      corpus.id_field, corpus.text_field, corpus.id_column, corpus.text_column, corpus.id_column_required,
      corpus.whole_page, corpus.shard.index, corpus.shard.of, plan_.summary, plan_.errors));
}

Result<bool> ScoreRun::open_files() {
  std::optional<Checkpoint> saved;
  if (plan_.resume) {
    checkpoint_path_ = partial_name(plan_.output) + ".state";
    auto loaded = Checkpoint::load(checkpoint_path_);
    if (!loaded) return loaded.error();
    saved = *std::move(loaded);
    if (saved && saved->fingerprint != fingerprint_) {
      const bool german = call_.language() == ReportLanguage::de;
      return Error{
          .code = ErrorCode::usage,
          .message = german ? "der angefangene Lauf passt nicht: Eingaben, Optionen oder Version sind anders"
                            : "the interrupted run does not fit: inputs, options or version differ",
          .path = checkpoint_path_,
          .hint = german ? "löschen Sie diese Datei, um von vorn zu beginnen"
                         : "delete this file to start again"};
    }
  }
  checkpoint_ = saved.value_or(Checkpoint{});
  const auto open = [&](const std::string& path, std::uint64_t bytes) {
    return plan_.resume ? TableFile::resume(path, bytes) : TableFile::open(path, call_.io);
  };
  auto rows = open(plan_.output, checkpoint_.rows);
  if (!rows) return rows.error();
  rows_.emplace(*std::move(rows));
  if (!plan_.errors.empty()) {
    auto errors = open(plan_.errors, checkpoint_.errors);
    if (!errors) return errors.error();
    errors_.emplace(*std::move(errors));
  }
  if (!plan_.summary.empty()) {
    auto lock = SummaryLock::take(plan_.summary);
    if (!lock) return lock.error();
    lock_.emplace(*std::move(lock));
    runs_.emplace(plan_.summary, checkpoint_.runs);
  }
  if (saved) {
    failed_ = saved->failed;
    if (duplicates_->wanted())
      see_texts(*corpus_, saved->position);
    else
      corpus_->resume(saved->position);
    pending_.clear();  // was told by the run that goes on
    if (saved->summary.empty()) return true;
    auto head = read_summary_head(saved->summary);
    if (!head) return head.error();
    head_ = *std::move(head);
    return true;
  }
  rows_->stream() << table_->header();
  std::string names;
  append_cells(names, {"path", "line", "message"}, {});
  if (errors_) errors_->stream() << names;
  return true;
}

// What the texts before this part have is repeated here: they are read, and not scored.
Result<bool> ScoreRun::open_duplicates() {
  auto made = DuplicateReport::create(call_);
  if (!made) return made.error();
  duplicates_.emplace(*std::move(made));
  if (!duplicates_->wanted()) return true;
  CorpusOptions options = plan_.corpus;
  options.list.notice = {};
  if (options.shard.index == 1) return true;
  options.before_shard = true;
  auto before = Corpus::open(plan_.paths, options);
  if (!before) return before.error();
  see_texts(*before, {});
  return true;
}

void ScoreRun::see_texts(Corpus& corpus, const std::optional<CorpusPosition>& until) {
  while (corpus.position() != until) {
    auto text = corpus.next();
    if (!text) return;
    if (!*text) continue;
    auto document = to_document(**text, plan_.corpus.whole_page);
    if (document) duplicates_->see(*document);
  }
}

void ScoreRun::compare_texts(Batch& batch) {
  for (Result<CorpusText>& text : batch.texts) {
    batch.documents.emplace_back();
    if (!text) continue;
    auto document = to_document(*text, batch.notices, plan_.corpus.whole_page);
    if (document) {
      duplicates_->see(*document);
      batch.documents.back() = *std::move(document);
    } else {
      text = document.error();
    }
  }
}

void ScoreRun::draw_sample() {
  Reservoir<CorpusText> reservoir(*plan_.sample, plan_.seed);
  while (!stopped_) {
    auto text = corpus_->next();
    if (!text) break;
    if (*text)
      reservoir.offer(**std::move(text));
    else
      report(text->error());
  }
  for (auto& [index, text] : reservoir.take()) drawn_.push_back(std::move(text));
}

std::optional<Result<CorpusText>> ScoreRun::next_text() {
  if (!plan_.sample) return corpus_->next();
  if (next_drawn_ == drawn_.size()) return std::nullopt;
  return std::move(drawn_[next_drawn_++]);
}

void ScoreRun::epoch() {
  epoch_bytes_ = 0;
  epoch_start_ = Clock::now();
  parallel_ordered<Batch, Scored>(
      plan_.jobs, [this] { return read(); },
      [this](Batch&& batch, unsigned slot) { return work(std::move(batch), slot); },
      [this](Scored&& scored) { write(std::move(scored)); });
}

std::optional<ScoreRun::Batch> ScoreRun::read() {
  const double seconds = std::chrono::duration<double>(Clock::now() - epoch_start_).count();
  const bool save_now = plan_.resume && epoch_bytes_ > 0 && seconds >= plan_.checkpoint_seconds;
  const bool full = epoch_bytes_ >= kEpochBytes || term_bytes_ >= kMostTermBytes;
  if (stopped_ || at_end_ || save_now || full) return std::nullopt;
  Batch batch;
  std::size_t bytes = 0;
  while (bytes < kBatchBytes && batch.texts.size() < kBatchTexts) {
    auto text = next_text();
    at_end_ = !text;
    if (!text) break;
    if (*text) bytes += (*text)->bytes.size();
    batch.texts.push_back(*std::move(text));
  }
  batch.notices = std::exchange(pending_, {});
  epoch_bytes_ += bytes + 1;  // texts may be empty
  if (batch.texts.empty()) return std::nullopt;
  if (duplicates_->wanted()) compare_texts(batch);
  return batch;
}

ScoreRun::Scored ScoreRun::work(Batch&& batch, unsigned slot) {
  Worker& worker = workers_[slot];
  const std::size_t term_bytes = worker.terms.bytes();
  Scored out;
  out.notices = std::move(batch.notices);
  for (std::size_t i = 0; i < batch.texts.size(); ++i) {
    Result<CorpusText>& text = batch.texts[i];
    if (!text) {
      out.errors.push_back(text.error());
      continue;
    }
    const Result<Document> document = batch.documents.empty()
                                          ? to_document(*text, out.notices, plan_.corpus.whole_page)
                                          : Result<Document>(*std::move(batch.documents[i]));
    if (!document) {
      out.errors.push_back(document.error());
      continue;
    }
    const Analysis analysis =
        worker.analyzer.analyze(*document, {.terms = runs_.has_value(), .sentences = false});
    table_->append_row(out.rows, {.analysis = analysis, .path = text->path, .fields = text->fields});
    ++out.texts;
    out.bytes += analysis.bytes;
    if (!runs_) continue;
    const std::uint32_t part = dispersion_part(text->path, analysis.id);
    worker.tally.add(analysis, part);
    worker.terms.add(analysis, part);
  }
  term_bytes_ += worker.terms.bytes() - term_bytes;
  worker.analyzer.forget_beyond(std::max(Analyzer::kMostBytes / plan_.jobs, kFewestBytes));
  return out;
}

void ScoreRun::write(Scored&& scored) {
  if (stopped_) return;
  rows_->stream() << scored.rows;
  tell(scored.notices);
  for (const Error& error : scored.errors) {
    if (!stopped_) report(error);
  }
  if (!rows_->good()) stopped_ = true;
  advance_.texts += scored.texts;
  advance_.text_bytes += scored.bytes;
  advance_.total = corpus_->bytes_total();
  progress_.show(advance_);
}

void ScoreRun::tell(std::vector<Error>& notices) {
  if (!notices.empty()) progress_.clear();
  for (const Error& notice : notices) note(call_, notice);
  notices.clear();
}

void ScoreRun::report(const Error& error) {
  ++failed_;
  const Error told = localized(error, call_.language());
  if (plan_.stop_at_error) stopped_ = true;
  if (errors_) {
    std::string line;
    append_cells(line, error_cells(told), {});
    errors_->stream() << line;
  }
  if (!errors_ || stopped_) {
    progress_.clear();
    fail(call_, told);
  }
}

Result<bool> ScoreRun::end_epoch() {
  advance_.done = corpus_->bytes_done();
  if (stopped_) return true;
  if (runs_) {
    TermTable& terms = workers_.front().terms;
    for (Worker& worker : workers_) {
      head_.tally.add(worker.tally);
      worker.tally = {};
      if (&worker != &workers_.front()) terms.add(worker.terms);
    }
    // A table half full stays: what the threads have in common was counted once a thread.
    if (plan_.resume || at_end_ || terms.bytes() > kMostTermBytes / 2) {
      if (auto added = runs_->add(terms); !added) return added;
    }
    term_bytes_ = terms.bytes();
  }
  return plan_.resume ? save() : Result<bool>(true);
}

Result<bool> ScoreRun::save() {
  const auto rows = rows_->sync();
  if (!rows) return rows.error();
  checkpoint_.rows = *rows;
  if (errors_) {
    const auto errors = errors_->sync();
    if (!errors) return errors.error();
    checkpoint_.errors = *errors;
  }
  checkpoint_.fingerprint = fingerprint_;
  checkpoint_.position = corpus_->position();
  checkpoint_.failed = failed_;
  if (runs_) {
    checkpoint_.summary = to_json(head_);
    checkpoint_.runs = runs_->files();
  }
  auto saved = checkpoint_.save(checkpoint_path_);
  if (saved && runs_) runs_->remove_obsolete();
  return saved;
}

Result<bool> ScoreRun::finish() {
  if (runs_) {
    head_.tally.errors = failed_;
    if (auto written = write_summary(); !written) return written;
  }
  if (errors_) {
    if (auto committed = errors_->commit(); !committed) return committed;
  }
  if (auto told = duplicates_->finish(call_); !told) return told;
  if (auto committed = rows_->commit(); !committed) return committed;
  std::error_code code;
  if (plan_.resume) std::filesystem::remove(checkpoint_path_, code);
  if (runs_) runs_->remove_all();
  lock_.reset();  // its file is removed; a process that has succeeded may end without destructors
  return true;
}

Result<bool> ScoreRun::write_summary() {
  auto output = Output::open(plan_.summary, call_.io);
  if (!output) return output.error();
  output->stream() << to_json(head_);
  std::uint64_t occurrences = 0;
  const auto merged = runs_->merge([&](const Term& term) {
    occurrences += term.count;
    output->stream() << to_json(term, head_.tally);
  });
  if (merged && occurrences != head_.tally.occurrences) {
    return Error{.code = ErrorCode::unreadable,
                 .message = "die Zwischenergebnisse sind nicht vollständig lesbar",
                 .path = plan_.summary};
  }
  return merged ? output->commit() : merged;
}

}  // namespace kundenlint::cli
