// The language of the report's own words (not of the analysed text).
#pragma once

#include <cstdint>
#include <string_view>

namespace kundenlint {

enum class ReportLanguage : std::uint8_t { de, en };

/// One message in both languages, as literals (Phrase holds texts of its own). German comes first,
/// everywhere.
struct Bilingual {
  std::string_view de{}, en{};
  constexpr std::string_view in(ReportLanguage language) const {
    return language == ReportLanguage::de ? de : en;
  }
  constexpr bool empty() const { return de.empty(); }
};

}  // namespace kundenlint
