// The terms of a corpus on disk, so that memory does not grow with the vocabulary: sorted files, merged at
// the end.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kundenlint/corpus/summary.h"

namespace kundenlint::cli {

class TermRuns {
 public:
  /// Files are called BASE.partial.1, .2 …; `files` are those of an earlier run.
  TermRuns(std::string base, std::vector<std::string> files);

  /// Writes the table away. Errors: write, unreadable.
  Result<bool> add(TermTable& table);
  const std::vector<std::string>& files() const { return files_; }
  /// Adds up all files. Errors: unreadable.
  Result<bool> merge(const std::function<void(const Term&)>& each) const;

  void remove_obsolete();  ///< files that no checkpoint names any more
  void remove_all();

 private:
  std::string next_name();
  Result<bool> compact();

  std::string base_;
  std::vector<std::string> files_, obsolete_;
  unsigned number_ = 0;
};

}  // namespace kundenlint::cli
