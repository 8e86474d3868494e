// Matches → Mentions with stance, and Relations between the two poles.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kundenlint/dictionary/matcher.h"

namespace kundenlint {

/// Who speaks: the text itself, someone it quotes, or the customer.
enum class Voice : std::uint8_t { text, quoted, reported };
std::string_view to_string(Voice voice);

/// What a word of the sentence adds to the log-odds of a facet and its pole, or what is no word: "(eintrag)",
/// the entries that fired; "(nachbarn)", the sentences beside it; "(satz)", "(text)", its form and its text.
struct Contribution {
  std::string feature;
  double weight = 0;
};

struct Mention {
  std::uint32_t entry = 0;  ///< index into Dictionary::entries; kNone: the evidence weights found it
  std::string facet;
  Stance stance = Stance::zustimmend;
  Voice voice = Voice::text;
  Span bytes;                  ///< in Document::text, from the first to the last word
  std::vector<Span> evidence;  ///< the words that triggered it, in Document::text
  std::uint32_t sentence = 0;
  double weight = 1.0;
  std::string reason;      ///< why this stance: the cue's entry id, empty when asserted plainly
  double probability = 1;  ///< of its pole in the sentence, by the evidence weights; 1 without them
  std::vector<Contribution> contributions{};  ///< the largest weights for its facet, largest first
};

/// "orientierung.handeln/ausrichten-am-kunden"; "orientierung.handeln/gewichte" where no entry did.
std::string entry_id(const Dictionary& dictionary, const Mention& mention);

enum class RelationType : std::uint8_t { gleichsetzung, abgrenzung, folge, voraussetzung };
/// All of them, in the order in which columns and tables have them.
inline constexpr std::array kRelationTypes = {RelationType::gleichsetzung, RelationType::abgrenzung,
                                              RelationType::folge, RelationType::voraussetzung};
std::string_view to_string(RelationType type);
std::optional<RelationType> parse_relation_type(std::string_view name);

struct Relation {
  RelationType type = RelationType::abgrenzung;
  Span bytes;                  ///< in Document::text
  std::uint32_t sentence = 0;  ///< the first
  std::string reason;          ///< the relation entry's id
};

struct Framing {
  std::vector<Mention> mentions;    ///< ordered by begin, then facet
  std::vector<Relation> relations;  ///< ordered by begin
  /// Sentences that were not read and in or beside which the evidence weights added a mention: what a Reader
  /// reads next. Empty in what it returns.
  std::vector<std::uint32_t> unread{};
};

/// Why a match of an entry is no mention.
enum class DropReason : std::uint8_t {
  no_customer,  ///< no customer in the entry's reach
  spread,       ///< its words are too far apart
  overlapped,   ///< it gives way to a larger match
  bare_pole,    ///< a facet of the pole is said in the sentence
  weights,      ///< the evidence weights hold the pole for improbable
};
std::string_view to_string(DropReason reason);

/// A match that is no mention: what an evaluation wants to know of.
struct DroppedMention {
  std::uint32_t entry = 0;     ///< index into Dictionary::entries
  std::vector<Span> evidence;  ///< in Document::text
  std::uint32_t sentence = 0;
  DropReason reason = DropReason::no_customer;
  std::uint32_t by = kNone;  ///< entry of the mention it gives way to
};

namespace framing {
class Evidence;
struct WrittenText;
}  // namespace framing

struct FrameOptions {
  framing::Evidence* evidence = nullptr;       ///< without it the dictionary alone decides
  const framing::WrittenText* text = nullptr;  ///< for the evidence
  std::vector<DroppedMention>* dropped =
      nullptr;  ///< gets the matches that are no mentions, in no particular order
};

/// Pure. Cost: linear in words and matches.
Framing frame(const Document& document, const Tokens& tokens, const Words& words, Matcher& matcher,
              const Dictionary& dictionary, const FrameOptions& options = {});

}  // namespace kundenlint
