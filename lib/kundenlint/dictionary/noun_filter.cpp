#include "kundenlint/dictionary/noun_filter.h"

#include <algorithm>

namespace kundenlint {
namespace {

constexpr std::uint64_t kStart = 0x6B756E64656E6C69;

std::uint64_t next(std::uint64_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 0x9E3779B97F4A7C15;
}

std::size_t bit20(std::uint64_t hash) { return static_cast<std::size_t>(hash >> 44U); }

/// Of three letters a–z: five bits each. A digit shares those of a letter.
std::size_t root_bit(std::string_view letters) {
  const auto five = [](char c) { return static_cast<std::size_t>(static_cast<unsigned char>(c)) & 31U; };
  return five(letters[0]) << 10U | five(letters[1]) << 5U | five(letters[2]);
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/// KundInnen: a gendered form.
bool has_inner_capital_i(std::string_view word) {
  for (std::size_t at = word.find("In", 1); at != std::string_view::npos; at = word.find("In", at + 1)) {
    if (word[at - 1] != '-') return true;
  }
  return false;
}

}  // namespace

NounFilter::Folded NounFilter::fold(std::string_view word) {
  Folded out;
  if (word.size() > kLongest) return out;
  std::size_t size = 0;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const char byte = word[at];
    if (is_small(byte) || byte == '-' || (byte >= '0' && byte <= '9')) {
      out.bytes[size++] = byte;
    } else if (byte >= 'A' && byte <= 'Z') {
      out.bytes[size++] = static_cast<char>(byte + 0x20);
    } else if (byte == '\xC3' && at + 1 < word.size()) {
      switch (static_cast<unsigned char>(word[++at])) {
        case 0x84:
        case 0xA4:
          out.bytes[size++] = 'a';
          break;
        case 0x96:
        case 0xB6:
          out.bytes[size++] = 'o';
          break;
        case 0x9C:
        case 0xBC:
          out.bytes[size++] = 'u';
          break;
        case 0x9F:
          out.bytes[size++] = 's';
          out.bytes[size++] = 's';
          break;
        default:
          return out;
      }
    } else {
      return out;
    }
  }
  out.size = size;
  return out;
}

void NounFilter::add_word(std::string_view word) {
  // Of a key with other characters what stands before them: a noun of letters alone can share no more.
  std::string letters(word.substr(0, std::min(word.size(), kLongest)));
  Folded folded = fold(letters);
  const std::size_t most = folded.size == 0 ? kLongest : kInnen + kAdded;  // that a form may lack
  while (folded.size == 0 && !letters.empty()) {
    letters.pop_back();
    folded = fold(letters);
  }
  std::uint64_t hash = kStart;
  for (std::size_t i = 0; i < folded.size; ++i) {
    hash = next(hash, folded.bytes[i]);
    if (i + 1 < kLeast) continue;
    beginnings_.set(bit20(hash));
    if (i + 1 + most >= folded.size) stems_.set(bit20(hash));
  }
}

// Inflection and linking elements follow the lemma; only these endings make way for another: Kunde,
// Kundschaft; Thema, Themen; Zentrum, Zentren; Index, Indizes.
std::size_t NounFilter::kept_letters(std::string_view folded) {
  constexpr std::string_view kVowels = "aeiou";
  std::size_t lost = folded.empty() || kVowels.find(folded.back()) == std::string_view::npos ? 0 : 1;
  for (const std::string_view ending : {"um", "us", "on", "ex"}) {
    if (folded.ends_with(ending)) lost = 2;
  }
  return std::max(folded.size() - lost, std::min(kRoot, folded.size()));
}

void NounFilter::add_part(std::string_view lemma) {
  const Folded folded = fold(lemma);
  const std::string_view kept = folded.view().substr(0, kept_letters(folded.view()));
  if (kept.size() < kRoot) {
    short_parts_.emplace_back(folded.view());
    return;
  }
  roots_.set(root_bit(kept));
  parts_[root_bit(kept)].emplace_back(kept);
}

// Parts of fewer than three letters stand between hyphens alone: S-Bahn. An ending may follow.
bool NounFilter::may_hold_short_part(std::string_view folded) const {
  constexpr std::string_view kEndings = "ensr";
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find('-', begin), folded.size());
    const std::string_view piece = folded.substr(begin, end - begin);
    begin = end + 1;
    if (piece.size() >= kRoot) continue;
    const bool asked_for = std::ranges::any_of(short_parts_, [&](const std::string& part) {
      return piece == part || (piece.size() == part.size() + 1 && piece.starts_with(part) &&
                               kEndings.find(piece.back()) != std::string_view::npos);
    });
    if (asked_for || piece.empty()) return true;
  }
  return false;
}

bool NounFilter::may_be_word(std::string_view folded) const {
  const std::size_t ending = folded.ends_with("innen") ? kInnen : kEnding;
  if (folded.size() < ending + kLeast) return true;
  std::uint64_t hash = kStart;
  for (const char byte : folded.substr(0, folded.size() - ending)) hash = next(hash, byte);
  return stems_.test(bit20(hash));
}

bool NounFilter::may_hold_part(std::string_view folded) const {
  if (may_hold_short_part(folded)) return true;
  for (std::size_t at = 0; at + kRoot <= folded.size(); ++at) {
    const std::size_t root = root_bit(folded.substr(at));
    if (!roots_.test(root)) continue;
    const auto found = parts_.find(root);
    for (const std::string& part : found->second) {
      if (folded.substr(at).starts_with(part)) return true;
    }
  }
  return false;
}

// ae, oe, ue may stand for an umlaut.
bool NounFilter::may_be_respelt(std::string_view surface) {
  for (std::size_t at = surface.find('e', 1); at != std::string_view::npos; at = surface.find('e', at + 1)) {
    const char before = surface[at - 1];
    if (before == 'a' || before == 'o' || before == 'u' || before == 'A' || before == 'O' || before == 'U')
      return true;
  }
  return false;
}

bool NounFilter::rules_out_beginning(std::string_view surface) const {
  if (disabled_ || !surface.ends_with('-') || is_small(surface.front())) return false;
  const std::string_view letters = surface.substr(0, surface.size() - 1);
  if (may_be_respelt(letters)) return false;
  const Folded folded = fold(letters);
  if (folded.size < kLeast || may_hold_part(folded.view())) return false;
  std::uint64_t hash = kStart;
  for (const char byte : folded.view()) hash = next(hash, byte);
  return !beginnings_.test(bit20(hash));
}

bool NounFilter::rules_out(std::string_view surface) const {
  if (disabled_ || surface.size() < kEnding + kLeast + 1 || is_small(surface.front())) return false;
  if (may_be_respelt(surface) || has_inner_capital_i(surface)) return false;
  const Folded folded = fold(surface);
  if (folded.size < kEnding + kLeast) return false;
  return !may_be_word(folded.view()) && !may_hold_part(folded.view());
}

bool NounFilter::rules_out_part(std::string_view noun) const {
  if (disabled_ || noun.size() < kRoot || is_small(noun.front())) return false;
  if (may_be_respelt(noun) || has_inner_capital_i(noun)) return false;
  const Folded folded = fold(noun);
  return folded.size != 0 && !may_hold_part(folded.view());
}

}  // namespace kundenlint
