#include "kundenlint/framing/screen.h"

#include <algorithm>
#include <set>
#include <string>

#include "kundenlint/framing/reference.h"
#include "kundenlint/framing/screen_groups.h"
#include "kundenlint/morphology/sentence.h"

namespace kundenlint::framing {

struct Screen::State {
  using Group = ScreenGroups::Group;

  State(const Dictionary& dictionary, Morphology& morphology, Matcher& matcher)
      : groups(dictionary, matcher.compiled()),
        facts(morphology, matcher.compiled().index, groups.wanted(dictionary, matcher.compiled().index)),
        has_strict(dictionary.class_index(strict_class(dictionary)) != kNoClass) {}

  /// What the first look at a sentence shows, without its patterns.
  struct Seen {
    std::uint32_t flags = 0;      ///< WordFacts of its words, ORed; what its sentence may make of them, too
    bool named = false;           ///< a customer may be named
    bool evidence = false;        ///< a pole may be named or shown
    bool joined_signals = false;  ///< a separable verb may be one of a class of readers
    bool relates = false;         ///< a relation may stand in it
    bool tells = false;           ///< a relation may stand in it that needs no pole beside it
    bool reaches_out = false;     ///< a cue for the next sentence may stand in it
    bool unsure_name = false;     ///< a word may name a customer, or not
  };

  void see(const Document& document, const Tokens& tokens, const std::vector<std::uint32_t>& written,
           std::uint32_t sentence) {
    Seen& it = seen[sentence];
    Glance& glance = glances[sentence];
    const Span range = tokens.sentences[sentence].tokens;
    for (std::uint32_t word = range.begin; word < range.end; ++word) {
      const WordFacts& fact = facts.of(written[word]);
      it.flags |= fact.flags;
      if (tokens.tokens[word].bytes.size() != fact.bytes) it.flags |= WordFacts::kUnclear;
      if ((fact.flags & WordFacts::kPolite) != 0)
        (word == range.begin ? glance.polite_start : glance.addresses) = true;
      if ((fact.flags & WordFacts::kFamiliar) != 0) glance.addresses = true;
      if ((fact.flags & WordFacts::kWe) != 0 && glance.we == kNone) glance.we = word;
    }
    it.flags |= groups.always();
    if ((it.flags & (WordFacts::kParticle | WordFacts::kTruncated)) != 0)
      see_made(document, tokens, written, range, it);
    glance.loose = (it.flags & WordFacts::kLoose) != 0;
    it.named = (it.flags & (WordFacts::kCustomer | WordFacts::kUnclear)) != 0;
    it.evidence = it.named || (it.flags & WordFacts::kPole) != 0;
  }

