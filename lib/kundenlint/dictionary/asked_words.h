// Whether a text has a word that an entry asks for.
#pragma once

#include <string>

#include "kundenlint/dictionary/atom_index.h"

namespace kundenlint {

/// Each of the entry's alternatives asks for more than one word: where one word is enough, a miss is a word
/// that looks like it.
bool asks_for_several(const Entry& entry);

/// Thread rule: one object a thread.
class AskedWords {
 public:
  /// REQUIRES: dictionary outlives it.
  explicit AskedWords(const Dictionary& dictionary);

  /// A word of the text fulfils an atom of the entry's patterns; one that has to be absent does not count.
  bool any_in(const std::string& text, const Entry& entry);

 private:
  void number(const Pattern& pattern);
  bool asks(const Pattern& pattern, const Form& form);

  Morphology morphology_;
  AtomIndex index_;
};

}  // namespace kundenlint
