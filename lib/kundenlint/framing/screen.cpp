#include "kundenlint/framing/screen.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "kundenlint/dictionary/compiled_dictionary.h"
#include "kundenlint/framing/cue.h"
#include "kundenlint/framing/reference.h"
#include "kundenlint/framing/word_facts.h"

namespace kundenlint::framing {
namespace {

/// What makes an entry count: the questions that a sentence is asked.
struct Groups {
  std::vector<std::uint32_t> references{};  ///< cues that name a customer in other words
  std::vector<std::uint32_t> anywhere{};   ///< what counts without a customer, and cues for the next sentence
  std::vector<std::uint32_t> relations{};  ///< what counts beside both poles
  std::vector<std::uint32_t> near{};       ///< what counts with a customer in reach

  explicit Groups(const Dictionary& dictionary) {
    for (std::uint32_t number = 0; number < dictionary.entries.size(); ++number) {
      const Entry& entry = dictionary.entries[number];
      if (entry.kind == EntryKind::cue)
        add_cue(number, parse_cue(entry.target));
      else if (entry.reach == Reach::none)
        anywhere.push_back(number);
      else
        (entry.kind == EntryKind::relation ? relations : near).push_back(number);
    }
  }

 private:
  void add_cue(std::uint32_t number, const std::optional<CueKind>& kind) {
    if (!kind) return;
    if (kind->effect == CueEffect::referenz)
      references.push_back(number);
    else if (kind->scope == CueScope::naechster)
      anywhere.push_back(number);
  }
};

bool is_truncated(std::string_view written) {
  return written.size() > 2 && (written.front() == '-' || written.back() == '-');
}

}  // namespace

struct Screen::State {
  State(const Dictionary& dictionary, Morphology& morphology, Matcher& matcher, std::string_view built)
      : sha256(dictionary.sha256),
        groups(dictionary),
        references(matcher.compiled(), groups.references),
        anywhere(matcher.compiled(), groups.anywhere),
        relations(matcher.compiled(), groups.relations),
        near(matcher.compiled(), groups.near),
        facts(morphology, matcher.compiled().index, wanted(dictionary, matcher.compiled().index),
              FactArchive(built, dictionary.sha256, morphology.archive())) {
    for (const auto& [group, flag] : flagged()) {
      if (group->has_unanchored()) always |= flag;
    }
  }

  using Flagged = std::array<std::pair<const EntryGroup*, std::uint32_t>, 4>;
  Flagged flagged() const {
    return {{{&references, WordFacts::kReferences},
             {&anywhere, WordFacts::kAnywhere},
             {&relations, WordFacts::kRelations},
             {&near, WordFacts::kNear}}};
  }

  /// By atom: what a sentence may hold that has a word with it.
  std::vector<std::uint32_t> wanted(const Dictionary& dictionary, const AtomIndex& index) const {
    std::vector<std::uint32_t> flags(index.size());
    const auto watch = [&](std::string_view name, std::uint32_t flag) {
      const std::uint32_t number = dictionary.class_index(name);
      if (number != kNoClass) flags[index.class_id(number)] |= flag;
    };
    watch(dictionary.reference, WordFacts::kCustomer);
    watch(dictionary.pole_a + "_wort", WordFacts::kPole);
    watch(dictionary.pole_b + "_wort", WordFacts::kPole);
    watch(kStaffClass, WordFacts::kStaff);
    watch(kOtherReadersClass, WordFacts::kOther);
    watch(loose_class(dictionary), WordFacts::kLoose);
    for (std::uint32_t atom = 0; atom < flags.size(); ++atom) {
      for (const auto& [group, flag] : flagged()) {
        if (group->uses(atom)) flags[atom] |= WordFacts::kKnown;
        if (group->anchors(atom)) flags[atom] |= flag;
      }
    }
    return flags;
  }

  /// What the first look at a sentence shows, without its patterns.
  struct Seen {
    std::uint32_t flags = 0;      ///< WordFacts of its words, ORed; what a joined verb may bring, too
    bool named = false;           ///< a customer may be named
    bool evidence = false;        ///< a pole may be named or shown
    bool joined_signals = false;  ///< a separable verb may be one of a class of readers
    bool relates = false;         ///< a relation may stand in it
  };

