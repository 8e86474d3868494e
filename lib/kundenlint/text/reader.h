// Bytes → Document: encoding, line ends, NFC, format.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/result.h"
#include "kundenlint/text/document.h"

namespace kundenlint {

struct ReadOptions {
  std::optional<Format>
      format{};  ///< Default: by the ending of the name (formats.h), then by the first bytes
  std::uint64_t max_bytes = 1ULL << 30;
  bool whole_page = false;  ///< keep navigation, cookie boxes, forms and other boilerplate
  bool foreign = false;     ///< keep paragraphs that are not German
  /// Where to add what somebody should know of how the bytes were decoded; null: nowhere.
  std::vector<Error>* notices = nullptr;
};

/// Reads a file; "-" is standard input, which `stdin_name` names (for the id and the format).
/// Errors: not_found, directory, unreadable, empty, binary, encoding, limit; each with the path.
Result<Document> read_document(const std::string& path, const ReadOptions& options = {},
                               const std::string& stdin_name = "-");

/// The same from bytes in memory. `path` names it and decides the format when none is given.
Result<Document> make_document(std::string_view bytes, const std::string& path,
                               const ReadOptions& options = {});

/// A record of a JSONL file, or what an editor holds: valid UTF-8 is taken as it is, offsets go into `text`. Never
/// fails: an empty text is a document without blocks. Default: plain text, nothing is left out. REQUIRES: a format
/// that is text itself.
Document make_record(std::string id, std::string text,
                     const ReadOptions& options = {
                         .format = {}, .max_bytes = 0, .whole_page = true, .foreign = true});

}  // namespace kundenlint
