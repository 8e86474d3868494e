// The names of documents.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kundenlint/text/formats.h"

namespace kundenlint::lsp {

/// "/a b.md" of "file:///a%20b.md"; what is no file is its URI with the escapes undone. Never a NUL.
std::string path_of(std::string_view uri);

/// How a document is read: as its language says ("markdown", "html", "mdx"), else by the ending of its name, else
/// as plain text. Nothing for what is no text to read: a program, a picture.
std::optional<Format> format_of(std::string_view language, std::string_view path);

}  // namespace kundenlint::lsp