  void see(const Document& document, const Tokens& tokens, const std::vector<std::uint32_t>& written,
           std::uint32_t sentence) {
    Seen& it = seen[sentence];
    Glance& glance = glances[sentence];
    const Span range = tokens.sentences[sentence].tokens;
    bool particles = false;
    for (std::uint32_t word = range.begin; word < range.end; ++word) {
      const WordFacts& fact = facts.of(written[word]);
      const std::string_view text = tokens.tokens[word].bytes.of(document.text);
      it.flags |= fact.flags;
      if (text.size() != fact.bytes || (is_truncated(text) && !facts.is_harmless_beginning(text)))
        it.flags |= WordFacts::kUnclear;
      if ((fact.flags & WordFacts::kPolite) != 0)
        (word == range.begin ? glance.polite_start : glance.addresses) = true;
      if ((fact.flags & WordFacts::kFamiliar) != 0) glance.addresses = true;
      if ((fact.flags & WordFacts::kWe) != 0 && glance.we == kNone) glance.we = word;
      particles = particles || (fact.flags & WordFacts::kParticle) != 0;
    }
    it.flags |= always;
    if (particles) see_joined(document, tokens, written, range, it);
    glance.loose = (it.flags & WordFacts::kLoose) != 0;
    it.named = (it.flags & (WordFacts::kCustomer | WordFacts::kUnclear)) != 0;
    it.evidence = it.named || (it.flags & WordFacts::kPole) != 0;
    glance.unread = !it.evidence;
  }

  /// The flags that its separable verbs may bring.
  void see_joined(const Document& document, const Tokens& tokens, const std::vector<std::uint32_t>& written,
                  Span range, Seen& it) {
    for (std::uint32_t word = range.begin; word < range.end; ++word) {
      if ((facts.of(written[word]).flags & WordFacts::kParticle) == 0 ||
          !may_close(tokens, written, range, word))
        continue;
      atoms.clear();
      collect_joined(document, tokens, written, range, word);
      for (const std::uint32_t atom : atoms.atoms()) {
        it.flags |= facts.brings(atom);
        if ((facts.brings(atom) & (WordFacts::kStaff | WordFacts::kOther)) != 0) it.joined_signals = true;
      }
    }
  }

  /// The atoms that the words of the sentence may fulfil.
  void collect(const Document& document, const Tokens& tokens, const std::vector<std::uint32_t>& written,
               std::uint32_t sentence) {
    atoms.clear();
    const Span range = tokens.sentences[sentence].tokens;
    for (std::uint32_t word = range.begin; word < range.end; ++word) {
      const WordFacts& fact = facts.of(written[word]);
      for (const std::uint32_t atom : facts.atoms(fact)) atoms.add(atom);
      if ((fact.flags & WordFacts::kParticle) != 0 && may_close(tokens, written, range, word))
        collect_joined(document, tokens, written, range, word);
    }
  }

  /// A particle that its verb may have left: its clause ends behind it, or it stands for nothing else.
  bool may_close(const Tokens& tokens, const std::vector<std::uint32_t>& written, Span range,
                 std::uint32_t particle) {
    if ((facts.of(written[particle]).flags & WordFacts::kPure) != 0 || particle + 1 == range.end) return true;
    const TokenKind next = tokens.tokens[particle + 1].kind;
    return next == TokenKind::punctuation || next == TokenKind::symbol ||
           (facts.of(written[particle + 1]).flags & WordFacts::kConjunction) != 0;
  }

  void collect_joined(const Document& document, const Tokens& tokens,
                      const std::vector<std::uint32_t>& written, Span range, std::uint32_t particle) {
    for (std::uint32_t word = range.begin; word < range.end; ++word) {
      const std::uint32_t flags = facts.of(written[word]).flags;
      const bool starts = word <= range.begin + 1 || tokens.tokens[word - 1].bytes.of(document.text) == ":";
      if ((flags & WordFacts::kVerb) == 0 && ((flags & WordFacts::kNoun) == 0 || !starts)) continue;
      for (const std::uint32_t atom : facts.joined(written[particle], written[word])) atoms.add(atom);
    }
  }

  /// The text may be about customers, so that it is read loosely and from farther away.
  bool may_be_about_customers() const {
    std::size_t about = 0;
    for (std::size_t sentence = 0; sentence < seen.size(); ++sentence) {
      if (seen[sentence].named || glances[sentence].addresses) ++about;
    }
    return about > 0 && about * kAboutShare >= seen.size();
  }

  /// The sentence may address a customer, or one may be named near it.
  bool in_reach(std::uint32_t sentence, bool loosely) const {
    const Glance& glance = glances[sentence];
    if (glance.addresses || (loosely && (glance.polite_start || glance.loose))) return true;
    const std::size_t reach = loosely ? kWideReach : kThemeReach;
    const std::size_t begin = sentence > reach ? sentence - reach : 0;
    const std::size_t end = std::min(sentence + reach + 1, seen.size());
    for (std::size_t at = begin; at < end; ++at) {
      if (seen[at].named) return true;
    }
    return false;
  }

  bool evidence_near(std::uint32_t sentence) const {
    return seen[sentence].evidence || (sentence > 0 && seen[sentence - 1].evidence) ||
           (sentence + 1 < seen.size() && seen[sentence + 1].evidence);
  }

  /// A word that its sentence makes nothing else: no other reading, no verb that a particle may belong to.
  static bool is_sure(std::uint32_t word, std::uint32_t sentence) {
    return (word & WordFacts::kSure) != 0 &&
           ((word & WordFacts::kVerb) == 0 || (sentence & WordFacts::kParticle) == 0);
  }

