#include "kundenlint/text/code_page.h"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/utf8.h>

#include <memory>

namespace kundenlint {
namespace {

constexpr std::u32string_view kSmall = U"äöüß", kLarge = U"ÄÖÜ";
constexpr std::u32string_view kOtherLetters = U"éèêëàâáçñôóûúîíïøåæœÉÈÀÇ";
constexpr std::u32string_view kMarks = U"„“”‚‘’«»‹›–—…•€§°©®™·´\u00A0\u00AD";

bool has(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

void append_utf8(std::string& out, char32_t character) {
  std::array<std::uint8_t, 4> buffer{};
  std::int32_t size = 0;
  UBool error = 0;
  U8_APPEND(buffer.data(), size, 4, static_cast<UChar32>(character), error);
  if (error == 0) out.append(reinterpret_cast<const char*>(buffer.data()), static_cast<std::size_t>(size));
}

CodePage::CodePage(const char* name) : name_(name) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &status), &ucnv_close);
  for (unsigned i = 0; i < high_.size(); ++i) {
    const char byte = static_cast<char>(0x80U + i);
    std::array<UChar, 4> wide{};
    UErrorCode one = status;
    const auto size = ucnv_toUChars(converter.get(), wide.data(), 4, &byte, 1, &one);
    high_.at(i) = U_SUCCESS(one) && size == 1 ? wide[0] : 0xFFFD;
    bytes_.emplace(high_.at(i), static_cast<int>(0x80U + i));
  }
}

int CodePage::byte(char32_t character) const {
  if (character < 0x80) return static_cast<int>(character);
  if (const auto found = bytes_.find(character); found != bytes_.end()) return found->second;
  return character < 0xA0 ? static_cast<int>(character) : -1;
}

std::string CodePage::to_utf8(std::string_view bytes) const {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    if (static_cast<unsigned char>(c) < 0x80)
      out += c;
    else
      append_utf8(out, character(static_cast<unsigned char>(c)));
  }
  return out;
}

bool CodePage::is_letter(std::string_view bytes, std::size_t at) const {
  if (at >= bytes.size()) return false;  // also in front of the first
  if (is_ascii_letter(bytes[at])) return true;
  const auto byte = static_cast<unsigned char>(bytes[at]);
  return byte >= 0x80 && (has(kSmall, character(byte)) || has(kLarge, character(byte)));
}

int CodePage::score_at(std::string_view bytes, std::size_t at) const {
  const char32_t c = character(static_cast<unsigned char>(bytes[at]));
  const bool left = is_letter(bytes, at - 1), right = is_letter(bytes, at + 1);
  const bool behind_small = at > 0 && bytes[at - 1] >= 'a' && bytes[at - 1] <= 'z';
  if (has(kSmall, c)) return left || right ? 2 : -1;
  if (has(kLarge, c)) return behind_small || !(left || right) ? -2 : 2;
  if (has(kOtherLetters, c)) return left || right ? 1 : -1;
  if (left && right) return c == U'’' ? 0 : -2;
  return has(kMarks, c) ? 1 : -1;
}

int CodePage::score(std::string_view bytes) const {
  int out = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (static_cast<unsigned char>(bytes[at]) >= 0x80) out += score_at(bytes, at);
  }
  return out;
}

const CodePage& windows_1252() {
  static const CodePage page("windows-1252");
  return page;
}

const CodePage& dos_850() {
  static const CodePage page("IBM850");
  return page;
}

const CodePage& mac_roman() {
  static const CodePage page("macintosh");
  return page;
}

}  // namespace kundenlint
