// Which of several matches in the same place count.
#pragma once

#include <cstdint>
#include <vector>

#include "kundenlint/framing/framing.h"
#include "kundenlint/framing/reference.h"

namespace kundenlint::framing {

/// A match that does not count.
struct Dropped {
  Match match;
  DropReason reason = DropReason::no_customer;
  std::uint32_t by = kNone;  ///< entry of the match that it gives way to
};

/// The mention matches that count, in the order of `matches`:
/// - customer in reach, at most 20 words from the first to the last;
/// - of matches of one facet in one sentence that share a word, the one with more words;
/// - of matches of different facets where one's words (customers not counted) are all in the other's,
///   the larger one, unless the smaller is `nested`;
/// - a bare pole only where no facet of the pole is said in the sentence.
/// The others are added to `dropped`, where it is given.
std::vector<Match> select_mentions(const Context& context, const Reference& reference,
                                   const std::vector<Match>& matches,
                                   std::vector<Dropped>* dropped = nullptr);

}  // namespace kundenlint::framing
