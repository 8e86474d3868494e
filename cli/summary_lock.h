// The right to write a summary and the files that it is made of: two runs at once would mix their terms.
#pragma once

#include <string>

#include "kundenlint/base/result.h"

namespace kundenlint::cli {

/// Holds as long as it lives; the file PATH.partial stands for it. Taken at the start, it also shows that the
/// summary can be written at the end.
class SummaryLock {
 public:
  /// Errors: write, also when another run holds it.
  static Result<SummaryLock> take(const std::string& path);
  ~SummaryLock();
  SummaryLock(SummaryLock&& other) noexcept;
  SummaryLock& operator=(SummaryLock&&) = delete;

 private:
  SummaryLock(std::string path, int fd) : path_(std::move(path)), fd_(fd) {}
  std::string path_;
  int fd_;
};

}  // namespace kundenlint::cli
