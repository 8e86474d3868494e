#include "kundenlint/framing/word_facts.h"

#include <algorithm>

#include "kundenlint/framing/reference.h"
#include "kundenlint/morphology/form_archive.h"
#include "kundenlint/morphology/normalize.h"
#include "kundenlint/morphology/sentence.h"

namespace kundenlint::framing {

FactTable::FactTable(Morphology& morphology, AtomIndex& index, std::vector<std::uint32_t> wanted,
                     const FactArchive& built)
    : morphology_(morphology),
      index_(index),
      nouns_(index.noun_filter()),
      wanted_(std::move(wanted)),
      built_(built) {}

void FactTable::remember(std::uint32_t number) {
  WordFacts facts;
  if (!built_.empty()) facts = take(built_.kind_of(morphology_.archived_as(number)));
  if (facts.flags == 0) facts = compute(number);
  if (number >= flags_.size()) {
    flags_.resize(std::max<std::size_t>(number + std::size_t{1}, 2 * flags_.size()));
    runs_.resize(flags_.size());
  }
  flags_[number] = facts.flags;
  runs_[number] = facts.run;
}

WordFacts FactTable::compute(std::uint32_t number) {
  std::vector<std::uint32_t> atoms;
  const Form form = look_at(number, atoms);
  const WordFacts kept = keep(atoms);
  return {.flags = WordFacts::kKnown | flags_of(form) | kept.flags, .run = kept.run};
}

/// The facts of the kind; of kUnknown none.
WordFacts FactTable::take(std::uint32_t kind) {
  if (kind == FactArchive::kUnknown) return {};
  const auto [known, added] = kinds_.try_emplace(kind);
  if (added) {
    FactArchive::Kind read = built_.kind(kind);
    known->second = {.flags = read.flags, .run = keep(read.atoms).run};
  }
  return known->second;
}

std::string FactTable::write(std::string_view dictionary_sha256) {
  const FormArchive& forms = morphology_.archive();
  std::vector<FactArchive::Kind> by_form(forms.size());
  forms.each([&](std::uint32_t number, std::string_view surface, bool first) {
    const std::uint32_t form = morphology_.form(surface, first).id;
    by_form[number].flags = flags(form);
    const std::span<const std::uint32_t> held = atoms(form);
    by_form[number].atoms = {held.begin(), held.end()};
  });
  return FactArchive::write(by_form, dictionary_sha256, forms);
}

/// The form, as far as facts need it, and its atoms.
Form FactTable::look_at(std::uint32_t number, std::vector<std::uint32_t>& atoms) {
  const std::string_view surface = morphology_.surface_of(number);
  if (nouns_.rules_out(surface) && morphology_.is_surely_noun(number)) {
    Form noun;
    noun.surface = surface;
    noun.norm = norm(surface);
    noun.pos = Pos::noun;
    return noun;
  }
  Form form = morphology_.glimpse(number);
  atoms = index_.atoms_of(form);
  for (const Pos other : other_readings(form)) {
    if (const Form* reading = morphology_.reading(form.surface, other); reading != nullptr)
      add_atoms(*reading, atoms);
  }
  return form;
}

std::uint32_t FactTable::flags_of(const Form& form) {
  std::uint32_t flags = 0;
  const auto set = [&](bool holds, std::uint32_t flag) { flags |= holds ? flag : 0; };
  const Address address = address_of(form);
  set(address == Address::polite, WordFacts::kPolite);
  set(address == Address::familiar, WordFacts::kFamiliar);
  set(is_own_side(form), WordFacts::kWe);
  set(may_be_particle(form), WordFacts::kParticle);
  set(is_pure_particle(form), WordFacts::kPure);
  set(form.pos == Pos::conjunction, WordFacts::kConjunction);
  const bool may_change = !other_readings(form).empty(), verb = form.pos == Pos::verb;
  set(verb || may_change, WordFacts::kVerb);
  set(may_change || (verb && index_.may_know_joined(form.lemma)), WordFacts::kJoins);
  set(form.pos == Pos::noun, WordFacts::kNoun);
  const bool truncated = is_truncated_right(form.surface) || is_truncated_left(form.surface);
  set(truncated, WordFacts::kTruncated);
  set(!truncated && !may_change, WordFacts::kSure);
  return flags;
}

void FactTable::add_atoms(const Form& form, std::vector<std::uint32_t>& out) {
  const std::span<const std::uint32_t> atoms = index_.atoms(form);
  out.insert(out.end(), atoms.begin(), atoms.end());
}

/// The atoms that are wanted, as a run, and the flags that they bring.
WordFacts FactTable::keep(std::vector<std::uint32_t>& atoms) {
  std::erase_if(atoms, [this](std::uint32_t atom) { return wanted_[atom] == 0; });
  if (atoms.empty()) return {};
  std::sort(atoms.begin(), atoms.end());
  atoms.erase(std::unique(atoms.begin(), atoms.end()), atoms.end());
  WordFacts kept{.flags = 0, .run = static_cast<std::uint32_t>(pool_.size())};
  for (const std::uint32_t atom : atoms) kept.flags |= wanted_[atom];
  pool_.push_back(static_cast<std::uint32_t>(atoms.size()));
  pool_.insert(pool_.end(), atoms.begin(), atoms.end());
  return kept;
}

/// Most pairs make nothing: they share a number.
std::uint32_t FactTable::number_of(const Made& made) {
  for (std::uint32_t number = 0; number < kNothing; ++number) {
    if (made.run == 0 && made.verb == made_[number].verb && made.last == made_[number].last) return number;
  }
  made_.push_back(made);
  return static_cast<std::uint32_t>(made_.size() - 1);
}

std::uint32_t FactTable::join(std::uint32_t particle, std::uint32_t verb) {
  const std::string before = morphology_.form_of(particle).norm;
  const Form& form = morphology_.form_of(verb);
  std::vector<std::uint32_t> atoms;
  const Form* as_verb = form.pos == Pos::verb ? &form : morphology_.reading(form.surface, Pos::verb);
  if (as_verb != nullptr) {
    const std::string whole = before + as_verb->lemma;
    const Form* joined = index_.may_know_verb(whole) ? morphology_.reading(whole, Pos::verb) : nullptr;
    if (joined != nullptr && joined->lemma == whole) add_atoms(*joined, atoms);
  }
  const WordFacts kept = keep(atoms);
  const std::uint32_t number = number_of({.flags = kept.flags, .run = kept.run});
  joined_.add(particle, verb, number);
  return number;
}

std::uint32_t FactTable::complete(std::uint32_t truncated, std::uint32_t other) {
  const Completions found =
      completions(morphology_.source(), morphology_.surface_of(truncated), morphology_.form_of(other));
  std::vector<std::uint32_t> atoms;
  for (const Form* form : found.forms) add_atoms(*form, atoms);
  const WordFacts kept = keep(atoms);
  Made made{.flags = kept.flags, .run = kept.run};
  made.verb = std::ranges::any_of(found.forms, [](const Form* form) { return form->pos == Pos::verb; });
  made.last = found.last;
  const std::uint32_t number = number_of(made);
  completed_.add(truncated, other, number);
  return number;
}

}  // namespace kundenlint::framing
