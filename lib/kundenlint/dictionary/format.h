// The canonical layout of a dictionary file.
#pragma once

#include <string>

#include "kundenlint/dictionary/dictionary.h"

namespace kundenlint {

/// The same file in the canonical layout: one blank line before a table, keys of an entry in the order of the
/// manual, lists on one line where they fit into 110 columns, else one item a line. Comments stay with what
/// they stand before. Holds the same TOML; format(format(x)) == format(x). Errors: syntax.
Result<std::string> format_dictionary(const DictionarySource& source);

}  // namespace kundenlint