  /// The words of a class of readers: all of them, and those that are surely of it in a sentence that is
  /// read.
  struct Signals {
    std::uint32_t flag = 0;
    std::set<std::uint32_t> all{}, sure{};  // forms
  };

  /// Reads sentences until it is known what Reference::signals has to know: whether a text has so many words
  /// of a job advertisement, of a story or a manual.
  void read_signals(const Tokens& tokens, const std::vector<std::uint32_t>& written) {
    Signals staff{.flag = WordFacts::kStaff}, others{.flag = WordFacts::kOther};
    const auto each = [&](std::uint32_t sentence, bool sure) {
      if ((seen[sentence].flags & (staff.flag | others.flag)) == 0) return;
      const Span range = tokens.sentences[sentence].tokens;
      for (std::uint32_t word = range.begin; word < range.end; ++word) {
        const std::uint32_t flags = facts.of(written[word]).flags;
        for (Signals* signals : {&staff, &others}) {
          if ((flags & signals->flag) == 0) continue;
          if (!sure)
            signals->all.insert(written[word]);
          else if (is_sure(flags, seen[sentence].flags))
            signals->sure.insert(written[word]);
        }
      }
    };
    for (std::uint32_t sentence = 0; sentence < seen.size(); ++sentence) {
      each(sentence, false);
      if (!glances[sentence].unread) each(sentence, true);
    }
    const bool joined = std::ranges::any_of(seen, &Seen::joined_signals);
    for (std::uint32_t sentence = 0; sentence < seen.size(); ++sentence) {
      const std::uint32_t flags = seen[sentence].flags;
      const bool about_others = (flags & others.flag) != 0 && others.sure.size() < kForeignSignals &&
                                (joined || others.all.size() >= kOtherSignals);
      const bool about_staff = (flags & staff.flag) != 0 && staff.sure.size() < kStaffSignals &&
                               others.sure.size() < kOtherSignals &&
                               (joined || staff.all.size() >= kStaffSignals);
      if (!glances[sentence].unread || (!about_others && !about_staff)) continue;
      glances[sentence].unread = false;
      each(sentence, true);
    }
  }

  std::vector<Glance> look(const Document& document, const Tokens& tokens,
                           const std::vector<std::uint32_t>& written) {
    const auto count = static_cast<std::uint32_t>(tokens.sentences.size());
    seen.assign(count, {});
    glances.assign(count, {});
    bool addressed = false, named = false;
    for (std::uint32_t sentence = 0; sentence < count; ++sentence) {
      see(document, tokens, written, sentence);
      addressed = addressed || glances[sentence].addresses;
    }
    for (std::uint32_t sentence = 0; sentence < count; ++sentence) {
      Seen& it = seen[sentence];
      if ((it.flags & (WordFacts::kReferences | WordFacts::kRelations | WordFacts::kAnywhere)) != 0) {
        collect(document, tokens, written, sentence);
        it.named = it.named || references.possible(atoms);
        it.relates = relations.possible(atoms);
        it.evidence = it.evidence || it.named || anywhere.possible(atoms);
      }
      named = named || it.named;
    }
    const bool loosely = may_be_about_customers();
    for (std::uint32_t sentence = 0; sentence < count && (named || addressed); ++sentence) {
      Seen& it = seen[sentence];
      if (it.evidence || (it.flags & WordFacts::kNear) == 0 || !in_reach(sentence, loosely)) continue;
      collect(document, tokens, written, sentence);
      it.evidence = near.possible(atoms);
    }
    for (std::uint32_t sentence = 0; sentence < count; ++sentence) {
      const Seen& it = seen[sentence];
      glances[sentence].unread = !it.evidence && !(it.relates && evidence_near(sentence));
    }
    if (std::ranges::any_of(glances, [](const Glance& glance) { return !glance.unread || glance.addresses; }))
      read_signals(tokens, written);
    return glances;
  }

  std::string sha256;  // of the dictionary
  Groups groups;
  EntryGroup references, anywhere, relations, near;
  FactTable facts;
  std::uint32_t always = 0;  // what every sentence may hold
  AtomSet atoms;
  std::vector<Seen> seen;       // by sentence
  std::vector<Glance> glances;  // by sentence
};

Screen::Screen(const Dictionary& dictionary, Morphology& morphology, Matcher& matcher, std::string_view facts)
    : state_(std::make_unique<State>(dictionary, morphology, matcher, facts)) {}
Screen::~Screen() = default;
Screen::Screen(Screen&&) noexcept = default;

std::vector<Glance> Screen::look(const Document& document, const Tokens& tokens,
                                 const std::vector<std::uint32_t>& written) {
  return state_->look(document, tokens, written);
}

std::string Screen::write_facts() { return state_->facts.write(state_->sha256); }

}  // namespace kundenlint::framing
