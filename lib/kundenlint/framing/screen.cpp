#include "kundenlint/framing/screen.h"

#include <algorithm>
#include <string>

#include "kundenlint/framing/made_words.h"
#include "kundenlint/framing/reference.h"
#include "kundenlint/framing/screen_groups.h"

namespace kundenlint::framing {

struct Screen::State {
  using Group = ScreenGroups::Group;
  static constexpr std::uint32_t kPoles = WordFacts::kPoleA | WordFacts::kPoleB;

  State(const Dictionary& dictionary, Morphology& morphology, Matcher& matcher, std::string_view built)
      : sha256(dictionary.sha256),
        groups(dictionary, matcher.compiled()),
        facts(morphology, matcher.compiled().index, groups.wanted(dictionary, matcher.compiled().index),
              FactArchive(built, dictionary.sha256, morphology.archive())),
        has_strict(dictionary.class_index(strict_class(dictionary)) != kNoClass) {}

  /// What the first look at a sentence shows, without its patterns.
  struct Seen {
    Span makers{};                ///< its words that may make something of another
    std::uint32_t flags = 0;      ///< WordFacts of its words, ORed; what its sentence may make of them, too
    bool named = false;           ///< a customer may be named
    bool evidence = false;        ///< a pole may be named or shown
    bool joined_signals = false;  ///< a separable verb may be one of a class of readers
    bool shows = false;           ///< a pole may be shown, not only named
    bool relates = false;         ///< a relation may stand in it that counts
    bool unsure_name = false;     ///< a word may name a customer, or not
    std::uint32_t unsure_signals = 0;  ///< flags of classes of readers: a word may be of it, or not
  };

  void see(const ScreenedText& text, std::uint32_t sentence) {
    Seen& it = seen[sentence];
    Glance& glance = glances[sentence];
    const Span range = text.tokens.sentences[sentence].tokens;
    constexpr std::uint32_t kSpeech = WordFacts::kPolite | WordFacts::kFamiliar | WordFacts::kWe;
    constexpr std::uint32_t kMakes = WordFacts::kParticle | WordFacts::kTruncated;
    std::uint32_t flags = it.flags | groups.always();
    it.makers = {static_cast<std::uint32_t>(makers.size()), 0};
    for (std::uint32_t word = range.begin; word < range.end; ++word) {
      const std::uint32_t of_word = facts.flags(text.written[word]);
      flags |= of_word;
      if ((of_word & kMakes) != 0) makers.push_back(word);
    }
    it.makers.end = static_cast<std::uint32_t>(makers.size());
    it.flags = flags;
    if ((flags & kSpeech) != 0) see_speech(text, range, glance);
    if (!it.makers.empty()) see_made(text, sentence);
    glance.loose = (it.flags & WordFacts::kLoose) != 0;
    it.named = (it.flags & (WordFacts::kCustomer | WordFacts::kUnclear)) != 0;
    it.evidence = it.named || (it.flags & kPoles) != 0;
  }

  /// Who speaks, and to whom.
  void see_speech(const ScreenedText& text, Span range, Glance& glance) {
    for (std::uint32_t word = range.begin; word < range.end; ++word) {
      const std::uint32_t flags = facts.flags(text.written[word]);
      if ((flags & WordFacts::kPolite) != 0)
        (word == range.begin ? glance.polite_start : glance.addresses) = true;
      if ((flags & WordFacts::kFamiliar) != 0) glance.addresses = true;
      if ((flags & WordFacts::kWe) != 0 && glance.we == kNone) glance.we = word;
    }
  }

  /// The flags that the verbs and compounds may bring which the sentence makes of its words.
  void see_made(const ScreenedText& text, std::uint32_t sentence) {
    Seen& it = seen[sentence];
    std::uint32_t brought = 0;
    made(text, sentence).each([&](const FactTable::Made& made, bool completed) {
      brought |= made.flags;
      if (completed && made.verb) it.flags |= WordFacts::kUnclear;
    });
    it.flags |= brought;
    it.joined_signals = (brought & (WordFacts::kStaff | WordFacts::kOther)) != 0;
    it.unsure_name = (brought & WordFacts::kNames) != 0;
    if ((it.flags & WordFacts::kTruncated) != 0 && made(text, sentence).is_unclear())
      it.flags |= WordFacts::kUnclear;
  }