  /// The flags that the verbs and compounds may bring which the sentence makes of its words.
  void see_made(const Document& document, const Tokens& tokens, const std::vector<std::uint32_t>& written,
                Span range, Seen& it) {
    atoms.clear();
    for (std::uint32_t word = range.begin; word < range.end; ++word) {
      const std::uint32_t flags = facts.of(written[word]).flags;
      if ((flags & WordFacts::kParticle) != 0 && may_close(tokens, written, range, word)) {
        collect_joined(document, tokens, written, range, word);
        if ((it.flags & WordFacts::kTruncated) != 0) it.flags |= WordFacts::kUnclear;
      }
      if ((flags & WordFacts::kTruncated) != 0 && collect_completed(written, range, word))
        it.flags |= WordFacts::kUnclear;
    }
    for (const std::uint32_t atom : atoms.atoms()) {
      it.flags |= facts.brings(atom);
      if ((facts.brings(atom) & (WordFacts::kStaff | WordFacts::kOther)) != 0) it.joined_signals = true;
      if ((facts.brings(atom) & WordFacts::kNames) != 0) it.unsure_name = true;
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
      if ((fact.flags & WordFacts::kTruncated) != 0) collect_completed(written, range, word);
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

  /// What a truncated word may be completed to from any word that is near enough. True where that is not
  /// all: it may be a verb, or from a word that is truncated itself.
  bool collect_completed(const std::vector<std::uint32_t>& written, Span range, std::uint32_t word) {
    if (facts.is_harmless_beginning(written[word])) return false;
    const std::uint32_t begin = std::max(range.begin + kEllipsisReach, word) - kEllipsisReach;
    const std::uint32_t end = std::min(range.end, word + kEllipsisReach + 1);
    bool unclear = false;
    for (std::uint32_t other = begin; other < end; ++other) {
      if (other == word) continue;
      unclear = unclear || (facts.of(written[other]).flags & WordFacts::kTruncated) != 0;
      const FactTable::Completion completion = facts.completed(written[word], written[other]);
      for (const std::uint32_t atom : completion.atoms) atoms.add(atom);
      unclear = unclear || completion.verb;
    }
    return unclear;
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

  /// The text is a story, a statute or a manual for certain: what Reference::signals counts at least.
  bool is_surely_foreign(const Tokens& tokens, const std::vector<std::uint32_t>& written) {
    std::set<std::uint32_t> others;
    for (std::uint32_t sentence = 0; sentence < seen.size(); ++sentence) {
      if ((seen[sentence].flags & WordFacts::kOther) == 0) continue;
      const Span range = tokens.sentences[sentence].tokens;
      for (std::uint32_t word = range.begin; word < range.end; ++word) {
        const std::uint32_t flags = facts.of(written[word]).flags;
        if ((flags & WordFacts::kOther) == 0 || !is_sure(flags, seen[sentence].flags)) continue;
        others.insert(written[word]);
        if (others.size() >= kForeignSignals) return true;
      }
    }
    return false;
  }

  Glances look(const Document& document, const Tokens& tokens, const std::vector<std::uint32_t>& written) {
    const auto count = static_cast<std::uint32_t>(tokens.sentences.size());
    seen.assign(count, {});
    glances.assign(count, {});
    for (std::uint32_t sentence = 0; sentence < count; ++sentence) see(document, tokens, written, sentence);
    const bool foreign = is_surely_foreign(tokens, written);
    if (foreign)
      look_strictly(document, tokens, written);
    else
      look_around(document, tokens, written);
    return {glances, foreign};
  }

  bool may_hold(const Seen& it, Group group) const { return groups.possible(group, it.flags, atoms); }

  /// In an ordinary text.
  void look_around(const Document& document, const Tokens& tokens, const std::vector<std::uint32_t>& written) {
    constexpr std::uint32_t kFirst = ScreenGroups::flag(Group::references) |
                                     ScreenGroups::flag(Group::nexts) | ScreenGroups::flag(Group::free) |
                                     ScreenGroups::flag(Group::told) | ScreenGroups::flag(Group::relations);
    const auto count = static_cast<std::uint32_t>(seen.size());
    bool addressed = false, named = false;
    for (std::uint32_t sentence = 0; sentence < count; ++sentence) {
      Seen& it = seen[sentence];
      if ((it.flags & kFirst) != 0) {
        collect(document, tokens, written, sentence);
        it.named = it.named || may_hold(it, Group::references);
        it.relates = may_hold(it, Group::relations);
        it.evidence = it.evidence || it.named || may_hold(it, Group::free) || may_hold(it, Group::told) ||
                      may_hold(it, Group::nexts);
      }
      named = named || it.named;
      addressed = addressed || glances[sentence].addresses;
    }
    const bool loosely = may_be_about_customers();
    for (std::uint32_t sentence = 0; sentence < count && (named || addressed); ++sentence) {
      Seen& it = seen[sentence];
      if (it.evidence || (it.flags & ScreenGroups::flag(Group::near)) == 0 || !in_reach(sentence, loosely))
        continue;
      collect(document, tokens, written, sentence);
      it.evidence = may_hold(it, Group::near);
    }
    for (std::uint32_t sentence = 0; sentence < count; ++sentence) {
      const Seen& it = seen[sentence];
      glances[sentence].unread = !it.evidence && !(it.relates && evidence_near(sentence));
    }
    if (std::ranges::any_of(glances, [](const Glance& glance) { return !glance.unread || glance.addresses; }))
      read_signals(tokens, written);
  }

  /// In a story, a statute or a manual: there a mention needs a customer by name in its own sentence, the
  /// reader is no customer, and the weights add nothing.
  void look_strictly(const Document& document, const Tokens& tokens,
                     const std::vector<std::uint32_t>& written) {
    const auto count = static_cast<std::uint32_t>(seen.size());
    for (std::uint32_t sentence = 0; sentence < count; ++sentence)
      look_strictly_at(document, tokens, written, sentence);
    std::vector<bool> related(count + std::size_t{2});  // by sentence + 1: a relation may count
    for (std::uint32_t sentence = 0; sentence < count; ++sentence)
      related[sentence + 1] = seen[sentence].tells || (seen[sentence].relates && evidence_near(sentence));
    for (std::uint32_t sentence = 0; sentence < count; ++sentence) {
      const Seen& it = seen[sentence];
      const bool named_pole = it.evidence && (related[sentence] || related[sentence + 2]);
      const bool governs = it.reaches_out && sentence + 1 < count &&
                           (related[sentence + 2] || shows(seen[sentence + 1]));
      glances[sentence].unread =
          !shows(it) && !related[sentence + 1] && !named_pole && !governs && !it.unsure_name;
    }
  }

  /// REQUIRES: look_strictly_at. Something may be shown in the sentence, not only a pole named.
  static bool shows(const Seen& it) { return it.named && it.evidence; }

  void look_strictly_at(const Document& document, const Tokens& tokens,
                        const std::vector<std::uint32_t>& written, std::uint32_t sentence) {
    constexpr std::uint32_t kAlone = ScreenGroups::flag(Group::nexts) | ScreenGroups::flag(Group::told) |
                                     ScreenGroups::flag(Group::relations);
    Seen& it = seen[sentence];
    const bool unclear = (it.flags & WordFacts::kUnclear) != 0;
    const bool strict = has_strict ? (it.flags & WordFacts::kStrict) != 0
                                   : it.named || (it.flags & ScreenGroups::flag(Group::references)) != 0;
    if (strict || (it.flags & kAlone) != 0) collect(document, tokens, written, sentence);
    it.named = unclear || (strict && (may_hold(it, Group::free) || may_hold(it, Group::near) ||
                                      may_hold(it, Group::close)));
    it.evidence = it.named || (it.flags & WordFacts::kPole) != 0;
    it.tells = unclear || ((it.flags & kAlone) != 0 && may_hold(it, Group::told));
    it.relates = unclear || ((it.flags & kAlone) != 0 && may_hold(it, Group::relations));
    it.reaches_out = unclear || ((it.flags & kAlone) != 0 && may_hold(it, Group::nexts));
    if ((it.flags & WordFacts::kNames) != 0) find_name(tokens, written, sentence);
  }

  /// The sentence names a customer, or may.
  void find_name(const Tokens& tokens, const std::vector<std::uint32_t>& written, std::uint32_t sentence) {
    const Span range = tokens.sentences[sentence].tokens;
    bool unsure = seen[sentence].unsure_name;
    for (std::uint32_t word = range.begin; word < range.end; ++word) {
      const std::uint32_t flags = facts.of(written[word]).flags;
      if ((flags & WordFacts::kNames) == 0) continue;
      if (is_sure(flags, seen[sentence].flags))
        glances[sentence].names = true;
      else
        unsure = true;
    }
    seen[sentence].unsure_name = unsure && !glances[sentence].names;
  }

  ScreenGroups groups;
  FactTable facts;
  bool has_strict;
  AtomSet atoms;
  std::vector<Seen> seen;       // by sentence
  std::vector<Glance> glances;  // by sentence
};

Screen::Screen(const Dictionary& dictionary, Morphology& morphology, Matcher& matcher)
    : state_(std::make_unique<State>(dictionary, morphology, matcher)) {}
Screen::~Screen() = default;
Screen::Screen(Screen&&) noexcept = default;

Glances Screen::look(const Document& document, const Tokens& tokens,
                     const std::vector<std::uint32_t>& written) {
  return state_->look(document, tokens, written);
}

}  // namespace kundenlint::framing
