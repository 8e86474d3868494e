#include "kundenlint/dictionary/checker.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>

#include "kundenlint/dictionary/asked_words.h"
#include "kundenlint/text/reader.h"
#include "kundenlint/tokens/tokens.h"

namespace kundenlint {
namespace {

using Rule = Diagnostic::Rule;
using Kind = Pattern::Kind;

constexpr std::string_view kFieldPrefix =
    "feld_";  // the evidence weights ask for these (framing/form_traits.h)

/// The members of sets in one order, so that {a b} and {b a} are the same.
Pattern normal(Pattern pattern) {
  for (Pattern& child : pattern.children) child = normal(std::move(child));
  if (pattern.kind == Kind::clause || pattern.kind == Kind::sentence || pattern.kind == Kind::any_of) {
    std::sort(pattern.children.begin(), pattern.children.end(),
              [](const Pattern& a, const Pattern& b) { return to_string(a) < to_string(b); });
  }
  return pattern;
}

/// The alternatives of an entry, those in parentheses taken apart.
void collect_alternatives(const Pattern& pattern, std::vector<Pattern>& out) {
  if (pattern.kind != Kind::any_of) return out.push_back(normal(pattern));
  for (const Pattern& child : pattern.children) collect_alternatives(child, out);
}

std::vector<Pattern> alternatives(const Entry& entry) {
  std::vector<Pattern> out;
  for (const Pattern& pattern : entry.patterns) collect_alternatives(pattern, out);
  return out;
}

template <class Visit>
void each_atom(const Pattern& pattern, const Visit& visit) {
  if (pattern.kind == Kind::atom) visit(pattern.atom);
  for (const Pattern& child : pattern.children) each_atom(child, visit);
}

class Checker {
 public:
  Checker(const Dictionary& dictionary, const CheckOptions& options)
      : dictionary_(dictionary), options_(options), asked_(dictionary) {}

  std::vector<Diagnostic> run() {
    for (const WordClass& word_class : dictionary_.classes) check_words(word_class);
    for (const Entry& entry : dictionary_.entries) {
      check_words(entry);
      check_examples(entry);
      check_target(entry);
      check_patterns(entry);
    }
    check_misses();
    check_classes();
    std::stable_sort(found_.begin(), found_.end(), [](const Diagnostic& a, const Diagnostic& b) {
      return std::tie(a.at.file, a.at.line, a.rule) < std::tie(b.at.file, b.at.line, b.rule);
    });
    return std::move(found_);
  }

 private:
  void add(Rule rule, const Entry& entry, std::string de, std::string en) {
    found_.push_back({rule, entry.id, std::move(de), std::move(en), entry.origin});
  }

  /// A condition holds for one token: what the reader takes for several can never fire.
  bool is_one_word(const std::string& word) {
    const auto known = one_word_.find(word);
    if (known != one_word_.end()) return known->second;
    const Tokens tokens = tokenize(make_record({}, word));
    const bool one = tokens.tokens.size() == 1 && tokens.tokens[0].kind != TokenKind::punctuation;
    return one_word_[word] = one;
  }

  std::vector<std::string> dead_words(const Atom& atom) {
    std::vector<std::string> dead;
    if (!atom.text.empty() && !atom.text_is_class && !is_one_word(atom.text)) dead.push_back(atom.text);
    if (!atom.head.empty() && !atom.head_is_class && !is_one_word(atom.head)) dead.push_back(atom.head);
    return dead;
  }

  void check_words(const WordClass& word_class) {
    for (const Atom& atom : word_class.members) {
      for (const std::string& word : dead_words(atom)) {
        found_.push_back({Rule::dead, word_class.name,
                          fmt::format("„{}“ trifft nie: im Text ist das nicht ein Wort", word),
                          fmt::format("'{}' never matches: in a text this is not one word", word),
                          word_class.origin});
      }
    }
  }

  void check_words(const Entry& entry) {
    const auto visit = [&](const Atom& atom) {
      for (const std::string& word : dead_words(atom)) {
        add(Rule::dead, entry, fmt::format("„{}“ trifft nie: im Text ist das nicht ein Wort", word),
            fmt::format("'{}' never matches: in a text this is not one word", word));
      }
    };
    for (const Pattern& pattern : entry.patterns) each_atom(pattern, visit);
    for (const Pattern& pattern : entry.excluded) each_atom(pattern, visit);
  }

