// The formats of documents, told by the endings of names.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kundenlint {

enum class Format : std::uint8_t { plain, markdown, mdx, html, docx, odt, pptx, odp, epub, eml, pdf };

/// The name used in outputs: "plain", "markdown", "html" …
std::string_view to_string(Format format);

/// Whether a file of the format is text itself: then places are lines of the file, and offsets its bytes.
bool is_text(Format format);

/// What is known of an ending. A format that is known and not read has no `format`; `name` and `advice` then
/// say, in German, what the file is and what to do.
struct KnownFormat {
  std::string_view ending;  ///< ".docx", in small letters
  std::optional<Format> format{};
  std::string_view name{};
  std::string_view advice{};
};

/// The longest known ending of a file name, in any case; null for an unknown one. Tables and archives, which
/// hold many texts, are not in here: they belong to the corpora.
const KnownFormat* find_format(std::string_view file_name);

/// The format that the first bytes give away where the name does not; a null pointer otherwise. The entry may
/// be one that is not read.
const KnownFormat* sniff_format(std::string_view bytes);

}  // namespace kundenlint
