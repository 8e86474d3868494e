// What stands behind a full stop: the evidence for or against the end of a sentence.
#pragma once

#include <cstdint>
#include <string_view>

namespace kundenlint {

struct Following {
  enum class Kind : std::uint8_t { nothing, lower, upper, digit, separator, symbol, other };
  Kind kind = Kind::nothing;
  std::uint32_t boundary = 0;   ///< where the sentence would end: behind closing marks and emoticons
  std::uint32_t begin = 0;      ///< of what follows, opening marks included
  std::string_view word;        ///< the word or number behind the opening marks
  bool spaced = false;          ///< white space stands between
  bool bracket_closed = false;  ///< a closing bracket stands before `boundary`
  bool quote_closed = false;    ///< a closing quotation mark stands before `boundary`
  bool opened = false;          ///< an opening quotation mark or bracket stands before `word`
  bool dashed = false;          ///< a dash or hyphen stands before `word`
  bool emoticon = false;        ///< an emoticon or emoji stands before `boundary`
};

/// Looks from `at`, directly behind the mark, at what follows. Cost: a few characters.
Following look_ahead(std::string_view text, std::uint32_t at, std::uint32_t end);

/// End of the quotation mark at `at` ("``", "''" and ",," are one), or `at` when there is none.
std::uint32_t find_quote(std::string_view text, std::uint32_t at, std::uint32_t end);

}  // namespace kundenlint
