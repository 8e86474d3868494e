// Cues: the words that decide a stance, what they do, and how far they reach.
//
// A dictionary writes `cue = "EFFECT.SCOPE"`, e.g. "negation.fokus". The two lists below are the
// whole vocabulary; dictionaries/FORMAT.md explains them to authors.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kundenlint/framing/context.h"

namespace kundenlint::framing {

enum class CueEffect : std::uint8_t {
  negation,   ///< turns the stance over; two of them cancel out
  ablehnung,  ///< rejects: warning, distance, criticism, lack
  offen,      ///< leaves open: condition, indirect question, mere naming
  keine,      ///< does nothing but swallow: "nicht nur", "kein Wunder"
  referenz,   ///< names the customer in other words: "wer bei uns kauft"
};

enum class CueScope : std::uint8_t {
  fokus,      ///< behind the cue in its clause, up to "sondern"; all of the clause when nothing but a verb
              ///< follows
  klausel,    ///< the whole clause
  danach,     ///< behind the cue in its clause
  davor,      ///< before the cue in its clause
  wort,       ///< the three words behind the cue
  nebensatz,  ///< behind the cue to "sondern" or the end of the sentence
  teilsatz,   ///< the next clause behind the cue, with what is embedded in it
  satz,       ///< the sentence
  naechster,  ///< the next sentence of the block
  bis_als,    ///< from the cue to the next "als"
  nach_als,   ///< behind the next "als", to the end of the clause
};

struct CueKind {
  CueEffect effect;
  CueScope scope;
};

/// Parses "negation.fokus"; nothing when it is no cue this version knows.
std::optional<CueKind> parse_cue(std::string_view target);

/// A cue found in a text, with the words it governs.
struct Cue {
  std::uint32_t entry = 0;
  CueEffect effect = CueEffect::keine;
  CueScope scope = CueScope::klausel;
  std::uint32_t sentence = 0;
  Span reach;                    ///< words it governs
  std::uint32_t clause = kNone;  ///< when set, only words of this clause in `reach`
  std::vector<std::uint32_t> words;
  bool corrects = false;          ///< of `fokus`: "… und nicht X", ", nicht X": denies X alone
  std::uint32_t instead = kNone;  ///< of `fokus`: the "sondern" it leads to

  bool governs(const Context& context, std::uint32_t word) const {
    return reach.contains(word) && (clause == kNone || context.clause(word) == clause);
  }
};

/// The cues among the matches; of cues that share a word the one with more words wins.
std::vector<Cue> find_cues(const Context& context, const std::vector<Match>& matches);

}  // namespace kundenlint::framing
