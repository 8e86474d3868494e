// What a file holds, told by its name.
#pragma once

#include <cstdint>
#include <string_view>

namespace kundenlint {

enum class Content : std::uint8_t { text, json_lines, csv, tsv };
enum class Packing : std::uint8_t {
  none,
  compressed,  ///< one file: .gz .zst .xz .bz2
  archive,     ///< many: .tar, .tar.gz …, .zip
};

struct FileKind {
  Content content = Content::text;  ///< of what is inside; of an archive: nothing
  Packing packing = Packing::none;
  bool known = false;  ///< the ending says that it is for us: folders and archives hand out only these
  std::string_view unpacked{};  ///< the name without .gz and the like
};

/// Endings count in any case. Refers into `name`.
FileKind kind_of(std::string_view name);

}  // namespace kundenlint
