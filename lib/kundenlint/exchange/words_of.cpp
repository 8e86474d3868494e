// Profile → foreign dictionary.

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "kundenlint/exchange/profile.h"

namespace kundenlint {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t kMostAlternatives = 500;  ///< of one pattern
constexpr int kMostClasses = 8;                 ///< one within another

constexpr std::string_view kPattern = "sagt mehr als Wörter (Reihenfolge, Abstand, Teilsatz): weggelassen";
constexpr std::string_view kCompound = "Komposita mit zwei bestimmten Gliedern: weggelassen";
constexpr std::string_view kNot = "„not“ entfällt: die Wörter zählen immer";
constexpr std::string_view kStance = "die Haltung entfällt: die Wörter zählen als dafür";
constexpr std::string_view kLemma = "ein Wort steht nur noch für diese Form";

/// What a pattern says in words; nothing where words do not suffice.
class Speller {
 public:
  explicit Speller(const Dictionary& dictionary) : dictionary_(dictionary) {}

  std::optional<Words> spell(const Pattern& pattern) {
    switch (pattern.kind) {
      case Pattern::Kind::atom:
        return atom(pattern.atom, 0);
      case Pattern::Kind::any_of:
        return any_of(pattern);
      case Pattern::Kind::sequence:
        return sequence(pattern);
      default:
        return std::nullopt;
    }
  }
  bool lemma() const { return lemma_; }  ///< one of the words was any form of a lemma

 private:
  std::optional<Words> atom(const Atom& atom, int depth) {
    if (atom.text_is_class || atom.head_is_class) return members(atom, depth);
    switch (atom.kind) {
      case Atom::Kind::lemma:
        lemma_ = true;
        return Words{atom.text};
      case Atom::Kind::surface:
        return Words{atom.text};
      case Atom::Kind::stem:
      case Atom::Kind::modifier:
        return Words{atom.text + "*"};
      case Atom::Kind::head:
        return Words{"*" + atom.head};
      case Atom::Kind::word_class:
        return members(atom, depth);
      default:
        return std::nullopt;
    }
  }

  /// Of "@class", "@class-" and "-@class".
  std::optional<Words> members(const Atom& atom, int depth) {
    if (atom.kind == Atom::Kind::compound || depth >= kMostClasses) return std::nullopt;
    const bool head = atom.kind == Atom::Kind::head;
    const std::uint32_t number = dictionary_.class_index(head ? atom.head : atom.text);
    if (number == kNoClass) return std::nullopt;
    Words out;
    for (const Atom& member : dictionary_.classes[number].members) {
      const std::optional<Words> words = this->atom(member, depth + 1);
      if (!words) continue;
      for (std::string word : *words) {
        if (head) word.insert(0, "*");
        if (atom.kind == Atom::Kind::modifier && !word.ends_with('*')) word += '*';
        if (out.size() < kMostAlternatives) out.push_back(std::move(word));
      }
    }
    return out.empty() ? std::nullopt : std::optional(std::move(out));
  }

  /// ("freund"|~freund|freund-) is freund*.
  std::optional<Words> any_of(const Pattern& pattern) {
    std::set<std::string> all;
    for (const Pattern& child : pattern.children) {
      const std::optional<Words> words = spell(child);
      if (!words) return std::nullopt;
      all.insert(words->begin(), words->end());
    }
    Words out;
    for (const std::string& word : all) {
      const bool begins = word.starts_with('*'), ends = word.ends_with('*');
      if (!begins && !ends && (all.contains(word + "*") || all.contains("*" + word))) continue;
      if (ends && !begins && all.contains("*" + word.substr(0, word.size() - 1))) {
        out.push_back("*" + word);
        continue;
      }
      if (begins && !ends && all.contains(word.substr(1) + "*")) continue;
      out.push_back(word);
    }
    if (out.size() > kMostAlternatives) return std::nullopt;
    return out;
  }

  std::optional<Words> sequence(const Pattern& pattern) {
    Words out = {""};
    for (const Pattern& child : pattern.children) {
      const bool any = child.kind == Pattern::Kind::atom && child.atom.kind == Atom::Kind::any;
      const std::optional<Words> words = any ? std::optional(Words{"*"}) : spell(child);
      if (!words || out.size() * words->size() > kMostAlternatives) return std::nullopt;
      Words longer;
      for (const std::string& head : out) {
        for (const std::string& tail : *words) {
          std::string& both = longer.emplace_back(head);
          if (!both.empty()) both += ' ';
          both += tail;
        }
      }
      out = std::move(longer);
    }
    return out;
  }

  const Dictionary& dictionary_;
  bool lemma_ = false;
};

/// The name a facet came with, where no other one has it.
std::string category_name(const Dictionary& dictionary, const Facet& facet) {
  const auto same = std::count_if(dictionary.facets.begin(), dictionary.facets.end(),
                                  [&](const Facet& other) { return other.name_de == facet.name_de; });
  return same == 1 ? facet.name_de : facet.id;
}

}  // namespace

ForeignDictionary words_of(const Dictionary& dictionary) {
  ForeignDictionary out;
  for (const Facet& facet : dictionary.facets) {
    ForeignCategory category{.name = category_name(dictionary, facet)};
    std::set<std::string> seen;
    for (const Entry& entry : dictionary.entries) {
      if (entry.kind != EntryKind::mention || entry.target != facet.id) continue;
      bool lemma = false, any = false;
      for (const Pattern& pattern : entry.patterns) {
        Speller speller(dictionary);
        const std::optional<Words> words = speller.spell(pattern);
        const bool compound =
            pattern.kind == Pattern::Kind::atom && pattern.atom.kind == Atom::Kind::compound;
        if (!words)
          out.notes.push_back({0, fmt::format("{} {}", entry.id, to_string(pattern)),
                               std::string(compound ? kCompound : kPattern)});
        if (!words) continue;
        any = true;
        lemma = lemma || speller.lemma();
        for (const std::string& word : *words)
          if (seen.insert(word).second) category.words.push_back(word);
      }
      if (lemma) out.notes.push_back({0, entry.id, std::string(kLemma)});
      if (any && !entry.excluded.empty()) out.notes.push_back({0, entry.id, std::string(kNot)});
      if (any && entry.stance != Stance::zustimmend) out.notes.push_back({0, entry.id, std::string(kStance)});
    }
    if (!category.words.empty()) out.categories.push_back(std::move(category));
  }
  return out;
}

}  // namespace kundenlint
