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

/// The sentences that show what the first pole is, ascending: with a concrete, asserted mention of it, and no
/// asserted one of the facet `contrary` beside it ("der Kunde hat sich nach unserer Planung zu richten").
/// Cost: n log n in the mentions.
std::vector<std::uint32_t> sentences_that_show(const Subject& subject, std::string_view contrary);

// facets.cpp
/// Asserted mentions of the rule's facet with at least its `min_weight`.
Places facet(const Subject& subject, const Rule& rule);
/// The same, with no concrete, asserted mention of the first pole within `surroundings` sentences.
Places slogan(const Subject& subject, const Rule& rule);

// relations.cpp: the rule's relation between the poles.
Places relation(const Subject& subject, const Rule& rule);

// balance.cpp: the whole text.
/// b asserted mentions of the second pole, a of the first: b >= min_mentions and b >= ratio · a. Values: {a},
/// {b}.
Places prevails(const Subject& subject, const Rule& rule);
/// A bare claim of the first pole, in a sentence that does not relate the poles, and no concrete, asserted
/// mention of it anywhere.
Places unproven(const Subject& subject, const Rule& rule);

// voice.cpp
/// w sentences with "wir" and no word that names a customer (framing::name_class), k with one or an address:
/// w + k >= min_sentences and w >= ratio · max(k, 1). Questions count as well, headings do not. Values: {w},
/// {k}.
Places we_heavy(const Subject& subject, const Rule& rule);

}  // namespace kundenlint::lint_checks
