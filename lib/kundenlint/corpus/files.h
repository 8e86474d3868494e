// Paths, folders and globs → the list of files, in the order in which they are read.
#pragma once

#include <cstdint>
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

/// See corpus.h. Never fails as a whole: what is not there is in the list with its problem. Cost: a stat a
/// file.
std::vector<CorpusFile> list_files(const std::vector<std::string>& paths);

}  // namespace kundenlint
