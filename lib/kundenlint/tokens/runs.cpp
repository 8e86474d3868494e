// Runs of letters and digits, the inner loop.
#include <algorithm>
#include <array>

#include "kundenlint/tokens/letters.h"
#include "kundenlint/tokens/word_lists.h"
#include "kundenlint/tokens/words.h"

namespace kundenlint {
namespace {

constexpr auto kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0; c < 128; ++c)
    plain[c] = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return plain;
}();

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

// One character of a word that is neither; `at` where there is none.
std::uint32_t skip_rare(std::string_view text, std::uint32_t at, std::uint32_t end) {
  const Character next = read_character(text, at);
  const std::uint32_t behind = at + next.size;
  const CharClass c = classify(next.code);
  if (is_alnum(c) || c == CharClass::mark) return behind;
  const bool between = c == CharClass::soft_hyphen || next.code == '_';
  return between && behind < end && is_alnum(class_at(text, behind)) ? behind : at;
}

}  // namespace

std::uint32_t skip_run(std::string_view text, std::uint32_t at, std::uint32_t end) {
  if (const std::uint32_t stop = skip_letters_quickly(text, at); stop <= end) at = stop;
  while (true) {
    while (at < end && kPlain[static_cast<unsigned char>(text[at])]) ++at;
    if (at >= end || (is_ascii(text[at]) && text[at] != '_')) return at;
    if (is_german_letter(text, at, end)) {
      at += 2;
      continue;
    }
    const std::uint32_t next = skip_rare(text, at, end);
    if (next == at) return at;
    at = next;
  }
}

std::uint32_t resumes_after_break(std::string_view text, std::uint32_t at, std::uint32_t end) {
  bool line = false;
  const std::uint32_t limit = std::min(end, at + 64);
  while (at < limit && is_space(class_at(text, at))) {
    line = line || class_at(text, at) == CharClass::newline;
    at += read_character(text, at).size;
  }
  if (!line || at >= limit || !is_alnum(class_at(text, at))) return 0;
  const std::uint32_t stop = skip_run(text, at, end);
  return coordinates(text.substr(at, stop - at)) ? 0 : at;
}

}  // namespace kundenlint
