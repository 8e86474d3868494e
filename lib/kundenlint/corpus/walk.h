// The files below a folder, in order.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kundenlint/corpus/files.h"
#include "kundenlint/corpus/ignore.h"

namespace kundenlint {

/// The file as the list holds it, or why it cannot be read. Pipes and devices are taken: somebody has named
/// them.
CorpusFile file_at(const std::string& path, const ListOptions& options);

CorpusFile file_problem(const std::string& path, ErrorCode code, std::string message);

class Walk {
 public:
  using Wanted = std::function<bool(const std::string&)>;

  Walk(std::vector<CorpusFile>& out, const ListOptions& options, Wanted wanted)
      : out_(out), options_(options), wanted_(std::move(wanted)) {}

  /// All wanted files below the folder, the names of each folder sorted by bytes. Names that begin with '.',
  /// __MACOSX and what an ignore file excludes are left out; links to folders are not followed.
  void below(const std::string& path);

 private:
  struct Ignore {
    std::size_t folder_size;  ///< of the absolute path, with the '/' behind it
    IgnoreFile file;
  };

  void folder(const std::string& path);
  void enter_parents();
  bool enter(const std::string& absolute);
  void visit(const std::string& path);
  bool begins_own(const std::string& path) const;
  void take(const std::string& path);
  bool ignored(const std::string& path, bool is_folder) const;
  std::string absolute(const std::string& path) const { return absolute_ + path.substr(base_size_); }

  std::vector<CorpusFile>& out_;
  const ListOptions& options_;
  Wanted wanted_;
  std::string absolute_;  ///< of the folder in which the walk begins, without '/' at the end
  std::size_t base_size_ = 0;
  std::vector<Ignore> ignores_;
};

}  // namespace kundenlint
