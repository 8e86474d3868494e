// What is said of the words under the cursor.
#pragma once

#include <optional>
#include <string>

#include "kundenlint/lsp/view.h"

namespace kundenlint::lsp {

/// The result of textDocument/hover: the mentions, relations and findings at the byte, explained; nothing where
/// there are none. `explained`: the view's dictionary with its examples.
std::optional<std::string> hover(const View& view, const Dictionary& explained, std::uint32_t offset);

}  // namespace kundenlint::lsp