  /// The atoms that the words of the sentence may fulfil.
  void collect(const ScreenedText& text, std::uint32_t sentence) {
    atoms.clear();
    const Span range = text.tokens.sentences[sentence].tokens;
    for (std::uint32_t word = range.begin; word < range.end; ++word) {
      for (const std::uint32_t atom : facts.atoms(text.written[word])) atoms.add(atom);
    }
    made(text, sentence).each([&](const FactTable::Made& made, bool) {
      for (const std::uint32_t atom : facts.atoms(made)) atoms.add(atom);
    });
  }

  /// A first look at a sentence and a small group.
  bool may_pass(const ScreenedText& text, std::uint32_t sentence, Group group) {
    const EntryGroup& entries = groups.of(group);
    std::uint64_t gates = 0;
    const Span range = text.tokens.sentences[sentence].tokens;
    for (std::uint32_t word = range.begin; word < range.end; ++word) {
      for (const std::uint32_t atom : facts.atoms(text.written[word])) gates |= entries.gates(atom);
    }
    made(text, sentence).each([&](const FactTable::Made& made, bool) {
      for (const std::uint32_t atom : facts.atoms(made)) gates |= entries.gates(atom);
    });
    return entries.may_pass(gates);
  }

  MadeWords made(const ScreenedText& text, std::uint32_t sentence) {
    const Span here = seen[sentence].makers;
    return {facts, text, text.tokens.sentences[sentence].tokens,
            std::span(makers).subspan(here.begin, here.size())};
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

  /// The poles that may be named or shown in the sentence, as flags.
  std::uint32_t poles_in(std::uint32_t sentence) const {
    return seen[sentence].shows ? kPoles : seen[sentence].flags & kPoles;
  }

  /// Both poles may be named or shown in the sentence and beside it.
  bool both_poles_near(std::uint32_t sentence) const {
    std::uint32_t poles = poles_in(sentence);
    if (sentence > 0) poles |= poles_in(sentence - 1);
    if (sentence + 1 < seen.size()) poles |= poles_in(sentence + 1);
    return poles == kPoles;
  }

  /// A word that its sentence makes nothing else: no other reading, no verb that a particle may belong to.
  static bool is_sure(std::uint32_t word, std::uint32_t sentence) {
    return (word & WordFacts::kSure) != 0 &&
           ((word & WordFacts::kVerb) == 0 || (sentence & WordFacts::kParticle) == 0);
  }

  /// The words of a class of readers, as far as they matter: those that may be of it, and those that surely
  /// are. Forms, each once.
  struct Signals {
    std::uint32_t flag = 0;
    std::size_t most = 0;  ///< more change nothing
    std::vector<std::uint32_t> all{}, sure{};

    void add(std::vector<std::uint32_t>& forms, std::uint32_t form) const {
      if (forms.size() < most && std::ranges::find(forms, form) == forms.end()) forms.push_back(form);
    }
    /// So many of them make a difference, and it is not sure whether there are.
    bool is_open(std::size_t limit, bool joined) const {
      return sure.size() < limit && (joined || all.size() >= limit);
    }
  };

  void count_signals(const ScreenedText& text) {
    staff = {.flag = WordFacts::kStaff, .most = kStaffSignals};
    others = {.flag = WordFacts::kOther, .most = kForeignSignals};
    for (std::uint32_t sentence = 0; sentence < seen.size(); ++sentence) {
      Seen& it = seen[sentence];
      if ((it.flags & (staff.flag | others.flag)) == 0) continue;
      if (others.sure.size() >= kForeignSignals) return;  // nothing else matters then
      const Span range = text.tokens.sentences[sentence].tokens;
      for (std::uint32_t word = range.begin; word < range.end; ++word) {
        const std::uint32_t flags = facts.flags(text.written[word]);
        for (Signals* signals : {&staff, &others}) {
          if ((flags & signals->flag) == 0) continue;
          signals->add(signals->all, text.written[word]);
          if (is_sure(flags, it.flags))
            signals->add(signals->sure, text.written[word]);
          else
            it.unsure_signals |= signals->flag;
        }
      }
    }
  }

  /// Has the sentences read that decide whether a text has so many words of a job advertisement, of a story
  /// or a manual.
  void read_signals() {
    const bool joined = std::ranges::any_of(seen, [](const Seen& it) { return it.joined_signals; });
    std::uint32_t open = 0;
    if (others.is_open(kOtherSignals, joined) || others.is_open(kForeignSignals, joined)) open |= others.flag;
    if (others.sure.size() < kOtherSignals && staff.is_open(kStaffSignals, joined)) open |= staff.flag;
    for (std::uint32_t sentence = 0; sentence < seen.size(); ++sentence) {
      const Seen& it = seen[sentence];
      if ((it.unsure_signals & open) != 0 || (it.joined_signals && open != 0))
        glances[sentence].unread = false;
    }
  }

  Glances look(const ScreenedText& text) {
    const auto count = static_cast<std::uint32_t>(text.tokens.sentences.size());
    seen.assign(count, {});
    makers.clear();
    glances.assign(count, {});
    // Of a word that was cleaned, the passes over the sentence may see other bytes.
    for (const std::uint32_t word : text.written.cleaned)
      seen[text.tokens.sentence_of(word)].flags = WordFacts::kUnclear;
    for (std::uint32_t sentence = 0; sentence < count; ++sentence) see(text, sentence);
    count_signals(text);
    const bool foreign = others.sure.size() >= kForeignSignals;
    if (foreign)
      look_strictly(text);
    else
      look_around(text);
    const bool nothing = std::ranges::all_of(
        glances, [foreign](const Glance& glance) { return glance.unread && (foreign || !glance.addresses); });
    return {glances, staff.sure, others.sure, nothing};
  }

  bool may_hold(const Seen& it, Group group) const { return groups.possible(group, it.flags, atoms); }

  /// In an ordinary text.
  void look_around(const ScreenedText& text) {
    constexpr std::uint32_t kFirst = ScreenGroups::flag(Group::references) | ScreenGroups::flag(Group::free);
    const auto count = static_cast<std::uint32_t>(seen.size());
    bool addressed = false, named = false;
    for (std::uint32_t sentence = 0; sentence < count; ++sentence) {
      Seen& it = seen[sentence];
      if ((it.flags & kFirst) != 0) {
        collect(text, sentence);
        it.named = it.named || may_hold(it, Group::references);
        it.shows = may_hold(it, Group::free);
      }
      it.shows = it.shows || it.named;
      it.evidence = it.evidence || it.shows;
      named = named || it.named;
      addressed = addressed || glances[sentence].addresses;
    }
    const bool loosely = may_be_about_customers();
    for (std::uint32_t sentence = 0; sentence < count && (named || addressed); ++sentence) {
      Seen& it = seen[sentence];
      if (it.evidence || (it.flags & ScreenGroups::flag(Group::near)) == 0 || !in_reach(sentence, loosely))
        continue;
      collect(text, sentence);
      it.evidence = it.shows = may_hold(it, Group::near);
    }
    find_relations(text);
    for (std::uint32_t sentence = 0; sentence < count; ++sentence)
      glances[sentence].unread = !seen[sentence].evidence && !seen[sentence].relates;
    read_governing(text);
    for (std::uint32_t sentence = 0; sentence < count; ++sentence)
      glances[sentence].beside = (seen[sentence].flags & (ScreenGroups::flag(Group::relations) |
                                                          ScreenGroups::flag(Group::nexts))) != 0;
    if (std::ranges::any_of(glances, [](const Glance& glance) { return !glance.unread || glance.addresses; }))
      read_signals();
  }

  /// In a story, a statute or a manual: there a mention needs a customer by name in its own sentence, the
  /// reader is no customer, and the weights add nothing.
  void look_strictly(const ScreenedText& text) {
    constexpr std::uint32_t kShown =
        ScreenGroups::flag(Group::free) | ScreenGroups::flag(Group::near) | ScreenGroups::flag(Group::close);
    const auto count = static_cast<std::uint32_t>(seen.size());
    for (std::uint32_t sentence = 0; sentence < count; ++sentence) {
      Seen& it = seen[sentence];
      if (!it.evidence && (it.flags & (WordFacts::kStrict | WordFacts::kNames)) == 0 && has_strict) continue;
      const bool strict = has_strict ? (it.flags & WordFacts::kStrict) != 0 : may_be_named(it);
      it.shows = (it.flags & WordFacts::kUnclear) != 0;
      if (strict && !it.shows && (it.flags & kShown) != 0) {
        collect(text, sentence);
        it.shows = may_hold(it, Group::free) || may_hold(it, Group::near) || may_hold(it, Group::close);
      }
      it.evidence = it.shows || (it.flags & kPoles) != 0;
      if ((it.flags & WordFacts::kNames) != 0) find_name(text, sentence);
    }
    find_relations(text);
    const auto relates = [&](std::uint32_t sentence) { return sentence < count && seen[sentence].relates; };
    for (std::uint32_t sentence = 0; sentence < count; ++sentence) {
      const Seen& it = seen[sentence];
      const bool pole = it.evidence && ((sentence > 0 && relates(sentence - 1)) || relates(sentence + 1));
      glances[sentence].unread = !it.shows && !it.relates && !pole && !it.unsure_name;
    }
    read_governing(text);
  }

  /// A customer may be named in it, in other words, too.
  static bool may_be_named(const Seen& it) {
    return it.named || (it.flags & ScreenGroups::flag(Group::references)) != 0;
  }

  /// Relations count beside what may be a pole.
  void find_relations(const ScreenedText& text) {
    constexpr std::uint32_t kTold = ScreenGroups::flag(Group::told) | WordFacts::kTold;
    constexpr std::uint32_t kRelations = ScreenGroups::flag(Group::relations);
    for (std::uint32_t sentence = 0; sentence < seen.size(); ++sentence) {
      Seen& it = seen[sentence];
      const bool related = (it.flags & kRelations) != 0 && both_poles_near(sentence) &&
                           may_pass(text, sentence, Group::relations);
      const bool told = (it.flags & kTold) == kTold && may_pass(text, sentence, Group::told);
      if (!related && !told) continue;
      collect(text, sentence);
      it.relates = may_hold(it, Group::told) || (related && may_hold(it, Group::relations));
    }
  }

  /// A cue for the next sentence is read where that one is.
  void read_governing(const ScreenedText& text) {
    for (std::uint32_t sentence = 0; sentence + 1 < seen.size(); ++sentence) {
      const Seen& it = seen[sentence];
      if (!glances[sentence].unread || glances[sentence + 1].unread ||
          (it.flags & ScreenGroups::flag(Group::nexts)) == 0)
        continue;
      collect(text, sentence);
      if (may_hold(it, Group::nexts)) glances[sentence].unread = false;
    }
  }

  /// The sentence names a customer, or may.
  void find_name(const ScreenedText& text, std::uint32_t sentence) {
    const Span range = text.tokens.sentences[sentence].tokens;
    bool unsure = seen[sentence].unsure_name;
    for (std::uint32_t word = range.begin; word < range.end; ++word) {
      const std::uint32_t flags = facts.flags(text.written[word]);
      if ((flags & WordFacts::kNames) == 0) continue;
      if (is_sure(flags, seen[sentence].flags))
        glances[sentence].names = true;
      else
        unsure = true;
    }
    seen[sentence].unsure_name = unsure && !glances[sentence].names;
  }

  std::string sha256;  // of the dictionary
  ScreenGroups groups;
  FactTable facts;
  bool has_strict;
  AtomSet atoms;
  Signals staff, others;
  std::vector<std::uint32_t> makers;  // words of all sentences: particles, truncated words
  std::vector<Seen> seen;             // by sentence
  std::vector<Glance> glances;        // by sentence
};

Screen::Screen(const Dictionary& dictionary, Morphology& morphology, Matcher& matcher, std::string_view facts)
    : state_(std::make_unique<State>(dictionary, morphology, matcher, facts)) {}
Screen::~Screen() = default;
Screen::Screen(Screen&&) noexcept = default;

Glances Screen::look(const Document& document, const Tokens& tokens, const Written& written) {
  return state_->look({document, tokens, written});
}

std::string Screen::write_facts() { return state_->facts.write(state_->sha256); }

}  // namespace kundenlint::framing
