// Mentions, relations and words → Findings: what an author may want to change.
#pragma once

#include <vector>

#include "kundenlint/framing/context.h"
#include "kundenlint/framing/framing.h"
#include "kundenlint/lint/rule.h"

namespace kundenlint {

struct Finding {
  std::uint32_t rule = 0;          ///< index into the rules
  Phrase message{}, suggestion{};  ///< values filled in
  Span bytes{};                ///< in Document::source; of a finding about the whole text: its first evidence
  std::uint32_t sentence = 0;  ///< 0 for a comment
};

/// What `rules` find, ordered by begin, then rule; one finding a rule and sentence. A rule speaks only where
/// its profile is measured, and not where a comment silences it (suppression.h). Quoted words are never held
/// against the text. Pure. Cost: O(rules · (words + mentions²)); no new matching.
std::vector<Finding> lint(const framing::Context& context, const Framing& framing,
                          const std::vector<Rule>& rules);

}  // namespace kundenlint
