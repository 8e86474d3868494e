#include "cli/score_files.h"

namespace kundenlint::cli {

Result<TableFile> TableFile::open(const std::string& path, Io& io) {
  auto output = Output::open(path, io);
  if (!output) return output.error();
  TableFile out;
  out.plain_.emplace(*std::move(output));
  return out;
}

Result<TableFile> TableFile::resume(const std::string& path, std::uint64_t bytes) {
  auto file = ResumableFile::open(path, bytes);
  if (!file) return file.error();
  TableFile out;
  out.resumable_.emplace(*std::move(file));
  return out;
}

}  // namespace kundenlint::cli
