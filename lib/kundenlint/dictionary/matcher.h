// Finds a dictionary's entries in a text's words.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "kundenlint/dictionary/dictionary.h"
#include "kundenlint/morphology/morphology.h"

namespace kundenlint {

class CompiledDictionary;

/// One entry found. `words` are the indices that carry it, ascending.
struct Match {
  std::uint32_t entry = 0;  ///< index into Dictionary::entries
  std::uint32_t sentence = 0;
  std::uint32_t clause = 0;  ///< of the first word
  std::vector<std::uint32_t> words;
};

/// Thread rule: one object a thread (it memoises atoms by Form::id of one Morphology).
/// REQUIRES: the dictionary and the morphology outlive it.
class Matcher {
 public:
  /// `compiled`: of CompiledDictionary::serialize, for a dictionary that was read as an outline; what does
  /// not fit the dictionary is not used. The bytes outlive the matcher.
  Matcher(const Dictionary& dictionary, Morphology& morphology, std::string_view compiled = {});
  ~Matcher();
  Matcher(Matcher&&) noexcept;

  /// All matches of all kinds of entries, overlaps included, ordered by first word, then entry; of unread
  /// sentences none.
  /// Reach is not applied here: framing knows who is meant.
  std::vector<Match> match(const Tokens& tokens, const Words& words);

  /// True when the form is in the class. Cost: a look-up after the first time.
  bool in_class(const Form& form, std::uint32_t word_class);

  /// What it looks for; lives as long as the matcher.
  CompiledDictionary& compiled();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kundenlint
