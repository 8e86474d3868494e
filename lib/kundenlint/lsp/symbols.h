// The sections of a document.
#pragma once

#include <string>

#include "kundenlint/lsp/view.h"

namespace kundenlint::lsp {

/// The result of textDocument/documentSymbol: each heading with what stands below it, nested by level; where the
/// editor knows no nesting, as a list.
std::string symbols(const View& view);

}  // namespace kundenlint::lsp
