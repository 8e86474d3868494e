// What the screen knows of a word form, 8 bytes by Form::id, worked out once a form.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "kundenlint/dictionary/atom_index.h"
#include "kundenlint/framing/fact_archive.h"
#include "kundenlint/framing/pair_table.h"

namespace kundenlint::framing {

struct WordFacts {
  static constexpr std::uint32_t kKnown = 1U << 0U;
  static constexpr std::uint32_t kPolite = 1U << 1U;    ///< addresses, but not as the first word
  static constexpr std::uint32_t kFamiliar = 1U << 2U;  ///< addresses
  static constexpr std::uint32_t kWe = 1U << 3U;        ///< the own side
  static constexpr std::uint32_t kCustomer = 1U << 4U;  ///< of the class of the reference
  static constexpr std::uint32_t kPoleA = 1U << 5U;     ///< of the class that names the first pole
  static constexpr std::uint32_t kStaff = 1U << 6U;     ///< of a job advertisement
  static constexpr std::uint32_t kParticle = 1U << 7U;  ///< of separable verbs
  static constexpr std::uint32_t kPure = 1U << 8U;      ///< a particle that is nothing else
  static constexpr std::uint32_t kConjunction = 1U << 9U;
  static constexpr std::uint32_t kVerb = 1U << 10U;        ///< a verb, or an adjective that may be one
  static constexpr std::uint32_t kNoun = 1U << 11U;        ///< where a clause begins it may be a verb
  static constexpr std::uint32_t kUnclear = 1U << 12U;     ///< the text decides what it is: "Kunden-"
  static constexpr std::uint32_t kLoose = 1U << 13U;       ///< a customer in a text about customers
  static constexpr std::uint32_t kOther = 1U << 14U;       ///< of a story, a manual
  static constexpr std::uint32_t kSure = 1U << 15U;        ///< has no other reading
  static constexpr std::uint32_t kStrict = 1U << 16U;      ///< a customer even in a story
  static constexpr std::uint32_t kNames = 1U << 17U;       ///< of the class that names the customer
  static constexpr std::uint32_t kTruncated = 1U << 18U;   ///< "Kunden-", "-nähe"
  static constexpr std::uint32_t kPoleB = 1U << 19U;       ///< of the class that names the second pole
  static constexpr std::uint32_t kFirstGroup = 1U << 20U;  ///< anchors a pattern of the first group; one bit
                                                           ///< each for the others (screen_groups.h)
  static constexpr std::uint32_t kJoins = 1U << 27U;       ///< a verb that a particle may make a wanted one
  static constexpr std::uint32_t kTold = 1U << 28U;        ///< of the topic of relations that need no pole

  std::uint32_t flags = 0;
  std::uint32_t run = 0;  ///< its atoms: FactTable::atoms
};

class FactTable {
 public:
  /// `wanted`: by atom the flags that it brings; 0: it does not matter. `built`: facts of `write`, which need
  /// not be computed. REQUIRES: all outlive it.
  FactTable(Morphology& morphology, AtomIndex& index, std::vector<std::uint32_t> wanted,
            const FactArchive& built);

  /// Of WordFacts, of a form of the morphology.
  std::uint32_t flags(std::uint32_t form) {
    if (form >= flags_.size() || flags_[form] == 0) remember(form);
    return flags_[form];
  }
  /// What the word may fulfil as it stands or in another reading. Valid until flags are asked for.
  /// REQUIRES: its flags have been asked for.
  std::span<const std::uint32_t> atoms(std::uint32_t form) const { return run(runs_[form]); }
  /// The form is the beginning of a compound, before its hyphen, that can hold nothing that is wanted.
  bool is_harmless_beginning(std::uint32_t form) const {
    return nouns_.rules_out_beginning(morphology_.surface_of(form));
  }
  std::string_view surface(std::uint32_t form) const { return morphology_.surface_of(form); }
  /// What a sentence makes of two of its words.
  struct Made {
    std::uint32_t flags = 0;  ///< that its atoms bring
    std::uint32_t run = 0;    ///< its atoms
    bool verb = false;        ///< it may be one, which a particle may belong to
    bool last = false;        ///< of completions: words behind the other are not looked at
  };
  /// Of a verb and the particle that may belong to it. Valid until the next call of this or `completed`.
  const Made& joined(std::uint32_t particle, std::uint32_t verb) {
    const std::uint32_t known = joined_.find(particle, verb);
    return made_[known != PairTable::kUnknown ? known : join(particle, verb)];
  }
  /// Of a truncated word, completed from the other.
  const Made& completed(std::uint32_t truncated, std::uint32_t other) {
    const std::uint32_t known = completed_.find(truncated, other);
    return made_[known != PairTable::kUnknown ? known : complete(truncated, other)];
  }
  /// Valid until the next call of any of these.
  std::span<const std::uint32_t> atoms(const Made& made) const { return run(made.run); }

  /// The facts of all forms of the morphology's archive, as bytes for a FactArchive.
  std::string write(std::string_view dictionary_sha256);

 private:
  void remember(std::uint32_t number);
  WordFacts compute(std::uint32_t number);
  WordFacts take(std::uint32_t kind);
  Form look_at(std::uint32_t number, std::vector<std::uint32_t>& atoms);
  std::uint32_t flags_of(const Form& form);
  void add_atoms(const Form& form, std::vector<std::uint32_t>& out);
  std::uint32_t join(std::uint32_t particle, std::uint32_t verb);
  std::uint32_t complete(std::uint32_t truncated, std::uint32_t other);
  std::uint32_t number_of(const Made& made);
  WordFacts keep(std::vector<std::uint32_t>& atoms);
  std::span<const std::uint32_t> run(std::uint32_t begin) const {
    return {pool_.data() + begin + 1, pool_[begin]};
  }

  Morphology& morphology_;
  AtomIndex& index_;
  const NounFilter& nouns_;
  std::vector<std::uint32_t> wanted_;
  // By form id. Flags are asked for with every word, and lie by themselves: so they stay in the caches.
  std::vector<std::uint32_t> flags_, runs_;
  PairTable joined_, completed_;  // by particle and verb; by truncated word and other: numbers in made_
  /// The first two are what most pairs make: nothing; a completion is looked for behind the other word or
  /// not.
  static constexpr std::uint32_t kNothing = 2;
  std::vector<Made> made_ = {{}, {.last = true}};
  FactArchive built_;
  std::unordered_map<std::uint32_t, WordFacts> kinds_;  // those of built_ that have been met
  std::vector<std::uint32_t> pool_ = {0};               // runs: a size and as many atoms; the first is empty
};

}  // namespace kundenlint::framing
