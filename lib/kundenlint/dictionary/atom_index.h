// Which conditions of a dictionary a word form fulfils.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kundenlint/base/bytes.h"
#include "kundenlint/base/text_table.h"
#include "kundenlint/dictionary/dictionary.h"
#include "kundenlint/dictionary/id_table.h"
#include "kundenlint/dictionary/noun_filter.h"
#include "kundenlint/morphology/morphology.h"

namespace kundenlint {

/// Atoms are numbered; every class is the atom with its own number. The set of a form is memoised by
/// Form::id: 8 bytes a form and 4 an atom. Thread rule: one object a thread.
class AtomIndex {
 public:
  /// REQUIRES: dictionary and morphology outlive it.
  AtomIndex(const Dictionary& dictionary, Morphology& morphology);
  /// The index that `write` wrote. It numbers no further atoms. REQUIRES: the bytes outlive it, too.
  AtomIndex(const Dictionary& dictionary, Morphology& morphology, ByteReader& in);
  void write(ByteWriter& out) const;

  /// The number of an atom; equal atoms share one. For the patterns, before the first look-up.
  std::uint32_t id(const Atom& atom);
  std::uint32_t class_id(std::uint32_t word_class) const { return word_class; }
  /// The atoms the form fulfils, ascending; `*` is not among them. The view stays valid until the next call.
  std::span<const std::uint32_t> atoms(const Form& form) {
    if (form.id >= memo_.size() || memo_[form.id].size == kUnknown) remember(form);
    const Slot slot = memo_[form.id];
    return {pool_.data() + slot.begin, slot.size};
  }
  /// The same, computed and not remembered.
  std::vector<std::uint32_t> atoms_of(const Form& form) { return compute(form, 0, &noun_filter()); }
  /// The same without noun_filter, which, once made, spares the look at most parts of compounds: for tests.
  std::vector<std::uint32_t> unfiltered_atoms_of(const Form& form) { return compute(form, 0, nullptr); }
  /// Most questions are for classes, whose numbers come first.
  bool fulfils(const Form& form, std::uint32_t atom) {
    for (const std::uint32_t found : atoms(form)) {
      if (found >= atom) return found == atom;
    }
    return false;
  }
  /// False when a verb with this infinitive surely fulfils none: cheaper than its form.
  bool may_know_verb(std::string_view infinitive) const;
  /// False when no verb that consists of a separable particle and this infinitive is known so.
  bool may_know_joined(std::string_view infinitive);
  std::uint32_t size() const { return next_; }  ///< atoms numbered so far
  /// Tells what the patterns ask for; made at the first call. REQUIRES: no more atoms are numbered.
  const NounFilter& noun_filter();

 private:
  using Ids = std::vector<std::uint32_t>;
  /// What a part of a compound is asked for.
  struct PartTable {
    IdTable words;   ///< by lower-case lemma
    IdRuns classes;  ///< by class number
  };

  void file(const Atom& atom, std::uint32_t id);
  void file_part(PartTable& table, const std::string& text, bool is_class, std::uint32_t id);
  void file_stem(const std::string& stem, std::uint32_t id);
  void file_lemma(const std::string& text, std::uint32_t id);
  void remember(const Form& form);
  Ids compute(const Form& form, int depth, const NounFilter* filter);
  void add_reduced(const Form& form, Ids& found) const;
  void add_classes(Ids& found) const;
  void add_compounds(const Form& form, Ids& found, int depth, const NounFilter* filter);
  void add_part(const PartTable& table, const std::string& word, Ids& found, int depth,
                const NounFilter* filter);
  std::string key(const std::string& word);
  void add_members(std::uint32_t word_class, NounFilter& filter, int depth) const;
  std::unique_ptr<NounFilter> make_filter() const;

  const Dictionary& dictionary_;
  Morphology& morphology_;
  TextTable<std::uint32_t> numbers_;  ///< by atom
  TextTable<char> behind_particles_;  ///< what remains of the words asked for; filled at the first question
  IdTable lemmas_, surfaces_, stems_;
  IdTable polite_;  ///< capitalised pronouns by lower-case lemma
  PartTable modifiers_, heads_;
  IdRuns pairs_;      ///< modifier atom → the head and the number of each compound that begins with it
  IdRuns member_of_;  ///< atom → classes it is a member of
  std::uint32_t next_ = 0;
  struct Slot {
    std::uint32_t begin = 0;
    std::uint32_t size = kUnknown;
  };
  static constexpr std::uint32_t kUnknown = 0xFFFFFFFF;
  std::unique_ptr<NounFilter> filter_;
  std::vector<Slot> memo_;  ///< by form id: a run of pool_
  Ids pool_;
};

}  // namespace kundenlint
