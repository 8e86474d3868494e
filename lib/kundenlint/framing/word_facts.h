// What the screen knows of a word form, 16 bytes by Form::id, worked out once a form.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "kundenlint/dictionary/atom_index.h"
#include "kundenlint/framing/fact_archive.h"

namespace kundenlint::framing {

struct WordFacts {
  static constexpr std::uint32_t kKnown = 1U << 0U;
  static constexpr std::uint32_t kPolite = 1U << 1U;    ///< addresses, but not as the first word
  static constexpr std::uint32_t kFamiliar = 1U << 2U;  ///< addresses
  static constexpr std::uint32_t kWe = 1U << 3U;        ///< the own side
  static constexpr std::uint32_t kCustomer = 1U << 4U;  ///< of the class of the reference
  static constexpr std::uint32_t kPole = 1U << 5U;      ///< of a class that names a pole
  static constexpr std::uint32_t kStaff = 1U << 6U;     ///< of a job advertisement
  static constexpr std::uint32_t kParticle = 1U << 7U;  ///< of separable verbs
  static constexpr std::uint32_t kPure = 1U << 8U;      ///< a particle that is nothing else
  static constexpr std::uint32_t kConjunction = 1U << 9U;
  static constexpr std::uint32_t kVerb = 1U << 10U;        ///< a verb, or an adjective that may be one
  static constexpr std::uint32_t kNoun = 1U << 11U;        ///< where a clause begins it may be a verb
  static constexpr std::uint32_t kUnclear = 1U << 12U;     ///< the text decides what it is: "Kunden-"
  static constexpr std::uint32_t kLoose = 1U << 13U;       ///< a customer in a text about customers
  static constexpr std::uint32_t kReferences = 1U << 14U;  ///< anchors a pattern that names a customer
  static constexpr std::uint32_t kAnywhere = 1U << 15U;    ///< … of an entry that needs none
  static constexpr std::uint32_t kRelations = 1U << 16U;   ///< … of a relation
  static constexpr std::uint32_t kNear = 1U << 17U;        ///< … of an entry that needs one in reach
  static constexpr std::uint32_t kOther = 1U << 18U;       ///< of a story, a manual
  static constexpr std::uint32_t kSure = 1U << 19U;        ///< has no other reading

  std::uint32_t flags = 0;
  std::uint32_t bytes = 0;            ///< of the form; a token of another length was cleaned
  std::uint32_t begin = 0, size = 0;  ///< its atoms, in the pool
};

class FactTable {
 public:
  /// `wanted`: by atom the flags that it brings; 0: it does not matter. `built`: facts of `write`, which need
  /// not be computed. REQUIRES: all outlive it.
  FactTable(Morphology& morphology, AtomIndex& index, std::vector<std::uint32_t> wanted,
            const FactArchive& built);

  const WordFacts& of(std::uint32_t form) {
    if (form >= facts_.size() || facts_[form].flags == 0) remember(form);
    return facts_[form];
  }
  /// What the word may fulfil as it stands or in another reading. Valid until the next call of `of`.
  std::span<const std::uint32_t> atoms(const WordFacts& facts) const {
    return {pool_.data() + facts.begin, facts.size};
  }
  /// The text is the beginning of a compound, before its hyphen, that can hold nothing that is wanted.
  bool is_harmless_beginning(std::string_view text) const { return nouns_.rules_out_beginning(text); }
  std::uint32_t brings(std::uint32_t atom) const { return wanted_[atom]; }  ///< flags
  /// What the verb may fulfil with the particle before it. Valid until the next call.
  std::span<const std::uint32_t> joined(std::uint32_t particle, std::uint32_t verb);
  /// The facts of all forms of the morphology's archive, as bytes for a FactArchive.
  std::string write(std::string_view dictionary_sha256);

 private:
  struct Run {
    std::uint32_t begin = 0, size = 0;
  };
  WordFacts compute(std::uint32_t number);
  WordFacts take(std::uint32_t kind);
  void remember(std::uint32_t number);
  Form look_at(std::uint32_t number, std::vector<std::uint32_t>& atoms);
  std::uint32_t flags_of(const Form& form) const;
  void add_atoms(const Form& form, std::vector<std::uint32_t>& out);
  Run keep(std::vector<std::uint32_t>& atoms);

  Morphology& morphology_;
  AtomIndex& index_;
  const NounFilter& nouns_;
  std::vector<std::uint32_t> wanted_;
  std::vector<WordFacts> facts_;                   // by form id
  std::unordered_map<std::uint64_t, Run> joined_;  // by particle and verb
  FactArchive built_;
  std::unordered_map<std::uint32_t, WordFacts> kinds_;  // those of built_ that have been met
  std::vector<std::uint32_t> pool_;
};

}  // namespace kundenlint::framing
