// Compressed files and archives as streams, through libarchive.
//
//   Result<Archive> archive = Archive::open("texte.zip", Packing::archive, nullptr);
//   while (auto entry = archive->next()) {
//     if (*entry) read((**entry).name, archive->stream());
//   }
#pragma once

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>

#include "kundenlint/base/result.h"
#include "kundenlint/corpus/kinds.h"

namespace kundenlint {

struct ArchiveEntry {
  std::string name;  ///< path inside; empty for a compressed file
};

/// Thread rule: one thread at a time. Memory: constant.
class Archive {
 public:
  /// `in` is read where it is not null (standard input; `path` names it then); else the file at `path`.
  /// REQUIRES: packing is not none. Errors: unreadable, also where libarchive is not installed.
  static Result<Archive> open(const std::string& path, Packing packing, std::istream* in);
  ~Archive();
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;

  /// The next regular file; nothing at the end. An error is the end, too.
  std::optional<Result<ArchiveEntry>> next();
  /// The bytes of the entry; goes bad when they cannot be unpacked.
  std::istream& stream();
  /// Packed bytes read so far.
  std::uint64_t bytes_read() const;

 private:
  struct State;
  explicit Archive(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace kundenlint
