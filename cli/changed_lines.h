// What has changed since a revision: --diff-base.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/result.h"

namespace kundenlint::cli {

/// Lines of the files of a git repository that are not as they were in a revision.
class ChangedLines {
 public:
  struct Lines {
    std::uint32_t first = 0, last = 0;  ///< 1-based, both included
  };
  /// Of one file.
  class File {
   public:
    /// One of the lines is changed. Cost: O(log changes).
    bool touch(std::uint32_t first, std::uint32_t last) const;
    /// Any line is.
    bool any() const { return all_ || !lines_.empty(); }

   private:
    friend class ChangedLines;
    bool all_ = false;
    std::vector<Lines> lines_{};  // ascending
  };

  /// Asks git what differs between the revision and the files as they lie in the repository of the working
  /// directory. Errors: no git, no repository, no such revision.
  static Result<ChangedLines> since(const std::string& revision);
  /// Of what `git diff -U0` prints, its paths relative to `root`.
  static ChangedLines parse(std::string_view diff, std::filesystem::path root);

  /// Of a file that git does not know (new, ignored, outside the repository, in a submodule) and of one that
  /// it takes for binary and that is changed, every line is changed.
  const File& of(const std::string& path) const;

 private:
  std::filesystem::path root_;
  std::map<std::string, File> files_;  // changed ones, by path, relative to root_
  std::set<std::string> tracked_;
};

}  // namespace kundenlint::cli
