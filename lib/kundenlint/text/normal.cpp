#include "kundenlint/text/normal.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace kundenlint {
namespace {

bool is_utf8(std::string_view text) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT(data, at, size, c);
    if (c < 0) return false;
  }
  return true;
}

}  // namespace

std::string nfc(std::string_view text) {
  // Combining marks begin at U+0300, whose first byte is 0xCC.
  const bool plain = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0xCC; });
  if (plain || !is_utf8(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const form = icu::Normalizer2::getNFCInstance(status);
  if (form == nullptr || U_FAILURE(status)) return std::string(text);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  form->normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr, status);
  return U_FAILURE(status) ? std::string(text) : out;
}

std::string small(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size(); ++i) {
    char& c = out[i];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    // Ä, Ö, Ü: C3 84, 96, 9C
    const bool umlaut = i > 0 && out[i - 1] == '\xC3' && (c == '\x84' || c == '\x96' || c == '\x9C');
    if (umlaut) c = static_cast<char>(c + 0x20);
  }
  return out;
}

}  // namespace kundenlint
