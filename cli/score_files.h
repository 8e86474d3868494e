// The tables that `score` writes: rows and errors, each plain or resumable.
#pragma once

#include <optional>
#include <string>

#include "cli/output.h"
#include "cli/resumable_file.h"

namespace kundenlint::cli {

class TableFile {
 public:
  /// Errors: write.
  static Result<TableFile> open(const std::string& path, Io& io);
  static Result<TableFile> resume(const std::string& path, std::uint64_t bytes);

  std::ostream& stream() { return plain_ ? plain_->stream() : resumable_->stream(); }
  bool good() { return stream().good(); }
  /// REQUIRES: made by `resume`.
  Result<std::uint64_t> sync() { return resumable_->sync(); }
  Result<bool> commit() { return plain_ ? plain_->commit() : resumable_->commit(); }

 private:
  std::optional<Output> plain_;
  std::optional<ResumableFile> resumable_;
};

}  // namespace kundenlint::cli
