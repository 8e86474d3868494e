#include "kundenlint/morphology/lexicon.h"

#include <cstring>

// The table is made by embed_lexicon_main.cpp when the project is built:
// count, count + 1 offsets into the words (32 bits, the machine's order), count pairs of bytes (capital,
// small), the words without separators, sorted by bytes.
asm(R"(
.pushsection .rodata
.balign 8
kundenlint_lexicon_begin:
.incbin ")" KUNDENLINT_LEXICON R"("
kundenlint_lexicon_end:
.byte 0
.popsection
)");
extern "C" const char kundenlint_lexicon_begin[];
extern "C" const char kundenlint_lexicon_end[];

namespace kundenlint {
namespace {

std::uint32_t read32(const char* at) {
  std::uint32_t value = 0;
  std::memcpy(&value, at, sizeof value);
  return value;
}

}  // namespace

Lexicon::Lexicon()
    : table_(kundenlint_lexicon_begin,
             static_cast<std::size_t>(kundenlint_lexicon_end - kundenlint_lexicon_begin)),
      count_(read32(table_.data())) {}

std::uint32_t Lexicon::offset(std::uint32_t index) const {
  return read32(table_.data() + 4 + std::size_t{4} * index);
}

std::string_view Lexicon::word(std::uint32_t index) const {
  const std::size_t words = 4 + std::size_t{4} * (count_ + 1) + std::size_t{2} * count_;
  return table_.substr(words + offset(index), offset(index + 1) - offset(index));
}

WordCount Lexicon::find(std::string_view wanted) const {
  std::uint32_t low = 0, high = count_;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    const int order = word(middle).compare(wanted);
    if (order == 0) {
      const std::size_t at = 4 + std::size_t{4} * (count_ + 1) + std::size_t{2} * middle;
      return {static_cast<std::uint8_t>(table_[at]), static_cast<std::uint8_t>(table_[at + 1])};
    }
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return {};
}

}  // namespace kundenlint
