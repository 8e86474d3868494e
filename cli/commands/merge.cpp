#include <fmt/format.h>
#include <sys/resource.h>

#include <fstream>
#include <memory>
#include <ostream>

#include "cli/commands/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "kundenlint/report/summary.h"

namespace kundenlint::cli {
namespace {

constexpr std::string_view kSummary = "{\"schema\":\"kundenlint/summary/";

struct Part {
  std::string path, first_line;
  std::ifstream rest;  // behind the first line
  bool empty = false;
};

// A thousand parts are open at once; what programs get by default is 1,024.
void allow_many_files() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  static_cast<void>(setrlimit(RLIMIT_NOFILE, &limit));
}

Result<std::vector<Part>> open_parts(const std::vector<std::string>& paths) {
  std::vector<Part> parts;
  for (const std::string& path : paths) {
    Part part{.path = path, .first_line = {}, .rest = std::ifstream(path, std::ios::binary)};
    if (!part.rest)
      return Error{.code = ErrorCode::not_found, .message = "Datei nicht gefunden", .path = path};
    part.empty = !std::getline(part.rest, part.first_line);
    if (part.rest.bad()) return Error{.code = ErrorCode::unreadable, .message = "nicht lesbar", .path = path};
    parts.push_back(std::move(part));
  }
  return parts;
}

Error other_kind(const Invocation& call, const Part& part) {
  const bool german = call.language() == ReportLanguage::de;
  return {.code = ErrorCode::usage,
          .message = german ? "hat nicht die Form des ersten Teils" : "has not the form of the first part",
          .path = part.path,
          .line = 1};
}

// Tables have the first line in common; of JSON Lines every line is a row.
Result<bool> merge_rows(const Invocation& call, std::vector<Part>& parts, Output& output) {
  const Part* first = nullptr;
  for (const Part& part : parts) {
    if (first == nullptr && !part.empty) first = &part;
  }
  if (first == nullptr) return true;
  const bool lines = first->first_line.starts_with('{');
  const std::string head = first->first_line;
  if (!lines) output.stream() << head << '\n';
  for (Part& part : parts) {
    if (part.empty) continue;
    const bool fits = lines ? part.first_line.starts_with('{') : part.first_line == head;
    if (!fits || part.first_line.starts_with(kSummary)) return other_kind(call, part);
    if (lines) output.stream() << part.first_line << '\n';
    // An empty rest would make the stream fail.
    if (part.rest.peek() != std::ifstream::traits_type::eof()) output.stream() << part.rest.rdbuf();
  }
  return true;
}

Result<SummaryHead> merged_head(const Invocation& call, const std::vector<Part>& parts) {
  std::optional<SummaryHead> sum;
  for (const Part& part : parts) {
    if (!part.first_line.starts_with(kSummary)) return other_kind(call, part);
    auto head = read_summary_head(part.first_line);
    const auto added = !head ? Result<bool>(head.error()) : sum ? add(*sum, *head) : Result<bool>(true);
    if (!added) {
      Error error = added.error();
      error.path = part.path;
      return error;
    }
    if (!sum) sum = *std::move(head);
  }
  return *std::move(sum);
}

// Keeps the streams, which merge_terms takes for itself, and asks them afterwards.
class Watched : public TermStream {
 public:
  Watched(Part& part, const Part*& broken) : part_(part), broken_(broken), terms_(summary_terms(part.rest)) {}
  bool next(Term& term) override {
    const bool got = terms_->next(term);
    if (terms_->failed()) broken_ = &part_;
    return got;
  }

 private:
  Part& part_;
  const Part*& broken_;
  std::unique_ptr<SummaryTerms> terms_;
};

Result<bool> merge_summaries(const Invocation& call, std::vector<Part>& parts, Output& output) {
  const auto head = merged_head(call, parts);
  if (!head) return head.error();
  output.stream() << to_json(*head);
  const Part* broken = nullptr;
  std::vector<std::unique_ptr<TermStream>> streams;
  streams.reserve(parts.size());
  for (Part& part : parts) streams.push_back(std::make_unique<Watched>(part, broken));
  merge_terms(std::move(streams), [&](const Term& term) { output.stream() << to_json(term, head->tally); });
  if (broken != nullptr)
    return Error{
        .code = ErrorCode::syntax, .message = "keine Zusammenfassung von kundenlint", .path = broken->path};
  if (head->of != 1) {
    const bool german = call.language() == ReportLanguage::de;
    call.io.err << fmt::format(fmt::runtime(german ? "kundenlint: Hinweis: {} von {} Teilen\n"
                                                   : "kundenlint: note: {} of {} parts\n"),
                               head->have.size(), head->of);
  }
  return true;
}

}  // namespace

int run_merge(Invocation& call) {
  if (call.arguments.empty()) return fail(call, no_input(call.language()));
  allow_many_files();
  auto parts = open_parts(call.arguments);
  if (!parts) return fail(call, parts.error());
  auto output = Output::open(call.settings.one("output"), call.io);
  if (!output) return fail(call, output.error());
  const bool summaries = parts->front().first_line.starts_with(kSummary);
  const auto merged = summaries ? merge_summaries(call, *parts, *output) : merge_rows(call, *parts, *output);
  if (!merged) return fail(call, merged.error());
  const auto committed = output->commit();
  return committed ? kOk : fail(call, committed.error());
}

}  // namespace kundenlint::cli
