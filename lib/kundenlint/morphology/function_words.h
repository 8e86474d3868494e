// The closed classes of German: what has a fixed lemma.
#pragma once

#include <span>
#include <string_view>

#include "kundenlint/morphology/form.h"

namespace kundenlint {

struct FunctionWord {
  std::string_view form, lemma;
  Pos pos;
};

/// All of them, by form.
std::span<const FunctionWord> function_words();
/// By form in lower case; nullptr when it is none. Cost: a hash look-up.
const FunctionWord* function_word(std::string_view form);

}  // namespace kundenlint
