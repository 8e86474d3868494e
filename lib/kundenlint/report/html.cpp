#include "kundenlint/report/html.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "kundenlint/base/characters.h"
#include "kundenlint/base/sha256.h"
#include "kundenlint/report/markup.h"

namespace kundenlint {
namespace {

/// Base64 of bytes written as hexadecimal digits.
std::string base64_of_hex(std::string_view hex) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at < hex.size(); at += 6) {  // three bytes, four digits
    std::uint32_t bits = 0;
    for (std::size_t i = at; i < at + 6; ++i)
      bits = bits << 4U | static_cast<std::uint32_t>(i < hex.size() ? hex_value(hex[i]) : 0);
    const std::size_t bytes = std::min<std::size_t>(3, (hex.size() - at) / 2);
    for (std::size_t i = 0; i < 4; ++i) {
      out += i <= bytes ? kDigits[bits >> (18 - 6 * i) & 63U] : '=';
    }
  }
  return out;
}

std::string source_of(std::string_view text) {
  return fmt::format("'sha256-{}'", base64_of_hex(sha256(text)));
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace

std::string html_open(std::string_view title, ReportLanguage language, bool script) {
  const std::string policy = fmt::format(
      "default-src 'none'; style-src {}; {}base-uri 'none'; form-action 'none'", source_of(page_style()),
      script ? fmt::format("script-src {}; ", source_of(page_script())) : std::string());
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"generator\" content=\"kundenlint\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n",
      language == ReportLanguage::de ? "de" : "en", policy, escape_markup(title), page_style());
}

std::string html_close(bool script) {
  return fmt::format("{}</body>\n</html>\n",
                     script ? fmt::format("<script>{}</script>\n", page_script()) : std::string());
}

std::string escape_piece(std::string_view text) {
  if (text.empty()) return {};
  const std::string inner = escape_markup(text);
  if (inner.empty()) return " ";
  return (is_space(text.front()) ? " " : "") + inner + (is_space(text.back()) ? " " : "");
}

std::string percent(double share) { return fmt::format("{:.4g}%", 100 * std::clamp(share, 0.0, 1.0)); }

}  // namespace kundenlint
