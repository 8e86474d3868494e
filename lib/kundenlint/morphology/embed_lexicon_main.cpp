// kundenlint_embed_lexicon OUT.bin LEXIKON.tsv WORDS.txt…: the lexicon as the table that lexicon.cpp reads.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "kundenlint/base/hash.h"
#include "kundenlint/morphology/lexicon.h"

namespace {

using kundenlint::LexiconSlot;
using Counts = std::pair<int, int>;  // capital, small
constexpr int kListed = 8;           // a word of the hand-written list counts like one seen 128 times

std::string lower_first(std::string word) {
  if (word.front() >= 'A' && word.front() <= 'Z') word.front() = static_cast<char>(word.front() - 'A' + 'a');
  // Ä, Ö, Ü are C3 84, 96, 9C; their small letters C3 A4, B6, BC.
  else if (word.front() == '\xC3' && static_cast<unsigned char>(word[1]) < 0x9F)
    word[1] = static_cast<char>(word[1] + 0x20);
  return word;
}

void write32(std::ofstream& out, std::size_t value) {
  const auto number = static_cast<std::uint32_t>(value);
  out.write(reinterpret_cast<const char*>(&number), sizeof number);
}

std::vector<std::uint32_t> make_slots(const std::map<std::string, Counts>& words) {
  std::vector<std::uint32_t> slots(LexiconSlot::kSlots);
  std::uint32_t number = 0;
  for (const auto& [word, counts] : words) {
    const std::uint64_t hash = kundenlint::hash_bytes(word);
    std::uint32_t at = LexiconSlot::first(hash);
    while (slots[at] != 0) at = (at + 1) % LexiconSlot::kSlots;
    slots[at] = LexiconSlot::tag(hash) | ++number;
  }
  return slots;
}

std::string make_filter(const std::map<std::string, Counts>& words) {
  std::string bits(kundenlint::PartFilter::kBits / 8, '\0');
  for (const auto& [word, counts] : words) {
    if (std::max(counts.first, counts.second) < kundenlint::PartFilter::kLeastFrequency) continue;
    std::uint64_t hash = kundenlint::PartFilter::kStart;
    for (const char byte : word) hash = kundenlint::PartFilter::next(hash, byte);
    const std::uint32_t bit = kundenlint::PartFilter::bit(hash);
    bits[bit / 8] = static_cast<char>(static_cast<unsigned char>(bits[bit / 8]) | 1U << (bit % 8));
  }
  return bits;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  std::map<std::string, Counts> words;
  std::ifstream counted(argv[2]);
  for (std::string line; std::getline(counted, line);) {
    std::istringstream fields(line);
    std::string word;
    Counts counts;
    if (line.empty() || line.front() == '#' || !(fields >> word >> counts.first >> counts.second)) continue;
    words[word] = counts;
  }
  for (int file = 3; file < argc; ++file) {
    std::ifstream listed(argv[file]);
    for (std::string line; std::getline(listed, line);) {
      if (line.empty() || line.front() == '#') continue;
      std::istringstream fields(line);
      for (std::string word; fields >> word;) {
        const std::string key = lower_first(word);
        Counts& counts = words[key];
        int& count = key == word ? counts.second : counts.first;
        count = std::max(count, kListed);
      }
    }
  }
  if (words.empty() || words.size() >= LexiconSlot::kNumber) {
    std::fprintf(stderr, "%s: no words, or more than the table can number\n", argv[2]);
    return 1;
  }
  std::ofstream out(argv[1], std::ios::binary);
  write32(out, words.size());
  std::size_t offset = 0;
  for (const auto& [word, counts] : words) write32(out, offset), offset += word.size();
  write32(out, offset);
  for (const std::uint32_t slot : make_slots(words)) write32(out, slot);
  out << make_filter(words);
  for (const auto& [word, counts] : words)
    out.put(static_cast<char>(counts.first)).put(static_cast<char>(counts.second));
  for (const auto& [word, counts] : words) out << word;
  return out.good() ? 0 : 1;
}
