// Paths, folders and globs → the list of files, in the order in which they are read.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "kundenlint/base/result.h"

namespace kundenlint {

struct CorpusFile {
  std::string path;             ///< as given, or the folder as given with what stands in it
  std::uint64_t bytes = 0;      ///< on disk
  std::int64_t changed_ns = 0;  ///< time of change
  std::string problem{};        ///< why it cannot be read; empty = it can
  ErrorCode code = ErrorCode::unreadable;
};

/// What tells files apart, whatever they are called: a link, another case, a way round.
struct FileId {
  dev_t device = 0;
  ino_t number = 0;
  bool operator==(const FileId&) const = default;
};

/// What a run writes is not what it reads.
struct OwnOutput {
  FileId id{};
  /// Nothing is lost when it is replaced: it is open already, or holds what an earlier run has written.
  bool expendable = false;
};

struct ListOptions {
  std::vector<OwnOutput> own{};                        ///< outputs of this run that exist already
  std::vector<std::string> own_beginnings{};           ///< files whose path begins so are this run's, too
  std::function<void(const Error&)> notice = nullptr;  ///< what was left out, and why
};

/// See corpus.h. Never fails as a whole: what is not there is in the list with its problem. An output of this
/// run that would be an input has ErrorCode::write: named, or found in a folder and not expendable; one that
/// is expendable is left out of folders and globs. Cost: a stat a file.
std::vector<CorpusFile> list_files(const std::vector<std::string>& paths, const ListOptions& options = {});

}  // namespace kundenlint
