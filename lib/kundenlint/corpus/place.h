// Where the text of a record stands.
#pragma once

#include <cstdint>
#include <string>

#include "kundenlint/text/document.h"

namespace kundenlint {

struct RecordPlace {
  std::string file{};        ///< empty: it is no record
  std::uint32_t line = 0;    ///< of the text's first character, 1-based; 0 = nobody has counted
  std::uint32_t column = 1;  ///< of it
  bool lines = false;        ///< the text's line ends are the file's (CSV), not escaped (JSON)

  bool known() const { return !file.empty() && line != 0; }
  /// Of a position in the text. What is written with more characters than it stands for (a doubled quotation
  /// mark, an escape) counts once.
  Position of(Position in_text) const {
    const std::uint32_t before = in_text.line == 1 ? column - 1 : 0;
    return {line + (lines ? in_text.line - 1 : 0), in_text.column + before};
  }
};

}  // namespace kundenlint
