// Which sentences of a text can hold anything that the framing counts.
//
// Most sentences of ordinary prose hold nothing of the kind, and that can be seen from their words one
// by one: a pattern needs certain atoms, an entry a customer in reach. Only the others are read: clauses,
// joined verbs, completed compounds and the search for patterns are what an analysis spends its time on.
//
// The screen errs on one side. A word is credited with the atoms of every form that its sentence could give
// it (another reading, a joined verb); a sentence with a word of which less is known is read. So an unread
// sentence has no word of the customer, of a pole or of a job advertisement and no match that would count:
// neither a mention with its reference in reach, nor a relation, nor a cue that reaches out of its sentence.
// Which further sentences the evidence weights look at depends on what was found: Framing::unread.
// tests/unit/framing/screen_test.cpp holds it against reading everything.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/dictionary/matcher.h"

namespace kundenlint::framing {

/// Thread rule: one object a thread; it remembers by Form::id what it needs to know of a form.
class Screen {
 public:
  /// `facts`: of write_facts; what does not fit dictionary and forms is not used. REQUIRES: all outlive it.
  Screen(const Dictionary& dictionary, Morphology& morphology, Matcher& matcher, std::string_view facts = {});
  ~Screen();
  Screen(Screen&&) noexcept;

  /// For Morphology::analyze; `written` is of Morphology::look_up. Cost: linear in the words.
  Glances look(const Document& document, const Tokens& tokens, const Written& written);
  /// What it knows of the forms of the morphology's archive, for the build. Empty: too many kinds of them.
  std::string write_facts();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kundenlint::framing
