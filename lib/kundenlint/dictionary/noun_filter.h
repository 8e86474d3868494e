// Long nouns that surely fulfil no atom: seen from their letters, without their lemma and parts.
//
// Two thirds of the words that a text adds to the vocabulary are long compound nouns that no list knows, and
// hardly any of them is of interest. To find that out by morphology costs ten times as much as everything
// else that is done for the word. What makes a noun fulfil an atom leaves its letters in it:
// - its lemma lacks at most 4 letters of it (of -innen 7) and adds at most 3, umlauts aside, so it shares the
// letters before and is not much longer;
// - a part is asked for by its lemma, of which it keeps all but a last vowel or a foreign ending, umlauts
// aside. tests/unit/dictionary/noun_filter_test.cpp holds it against the morphology.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kundenlint {

/// Immutable once filled; any thread.
class NounFilter {
 public:
  /// A lemma or form that an atom asks for.
  void add_word(std::string_view word);
  /// What a part of a compound is asked for.
  void add_part(std::string_view lemma);
  /// Rules nothing out from now on.
  void disable() { disabled_ = true; }

  /// True: taken for a noun inside a sentence it fulfils none. False says nothing.
  bool rules_out(std::string_view surface) const;
  /// True: a part of a compound that is this noun is nothing that parts are asked for. False says nothing.
  bool rules_out_part(std::string_view noun) const;
  /// True for "Obst-": whatever compound it begins ("Obsthändler"), nothing that is wanted of its parts lies
  /// in these letters, and no such word begins with them. False says nothing.
  bool rules_out_beginning(std::string_view surface) const;

 private:
  static constexpr std::size_t kEnding = 4;  // letters that a lemma may lack
  static constexpr std::size_t kInnen = 7;   // … of a feminine plural
  static constexpr std::size_t kAdded = 3;   // letters that a lemma may add
  static constexpr std::size_t kLeast = 4;   // letters that have to remain
  static constexpr std::size_t kRoot = 3;    // letters by which parts are looked up
  static constexpr std::size_t kLongest = 80;
  static constexpr std::size_t kBits = 1U << 20U;

  /// Lower case without umlauts, ß as ss; hyphens and digits stay. At most one byte a byte.
  struct Folded {
    std::array<char, kLongest> bytes{};
    std::size_t size = 0;  ///< 0: it has other letters, is too long or too short
    std::string_view view() const { return {bytes.data(), size}; }
  };
  static Folded fold(std::string_view word);
  static bool may_be_respelt(std::string_view surface);
  static std::size_t kept_letters(std::string_view folded);
  bool may_be_word(std::string_view folded) const;
  bool may_hold_part(std::string_view folded) const;
  bool may_hold_short_part(std::string_view folded) const;

  bool disabled_ = false;
  std::bitset<kBits> beginnings_{};  // by hash: what words begin with
  std::bitset<kBits> stems_{};  // … as far as a form has it that lacks and adds no more than a lemma may
  std::vector<std::string> short_parts_{};  // of fewer than kRoot letters
  std::bitset<1U << 15U> roots_{};          // by root_bit: the first letters of parts
  std::unordered_map<std::size_t, std::vector<std::string>> parts_{};  // by root_bit
};

}  // namespace kundenlint
