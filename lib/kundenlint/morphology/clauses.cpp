// Clauses: a sentence is cut at its punctuation and conjunctions into segments; segments without a verb of
// their own go to their neighbour. In doubt nothing is cut: a clause that is too long costs less than half
// a clause.
#include <algorithm>
#include <array>
#include <string_view>

#include "kundenlint/base/word_set.h"
#include "kundenlint/morphology/sentence.h"

namespace kundenlint {
namespace {

constexpr WordSet<30> kSubordinators(std::array<std::string_view, 30>{
    "dass",    "daß",        "weil",  "wenn", "ob",    "obwohl", "obgleich", "damit",   "falls", "sofern",
    "während", "nachdem",    "bevor", "bis",  "indem", "sodass", "solange",  "sobald",  "seit",  "seitdem",
    "ehe",     "wohingegen", "zumal", "als",  "wie",   "warum",  "wieso",    "weshalb", "woran", "worauf"});
constexpr WordSet<22> kRelatives(std::array<std::string_view, 22>{
    "der",     "die",     "das", "den", "dem", "deren", "dessen", "denen", "welcher", "welche",  "welches",
    "welchen", "welchem", "wer", "was", "wo",  "wohin", "woher",  "womit", "wofür",   "wodurch", "wovon"});
constexpr WordSet<5> kInfinitive(std::array<std::string_view, 5>{"um", "ohne", "statt", "anstatt", "zu"});
constexpr WordSet<7> kCoordinators(std::array<std::string_view, 7>{"und", "oder", "aber", "sondern", "denn",
                                                                   "doch", "sowie"});

struct Segment {
  Span words;
  ClauseKind kind = ClauseKind::main;
  std::uint32_t subordinator = kNone;
  bool verb = false;  ///< holds a verb form
  bool hard = false;  ///< begins behind ; : – or a bracket
};

class ClauseFinder {
 public:
  ClauseFinder(const SentenceView& sentence, std::uint32_t number, Words& words)
      : sentence_(sentence), number_(number), words_(words) {}

  void find() {
    cut();
    merge();
    emit();
  }

 private:
  std::string_view norm(std::uint32_t word) const { return sentence_.at(word).norm; }
  bool is_verb(std::uint32_t word) const { return sentence_.at(word).pos == Pos::verb; }
  bool any_verb(Span words) const {
    for (std::uint32_t word = words.begin; word < words.end; ++word) {
      if (is_verb(word)) return true;
    }
    return false;
  }

  static bool is_hard(std::string_view mark) {
    return mark == ";" || mark == ":" || mark == "–" || mark == "—" || mark == "(" || mark == ")" ||
           mark == "-";
  }

  /// Segments end behind a mark and before a coordinator that stands between two verbs.
  void cut() {
    std::uint32_t begin = sentence_.range.begin;
    bool hard = true;
    for (std::uint32_t word = begin; word < sentence_.range.end; ++word) {
      const std::string_view written = sentence_.written(word);
      if (sentence_.is_punctuation(word) && (written == "," || is_hard(written))) {
        add({begin, word + 1}, hard);
        hard = is_hard(written);
        begin = word + 1;
      } else if (word > begin && kCoordinators.contains(norm(word)) && any_verb({begin, word}) &&
                 verb_follows(word + 1)) {
        add({begin, word}, hard);
        hard = false;
        begin = word;
      }
    }
    add({begin, sentence_.range.end}, hard);
  }

  /// Behind a coordinator a clause begins: a finite verb before the next mark that is no mere list of verbs.
  bool verb_follows(std::uint32_t from) const {
    for (std::uint32_t word = from; word < sentence_.range.end; ++word) {
      if (sentence_.is_punctuation(word)) return false;
      if (is_verb(word)) return true;
      if (kCoordinators.contains(norm(word))) return false;
    }
    return false;
  }

