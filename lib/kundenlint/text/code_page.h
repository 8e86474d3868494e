// Single-byte encodings in which German texts are met, compared by what their umlauts would stand between.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace kundenlint {

class CodePage {
 public:
  /// REQUIRES: a single-byte encoding that ICU has, equal to ASCII below 0x80.
  explicit CodePage(const char* name);

  const char* name() const { return name_; }
  char32_t character(unsigned char byte) const { return byte < 0x80 ? byte : high_.at(byte - 0x80U); }
  /// The byte of a character; -1 = it has none. A control character U+0080…U+009F is its own byte.
  int byte(char32_t character) const;
  std::string to_utf8(std::string_view bytes) const;

  /// How well the bytes over 0x7F make German in it: letters stand in words, marks between them.
  int score(std::string_view bytes) const;

 private:
  int score_at(std::string_view bytes, std::size_t at) const;
  bool is_letter(std::string_view bytes, std::size_t at) const;

  const char* name_;
  std::array<char32_t, 128> high_{};
  std::map<char32_t, int> bytes_;
};

const CodePage& windows_1252();
const CodePage& dos_850();
const CodePage& mac_roman();

void append_utf8(std::string& out, char32_t character);

}  // namespace kundenlint
