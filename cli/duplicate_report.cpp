#include "cli/duplicate_report.h"

#include <fmt/format.h>

#include <ostream>

#include "cli/corpus_input.h"
#include "kundenlint/base/characters.h"
#include "kundenlint/report/duplicates.h"
#include "kundenlint/report/snippet.h"

namespace kundenlint::cli {

Result<DuplicateReport> DuplicateReport::create(const Invocation& call) {
  DuplicateReport out;
  const std::string& use = call.settings.one("duplicates");
  const std::string& list = call.settings.one("duplicates-list");
  if (use.empty()) {
    if (list.empty()) return out;
    return usage_error(call, "--duplicates-list braucht --duplicates",
                       "--duplicates-list needs --duplicates");
  }
  if (list == "-")
    return usage_error(call, "--duplicates-list braucht eine Datei", "--duplicates-list needs a file");
  out.duplicates_.emplace(use == "skip" ? DuplicateUse::skip : DuplicateUse::report);
  if (list.empty()) return out;
  auto opened = Output::open(list, call.io);
  if (!opened) return opened.error();
  out.list_.emplace(*std::move(opened));
  return out;
}

Result<bool> DuplicateReport::finish(const Invocation& call) {
  if (!duplicates_) return true;
  const std::string line = duplicate_line(*duplicates_, call.language());
  const auto paragraphs = duplicates_->listed();
  if (!list_) {
    call.io.err << "kundenlint: " << line << '\n' << duplicate_examples(paragraphs, call.language());
    return true;
  }
  const std::string& path = call.settings.one("duplicates-list");
  const Table table = duplicate_table(paragraphs);
  list_->stream() << (has_ending(path, ".jsonl") ? table_jsonl(table) : table_csv(table));
  auto committed = list_->commit();
  const bool german = call.language() == ReportLanguage::de;
  if (!committed) return committed;
  call.io.err << fmt::format(fmt::runtime(german ? "kundenlint: {}; siehe {}\n" : "kundenlint: {}; see {}\n"),
                             line, printable(path));
  // The list is bounded.
  if (paragraphs.size() < duplicates_->sum().paragraphs)
    call.io.err << fmt::format(
        fmt::runtime(german ? "kundenlint: die Liste nennt die {} häufigsten davon\n"
                            : "kundenlint: the list has the {} most frequent of them\n"),
        paragraphs.size());
  return committed;
}

}  // namespace kundenlint::cli
