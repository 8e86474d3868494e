// Numbers and counted nouns as a German or English reader expects them in running text.
#pragma once

#include <cstdint>
#include <string>

#include "kundenlint/report/bilingual.h"

namespace kundenlint {

/// "−0,42", "0.31": decimal comma in German, a true minus sign, never "−0,00".
std::string decimal(double value, int decimals, ReportLanguage language);

/// The same with a plus sign before positive values.
std::string signed_decimal(double value, int decimals, ReportLanguage language);

/// "12.345" or "12,345"; four digits stay together ("1234").
std::string grouped(std::uint64_t value, ReportLanguage language);

/// "1 Wort", "212 Wörter".
std::string counted(std::uint64_t value, Bilingual one, Bilingual many, ReportLanguage language);

/// The same for running text: up to twelve in words ("eine Erwähnung", "drei Erwähnungen"). German one
/// is "eine": for feminine nouns.
std::string in_words(std::uint64_t value, Bilingual one, Bilingual many, ReportLanguage language);

/// "zwei", "twelve", "13".
std::string number_word(std::uint64_t value, ReportLanguage language);

}  // namespace kundenlint
