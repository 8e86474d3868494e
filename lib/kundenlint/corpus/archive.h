// Compressed files and archives as streams, through libarchive.
//
//   Result<Archive> archive = Archive::open("texte.zip", Packing::archive, nullptr);
//   while (auto entry = archive->next()) {
//     if (*entry) read((**entry).name, archive->stream());
//   }
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>

#include "kundenlint/base/result.h"
#include "kundenlint/corpus/kinds.h"

namespace kundenlint {

struct ArchiveEntry {
  std::string name;  ///< path inside, UTF-8 where its encoding can be told; empty for a compressed file
};

/// Checksums and lengths are looked at, those of gzip too. A hard link in a tar is read as the file to which
/// it leads: in a second pass, behind all others. Thread rule: one thread at a time. Memory: constant, and
/// the names of the hard links.
class Archive {
 public:
  /// `in` is read where it is not null (standard input; `path` names it then); else the file at `path`.
  /// REQUIRES: packing is not none. Errors: unreadable, also where libarchive is not installed.
  static Result<Archive> open(const std::string& path, Packing packing, std::istream* in);
  ~Archive();
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;

  /// The next regular file; nothing at the end. An error is the end, too. Symbolic links to texts are left
  /// out and told.
  std::optional<Result<ArchiveEntry>> next(const std::function<void(const Error&)>& notice = nullptr);
  /// The bytes of the entry; goes bad when they cannot be unpacked.
  std::istream& stream();
  /// What made the stream bad.
  Error failure() const;
  /// Packed bytes read so far.
  std::uint64_t bytes_read() const;

 private:
  struct State;
  explicit Archive(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace kundenlint
