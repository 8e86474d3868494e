// Verb prefixes of German, separable and not.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace kundenlint {

/// The prefixes of one word, without allocation: they are asked for several times a word.
class VerbPrefixes {
 public:
  explicit VerbPrefixes(std::string_view word);
  const std::string_view* begin() const { return found_.data(); }
  const std::string_view* end() const { return found_.data() + size_; }

 private:
  std::array<std::string_view, 8> found_{};  // at most three of the list open one word
  std::ptrdiff_t size_ = 1;
};

/// The prefixes that `word` begins with, the empty one first, then longer ones first.
VerbPrefixes verb_prefixes(std::string_view word);
/// A particle that can stand apart from its verb: aus, zurück, entgegen.
bool is_particle(std::string_view word);
/// A particle that new verbs are made with: mit-, voraus-, heran-; such verbs need not be in the lexicon.
bool is_productive(std::string_view particle);
/// An adjective or adverb beside which verbs stand as beside any: "funktioniert gut".
bool is_adverbial(std::string_view particle);
/// be-, ver-, zer- …: takes the place of ge-.
bool is_inseparable(std::string_view prefix);
/// A strong or irregular verb without prefix.
bool is_strong_infinitive(std::string_view word);

}  // namespace kundenlint
