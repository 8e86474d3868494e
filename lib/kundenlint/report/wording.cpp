#include "kundenlint/report/wording.h"

#include <fmt/format.h>

#include <array>

namespace kundenlint {
namespace {

constexpr std::array<Bilingual, 13> kNumbers = {{{"keine", "no"},
                                                 {"eine", "one"},
                                                 {"zwei", "two"},
                                                 {"drei", "three"},
                                                 {"vier", "four"},
                                                 {"fünf", "five"},
                                                 {"sechs", "six"},
                                                 {"sieben", "seven"},
                                                 {"acht", "eight"},
                                                 {"neun", "nine"},
                                                 {"zehn", "ten"},
                                                 {"elf", "eleven"},
                                                 {"zwölf", "twelve"}}};

}  // namespace

std::string decimal(double value, int decimals, ReportLanguage language) {
  std::string out = fmt::format("{:.{}f}", value, decimals);
  if (out.front() == '-') {
    const bool zero = out.find_first_not_of("-0.") == std::string::npos;
    out.replace(0, 1, zero ? "" : "−");
  }
  const std::size_t point = out.find('.');
  if (point != std::string::npos && language == ReportLanguage::de) out[point] = ',';
  return out;
}

std::string signed_decimal(double value, int decimals, ReportLanguage language) {
  std::string out = decimal(value, decimals, language);
  const bool zero = out.find_first_of("123456789") == std::string::npos;
  return value > 0 && !zero ? "+" + out : out;
}

std::string grouped(std::uint64_t value, ReportLanguage language) {
  std::string out = fmt::format("{}", value);
  if (out.size() < 5) return out;
  const char separator = language == ReportLanguage::de ? '.' : ',';
  for (std::size_t at = out.size(); at > 3;) out.insert(at -= 3, 1, separator);
  return out;
}

std::string counted(std::uint64_t value, Bilingual one, Bilingual many, ReportLanguage language) {
  return fmt::format("{} {}", grouped(value, language), (value == 1 ? one : many).in(language));
}

std::string number_word(std::uint64_t value, ReportLanguage language) {
  return value < kNumbers.size() ? std::string(kNumbers[value].in(language)) : grouped(value, language);
}

std::string in_words(std::uint64_t value, Bilingual one, Bilingual many, ReportLanguage language) {
  return fmt::format("{} {}", number_word(value, language), (value == 1 ? one : many).in(language));
}

}  // namespace kundenlint
