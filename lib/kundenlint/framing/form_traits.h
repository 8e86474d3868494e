// What the evidence weights know of a word form without its sentence, worked out once a form.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/dictionary/atom_index.h"
#include "kundenlint/dictionary/matcher.h"
#include "kundenlint/dictionary/ownership.h"

namespace kundenlint::framing {

/// Which way of speaking a word belongs to, as flags.
struct Speech {
  static constexpr std::uint8_t kWe = 1U << 0U;
  static constexpr std::uint8_t kPolite = 1U << 1U;  ///< "Ihnen"; as the first word it may be "they"
  static constexpr std::uint8_t kFamiliar = 1U << 2U;
  static constexpr std::uint8_t kCustomer = 1U << 3U;  ///< names the reference
  static constexpr std::uint8_t kStaff = 1U << 4U;     ///< of a job advertisement
  static constexpr std::uint8_t kLaw = 1U << 5U;
  static constexpr std::uint8_t kTechnical = 1U << 6U;  ///< of a manual
};
/// By bit of Speech: its name in features.
inline constexpr std::array<std::string_view, 7> kSpeechNames = {"wir",       "sie",   "du",     "kunde",
                                                                 "bewerbung", "recht", "technik"};

inline constexpr std::size_t kMostFields = 64;  // bits of a number; the profile has some 40

struct FormTraits {
  std::uint64_t lemma = 0;   ///< hash of the lemma, for pairs; 0: no word (a mark, a number)
  std::uint64_t fields = 0;  ///< by FormTraitTable::fields: the semantic fields that the form belongs to
  std::uint16_t owner = 0;   ///< OwnerTraits
  std::uint8_t speech = 0;   ///< Speech
  bool known = false;
};

/// Thread rule: one object a thread, for the forms of one Morphology.
class FormTraitTable {
 public:
  /// REQUIRES: all outlive it.
  FormTraitTable(const Dictionary& dictionary, Morphology& morphology, Matcher& matcher);

  /// Valid until the next call.
  const FormTraits& of(std::uint32_t form) {
    if (form >= traits_.size() || !traits_[form].known) remember(form);
    return traits_[form];
  }
  /// The names of the fields, by bit: a class "feld_bedarf" is the field "bedarf".
  const std::vector<std::string>& fields() const { return fields_; }
  Morphology& morphology() const { return morphology_; }

 private:
  void remember(std::uint32_t form);
  /// Says what the words of a class are; nothing for kNoClass.
  void bring(std::uint32_t word_class, const FormTraits& traits);

  Morphology& morphology_;
  AtomIndex& index_;
  std::vector<std::string> fields_;
  std::vector<FormTraits> brought_;  // by class: what its words are
  std::vector<FormTraits> traits_;   // by form id
};

}  // namespace kundenlint::framing
