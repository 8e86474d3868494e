// What a sentence shows, as named features: the input of the evidence weights.
//
//   l:Bedarf         a lemma                 f:FACET           an entry of this facet fired
//   p:Kunde          a part of a compound    s:FACET STANCE    with this stance
//   b:auf Augenhöhe  two lemmas in a row     k:genannt         the customer is named, k:angesprochen
//   addressed, k:fern neither frage            the sentence asks       n:1 … n:4         words of the
//   sentence: to 5, to 11, to 20, more d:0 … d:4        share of the text's other sentences in which an entry
//   fired: none, to 10, 25, 50 %, more
//
// A feature is there or not, however often.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/framing/framing.h"
#include "kundenlint/framing/reference.h"

namespace kundenlint::framing {

/// The key of a feature's name, as a weight table stores it.
std::uint64_t feature_key(std::string_view name);

struct Feature {
  enum class Kind : std::uint8_t { lemma, part, pair, facet, stance, customer, length, density, question };
  Kind kind = Kind::lemma;
  std::uint32_t word = kNone;  ///< that shows it: of a pair the first; none where the sentence does
  std::uint32_t detail = 0;    ///< the part, the second word of a pair, the mention, the step of a scale
  std::uint64_t key = 0;
};

/// Thread rule: one object a thread, for the forms of one Morphology: it remembers the keys of their words.
class FeatureReader {
 public:
  /// The features of a sentence, each key once, ordered by key.
  /// `mentions`: of the text, by sentence. `density`: the step of scale d.
  const std::vector<Feature>& read(const Context& context, const Reference& reference,
                                   const std::vector<Mention>& mentions, std::uint32_t sentence,
                                   std::uint32_t density);

 private:
  struct OfForm {
    bool known = false;
    std::uint64_t lemma = 0;
    std::vector<std::uint64_t> parts;
  };
  const OfForm& of(const Form& form);
  void read_words(const Context& context, Span words);
  void add(Feature::Kind kind, std::uint64_t key, std::uint32_t word = kNone, std::uint32_t detail = 0) {
    features_.push_back({kind, word, detail, key});
  }

  std::vector<OfForm> forms_;  ///< by Form::id
  std::vector<Feature> features_;
};

/// The name of a feature that `FeatureReader::read` has found in this text.
std::string feature_name(const Context& context, const std::vector<Mention>& mentions,
                         const Feature& feature);

/// By sentence: the step of scale d.
std::vector<std::uint32_t> mention_density(std::size_t sentences, const std::vector<Mention>& mentions);

}  // namespace kundenlint::framing
