#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <ostream>

#include "cli/commands/commands.h"
#include "cli/commands/merge_rows.h"
#include "cli/input.h"
#include "cli/output.h"
#include "kundenlint/corpus/files.h"
#include "kundenlint/report/summary.h"

namespace kundenlint::cli {
namespace {

constexpr std::string_view kSummary = "{\"schema\":\"kundenlint/summary/";

struct Part {
  std::string path, first_line;
  std::ifstream rest;  // behind the first line
  bool empty = false;
  FileId id{};
};

// A thousand parts are open at once; what programs get by default is 1,024.
void allow_many_files() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  static_cast<void>(setrlimit(RLIMIT_NOFILE, &limit));
}

Error cannot_open(const std::string& path, int code) {
  if (code == ENOENT || code == ENOTDIR)
    return {.code = ErrorCode::not_found, .message = "Datei nicht gefunden", .path = path};
  return {.code = ErrorCode::unreadable,
          .message = fmt::format("nicht lesbar: {}", std::strerror(code)),
          .path = path};
}

Result<Part> open_part(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return cannot_open(path, errno);
  if (S_ISDIR(info.st_mode))
    return Error{.code = ErrorCode::directory, .message = "ist ein Ordner, keine Datei", .path = path};
  errno = 0;
  Part part{.path = path,
            .first_line = {},
            .rest = std::ifstream(path, std::ios::binary),
            .id = {info.st_dev, info.st_ino}};
  if (!part.rest) return cannot_open(path, errno);
  part.empty = !std::getline(part.rest, part.first_line);
  if (part.rest.bad()) return Error{.code = ErrorCode::unreadable, .message = "Lesefehler", .path = path};
  if (!part.empty && part.rest.eof()) return no_line_end(path);
  return part;
}

Result<std::vector<Part>> open_parts(const std::vector<std::string>& paths) {
  std::vector<Part> parts;
  for (const std::string& path : paths) {
    auto part = open_part(path);
    if (!part) return part.error();
    const auto same = std::ranges::find(parts, part->id, &Part::id);
    if (same != parts.end())
      return Error{.code = ErrorCode::usage,
                   .message = fmt::format("ist derselbe Teil wie {}", same->path),
                   .path = path};
    parts.push_back(*std::move(part));
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

// Copies a part, unless it is broken. Two parts with the same rows are one part named twice.
Result<bool> copy_rows(Part& part, bool with_head, Output& output,
                       std::map<std::uint64_t, std::string>& seen) {
  RowCheck check(part.first_line, with_head);
  if (with_head) output.stream() << part.first_line << '\n';
  std::vector<char> block(1U << 16);
  while (part.rest.good()) {
    part.rest.read(block.data(), static_cast<std::streamsize>(block.size()));
    const std::string_view got(block.data(), static_cast<std::size_t>(part.rest.gcount()));
    check.add(got);
    output.stream() << got;
  }
  Error error{.code = ErrorCode::syntax, .message = check.problem(), .path = part.path, .line = check.line()};
  if (part.rest.bad()) error = {.code = ErrorCode::unreadable, .message = "Lesefehler", .path = part.path};
  if (!error.message.empty()) return error;
  const auto [same, is_new] = seen.try_emplace(check.fingerprint(), part.path);
  if (is_new || !check.identifies()) return true;
  return Error{.code = ErrorCode::usage,
               .message = fmt::format("hat dieselben Zeilen wie {}", same->second),
               .path = part.path};
}

// Tables have the first line in common; of JSON Lines every line is a row.
Result<bool> merge_rows(const Invocation& call, std::vector<Part>& parts, Output& output) {
  if (auto order = in_order(call, call.arguments); !order) return order;
  const auto first = std::ranges::find(parts, false, &Part::empty);
  if (first == parts.end()) return true;
  const bool lines = first->first_line.starts_with('{');
  const std::string head = first->first_line;
  if (!lines) output.stream() << head << '\n';
  std::map<std::uint64_t, std::string> seen;
  for (Part& part : parts) {
    if (part.empty) continue;
    const bool fits = lines ? part.first_line.starts_with('{') : part.first_line == head;
    if (!fits || part.first_line.starts_with(kSummary)) return other_kind(call, part);
    if (auto copied = copy_rows(part, lines, output, seen); !copied) return copied;
  }
  return true;
}

Result<SummaryHead> merged_head(const Invocation& call, const std::vector<Part>& parts,
                                std::vector<std::uint64_t>& occurrences) {
  std::optional<SummaryHead> sum;
  for (const Part& part : parts) {
    if (!part.first_line.starts_with(kSummary)) return other_kind(call, part);
    auto head = read_summary_head(part.first_line);
    if (head) occurrences.push_back(head->tally.occurrences);
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
  Watched(Part& part, std::uint64_t occurrences, std::optional<Error>& problem)
      : part_(part), problem_(problem), terms_(summary_terms(part.rest, occurrences)) {}
  bool next(Term& term) override {
    const bool got = terms_->next(term);
    if (terms_->problem().code != ErrorCode::empty && !problem_) {
      problem_ = terms_->problem();
      problem_->path = part_.path;
    }
    return got;
  }

 private:
  Part& part_;
  std::optional<Error>& problem_;
  std::unique_ptr<SummaryTerms> terms_;
};

Result<bool> merge_summaries(const Invocation& call, std::vector<Part>& parts, Output& output) {
  std::vector<std::uint64_t> occurrences;
  const auto head = merged_head(call, parts, occurrences);
  if (!head) return head.error();
  output.stream() << to_json(*head);
  std::optional<Error> problem;
  std::vector<std::unique_ptr<TermStream>> streams;
  streams.reserve(parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i)
    streams.push_back(std::make_unique<Watched>(parts[i], occurrences[i], problem));
  merge_terms(std::move(streams), [&](const Term& term) { output.stream() << to_json(term, head->tally); });
  if (problem) return *std::move(problem);
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
