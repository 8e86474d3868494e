// How far an interrupted run of `score` has come.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kundenlint/corpus/corpus.h"

namespace kundenlint::cli {

struct Checkpoint {
  std::string fingerprint;  ///< of everything that decides about the result
  CorpusPosition position;
  std::uint64_t rows = 0, errors = 0;  ///< bytes written of both tables
  std::uint64_t failed = 0;            ///< texts that could not be read
  std::string summary{};               ///< the head of the summary so far, one line; empty = none is wanted
  std::vector<std::string> runs{};     ///< files with its terms

  /// Replaces the file at once. Errors: write.
  Result<bool> save(const std::string& path) const;
  /// Nothing where there is no file. Errors: syntax, with a hint in the language's words.
  static Result<std::optional<Checkpoint>> load(const std::string& path);
};

/// Puts the bytes of a file on the disk; false when it cannot.
bool sync_file(const std::string& path);

}  // namespace kundenlint::cli
