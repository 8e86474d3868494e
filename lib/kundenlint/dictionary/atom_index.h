// Which conditions of a dictionary a word form fulfils.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kundenlint/dictionary/dictionary.h"
#include "kundenlint/morphology/morphology.h"

namespace kundenlint {

/// Atoms are numbered; every class is the atom with its own number. The set of a form is memoised by
/// Form::id. Thread rule: one object a thread.
class AtomIndex {
 public:
  /// REQUIRES: dictionary and morphology outlive it.
  AtomIndex(const Dictionary& dictionary, Morphology& morphology);

  /// The number of an atom; equal atoms share one. For the patterns, before the first look-up.
  std::uint32_t id(const Atom& atom);
  std::uint32_t class_id(std::uint32_t word_class) const { return word_class; }
  /// The atoms the form fulfils, ascending. The view stays valid until the next call.
  std::span<const std::uint32_t> atoms(const Form& form);
  bool fulfils(const Form& form, std::uint32_t atom);

 private:
  using Ids = std::vector<std::uint32_t>;
  using Table = std::unordered_map<std::string, Ids>;
  /// What a part of a compound is asked for.
  struct PartTable {
    Table words;                                     ///< by lower-case lemma
    std::unordered_map<std::uint32_t, Ids> classes;  ///< by class number
  };

  void file(const Atom& atom, std::uint32_t id);
  void file_part(PartTable& table, const std::string& text, bool is_class, std::uint32_t id);
  Ids compute(const Form& form, int depth);
  void add_classes(Ids& found) const;
  void add_compounds(const Form& form, Ids& found, int depth);
  void add_part(const PartTable& table, const std::string& word, Ids& found, int depth);
  std::string key(const std::string& word);

  const Dictionary& dictionary_;
  Morphology& morphology_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  Table lemmas_, surfaces_, stems_;
  PartTable modifiers_, heads_;
  struct Pair {
    std::uint32_t head, id;
  };
  std::unordered_map<std::uint32_t, std::vector<Pair>>
      pairs_;                                         ///< modifier atom → compounds that begin with it
  std::unordered_map<std::uint32_t, Ids> member_of_;  ///< atom → classes it is a member of
  std::uint32_t any_ = 0xFFFFFFFF;
  std::uint32_t next_ = 0;
  std::vector<Ids> memo_;  ///< by form id
  std::vector<bool> known_;
};

}  // namespace kundenlint
