#include "kundenlint/framing/form_traits.h"

#include <algorithm>

#include "kundenlint/dictionary/compiled_dictionary.h"
#include "kundenlint/framing/features.h"
#include "kundenlint/framing/reference.h"

namespace kundenlint::framing {
namespace {

constexpr std::string_view kFieldPrefix = "feld_";

bool is_word(const Form& form) { return form.pos != Pos::punctuation && form.pos != Pos::number; }

}  // namespace

FormTraitTable::FormTraitTable(const Dictionary& dictionary, Morphology& morphology, Matcher& matcher)
    : morphology_(morphology), index_(matcher.compiled().index), brought_(dictionary.classes.size()) {
  for (std::uint32_t index = 0; index < dictionary.classes.size(); ++index) {
    const std::string& name = dictionary.classes[index].name;
    if (!name.starts_with(kFieldPrefix) || fields_.size() == kMostFields) continue;
    bring(index, {.fields = std::uint64_t{1} << fields_.size()});
    fields_.push_back(name.substr(kFieldPrefix.size()));
  }
  const OwnerAtoms owners = owner_atoms(dictionary);
  bring(owners.owner, {.owner = OwnerTraits::kOwner});
  bring(owners.part, {.owner = OwnerTraits::kPart});
  bring(dictionary.class_index(name_class(dictionary)), {.speech = Speech::kCustomer});
  bring(dictionary.class_index(kStaffClass), {.speech = Speech::kStaff});
  bring(dictionary.class_index("amtlich"), {.speech = Speech::kLaw});
  bring(dictionary.class_index("handbuchton"), {.speech = Speech::kTechnical});
}

void FormTraitTable::bring(std::uint32_t word_class, const FormTraits& traits) {
  if (word_class == kNoClass) return;
  FormTraits& all = brought_[word_class];
  all.fields |= traits.fields;
  all.owner = static_cast<std::uint16_t>(all.owner | traits.owner);
  all.speech = static_cast<std::uint8_t>(all.speech | traits.speech);
}

void FormTraitTable::remember(std::uint32_t number) {
  if (number >= traits_.size())
    traits_.resize(std::max<std::size_t>(number + std::size_t{1}, 2 * traits_.size()));
  const Form& form = morphology_.glimpse(number);
  FormTraits traits{.lemma = is_word(form) ? lemma_key(form.lemma) : 0, .known = true};
  unsigned owner = OwnerTraits::of(form), speech = 0;
  if (is_own_side(form)) speech |= Speech::kWe;
  const Address address = address_of(form);
  if (address == Address::polite) speech |= Speech::kPolite;
  if (address == Address::familiar) speech |= Speech::kFamiliar;
  // Classes have the first numbers among the atoms.
  for (const std::uint32_t atom : index_.atoms(form)) {
    if (atom >= brought_.size()) break;
    traits.fields |= brought_[atom].fields;
    owner |= brought_[atom].owner;
    speech |= brought_[atom].speech;
  }
  traits.owner = static_cast<std::uint16_t>(owner);
  traits.speech = static_cast<std::uint8_t>(speech);
  traits_[number] = traits;
}

}  // namespace kundenlint::framing
