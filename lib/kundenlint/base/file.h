// Small files that say how to work: configuration, dictionaries, weights, ignore files, lists of paths.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "kundenlint/base/result.h"

namespace kundenlint {

enum class FileUse : std::uint8_t {
  named,  ///< somebody has written its name: a pipe may be meant, as of <(…)
  found,  ///< a name that is looked for by itself: only a regular file
};

/// All bytes of a file. Devices are never read, nor what a link leads to that is one; a bound holds while
/// reading, whatever the file's size says. Errors: not_found, directory, unreadable, limit; each with the
/// path.
Result<std::string> read_file(const std::string& path, std::uint64_t max_bytes, FileUse use = FileUse::named);

/// Without the UTF-8 byte order mark that editors on Windows put at the beginning.
std::string_view without_bom(std::string_view bytes);

/// The file's name without folders and ending: "meine Wörter" of "listen/meine Wörter.txt".
std::string_view file_stem(std::string_view path);

}  // namespace kundenlint
