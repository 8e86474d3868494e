#include "kundenlint/morphology/lexicon.h"

#include <cstring>

#include "kundenlint/base/hash.h"

// The table is made by embed_lexicon_main.cpp when the project is built:
// count, count + 1 offsets into the words (32 bits, the machine's order), the slots of a hash table (32 bits:
// the number of a word + 1 in the low 17 bits, bits of its hash above; 0 is empty; linear probing), the bits
// of PartFilter, count pairs of bytes (capital, small), the words without separators, sorted by bytes.
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
      count_(read32(table_.data())),
      slots_(4 + std::size_t{4} * (count_ + 1)),
      filter_(slots_ + std::size_t{4} * LexiconSlot::kSlots),
      counts_(filter_ + PartFilter::kBits / 8),
      words_(counts_ + std::size_t{2} * count_) {}

std::uint32_t Lexicon::offset(std::uint32_t index) const {
  return read32(table_.data() + 4 + std::size_t{4} * index);
}

std::string_view Lexicon::word(std::uint32_t index) const {
  return table_.substr(words_ + offset(index), offset(index + 1) - offset(index));
}

// Three of four questions are about strings that are no words: the slot is empty or another word's, and
// neither needs a comparison of bytes.
WordCount Lexicon::find(std::string_view wanted) const {
  const std::uint64_t hash = hash_bytes(wanted);
  const std::uint32_t tag = LexiconSlot::tag(hash);
  for (std::uint32_t at = LexiconSlot::first(hash);; at = (at + 1) % LexiconSlot::kSlots) {
    const std::uint32_t slot = read32(table_.data() + slots_ + std::size_t{4} * at);
    if (slot == 0) return {};
    if ((slot & ~LexiconSlot::kNumber) != tag) continue;
    const std::uint32_t index = (slot & LexiconSlot::kNumber) - 1;
    if (word(index) != wanted) continue;
    const std::size_t counts = counts_ + std::size_t{2} * index;
    return {static_cast<std::uint8_t>(table_[counts]), static_cast<std::uint8_t>(table_[counts + 1])};
  }
}

}  // namespace kundenlint
