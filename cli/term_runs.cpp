#include "cli/term_runs.h"

#include <charconv>
#include <filesystem>
#include <fstream>

#include "cli/checkpoint.h"
#include "cli/resumable_file.h"

namespace kundenlint::cli {
namespace {

constexpr std::size_t kMostFiles = 16;

void remove(std::vector<std::string>& files) {
  std::error_code code;
  for (const std::string& file : files) std::filesystem::remove(file, code);
  files.clear();
}

Error cannot_write(const std::string& path) {
  return {.code = ErrorCode::write, .message = "nicht schreibbar", .path = path};
}

}  // namespace

TermRuns::TermRuns(std::string base, std::vector<std::string> files)
    : base_(std::move(base)), files_(std::move(files)) {
  for (const std::string& file : files_) {
    const std::size_t dot = file.rfind('.');
    unsigned number = 0;
    if (dot != std::string::npos) std::from_chars(file.data() + dot + 1, file.data() + file.size(), number);
    number_ = std::max(number_, number);
  }
}

std::string TermRuns::next_name() { return partial_name(base_) + '.' + std::to_string(++number_); }

Result<bool> TermRuns::add(TermTable& table) {
  const std::string name = next_name();
  auto spilled = table.spill(name);
  if (!spilled) return spilled;
  files_.push_back(name);
  if (!sync_file(name)) return cannot_write(name);
  return files_.size() < kMostFiles ? Result<bool>(true) : compact();
}

Result<bool> TermRuns::compact() {
  const std::string name = next_name();
  std::ofstream out(name, std::ios::binary | std::ios::trunc);
  auto merged = merge([&](const Term& term) { write_spilled(out, term); });
  if (!merged) return merged;
  out.close();
  if (!out || !sync_file(name)) return cannot_write(name);
  obsolete_.insert(obsolete_.end(), files_.begin(), files_.end());
  files_ = {name};
  return true;
}

Result<bool> TermRuns::merge(const std::function<void(const Term&)>& each) const {
  std::vector<std::unique_ptr<TermStream>> streams;
  for (const std::string& file : files_) {
    auto stream = open_spilled(file);
    if (!stream) return stream.error();
    streams.push_back(*std::move(stream));
  }
  merge_terms(std::move(streams), each);
  return true;
}

void TermRuns::remove_obsolete() { remove(obsolete_); }

void TermRuns::remove_all() {
  remove(obsolete_);
  remove(files_);
}

}  // namespace kundenlint::cli
