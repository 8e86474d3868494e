#include "kundenlint/framing/form_traits.h"

#include <algorithm>

#include "kundenlint/base/hash.h"
#include "kundenlint/framing/features.h"
#include "kundenlint/framing/reference.h"

namespace kundenlint::framing {
namespace {

constexpr std::string_view kFieldPrefix = "feld_";

bool is_word(const Form& form) { return form.pos != Pos::punctuation && form.pos != Pos::number; }

}  // namespace

FormTraitTable::FormTraitTable(const Dictionary& dictionary, Morphology& morphology, Matcher& matcher)
    : morphology_(morphology),
      matcher_(matcher),
      speech_classes_{dictionary.class_index(name_class(dictionary)), dictionary.class_index(kStaffClass),
                      dictionary.class_index("amtlich"), dictionary.class_index("handbuchton")},
      owners_(owner_atoms(dictionary)) {
  for (std::uint32_t index = 0; index < dictionary.classes.size(); ++index) {
    const std::string& name = dictionary.classes[index].name;
    if (!name.starts_with(kFieldPrefix) || fields_.size() == kMostFields) continue;
    fields_.push_back(name.substr(kFieldPrefix.size()));
    field_classes_.push_back(index);
  }
}

void FormTraitTable::remember(std::uint32_t number) {
  if (number >= traits_.size()) traits_.resize(std::max<std::size_t>(number + std::size_t{1}, 2 * traits_.size()));
  const Form& form = morphology_.glimpse(number);
  FormTraits traits{.lemma = is_word(form) ? lemma_key(form.lemma) : 0, .owner = OwnerTraits::of(form), .known = true};
  const auto is_in = [&](std::uint32_t word_class) {
    return word_class != kNoClass && matcher_.in_class(form, word_class);
  };
  for (std::size_t field = 0; field < fields_.size(); ++field) {
    if (is_in(field_classes_[field])) traits.fields |= std::uint64_t{1} << field;
  }
  unsigned owner = traits.owner, speech = 0;
  if (is_in(owners_.owner)) owner |= OwnerTraits::kOwner;
  if (is_in(owners_.part)) owner |= OwnerTraits::kPart;
  if (is_own_side(form)) speech |= Speech::kWe;
  const Address address = address_of(form);
  if (address == Address::polite) speech |= Speech::kPolite;
  if (address == Address::familiar) speech |= Speech::kFamiliar;
  for (std::size_t at = 0; at < speech_classes_.size(); ++at) {
    if (is_in(speech_classes_[at])) speech |= Speech::kCustomer << at;
  }
  traits.owner = static_cast<std::uint16_t>(owner);
  traits.speech = static_cast<std::uint8_t>(speech);
  traits_[number] = traits;
}

}  // namespace kundenlint::framing
