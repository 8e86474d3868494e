// The checks: what each rule looks for. A check gives places and values; the words come from its rule.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/lint/lint.h"

namespace kundenlint::lint_checks {

/// One text, framed.
struct Subject {
  const framing::Context& context;
  const Framing& framing;
};

struct Found {
  Span bytes;  ///< in Document::text
  std::uint32_t sentence = 0;
  std::map<std::string, std::string>
      values{};  ///< of {name} in message and suggestion; lint() adds {text}, the words
};
using Places = std::vector<Found>;

/// The text asserts it in its own voice: neither quoted nor reported.
bool asserted(const Mention& mention);

/// A facet of its own under the pole ("orientierung.denken"), not the bare pole.
bool is_concrete(const Mention& mention, std::string_view pole);

/// A sentence shows what orientation is: a concrete, asserted mention of it, and no inside-out view beside it
/// ("der Kunde hat sich nach unserer Planung zu richten").
bool shows_orientation(const Subject& subject, const Mention& mention);

// facets.cpp: asserted mentions of one facet with at least the rule's `min_weight`.
Places closeness_as_goal(const Subject& subject, const Rule& rule);
Places subordination(const Subject& subject, const Rule& rule);
Places anticipated_answer(const Subject& subject, const Rule& rule);
Places inside_out(const Subject& subject, const Rule& rule);
Places symptom(const Subject& subject, const Rule& rule);
/// A slogan with no concrete, asserted orientation within `surroundings` sentences.
Places slogan(const Subject& subject, const Rule& rule);

// relations.cpp: what the text says about both poles.
Places confusion(const Subject& subject, const Rule& rule);
Places closeness_first(const Subject& subject, const Rule& rule);

// balance.cpp: the whole text.
/// b asserted mentions of closeness, a of orientation: b >= min_closeness and b >= ratio · a.
Places closeness_dominates(const Subject& subject, const Rule& rule);
/// A bare claim of orientation, in a sentence that does not relate the poles, and no concrete, asserted
/// mention of it anywhere.
Places unproven_claim(const Subject& subject, const Rule& rule);

// voice.cpp
/// w sentences with "wir" and no customer, k with a customer or an address: w + k >= min_sentences and
/// w >= ratio · max(k, 1). Questions count as well, headings do not.
Places we_heavy(const Subject& subject, const Rule& rule);

}  // namespace kundenlint::lint_checks