  void check_examples(const Entry& entry) {
    if (entry.hits.size() < 2 || entry.misses.empty()) {
      add(Rule::examples, entry,
          fmt::format("hits: {}, misses: {}; ein Eintrag braucht mindestens zwei hits und einen miss",
                      entry.hits.size(), entry.misses.size()),
          fmt::format("hits: {}, misses: {}; an entry needs at least two hits and one miss",
                      entry.hits.size(), entry.misses.size()));
    }
    for (const std::string& hit : entry.hits) {
      if (std::find(entry.misses.begin(), entry.misses.end(), hit) == entry.misses.end()) continue;
      add(Rule::examples, entry, fmt::format("hit und miss zugleich: „{}“", hit),
          fmt::format("both hit and miss: '{}'", hit));
    }
    for (const std::string& miss : entry.misses) {
      if (!asks_for_several(entry) || asked_.any_in(miss, entry)) continue;
      add(Rule::examples, entry,
          fmt::format("der miss „{}“ prüft nichts: er hat kein Wort des Musters", miss),
          fmt::format("the miss '{}' tests nothing: it has no word of the pattern", miss));
    }
  }

  void check_target(const Entry& entry) {
    const auto& known = entry.kind == EntryKind::cue ? options_.is_cue : options_.is_relation;
    if (entry.kind == EntryKind::mention || !known || known(entry.target)) return;
    const std::string_view key = entry.kind == EntryKind::cue ? "cue" : "relation";
    add(Rule::unknown, entry, fmt::format("{} = „{}“: das kennt kundenlint nicht", key, entry.target),
        fmt::format("{} = '{}': unknown to kundenlint", key, entry.target));
  }

  void check_patterns(const Entry& entry) {
    const std::vector<Pattern> own = alternatives(entry);
    for (const Pattern& pattern : own) check_pattern(entry, pattern);
    const bool shadowed = !own.empty() && std::all_of(own.begin(), own.end(), [&](const Pattern& pattern) {
      return pattern.kind == Kind::atom && covering(entry, pattern.atom) != nullptr;
    });
    if (shadowed) {
      const std::string& other = covering(entry, own.front().atom)->id;
      add(Rule::shadowed, entry,
          fmt::format("verdeckt: „{}“ feuert überall, wo dieser Eintrag feuert", other),
          fmt::format("shadowed: '{}' fires wherever this entry does", other));
    }
    for (const Pattern& pattern : own) {
      if (pattern.kind == Kind::atom) cover(entry, pattern.atom, 0);
    }
  }

  void check_pattern(const Entry& entry, const Pattern& pattern) {
    const std::string spelling = to_string(pattern);
    for (const Pattern& excluded : entry.excluded) {
      std::vector<Pattern> each;
      collect_alternatives(excluded, each);
      if (std::find(each.begin(), each.end(), pattern) == each.end()) continue;
      add(Rule::dead, entry, fmt::format("„{}“ steht auch unter not und feuert nie", spelling),
          fmt::format("'{}' stands under not as well and never fires", spelling));
    }
    check_contradiction(entry, pattern);
    check_same(entry, spelling);
  }

  void check_contradiction(const Entry& entry, const Pattern& set) {
    if (set.kind != Kind::clause && set.kind != Kind::sentence) return;
    for (const Pattern& child : set.children) {
      if (child.kind != Kind::absent) continue;
      const Pattern& absent = child.children.front();
      if (std::find(set.children.begin(), set.children.end(), absent) == set.children.end()) continue;
      add(Rule::dead, entry,
          fmt::format("„{}“ verlangt und verbietet „{}“", to_string(set), to_string(absent)),
          fmt::format("'{}' demands and forbids '{}'", to_string(set), to_string(absent)));
    }
  }

  void check_same(const Entry& entry, const std::string& spelling) {
    const auto [known, added] = patterns_.try_emplace({entry.kind, spelling}, &entry);
    if (added) return;
    const Entry& other = *known->second;
    if (&other == &entry || other.target == entry.target) {
      add(Rule::duplicate, entry, fmt::format("„{}“ steht schon in „{}“", spelling, other.id),
          fmt::format("'{}' stands in '{}' already", spelling, other.id));
    } else if (entry.kind == EntryKind::mention && !entry.nested && !other.nested && entry.excluded.empty() &&
               other.excluded.empty()) {
      add(Rule::colliding, entry,
          fmt::format("„{}“ zeigt schon „{}“ (Eintrag „{}“)", spelling, other.target, other.id),
          fmt::format("'{}' shows '{}' already (entry '{}')", spelling, other.target, other.id));
    }
  }