  void add(Span words, bool hard) {
    if (words.empty()) return;
    Segment segment{.words = words, .verb = any_verb(words), .hard = hard};
    std::uint32_t first = words.begin;
    while (first < words.end && (sentence_.is_punctuation(first) || kCoordinators.contains(norm(first))))
      ++first;
    if (first < words.end) {
      // A preposition may stand before a relative: "mit denen", "auf die".
      const std::uint32_t second = first + 1;
      const bool after_comma = words.begin > sentence_.range.begin && !hard;
      if (kSubordinators.contains(norm(first)) && segment.verb) {
        segment.kind = ClauseKind::subordinate;
        segment.subordinator = first;
      } else if (after_comma && segment.verb && kRelatives.contains(norm(first)) && verb_is_late(words)) {
        segment.kind = ClauseKind::relative;
        segment.subordinator = first;
      } else if (after_comma && segment.verb && sentence_.at(first).pos == Pos::preposition &&
                 second < words.end && kRelatives.contains(norm(second)) && verb_is_late(words)) {
        segment.kind = ClauseKind::relative;
        segment.subordinator = second;
      } else if ((norm(first) == "wer" || norm(first) == "was") && segment.verb && verb_is_late(words)) {
        segment.kind = ClauseKind::relative;
        segment.subordinator = first;
      } else if (kInfinitive.contains(norm(first)) && is_infinitive_group(words)) {
        segment.kind = ClauseKind::infinitive;
        segment.subordinator = first;
      } else if (after_comma && is_infinitive_group(words)) {
        segment.kind = ClauseKind::infinitive;
      }
    }
    segments_.push_back(segment);
  }

  /// The last word but punctuation is a verb: subordinate order.
  bool verb_is_late(Span words) const {
    for (std::uint32_t word = words.end; word-- > words.begin;) {
      if (!sentence_.is_punctuation(word)) return is_verb(word);
    }
    return false;
  }

  /// "… zu kennen", "… auszurichten" at the end.
  bool is_infinitive_group(Span words) const {
    for (std::uint32_t word = words.end; word-- > words.begin;) {
      if (sentence_.is_punctuation(word)) continue;
      if (!is_verb(word)) return false;
      if (word > words.begin && norm(word - 1) == "zu") return true;
      const std::string& lemma = sentence_.at(word).lemma;
      return sentence_.at(word).norm.size() == lemma.size() + 2 &&
             sentence_.at(word).norm.find("zu") != std::string::npos;
    }
    return false;
  }

  /// A segment without a verb of its own is a part of its neighbour: an item of a list, an apposition.
  void merge() {
    std::vector<Segment> merged;
    for (const Segment& segment : segments_) {
      const bool joins = !merged.empty() && !segment.hard && segment.kind == ClauseKind::main &&
                         (!segment.verb || (!merged.back().verb && merged.back().kind == ClauseKind::main));
      const bool contrast =
          first_is(segment, "sondern") || first_is(segment, "nicht") || first_is(segment, "statt");
      if (joins && !contrast && merged.back().kind == ClauseKind::main) {
        merged.back().words.end = segment.words.end;
        merged.back().verb |= segment.verb;
      } else {
        merged.push_back(segment);
      }
    }
    segments_ = std::move(merged);
  }

  bool first_is(const Segment& segment, std::string_view word) const {
    return norm(segment.words.begin) == word;
  }

  void emit() {
    std::uint32_t last_main =
        kNone;  // clause number of the clause that a subordinate one interrupts or depends on
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      const Segment& segment = segments_[i];
      const auto number = static_cast<std::uint32_t>(words_.clauses.size());
      Clause clause{.words = segment.words,
                    .kind = segment.kind,
                    .sentence = number_,
                    .subordinator = segment.subordinator};
      if (segment.kind == ClauseKind::main) {
        // "Der Kunde, der zahlt, steht im Mittelpunkt": the host had no verb yet, or this half has none.
        const bool interrupted =
            i > 0 && segments_[i - 1].kind != ClauseKind::main && last_main != kNone && !segment.hard;
        const bool completes =
            interrupted && (!verb_of(last_main) || !segment.verb) && !begins_clause(segment);
        if (completes) {
          clause.host = last_main;
        } else {
          if (!segment.verb) clause.kind = ClauseKind::fragment;
          last_main = number;
        }
      } else {
        clause.parent = last_main;
      }
      words_.clauses.push_back(clause);
      for (std::uint32_t word = segment.words.begin; word < segment.words.end; ++word)
        words_.clause_of[word] = number;
    }
  }

  bool begins_clause(const Segment& segment) const {
    return kCoordinators.contains(norm(segment.words.begin)) && segment.verb;
  }
  bool verb_of(std::uint32_t clause) const { return any_verb(words_.clauses[clause].words); }

  const SentenceView& sentence_;
  std::uint32_t number_;
  Words& words_;
  std::vector<Segment> segments_;
};

}  // namespace

void find_clauses(SentenceView sentence, std::uint32_t number, Words& words) {
  ClauseFinder(sentence, number, words).find();
}

}  // namespace kundenlint
