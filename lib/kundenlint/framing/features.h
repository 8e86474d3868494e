// What a sentence shows, as named features: the input of the evidence weights.
//
//   l:Bedarf           a lemma
//   p:Kunde            a part of a compound
//   b:auf Augenhöhe    two lemmas in a row
//   f:FACET            an entry of this facet fired
//   s:FACET STANCE     … with this stance
//   t:POLE STANCE      an entry of this pole fired with this stance in another sentence of the text
//   v:, w:POLE STANCE  … in the sentence before, behind
//   k:genannt          the customer is named; k:angesprochen: addressed; k:fern: neither
//   n:1 … n:4          words of the sentence: to 5, to 11, to 20, more
//   d:0 … d:4          share of the text's other sentences in which an entry fired: none, to 10, 25, 50 %,
//   more frage              the sentence asks
//
// A feature is there or not, however often.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kundenlint/framing/framing.h"
#include "kundenlint/framing/reference.h"
#include "kundenlint/framing/text_frames.h"

namespace kundenlint::framing {

/// The key of a feature's name, as a weight table stores it.
std::uint64_t feature_key(std::string_view name);

struct Feature {
  enum class Kind : std::uint8_t {
    lemma,
    part,
    pair,
    facet,
    stance,
    elsewhere,
    before,
    behind,
    customer,
    length,
    density,
    question
  };
  Kind kind = Kind::lemma;
  std::uint32_t word = kNone;  ///< that shows it: of a pair the first; none where the sentence does
  std::uint32_t detail =
      0;  ///< the part, the second word of a pair, the mention, the code, the step of a scale
  std::uint64_t key = 0;
};

/// Thread rule: one object a thread, for the forms of one Morphology: it remembers the keys of their words.
class FeatureReader {
 public:
  explicit FeatureReader(const Dictionary& dictionary);

  /// The features of a sentence, each key once, ordered by key.
  const std::vector<Feature>& read(const Context& context, const Reference& reference,
                                   const std::vector<Mention>& mentions, const TextFrames& frames,
                                   std::uint32_t sentence);

  const std::vector<std::string>& poles() const { return poles_; }
  /// The name of a feature that `read` has found in this text.
  std::string name(const Context& context, const std::vector<Mention>& mentions,
                   const Feature& feature) const;

 private:
  struct OfForm {
    std::uint64_t lemma = 0;
    std::vector<std::uint64_t> parts;
  };
  const OfForm& of(const Form& form);
  void read_words(const Context& context, Span words);
  void read_frames(const std::vector<Mention>& mentions, const TextFrames& frames, std::uint32_t sentence);
  void add(Feature::Kind kind, std::uint64_t key, std::uint32_t word = kNone, std::uint32_t detail = 0) {
    features_.push_back({kind, word, detail, key});
  }

  std::vector<std::string> poles_;
  std::vector<std::string> codes_;                       ///< "naehe ablehnend", by code of TextFrames
  std::vector<std::array<std::uint64_t, 3>> code_keys_;  ///< elsewhere, before, behind
  std::unordered_map<std::uint32_t, OfForm> forms_;      ///< by Form::id
  std::vector<Feature> features_;
};

}  // namespace kundenlint::framing
