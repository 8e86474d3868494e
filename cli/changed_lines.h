// What has changed since a revision: --diff-base.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/result.h"

namespace kundenlint::cli {

/// Lines of the files of a git repository that are not as they were in a revision.
class ChangedLines {
 public:
  /// Asks git about the repository of the working directory: what differs between the revision and the files
  /// as they lie there, and the files that git does not know. Errors: no git, no repository, no such
  /// revision.
  static Result<ChangedLines> since(const std::string& revision);
  /// Of what `git diff -U0` prints, its paths relative to `root`.
  static ChangedLines parse(std::string_view diff, std::filesystem::path root);

  /// The file is new; all of it is changed.
  void add_new(const std::string& path) { new_.insert(path); }
  /// One of the lines, 1-based, both included, is changed. A file outside the repository is not.
  bool touch(const std::string& path, std::uint32_t first, std::uint32_t last) const;

 private:
  struct Lines {
    std::uint32_t first = 0, last = 0;
  };

  std::filesystem::path root_;
  std::map<std::string, std::vector<Lines>> lines_;  // by path, relative to root_; ascending
  std::set<std::string> new_;
};

}  // namespace kundenlint::cli
