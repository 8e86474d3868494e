// Profile → foreign dictionary.

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "kundenlint/exchange/profile.h"

namespace kundenlint {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t kMostAlternatives = 2000;  ///< of one pattern
constexpr int kMostClasses = 8;                  ///< one within another

constexpr std::string_view kPattern = "sagt mehr als Wörter (Reihenfolge, Abstand, Teilsatz): weggelassen";
constexpr std::string_view kCompound = "Komposita mit zwei bestimmten Gliedern: weggelassen";
constexpr std::string_view kCut = "mehr als 2.000 Wörter eines Musters: die übrigen weggelassen";
constexpr std::string_view kNot = "„not“ entfällt: die Wörter zählen immer";
constexpr std::string_view kStance = "die Haltung entfällt: die Wörter zählen als dafür";
constexpr std::string_view kLemma = "ein Wort steht nur noch für diese Form";

struct LeftOut {
  std::string what;
  bool compound;
};

bool is_compound(const Atom& atom) { return atom.kind == Atom::Kind::compound; }

LeftOut left(const Pattern& pattern) {
  return {to_string(pattern), pattern.kind == Pattern::Kind::atom && is_compound(pattern.atom)};
}

/// What a pattern says in words; nothing where words do not suffice. Of alternatives those that suffice are kept.
class Speller {
 public:
  explicit Speller(const Dictionary& dictionary) : dictionary_(dictionary) {}

  std::optional<Words> whole(const Pattern& pattern) {
    std::optional<Words> words = spell(pattern);
    if (words) std::erase(*words, std::string());
    if (words && !words->empty()) return words;
    left_out_ = {left(pattern)};
    cut_ = 0;
    return std::nullopt;
  }
  bool lemma() const { return lemma_; }  ///< one of the words was any form of a lemma
  /// Alternatives that words do not suffice for; the whole pattern where there is no word at all.
  const std::vector<LeftOut>& left_out() const { return left_out_; }
  const std::vector<LeftOut>& left_out_members() const { return left_out_members_; }  ///< of classes
  std::size_t cut() const { return cut_; }  ///< words beyond kMostAlternatives

 private:
  std::optional<Words> spell(const Pattern& pattern) {
    switch (pattern.kind) {
      case Pattern::Kind::atom:
        return atom(pattern.atom, 0);
      case Pattern::Kind::any_of:
        return any_of(pattern);
      case Pattern::Kind::sequence:
        return sequence(pattern);
      case Pattern::Kind::optional: {
        std::optional<Words> words = spell(pattern.children.front());
        if (words) words->emplace_back();
        return words;
      }
      default:
        return std::nullopt;
    }
  }

  void cut(Words& words) {
    if (words.size() <= kMostAlternatives) return;
    cut_ += words.size() - kMostAlternatives;
    words.resize(kMostAlternatives);
  }

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
      if (!words) {
        const std::string name = dictionary_.classes[number].name;
        left_out_members_.push_back({fmt::format("@{}: {}", name, to_string(member)), is_compound(member)});
        continue;
      }
      for (std::string word : *words) {
        if (head) word.insert(0, "*");
        if (atom.kind == Atom::Kind::modifier && !word.ends_with('*')) word += '*';
        out.push_back(std::move(word));
      }
      cut(out);
    }
    return out.empty() ? std::nullopt : std::optional(std::move(out));
  }

  /// ("freund"|~freund|freund-) is freund*.
  std::optional<Words> any_of(const Pattern& pattern) {
    std::set<std::string> all;
    for (const Pattern& child : pattern.children) {
      const std::size_t before = left_out_.size();
      if (const std::optional<Words> words = spell(child)) {
        all.insert(words->begin(), words->end());
      } else {
        left_out_.resize(before);
        left_out_.push_back(left(child));
      }
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
    cut(out);
    return out.empty() ? std::nullopt : std::optional(std::move(out));
  }

  std::optional<Words> sequence(const Pattern& pattern) {
    Words out = {""};
    for (const Pattern& child : pattern.children) {
      const bool any = child.kind == Pattern::Kind::atom && child.atom.kind == Atom::Kind::any;
      const std::optional<Words> words = any ? std::optional(Words{"*"}) : spell(child);
      if (!words) return std::nullopt;
      Words longer;
      const std::size_t all = out.size() * words->size();
      for (const std::string& head : out) {
        for (const std::string& tail : *words) {
          if (longer.size() == kMostAlternatives) break;
          std::string& both = longer.emplace_back(head);
          if (!both.empty() && !tail.empty()) both += ' ';
          both += tail;
        }
      }
      cut_ += all - longer.size();
      out = std::move(longer);
    }
    return out;
  }

  const Dictionary& dictionary_;
  bool lemma_ = false;
  std::vector<LeftOut> left_out_, left_out_members_;
  std::size_t cut_ = 0;
};

/// The poles, then the others in their order.
std::vector<const Facet*> poles_first(const Dictionary& dictionary) {
  std::vector<const Facet*> out;
  for (const Facet& facet : dictionary.facets) out.push_back(&facet);
  std::ranges::stable_sort(out, {}, [&](const Facet* facet) {
    if (facet->id == dictionary.pole_a) return 0;
    return facet->id == dictionary.pole_b ? 1 : 2;
  });
  return out;
}

/// The name a facet came with, where no other one has it.
std::string category_name(const Dictionary& dictionary, const Facet& facet) {
  const auto same = std::count_if(dictionary.facets.begin(), dictionary.facets.end(),
                                  [&](const Facet& other) { return other.name_de == facet.name_de; });
  return same == 1 ? facet.name_de : facet.id;
}

}  // namespace

ForeignDictionary words_of(const Dictionary& dictionary) {
  ForeignDictionary out;
  std::set<std::string> members;  // of classes, that are told
  for (const Facet* const at : poles_first(dictionary)) {
    const Facet& facet = *at;
    ForeignCategory category{.name = category_name(dictionary, facet)};
    std::set<std::string> seen;
    for (const Entry& entry : dictionary.entries) {
      if (entry.kind != EntryKind::mention || entry.target != facet.id) continue;
      bool lemma = false, any = false;
      for (const Pattern& pattern : entry.patterns) {
        Speller speller(dictionary);
        const std::optional<Words> words = speller.whole(pattern);
        for (const LeftOut& left : speller.left_out())
          out.notes.push_back({0, fmt::format("{} {}", entry.id, left.what),
                               std::string(left.compound ? kCompound : kPattern)});
        for (const LeftOut& member : speller.left_out_members())
          if (words && members.insert(member.what).second)
            out.notes.push_back({0, member.what, std::string(member.compound ? kCompound : kPattern)});
        if (speller.cut() > 0)
          out.notes.push_back({0, fmt::format("{}: {}", entry.id, speller.cut()), std::string(kCut)});
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