  /// Remembers that `entry` fires at every word that fulfils the atom; a class with all its members.
  void cover(const Entry& entry, const Atom& atom, int depth) {
    if (!entry.excluded.empty() || depth > 8) return;
    covered_.try_emplace({entry.kind, entry.target, static_cast<int>(entry.reach), to_string(atom)}, &entry);
    if (atom.kind != Atom::Kind::word_class) return;
    const std::uint32_t word_class = dictionary_.class_index(atom.text);
    if (word_class == kNoClass) return;
    for (const Atom& member : dictionary_.classes[word_class].members) cover(entry, member, depth + 1);
  }

  const Entry* covering(const Entry& entry, const Atom& atom) const {
    const auto at = covered_.find({entry.kind, entry.target, static_cast<int>(entry.reach), to_string(atom)});
    return at == covered_.end() || at->second == &entry ? nullptr : at->second;
  }

  /// A text that one entry of a target wants and another of the same target refuses.
  void check_misses() {
    std::map<std::pair<std::string, std::string>, const Entry*> hits;
    for (const Entry& entry : dictionary_.entries) {
      for (const std::string& hit : entry.hits) hits.try_emplace({entry.target, hit}, &entry);
    }
    for (const Entry& entry : dictionary_.entries) {
      for (const std::string& miss : entry.misses) {
        const auto at = hits.find({entry.target, miss});
        if (at == hits.end() || at->second == &entry) continue;
        const std::string& other = at->second->id;
        add(Rule::colliding, entry, fmt::format("der miss „{}“ ist ein hit von „{}“", miss, other),
            fmt::format("the miss '{}' is a hit of '{}'", miss, other));
      }
    }
  }

  void check_classes() {
    std::unordered_set<std::string> used(options_.asked_classes.begin(), options_.asked_classes.end());
    used.insert(dictionary_.reference);
    for (const char* asked : {"_besitzer", "_teil"})
      used.insert(dictionary_.reference + asked);  // ownership.h
    for (const TermReading& reading : dictionary_.readings) used.insert(reading.words);
    const auto visit = [&](const Atom& atom) {
      if (atom.kind == Atom::Kind::word_class || atom.text_is_class) used.insert(atom.text);
      if (atom.head_is_class) used.insert(atom.head);
    };
    for (const Entry& entry : dictionary_.entries) {
      for (const Pattern& pattern : entry.patterns) each_atom(pattern, visit);
      for (const Pattern& pattern : entry.excluded) each_atom(pattern, visit);
    }
    for (const WordClass& word_class : dictionary_.classes) {
      for (const Atom& member : word_class.members) visit(member);
    }
    for (const WordClass& word_class : dictionary_.classes) {
      if (used.contains(word_class.name) || word_class.name.starts_with(kFieldPrefix)) continue;
      found_.push_back({Rule::unused, word_class.name,
                        fmt::format("die Klasse „{}“ wird nirgends gebraucht", word_class.name),
                        fmt::format("nothing uses the class '{}'", word_class.name), word_class.origin});
    }
  }

  const Dictionary& dictionary_;
  const CheckOptions& options_;
  AskedWords asked_;
  std::vector<Diagnostic> found_;
  std::map<std::string, bool> one_word_;
  std::map<std::pair<EntryKind, std::string>, const Entry*> patterns_;
  std::map<std::tuple<EntryKind, std::string, int, std::string>, const Entry*> covered_;
};

}  // namespace

std::string_view to_string(Diagnostic::Rule rule) {
  switch (rule) {
    case Rule::dead:
      return "dead";
    case Rule::examples:
      return "examples";
    case Rule::unknown:
      return "unknown";
    case Rule::colliding:
      return "colliding";
    case Rule::duplicate:
      return "duplicate";
    case Rule::shadowed:
      return "shadowed";
    case Rule::unused:
      return "unused";
  }
  return "dead";
}

std::vector<Diagnostic> check_dictionary(const Dictionary& dictionary, const CheckOptions& options) {
  return Checker(dictionary, options).run();
}

}  // namespace kundenlint
